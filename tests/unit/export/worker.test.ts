import 'fake-indexeddb/auto';
import { beforeAll, expect, test, vi } from 'vitest';
import type { ExportAnswer, ExportRequest } from '../../../entrypoints/dashboard/export-messages';
import ndjson from '../../../utils/export/formats/ndjson';
import { openDatabase } from '../../../utils/record/database';
import { fillSample } from '../../../utils/record/fill-sample';
import { seededRandom } from '../../../utils/summarise/random';

/** What the export worker answers while somebody looks; writing is checked in the browser (tests/e2e/export.spec.ts). */

const told: ExportAnswer[] = [];
let ask: (request: ExportRequest) => void;

beforeAll(async () => {
  vi.stubGlobal('self', {
    addEventListener: (_: string, hear: (event: { data: ExportRequest }) => void) => {
      ask = (data) => hear({ data });
    },
    postMessage: (answer: ExportAnswer) => told.push(answer),
  });
  const { serveExports } = await import('../../../entrypoints/dashboard/export-worker');
  serveExports();
  const opened = await openDatabase();
  if (!opened.ok) throw new Error(opened.problem);
  await fillSample(opened.db, { impressions: 600, days: 3, now: Date.UTC(2026, 10, 22), random: seededRandom(3) });
  opened.db.close();
}, 60_000);

const preview = (asked: number): ExportRequest => ({
  kind: 'preview',
  asked,
  format: 'ndjson',
  choice: { tier: 'T1', selection: { from: 'own' } },
  extensionVersion: '0.1.0',
});
const countedOf = (asked: number) =>
  told.flatMap((answer) => (answer.kind === 'counted' && answer.asked === asked ? [answer.table] : []));

test('every table is told once, figures last', async () => {
  ask(preview(1));
  await vi.waitUntil(() => countedOf(1).at(-1)?.table === 'metrics', 20_000);
  expect(countedOf(1).map(({ table }) => table)).toEqual(ndjson.tables('T1'));
  expect(countedOf(1).find(({ table }) => table === 'impressions')?.rows).toBe(600);
  expect(countedOf(1).at(-1)?.rows).toBeGreaterThan(20);
}, 30_000);

test('whoever looks again or stops looking hears no more of the first look, and no word of it', async () => {
  ask(preview(2));
  ask(preview(3));
  await vi.waitUntil(() => countedOf(3).at(-1)?.table === 'metrics', 20_000);
  ask(preview(4));
  ask({ kind: 'cancel' });
  ask(preview(5));
  await vi.waitUntil(() => countedOf(5).at(-1)?.table === 'metrics', 20_000);
  expect([countedOf(2), countedOf(4)]).toEqual([[], []]);
  expect(told.filter(({ kind }) => kind !== 'counted')).toEqual([]);
}, 60_000);
