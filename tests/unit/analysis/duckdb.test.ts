import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Sha256 } from '../../../utils/ingest/sha256';
import type { RowOf } from '../../../utils/model/rows';
import type { SignalId } from '../../../utils/model/vocabulary';
import { duckDbFigures, unpackParquet } from '../../support/duckdb-figures';
import { differences, type Figure, figuresOf } from '../../support/figures';
import { exportInput, type VolunteerRows, volunteers } from '../../support/volunteers';

/** docs/analysis/duckdb against the product's own metrics, over Parquet files that the product's own export made. */

const NOW = Date.UTC(2026, 10, 22, 12);
/** Many small files are written and read. */
const MAKING_MS = 120_000;
const METRICS = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'M9', 'M10', 'M11'];
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}, MAKING_MS);

type Made = { folder: string; rows: VolunteerRows };

async function made(people: number, impressions: number, change = (rows: VolunteerRows) => rows): Promise<Made> {
  const folder = mkdtempSync(join(tmpdir(), 'seedlens-analysis-'));
  folders.push(folder);
  const merged: Partial<VolunteerRows> = {};
  for (const { participantKey, rows: given } of volunteers({ impressions, people, days: 30, now: NOW, seed: 11 })) {
    const volunteer = { participantKey, rows: change(given) };
    const input = exportInput(volunteer, { madeUtc: NOW, hash: () => new Sha256() });
    await unpackParquet(input, join(folder, volunteer.participantKey));
    for (const [table, rows] of Object.entries(volunteer.rows)) {
      Object.assign(merged, { [table]: [...(merged[table as keyof VolunteerRows] ?? []), ...rows] });
    }
  }
  return { folder, rows: merged as VolunteerRows };
}

const places = (figures: readonly Figure[]) =>
  [...new Set(figures.map(({ source, surface }) => `${source} ${surface}`))].sort();

describe.each([
  { name: 'one person, few sessions: Wilson', people: 1, impressions: 4_000, cluster: 'session' },
  {
    name: 'one person, many sessions: the bootstrap is left to the product',
    people: 1,
    impressions: 12_000,
    cluster: 'session',
  },
  { name: 'a study of few, clusters are persons', people: 5, impressions: 6_000, cluster: 'person' },
  { name: 'a study of many, clusters are persons', people: 40, impressions: 12_000, cluster: 'person' },
] as const)('$name', ({ people, impressions, cluster }) => {
  let expected: Figure[];
  let found: Figure[];
  beforeAll(async () => {
    const { folder, rows } = await made(people, impressions);
    expected = figuresOf(rows, { cluster, firstK: 20 });
    ({ figures: found } = await duckDbFigures({ data: `${folder}/*`, cluster, firstK: 20 }));
  }, MAKING_MS);

  test.each(METRICS)('%s', (metric) => {
    const of = (figures: readonly Figure[]) => figures.filter((figure) => figure.metric === metric);
    expect(of(found).some(({ denominator }) => (denominator ?? 0) > 20)).toBe(true);
    expect(differences(of(expected), of(found))).toEqual([]);
  });

  test('live pages and captures, several surfaces', () => {
    expect(places(found)).toEqual(places(expected));
    expect(places(found).length).toBeGreaterThan(7);
  });
});

/** What was a profile is a note opened by itself. */
const alone = (load: RowOf<'feedLoads'>): RowOf<'feedLoads'> =>
  load.surface === 'profile' ? { ...load, surface: 'note' } : load;

/** Every search is of a word of its own, and of each showing there is the same to say. */
const allAlike =
  (verdictAtView: 'ad_labelled' | 'not_checked') =>
  (rows: VolunteerRows): VolunteerRows => ({
    ...rows,
    feedLoads: rows.feedLoads.map((load) => ({
      ...alone(load),
      ...(load.keywordId === undefined ? {} : { keywordId: load.feedLoadId }),
    })),
    impressions: rows.impressions.map((row) => ({ ...row, verdictAtView })),
  });

/** Captures tell no ad field. */
const untold = (rows: VolunteerRows): VolunteerRows => ({
  ...rows,
  feedLoads: rows.feedLoads.map(alone),
  observations: rows.observations.map((row) => {
    const without = (signals: readonly SignalId[]) =>
      row.source === 'capture' ? signals.filter((signal) => signal !== 'data_ad_flag') : [...signals];
    return { ...row, found: without(row.found), absent: without(row.absent) };
  }),
});

