import type { LinkHit } from '../model/link';
import type { CompiledRule } from './custom-match';
import { normalise } from './normalise';
import { resolve } from './resolve';

/**
 * What one URL leads to: web links, deep links, `//host/path` and known hosts without a scheme.
 * `undefined`: no rule knows it, it leads to no shop, or it is no URL. Offsets span the whole input. Never throws.
 */
export function readUrl(url: string, options: { customRules?: readonly CompiledRule[] } = {}): LinkHit | undefined {
  const text = normalise(url).text.trim();
  const address =
    /^[a-z][a-z0-9+.-]{0,30}:/i.test(text) && !/^[a-z0-9.-]+:\d{1,5}(?:[/?#]|$)/i.test(text)
      ? text
      : `https:${text.startsWith('//') ? '' : '//'}${text}`;
  const found = resolve(address, options.customRules);
  return found && { ...found, start: 0, end: url.length };
}
