import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import parquet from '../../../../utils/export/formats/parquet';
import { ask } from '../duckdb';
import { bytesOf, HOSTILE, inputOf, LONG_ID, onDisk, ROWS, SEEN, unzipped } from '../given';

let paths: string[];
let folder: string;
beforeAll(async () => {
  const files = unzipped(await bytesOf(parquet, inputOf('T2')));
  paths = Object.keys(files);
  folder = onDisk(files);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const from = (table: string) => `read_parquet('${folder}/${table}/**/*.parquet', hive_partitioning = false)`;

describe('as DuckDB reads it', () => {
  test('days of the rows, and a file for tables without rows', () => {
    expect(paths).toContain('impressions/day=2026-11-21/part-0.parquet');
    expect(paths).toContain('impressions/day=2026-11-22/part-0.parquet');
    expect(paths).toContain('annotations/part-0.parquet');
    expect(paths).toContain('metrics/part-0.parquet');
    expect(paths.some((path) => path.startsWith('captures'))).toBe(false);
  });

  test.each(['impressions', 'notes', 'observations', 'verdicts'] as const)('%s: every row, once', async (table) => {
    const [row] = await ask(`select count(*)::int as n from ${from(table)}`);
    expect(row?.['n']).toBe(ROWS[table]?.length);
    const [none] = await ask(`select count(*)::int as n from ${from('annotations')}`);
    expect(none?.['n']).toBe(0);
  });

  test('texts come back letter by letter', async () => {
    const rows = await ask(`select title from ${from('notes')} order by note_key`);
    expect(rows.map(({ title }) => title)).toEqual([...HOSTILE, null]);
  });

  test('types', async () => {
    const types = async (table: string) =>
      Object.fromEntries(
        (await ask(`describe select * from ${from(table)}`)).map((row) => [row['column_name'], row['column_type']]),
      );
    expect(await types('impressions')).toMatchObject({
      impression_id: 'VARCHAR',
      item_id: 'VARCHAR',
      slot: 'DOUBLE',
      viewable: 'BOOLEAN',
      first_rendered_utc: 'TIMESTAMP',
      missing: 'MAP(VARCHAR, VARCHAR)',
    });
    expect(await types('observations')).toMatchObject({ found: 'VARCHAR[]', labels_readable: 'BOOLEAN' });
    expect(await types('imports')).toMatchObject({ skipped: 'MAP(VARCHAR, DOUBLE)' });
  });

  test('long ids, times to the millisecond, lists, three kinds of missing', async () => {
    const [first] = await ask(
      `select item_id, epoch_ms(first_rendered_utc)::double as t from ${from('impressions')} order by impression_id`,
    );
    expect(first).toEqual({ item_id: LONG_ID, t: SEEN });
    const lists = await ask(
      `select found, absent from ${from('observations')} where list_contains(found, 'plat_label_ad')`,
    );
    expect(lists).toEqual([{ found: ['plat_label_ad'], absent: ['plat_label_sponsored', 'plat_label_partnership'] }]);
    const empty = await ask(`select count(*)::int as n from ${from('observations')} where len(found) = 0`);
    expect(empty).toEqual([{ n: (ROWS.observations?.length ?? 0) - 1 }]);
    const missing = await ask(
      `select note_key, y_px, missing['note_key'] as note, missing['y_px'] as y, missing['label_font_px'] as font
       from ${from('impressions')} order by impression_id limit 4`,
    );
    expect(missing.map(({ note, y, font }) => [note, y, font])).toEqual([
      [null, null, 'NA'],
      ['NA', null, 'NA'],
      [null, null, 'NA'],
      [null, null, null],
    ]);
    expect(missing.map((row) => row['y_px'])).toEqual([10.5, 10.5, null, 10.5]);
    const [skipped] = await ask(`select skipped['not_json'] as n from ${from('imports')}`);
    expect(skipped).toEqual({ n: 1 });
  });

  test('what a tier takes out is named', async () => {
    const t1 = onDisk(unzipped(await bytesOf(parquet, inputOf('T1'))));
    const rows = await ask(
      `select title, missing['title'] as why, note_id, text from read_parquet('${t1}/notes/**/*.parquet') order by note_key`,
    );
    rmSync(t1, { recursive: true, force: true });
    expect(rows).toHaveLength(HOSTILE.length + 1);
    expect(rows.every(({ title, note_id, text }) => title === null && note_id === null && text === null)).toBe(true);
    expect(rows.map(({ why }) => why)).toEqual([...HOSTILE.map(() => 'RED'), null]);
  });
});

/** Notes in the order of their keys, which is none of time: of four, three were last seen on the first day. */
function notesOver(count: number) {
  const [sample] = ROWS.notes ?? [];
  if (sample === undefined) throw new Error('no rows given');
  return Array.from({ length: count }, (_, at) => ({
    ...sample,
    noteKey: `N${String(at).padStart(8, '0')}`,
    lastSeenUtc: SEEN + (at % 4 === 0 ? 86_400_000 : 0),
  }));
}

const noteParts = (files: Readonly<Record<string, unknown>>) =>
  Object.keys(files).filter((path) => path.startsWith('notes/'));

test('while more rows wait than are held, the day that most wait for is written; every row is in one part', async () => {
  const files = unzipped(await bytesOf(parquet, inputOf('T1', { notes: notesOver(100_000) }, 10_000)));
  const [first, second] = ['notes/day=2026-11-21', 'notes/day=2026-11-22'];
  expect(noteParts(files)).toEqual([
    `${first}/part-0.parquet`,
    `${first}/part-1.parquet`,
    `${second}/part-0.parquet`,
    `${first}/part-2.parquet`,
  ]);
  const where = onDisk(files);
  const rows = await ask(
    `select count(*)::int as n, count(distinct note_key)::int as notes, min(cast(last_seen_utc as date))::text as day, max(cast(last_seen_utc as date))::text as last from read_parquet('${where}/notes/*/*.parquet', filename = true) group by filename order by filename`,
  );
  rmSync(where, { recursive: true, force: true });
  expect(rows.map(({ n, day }) => [n, day])).toEqual([
    [30_000, '2026-11-21'],
    [22_500, '2026-11-21'],
    [22_500, '2026-11-21'],
    [25_000, '2026-11-22'],
  ]);
  expect(rows.every(({ n, notes, day, last }) => n === notes && day === last)).toBe(true);
});

test('what fits is one file a day', async () => {
  const files = unzipped(await bytesOf(parquet, inputOf('T1', { notes: notesOver(30_000) }, 10_000)));
  expect(noteParts(files)).toEqual(['notes/day=2026-11-21/part-0.parquet', 'notes/day=2026-11-22/part-0.parquet']);
});
