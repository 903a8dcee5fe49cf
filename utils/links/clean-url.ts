import type { LinkKind } from '../model/link';
import { classOfParam } from './params';
import type { Route } from './rule';

/**
 * The URL without userinfo, fragment and without tracking, sharing and affiliate parameters. Items, shops and short
 * links keep only the parameters that name them; other pages lose what `params.ts` lists. `undefined` where a shorter
 * URL would lead elsewhere (commission and ad clicks).
 */
export function cleanUrl(url: URL, kind: LinkKind, route: Route | undefined): string | undefined {
  if (kind === 'affiliate' || kind === 'deeplink') return undefined;
  const names =
    kind === 'other' ? undefined : new Set([route?.item, route?.shop, route?.short, route?.sku].flatMap(split));
  const kept = new URLSearchParams();
  for (const [name, value] of url.searchParams) {
    if (names ? names.has(name) && !kept.has(name) : classOfParam(name) === undefined) kept.append(name, value);
  }
  const query = kept.toString();
  return `${url.protocol}//${url.host}${url.pathname}${query === '' ? '' : `?${query}`}`;
}

function split(names: string | undefined): string[] {
  return names === undefined ? [] : names.split('|');
}
