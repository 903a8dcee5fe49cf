import Dexie from 'dexie';
import type { RowOf, StoredTableName } from '../model/rows';
import type { SeedlensDatabase } from './database';
import type { Keyer } from './keys';

/**
 * Rows under another key than this installation's, so that the same note has the same key from every volunteer of a
 * study. What an id was made from is looked up; a note that was deleted meanwhile gets a key that joins nothing.
 */

export type Study = { studyId: string; keyer: Keyer };

type Row = Record<string, unknown>;

const KEYED: ReadonlySet<StoredTableName> = new Set([
  'impressions',
  'observations',
  'signals',
  'links',
  'verdicts',
  'corrections',
  'annotations',
  'samples',
  'captures',
]);

/** `participantKey`: of this installation, under its own key; another study's key for the same person is another. */
export function createRekeyer(
  db: SeedlensDatabase,
  { studyId, keyer }: Study,
  participantKey: string,
): <T extends StoredTableName>(table: T, rows: readonly RowOf<T>[]) => Promise<RowOf<T>[]> {
  let keywords: Promise<Map<string, string>> | undefined;
  async function keywordKeys(): Promise<Map<string, string>> {
    const rows = await db.keywords.toArray();
    return new Map(
      await Promise.all(
        rows.map(
          async ({ keywordId, keyword }): Promise<[string, string]> => [keywordId, await keyer.key('keyword', keyword)],
        ),
      ),
    );
  }
  async function one(table: StoredTableName, row: Row, notes: ReadonlyMap<string, string>): Promise<Row> {
    const noteKey = text(row['noteKey']);
    const studyKey = noteKey === undefined ? undefined : notes.get(noteKey);
    const keyed = { ...row, ...(studyKey === undefined ? {} : { noteKey: studyKey }) };
    switch (table) {
      case 'impressions':
      case 'observations':
        return { ...keyed, itemKey: await itemKey(row, studyKey) };
      case 'links': {
        const [network, id] = [text(row['affiliateNetwork']), text(row['affiliateId'])];
        const { affiliateKey: _, ...rest } = keyed as Row;
        return id === undefined ? rest : { ...rest, affiliateKey: await keyer.key('affiliate', `${network}:${id}`) };
      }
      default:
        return keyed;
    }
  }
  async function itemKey(row: Row, studyKey: string | undefined): Promise<string> {
    if (studyKey !== undefined && row['itemKey'] === row['noteKey']) return studyKey;
    const shown = 'itemId' in row ? row : await db.impressions.get(String(row['impressionId']));
    const kind = shown?.['itemKind' as keyof typeof shown] as RowOf<'impressions'>['itemKind'] | undefined;
    const id = text(shown?.['itemId' as keyof typeof shown]);
    if (kind === undefined || id === undefined) return keyer.key('unknown', `lost:${String(row['itemKey'])}`);
    return keyer.key(kind, id);
  }
  async function noteKeys(rows: readonly Row[]): Promise<Map<string, string>> {
    const wanted = [...new Set(rows.flatMap((row) => text(row['noteKey']) ?? []))];
    const own = await db.notes.bulkGet(wanted.map((key) => [key, 'live', '']));
    const found = await Promise.all(
      wanted.map(async (key, at): Promise<[string, string]> => {
        const note = own[at] ?? (await anyNote(db, key));
        return [key, await keyer.key('note', note?.noteId ?? `lost:${key}`)];
      }),
    );
    return new Map(found);
  }
  async function all(table: StoredTableName, rows: readonly Row[]): Promise<Row[]> {
    if (KEYED.has(table)) {
      const notes = await noteKeys(rows);
      return Promise.all(rows.map((row) => one(table, row, notes)));
    }
    if (table === 'notes') return Promise.all(rows.map(noteRow));
    if (table === 'sessions') {
      const key = await keyer.key('participant', participantKey);
      return rows.map((row) => ({ ...row, studyId, participantKey: key }));
    }
    if (table === 'keywords' || table === 'feedLoads') {
      keywords ??= keywordKeys();
      const keys = await keywords;
      return rows.map((row) => {
        const key = keys.get(String(row['keywordId']));
        return key === undefined ? row : { ...row, keywordId: key };
      });
    }
    return [...rows];
  }
  async function noteRow({ authorKey: _, ...row }: Row): Promise<Row> {
    const authorId = text(row['authorId']);
    return {
      ...row,
      noteKey: await keyer.key('note', String(row['noteId'])),
      ...(authorId === undefined ? {} : { authorKey: await keyer.key('author', authorId) }),
    };
  }
  return <T extends StoredTableName>(table: T, rows: readonly RowOf<T>[]) =>
    all(table, rows as unknown as Row[]) as unknown as Promise<RowOf<T>[]>;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function anyNote(db: SeedlensDatabase, key: string) {
  return db.notes
    .where('[noteKey+source+importId]')
    .between([key, Dexie.minKey, Dexie.minKey], [key, Dexie.maxKey, Dexie.maxKey])
    .first();
}
