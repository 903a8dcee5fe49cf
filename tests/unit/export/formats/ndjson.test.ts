import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import ndjson from '../../../../utils/export/formats/ndjson';
import { tablesAt } from '../../../../utils/export/tables';
import { schemaId } from '../../../../utils/export/version';
import { COLUMNS, snakeCase } from '../../../../utils/model/codebook';
import { ask } from '../duckdb';
import { bytesOf, HOSTILE, inputOf, LONG_ID, onDisk, ROWS, textOf, unzipped } from '../given';

let files: Record<string, Uint8Array>;
let folder: string;
beforeAll(async () => {
  files = unzipped(await bytesOf(ndjson, inputOf('T2')));
  folder = onDisk(files);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const linesOf = (table: string) =>
  textOf(files[`${table}.ndjson`])
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('every line names its schema and holds every column', () => {
  let lines = 0;
  for (const table of tablesAt('T2')) {
    for (const line of linesOf(snakeCase(table))) {
      lines += 1;
      expect(Object.keys(line)).toEqual(['schema', ...Object.keys(COLUMNS[table]).map(snakeCase), 'missing']);
      expect(line['schema']).toBe(schemaId(table));
    }
    expect([table, linesOf(snakeCase(table)).length]).toEqual([table, ROWS[table]?.length ?? 0]);
  }
  expect(lines).toBeGreaterThan(60);
});

test('texts, lists, counts, told to be empty, three kinds of missing', () => {
  expect(linesOf('notes').map(({ title }) => title)).toEqual([...HOSTILE, null]);
  expect(
    linesOf('impressions')
      .map(({ missing }) => missing)
      .slice(1, 4),
  ).toEqual([
    { note_key: 'NA', label_font_px: 'NA', label_contrast: 'NA', label_area_ratio: 'NA' },
    { label_font_px: 'NA', label_contrast: 'NA', label_area_ratio: 'NA' },
    {},
  ]);
  expect(linesOf('imports')[0]?.['skipped']).toEqual({ not_json: 1 });
  expect(linesOf('notes')[0]?.['import_id']).toBe('');
  expect(linesOf('deletions')[0]?.['deletion_id']).toBe('7');
});

test('DuckDB reads it: counts, lists, long ids as texts', async () => {
  const from = (table: string) => `read_json('${folder}/${table}.ndjson', format = 'newline_delimited')`;
  const [row] = await ask(
    `select count(*)::int as n, count(*) filter (list_contains(found, 'plat_label_ad'))::int as ads from ${from('observations')}`,
  );
  expect(row).toEqual({ n: ROWS.observations?.length, ads: 1 });
  const [first] = await ask(
    `select item_id, typeof(item_id) as type from ${from('impressions')} order by impression_id`,
  );
  expect(first).toEqual({ item_id: LONG_ID, type: 'VARCHAR' });
});
