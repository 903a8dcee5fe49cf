import { expect, test } from 'vitest';
import BASELINE from '../../../docs/bench-baseline.json';
import { GATED, GATES, judgeGates, judgeTrend, type Row } from '../../../scripts/lib/gates.mjs';

/** Figures that pass every gate, as a quiet machine gives them. */
const FINE: Readonly<Record<string, number>> = {
  'links.ratio': 60,
  'links.slope': 1.05,
  'record.ratio': 5.4,
  'ingest.flat': 1.03,
  'page.added': 0.1,
  'page.longest': 15,
  'page.shift_added': 0,
};
const BEFORE: Readonly<Record<string, number>> = BASELINE.ratios;

function rowsOf(values: Readonly<Record<string, number>>): Row[] {
  return GATES.map(({ id }) => {
    const value = values[id] ?? BEFORE[id] ?? 100;
    return { id, name: id, value, unit: '', ...(id.startsWith('sizes.') ? { bar: 400, ok: value <= 400 } : {}) };
  });
}

const failing = (rows: readonly Row[], baseline = BEFORE) =>
  judgeGates(GATES, rows, baseline)
    .filter(({ ok }) => !ok)
    .map(({ name }) => name);

test('figures of a quiet machine pass every gate', () => {
  expect(failing(rowsOf(FINE))).toEqual([]);
});

/** For each gate a figure that must not pass. */
const PLANTED: Readonly<Record<string, number>> = {
  'links.ratio': 4.9,
  'links.slope': 2,
  'record.ratio': 13,
  'ingest.flat': 4,
  'page.added': 30,
  'page.longest': 900,
  'page.shift_added': 0.4,
  'sizes.package': 401,
  'sizes.notes': 401,
  'sizes.tap': 401,
  ...Object.fromEntries(Object.entries(BEFORE).map(([id, before]) => [id, before * 2.01])),
};

test.each(GATES.map(({ id }) => id))('%s fails on a planted figure, and it alone', (id) => {
  const planted = PLANTED[id];
  if (planted === undefined) throw new Error(`no figure is planted for ${id}`);
  expect(failing(rowsOf({ ...FINE, [id]: planted }))).toEqual([id]);
});

test.each(GATES.map(({ id }) => id))('%s fails when nothing measured it', (id) => {
  expect(failing(rowsOf(FINE).filter((row) => row.id !== id))).toEqual([`${id} was not measured`]);
});

test('no rows at all fail every gate', () => {
  expect(failing([]).length).toBe(GATES.length);
});

test('what is no number, has no baseline or no bar of its own has failed', () => {
  const broken = rowsOf({ ...FINE, 'links.slope': Number.NaN });
  expect(failing(broken)).toEqual(['links.slope is no number']);
  expect(failing(rowsOf(FINE), {}).length).toBe(GATES.filter(({ baseline }) => baseline !== undefined).length);
  const unbarred = rowsOf(FINE).map(({ ok: _, bar: __, ...row }) => row);
  expect(failing(unbarred)).toEqual(['sizes.package has no bar', 'sizes.notes has no bar', 'sizes.tap has no bar']);
});

test('every gate is about a bench that is run', () => {
  expect(GATES.filter(({ bench, id }) => !id.startsWith(`${bench}.`))).toEqual([]);
  expect([...GATED].sort()).toEqual(['ingest', 'links', 'page', 'pipeline', 'record', 'sizes']);
});

test('a quarter over the baseline fails the trend, less does not', () => {
  const rows = (times: number): Row[] =>
    Object.entries(BEFORE).map(([id, value]) => ({ id, name: id, value: value * times, unit: '×' }));
  expect(judgeTrend(rows(1.24), BEFORE, ['pipeline']).filter(({ ok }) => !ok)).toEqual([]);
  const failed = judgeTrend(rows(1.26), BEFORE, ['pipeline']).filter(({ ok }) => !ok);
  expect(failed.length).toBe(Object.keys(BEFORE).length);
  expect(failed.length).toBeGreaterThan(0);
});

test('a row of the baseline that a run did not measure has failed, if its bench ran', () => {
  expect(judgeTrend([], BEFORE, ['pipeline']).every(({ ok }) => !ok)).toBe(true);
  expect(judgeTrend([], BEFORE, ['pipeline']).length).toBe(Object.keys(BEFORE).length);
  expect(judgeTrend([], BEFORE, ['links'])).toEqual([]);
});
