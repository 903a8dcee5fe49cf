import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sumStudy } from '../../entrypoints/dashboard/study-sums';
import dataPackage from '../../utils/export/formats/data-package';
import ndjson from '../../utils/export/formats/ndjson';
import { EXPORT_SCHEMA_VERSION } from '../../utils/export/version';
import { NEWEST_SCHEMA } from '../../utils/ingest/own-tables';
import { Sha256 } from '../../utils/ingest/sha256';
import { type MergeOutcome, mergeFile } from '../../utils/merge-file';
import type { SeedlensDatabase } from '../../utils/record/database';
import { MERGED_TABLES, removeMerged } from '../../utils/record/merge';
import { metricRow } from '../../utils/summarise/metrics/result';
import { type Figure, figuresOf } from '../support/figures';
import { exportInput, type Volunteer, type VolunteerRows, volunteers } from '../support/volunteers';
import { bytesOf, unzipped } from './export/given';
import { freshDatabase } from './record/facts';

const NOW = Date.UTC(2026, 10, 22, 12);
const people = (impressions: number, count: number) => [
  ...volunteers({ impressions, people: count, days: 10, now: NOW, seed: 5 }),
];
const exported = (volunteer: Volunteer, format = ndjson) =>
  bytesOf(format, exportInput(volunteer, { madeUtc: NOW, hash: () => new Sha256() }));

let files = 0;
async function merged(db: SeedlensDatabase, bytes: Uint8Array, signal?: AbortSignal): Promise<MergeOutcome> {
  files += 1;
  const file = {
    name: `file-${files}.zip`,
    bytes: bytes.length,
    modifiedAt: NOW,
    async *chunks() {
      for (let at = 0; at < bytes.length; at += 50_000) yield bytes.slice(at, at + 50_000);
    },
  };
  return mergeFile(db, file, {
    fileId: `file-${files}`,
    now: NOW,
    lock: (fn) => fn(),
    ...(signal === undefined ? {} : { signal }),
  });
}

function together(all: readonly Volunteer[]): VolunteerRows {
  const tables = Object.keys(all[0]?.rows ?? {}) as (keyof VolunteerRows)[];
  return Object.fromEntries(
    tables.map((table) => [table, all.flatMap(({ rows }) => rows[table] as unknown[])]),
  ) as unknown as VolunteerRows;
}

/** `k/n` and clusters by name, of own exposure on all surfaces. */
function counts(
  figures: readonly Pick<Figure, 'metric' | 'variant' | 'stratum' | 'numerator' | 'denominator' | 'n_clusters'>[],
) {
  return Object.fromEntries(
    figures.map(({ metric, variant, stratum, numerator, denominator, n_clusters }) => [
      [metric, variant, stratum ?? ''].join(' '),
      [Number(numerator?.toFixed(6)), Number(denominator?.toFixed(6)), n_clusters],
    ]),
  );
}

async function studyCounts(db: SeedlensDatabase, source: 'live' | 'capture') {
  const { results, position } = await sumStudy(db, { source, seed: 1 });
  const frame = { source, surface: 'all' as const, rulesetVersion: '', fromUtc: 0, toUtc: 0 };
  const rows = [...results, ...position.results]
    .filter(({ observable }) => observable)
    .map((one) => metricRow(one, frame));
  return counts(
    rows.map((row) => ({
      ...row,
      numerator: row.numerator ?? null,
      stratum: row.stratum ?? null,
      n_clusters: row.nClusters ?? 0,
    })),
  );
}

const empty = async (db: SeedlensDatabase) =>
  (await Promise.all([...MERGED_TABLES.map((table) => db.table(table).count()), db.imports.count()])).every(
    (n) => n === 0,
  );

describe.each([
  { name: 'NDJSON', format: ndjson },
  { name: 'Data Package', format: dataPackage },
])('several people by $name', ({ format }) => {
  test('the figures of all, clustered by person, as the product counts the rows themselves', async () => {
    const all = people(3_000, 4);
    const db = await freshDatabase();
    for (const volunteer of all) {
      const outcome = await merged(db, await exported(volunteer, format));
      expect(outcome.kind).toBe('merged');
      if (outcome.kind !== 'merged') continue;
      const { read, kept, duplicate, skipped } = outcome.row;
      expect(read).toBe(kept + duplicate + Object.values(skipped).reduce((sum, by) => sum + (by ?? 0), 0));
      expect(outcome.report).toMatchObject({ people: [volunteer.participantKey], studies: ['STUDY'] });
      // Its imports' own accounting is no showing.
      expect(Object.keys(skipped).filter((reason) => reason !== 'not_about_notes')).toEqual([]);
    }
    const expected = figuresOf(together(all), { cluster: 'person', firstK: 20 }).filter(
      (figure) =>
        figure.source === 'live' &&
        figure.surface === 'all' &&
        !['M9', 'M10'].includes(figure.metric) &&
        figure.ci_method !== 'not_observable',
    );
    expect(expected.length).toBeGreaterThan(40);
    expect(await studyCounts(db, 'live')).toEqual(counts(expected));
    expect((await sumStudy(db, { source: 'live', seed: 1 })).people).toBe(4);
    // What people had imported is a figure of its own.
    expect((await sumStudy(db, { source: 'capture', seed: 1 })).count).toBeGreaterThan(100);
  });
});

