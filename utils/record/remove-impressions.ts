import Dexie from 'dexie';
import type { SeedlensDatabase } from './database';
import { counts, isLabelled, showingOf, verdictInForce } from './impression';
import { rollupChanges, strength } from './rollup';
import { siblings } from './siblings';
import type { StoredImpression, StoredNote } from './stored';
import { moveRollups } from './write-shared';

/** The tables a removal touches, for the caller's transaction. */
export function removalTables(db: SeedlensDatabase) {
  return [
    db.impressions,
    db.observations,
    db.signals,
    db.links,
    db.notes,
    db.verdicts,
    db.dailyRollups,
    db.corrections,
    db.annotations,
    db.samples,
    db.captures,
    db.evidenceFiles,
    db.deletions,
  ];
}

/** Observations, signals and links of these impressions: their ids begin with the impression's. */
export async function removeFindings(db: SeedlensDatabase, impressionIds: readonly string[]): Promise<number> {
  // '/' follows '.': everything whose id begins with the impression's.
  const removed = await Promise.all(
    impressionIds.flatMap((id) => [
      db.observations.where('observationId').between(`${id}.`, `${id}/`).delete(),
      db.signals.where('signalRowId').between(`${id}.`, `${id}/`).delete(),
      db.links.where('linkId').between(`${id}.`, `${id}/`).delete(),
    ]),
  );
  return removed.reduce((sum, count) => sum + count, 0);
}

/** A note view and its verdicts. Returns how many rows went. */
export async function removeNoteView(db: SeedlensDatabase, note: StoredNote): Promise<number> {
  await db.notes.delete([note.noteKey, note.source, note.importId]);
  const verdicts = await db.verdicts
    .where('[noteKey+source+importId+rulesetVersion]')
    .between([note.noteKey, note.source, note.importId], [note.noteKey, note.source, note.importId, Dexie.maxKey])
    .delete();
  return 1 + verdicts;
}

/** What stays known of a note whose showings were partly removed; gone when none is left. */
async function shrinkNote(db: SeedlensDatabase, note: StoredNote, left: readonly StoredImpression[]): Promise<number> {
  const [first] = left;
  if (first === undefined) return removeNoteView(db, note);
  const counted = left.filter(counts);
  const strongest = Math.min(
    strength('not_checked'),
    ...left.flatMap((row) => [strength(row.verdictAtView), strength(verdictInForce(row))]),
  );
  await db.notes.put({
    ...note,
    firstSeenUtc: Math.max(note.firstSeenUtc, Math.min(...left.map((row) => row.firstRenderedUtc))),
    timesSeen: counted.length,
    labelledShowings: counted.filter(isLabelled).length,
  });
  // A verdict that no remaining showing carries came from a removed one.
  return db.verdicts
    .where('[noteKey+source+importId+rulesetVersion]')
    .between([note.noteKey, note.source, note.importId], [note.noteKey, note.source, note.importId, Dexie.maxKey])
    .filter((row) => strength(row.verdict) < strongest)
    .delete();
}

/**
 * Removes impressions with all that was found in them, moves the roll-ups, and shrinks or removes their notes; inside
 * the caller's transaction. Returns how many rows went, over all tables.
 */
export async function removeImpressions(db: SeedlensDatabase, rows: readonly StoredImpression[]): Promise<number> {
  if (rows.length === 0) return 0;
  const ids = rows.map((row) => row.impressionId);
  const before = await siblings(db, rows);
  for (const row of rows) before.set(row.impressionId, row);
  const after = new Map(before);
  for (const id of ids) after.delete(id);
  await moveRollups(db, rollupChanges([...before.values()].map(showingOf), [...after.values()].map(showingOf)));
  let removed = rows.length + (await removeFindings(db, ids));
  await db.impressions.bulkDelete(ids);
  const noteKeys = new Set(rows.flatMap((row) => (row.noteKey === undefined ? [] : [row.noteKey])));
  for (const noteKey of noteKeys) {
    const [views, left] = await Promise.all([
      db.notes.where('[noteKey+source+importId]').between([noteKey], [noteKey, Dexie.maxKey]).toArray(),
      db.impressions.where('[noteKey+day]').between([noteKey], [noteKey, Dexie.maxKey]).toArray(),
    ]);
    const touched = views.filter((view) => rows.some((row) => row.noteKey === noteKey && belongs(row, view)));
    for (const view of touched) {
      removed += await shrinkNote(
        db,
        view,
        left.filter((row) => belongs(row, view)),
      );
    }
  }
  return removed;
}

function belongs(row: StoredImpression, view: StoredNote): boolean {
  return row.source === view.source && row.importId === view.importId;
}
