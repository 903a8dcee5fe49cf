import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { exportMetrics } from '../../../entrypoints/dashboard/export-metrics';
import parquet from '../../../utils/export/formats/parquet';
import { type ExportChoice, writeExport } from '../../../utils/export-file';
import type { Tier } from '../../../utils/model/codebook';
import type { SeedlensDatabase } from '../../../utils/record/database';
import { fillSample } from '../../../utils/record/fill-sample';
import { createKeyer } from '../../../utils/record/keys';
import { OVERVIEW_SEED } from '../../../utils/summarise/overview-sums';
import { seededRandom } from '../../../utils/summarise/random';
import { duckDbFigures } from '../../support/duckdb-figures';
import { differences, type Figure, nameOf } from '../../support/figures';
import { freshDatabase } from '../record/facts';
import { ask } from './duckdb';
import { onDisk, unzipped } from './given';

const NOW = Date.UTC(2026, 10, 22, 12);
const { signal } = new AbortController();
const OWN = { from: 'own' };

let db: SeedlensDatabase;
const folders: string[] = [];
beforeAll(async () => {
  db = await freshDatabase();
  await fillSample(db, { impressions: 3_000, days: 10, now: NOW, random: seededRandom(4) });
  // One search that was left before its end.
  const search = await db.feedLoads.filter(({ keywordId }) => keywordId !== undefined).first();
  const isLate = (slot = 0) => slot >= 10;
  await db.impressions
    .filter((row) => row.feedLoadId === search?.feedLoadId && isLate(row.slot))
    .modify((row) => {
      delete row.slot;
    });
}, 60_000);
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A Parquet export with its figures, unpacked. */
async function exported(choice: ExportChoice, secret?: Uint8Array<ArrayBuffer>): Promise<string> {
  const parts: Uint8Array[] = [];
  await writeExport(db, parquet, choice, {
    now: NOW,
    extensionVersion: '0.1.0',
    rulesetVersion: '1',
    randomBytes: (count) => new Uint8Array(count).fill(7),
    metrics: () => exportMetrics(db, choice, signal),
    signal,
    onProgress: () => undefined,
    expected: 1,
    sink: (part) => void parts.push(part),
    ...(secret === undefined ? {} : { study: { studyId: 'study-example', secret } }),
  });
  const folder = onDisk(unzipped(new Uint8Array(Buffer.concat(parts))));
  folders.push(folder);
  return folder;
}

const metricsIn = (folder: string, where = 'true') =>
  ask(`select * from read_parquet('${folder}/metrics/**/*.parquet') where ${where}`);

test('all eleven, equal to what the queries of docs/analysis make of the same file', async () => {
  const folder = await exported({ tier: 'T1', selection: OWN });
  const { figures } = await duckDbFigures({ data: folder, cluster: 'session', firstK: 20 });
  const asked = new Map(figures.filter(({ surface }) => surface === 'all').map((figure) => [nameOf(figure), figure]));
  const found = (await metricsIn(folder, "surface = 'all'")).map((row): Figure => {
    const told = row['ci_method'] !== 'not_observable';
    const number = (name: string) => (row[name] === null ? null : Number(row[name]));
    const isWilson = row['ci_method'] === 'wilson_deff';
    return {
      metric: String(row['metric']),
      variant: String(row['variant']),
      source: String(row['source']),
      import_id: '',
      surface: 'all',
      stratum: row['stratum'] === null ? null : String(row['stratum']),
      numerator: number('numerator'),
      denominator: told ? number('denominator') : null,
      estimate: number('estimate'),
      ci_low: isWilson ? number('ci_low') : null,
      ci_high: isWilson ? number('ci_high') : null,
      ci_method: String(row['ci_method']),
      n_clusters: told ? Number(row['n_clusters']) : 0,
    };
  });
  const shared = found.filter((figure) => asked.has(nameOf(figure)));
  expect(
    differences(
      shared,
      shared.flatMap((figure) => asked.get(nameOf(figure)) ?? []),
    ),
  ).toEqual([]);
  expect(new Set(shared.map(({ metric }) => metric)).size).toBe(11);
  const isExtra = ({ metric }: Figure) => metric === 'M9' || metric === 'M10';
  expect(shared.filter(isExtra)).toHaveLength([...asked.values()].filter(isExtra).length);
  expect(shared.filter(({ metric }) => metric === 'M10')).toHaveLength(9);
  expect(shared.filter(({ metric, variant }) => metric === 'M9' && variant === 'keyword')).toHaveLength(2);
});

test.each<[Tier, string[]]>([
  ['T0', ['macro']],
  ['T1', ['keyword', 'macro', 'truncated']],
])('%s: M9 names keywords and lists where ids leave', async (tier, variants) => {
  const rows = await exportMetrics(db, { selection: OWN, tier }, signal);
  const found = new Set(rows.filter(({ metric }) => metric === 'M9').map(({ variant }) => variant));
  expect([...found].toSorted()).toEqual(variants);
});

test('drawn as on the overview; what cannot be told has no number', async () => {
  const rows = await exportMetrics(db, { selection: OWN, tier: 'T1' }, signal);
  const seeds = rows.flatMap(({ seed }) => seed ?? []);
  expect(seeds.length).toBeGreaterThan(0);
  expect(new Set(seeds)).toEqual(new Set([OVERVIEW_SEED]));
  const untold = rows.filter(({ ciMethod }) => ciMethod === 'not_observable');
  expect(untold.map(({ variant }) => variant)).toContain('AL+');
  expect(untold.filter(({ numerator, estimate }) => numerator !== undefined || estimate !== undefined)).toEqual([]);
});

test('a keyword of a figure is the keyword of its table, under a study too', async () => {
  const secret = new Uint8Array(32).fill(9);
  const folder = await exported({ tier: 'T1', selection: OWN, studyId: 'study-example' }, secret);
  const named = await metricsIn(folder, "metric = 'M9' and variant = 'keyword'");
  const keywords = await ask(`select keyword_id from read_parquet('${folder}/keywords/**/*.parquet')`);
  const keys = keywords.map((row) => row['keyword_id']);
  expect(named.map((row) => row['stratum']).toSorted()).toEqual(keys.toSorted());
  const keyer = await createKeyer(secret);
  expect(keys).toContain(await keyer.key('keyword', '示例防晒'));
});

test.each([
  ['Asia/Shanghai', -480],
  ['America/Los_Angeles', 480],
])(
  'without chosen days: from the first moment of the first local day to the last of the last (%s)',
  async (zone, behind) => {
    vi.stubEnv('TZ', zone);
    try {
      // In November no clock there is on summer time.
      expect(new Date(NOW).getTimezoneOffset()).toBe(behind);
      const [row] = await exportMetrics(db, { selection: OWN, tier: 'T0' }, signal);
      const days = (await db.impressions.toArray()).map(({ day }) => day).toSorted();
      const local = (at: number | undefined) => new Date((at ?? 0) - behind * 60_000).toISOString();
      expect(local(row?.fromUtc)).toBe(`${days[0]}T00:00:00.000Z`);
      expect(local(row?.toUtc)).toBe(`${days.at(-1)}T23:59:59.999Z`);
    } finally {
      vi.unstubAllEnvs();
    }
  },
);

test('none of a choice by verdict: a rate needs its denominator', async () => {
  const selection = { from: 'own', verdicts: ['ad_labelled'] } as const;
  expect(await exportMetrics(db, { selection, tier: 'T1' }, signal)).toEqual([]);
});
