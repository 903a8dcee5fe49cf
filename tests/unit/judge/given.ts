import { DETECTORS } from '../../../utils/detect/registry';
import type { ShowingFacts } from '../../../utils/judge/facts';
import type { LinkHit } from '../../../utils/model/link';
import type { Evidence, Reading } from '../../../utils/model/reading';
import type { Claim, SignalId } from '../../../utils/model/vocabulary';

/** What one signal gave: found with this evidence, or one of the other three outcomes. */
export type Given = Partial<Evidence> | Partial<Evidence>[] | 'absent' | 'unread' | 'failed';

const CLAIMS: ReadonlyMap<SignalId, Claim> = new Map(DETECTORS.map(({ id, claim }) => [id, claim]));

const PLAIN: Evidence = { place: 'text', class: 'E4', words: 'author', text: '示例' };

/** One reading for every signal: these, and all others as `rest` says. */
export function readings(given: Partial<Record<SignalId, Given>>, rest: Given = 'absent'): Reading[] {
  return [...CLAIMS].map(([signal, claim]) => reading(signal, claim, given[signal] ?? rest));
}

function reading(signal: SignalId, claim: Claim, given: Given): Reading {
  const base = { signal, claim, version: 1 };
  if (given === 'absent') return { ...base, outcome: 'absent' };
  if (given === 'unread') return { ...base, outcome: 'unread', missing: ['text'] };
  if (given === 'failed') return { ...base, outcome: 'failed', error: 'planted' };
  const pieces = Array.isArray(given) ? given : [given];
  return { ...base, outcome: 'found', evidence: pieces.map((piece) => ({ ...PLAIN, ...piece })) };
}

/** A link or code to a shop, as the recogniser gives it. */
export function hit(platform: string, more: Partial<LinkHit> = {}): LinkHit {
  return {
    platform,
    kind: 'item',
    affiliates: [],
    attribution: 'none',
    confidence: 'high',
    start: 0,
    end: 10,
    ...more,
  };
}

/** Showings as the judge hears of them. */
export const OPENED: ShowingFacts = { level: 'detail_comments', labels: 'readable' };
export const CARD: ShowingFacts = { level: 'card', labels: 'readable' };
export const DATA: ShowingFacts = { level: 'detail', labels: 'not_observable' };
export const BROKEN: ShowingFacts = { level: 'detail', labels: 'not_readable' };
