import Dexie from 'dexie';
import type { CorrectionRow, LinkRow, ObservationRow, SignalRow } from '../model/rows';
import type { Source } from '../model/vocabulary';
import type { SeedlensDatabase } from './database';
import type { StoredImpression, StoredNote, StoredVerdict } from './stored';

/** A note as last seen, with its verdict under the ruleset that judged it last; no verdict: never observed. */
export type NoteWithVerdict = { note: StoredNote; verdict?: StoredVerdict };

export type NotesPage = {
  notes: NoteWithVerdict[];
  /** Pass as `before` for the next page; missing on the last one. */
  next?: NotesCursor;
};

/** The last note of a page: its time, and its key, since several notes may share a time. */
export type NotesCursor = { lastSeenUtc: number; noteKey: string };

export type NotesQuery = {
  before?: NotesCursor;
  limit: number;
  source?: Source;
  /** `''` or missing: the user's own record. */
  importId?: string;
};

/** Of one note's verdicts that under the ruleset that judged it last. */
export function latestVerdict(verdicts: readonly StoredVerdict[]): StoredVerdict | undefined {
  return verdicts.reduce<StoredVerdict | undefined>(
    (best, row) => (best === undefined || row.rulesetVersion > best.rulesetVersion ? row : best),
    undefined,
  );
}

/** Every verdict of a note view, one per ruleset, the oldest ruleset first. */
async function verdictsOf(db: SeedlensDatabase, note: StoredNote): Promise<StoredVerdict[]> {
  return db.verdicts
    .where('[noteKey+source+importId+rulesetVersion]')
    .between([note.noteKey, note.source, note.importId], [note.noteKey, note.source, note.importId, Dexie.maxKey])
    .toArray();
}

/** The verdict in force of a note view. */
export async function verdictOf(db: SeedlensDatabase, note: StoredNote): Promise<StoredVerdict | undefined> {
  return latestVerdict(await verdictsOf(db, note));
}

/** Notes that were on screen (or in a capture), newest first, page by page. */
export async function readNotesPage(db: SeedlensDatabase, query: NotesQuery): Promise<NotesPage> {
  const { before, limit, source = 'live', importId = '' } = query;
  const rows = await db.notes
    .where('[source+importId+lastSeenUtc]')
    .between([source, importId, Dexie.minKey], [source, importId, before?.lastSeenUtc ?? Dexie.maxKey], true, true)
    .reverse()
    // Within one moment the index goes down by note key; those of the page before are skipped.
    .filter(
      (row) =>
        row.timesSeen > 0 &&
        (before === undefined || row.lastSeenUtc < before.lastSeenUtc || row.noteKey < before.noteKey),
    )
    .limit(limit)
    .toArray();
  const notes = await Promise.all(
    rows.map(async (note) => {
      const verdict = await verdictOf(db, note);
      return verdict === undefined ? { note } : { note, verdict };
    }),
  );
  const last = rows.at(-1);
  if (last === undefined || rows.length < limit) return { notes };
  return { notes, next: { lastSeenUtc: last.lastSeenUtc, noteKey: last.noteKey } };
}

/** Everything the record holds about one note. */
export type NoteHistory = {
  /** One per source and import. */
  views: NoteWithVerdict[];
  /** Of every view and ruleset, the latest ruleset first. */
  verdicts: StoredVerdict[];
  /** Oldest first. */
  impressions: StoredImpression[];
  observations: ObservationRow[];
  signals: SignalRow[];
  links: LinkRow[];
  corrections: CorrectionRow[];
};

/**
 * Undefined: the record holds no such note. What a running import has brought so far is left out. `latest`: observations
 * and signals of no more than so many showings, those seen last.
 */
export async function readNote(
  db: SeedlensDatabase,
  noteKey: string,
  latest = Number.POSITIVE_INFINITY,
): Promise<NoteHistory | undefined> {
  const running = new Set(await db.imports.filter((row) => row.status !== 'committed').primaryKeys());
  const views = await db.notes
    .where('[noteKey+source+importId]')
    .between([noteKey, Dexie.minKey], [noteKey, Dexie.maxKey])
    .filter((row) => !running.has(row.importId))
    .toArray();
  if (views.length === 0) return undefined;
  const [impressions, corrections] = await Promise.all([
    db.impressions
      .where('[noteKey+day]')
      .between([noteKey, Dexie.minKey], [noteKey, Dexie.maxKey])
      .filter((row) => !running.has(row.importId))
      .toArray(),
    db.corrections.where('noteKey').equals(noteKey).toArray(),
  ]);
  // '/' follows '.': everything whose id begins with the impression's.
  const ids = impressions.sort((a, b) => a.firstRenderedUtc - b.firstRenderedUtc).map((row) => row.impressionId);
  const last = ids.slice(-latest);
  const [observations, signals, links] = await Promise.all([
    Promise.all(last.map((id) => db.observations.where('observationId').between(`${id}.`, `${id}/`).toArray())),
    Promise.all(last.map((id) => db.signals.where('signalRowId').between(`${id}.`, `${id}/`).toArray())),
    Promise.all(ids.map((id) => db.links.where('linkId').between(`${id}.`, `${id}/`).toArray())),
  ]);
  const verdicts = await Promise.all(views.map((note) => verdictsOf(db, note)));
  const withVerdicts = views.map((note, at): NoteWithVerdict => {
    const verdict = latestVerdict(verdicts[at] ?? []);
    return verdict === undefined ? { note } : { note, verdict };
  });
  return {
    views: withVerdicts,
    verdicts: verdicts.flat().sort((a, b) => (a.rulesetVersion < b.rulesetVersion ? 1 : -1)),
    impressions,
    observations: observations.flat().sort((a, b) => a.observedUtc - b.observedUtc),
    signals: signals.flat(),
    links: links.flat(),
    corrections: corrections.sort((a, b) => a.madeUtc - b.madeUtc),
  };
}

/** How many notes are known to be by this author, whatever brought them. */
export async function countNotesBy(db: SeedlensDatabase, authorKey: string): Promise<number> {
  const keys = await db.notes.where('authorKey').equals(authorKey).primaryKeys();
  return new Set(keys.map(([noteKey]) => noteKey)).size;
}
