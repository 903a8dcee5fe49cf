import { type Address, addOuter, buildCustomHit, buildHit, buildShortener, type Found } from './build-hit';
import { type CompiledRule, matchCustomRule } from './custom-match';
import { decodeBase64, decodeFields, MAX_NESTED, percentDecode } from './decode';
import { FORWARDING_SCHEMES, SHORTENERS } from './redirectors';
import type { Platform, Route } from './rule';
import { claimsOf, isKnownHost, platformOfScheme, redirectParams } from './ruleset';

/** Redirectors and deep links are followed this deep. */
const MAX_LEVELS = 5;
/** A value inside a parameter may be percent-encoded this many times more than the URL says. */
const MAX_EXTRA_DECODINGS = 3;
const NUMERIC_ID = /^\d{5,19}$/;
const NUMERIC_SKU = /^\d{1,19}$/;
const SHOP_ID = /^[\w-]{2,64}$/;
const SHORT_CODE = /^[0-9A-Za-z_-]{4,20}$/;
const SHARE_CODE = /^@?([0-9A-Za-z]{10,16})@?$/;
const SIMPLE_AUTHORITY = /^https?:\/\/([a-z0-9.-]+)(?:[/?#]|$)/i;

interface Trail {
  level: number;
  customRules: readonly CompiledRule[];
}

/**
 * What one address leads to, by its text alone. `undefined`: no rule knows it, or it leads to no shop.
 * The host is compared after `new URL` (ASCII form, lower-case, one trailing dot dropped), label by label.
 */
export function resolve(text: string, customRules: readonly CompiledRule[] = []): Found | undefined {
  return follow(text, { level: 0, customRules });
}

function follow(text: string, trail: Trail): Found | undefined {
  if (trail.level > MAX_LEVELS || text.length > MAX_NESTED) return undefined;
  const scheme = /^\s*([a-z][a-z0-9+.-]{0,30}):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) return undefined;
  if (scheme === 'http' || scheme === 'https') return followWeb(text, trail);
  return followDeep(text.trim(), scheme, trail);
}

function followWeb(text: string, trail: Trail): Found | undefined {
  const quick = SIMPLE_AUTHORITY.exec(text)?.[1];
  if (quick !== undefined && trail.customRules.length === 0 && !isKnownHost(bareHost(quick))) return undefined;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return undefined;
  }
  const host = bareHost(url.hostname);
  const flags: string[] = [];
  if (url.username !== '' || url.password !== '') flags.push('userinfo');
  if (url.port !== '') flags.push('port');
  const address: Address = {
    // One slash behind a path says nothing: shared short links often carry it.
    at: host + (url.pathname.length > 1 && url.pathname.endsWith('/') ? url.pathname.slice(0, -1) : url.pathname),
    params: url.searchParams,
    query: url.search.slice(1),
    url,
    host,
    via: host,
    flags,
  };
  const forwarding = redirectParams(host, url.pathname);
  if (forwarding !== undefined) return forward(address, forwarding, trail);
  for (const claim of claimsOf(host)) {
    const found = readRoutes(claim.platform, address, trail);
    if (found) return found;
    if (!claim.mixed) return buildHit(claim.platform, address, { kind: 'other', confidence: 'medium' });
  }
  if (SHORTENERS.has(host)) return buildShortener(address);
  const custom = matchCustomRule(trail.customRules, host, url.pathname);
  return custom && buildCustomHit(custom, address);
}

function followDeep(text: string, scheme: string, trail: Trail): Found | undefined {
  const rest = text.slice(scheme.length + 1);
  if (!rest.startsWith('//')) return undefined;
  const hash = rest.indexOf('#');
  const body = hash === -1 ? rest : rest.slice(0, hash);
  const mark = body.indexOf('?');
  const query = mark === -1 ? '' : body.slice(mark + 1);
  const address: Address = {
    at: `${scheme}:${mark === -1 ? body : body.slice(0, mark)}`,
    params: new URLSearchParams(query),
    query,
    url: undefined,
    host: undefined,
    via: `${scheme}://`,
    flags: [],
  };
  const forwarding = FORWARDING_SCHEMES[scheme];
  if (forwarding !== undefined && Object.hasOwn(FORWARDING_SCHEMES, scheme)) {
    return forward(address, forwarding, trail);
  }
  const platform = platformOfScheme(scheme);
  return platform && readRoutes(platform, address, trail);
}

function readRoutes(platform: Platform, address: Address, trail: Trail): Found | undefined {
  for (const route of platform.routes) {
    const match = route.at.exec(address.at);
    if (!match) continue;
    if (route.when && !route.when[1].test(address.params.get(route.when[0]) ?? '')) continue;
    if (route.reserved?.split(' ').includes(match.groups?.['shop'] ?? '')) continue;
    const found = readRoute(platform, route, match, address, trail);
    if (found) return found;
  }
  return undefined;
}

