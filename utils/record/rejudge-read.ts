import Dexie from 'dexie';
import type { LinkRow, ObservationRow, SignalRow } from '../model/rows';
import type { SeedlensDatabase } from './database';
import type { StoredImpression, StoredNote, StoredVerdict } from './stored';

/** A showing with everything kept of what was observed in it. */
export type KeptShowing = {
  impression: StoredImpression;
  observations: ObservationRow[];
  /** Of all observations of the showing. */
  signals: SignalRow[];
  links: LinkRow[];
};

/** What is judged together: all showings of one view of a note, or one item that is no note. */
export type KeptGroup = { showings: KeptShowing[]; note?: StoredNote; verdicts: StoredVerdict[] };

/** `looked`: rows gone through; 0 at the end. */
type Piece = { looked: number; groups: KeptGroup[] };

/** Recording waits for one of these at most. */
const VIEWS = 100;
const ITEMS = 1_000;

/** The views of notes, one piece with each call. */
export function viewGroups(db: SeedlensDatabase): () => Promise<Piece> {
  let last: [string, string, string] | undefined;
  return async () => {
    const notes = await db.notes
      .where('[noteKey+source+importId]')
      .above(last ?? Dexie.minKey)
      .limit(VIEWS)
      .toArray();
    const end = notes.at(-1);
    if (end === undefined) return { looked: 0, groups: [] };
    last = [end.noteKey, end.source, end.importId];
    return { looked: notes.length, groups: await Promise.all(notes.map((note) => groupOf(db, note))) };
  };
}

async function groupOf(db: SeedlensDatabase, note: StoredNote): Promise<KeptGroup> {
  const { noteKey, source, importId } = note;
  const [rows, verdicts] = await Promise.all([
    db.impressions.where('[noteKey+day]').between([noteKey], [noteKey, Dexie.maxKey]).toArray(),
    db.verdicts
      .where('[noteKey+source+importId+rulesetVersion]')
      .between([noteKey, source, importId, Dexie.minKey], [noteKey, source, importId, Dexie.maxKey])
      .toArray(),
  ]);
  const mine = rows.filter((row) => row.source === source && row.importId === importId);
  return { note, verdicts, showings: await Promise.all(mine.map((row) => showingFrom(db, row))) };
}

/** What is no note (live rooms, tiles), one piece with each call. */
export function otherGroups(db: SeedlensDatabase): () => Promise<Piece> {
  let last = '';
  return async () => {
    const rows = await db.impressions.where('impressionId').above(last).limit(ITEMS).toArray();
    last = rows.at(-1)?.impressionId ?? last;
    const others = rows.filter((row) => row.noteKey === undefined);
    const showings = await Promise.all(others.map((row) => showingFrom(db, row)));
    return { looked: rows.length, groups: showings.map((showing) => ({ showings: [showing], verdicts: [] })) };
  };
}

async function showingFrom(db: SeedlensDatabase, impression: StoredImpression): Promise<KeptShowing> {
  const id = impression.impressionId;
  // '/' follows '.': everything whose id begins with the impression's.
  const observations = await db.observations.where('observationId').between(`${id}.`, `${id}/`).toArray();
  // In most of a feed nothing is found: then there is nothing to ask for.
  if (observations.every(({ found }) => found.length === 0))
    return { impression, observations, signals: [], links: [] };
  const [signals, links] = await Promise.all([
    db.signals.where('signalRowId').between(`${id}.`, `${id}/`).toArray(),
    db.links.where('linkId').between(`${id}.`, `${id}/`).toArray(),
  ]);
  return { impression, observations, signals, links };
}
