import { rmSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { FORMATS } from '../../utils/export/registry';
import type { ExportDeps } from '../../utils/export-file';
import { previewExport, writeExport } from '../../utils/export-file';
import type { SeedlensDatabase } from '../../utils/record/database';
import { fillSample } from '../../utils/record/fill-sample';
import { seededRandom } from '../../utils/summarise/random';
import { ask } from './export/duckdb';
import { onDisk, ROWS, unzipped } from './export/given';
import { freshDatabase } from './record/facts';

const NOW = Date.UTC(2026, 10, 22, 12);
const OWN = { tier: 'T1', selection: { from: 'own' } } as const;

let db: SeedlensDatabase;
beforeAll(async () => {
  db = await freshDatabase();
  await fillSample(db, { impressions: 7_000, days: 20, now: NOW, random: seededRandom(8) });
}, 60_000);

const format = (id: string) => {
  const found = FORMATS.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

const depsOf = (over: Partial<ExportDeps> = {}): ExportDeps => ({
  now: NOW,
  extensionVersion: '0.1.0',
  rulesetVersion: '1',
  randomBytes: (count) => new Uint8Array(count).fill(7),
  metrics: async () => [...(ROWS.metrics ?? [])],
  signal: new AbortController().signal,
  onProgress: () => undefined,
  ...over,
});

async function written(id: string, over: Partial<ExportDeps> = {}): Promise<{ bytes: Uint8Array; told: unknown }> {
  const parts: Uint8Array[] = [];
  const deps = depsOf(over);
  const { rows } = await previewExport(db, format(id), OWN, depsOf());
  const told = await writeExport(db, format(id), OWN, {
    ...deps,
    expected: rows,
    sink: (part) => void parts.push(part),
  });
  return { bytes: new Uint8Array(Buffer.concat(parts)), told };
}

describe('what the preview says is what leaves', () => {
  test.each(['data-package', 'ndjson', 'parquet'])('%s', async (id) => {
    const previewed = await previewExport(db, format(id), OWN, depsOf());
    expect(previewed.tables.find(({ table }) => table === 'impressions')?.rows).toBe(7_000);
    const { bytes, told } = await written(id);
    expect(told).toMatchObject({ bytes: bytes.length, rows: previewed.rows });
    const folder = onDisk(unzipped(bytes));
    const from = (table: string) =>
      ({
        'data-package': `read_csv('${folder}/data/${table}.csv', all_varchar = true)`,
        ndjson: `read_json('${folder}/${table}.ndjson')`,
        parquet: `read_parquet('${folder}/${table}/**/*.parquet')`,
      })[id];
    for (const [table, name] of Object.entries({
      impressions: 'impressions',
      observations: 'observations',
      notes: 'notes',
      verdicts: 'verdicts',
      dailyRollups: 'daily_rollups',
    })) {
      const [row] = await ask(`select count(*)::int as n from ${from(name)}`);
      expect([table, row?.['n']]).toEqual([table, previewed.tables.find((one) => one.table === table)?.rows]);
    }
    rmSync(folder, { recursive: true, force: true });
  });

  test('tables are told as they are counted, and figures keep none of them waiting', async () => {
    const told: string[] = [];
    let finish: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const metrics = async () => {
      await slow;
      return [...(ROWS.metrics ?? [])];
    };
    const names = format('ndjson').tables('T1');
    const looked = previewExport(db, format('ndjson'), OWN, depsOf({ metrics }), ({ table }) => {
      told.push(table);
      if (told.length === names.length - 1) finish();
    });
    const { tables } = await looked;
    expect(told).toEqual(names);
    expect(told.at(-1)).toBe('metrics');
    expect(tables.at(-1)?.rows).toBe(ROWS.metrics?.length);
  });

  test('a look that is stopped ends between two tables', async () => {
    const stop = new AbortController();
    const told: string[] = [];
    const looked = previewExport(db, format('ndjson'), OWN, depsOf({ signal: stop.signal }), ({ table }) => {
      told.push(table);
      if (told.length === 2) stop.abort();
    });
    await expect(looked).rejects.toThrow(/abort/i);
    expect(told).toHaveLength(2);
  });

  test('examples are lines of the file, coarse where the tier is', async () => {
    const { tables } = await previewExport(db, format('data-package'), OWN, depsOf());
    const notes = tables.find(({ table }) => table === 'notes');
    expect(notes?.removed).toContain('title');
    expect(notes?.columns).toContain('published_utc');
    expect(notes?.removed).not.toContain('published_utc');
    expect(notes?.examples).toHaveLength(3);
    const { bytes } = await written('data-package');
    const text = new TextDecoder().decode(unzipped(bytes)['data/notes.csv']);
    for (const line of notes?.examples ?? []) expect(text).toContain(`${line}\n`);
    expect(notes?.examples.join()).not.toContain('示例');
  });
});

test('sessions name the participant by a key, the same in every export', async () => {
  const keys = async () => {
    const text = new TextDecoder().decode(unzipped((await written('ndjson')).bytes)['sessions.ndjson']);
    return new Set(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).participant_key),
    );
  };
  const [first, second] = [await keys(), await keys()];
  expect(first.size).toBe(1);
  expect([...first][0]).toMatch(/^[A-Z2-7]{16}$/);
  expect(second).toEqual(first);
});

