import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { AuditWords } from '../../utils/i18n/audit';
import {
  AUDIT_CLASSES,
  AUDIT_SURFACES,
  type AuditClass,
  type AuditSurface,
  LOGIN_STATES,
} from '../../utils/model/audit';
import { Check } from './Choice';

/** What stands in the fields, as typed. */
export interface AuditFields {
  name: string;
  question: string;
  surface: AuditSurface;
  keywords: string;
  keywordClass: AuditClass;
  k: string;
  repeats: string;
  loginState: (typeof LOGIN_STATES)[number];
  notes: string;
  silent: boolean;
}

interface AuditFormProps {
  words: AuditWords;
  heading: string;
  fields: AuditFields;
  /** What a list of keywords amounts to, in words; `''`: it is empty or cannot be taken. */
  tally: string;
  /** What has to be corrected, by field. Shown once saving was tried. */
  problems: Partial<Record<keyof AuditFields, string>>;
  /** Keywords, surface, depth and repeats stand. */
  fixed: boolean;
  /** A refusal, a file that could not be read. */
  said: string;
  onChange: (changed: Partial<AuditFields>) => void;
  onFile: (file: File) => void;
  onSave: () => void;
  onCancel: () => void;
}

/** The protocol of an audit, to be written down before the first search. */
export function AuditForm(props: AuditFormProps) {
  const { words, fields, problems, fixed, tally, said, onChange, onFile, onSave, onCancel } = props;
  const { form } = words;
  const [tried, setTried] = useState(false);
  const errors = tried ? problems : {};
  const count = Object.keys(errors).length;
  const isSearch = fields.surface === 'search';
  const text = (name: 'name' | 'question' | 'notes' | 'keywords' | 'k' | 'repeats') => ({
    value: fields[name],
    onInput: (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <form
      class="sl-card sl-group sl-audit-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        onSave();
      }}
    >
      <h2>{props.heading}</h2>
      {fixed ? <p class="sl-notice">{form.fixed}</p> : null}
      <Field label={form.name} error={errors.name}>
        {(attributes) => <input {...attributes} {...text('name')} class="sl-input" />}
      </Field>
      <Field label={form.question} note={form.questionNote} error={errors.question}>
        {(attributes) => <textarea {...attributes} {...text('question')} class="sl-textarea sl-short" rows={2} />}
      </Field>
      <Field label={form.surface}>
        {(attributes) => (
          <select
            {...attributes}
            class="sl-select sl-inline"
            disabled={fixed}
            value={fields.surface}
            onChange={(event) => {
              const surface = AUDIT_SURFACES.find((one) => one === event.currentTarget.value);
              if (surface !== undefined) onChange({ surface });
            }}
          >
            {AUDIT_SURFACES.map((one) => (
              <option key={one} value={one}>
                {words.surfaces[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label={isSearch ? form.keywords : form.channels}
        note={isSearch ? form.keywordsNote : form.channelsNote}
        error={errors.keywords}
      >
        {(attributes) => (
          <textarea
            {...attributes}
            {...text('keywords')}
            class="sl-textarea"
            rows={8}
            disabled={fixed}
            spellcheck={false}
          />
        )}
      </Field>
      <p class="sl-small" aria-live="polite">
        {tally}
      </p>
      {fixed ? null : (
        <div class="sl-row">
          <Field label={form.otherwise}>
            {(attributes) => (
              <select
                {...attributes}
                class="sl-select sl-inline"
                value={fields.keywordClass}
                onChange={(event) => {
                  const keywordClass = AUDIT_CLASSES.find((one) => one === event.currentTarget.value);
                  if (keywordClass !== undefined) onChange({ keywordClass });
                }}
              >
                {AUDIT_CLASSES.map((one) => (
                  <option key={one} value={one}>
                    {words.classes[one]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={form.file}>
            {(attributes) => (
              <input
                {...attributes}
                type="file"
                accept=".csv,.txt,.tsv,text/csv,text/plain"
                onChange={(event) => {
                  const file = event.currentTarget.files?.[0];
                  if (file !== undefined) onFile(file);
                  event.currentTarget.value = '';
                }}
              />
            )}
          </Field>
        </div>
      )}
      <div class="sl-row sl-audit-numbers">
        <Field label={form.depth} note={form.depthNote} error={errors.k}>
          {(attributes) => (
            <input {...attributes} {...text('k')} class="sl-input" inputMode="numeric" disabled={fixed} />
          )}
        </Field>
        <Field label={form.repeats} note={form.repeatsNote} error={errors.repeats}>
          {(attributes) => (
            <input {...attributes} {...text('repeats')} class="sl-input" inputMode="numeric" disabled={fixed} />
          )}
        </Field>
        <Field label={form.login}>
          {(attributes) => (
            <select
              {...attributes}
              class="sl-select"
              value={fields.loginState}
              onChange={(event) => {
                const loginState = LOGIN_STATES.find((one) => one === event.currentTarget.value);
                if (loginState !== undefined) onChange({ loginState });
              }}
            >
              {LOGIN_STATES.map((one) => (
                <option key={one} value={one}>
                  {words.logins[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Field label={form.notes} note={form.notesNote} error={errors.notes}>
        {(attributes) => <textarea {...attributes} {...text('notes')} class="sl-textarea sl-short" rows={2} />}
      </Field>
      <Check
        label={form.silent}
        note={form.silentNote}
        checked={fields.silent}
        onChange={(silent) => onChange({ silent })}
      />
      <p role="alert" class={count > 0 || said !== '' ? 'sl-notice' : 'sl-sr'}>
        {[count > 0 ? words.problems.summary(count) : '', said].filter((one) => one !== '').join(' ')}
      </p>
      <div class="sl-row">
        <button type="submit" class="sl-button" data-main>
          {form.save}
        </button>
        <button type="button" class="sl-button" onClick={onCancel}>
          {form.cancel}
        </button>
      </div>
    </form>
  );
}

type Attributes = { id: string; 'aria-invalid'?: 'true'; 'aria-describedby'?: string };

interface FieldProps {
  label: string;
  note?: string;
  error?: string | undefined;
  children: (attributes: Attributes) => ComponentChildren;
}

function Field({ label, note, error, children }: FieldProps) {
  const id = useId();
  const described = [note === undefined ? '' : `${id}-note`, error === undefined ? '' : `${id}-error`].filter(Boolean);
  return (
    <div class="sl-field">
      <label for={id}>{label}</label>
      {children({
        id,
        ...(error === undefined ? {} : { 'aria-invalid': 'true' as const }),
        ...(described.length === 0 ? {} : { 'aria-describedby': described.join(' ') }),
      })}
      {error === undefined ? null : (
        <p id={`${id}-error`} class="sl-field-error">
          {error}
        </p>
      )}
      {note === undefined ? null : (
        <p id={`${id}-note`} class="sl-small">
          {note}
        </p>
      )}
    </div>
  );
}