describe.each([
  { name: 'no ad at all', change: allAlike('not_checked'), of: { source: 'live', method: 'wilson_deff' } },
  { name: 'ads alone', change: allAlike('ad_labelled'), of: { source: 'live', method: 'wilson_deff' } },
  { name: 'no ad field told', change: untold, of: { source: 'capture', method: 'not_observable' } },
])('$name', ({ change, of }) => {
  let expected: Figure[];
  let found: Figure[];
  const isAboutAds = ({ metric }: Figure) => ['M1', 'M7', 'M9'].includes(metric);
  beforeAll(async () => {
    const { folder, rows } = await made(1, 6_000, change);
    expected = figuresOf(rows, { cluster: 'session', firstK: 20 }).filter(isAboutAds);
    ({ figures: found } = await duckDbFigures({ data: `${folder}/*`, cluster: 'session', firstK: 20 }));
  }, MAKING_MS);

  test('M1, M7 and M9 are the product’s own', () => {
    expect(differences(expected, found.filter(isAboutAds))).toEqual([]);
  });

  test.each(['M7', 'M9'])('%s says so', (metric) => {
    const figures = found.filter(
      (one) =>
        one.metric === metric && one.source === of.source && one.surface === 'all' && one.variant !== 'truncated',
    );
    expect(figures.length).toBeGreaterThan(1);
    expect(new Set(figures.map(({ ci_method }) => ci_method))).toEqual(new Set([of.method]));
  });

  test('a note opened by itself has an ad load, but no place in a list', () => {
    const surfaces = (metric: string) =>
      new Set(found.filter((one) => one.metric === metric).map((one) => one.surface));
    expect(surfaces('M1')).toContain('note');
    expect(surfaces('M7')).not.toContain('note');
  });
});

describe('a record judged twice', () => {
  let expected: Figure[];
  let folder: string;
  const isJudged = ({ metric }: Figure) => metric === 'M4' || metric === 'M5';
  beforeAll(async () => {
    const { rows } = await made(1, 4_000);
    expected = figuresOf(rows, { cluster: 'session', firstK: 20 }).filter(isJudged);
    const again = (held: VolunteerRows): VolunteerRows => ({
      ...held,
      verdicts: held.verdicts.flatMap((row) => [row, { ...row, rulesetVersion: 'sample.2', gateMet: false }]),
    });
    ({ folder } = await made(1, 4_000, again));
  }, MAKING_MS);

  test('the chosen ruleset counts', async () => {
    const { figures } = await duckDbFigures({
      data: `${folder}/*`,
      cluster: 'session',
      firstK: 20,
      ruleset: 'sample.1',
    });
    expect(differences(expected, figures.filter(isJudged))).toEqual([]);
  });

  test('or else the last', async () => {
    const { figures } = await duckDbFigures({ data: `${folder}/*`, cluster: 'session', firstK: 20 });
    const judged = figures.filter(isJudged);
    expect(judged.length).toBeGreaterThan(0);
    expect(judged.filter(({ denominator }) => denominator !== 0)).toEqual([]);
  });
});

test('two exports of one person count once, and the fuller one counts', async () => {
  const { folder, rows } = await made(1, 3_000);
  const expected = figuresOf(rows, { cluster: 'session', firstK: 20 });
  const shorter = (row: RowOf<'impressions'>) => ({ ...row, dwellMs: row.dwellMs - 1, exposureMs: 0 });
  const early = { ...rows, impressions: rows.impressions.slice(0, 2_000).map(shorter) };
  const sessions = rows.sessions.map((row) => ({ ...row, endedUtc: row.endedUtc - 1, deepCapture: !row.deepCapture }));
  const input = exportInput(
    { participantKey: '', rows: { ...early, sessions } },
    { madeUtc: NOW, hash: () => new Sha256() },
  );
  await unpackParquet(input, join(folder, 'an-earlier-export'));
  const { figures } = await duckDbFigures({ data: `${folder}/*`, cluster: 'session', firstK: 20 });
  expect(differences(expected, figures)).toEqual([]);
}, 120_000);

test('a difference is noticed', () => {
  const figure: Figure = {
    ...{ metric: 'M1', variant: 'AL', source: 'live', import_id: '', surface: 'all', stratum: null, ci_method: 'none' },
    ...{ numerator: 1, denominator: 2, estimate: 0.5, ci_low: null, ci_high: null, n_clusters: 1 },
  };
  expect(differences([figure], [figure])).toEqual([]);
  expect(differences([figure], [{ ...figure, numerator: 2 }])).toHaveLength(1);
  expect(differences([figure], [{ ...figure, ci_low: 0 }])).toHaveLength(1);
  expect(differences([figure], [])).toHaveLength(1);
  expect(differences([], [figure])).toHaveLength(1);
});
