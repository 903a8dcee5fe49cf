import { useId } from 'preact/hooks';
import type { ExportWords } from '../../utils/i18n/export';
import type { Tier } from '../../utils/model/codebook';
import { Check, Radios } from './Choice';
import { type ExportForm, type Option, toggled } from './export-view';

interface ExportChoicesProps {
  words: ExportWords;
  form: ExportForm;
  formats: readonly Option[];
  tiers: readonly Tier[];
  sources: readonly Option[];
  /** Whose keys can be used, and the words of that choice; absent where there is no choice. */
  keys?: { label: string; note: string; options: readonly Option[] } | undefined;
  surfaces: readonly Option[];
  verdicts: readonly Option[];
  disabled: boolean;
  onChange: (change: Partial<ExportForm>) => void;
  onLook: () => void;
}

/** Format, tier and which rows; nothing leaves from here. */
export function ExportChoices(props: ExportChoicesProps) {
  const { words, form, formats, tiers, sources, keys, disabled, onChange, onLook } = props;
  const id = useId();
  const isWrong = form.firstDay !== '' && form.lastDay !== '' && form.lastDay < form.firstDay;
  return (
    <form
      class="sl-card sl-export-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWrong && !disabled) onLook();
      }}
    >
      <div class="sl-export-two">
        <section class="sl-export-part">
          <h2>{words.format}</h2>
          <Radios
            legend={words.format}
            value={form.format}
            options={formats.map(({ value, label, note = '' }) => ({ value, label, note }))}
            onChange={(format) => onChange({ format })}
          />
        </section>
        <section class="sl-export-part">
          <h2>{words.tier}</h2>
          <Radios
            legend={words.tier}
            value={form.tier}
            options={tiers.map((tier) => ({ value: tier, ...words.tiers[tier] }))}
            onChange={(tier) => onChange({ tier })}
          />
        </section>
      </div>
      <section class="sl-export-part">
        <h2>{words.which}</h2>
        <div class="sl-filters">
          <div class="sl-field sl-wide">
            <label for={`${id}-from`}>{words.from}</label>
            <select
              id={`${id}-from`}
              class="sl-select"
              value={form.from}
              onChange={(event) => onChange({ from: event.currentTarget.value })}
            >
              {sources.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
          {keys === undefined ? null : (
            <div class="sl-field sl-wide">
              <label for={`${id}-keys`}>{keys.label}</label>
              <select
                id={`${id}-keys`}
                class="sl-select"
                value={form.studyId}
                aria-describedby={`${id}-keys-note`}
                onChange={(event) => onChange({ studyId: event.currentTarget.value })}
              >
                {keys.options.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
              <p id={`${id}-keys-note`} class="sl-small">
                {keys.note}
              </p>
            </div>
          )}
          <Day
            id={`${id}-first`}
            label={words.firstDay}
            value={form.firstDay}
            onChange={(firstDay) => onChange({ firstDay })}
          />
          <Day
            id={`${id}-last`}
            label={words.lastDay}
            value={form.lastDay}
            wrong={isWrong ? `${id}-wrong` : undefined}
            onChange={(lastDay) => onChange({ lastDay })}
          />
        </div>
        <p id={`${id}-wrong`} role="alert" class={isWrong ? 'sl-notice' : 'sl-sr'}>
          {isWrong ? words.wrongDays : ''}
        </p>
        <Some
          label={words.surfaces}
          note={words.noneChosen}
          options={props.surfaces}
          chosen={form.surfaces}
          onChange={(surfaces) => onChange({ surfaces })}
        />
        <Some
          label={words.verdicts}
          note={words.noneChosen}
          options={props.verdicts}
          chosen={form.verdicts}
          onChange={(verdicts) => onChange({ verdicts })}
        />
      </section>
      <div class="sl-row">
        <button type="submit" class="sl-button" data-main disabled={disabled || isWrong}>
          {words.look}
        </button>
      </div>
    </form>
  );
}

interface DayProps {
  id: string;
  label: string;
  value: string;
  /** Id of what says why the day is wrong. */
  wrong?: string | undefined;
  onChange: (value: string) => void;
}

function Day({ id, label, value, wrong, onChange }: DayProps) {
  return (
    <div class="sl-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="sl-input"
        type="date"
        value={value}
        {...(wrong === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': wrong })}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}

interface SomeProps {
  label: string;
  note: string;
  options: readonly Option[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

/** Several of many, folded away: most exports leave nothing out. */
function Some({ label, note, options, chosen, onChange }: SomeProps) {
  const names = options.filter(({ value }) => chosen.includes(value)).map((option) => option.label);
  return (
    <details class="sl-export-some">
      <summary>
        {label}
        {names.length === 0 ? null : <span class="sl-muted"> · {names.join(' · ')}</span>}
      </summary>
      <fieldset>
        <legend class="sl-sr">{label}</legend>
        <p class="sl-small">{note}</p>
        <div class="sl-export-checks">
          {options.map(({ value, label: name }) => (
            <Check
              key={value}
              label={name}
              checked={chosen.includes(value)}
              onChange={() => onChange(toggled(chosen, value))}
            />
          ))}
        </div>
      </fieldset>
    </details>
  );
}
