import type { Batch } from '../model/batch';
import type { SeedlensDatabase } from './database';
import { type BatchKeys, noteIdOf } from './identify';
import { counts, isLabelled, type Moved } from './impression';
import { joinIf, same } from './join';
import { joinNotes, noteSeenBy, noteShownBy } from './note';
import type { StoredImpression, StoredNote, StoredVerdict } from './stored';
import { joinVerdicts, verdictOf } from './verdict';

/** The notes a batch tells of, one row each, without their counts. */
export function notesIn(
  batch: Batch,
  importId: string,
  impressions: readonly StoredImpression[],
  keys: BatchKeys,
): StoredNote[] {
  const rows = new Map<string, StoredNote>();
  const add = (row: StoredNote | undefined) => {
    if (row !== undefined) rows.set(row.noteKey, joinIf(rows.get(row.noteKey), row, joinNotes));
  };
  const { site } = batch.session;
  const noteIds = new Map<string, string>();
  for (const item of [...batch.impressions, ...batch.observations.map((facts) => facts.note)]) {
    const noteId = noteIdOf(item);
    if (noteId !== undefined) noteIds.set(keys('note', noteId), noteId);
  }
  for (const row of impressions) {
    const noteId = row.noteKey === undefined ? undefined : noteIds.get(row.noteKey);
    if (noteId !== undefined) add(noteShownBy(row, noteId, site));
  }
  for (const facts of batch.observations) add(noteSeenBy(facts, { importId, site }, keys));
  return [...rows.values()];
}

/** Joins the notes with what is stored of them and moves their counts; inside the caller's transaction. */
export async function writeNotes(
  db: SeedlensDatabase,
  notes: readonly StoredNote[],
  held: readonly (StoredNote | undefined)[],
  moved: readonly Moved[],
): Promise<number> {
  const joined = new Map(notes.map((row, at) => [row.noteKey, { ...joinIf(held[at], row, joinNotes) }]));
  for (const { before, after } of moved) {
    const row = after.noteKey === undefined ? undefined : joined.get(after.noteKey);
    if (row === undefined) continue;
    const was = before !== undefined && counts(before);
    const is = counts(after);
    row.timesSeen += Number(is) - Number(was);
    row.labelledShowings += Number(is && isLabelled(after)) - Number(was && before !== undefined && isLabelled(before));
  }
  const changed = [...joined.values()].filter((row, at) => {
    const before = held[at];
    return before === undefined || !same(before, row);
  });
  await db.notes.bulkPut(changed);
  return changed.length;
}

/** Keeps the strongest verdict per note and ruleset; inside the caller's transaction. */
export async function writeVerdicts(
  db: SeedlensDatabase,
  batch: Batch,
  importId: string,
  keys: BatchKeys,
  knownNotes: ReadonlySet<string>,
): Promise<number> {
  const rows = new Map<string, StoredVerdict>();
  for (const facts of batch.observations) {
    const row = verdictOf(facts, importId, keys);
    if (row === undefined) continue;
    const id = `${row.noteKey} ${row.rulesetVersion}`;
    rows.set(id, joinIf(rows.get(id), row, joinVerdicts));
  }
  const asked = [...rows].filter(([, row]) => knownNotes.has(row.noteKey));
  const held = await db.verdicts.bulkGet(
    asked.map(([, row]) => [row.noteKey, row.source, row.importId, row.rulesetVersion]),
  );
  for (const [at, [id, row]] of asked.entries()) {
    const before = held[at];
    if (before === undefined) continue;
    const joined = joinVerdicts(before, row);
    if (same(before, joined)) rows.delete(id);
    else rows.set(id, joined);
  }
  await db.verdicts.bulkPut([...rows.values()]);
  return rows.size;
}
