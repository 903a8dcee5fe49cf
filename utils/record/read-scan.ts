import Dexie, { type Table } from 'dexie';
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

/**
 * The browser answers one request after the other for all pages of an extension, and finishes what was asked for even
 * when whoever asked is gone: no request here is longer than this many rows.
 */
export const PIECE = 1_000;
/** In the order of an index the row behind each key is looked up by itself, which takes several times as long. */
export const INDEXED_PIECE = 250;

/** Yields pieces, each with the number of impressions gone through so far; those of other sources are among them. */
export async function* scanShowings(
  db: SeedlensDatabase,
  range: ScanRange,
): AsyncGenerator<ScanPiece & { read: number }> {
  const mine = ({ source, importId }: StoredImpression) => source === range.source && importId === range.importId;
  const pieces =
    range.fromUtc === undefined ? wholePieces(db) : timedPieces(db, range.importId, range.fromUtc, range.toUtc);
  let read = 0;
  for await (const piece of pieces) {
    read += piece.impressions.length;
    yield { ...piece, impressions: piece.impressions.filter(mine), read };
  }
}

/** A table in the order of its key. */
async function* pages<Row>(table: Table<Row, string>, keyOf: (row: Row) => string): AsyncGenerator<Row[]> {
  let last = '';
  for (;;) {
    const page = await table.where(':id').above(last).limit(PIECE).toArray();
    const end = page.at(-1);
    if (end === undefined) return;
    last = keyOf(end);
    yield page;
  }
}

/** In the order of the key, which observations share: two tables read side by side. */
export async function* wholePieces(db: SeedlensDatabase): AsyncGenerator<ScanPiece> {
  for await (const impressions of pages(db.impressions, (row) => row.impressionId)) {
    const [from, to] = [impressions[0]?.impressionId, impressions.at(-1)?.impressionId];
    // '/' follows '.': an observation's id is its impression's, a point, and the level.
    const rows = await db.observations.where(':id').between(`${from}.`, `${to}/`).toArray();
    yield { impressions, observations: byImpression(rows) };
  }
}

/**
 * A recent part of a large record is better asked for by its time. Neither counted nor listed before it is read: the
 * browser looks up the row behind every key for these as well, so that each would take about as long as reading.
 */
async function* timedPieces(
  db: SeedlensDatabase,
  importId: string,
  fromUtc: number,
  toUtc: number | undefined,
): AsyncGenerator<ScanPiece> {
  let from = fromUtc;
  /** Read already, of the moment `from`. */
  let before = new Set<string>();
  for (;;) {
    const rows = await db.impressions
      .where('[importId+firstRenderedUtc]')
      .between([importId, from], [importId, toUtc ?? Dexie.maxKey], true, true)
      .limit(INDEXED_PIECE + before.size)
      .toArray();
    const impressions = rows.filter(({ impressionId }) => !before.has(impressionId));
    const end = impressions.at(-1)?.firstRenderedUtc;
    if (end === undefined) return;
    from = end;
    before = new Set(rows.flatMap((row) => (row.firstRenderedUtc === end ? row.impressionId : [])));
    // No showing was looked at more closely than its own level says.
    const ids = impressions.flatMap(({ impressionId, level }) =>
      LEVELS.slice(0, LEVELS.indexOf(level) + 1).map((one) => `${impressionId}.${one}`),
    );
    yield { impressions, observations: byImpression(present(await db.observations.bulkGet(ids))) };
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
  const feedLoads = new Map<string, FeedLoadRow>();
  for await (const page of pages(db.feedLoads, (row) => row.feedLoadId))
    for (const row of page) feedLoads.set(row.feedLoadId, row);
  const [sessions, keywords] = await Promise.all([db.sessions.toArray(), db.keywords.toArray()]);
  return {
    feedLoads,
    sessions: new Map(sessions.map((row) => [row.sessionId, row])),
    keywords: new Map(keywords.map((row) => [row.keywordId, row])),
  };
}

/** Notes by key with their verdict under the ruleset that judged them last, in pieces. */
export async function* readJudged(
  db: SeedlensDatabase,
  noteKeys: readonly string[],
  { source, importId }: Pick<ScanRange, 'source' | 'importId'>,
): AsyncGenerator<{ notes: StoredNote[]; verdicts: StoredVerdict[] }> {
  for (let at = 0; at < noteKeys.length; at += PIECE) {
    const keys = noteKeys.slice(at, at + PIECE);
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
  for await (const links of pages(db.links, (row) => row.linkId))
    yield links.filter((link) => link.source === source && link.importId === importId);
}
