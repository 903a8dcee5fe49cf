import Dexie from 'dexie';
import type { FeedLoadRow, KeywordRow, ObservationRow, SessionRow } from '../model/rows';
import { LEVELS, type Source } from '../model/vocabulary';
import type { SeedlensDatabase } from './database';
import type { StoredImpression, StoredLink, StoredNote, StoredVerdict } from './stored';

/**
 * The record in pieces, for sums over all of it: memory stays flat however large it is, and whoever reads may stop
 * between two pieces.
 */

export type ScanRange = {
  source: Source;
  /** `''`: the user's own record. */
  importId: string;
  /** First rendered from this moment on (epoch ms); missing: from the beginning. */
  fromUtc?: number;
  /** And up to this one; only with `fromUtc`. */
  toUtc?: number;
};

/** Impressions with everything observed of them, by impression. */
export type ScanPiece = {
  impressions: StoredImpression[];
  observations: Map<string, ObservationRow[]>;
};

const WHOLE_PIECE = 5_000;
const KEYED_PIECE = 1_000;

/** How many impressions a scan will go through; those of other sources or imports among them. */
export async function countScan(db: SeedlensDatabase, { importId, fromUtc, toUtc }: ScanRange): Promise<number> {
  return fromUtc === undefined ? db.impressions.count() : inTime(db, importId, fromUtc, toUtc).count();
}

function inTime(db: SeedlensDatabase, importId: string, fromUtc: number, toUtc: number | undefined) {
  return db.impressions
    .where('[importId+firstRenderedUtc]')
    .between([importId, fromUtc], [importId, toUtc ?? Dexie.maxKey], true, true);
}

/** Yields pieces, each with the number of impressions gone through so far. */
export async function* scanShowings(
  db: SeedlensDatabase,
  range: ScanRange,
): AsyncGenerator<ScanPiece & { read: number }> {
  const mine = ({ source, importId }: StoredImpression) => source === range.source && importId === range.importId;
  const pieces =
    range.fromUtc === undefined ? wholePieces(db) : keyedPieces(db, range.importId, range.fromUtc, range.toUtc);
  let read = 0;
  for await (const piece of pieces) {
    read += piece.impressions.length;
    yield { ...piece, impressions: piece.impressions.filter(mine), read };
  }
}

/** In the order of the key, which observations share: two tables read side by side. */
export async function* wholePieces(db: SeedlensDatabase): AsyncGenerator<ScanPiece> {
  let last = '';
  for (;;) {
    const impressions = await db.impressions.where(':id').above(last).limit(WHOLE_PIECE).toArray();
    const first = impressions[0];
    const end = impressions.at(-1);
    if (first === undefined || end === undefined) return;
    last = end.impressionId;
    // '/' follows '.': an observation's id is its impression's, a point, and the level.
    const rows = await db.observations.where(':id').between(`${first.impressionId}.`, `${last}/`).toArray();
    yield { impressions, observations: byImpression(rows) };
  }
}

/** A recent part of a large record is better asked for by its keys. */
async function* keyedPieces(
  db: SeedlensDatabase,
  importId: string,
  fromUtc: number,
  toUtc: number | undefined,
): AsyncGenerator<ScanPiece> {
  const keys = await inTime(db, importId, fromUtc, toUtc).primaryKeys();
  for (let at = 0; at < keys.length; at += KEYED_PIECE) {
    const ids = keys.slice(at, at + KEYED_PIECE);
    const [impressions, rows] = await Promise.all([
      db.impressions.bulkGet(ids),
      db.observations.bulkGet(ids.flatMap((id) => LEVELS.map((level) => `${id}.${level}`))),
    ]);
    yield { impressions: present(impressions), observations: byImpression(present(rows)) };
  }
}

function present<T>(rows: readonly (T | undefined)[]): T[] {
  return rows.filter((row) => row !== undefined);
}

function byImpression(rows: readonly ObservationRow[]): Map<string, ObservationRow[]> {
  const found = new Map<string, ObservationRow[]>();
  for (const row of rows) {
    const held = found.get(row.impressionId);
    if (held === undefined) found.set(row.impressionId, [row]);
    else held.push(row);
  }
  return found;
}

/** What showings happened in; small beside them. By id. */
export async function readCircumstances(db: SeedlensDatabase): Promise<{
  feedLoads: Map<string, FeedLoadRow>;
  sessions: Map<string, SessionRow>;
  keywords: Map<string, KeywordRow>;
}> {
  const [loads, sessions, keywords] = await Promise.all([
    db.feedLoads.toArray(),
    db.sessions.toArray(),
    db.keywords.toArray(),
  ]);
  return {
    feedLoads: new Map(loads.map((row) => [row.feedLoadId, row])),
    sessions: new Map(sessions.map((row) => [row.sessionId, row])),
    keywords: new Map(keywords.map((row) => [row.keywordId, row])),
  };
}

/** Notes by key with their verdict under the ruleset that judged them last, in pieces of at most 1,000. */
export async function* readJudged(
  db: SeedlensDatabase,
  noteKeys: readonly string[],
  { source, importId }: Pick<ScanRange, 'source' | 'importId'>,
): AsyncGenerator<{ notes: StoredNote[]; verdicts: StoredVerdict[] }> {
  for (let at = 0; at < noteKeys.length; at += KEYED_PIECE) {
    const keys = noteKeys.slice(at, at + KEYED_PIECE);
    const [notes, verdicts] = await Promise.all([
      db.notes.bulkGet(keys.map((key) => [key, source, importId])),
      Promise.all(
        keys.map((key) =>
          db.verdicts
            .where('[noteKey+source+importId+rulesetVersion]')
            .between([key, source, importId, Dexie.minKey], [key, source, importId, Dexie.maxKey])
            .last(),
        ),
      ),
    ]);
    yield { notes: present(notes), verdicts: present(verdicts) };
  }
}

/** Every link of one source and import, in the order of its id, in pieces. Few beside the impressions. */
export async function* scanLinks(
  db: SeedlensDatabase,
  { source, importId }: Pick<ScanRange, 'source' | 'importId'>,
): AsyncGenerator<StoredLink[]> {
  let last = '';
  for (;;) {
    const links = await db.links.where(':id').above(last).limit(WHOLE_PIECE).toArray();
    const end = links.at(-1);
    if (end === undefined) return;
    last = end.linkId;
    yield links.filter((link) => link.source === source && link.importId === importId);
  }
}