test('two people whose files use the same ids stay two', async () => {
  const [one] = people(500, 1);
  if (one === undefined) throw new Error('nobody');
  const sessions = one.rows.sessions.map((row) => ({ ...row, participantKey: 'SOMEBODYELSE' }));
  const other = { participantKey: 'SOMEBODYELSE', rows: { ...one.rows, sessions } };
  const db = await freshDatabase();
  await merged(db, await exported(one));
  const { count } = await sumStudy(db, { source: 'live', seed: 1 });
  await merged(db, await exported(other));
  expect(await sumStudy(db, { source: 'live', seed: 1 })).toMatchObject({ count: count * 2, people: 2 });
});

test('one person twice: what came before is a duplicate, what is new or fuller is kept', async () => {
  const [one] = people(500, 1);
  if (one === undefined) throw new Error('nobody');
  const { impressions } = one.rows;
  const early = { ...one, rows: { ...one.rows, impressions: impressions.slice(0, 100) } };
  const [first, ...rest] = impressions;
  if (first === undefined) throw new Error('nothing seen');
  const late = { ...one, rows: { ...one.rows, impressions: [{ ...first, dwellMs: first.dwellMs + 5 }, ...rest] } };
  const db = await freshDatabase();
  await merged(db, await exported(early));
  expect(await db.impressions.count()).toBe(100);
  const outcome = await merged(db, await exported(late));
  expect(await db.impressions.count()).toBe(impressions.length);
  if (outcome.kind !== 'merged') throw new Error(outcome.kind);
  expect(outcome.row.kept).toBe(impressions.length - 100 + 1);
  expect(await sumStudy(db, { source: 'live', seed: 1 })).toMatchObject({ people: 1 });
});

test('the same bytes twice', async () => {
  const [one] = people(300, 1);
  if (one === undefined) throw new Error('nobody');
  const db = await freshDatabase();
  const bytes = await exported(one);
  expect((await merged(db, bytes)).kind).toBe('merged');
  expect((await merged(db, bytes)).kind).toBe('already');
  expect(await db.imports.count()).toBe(1);
});

test('once an earlier file is taken back, a later one that shared its rows can be added again', async () => {
  const [one] = people(500, 1);
  if (one === undefined) throw new Error('nobody');
  const early = { ...one, rows: { ...one.rows, impressions: one.rows.impressions.slice(0, 100) } };
  const late = await exported(one);
  const db = await freshDatabase();
  const first = await merged(db, await exported(early));
  if (first.kind !== 'merged') throw new Error(first.kind);
  await merged(db, late);
  expect((await merged(db, late)).kind).toBe('already');
  await removeMerged(db, first.row.importId);
  expect(await db.impressions.count()).toBeLessThan(one.rows.impressions.length);
  expect((await merged(db, late)).kind).toBe('merged');
  expect(await db.impressions.count()).toBe(one.rows.impressions.length);
  expect((await merged(db, late)).kind).toBe('already');
});

test('what one person had imported, in two formats, is there once', async () => {
  const [one] = people(1_200, 1);
  if (one === undefined) throw new Error('nobody');
  const isImported = ({ importId }: { importId: string }) => importId !== '';
  const sessions = one.rows.sessions.filter(isImported);
  const ids = new Set(sessions.map(({ sessionId }) => sessionId));
  const feedLoads = one.rows.feedLoads.filter(({ sessionId }) => ids.has(sessionId));
  const loads = new Set(feedLoads.map(({ feedLoadId }) => feedLoadId));
  const impressions = one.rows.impressions.filter(({ feedLoadId }) => loads.has(feedLoadId));
  const observations = one.rows.observations.filter(isImported);
  const rows = { ...one.rows, sessions, feedLoads, impressions, observations, signals: [], links: [] };
  const db = await freshDatabase();
  await merged(db, await exported({ ...one, rows }));
  expect(impressions.length).toBeGreaterThan(50);
  expect(await db.impressions.count()).toBe(impressions.length);
  expect(await merged(db, await exported({ ...one, rows }, dataPackage))).toMatchObject({ row: { kept: 0 } });
  expect(await db.impressions.count()).toBe(impressions.length);
});

