import type { ImpressionFacts, ObservationFacts } from '../model/batch';
import { isExposure } from '../model/rows';
import type { ItemKind, Source, Surface, VerdictCode } from '../model/vocabulary';
import { type BatchKeys, itemName, noteIdOf } from './identify';
import { least, most, oneOf, told, union } from './join';
import { localDay } from './local-day';
import { deeper, type Showing, stronger } from './rollup';
import { cut } from './scrub';
import type { StoredImpression } from './stored';

/** What an impression inherits from its batch and feed load. */
export type ImpressionFrame = { source: Source; importId: string; surface: Surface; tzOffsetMin: number };

const LONGEST_WORD = 40;

function identity(
  impressionId: string,
  feedLoadId: string,
  item: { itemKind: ItemKind; itemId: string; noteId?: string | undefined },
  frame: ImpressionFrame,
  keys: BatchKeys,
) {
  const noteId = noteIdOf(item);
  return {
    impressionId: keys('impression', impressionId),
    feedLoadId,
    itemKind: item.itemKind,
    itemId: item.itemId,
    itemKey: keys(...itemName(item)),
    noteKey: noteId === undefined ? undefined : keys('note', noteId),
    source: frame.source,
    importId: frame.importId,
    surface: frame.surface,
  };
}

export function impressionOf(facts: ImpressionFacts, frame: ImpressionFrame, keys: BatchKeys): StoredImpression {
  return told({
    ...identity(facts.impressionId, facts.feedLoadId, facts, frame, keys),
    slot: facts.slot,
    columnNo: facts.columnNo,
    yPx: facts.yPx,
    cardWPx: facts.cardWPx,
    cardHPx: facts.cardHPx,
    firstRenderedUtc: facts.firstRenderedAt,
    firstViewableUtc: facts.firstViewableAt,
    viewable: facts.viewable,
    maxVisibleRatio: facts.maxVisibleRatio,
    dwellMs: facts.dwellMs,
    exposureMs: facts.exposureMs,
    opened: facts.opened,
    detailDwellMs: facts.detailDwellMs,
    playedMs: facts.playedMs,
    labelWord: facts.labelWord === undefined ? undefined : cut(facts.labelWord, LONGEST_WORD),
    labelFontPx: facts.labelFontPx,
    labelContrast: facts.labelContrast,
    labelAreaRatio: facts.labelAreaRatio,
    verdictAtView: facts.verdict,
    day: localDay(facts.firstRenderedAt, frame.tzOffsetMin),
    level: 'card' as const,
    shops: [],
  });
}

/** What an observation says of its impression; the rest comes with the impression's own facts, before or after. */
export function impressionSeenBy(facts: ObservationFacts, frame: ImpressionFrame, keys: BatchKeys): StoredImpression {
  const { note, verdict } = facts;
  return told({
    ...identity(facts.impressionId, facts.feedLoadId, note, frame, keys),
    slot: note.slot,
    firstRenderedUtc: facts.observedAt,
    viewable: false,
    maxVisibleRatio: 0,
    dwellMs: 0,
    exposureMs: 0,
    opened: false,
    detailDwellMs: 0,
    playedMs: 0,
    labelWord: verdict.labelWord === undefined ? undefined : cut(verdict.labelWord, LONGEST_WORD),
    verdictAtView: verdict.code,
    day: localDay(facts.observedAt, frame.tzOffsetMin),
    level: facts.level,
    shops: [...verdict.routePlatforms],
  });
}

/**
 * Two tellings of one impression as one. Numbers only grow and what a showing told only adds up, so the larger number
 * and the stronger verdict are the later ones, whichever batch came first.
 */
