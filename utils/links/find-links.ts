import type { LinkHit } from '../model/link';
import { findDouyinToken } from './codes/douyin';
import { type CompiledRule, matchesHost } from './custom-match';
import { type Candidate, findAddresses, type WasWide } from './find-addresses';
import { findCodes } from './find-codes';
import { labelBefore } from './label-before';
import { normalise, originalOffset, toOriginal } from './normalise';
import { resolve } from './resolve';
import { isKnownHost } from './ruleset';
import { findSplitHosts, MAY_SPLIT } from './split-hosts';

/** Longer texts are cut here (UTF-16 units). */
export const MAX_TEXT = 20_000;
/** No more hits than this are told per text. */
export const MAX_HITS = 50;

export interface FindLinksOptions {
  customRules?: readonly CompiledRule[];
  /** For measurements only: where to cut instead of MAX_TEXT. */
  maxLength?: number;
}

export interface FoundLinks {
  /** In order of position; offsets are UTF-16 in the text as given. */
  hits: LinkHit[];
  /** The text was longer than MAX_TEXT and its end was not read. */
  cut: boolean;
  /** There were more than MAX_HITS hits. */
  capped: boolean;
}

/**
 * Anything a link, a split host or a code needs: a scheme, a dot or its stand-in between letters, six letters or digits
 * in a row, 小程序 — or a full-width letter or an invisible character that could hide one (not the emoji joiner).
 */
const WORTH_READING =
  /:\/\/|[0-9A-Za-z]{6}|小程序|[0-9A-Za-z-] {0,2}[.。·点•・｡] {0,2}[0-9A-Za-z]|[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF0E\uFF0F]|[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF](?![\uD83C-\uD83E\u2600-\u27BF])/;

/** Shop links, deep links, share codes and split hosts in a text, offline. Never throws. */
export function findLinks(text: string, options: FindLinksOptions = {}): FoundLinks {
  const limit = options.maxLength ?? MAX_TEXT;
  const cut = text.length > limit;
  const read = cut ? text.slice(0, limit) : text;
  if (!WORTH_READING.test(read)) return { hits: [], cut, capped: false };

  const customRules = options.customRules ?? [];
  const { text: plain, deleted } = normalise(read);
  const wasWide: WasWide | undefined =
    plain === read ? undefined : (at) => isWide(read.charCodeAt(originalOffset(deleted, at)));
  const isKnown =
    customRules.length === 0
      ? isKnownHost
      : (host: string) =>
          isKnownHost(host) || customRules.some((rule) => rule.hosts.some((glob) => matchesHost(glob, host)));

  const hits: LinkHit[] = [];
  const masked = findAddresses(plain, wasWide, isKnown);
  let last = 0;
  for (const candidate of masked) {
    if (hits.length > MAX_HITS) break;
    const hit = readCandidate(plain, candidate, last, customRules);
    if (!hit) continue;
    hits.push(hit);
    last = candidate.end;
  }
  const links = hits.length;
  if (MAY_SPLIT.test(plain)) addSplitHosts(plain, masked, hits);
  const hasShopLink = hits.some(({ platform }) => SAME_ITEM.has(platform));
  for (const code of findCodes(plain, masked, hasShopLink, MAX_HITS + 1)) {
    hits.push({
      platform: code.platform,
      kind: 'share-code',
      code: code.code,
      affiliates: [],
      attribution: 'unknown',
      confidence: code.confidence,
      start: code.start,
      end: code.end,
    });
  }
  if (!hits.some(({ platform }) => platform === 'douyin')) addDouyinToken(plain, masked, hits);
  if (hits.length > links) hits.sort((a, b) => a.start - b.start);
  const capped = hits.length > MAX_HITS;
  const told = capped ? hits.slice(0, MAX_HITS) : hits;
  if (deleted.length > 0) for (const hit of told) Object.assign(hit, toOriginal(deleted, hit.start, hit.end));
  return { hits: told, cut, capped };
}

/** A bare word beside one of these links is that link's own code. */
const SAME_ITEM: ReadonlySet<string> = new Set(['taobao', 'tmall', 'xianyu', 'jd']);
const SHARED_SHORT = /^[a-z]\.tb\.cn$/;

function readCandidate(
  text: string,
  candidate: Candidate,
  from: number,
  customRules: readonly CompiledRule[],
): LinkHit | undefined {
  const { start, end, mini } = candidate;
  if (mini) {
    return {
      platform: 'wechat-mini',
      kind: 'share-code',
      name: mini.name,
      code: mini.code,
      affiliates: [],
      attribution: 'none',
      confidence: 'high',
      start,
      end,
    };
  }
  const found = candidate.address === undefined ? undefined : resolve(candidate.address, customRules);
  if (!found) return undefined;
  const hit: LinkHit = { ...found, start, end };
  if (hit.kind === 'short' && hit.host !== undefined && SHARED_SHORT.test(hit.host)) {
    hit.platform = labelBefore(text, start, from) ?? hit.platform;
  }
  return hit;
}

function addSplitHosts(text: string, masked: readonly Candidate[], hits: LinkHit[]): void {
  let at = 0;
  let left = MAX_HITS + 1;
  for (const { start, end, platform, host } of findSplitHosts(text)) {
    while (at < masked.length && (masked[at]?.end ?? 0) <= start) at += 1;
    if ((masked[at]?.start ?? Number.POSITIVE_INFINITY) < end) continue;
    if (left === 0) return;
    left -= 1;
    hits.push({
      platform,
      kind: 'other',
      affiliates: [],
      attribution: 'none',
      flags: ['split-host'],
      confidence: 'medium',
      start,
      end,
      host,
    });
  }
}

function addDouyinToken(text: string, masked: readonly Candidate[], hits: LinkHit[]): void {
  const token = findDouyinToken(text, masked);
  if (!token) return;
  hits.push({
    platform: 'douyin',
    kind: 'share-code',
    affiliates: [],
    attribution: 'unknown',
    confidence: 'low',
    ...token,
  });
}

function isWide(code: number): boolean {
  return code >= 0xff01 && code <= 0xff5e;
}
