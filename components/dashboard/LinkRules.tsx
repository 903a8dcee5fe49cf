import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LinkRuleWords } from '../../utils/i18n/link-rules';
import { LinkRuleForm } from './LinkRuleForm';
import type { RuleFaults, RuleForm, RuleView } from './link-rules-view';

interface LinkRulesProps {
  words: LinkRuleWords;
  rules: readonly RuleView[];
  /** Rules as text, to be copied. */
  text: string;
  /** What is wrong with a form; `at`: the rule it would stand in place of. Pure. */
  check: (form: RuleForm, at: number | undefined) => RuleFaults;
  /** Who reads the first link of a text, in words; `form`: as it stands open at `at`. Pure. */
  readBy: (text: string, open: { form: RuleForm; at: number | undefined } | undefined) => string;
  onSave: (form: RuleForm, at: number | undefined) => void;
  onRemove: (at: number) => void;
  /** Puts back what was removed last. */
  onUndo: () => void;
  /** Takes rules from text; what is wrong with it, `[]` when it is in use. */
  onText: (text: string) => readonly string[];
}

type Open = { form: RuleForm; at: number | undefined };
const NEW: RuleForm = { name: '', kind: 'shop', hosts: '', paths: '' };

/** The user's own link rules: list, form, trying a link, all of them as text. */
export function LinkRules({ words, rules, text, check, readBy, onSave, onRemove, onUndo, onText }: LinkRulesProps) {
  const [open, setOpen] = useState<Open>();
  const [said, setSaid] = useState<{ line: string; undo?: true }>({ line: '' });
  const add = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    // The form took the focus along when it went.
    if (open === undefined && wasOpen.current) add.current?.focus();
    wasOpen.current = open !== undefined;
  }, [open]);
  const begin = (form: RuleForm, at: number | undefined) => {
    setSaid({ line: '' });
    setOpen({ form, at });
  };
  const save = (form: RuleForm, at: number | undefined) => {
    onSave(form, at);
    setOpen(undefined);
    setSaid({ line: words.kept(form.name.trim()) });
  };
  const remove = (at: number, name: string) => {
    onRemove(at);
    setSaid({ line: words.removed(name), undo: true });
    add.current?.focus();
  };
  const form = (initial: RuleForm, at: number | undefined) => (
    <LinkRuleForm
      words={words}
      heading={at === undefined ? words.adding : `${words.edit} · ${initial.name}`}
      initial={initial}
      check={(now) => check(now, at)}
      onChange={(now) => setOpen({ form: now, at })}
      onSave={(now) => save(now, at)}
      onCancel={() => setOpen(undefined)}
    />
  );
  return (
    <>
      <p class="sl-muted">{words.lead}</p>
      {rules.length === 0 ? <p>{words.none}</p> : null}
      <ul class="sl-rules">
        {rules.map((rule, at) => (
          <li key={`${at} ${rule.name}`}>
            {open?.at === at ? (
              form(rule, at)
            ) : (
              <Rule
                words={words}
                rule={rule}
                resting={open !== undefined}
                onEdit={() => begin(rule, at)}
                onRemove={() => remove(at, rule.name)}
              />
            )}
          </li>
        ))}
      </ul>
      {open !== undefined && open.at === undefined ? form(NEW, undefined) : null}
      <div class="sl-row">
        {open === undefined ? (
          <button ref={add} type="button" class="sl-button" onClick={() => begin(NEW, undefined)}>
            {words.add}
          </button>
        ) : null}
        <p role="status">{said.line}</p>
        {said.undo ? (
          <button
            type="button"
            class="sl-button"
            data-plain
            onClick={() => {
              onUndo();
              setSaid({ line: '' });
              add.current?.focus();
            }}
          >
            {words.undo}
          </button>
        ) : null}
      </div>
      <TryLink words={words} readBy={(link) => readBy(link, open)} />
      <details>
        <summary>{words.asText}</summary>
        <AsText words={words} text={text} onText={onText} />
      </details>
    </>
  );
}

interface RuleProps {
  words: LinkRuleWords;
  rule: RuleView;
  /** Another one is open: this one waits. */
  resting: boolean;
  onEdit: () => void;
  onRemove: () => void;
}

function Rule({ words, rule, resting, onEdit, onRemove }: RuleProps) {
  return (
    <div class="sl-row">
      <div class="sl-rule">
        <strong>{rule.name}</strong> <span class="sl-small">{words.kinds[rule.kind]}</span>
        <p>
          <code>{[rule.hosts, rule.paths].filter((part) => part !== '').join(' · ')}</code>
        </p>
        {rule.unfit ? <p class="sl-notice">{words.unfit}</p> : null}
      </div>
      {(
        [
          [words.edit, onEdit],
          [words.remove, onRemove],
        ] as const
      ).map(([label, press]) => (
        <button
          key={label}
          type="button"
          class="sl-button"
          aria-label={`${label} · ${rule.name}`}
          disabled={resting}
          onClick={press}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

function TryLink({ words, readBy }: { words: LinkRuleWords; readBy: (text: string) => string }) {
  const id = useId();
  const [link, setLink] = useState('');
  return (
    <div class="sl-field">
      <label for={id}>{words.try}</label>
      <input
        id={id}
        class="sl-input"
        autocomplete="off"
        spellcheck={false}
        value={link}
        aria-describedby={`${id}-said`}
        onInput={(event) => setLink(event.currentTarget.value)}
      />
      <p id={`${id}-said`} class={link.trim() === '' ? 'sl-small' : ''} aria-live="polite">
        {link.trim() === '' ? words.tryNote : readBy(link)}
      </p>
    </div>
  );
}

type AsTextProps = Pick<LinkRulesProps, 'words' | 'text' | 'onText'>;

function AsText({ words, text, onText }: AsTextProps) {
  const id = useId();
  const [typed, setTyped] = useState(text);
  const [faults, setFaults] = useState<readonly string[]>();
  useEffect(() => setTyped(text), [text]);
  return (
    <div class="sl-field">
      <label for={id}>{words.textLabel}</label>
      <textarea
        id={id}
        class="sl-textarea"
        rows={8}
        spellcheck={false}
        value={typed}
        aria-invalid={(faults?.length ?? 0) > 0}
        aria-describedby={`${id}-note`}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setFaults(undefined);
        }}
      />
      <div id={`${id}-note`} aria-live="polite">
        {faults?.map((line) => (
          <p key={line} class="sl-notice">
            {line}
          </p>
        ))}
        <p class="sl-small">{faults?.length === 0 ? words.usedText : words.asTextNote}</p>
      </div>
      <div class="sl-row">
        <button type="button" class="sl-button" onClick={() => setFaults(onText(typed))}>
          {words.useText}
        </button>
      </div>
    </div>
  );
}
