import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LinkRuleWords } from '../../utils/i18n/link-rules';
import { RULE_KINDS, type RuleFaults, type RuleForm, type RuleKind } from './link-rules-view';

interface LinkRuleFormProps {
  words: LinkRuleWords;
  heading: string;
  initial: RuleForm;
  /** Pure; asked on every change. */
  check: (form: RuleForm) => RuleFaults;
  onChange: (form: RuleForm) => void;
  onSave: (form: RuleForm) => void;
  onCancel: () => void;
}

/** One rule being written. What is wrong is said as soon as a field holds something, and all of it when it is to be kept. */
export function LinkRuleForm({ words, heading, initial, check, onChange, onSave, onCancel }: LinkRuleFormProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(initial);
  const [asked, setAsked] = useState(false);
  const faults = check(draft);
  // Before anything else is typed.
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const change = (part: Partial<RuleForm>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    onChange(next);
  };
  const save = (event: Event) => {
    event.preventDefault();
    const wrong = (['name', 'hosts', 'paths'] as const).find((field) => faults[field].length > 0);
    if (wrong === undefined) return onSave(draft);
    setAsked(true);
    form.current?.querySelector<HTMLInputElement>(`[name="${wrong}"]`)?.focus();
  };
  const field = (name: keyof RuleFaults, note?: string) => {
    const said = asked || draft[name] !== '' ? faults[name] : [];
    return (
      <div class="sl-field">
        <label for={`${id}-${name}`}>{words[name]}</label>
        <input
          id={`${id}-${name}`}
          name={name}
          class="sl-input"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={draft[name]}
          aria-invalid={said.length > 0}
          aria-describedby={`${id}-${name}-said`}
          onInput={(event) => change({ [name]: event.currentTarget.value })}
        />
        <div id={`${id}-${name}-said`} aria-live="polite">
          {said.map((line) => (
            <p key={line} class="sl-notice">
              {line}
            </p>
          ))}
          {said.length > 0 || note === undefined ? null : <p class="sl-small">{note}</p>}
        </div>
      </div>
    );
  };
  return (
    <form ref={form} class="sl-rule-form" aria-label={heading} noValidate onSubmit={save}>
      <h3>{heading}</h3>
      {field('name')}
      {field('hosts', words.hostsNote)}
      {field('paths', words.pathsNote)}
      <div class="sl-field">
        <label for={`${id}-kind`}>{words.kind}</label>
        <select
          id={`${id}-kind`}
          class="sl-select"
          value={draft.kind}
          onChange={(event) => change({ kind: event.currentTarget.value as RuleKind })}
        >
          {RULE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </select>
      </div>
      <div class="sl-row">
        <button type="submit" class="sl-button" data-main>
          {words.save}
        </button>
        <button type="button" class="sl-button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
