import { LINK_PLATFORMS } from '../model/link';
import type { CompiledRule } from './custom-match';
import { asciiHost, CUSTOM_RULE_LIMITS, type CustomRule, compileRules } from './custom-rules';
import { createReader } from './reader';

/** A rule as its form holds it: hosts and paths as typed, apart by white space or commas. */
export interface RuleDraft {
  name: string;
  kind: CompiledRule['kind'];
  hosts: string;
  paths: string;
}

export type DraftFaultCode =
  | 'name'
  | 'no_host'
  | 'is_link'
  | 'not_host'
  | 'too_broad'
  | 'look_alike'
  | 'built_in'
  | 'duplicate'
  | 'forwards'
  | 'too_many'
  | 'path_start'
  | 'path_query'
  | 'path_pattern';

/** What keeps a draft from being a rule, beside which field it is said, and about which piece of what was typed. */
export interface DraftFault {
  field: 'name' | 'hosts' | 'paths';
  code: DraftFaultCode;
  text: string;
  /** What to write instead, or (for `built_in`, `duplicate`) the id of what reads these links already. */
  other?: string;
}

/** The sites we run on: a rule for all of one would call every note's own link a shop. */
const OWN_SITES = /(?:^|\.)(?:xiaohongshu|rednote)\.com$/;
/** `com`, and what stands in its place under a country: `com.cn`. */
const SUFFIX = /^(?:[a-z0-9-]+|(?:com|net|org|gov|edu|ac|co)\.[a-z]{2})$/;
/** Letters outside ASCII that are no Chinese, Japanese or Korean ones: several of them look like Latin letters. */
const FOREIGN = /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[^\0-\x7f]/u;
/** Signs of a regular expression or of another glob language. */
const PATTERN = /\.\*|[\\^$[\]{}|+]/;

/**
 * A draft as a rule with its faults, none when it can be kept. `others`: the rules it would stand behind. A rule is
 * tried on addresses made from it, so that one which a built-in platform or another rule answers first is not kept.
 * Pure; `before` is the rule that is being changed, whose id stays.
 */
export function readDraft(
  draft: RuleDraft,
  others: readonly CustomRule[],
  before?: CustomRule,
): { rule: CustomRule; faults: DraftFault[] } {
  const faults: DraftFault[] = [];
  const name = draft.name.trim();
  if (name === '' || name.length > CUSTOM_RULE_LIMITS.name) faults.push({ field: 'name', code: 'name', text: name });
  const hosts = pieces(draft.hosts);
  const paths = pieces(draft.paths);
  if (hosts.length === 0) faults.push({ field: 'hosts', code: 'no_host', text: '' });
  for (const text of hosts) faults.push(...hostFaults(text, paths.length > 0));
  for (const text of paths) faults.push(...pathFaults(text));
  if (others.length >= CUSTOM_RULE_LIMITS.rules || hosts.length > CUSTOM_RULE_LIMITS.hosts)
    faults.push({ field: 'hosts', code: 'too_many', text: '' });
  if (paths.length > CUSTOM_RULE_LIMITS.paths) faults.push({ field: 'paths', code: 'too_many', text: '' });
  const rule: CustomRule = {
    id: before?.id ?? freeId(hosts[0] ?? '', others),
    zh: name,
    en: name,
    kind: draft.kind,
    hosts,
    ...(paths.length === 0 ? {} : { paths }),
  };
  if (!faults.some(({ field }) => field !== 'name')) faults.push(...takenFaults({ ...rule, zh: 'x', en: 'x' }, others));
  return { rule, faults };
}

/** The rule, or built-in platform, that reads the first link of a text; undefined when none does. */
export function readerOf(text: string, rules: readonly CustomRule[]): string | undefined {
  return createReader(compileRules(rules).rules).links(text)[0]?.platform;
}

function pieces(text: string): string[] {
  return [...new Set(text.split(/[\s,，、;；]+/).filter((piece) => piece !== ''))];
}

function hostFaults(text: string, hasPath: boolean): DraftFault[] {
  const fault = (code: DraftFaultCode, other?: string): DraftFault[] => [
    { field: 'hosts', code, text, ...(other === undefined ? {} : { other }) },
  ];
  const plain = text.normalize('NFKC').replaceAll('。', '.').replace(/^\*\./, '').replace(/\.$/, '').toLowerCase();
  if (/[/:?#@]/.test(plain)) {
    const host = hostIn(plain);
    return host === undefined ? fault('not_host') : fault('is_link', host);
  }
  if (/^[*.]*$/.test(plain)) return fault('too_broad');
  if (SUFFIX.test(plain)) return fault(text.startsWith('*') ? 'too_broad' : 'not_host');
  const ascii = asciiHost(text);
  if (ascii === undefined) return fault('not_host');
  if (FOREIGN.test(plain)) return fault('look_alike', ascii);
  return !hasPath && OWN_SITES.test(plain) ? fault('too_broad') : [];
}

function hostIn(text: string): string | undefined {
  try {
    const { hostname } = new URL(text.includes('//') ? text.slice(text.indexOf('//')) : `//${text}`, 'https://host');
    return asciiHost(hostname);
  } catch {
    return undefined;
  }
}

function pathFaults(text: string): DraftFault[] {
  const fault = (code: DraftFaultCode): DraftFault[] => [{ field: 'paths', code, text }];
  if (PATTERN.test(text)) return fault('path_pattern');
  if (/[?#]/.test(text)) return fault('path_query');
  if (!text.startsWith('/')) return fault('path_start');
  return text.split('*').length - 1 > CUSTOM_RULE_LIMITS.stars ? fault('too_many') : [];
}

/** Hosts whose links somebody else answers first. */
function takenFaults(rule: CustomRule, others: readonly CustomRule[]): DraftFault[] {
  const reader = createReader(compileRules([...others, rule]).rules);
  return rule.hosts.flatMap((text): DraftFault[] => {
    for (const path of rule.paths ?? ['/x1']) {
      const sample = `https://${asciiHost(text) ?? text}${path}`.replaceAll('*', 'x1');
      const platform = reader.url(sample)?.platform;
      if (platform === rule.id) continue;
      if (platform === undefined) return [{ field: 'hosts', code: 'forwards', text }];
      const isBuiltIn = LINK_PLATFORMS.some((id) => id === platform);
      return [{ field: 'hosts', code: isBuiltIn ? 'built_in' : 'duplicate', text, other: platform }];
    }
    return [];
  });
}

/** An id that says which host it stands for, since exports carry it. */
function freeId(host: string, others: readonly CustomRule[]): string {
  const letters = (asciiHost(host) ?? '').replace(/[^a-z0-9]+/g, '-').replace(/^-/, '');
  const base = `${/^[a-z]/.test(letters) ? '' : 'shop-'}${letters}`.slice(0, 28).replace(/-$/, '');
  const taken = new Set(others.map(({ id }) => id));
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(id)) return id;
  }
}