test('progress ends with everything, however many passes a file takes', async () => {
  const told: [number, number | undefined][] = [];
  await written('data-package', { onProgress: (done, of) => told.push([done, of]) });
  const last = told.at(-1);
  expect(last?.[0]).toBeGreaterThan(0);
  expect(last?.[0]).toBe(last?.[1]);
  expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b));
});

test('rows that were not counted to the end are written all the same, and told as they go', async () => {
  const told: [number, number | undefined][] = [];
  const deps = depsOf({ onProgress: (done, of) => told.push([done, of]) });
  const { rows } = await writeExport(db, format('ndjson'), OWN, {
    ...deps,
    expected: undefined,
    sink: () => undefined,
  });
  expect(rows).toBeGreaterThan(0);
  expect(told.at(-1)).toEqual([rows, undefined]);
});

test('a stopped export throws instead of ending', async () => {
  const stop = new AbortController();
  let parts = 0;
  const deps = depsOf({ signal: stop.signal });
  const sink = () => {
    parts += 1;
    if (parts === 3) stop.abort();
  };
  await expect(writeExport(db, format('ndjson'), OWN, { ...deps, expected: 1, sink })).rejects.toThrow(/abort/i);
  expect(parts).toBe(3);
});

test('a full disk ends it as well', async () => {
  const sink = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  await expect(writeExport(db, format('parquet'), OWN, { ...depsOf(), expected: 1, sink })).rejects.toThrow('full');
});

const STUDY = { studyId: 'study-example', secret: new Uint8Array(32).fill(9) };

test('4CAT under the key of a study: the verdict of each note, and a row is a line', async () => {
  const parts: Uint8Array[] = [];
  const choice = { tier: 'T2', selection: { from: 'own' }, studyId: STUDY.studyId } as const;
  const { rows } = await writeExport(db, format('fourcat'), choice, {
    ...depsOf({ study: STUDY }),
    expected: undefined,
    sink: (part) => void parts.push(part),
  });
  const lines = Buffer.concat(parts).toString().trim().split('\n');
  expect(rows).toBe(lines.length);
  const verdicts = new Map((await db.verdicts.toArray()).map((row) => [row.noteKey, row.verdict]));
  const expected = (await db.notes.toArray()).map(({ noteId, noteKey }) => [noteId, verdicts.get(noteKey)]);
  const found = lines.map((line) => JSON.parse(line).data).map(({ id, x_audit }) => [id, x_audit.verdict]);
  expect(new Set(expected.map(([, verdict]) => verdict)).size).toBeGreaterThan(3);
  expect(found.toSorted()).toEqual(expected.toSorted());
});

test('a file for one study does not name the others', async () => {
  const row = { name: '示例', protocol: '', consentVersion: '1', joinedUtc: NOW };
  const ids = [STUDY.studyId, 'study-other'];
  await db.studies.bulkPut(ids.map((studyId) => ({ ...row, studyId })));
  const studies = async (over: Partial<ExportDeps>) => {
    const previewed = await previewExport(db, format('ndjson'), OWN, depsOf(over));
    const text = new TextDecoder().decode(unzipped((await written('ndjson', over)).bytes)['studies.ndjson']);
    const named = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).study_id);
    expect(previewed.tables.find(({ table }) => table === 'studies')?.rows).toBe(named.length);
    return named;
  };
  expect(await studies({ study: STUDY })).toEqual([STUDY.studyId]);
  expect(await studies({})).toEqual(ids);
  await db.studies.clear();
});