function readRoute(
  platform: Platform,
  route: Route,
  match: RegExpExecArray,
  address: Address,
  trail: Trail,
): Found | undefined {
  const { params } = address;
  const groups = match.groups ?? {};
  const fields = route.json === undefined ? undefined : decodeFields(params.get(route.json) ?? '');
  const itemShape = platform.itemShape ?? NUMERIC_ID;
  const itemId =
    groups['item'] ?? pick(params, route.item, itemShape) ?? pickField(fields, ['skuId', 'wareId'], itemShape);
  const shopId = groups['shop'] ?? pick(params, route.shop, SHOP_ID) ?? pickField(fields, ['shopId'], SHOP_ID);
  const shortCode = groups['short'] ?? (itemId === undefined ? pick(params, route.short, SHORT_CODE) : undefined);
  const skuId = groups['sku'] ?? pick(params, route.sku, NUMERIC_SKU);
  const isDeep = address.url === undefined;

  if (route.forward !== undefined && itemId === undefined) {
    const inner = forward(address, route.forward, trail, route.base);
    if (inner) return addOuter(inner, platform, route, address);
  }

  let target: Found | undefined;
  if (route.swap !== undefined) {
    target = next(address.at.replace(route.at, route.swap) + (address.query ? `?${address.query}` : ''), trail);
  } else if (route.target !== undefined) {
    target = nested(params, route.target, trail);
  } else if (fields) {
    const url = fields.get('url') ?? fields.get('desturl');
    target = url === undefined ? undefined : next(url, trail);
  }

  const decided = itemId ?? shopId ?? shortCode ?? target;
  if (decided === undefined && route.kind === undefined && route.network === undefined && !route.ad) return undefined;
  return buildHit(platform, address, {
    kind: isDeep
      ? 'deeplink'
      : route.network !== undefined || route.ad
        ? 'affiliate'
        : (route.kind ?? (itemId !== undefined ? 'item' : shopId !== undefined ? 'shop' : 'short')),
    confidence: route.confidence ?? 'high',
    itemId,
    shopId,
    shortCode,
    skuId: itemId === undefined ? undefined : skuId,
    code: route.code === undefined ? undefined : readCode(params, route.code),
    party: pickField(fields, ['ucode'], /^[0-9A-Za-z]{4,32}$/),
    partyParam: `${route.json}.ucode`,
    target,
    route,
  });
}

/** The target's hit, with this address in front of its `via`. */
function forward(address: Address, names: string, trail: Trail, base?: string): Found | undefined {
  const inner = names === '*' ? next(percentDecode(address.query), trail) : nested(address.params, names, trail, base);
  return inner && { ...inner, via: [address.via, ...(inner.via ?? [])] };
}

function nested(params: URLSearchParams, names: string, trail: Trail, base?: string): Found | undefined {
  for (const name of names.split('|')) {
    const value = params.get(name);
    if (value === null) continue;
    const found = next(value, trail, base);
    if (found) return found;
  }
  return undefined;
}

/** Follows a value that may be encoded once more, in base64, or relative to `base`. */
function next(value: string, trail: Trail, base?: string): Found | undefined {
  if (value.length > MAX_NESTED) return undefined;
  const deeper = { ...trail, level: trail.level + 1 };
  let text = value.trim();
  for (let extra = 0; extra <= MAX_EXTRA_DECODINGS; extra += 1) {
    if (/^[a-z][a-z0-9+.-]{0,30}:\/\//i.test(text)) return follow(text, deeper);
    if (text.startsWith('//')) return follow(`https:${text}`, deeper);
    const decoded = percentDecode(text);
    if (decoded === text) break;
    text = decoded;
  }
  if (base !== undefined) return follow(base + text.replace(/^\/+/, ''), deeper);
  const decoded = decodeBase64(text);
  return decoded !== undefined && /^https?:\/\//i.test(decoded) ? follow(decoded, deeper) : undefined;
}

function bareHost(host: string): string {
  const lower = host.toLowerCase();
  return lower.endsWith('.') ? lower.slice(0, -1) : lower;
}

function readCode(params: URLSearchParams, name: string): string | undefined {
  return SHARE_CODE.exec(params.get(name) ?? '')?.[1];
}

function pick(params: URLSearchParams, names: string | undefined, shape: RegExp): string | undefined {
  if (names === undefined) return undefined;
  for (const name of names.split('|')) {
    const value = params.get(name);
    if (value !== null && shape.test(value)) return value;
  }
  return undefined;
}

function pickField(
  fields: Map<string, string> | undefined,
  names: readonly string[],
  shape: RegExp,
): string | undefined {
  for (const name of names) {
    const value = fields?.get(name);
    if (value !== undefined && shape.test(value)) return value;
  }
  return undefined;
}
