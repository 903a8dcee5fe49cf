import { useState } from 'preact/hooks';
import { LinkRules } from '../../../components/dashboard/LinkRules';
import type { RuleFaults, RuleForm, RuleView } from '../../../components/dashboard/link-rules-view';
import { Group } from '../../../components/dashboard/SettingsForm';
import type { Dictionary } from '../../../utils/i18n';
import { linkRuleWords } from '../../../utils/i18n/link-rules';
import { type CustomRule, compileRules } from '../../../utils/links/custom-rules';
import { type DraftFault, readDraft, readerOf } from '../../../utils/links/rule-draft';

interface LinkRulesSectionProps {
  words: Dictionary;
  /** As stored. */
  rules: readonly unknown[];
  onChange: (rules: unknown[]) => void;
}

/** The order in which a rule reads best; what is stored comes back in the alphabet's. */
const FIELDS: string[] = ['id', 'zh', 'en', 'kind', 'hosts', 'paths'] satisfies (keyof CustomRule)[];

/** The user's own link rules. A rule that no longer fits stays in its place until it is edited or removed. */
export function LinkRulesSection({ words, rules, onChange }: LinkRulesSectionProps) {
  const say = linkRuleWords(words.locale);
  const own = words.locale === 'zh-CN' ? 'zh' : 'en';
  const foreign = own === 'zh' ? 'en' : 'zh';
  const [before, setBefore] = useState<readonly unknown[]>([]);
  const others = (at: number | undefined) => fitting(rules.filter((_, index) => index !== at));
  const draftOf = (form: RuleForm, at: number | undefined) =>
    readDraft(form, others(at), at === undefined ? undefined : ruleIn(rules[at]));
  const faultText = ({ code, text, other = '' }: DraftFault) =>
    say.faults[code](text, code === 'built_in' || code === 'duplicate' ? words.links.shop(other) : other);
  const check = (form: RuleForm, at: number | undefined): RuleFaults => {
    const said: Record<keyof RuleFaults, string[]> = { name: [], hosts: [], paths: [] };
    for (const fault of draftOf(form, at).faults) said[fault.field].push(faultText(fault));
    return said;
  };
  const readBy = (text: string, open: { form: RuleForm; at: number | undefined } | undefined): string => {
    const tried = open === undefined ? fitting(rules) : [...others(open.at), draftOf(open.form, open.at).rule];
    const id = readerOf(text, tried);
    if (id === undefined) return say.triedNone;
    const rule = tried.find((one) => one.id === id);
    return rule === undefined ? say.triedBuiltIn(words.links.shop(id)) : say.triedOwn(rule[own] || say.adding);
  };
  const save = (form: RuleForm, at: number | undefined) => {
    const { rule } = draftOf(form, at);
    const old = at === undefined ? undefined : ruleIn(rules[at]);
    // A rule may come with a name for each language: this form changes the one it shows.
    if (old !== undefined && old.zh !== old.en) rule[foreign] = old[foreign];
    onChange(at === undefined ? [...rules, rule] : rules.map((one, index) => (index === at ? rule : one)));
  };
  /** What is wrong with a rule that came as text, behind those that stand before it. */
  const faultsIn = (one: unknown, previous: CustomRule[]): string[] => {
    const { hosts, paths = [], [own]: name } = (one ?? {}) as Partial<Record<keyof CustomRule, unknown>>;
    if (Array.isArray(hosts) && Array.isArray(paths)) {
      const form = { name: String(name), kind: 'other', hosts: hosts.join(' '), paths: paths.join(' ') } as const;
      const { faults } = readDraft(form, previous);
      if (faults.length > 0) return faults.map(faultText);
    }
    const rule = ruleIn(one);
    return rule === undefined || previous.some(({ id }) => id === rule.id) ? [say.unfit] : [];
  };
  const take = (text: string): readonly string[] => {
    let given: unknown;
    try {
      given = JSON.parse(text);
    } catch {}
    if (!Array.isArray(given)) return [say.notJson];
    const list: unknown[] = given;
    const said = list.flatMap((one, at) =>
      faultsIn(one, fitting(list.slice(0, at))).map((line) => `${at + 1} · ${line}`),
    );
    if (said.length === 0) onChange(list);
    return said;
  };
  return (
    <Group id="sl-link-rules" heading={say.heading}>
      <LinkRules
        words={say}
        rules={rules.map((rule) => viewOf(rule, own))}
        text={JSON.stringify(rules, FIELDS, 1)}
        check={check}
        readBy={readBy}
        onSave={save}
        onRemove={(at) => {
          setBefore(rules);
          onChange(rules.filter((_, index) => index !== at));
        }}
        onUndo={() => onChange([...before])}
        onText={take}
      />
    </Group>
  );
}

/** A stored rule, if it fits. */
function ruleIn(stored: unknown): CustomRule | undefined {
  return compileRules([stored]).rules.length === 1 ? (stored as CustomRule) : undefined;
}

function fitting(stored: readonly unknown[]): CustomRule[] {
  return stored.flatMap((one) => ruleIn(one) ?? []);
}

function viewOf(stored: unknown, own: 'zh' | 'en'): RuleView {
  const rule = ruleIn(stored);
  if (rule === undefined)
    return { name: JSON.stringify(stored).slice(0, 80), kind: 'shop', hosts: '', paths: '', unfit: true };
  const { kind = 'other', hosts, paths = [], [own]: name } = rule;
  return { name, kind, hosts: hosts.join(' '), paths: paths.join(' '), unfit: false };
}
