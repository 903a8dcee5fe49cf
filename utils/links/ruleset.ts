import { PLATFORMS } from './platforms';
import { FORWARDING_SCHEMES, REDIRECTORS, SHORTENERS } from './redirectors';
import type { Platform } from './rule';

/** Version of all link, code and phrase rules; rows carry it. Raise it whenever a rule changes an answer. */
export const LINK_RULES_VERSION = '3';

/** Longest host name (DNS). Longer ones are no hosts, and looking them up label by label would not be linear. */
const MAX_HOST = 253;

const byDomain = new Map<string, Platform>();
const byScheme = new Map<string, Platform>();
const mixed = new Set<string>();
for (const platform of PLATFORMS) {
  const domains = platform.domains.split(' ');
  for (const domain of domains) byDomain.set(domain, platform);
  for (const scheme of platform.schemes?.split(' ') ?? []) byScheme.set(scheme, platform);
  for (const domain of platform.mixed === '*' ? domains : (platform.mixed?.split(' ') ?? [])) mixed.add(domain);
}

const redirectors = new Map<string, (readonly [path: string, params: string])[]>();
for (const [host, path, params] of REDIRECTORS) {
  redirectors.set(host, [...(redirectors.get(host) ?? []), [path, params]]);
}

/** A platform that claims a host; `mixed` when only its listed routes lead to a shop. */
export interface Claim {
  platform: Platform;
  mixed: boolean;
}

/** Platforms whose domain is a whole-label suffix of `host` (lower-case ASCII), longest domain first. */
export function claimsOf(host: string): Claim[] {
  const claims: Claim[] = [];
  if (host.length > MAX_HOST) return claims;
  for (let at = 0; at !== -1 && at < host.length; ) {
    const domain = at === 0 ? host : host.slice(at);
    const platform = byDomain.get(domain);
    if (platform) claims.push({ platform, mixed: mixed.has(domain) });
    const dot = host.indexOf('.', at);
    at = dot === -1 ? -1 : dot + 1;
  }
  return claims;
}

/** Whether any rule could answer for this host (lower-case ASCII). A cheap look-up before parsing. */
export function isKnownHost(host: string): boolean {
  if (host.length > MAX_HOST) return false;
  if (redirectors.has(host) || SHORTENERS.has(host)) return true;
  for (let at = 0; at !== -1 && at < host.length; ) {
    if (byDomain.has(at === 0 ? host : host.slice(at))) return true;
    const dot = host.indexOf('.', at);
    at = dot === -1 ? -1 : dot + 1;
  }
  return false;
}

/** Parameters in which a known redirector carries its target, separated by `|`. */
export function redirectParams(host: string, path: string): string | undefined {
  return redirectors.get(host)?.find(([prefix]) => path.startsWith(prefix))?.[1];
}

/** The platform whose app answers to this lower-case scheme. */
export function platformOfScheme(scheme: string): Platform | undefined {
  return byScheme.get(scheme);
}

/** Schemes that are ever looked at; everything else (`javascript:`, `intent:`, unknown apps) is no link. */
export function isReadableScheme(scheme: string): boolean {
  return scheme === 'https' || scheme === 'http' || byScheme.has(scheme) || Object.hasOwn(FORWARDING_SCHEMES, scheme);
}

/** The platform with this id. */
export function platformById(id: string): Platform | undefined {
  return PLATFORMS.find((platform) => platform.id === id);
}

export { PLATFORMS };
