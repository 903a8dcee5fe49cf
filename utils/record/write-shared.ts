import type { Batch } from '../model/batch';
import type { FeedLoadRow } from '../model/rows';
import type { Surface } from '../model/vocabulary';
import type { SeedlensDatabase } from './database';
import { addPage, joinPages } from './health';
import type { ImpressionFrame } from './impression';
import { applyChange, type RollupChange } from './rollup';
import type { PageRow, StoredHealth } from './stored';

/** Rows written, by table. */
export type Written = Partial<Record<string, number>>;

/** The frame of each impression: its feed load's surface, where the batch or the record knows the feed load. */
export function frames(
  batch: Batch,
  importId: string,
  known: ReadonlyMap<string, Surface>,
): (feedLoadId: string) => ImpressionFrame {
  const surfaces = new Map<string, Surface>(known);
  for (const load of batch.feedLoads) surfaces.set(load.feedLoadId, load.surface);
  return (feedLoadId) => ({
    source: batch.source,
    importId,
    surface: surfaces.get(feedLoadId) ?? 'other',
    tzOffsetMin: batch.session.tzOffsetMin,
  });
}

/** Every feed load a batch speaks of. */
export function feedLoadIds(batch: Batch): string[] {
  const ids = new Set<FeedLoadRow['feedLoadId']>();
  for (const load of batch.feedLoads) ids.add(load.feedLoadId);
  for (const impression of batch.impressions) ids.add(impression.feedLoadId);
  for (const observation of batch.observations) ids.add(observation.feedLoadId);
  return [...ids];
}

/** Moves the roll-ups; inside the caller's transaction. Returns how many rows changed. */
export async function moveRollups(db: SeedlensDatabase, changes: readonly RollupChange[]): Promise<number> {
  if (changes.length === 0) return 0;
  const rows = await db.dailyRollups.bulkGet(changes.map(({ key }) => [...key]));
  const put = [];
  const gone: RollupChange['key'][] = [];
  for (const [at, change] of changes.entries()) {
    const row = applyChange(rows[at], change);
    if (row === undefined) gone.push(change.key);
    else put.push(row);
  }
  await Promise.all([
    db.dailyRollups.bulkPut(put),
    gone.length === 0 ? undefined : db.dailyRollups.bulkDelete(gone.map((key) => [...key])),
  ]);
  return changes.length;
}

/** Adds what a page reports of its reading; inside the caller's transaction. */
export async function writeHealth(db: SeedlensDatabase, batch: Batch, sessionId: string): Promise<number> {
  for (const facts of batch.health) {
    const before = await db.pages.get([batch.pageId, facts.surface]);
    const now: PageRow = { ...facts, pageId: batch.pageId, sessionId, seenUtc: batch.sentAt };
    const after = joinPages(before, now);
    const row: StoredHealth | undefined = await db.detectorHealth.get([after.sessionId, facts.surface]);
    await Promise.all([db.pages.put(after), db.detectorHealth.put(addPage(row, before, after))]);
  }
  return batch.health.length;
}
