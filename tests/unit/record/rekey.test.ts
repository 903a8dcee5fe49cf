import { expect, test } from 'vitest';
import type { RowOf, StoredTableName } from '../../../utils/model/rows';
import type { SeedlensDatabase } from '../../../utils/record/database';
import { fillSample } from '../../../utils/record/fill-sample';
import { createKeyer } from '../../../utils/record/keys';
import { exportReader } from '../../../utils/record/read-export';
import { createRekeyer } from '../../../utils/record/rekey';
import { seededRandom } from '../../../utils/summarise/random';
import { freshDatabase } from './facts';

const SECRET = new Uint8Array(32).fill(9);

/** A volunteer who saw the same notes, under keys of an installation of their own. */
async function volunteer(mark: string): Promise<SeedlensDatabase> {
  const db = await freshDatabase();
  await fillSample(db, { impressions: 400, days: 5, now: Date.UTC(2026, 10, 22), random: seededRandom(3) });
  const own = (key: string | undefined) => (key === undefined ? key : `${mark}${key}`);
  await db.impressions.toCollection().modify((row) => {
    row.noteKey = own(row.noteKey) ?? '';
    row.itemKey = row.noteKey;
  });
  await db.observations.toCollection().modify((row) => {
    row.noteKey = own(row.noteKey) ?? '';
    row.itemKey = row.noteKey;
  });
  for (const table of ['signals', 'links'] as const) {
    await db
      .table(table)
      .toCollection()
      .modify((row: { noteKey?: string }) => {
        const key = own(row.noteKey);
        if (key !== undefined) row.noteKey = key;
      });
  }
  for (const table of ['notes', 'verdicts'] as const) {
    const rows: { noteKey: string }[] = await db.table(table).toArray();
    await db.table(table).clear();
    await db.table(table).bulkAdd(rows.map((row) => ({ ...row, noteKey: own(row.noteKey), authorId: 'author-1' })));
  }
  return db;
}

async function read<T extends StoredTableName>(db: SeedlensDatabase, table: T, mark: string): Promise<RowOf<T>[]> {
  const rekey = createRekeyer(db, { studyId: 'study-1', keyer: await createKeyer(SECRET) }, `${mark}PERSON`);
  const rows: RowOf<T>[] = [];
  for await (const page of (await exportReader(db, { from: 'own' })).rows(table))
    rows.push(...(await rekey(table, page)));
  return rows;
}

test('the same note has the same key from two volunteers, in every table', async () => {
  const [a, b] = [await volunteer('A'), await volunteer('B')];
  const notes = await read(a, 'notes', 'A');
  const known = new Set(notes.map((row) => row.noteKey));
  expect(known.size).toBe(notes.length);
  expect(new Set((await read(b, 'notes', 'B')).map((row) => row.noteKey))).toEqual(known);
  expect(new Set(notes.map((row) => row.authorKey)).size).toBe(1);
  for (const table of ['impressions', 'observations', 'signals', 'links', 'verdicts'] as const) {
    const [ofA, ofB] = [await read(a, table, 'A'), await read(b, table, 'B')];
    expect(ofA.length).toBeGreaterThan(3);
    const keys = (rows: readonly { noteKey?: string | undefined }[]) => new Set(rows.map((row) => row.noteKey));
    expect(keys(ofA)).toEqual(keys(ofB));
    expect([...keys(ofA)].every((key) => known.has(key ?? ''))).toBe(true);
  }
  for (const row of await read(a, 'impressions', 'A')) expect(row.itemKey).toBe(row.noteKey);
  const loads = await read(a, 'feedLoads', 'A');
  const keywords = new Set((await read(b, 'keywords', 'B')).map((row) => row.keywordId));
  const searched = loads.flatMap((row) => row.keywordId ?? []);
  expect(searched.length).toBeGreaterThan(1);
  expect(searched.every((key) => keywords.has(key))).toBe(true);
});

test('people stay two, and belong to the study', async () => {
  const people = await Promise.all(
    ['A', 'B'].map(async (mark) => {
      const [session] = await read(await volunteer(mark), 'sessions', mark);
      return [session?.studyId, session?.participantKey];
    }),
  );
  expect(people.map(([study]) => study)).toEqual(['study-1', 'study-1']);
  expect(people[0]?.[1]).toMatch(/^[A-Z2-7]{16}$/);
  expect(people[0]?.[1]).not.toBe(people[1]?.[1]);
});

test('a note that is gone gets a key that is nobody’s', async () => {
  const db = await volunteer('A');
  const [note] = await db.notes.toArray();
  const before = (await read(db, 'notes', 'A')).find((row) => row.noteId === note?.noteId)?.noteKey;
  await db.notes
    .where('noteKey')
    .equals(note?.noteKey ?? '')
    .delete();
  const verdicts = await read(db, 'verdicts', 'A');
  expect(verdicts.some((row) => row.noteKey === before)).toBe(false);
  expect(verdicts.every((row) => /^[A-Z2-7]{16}$/.test(row.noteKey))).toBe(true);
});
