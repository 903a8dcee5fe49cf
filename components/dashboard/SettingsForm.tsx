import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Dictionary } from '../../utils/i18n';
import { Check, Radios } from './Choice';
import { BADGED, BADGED_SURFACES, RECORDINGS, RETENTION, type SettingsView } from './settings-view';

interface SettingsFormProps {
  settings: SettingsView;
  words: Dictionary;
  /** Why there are no badges, though the settings have them. */
  badgesOff?: string;
  /** Each choice is kept at once. */
  onChange: (change: Partial<SettingsView>) => void;
}

/** Language, recording, badges, retention. */
export function SettingsForm({ settings, words, badgesOff, onChange }: SettingsFormProps) {
  const { settings: say } = words;
  return (
    <>
      <Group heading={say.recording.heading}>
        {settings.recording === 'unset' ? <p class="sl-notice">{say.recording.unset}</p> : null}
        <Radios
          legend={say.recording.heading}
          value={settings.recording === 'unset' ? undefined : settings.recording}
          options={RECORDINGS.map((value) => ({
            value,
            label: say.recording[value],
            note: say.recording[`${value}Note`],
          }))}
          onChange={(recording) => onChange({ recording })}
        />
      </Group>
      <Group heading={say.badges.heading}>
        <p class="sl-muted">{say.badges.note}</p>
        {badgesOff === undefined ? null : <p class="sl-notice">{badgesOff}</p>}
        <Check
          label={say.badges.silent}
          note={say.badges.silentNote}
          checked={settings.silent}
          onChange={(silent) => onChange({ silent })}
        />
        <fieldset class="sl-badge-choices" disabled={settings.silent}>
          <legend>{say.badges.per}</legend>
          {BADGED.map((code) => (
            <Check
              key={code}
              label={
                code === 'not_checked'
                  ? `${words.names.verdicts[code]} · ${say.badges.dotNote}`
                  : words.names.verdicts[code]
              }
              checked={settings.badges[code]}
              onChange={(checked) => onChange({ badges: { ...settings.badges, [code]: checked } })}
            />
          ))}
        </fieldset>
        <fieldset class="sl-badge-choices" disabled={settings.silent}>
          <legend>{say.badges.where}</legend>
          {BADGED_SURFACES.map((surface) => (
            <Check
              key={surface}
              label={words.names.surfaces[surface]}
              checked={settings.badgeSurfaces[surface]}
              onChange={(checked) => onChange({ badgeSurfaces: { ...settings.badgeSurfaces, [surface]: checked } })}
            />
          ))}
        </fieldset>
        <p class="sl-small">{say.badges.neverNote}</p>
      </Group>
      <Group heading={say.retention.heading}>
        <Days
          days={settings.retentionDays}
          label={say.retention.label}
          note={say.retention.note}
          range={RETENTION}
          invalid={say.retention.invalid}
          onChange={(retentionDays) => onChange({ retentionDays })}
        />
      </Group>
      <Group heading={say.language.heading}>
        <Radios
          legend={say.language.label}
          value={settings.language}
          options={[
            { value: 'auto', label: say.language.auto },
            { value: 'zh-CN', label: '简体中文' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(language) => onChange({ language })}
        />
      </Group>
    </>
  );
}

/** A titled card of the settings page. */
export function Group({
  id: anchor,
  heading,
  children,
}: {
  id?: string;
  heading: string;
  children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section class="sl-card sl-group" {...(anchor === undefined ? {} : { id: anchor })} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}

interface DaysProps {
  days: number;
  label: string;
  note: string;
  range: { readonly min: number; readonly max: number };
  invalid: (min: number, max: number) => string;
  onChange: (days: number) => void;
}

/** A number of days, kept once it is a whole one within its range. */
export function Days({ days, label, note, range, invalid, onChange }: DaysProps) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? String(days);
  const value = Number(shown);
  const valid = Number.isInteger(value) && value >= range.min && value <= range.max && shown !== '';
  const keep = () => {
    if (!valid) return;
    setTyped(undefined);
    if (value !== days) onChange(value);
  };
  return (
    <div class="sl-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="sl-input sl-days"
        inputMode="numeric"
        autocomplete="off"
        value={shown}
        aria-invalid={!valid}
        aria-describedby={`${id}-note`}
        onInput={(event) => setTyped(event.currentTarget.value.trim())}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
        }}
      />
      <p id={`${id}-note`} class={valid ? 'sl-small' : 'sl-notice'}>
        {valid ? note : invalid(range.min, range.max)}
      </p>
    </div>
  );
}
