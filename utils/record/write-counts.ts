import type { Batch } from '../model/batch';
import { SURFACES, type Surface } from '../model/vocabulary';
import type { DayMemory } from './context';
import type { SeedlensDatabase } from './database';
import type { BatchKeys } from './identify';
import { impressionsIn, joinImpressions, showingOf } from './impression';
import { told } from './join';
import { localDay } from './local-day';
import { groupOf, type RollupChange, rollupChanges } from './rollup';
import type { StoredImpression } from './stored';
import { feedLoadIds, frames, moveRollups, type Written, writeHealth } from './write-shared';

const DAY_MS = 86_400_000;

/**
 * Counting without keeping: what was counted of each showing lives in session memory, keyed, and only the difference
 * reaches the disk. Memory is written before the transaction and remembers the state before it, so that a write
 * that never happened is known by its missing commit.
 */
type Remembered = { by: string; was?: StoredImpression; now: StoredImpression };

const ofImpression = (id: string) => `count.i.${id}`;
const ofGroup = (group: string) => `count.g.${group}`;
/** What a later batch needs of a feed load that was told before. */
type RememberedLoad = { surface: Surface; day: string };
const ofFeedLoad = (id: string) => `count.l.${id}`;

/** Only what counting needs: session memory is small, and holds nothing that only a full record may hold. */
function counted(row: StoredImpression): StoredImpression {
  return told({
    impressionId: row.impressionId,
    feedLoadId: '',
    itemKind: row.itemKind,
    itemId: '',
    itemKey: '',
    noteKey: row.noteKey,
    firstRenderedUtc: row.firstRenderedUtc,
    viewable: row.viewable,
    maxVisibleRatio: 0,
    dwellMs: 0,
    exposureMs: row.exposureMs,
    opened: row.opened,
    detailDwellMs: 0,
    playedMs: 0,
    labelWord: row.labelWord,
    verdictAtView: row.verdictAtView,
    day: row.day,
    source: row.source,
    importId: row.importId,
    surface: row.surface,
    level: row.level,
    shops: row.shops,
  });
}

/**
 * Of everything in session memory, the keys of showings and feed loads before `beforeDay` (a local day): nothing will be counted
 * against them any more. The caller removes them, at best once a day.
 */
export function staleCounts(entries: Readonly<Record<string, unknown>>, beforeDay: string): string[] {
  const stale: string[] = [];
  const groups = new Set<string>();
  for (const [key, value] of Object.entries(entries)) {
    if (key.startsWith(ofFeedLoad('')) && ((value as Partial<RememberedLoad>).day ?? '') < beforeDay) stale.push(key);
    if (!key.startsWith(ofImpression(''))) continue;
    const { now } = value as Remembered;
    if (now.day >= beforeDay) continue;
    stale.push(key);
    groups.add(ofGroup(groupOf(showingOf(now))));
  }
  return [...stale, ...Object.keys(entries).filter((key) => groups.has(key))];
}

async function knownSurfaces(memory: DayMemory, batch: Batch): Promise<Map<string, Surface>> {
  const ids = feedLoadIds(batch);
  const held = await memory.get(ids.map(ofFeedLoad));
  const surfaces = new Map<string, Surface>();
  for (const id of ids) {
    const remembered = held[ofFeedLoad(id)] as Partial<RememberedLoad> | undefined;
    const surface = SURFACES.find((one) => one === remembered?.surface);
    if (surface !== undefined) surfaces.set(id, surface);
  }
  return surfaces;
}

/** What is on disk of these showings. */
async function remembered(
  db: SeedlensDatabase,
  memory: DayMemory,
  ids: readonly string[],
): Promise<Map<string, StoredImpression>> {
  const held = (await memory.get(ids.map(ofImpression))) as Record<string, Remembered>;
  const entries = Object.values(held);
  const commits = [...new Set(entries.map((entry) => entry.by))];
  const done = new Set<string>();
  for (const commit of await db.commits.bulkGet(commits)) if (commit !== undefined) done.add(commit.commitId);
  const rows = new Map<string, StoredImpression>();
  for (const entry of entries) {
    const row = done.has(entry.by) ? entry.now : entry.was;
    if (row !== undefined) rows.set(row.impressionId, row);
  }
  return rows;
}

export type CountsPlan = { changes: RollupChange[]; commitId: string; healthSession: string };

/** Works out what changes and notes it in memory; outside any transaction. */
export async function planCounts(
  db: SeedlensDatabase,
  batch: Batch,
  memory: DayMemory,
  keys: BatchKeys,
  commitId: string,
): Promise<CountsPlan> {
  const frameOf = frames(batch, '', await knownSurfaces(memory, batch));
  const candidates = [...impressionsIn(batch, frameOf, keys).values()].map(counted);
  const held = await remembered(
    db,
    memory,
    candidates.map((row) => row.impressionId),
  );
  // Of older days nothing is remembered for long (`staleCounts`): what grows there still would be counted again, whole.
  const oldest = localDay(batch.sentAt - DAY_MS, batch.session.tzOffsetMin);
  const moved = candidates.flatMap((row) => {
    const before = held.get(row.impressionId);
    if (before === undefined) return row.day < oldest ? [] : [row];
    return [joinImpressions(before, row)];
  });

  const groups = [...new Set([...held.values(), ...moved].map((row) => groupOf(showingOf(row))))];
  const members = await memory.get(groups.map(ofGroup));
  const membersOf = (group: string): string[] => {
    const ids = members[ofGroup(group)];
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  };
  const siblings = await remembered(db, memory, [...new Set(groups.flatMap(membersOf))]);
  const before = new Map([...siblings].filter(([, row]) => groups.includes(groupOf(showingOf(row)))));
  const after = new Map(before);
  for (const row of moved) after.set(row.impressionId, row);

  const entries: Record<string, unknown> = {};
  for (const row of moved) {
    const was = before.get(row.impressionId);
    entries[ofImpression(row.impressionId)] =
      was === undefined ? { by: commitId, now: row } : { by: commitId, was, now: row };
    const group = groupOf(showingOf(row));
    entries[ofGroup(group)] = [
      ...new Set([...membersOf(group), ...((entries[ofGroup(group)] ?? []) as string[]), row.impressionId]),
    ];
  }
  const day = localDay(batch.sentAt, batch.session.tzOffsetMin);
  for (const { feedLoadId, surface } of batch.feedLoads) entries[ofFeedLoad(feedLoadId)] = { surface, day };
  await memory.set(entries);
  return {
    changes: rollupChanges([...before.values()].map(showingOf), [...after.values()].map(showingOf)),
    commitId,
    healthSession: `counts ${day}`,
  };
}

/** Writes the counts and health; inside the caller's transaction. */
export async function writeCounts(db: SeedlensDatabase, batch: Batch, plan: CountsPlan, now: number): Promise<Written> {
  const dailyRollups = await moveRollups(db, plan.changes);
  const detectorHealth = await writeHealth(db, batch, plan.healthSession);
  await db.commits.put({ commitId: plan.commitId, writtenUtc: now });
  return { dailyRollups, detectorHealth };
}
