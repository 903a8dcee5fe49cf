import type { LinkKind } from '../model/link';

/** A user's own rule, checked and ready. Plain data: it may be stored and sent. */
export interface CompiledRule {
  id: string;
  zh: string;
  en: string;
  kind: Extract<LinkKind, 'item' | 'shop' | 'short' | 'other'>;
  /** Lower-case ASCII hosts; `*.` in front means any sub-domain. */
  hosts: readonly string[];
  /** Path globs in which `*` stands for any run of characters; none = every path. */
  paths: readonly string[];
}

/** The first rule whose host and path fit. `host` is lower-case ASCII. */
export function matchCustomRule(rules: readonly CompiledRule[], host: string, path: string): CompiledRule | undefined {
  return rules.find(
    (rule) =>
      rule.hosts.some((glob) => matchesHost(glob, host)) &&
      (rule.paths.length === 0 || rule.paths.some((glob) => matchesGlob(glob, path))),
  );
}

/** Whether `host` is the glob's host, or one of its sub-domains for `*.`. */
export function matchesHost(glob: string, host: string): boolean {
  return glob.startsWith('*.') ? host.endsWith(glob.slice(1)) && host.length > glob.length - 1 : host === glob;
}

/** Glob match by greedy pieces: linear in text length times the number of `*`. */
export function matchesGlob(glob: string, text: string): boolean {
  const pieces = glob.split('*');
  const first = pieces[0] ?? '';
  const last = pieces[pieces.length - 1] ?? '';
  if (pieces.length === 1) return glob === text;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return at <= text.length - last.length;
}
