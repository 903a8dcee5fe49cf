import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Batch, ImpressionFacts, ObservationFacts } from '../../../utils/model/batch';
import { LEVELS, VERDICT_CODES, type VerdictCode } from '../../../utils/model/vocabulary';
import type { SeedlensDatabase } from '../../../utils/record/database';
import { writeBatch } from '../../../utils/record/write-batch';
import {
  at,
  batch,
  contextOf,
  everything,
  feedLoad,
  found,
  freshDatabase,
  impression,
  observation,
  verdict,
} from './facts';

/** One thing that happened: what a page would send of one showing at one moment. */
type Fact = { impressions: ImpressionFacts[]; observations: ObservationFacts[]; load: string };

const NOTES = ['note-a', 'note-b', 'note-c'];
const LOADS = ['load-1', 'load-2', 'load-3', 'load-4'];
const SURFACE = { 'load-1': 'explore', 'load-2': 'search', 'load-3': 'explore', 'load-4': 'related' } as const;
/** Minutes after the first: after an idle gap, on the next day, and in the gap (which makes one session of two). */
const LOADED: Record<string, number> = { 'load-1': 0, 'load-2': 50, 'load-3': 14 * 60 + 30, 'load-4': 25 };

/** Stages of one showing: each knows more than the one before, as on a page. */
const stages = fc.record({
  itemId: fc.constantFrom(...NOTES),
  load: fc.constantFrom(...LOADS),
  slot: fc.nat(20),
  growth: fc.array(
    fc.record({
      ms: fc.nat(3_000),
      viewable: fc.boolean(),
      verdict: fc.nat(VERDICT_CODES.length - 1),
      level: fc.constantFrom(...LEVELS),
      shop: fc.constantFrom(undefined, 'taobao', 'jd'),
      text: fc.string({ maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

function factsOf(showing: {
  itemId: string;
  load: string;
  slot: number;
  growth: {
    ms: number;
    viewable: boolean;
    verdict: number;
    level: (typeof LEVELS)[number];
    shop: string | undefined;
    text: string;
  }[];
}): Fact[] {
  const { itemId, load, slot } = showing;
  const impressionId = `${load}:${itemId}`;
  const start = at(LOADED[load] ?? 0) + 100 + slot;
  let ms = 0;
  let viewable = false;
  let strongest = VERDICT_CODES.length - 1;
  return showing.growth.map((step, index) => {
    ms += step.ms;
    viewable ||= step.viewable;
    strongest = Math.min(strongest, step.verdict);
    const code: VerdictCode = VERDICT_CODES[strongest] ?? 'not_checked';
    const observedAt = start + 1 + index;
    const one = impression({
      impressionId,
      feedLoadId: load,
      itemId,
      slot,
      firstRenderedAt: start,
      viewable,
      dwellMs: ms,
      exposureMs: ms,
      verdict: code,
    });
    if (viewable) one.firstViewableAt = start + 1;
    else delete one.firstViewableAt;
    const seen = observation({
      impressionId,
      feedLoadId: load,
      level: step.level,
      observedAt,
      note: {
        itemId,
        surface: SURFACE[load as keyof typeof SURFACE],
        ...(step.level === 'card' ? {} : { title: '示例', text: step.text }),
      },
      readings: [found('text_steer', { text: step.text })],
      verdict: verdict(code, { routePlatforms: step.shop === undefined ? [] : [step.shop] }),
    });
    return { impressions: [one], observations: [seen], load };
  });
}

function batchOf(facts: readonly Fact[]): Batch {
  const loads = [...new Set(facts.map((fact) => fact.load))];
  return batch({
    feedLoads: loads.map((load) =>
      feedLoad({
        feedLoadId: load,
        surface: SURFACE[load as keyof typeof SURFACE],
        loadedAt: at(LOADED[load] ?? 0),
        keyword: `词 ${load}`,
      }),
    ),
    impressions: facts.flatMap((fact) => fact.impressions),
    observations: facts.flatMap((fact) => fact.observations),
  });
}

/** Session ids depend on which activity was heard of first: they are replaced by the session's beginning. */
async function record(db: SeedlensDatabase): Promise<string> {
  const rows = await everything(db);
  let text = JSON.stringify(rows);
  for (const session of await db.sessions.toArray()) {
    text = text.replaceAll(session.sessionId, `session of ${session.startedUtc}`);
  }
  const sorted = Object.entries(JSON.parse(text) as Record<string, unknown[]>).map(([name, list]) => [
    name,
    list.map((row) => JSON.stringify(sortKeys(row))).sort(),
  ]);
  return JSON.stringify(sorted, null, 1);
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  );
}

const world = fc.uniqueArray(stages, { minLength: 1, maxLength: 6, selector: (one) => `${one.load}:${one.itemId}` });

/** How the same facts come again: in which order, how often, and cut into batches where. */
const delivery = fc.record({
  order: fc.array(fc.nat(1_000), { minLength: 40, maxLength: 40 }),
  twice: fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
  cuts: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 }),
});

function delivered(facts: readonly Fact[], how: { order: number[]; twice: boolean[]; cuts: number[] }): Batch[] {
  const all = facts.flatMap((fact, index) => (how.twice[index % how.twice.length] ? [fact, fact] : [fact]));
  const shuffled = all
    .map((fact, index) => ({ fact, by: how.order[index % how.order.length] ?? 0 }))
    .sort((a, b) => a.by - b.by)
    .map(({ fact }) => fact);
  const batches: Batch[] = [];
  let from = 0;
  for (let turn = 0; from < shuffled.length; turn += 1) {
    const size = how.cuts[turn % how.cuts.length] ?? 1;
    batches.push(batchOf(shuffled.slice(from, from + size)));
    from += size;
  }
  return batches;
}

describe.each(['full', 'counts'] as const)('any way of delivering the same facts (%s)', (mode) => {
  it('leads to the same rows and roll-ups', async () => {
    await fc.assert(
      fc.asyncProperty(world, delivery, async (showings, how) => {
        const facts = showings.flatMap(factsOf);
        const once = await freshDatabase();
        await writeBatch(once, batchOf(facts), contextOf({ mode }));
        const pieces = await freshDatabase();
        const context = contextOf({ mode });
        for (const piece of delivered(facts, how)) await writeBatch(pieces, piece, context);
        expect(await record(pieces)).toBe(await record(once));
        once.close();
        pieces.close();
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

it('counts the same without keeping anything as with a full record', async () => {
  await fc.assert(
    fc.asyncProperty(world, delivery, async (showings, how) => {
      const facts = showings.flatMap(factsOf);
      const kept = await freshDatabase();
      const counted = await freshDatabase();
      const full = contextOf();
      const counts = contextOf({ mode: 'counts' });
      for (const piece of delivered(facts, how)) {
        await writeBatch(kept, piece, full);
        await writeBatch(counted, piece, counts);
      }
      expect(await counted.dailyRollups.toArray()).toEqual(await kept.dailyRollups.toArray());
      kept.close();
      counted.close();
    }),
    { numRuns: 40 },
  );
}, 60_000);
