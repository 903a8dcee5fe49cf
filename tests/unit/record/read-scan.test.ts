// First: Dexie looks for the database when it is loaded.
import 'fake-indexeddb/auto';

import { beforeAll, describe, expect, it } from 'vitest';
import { sumOverview } from '../../../entrypoints/dashboard/overview-sums';
import type { SeedlensDatabase } from '../../../utils/record/database';
import { fillSample } from '../../../utils/record/fill-sample';
import { PIECE, type ScanRange, scanShowings } from '../../../utils/record/read-scan';
import type { StoredImpression } from '../../../utils/record/stored';
import { seededRandom } from '../../../utils/summarise/random';
import { at, freshDatabase } from './facts';
import { watched } from './watched';

const IMPRESSIONS = 3_500;
const FROM = at(-20 * 24 * 60);
const RANGES: [string, ScanRange][] = [
  ['the whole record', { source: 'live', importId: '' }],
  ['a part of it', { source: 'live', importId: '', fromUtc: FROM }],
];

let db: SeedlensDatabase;

beforeAll(async () => {
  db = await freshDatabase();
  await fillSample(db, { impressions: IMPRESSIONS, days: 30, now: at(0), random: seededRandom(3) });
  // More of one moment than are read at once.
  const moment = at(-3 * 24 * 60);
  const rows = await db.impressions.toArray();
  await db.impressions.bulkPut(rows.slice(0, 2_300).map((row) => ({ ...row, firstRenderedUtc: moment })));
}, 60_000);

async function scanned(range: ScanRange): Promise<{ rows: StoredImpression[]; observed: number; largest: number }> {
  const rows: StoredImpression[] = [];
  let observed = 0;
  let largest = 0;
  for await (const { impressions, observations } of scanShowings(db, range)) {
    rows.push(...impressions);
    observed += observations.size;
    largest = Math.max(largest, impressions.length);
  }
  return { rows, observed, largest };
}

describe('a scan', () => {
  it.each(RANGES)('of %s gives every showing once, with what was observed of it', async (_, range) => {
    const { rows, observed, largest } = await scanned(range);
    const all = (await db.impressions.toArray()).filter((row) => row.firstRenderedUtc >= (range.fromUtc ?? 0));
    expect(rows.map((row) => row.impressionId).sort()).toEqual(all.map((row) => row.impressionId).sort());
    expect(all.length).toBeGreaterThan(2_300);
    const seen = new Set((await db.observations.toArray()).map((row) => row.impressionId));
    expect(observed).toBe(all.filter((row) => seen.has(row.impressionId)).length);
    expect(largest).toBeLessThanOrEqual(PIECE);
  });

  it.each(RANGES)(
    'of %s asks for no more than a piece at a time, counts nothing, and stops where it is told to',
    async (_, range) => {
      const asked = await watched(db);
      await sumOverview(db, { ...range, seed: 1 }, () => undefined);
      // Sessions and keywords are few.
      const large = asked.filter(({ table }) => !['sessions', 'keywords'].includes(table));
      expect(large.filter(({ table }) => table === 'impressions').length).toBeGreaterThanOrEqual(IMPRESSIONS / PIECE);
      expect(large.filter(({ how }) => how === 'count')).toEqual([]);
      const withoutEnd = large.filter(
        ({ how, table, most }) => how === 'query' && most === Number.POSITIVE_INFINITY && table !== 'observations',
      );
      expect(withoutEnd).toEqual([]);

      asked.length = 0;
      const stop = new Error('stopped');
      const stopped = sumOverview(db, { ...range, seed: 1 }, () => {
        throw stop;
      });
      await expect(stopped).rejects.toBe(stop);
      const before = asked.length;
      expect(asked.filter(({ table }) => table === 'impressions')).toHaveLength(1);
      await new Promise((resolve) => setTimeout(resolve));
      expect(asked).toHaveLength(before);
    },
  );
});
