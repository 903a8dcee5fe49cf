import type { Batch } from '../model/batch';
import type { FeedLoadRow, SessionRow } from '../model/rows';
import { type HeldSteps, joinAudit, writeAudit } from './audit-join';
import type { WriteContext } from './context';
import type { SeedlensDatabase } from './database';
import { feedLoadsIn } from './feed-load';
import type { BatchKeys } from './identify';
import { activeMs, impressionsIn, joinImpressions, type Moved, showingOf } from './impression';
import { joinIf, same } from './join';
import { keywordsIn } from './keyword';
import { rollupChanges } from './rollup';
import { assignSessions, type Run } from './session';
import { siblings } from './siblings';
import { findingsIn, writeFindings } from './write-findings';
import { notesIn, writeNotes, writeVerdicts } from './write-notes';
import { feedLoadIds, frames, moveRollups, type Written, writeHealth } from './write-shared';

/** Writes a batch over all tables, inside the caller's transaction. */
export async function writeFull(
  db: SeedlensDatabase,
  batch: Batch,
  context: WriteContext,
  keys: BatchKeys,
  runs: readonly Run[],
  newSessionIds: readonly string[],
  audit?: HeldSteps,
): Promise<Written> {
  const importId = context.importId ?? '';
  // First: joining two sessions moves their feed loads.
  const sessions = await assignSessions(db, batch, runs, newSessionIds, context);
  const loads = await db.feedLoads.bulkGet(feedLoadIds(batch));
  const heldLoads = new Map<string, FeedLoadRow>();
  for (const load of loads) if (load !== undefined) heldLoads.set(load.feedLoadId, load);
  const placed = joinAudit(audit, batch, context.now);
  const feedLoads = feedLoadsIn(batch, sessions, heldLoads, keys, placed.tags);
  const frameOf = frames(batch, importId, new Map([...heldLoads].map(([id, load]) => [id, load.surface])));
  const impressions = [...impressionsIn(batch, frameOf, keys).values()];
  const notes = notesIn(batch, importId, impressions, keys);
  const [held, heldNotes, keywords] = await Promise.all([
    db.impressions.bulkGet(impressions.map((row) => row.impressionId)),
    db.notes.bulkGet(notes.map((row) => [row.noteKey, row.source, row.importId])),
    keywordsIn(db, batch, keys),
  ]);
  const moved: Moved[] = impressions.map((row, at) => ({
    before: held[at],
    after: joinIf(held[at], row, joinImpressions),
  }));
  // What is not known yet has nothing behind it: most of a batch is new, and need not be asked for again.
  const knownImpressions = new Set(held.flatMap((row) => row?.impressionId ?? []));
  const knownNotes = new Set(heldNotes.flatMap((row) => row?.noteKey ?? []));

  // Before the impressions are put: the roll-ups need the showings as they were.
  const dailyRollups = context.rollups === 'later' ? 0 : await writeRollups(db, moved, knownNotes);
  await countActiveTime(db, sessions, moved, (id) => (feedLoads.get(id) ?? heldLoads.get(id))?.sessionId);
  const lastSession = [...sessions.values()].at(-1)?.sessionId ?? '';
  const changed = moved.filter(({ before, after }) => before === undefined || !same(before, after));
  const [findings, notesWritten, verdicts, detectorHealth] = await Promise.all([
    writeFindings(db, findingsIn(batch, frameOf, importId, keys), knownImpressions),
    writeNotes(db, notes, heldNotes, moved),
    writeVerdicts(db, batch, importId, keys, knownNotes),
    writeHealth(db, batch, lastSession),
    db.sessions.bulkPut([...sessions.values()]),
    db.feedLoads.bulkPut([...feedLoads.values()]),
    db.keywords.bulkPut(keywords),
    db.impressions.bulkPut(changed.map(({ after }) => after)),
  ]);
  if (audit !== undefined) await writeAudit(db, audit, placed, [...feedLoads.keys()], context.now);
  return {
    sessions: sessions.size,
    feedLoads: feedLoads.size,
    keywords: keywords.length,
    impressions: changed.length,
    notes: notesWritten,
    verdicts,
    detectorHealth,
    dailyRollups,
    ...findings,
  };
}

async function writeRollups(
  db: SeedlensDatabase,
  moved: readonly Moved[],
  knownNotes: ReadonlySet<string>,
): Promise<number> {
  const touched = moved.flatMap(({ before, after }) => (before === undefined ? [after] : [before, after]));
  // A note of another import counts in the same source: only the own live record can be sure from its own notes.
  const asked = touched.filter(
    (row) => row.source !== 'live' || (row.noteKey !== undefined && knownNotes.has(row.noteKey)),
  );
  const before = await siblings(db, asked);
  for (const { before: row } of moved) if (row !== undefined) before.set(row.impressionId, row);
  const after = new Map(before);
  for (const { after: row } of moved) after.set(row.impressionId, row);
  const changes = rollupChanges([...before.values()].map(showingOf), [...after.values()].map(showingOf));
  return moveRollups(db, changes);
}

/** Adds the exposure and reading time that is new to the sessions it belongs to. */
async function countActiveTime(
  db: SeedlensDatabase,
  sessions: Map<string, SessionRow>,
  moved: readonly Moved[],
  sessionOf: (feedLoadId: string) => string | undefined,
): Promise<void> {
  const grown = new Map<string, number>();
  for (const { before, after } of moved) {
    const id = sessionOf(after.feedLoadId);
    const ms = activeMs(after) - activeMs(before);
    if (id !== undefined && ms !== 0) grown.set(id, (grown.get(id) ?? 0) + ms);
  }
  const earlier = [...grown.keys()].filter((id) => !sessions.has(id));
  if (earlier.length > 0) {
    for (const row of await db.sessions.bulkGet(earlier)) if (row !== undefined) sessions.set(row.sessionId, row);
  }
  for (const [id, ms] of grown) {
    const row = sessions.get(id);
    if (row !== undefined) sessions.set(id, { ...row, activeMs: row.activeMs + ms });
  }
}
