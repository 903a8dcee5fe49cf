import { LINK_PLATFORMS } from '../model/link';
import type { CompiledRule } from './custom-match';

export type { CompiledRule } from './custom-match';

/** Limits of a user's own rules. */
export const CUSTOM_RULE_LIMITS = { rules: 200, hosts: 20, paths: 20, glob: 200, stars: 8, name: 40 } as const;

/** What can be wrong with a rule. An error reads `code@path`, e.g. `bad_host@0.hosts.1`. What a person is told: rule-draft.ts. */
export type CustomRuleErrorCode =
  | 'bad_shape'
  | 'too_many'
  | 'bad_id'
  | 'reserved_id'
  | 'duplicate_id'
  | 'bad_name'
  | 'bad_kind'
  | 'bad_host'
  | 'no_host'
  | 'bad_path';

/** One rule as the user writes it: hosts and path globs with `*`, a name in each language; never an expression. */
export interface CustomRule {
  id: string;
  zh: string;
  en: string;
  kind?: CompiledRule['kind'];
  hosts: string[];
  paths?: string[];
}

/**
 * Checks and readies the user's rules. A rule that does not fit is left out and told about; the others stand. Built-in
 * platforms are asked first, so a rule adds shops and renames none. Errors are `code@path` strings. By hand, since this runs on pages, where Zod would weigh more than it.
 */
export function compileRules(input: unknown): { rules: CompiledRule[]; errors: string[] } {
  if (!Array.isArray(input)) return { rules: [], errors: ['bad_shape@'] };
  if (input.length > CUSTOM_RULE_LIMITS.rules) return { rules: [], errors: ['too_many@'] };
  const rules: CompiledRule[] = [];
  const errors: string[] = [];
  for (const [index, value] of input.entries()) {
    const read = readRule(value);
    if (Array.isArray(read)) errors.push(...read.map((fault) => fault.replace('@', `@${index}`)));
    else if (rules.some(({ id }) => id === read.id)) errors.push(`duplicate_id@${index}.id`);
    else rules.push(read);
  }
  return { rules, errors };
}

type Fault = `${CustomRuleErrorCode}@${string}`;
const FIELDS: ReadonlySet<string> = new Set([
  'id',
  'zh',
  'en',
  'kind',
  'hosts',
  'paths',
] satisfies (keyof CustomRule)[]);
const KINDS: readonly CompiledRule['kind'][] = ['item', 'shop', 'short', 'other'];

/** The rule, or what is wrong with it: paths within the rule. */
function readRule(value: unknown): CompiledRule | Fault[] {
  if (typeof value !== 'object' || value === null) return ['bad_shape@'];
  if (Object.keys(value).some((key) => !FIELDS.has(key))) return ['bad_shape@'];
  const { id, zh, en, kind = 'other', hosts, paths = [] }: { [Field in keyof CustomRule]?: unknown } = value;
  const known = KINDS.find((one) => one === kind);
  const hostsRead = readEach(hosts, CUSTOM_RULE_LIMITS.hosts, asciiHost);
  const pathsRead = readEach(paths, CUSTOM_RULE_LIMITS.paths, fitPath);
  const hasId = typeof id === 'string' && /^[a-z][a-z0-9-]{1,31}$/.test(id);
  if (
    hasId &&
    !RESERVED.has(id) &&
    isName(zh) &&
    isName(en) &&
    known !== undefined &&
    hostsRead !== undefined &&
    hostsRead.length > 0 &&
    isWhole(hostsRead) &&
    pathsRead !== undefined &&
    isWhole(pathsRead)
  )
    return { id, zh, en, kind: known, hosts: hostsRead, paths: pathsRead };
  const faults: Fault[] = [];
  if (!hasId) faults.push('bad_id@.id');
  else if (RESERVED.has(id)) faults.push('reserved_id@.id');
  if (!isName(zh)) faults.push('bad_name@.zh');
  if (!isName(en)) faults.push('bad_name@.en');
  if (known === undefined) faults.push('bad_kind@.kind');
  if (hostsRead === undefined || hostsRead.length === 0) faults.push('no_host@.hosts');
  for (const [at, host] of hostsRead?.entries() ?? []) if (host === undefined) faults.push(`bad_host@.hosts.${at}`);
  if (pathsRead === undefined) faults.push('bad_path@.paths');
  for (const [at, path] of pathsRead?.entries() ?? []) if (path === undefined) faults.push(`bad_path@.paths.${at}`);
  return faults;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= CUSTOM_RULE_LIMITS.name;
}

/** Each text of a list as `read` gives it; undefined for what is no list, or too long a one. */
function readEach(value: unknown, most: number, read: (text: string) => string | undefined) {
  if (!Array.isArray(value) || value.length > most) return undefined;
  return value.map((one) => (typeof one === 'string' && one.length <= CUSTOM_RULE_LIMITS.glob ? read(one) : undefined));
}

function isWhole<T>(list: readonly (T | undefined)[]): list is readonly T[] {
  return !list.includes(undefined);
}

/** The path as addresses write it (`/商品/*` percent-encoded), since that is what it is compared with. */
function fitPath(path: string): string | undefined {
  const fits = /^\/[^?#\\]*$/.test(path) && path.split('*').length - 1 <= CUSTOM_RULE_LIMITS.stars;
  return fits ? new URL(`https://host${path}`).pathname : undefined;
}

const RESERVED: ReadonlySet<string> = new Set(LINK_PLATFORMS);

/** The host in lower-case ASCII, `*.` kept; undefined when it is no plain host name with at least one dot. */
export function asciiHost(host: string): string | undefined {
  const isWild = host.startsWith('*.');
  const name = isWild ? host.slice(2) : host;
  if (!/^[^\s/:@?#*%\\]+$/.test(name)) return undefined;
  try {
    const { hostname } = new URL(`https://${name}/`);
    const plain = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
    if (!/^(?=.{3,253}$)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*\.[a-z][a-z0-9-]{1,62}$/.test(plain)) return undefined;
    return isWild ? `*.${plain}` : plain;
  } catch {
    return undefined;
  }
}