export function joinImpressions(a: StoredImpression, b: StoredImpression): StoredImpression {
  const earlier = a.firstRenderedUtc <= b.firstRenderedUtc ? a : b;
  const verdictAtView = stronger(a.verdictAtView, b.verdictAtView);
  const now = stronger(verdictInForce(a), verdictInForce(b));
  return told({
    impressionId: a.impressionId,
    feedLoadId: a.feedLoadId,
    itemKind: a.itemKind === 'unknown' ? b.itemKind : a.itemKind,
    itemId: a.itemKind === 'unknown' ? b.itemId : a.itemId,
    itemKey: a.itemKind === 'unknown' ? b.itemKey : a.itemKey,
    noteKey: oneOf(a.noteKey, b.noteKey),
    slot: least(a.slot, b.slot),
    columnNo: least(a.columnNo, b.columnNo),
    yPx: least(a.yPx, b.yPx),
    cardWPx: most(a.cardWPx, b.cardWPx),
    cardHPx: most(a.cardHPx, b.cardHPx),
    firstRenderedUtc: earlier.firstRenderedUtc,
    firstViewableUtc: least(a.firstViewableUtc, b.firstViewableUtc),
    viewable: a.viewable || b.viewable,
    maxVisibleRatio: Math.max(a.maxVisibleRatio, b.maxVisibleRatio),
    dwellMs: Math.max(a.dwellMs, b.dwellMs),
    exposureMs: Math.max(a.exposureMs, b.exposureMs),
    opened: a.opened || b.opened,
    detailDwellMs: Math.max(a.detailDwellMs, b.detailDwellMs),
    playedMs: Math.max(a.playedMs, b.playedMs),
    labelWord: oneOf(a.labelWord, b.labelWord),
    labelFontPx: most(a.labelFontPx, b.labelFontPx),
    labelContrast: most(a.labelContrast, b.labelContrast),
    labelAreaRatio: most(a.labelAreaRatio, b.labelAreaRatio),
    verdictAtView,
    verdictNow: now === verdictAtView ? undefined : now,
    day: earlier.day,
    source: a.source,
    importId: a.importId,
    // `other` stands for a feed load not known yet.
    surface: a.surface === 'other' ? b.surface : a.surface,
    level: deeper(a.level, b.level),
    shops: union(a.shops, b.shops),
  });
}

/** The verdict a showing counts under: that of the last time the record was judged again, else the one at view. */
export function verdictInForce(row: Pick<StoredImpression, 'verdictAtView' | 'verdictNow'>): VerdictCode {
  return row.verdictNow ?? row.verdictAtView;
}

export function counts(row: StoredImpression): boolean {
  return isExposure(row, row.source);
}

export function showingOf(row: StoredImpression): Showing {
  return told({
    impressionId: row.impressionId,
    day: row.day,
    source: row.source,
    surface: row.surface,
    noteKey: row.noteKey,
    counted: counts(row),
    exposureMs: row.exposureMs,
    verdict: verdictInForce(row),
    level: row.level,
    labelWord: row.labelWord,
    shops: row.shops,
  });
}

/** Did this showing carry a platform label? */
export function isLabelled(row: StoredImpression): boolean {
  const verdict = verdictInForce(row);
  return verdict === 'ad_labelled' || verdict === 'partner_labelled';
}

/** All impressions a batch tells of, one row each, by impression key. */
export function impressionsIn(
  batch: { impressions: readonly ImpressionFacts[]; observations: readonly ObservationFacts[] },
  frameOf: (feedLoadId: string) => ImpressionFrame,
  keys: BatchKeys,
): Map<string, StoredImpression> {
  const rows = new Map<string, StoredImpression>();
  const add = (row: StoredImpression) => {
    const held = rows.get(row.impressionId);
    rows.set(row.impressionId, held === undefined ? row : joinImpressions(held, row));
  };
  for (const facts of batch.impressions) add(impressionOf(facts, frameOf(facts.feedLoadId), keys));
  for (const facts of batch.observations) add(impressionSeenBy(facts, frameOf(facts.feedLoadId), keys));
  return rows;
}

/** The active time an impression adds to its session, in ms. */
export function activeMs(row: StoredImpression | undefined): number {
  return row === undefined ? 0 : row.exposureMs + row.detailDwellMs;
}

/** An impression as it was stored and as it will be. */
export type Moved = { before: StoredImpression | undefined; after: StoredImpression };
