import type { Affiliate, LinkHit, LinkTarget } from '../model/link';
import { cleanUrl } from './clean-url';
import type { CompiledRule } from './custom-match';
import { readParties } from './parties';
import type { Platform, Route } from './rule';

/** A hit before its place in a text is known. */
export type Found = Omit<LinkHit, 'start' | 'end'>;

/** A parsed address, web link or deep link. */
export interface Address {
  /** `host + path` or `scheme://rest`. */
  at: string;
  params: URLSearchParams;
  query: string;
  url: URL | undefined;
  host: string | undefined;
  via: string;
  flags: string[];
}

/** What a route told of an address. */
export interface Parts {
  kind: Found['kind'];
  confidence: Found['confidence'];
  itemId?: string | undefined;
  shopId?: string | undefined;
  shortCode?: string | undefined;
  skuId?: string | undefined;
  code?: string | undefined;
  party?: string | undefined;
  partyParam?: string;
  target?: Found | undefined;
  route?: Route;
}

/** Puts a hit together: who is named, whose verdict counts, what it is safe to keep of the URL. */
export function buildHit(platform: Platform, address: Address, parts: Parts): Found {
  const { route, target } = parts;
  const named = address.url === undefined ? [] : readParties(platform.parties ?? [], address.at, address.params);
  if (parts.party !== undefined && route?.network !== undefined) {
    named.push({ network: route.network, param: parts.partyParam ?? null, id: parts.party });
  }
  const affiliates: Affiliate[] =
    named.length > 0
      ? named
      : route?.network !== undefined
        ? [{ network: route.network, param: null, id: null }]
        : route?.ad
          ? []
          : (target?.affiliates ?? []);
  const attribution: Found['attribution'] =
    affiliates.length > 0
      ? 'commission'
      : route?.ad
        ? 'ad'
        : target
          ? target.attribution
          : parts.kind === 'short'
            ? 'unknown'
            : 'none';
  const found: Found = {
    platform: platform.id,
    kind: parts.kind,
    affiliates,
    attribution,
    confidence: parts.confidence,
  };
  if (parts.itemId !== undefined) {
    found.itemId = platform.id === 'amazon' ? parts.itemId.toUpperCase() : parts.itemId;
  }
  if (parts.shopId !== undefined) found.shopId = parts.shopId;
  if (parts.shortCode !== undefined) found.shortCode = parts.shortCode;
  if (parts.code !== undefined) found.code = parts.code;
  if (parts.skuId !== undefined) found.skuId = parts.skuId;
  if (target) {
    found.target = target.target ?? targetOf(target);
    if (target.via) found.via = target.via;
  }
  if (address.flags.length > 0) found.flags = address.flags;
  if (address.host !== undefined) found.host = address.host;
  const clean = address.url && cleanUrl(address.url, parts.kind, route);
  if (clean !== undefined) found.urlClean = clean;
  return found;
}

/** A hit by the user’s own rule. */
export function buildCustomHit(rule: CompiledRule, address: Address): Found {
  const found: Found = {
    platform: rule.id,
    kind: rule.kind,
    affiliates: [],
    attribution: rule.kind === 'short' ? 'unknown' : 'none',
    confidence: 'medium',
  };
  if (address.flags.length > 0) found.flags = address.flags;
  if (address.host !== undefined) found.host = address.host;
  return found;
}

/** A shortener of unknown target: a link, not a shop. */
export function buildShortener(address: Address): Found | undefined {
  const path = address.at.slice(address.via.length + 1);
  if (address.host === 'www.baidu.com' ? !path.startsWith('link') : path === '') return undefined;
  const found: Found = { platform: 'other', kind: 'short', affiliates: [], attribution: 'unknown', confidence: 'high' };
  if (/^[\w-]{1,32}$/.test(path) && address.host !== 'www.baidu.com') found.shortCode = path;
  if (address.flags.length > 0) found.flags = address.flags;
  if (address.host !== undefined) found.host = address.host;
  return found;
}

/** Adds what a shop's own redirector says: a named party, hidden commission, or a paid ad click. */
export function addOuter(inner: Found, platform: Platform, route: Route, address: Address): Found {
  const named = address.url === undefined ? [] : readParties(platform.parties ?? [], address.at, address.params);
  const own =
    named.length > 0 || route.network === undefined || inner.affiliates.length > 0
      ? named
      : [{ network: route.network, param: null, id: null }];
  const affiliates = [...inner.affiliates, ...own];
  const attribution =
    affiliates.length > 0 ? 'commission' : route.ad && inner.attribution === 'none' ? 'ad' : inner.attribution;
  return { ...inner, affiliates, attribution };
}

function targetOf(found: Found): LinkTarget {
  const target: LinkTarget = { platform: found.platform, kind: found.kind };
  if (found.itemId !== undefined) target.itemId = found.itemId;
  if (found.shopId !== undefined && found.kind !== 'shop') target.shopId = found.shopId;
  return target;
}
