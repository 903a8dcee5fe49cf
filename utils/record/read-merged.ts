import Dexie from 'dexie';
import type { ImportRow, SessionRow } from '../model/rows';
import type { Source } from '../model/vocabulary';
import type { SeedlensDatabase } from './database';
import { localDay } from './local-day';
import { personOf } from './merge';
import { type ScanPiece, wholePieces } from './read-scan';
import type { StoredNote, StoredVerdict } from './stored';
import { joinVerdicts } from './verdict';

/** A merged study read as one record: every person's own rows of a source, or what they had imported of it. */

const PIECE = 1_000;

/** Own exposure of all persons (`live`), or their imports (`capture`): never both in one figure. */
const isIn = (source: Source) => (row: { source: Source; importId: string }) =>
  row.source === source && (personOf(row.importId) !== undefined) === (source !== 'capture');

/** `read`: impressions gone through so far, those of other sources among them. */
export async function* scanMerged(db: SeedlensDatabase, source: Source): AsyncGenerator<ScanPiece & { read: number }> {
  let read = 0;
  for await (const piece of wholePieces(db)) {
    read += piece.impressions.length;
    yield { ...piece, impressions: piece.impressions.filter(isIn(source)), read };
  }
}

export type MergedNote = {
  note?: StoredNote;
  /** Over all persons: the strongest, under the ruleset that judged the note last. */
  verdict: StoredVerdict;
};

/** Notes as all persons together saw them, in pieces. */
export async function* readMergedNotes(
  db: SeedlensDatabase,
  noteKeys: readonly string[],
  source: Source,
): AsyncGenerator<MergedNote[]> {
  for (let at = 0; at < noteKeys.length; at += PIECE) {
    const keys = noteKeys.slice(at, at + PIECE);
    yield (await Promise.all(keys.map((key) => mergedNote(db, key, source)))).filter((one) => one !== undefined);
  }
}

async function mergedNote(db: SeedlensDatabase, key: string, source: Source): Promise<MergedNote | undefined> {
  const from = [key, source, Dexie.minKey];
  const to = [key, source, Dexie.maxKey];
  const [notes, all] = await Promise.all([
    db.notes.where('[noteKey+source+importId]').between(from, to).toArray(),
    db.verdicts
      .where('[noteKey+source+importId+rulesetVersion]')
      .between([...from, Dexie.minKey], [...to, Dexie.maxKey])
      .toArray(),
  ]);
  const verdicts = all.filter(isIn(source));
  const last = verdicts.reduce((latest, row) => (row.rulesetVersion > latest ? row.rulesetVersion : latest), '');
  const [first, ...rest] = verdicts.filter((row) => row.rulesetVersion === last);
  if (first === undefined) return undefined;
  const note = notes.filter(isIn(source)).reduce<StoredNote | undefined>(told, undefined);
  return { verdict: rest.reduce(joinVerdicts, first), ...(note === undefined ? {} : { note }) };
}

/** A seller if anybody was told so, else told before untold; the author if anybody knows. */
function told(held: StoredNote | undefined, row: StoredNote): StoredNote {
  if (held === undefined) return row;
  const [more, less] = rank(row) > rank(held) ? [row, held] : [held, row];
  const authorKey = more.authorKey ?? less.authorKey;
  return { ...more, ...(authorKey === undefined ? {} : { authorKey }) };
}

const rank = ({ accountKind }: StoredNote) => (accountKind === 'merchant' ? 2 : accountKind === 'untold' ? 0 : 1);

export type MergedFile = ImportRow & {
  /** Pseudonyms of whose sessions it brought. */
  people: string[];
  /** Studies under whose keys it was made. */
  studies: string[];
  rulesets: string[];
  /** Sessions during which badges were shown, of all of the person's own. */
  badged: number;
  sessions: number;
  /** Local days of the first and last session; missing: it brought none. */
  fromDay?: string;
  toDay?: string;
};

/** The files a merged study is made of, each with what its sessions tell. */
export async function mergedFiles(db: SeedlensDatabase): Promise<MergedFile[]> {
  const [imports, sessions] = await Promise.all([db.imports.toArray(), db.sessions.toArray()]);
  const brought: readonly (SessionRow & { fileId?: string })[] = sessions;
  return imports
    .filter(({ status }) => status === 'committed')
    .sort((a, b) => a.importedUtc - b.importedUtc)
    .map((row) => {
      const all = brought.filter(({ fileId }) => fileId === row.importId);
      const own = all.filter(({ source }) => source !== 'capture');
      const named = (values: readonly (string | undefined)[]) =>
        [...new Set(values.filter((one) => one !== undefined))].sort();
      const days = all
        .flatMap(({ startedUtc, endedUtc, tzOffsetMin }) =>
          [startedUtc, endedUtc].map((at) => localDay(at, tzOffsetMin)),
        )
        .sort();
      const [fromDay, toDay] = [days[0], days.at(-1)];
      return {
        ...row,
        people: named(all.map(({ participantKey, importId }) => participantKey ?? importId.replace(/\/.*/, ''))),
        studies: named(all.map(({ studyId }) => studyId)),
        rulesets: named(all.map(({ rulesetVersion }) => rulesetVersion)),
        badged: own.filter(({ badgesShown }) => badgesShown).length,
        sessions: own.length,
        ...(fromDay === undefined || toDay === undefined ? {} : { fromDay, toDay }),
      };
    });
}
