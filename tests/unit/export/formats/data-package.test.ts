import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import dataPackage from '../../../../utils/export/formats/data-package';
import { tablesAt } from '../../../../utils/export/tables';
import { COLUMNS, snakeCase } from '../../../../utils/model/codebook';
import type { TableName } from '../../../../utils/model/rows';
import { ask } from '../duckdb';
import { bytesOf, HOSTILE, inputOf, LONG_ID, onDisk, ROWS, textOf, unzipped } from '../given';
import { FAULTS, planted } from '../package-faults';
import { packageFaults } from '../package-rules';

let files: Record<string, Uint8Array>;
let folder: string;
beforeAll(async () => {
  files = unzipped(await bytesOf(dataPackage, inputOf('T2')));
  folder = onDisk(files);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Descriptor = { resources: { name: string; path: string; bytes: number; hash: string; rows: number }[] };
const descriptor = () => JSON.parse(textOf(files['datapackage.json'])) as Descriptor;

/** Every column as text; quoted cells are texts even when they read like a token. */
const from = (table: string) =>
  `read_csv('${folder}/data/${table}.csv', all_varchar = true, header = true, quote = '"', escape = '"', delim = ',', nullstr = '', allow_quoted_nulls = false, strict_mode = true, new_line = '\\n')`;

describe('strict CSV', () => {
  test('columns are the codebook, in its order', () => {
    for (const table of tablesAt('T2')) {
      const head = textOf(files[`data/${snakeCase(table)}.csv`]).split('\n', 1)[0];
      expect(head?.split(',')).toEqual(Object.keys(COLUMNS[table]).map(snakeCase));
    }
  });

  test('DuckDB reads every title as it was', async () => {
    const rows = await ask(`select title from ${from('notes')} order by note_key`);
    expect(rows.map(({ title }) => title)).toEqual([...HOSTILE, null]);
  });

  test('LF only outside quotes, no BOM, UTF-8', () => {
    const text = textOf(files['data/notes.csv']);
    expect(text.startsWith('note_key,')).toBe(true);
    expect(text.replace(/"(?:[^"]|"")*"/g, '')).not.toContain('\r');
    expect(text.endsWith('\n')).toBe(true);
    expect(Buffer.from(text, 'utf8').equals(Buffer.from(files['data/notes.csv'] ?? []))).toBe(true);
  });

  test('three kinds of missing, long ids, times, lists', async () => {
    const rows = await ask(
      `select note_key, y_px, label_font_px, item_id, first_rendered_utc from ${from('impressions')} order by impression_id limit 4`,
    );
    expect(rows).toEqual([
      {
        note_key: 'NOTEKEY000',
        y_px: '10.5',
        label_font_px: 'NA',
        item_id: LONG_ID,
        first_rendered_utc: '2026-11-21T23:59:59.123Z',
      },
      {
        note_key: 'NA',
        y_px: '10.5',
        label_font_px: 'NA',
        item_id: 'note1',
        first_rendered_utc: '2026-11-22T23:59:59.123Z',
      },
      {
        note_key: 'NOTEKEY002',
        y_px: null,
        label_font_px: 'NA',
        item_id: 'note2',
        first_rendered_utc: '2026-11-23T23:59:59.123Z',
      },
      {
        note_key: 'NOTEKEY003',
        y_px: '10.5',
        label_font_px: '12',
        item_id: 'note3',
        first_rendered_utc: '2026-11-24T23:59:59.123Z',
      },
    ]);
    const [link] = await ask(`select from_json(flags, '["VARCHAR"]') as flags, via from ${from('links')}`);
    expect(link).toEqual({ flags: ['示例|旗', 'a,b'], via: '[]' });
    const [rollup] = await ask(`select value, surface from ${from('daily_rollups')}`);
    expect(rollup).toEqual({ value: '', surface: 'all' });
  });

  test('T1 takes texts out and says so', async () => {
    const text = textOf(unzipped(await bytesOf(dataPackage, inputOf('T1')))['data/notes.csv']);
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    expect(data).toHaveLength(HOSTILE.length + 1);
    for (const row of data) {
      expect([row['note_id'], row['text'], row['author_id'], row['note_url'], row['liked_raw']]).toEqual(
        Array(5).fill('RED'),
      );
      expect([row['published_utc'], row['liked_min'], row['text_len'], row['image_count']]).toEqual([
        '2026-05-01T00:00:00.000Z',
        '200',
        '100',
        '5',
      ]);
    }
    expect(text).not.toContain('示例');
  });

  test('T0 holds aggregates alone', async () => {
    const inside = Object.keys(unzipped(await bytesOf(dataPackage, inputOf('T0'))));
    expect(inside.filter((path) => path.startsWith('data/'))).toEqual(['data/daily_rollups.csv', 'data/metrics.csv']);
  });

  test('T3 brings evidence files, the tiers below do not', async () => {
    const t3 = unzipped(await bytesOf(dataPackage, inputOf('T3')));
    expect([...(t3['evidence/example.png'] ?? [])]).toEqual([1, 2, 3]);
    expect(t3['data/captures.csv']).toBeDefined();
    expect(Object.keys(files).some((path) => /evidence|captures/.test(path))).toBe(false);
  });
});

describe('the copy for spreadsheets', () => {
  test('begins with a BOM, ends lines as spreadsheets do', () => {
    const text = textOf(files['spreadsheet/notes.csv']);
    expect(text.startsWith('\ufeffnote_key,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  test('cell by cell: nothing starts a formula or loses digits, and all else is the same', () => {
    let cells = 0;
    let guarded = 0;
    for (const table of tablesAt('T2')) {
      const name = `${snakeCase(table)}.csv`;
      const parse = (path: string, newline: '\n' | '\r\n') =>
        Papa.parse<string[]>(textOf(files[path]).replace(/^\ufeff/, ''), { newline, skipEmptyLines: true }).data;
      const strict = parse(`data/${name}`, '\n');
      const sheet = parse(`spreadsheet/${name}`, '\r\n');
      expect(sheet.length).toBe(strict.length);
      const types = Object.values(COLUMNS[table]).map(({ type }) => type);
      for (const [at, row] of sheet.entries()) {
        for (const [column, cell] of row.entries()) {
          const original = strict[at]?.[column] ?? '';
          cells += 1;
          if (cell !== original) {
            expect(cell).toBe(`'${original}`);
            guarded += 1;
          }
          const isNumber = ['number', 'time'].includes(types[column] ?? '');
          if (at > 0 && !isNumber) {
            expect(cell).not.toMatch(/^[\s\p{Cc}]*[=+\-@＝＋－＠]/u);
            expect(cell).not.toMatch(/^\d{12,}$|^0\d+$|^\d+e\d+$/i);
          }
        }
      }
    }
    expect(cells).toBeGreaterThan(1000);
    expect(guarded).toBeGreaterThanOrEqual(8);
  });
});

describe('the description', () => {
  test.each(dataPackage.tiers)('%s: valid against the JSON Schema of Data Package v2', async (tier) => {
    const inside = unzipped(await bytesOf(dataPackage, inputOf(tier)));
    const described = JSON.parse(textOf(inside['datapackage.json'])) as Descriptor;
    expect(described.resources).toHaveLength(tablesAt(tier).length);
    expect(packageFaults(described)).toEqual([]);
  });

  test.each(FAULTS)('refused when planted: %s', (_, at, to, said) => {
    const faulty: unknown = JSON.parse(JSON.stringify(planted(descriptor(), at, to)));
    expect(packageFaults(faulty).join('\n')).toMatch(said);
  });

  test('an empty part of a key is a value', () => {
    const { resources } = descriptor() as unknown as {
      resources: { name: string; schema: { fields: { name: string; missingValues?: { value: string }[] }[] } }[];
    };
    const field = (table: string, name: string) =>
      resources.find((one) => one.name === table)?.schema.fields.find((one) => one.name === name);
    expect(field('notes', 'import_id')?.missingValues?.map(({ value }) => value)).toEqual(['NA', 'RED']);
    expect(field('daily_rollups', 'value')?.missingValues).toHaveLength(2);
    expect(field('notes', 'title')?.missingValues).toBeUndefined();
  });

  test('bytes, hash and rows of every file', () => {
    const { resources } = descriptor();
    expect(resources.map(({ name }) => name)).toEqual(tablesAt('T2').map(snakeCase));
    for (const { path, bytes, hash, rows, name } of resources) {
      const file = files[path] ?? new Uint8Array();
      expect([name, bytes]).toEqual([name, file.length]);
      expect(hash).toBe(`sha256:${createHash('sha256').update(file).digest('hex')}`);
      const table = tablesAt('T2').find((one) => snakeCase(one) === name) as TableName;
      expect([name, rows]).toEqual([name, ROWS[table]?.length ?? 0]);
    }
  });

  test('foreign keys lead to rows', async () => {
    const { resources } = descriptor() as unknown as {
      resources: {
        name: string;
        schema: { foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[] };
      }[];
    };
    const keys = resources.flatMap(({ name, schema }) => (schema.foreignKeys ?? []).map((key) => ({ name, ...key })));
    expect(keys.length).toBeGreaterThan(6);
    for (const { name, fields, reference } of keys) {
      const on = fields.map((field, at) => `a.${field} = b.${reference.fields[at]}`).join(' and ');
      const [row] = await ask(
        `select count(*)::int as n from ${from(name)} a where a.${fields[0]} is not null and a.${fields[0]} <> 'NA' and not exists (select 1 from ${from(reference.resource)} b where ${on})`,
      );
      expect([name, row?.['n']]).toEqual([name, 0]);
    }
  });

  test('both languages, limits and versions are in the texts', () => {
    const readme = textOf(files['README.md']);
    for (const part of ['种草镜', '限制', 'Limits', 'T2', 'HMAC-SHA-256', 'No licence']) expect(readme).toContain(part);
    expect(readme.match(/^[1-7]\. /gm)).toHaveLength(14);
    const book = textOf(files['CODEBOOK.md']);
    for (const table of tablesAt('T2')) expect(book).toContain(`## ${snakeCase(table)}`);
    expect(book).toContain('| `label_word` | T1 | string |');
  });
});