/** The same files without compression, and a digit of a row another one where `isDamaged`. */
function stored(bytes: Uint8Array, isDamaged: boolean): Uint8Array {
  const zip = zipSync(unzipped(bytes), { level: 0 });
  const name = '"dwell_ms":';
  const at = Buffer.from(zip.buffer, zip.byteOffset, zip.length).indexOf(name) + name.length;
  if (at < name.length) throw new Error('no such column');
  // Of two digits next to each other: still a number.
  if (isDamaged) zip[at] = (zip[at] ?? 0) ^ 1;
  return zip;
}

test('packed anew by another program', async () => {
  const [one] = people(300, 1);
  if (one === undefined) throw new Error('nobody');
  const db = await freshDatabase();
  expect((await merged(db, stored(await exported(one), false))).kind).toBe('merged');
  expect(await db.impressions.count()).toBe(one.rows.impressions.length);
});

test('a file is taken back whole', async () => {
  const all = people(600, 2);
  const db = await freshDatabase();
  const ids: string[] = [];
  for (const one of all) {
    const outcome = await merged(db, await exported(one));
    if (outcome.kind === 'merged') ids.push(outcome.row.importId);
  }
  expect(ids).toHaveLength(2);
  await removeMerged(db, ids[0] ?? '');
  expect(await sumStudy(db, { source: 'live', seed: 1 })).toMatchObject({ people: 1 });
  await removeMerged(db, ids[1] ?? '');
  // Keywords are shared by people; the file that brought them first takes them along.
  expect(await empty(db)).toBe(true);
});

describe('what cannot be merged leaves nothing behind', () => {
  test.each([
    ['cut off', (bytes: Uint8Array) => bytes.slice(0, Math.floor(bytes.length * 0.6)), 'truncated'],
    ['without its last file', (bytes: Uint8Array) => bytes.slice(0, bytes.length - 4_000), 'truncated'],
    ['overwritten inside', (bytes: Uint8Array) => bytes.fill(0xff, 300, 600), 'gzip_broken'],
    ['another digit, and whole otherwise', (bytes: Uint8Array) => stored(bytes, true), 'gzip_broken'],
    ['without the end of the list of its files', (bytes: Uint8Array) => bytes.slice(0, -30), 'gzip_broken'],
    ['empty', () => new Uint8Array(0), 'empty'],
    ['text that is no export', () => new TextEncoder().encode('{"a":1}\n'), 'no_export'],
    ['a line without its end', () => new TextEncoder().encode('{"schema":"seedlens/ses'), 'truncated'],
  ])('%s', async (_, change, reason) => {
    const [one] = people(300, 1);
    if (one === undefined) throw new Error('nobody');
    const db = await freshDatabase();
    expect(await merged(db, change(await exported(one)))).toMatchObject({ kind: 'refused', reason });
    expect(await empty(db)).toBe(true);
  });

  test('cancelled', async () => {
    const [one] = people(300, 1);
    if (one === undefined) throw new Error('nobody');
    const db = await freshDatabase();
    const stop = new AbortController();
    stop.abort();
    expect((await merged(db, await exported(one), stop.signal)).kind).toBe('cancelled');
    expect(await empty(db)).toBe(true);
  });
});

test('lines of a newer schema and lines that are no rows are counted, and lose nothing else', async () => {
  const db = await freshDatabase();
  const row = {
    schema: 'seedlens/keywords/1',
    keyword_id: 'K1',
    keyword: null,
    origin: 'manual',
    added_utc: '2026-11-22T00:00:00.000Z',
    missing: { keyword: 'RED' },
  };
  const lines = [
    row,
    { ...row, schema: 'seedlens/keywords/999' },
    { ...row, schema: 'other' },
    { ...row, added_utc: 'yesterday' },
    'broken',
    { ...row, keyword_id: 'K2' },
  ];
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const outcome = await merged(db, new TextEncoder().encode(`${text}\n`));
  if (outcome.kind !== 'merged') throw new Error(outcome.kind);
  expect(outcome.row).toMatchObject({
    read: 6,
    kept: 2,
    skipped: { changed_shape: 1, unknown_shape: 2, not_json: 1 },
  });
  expect(await db.keywords.get('K1')).toMatchObject({ keyword: 'K1', addedUtc: Date.UTC(2026, 10, 22) });
});

test('what is written now can be read again', () => {
  expect(NEWEST_SCHEMA).toBeGreaterThanOrEqual(EXPORT_SCHEMA_VERSION);
});
