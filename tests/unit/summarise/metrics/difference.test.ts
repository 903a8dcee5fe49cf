import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../../utils/summarise/estimate';
import { newcombe, wilson } from '../../../../utils/summarise/interval';
import { differences, independentDifference } from '../../../../utils/summarise/metrics/difference';
import { disclosureRate } from '../../../../utils/summarise/metrics/disclosure-rate';
import { judged, options } from './items';

function share(k: number, n: number): Estimate {
  const interval = wilson(k, n);
  if (interval === null) throw new Error('nothing in it');
  return { k, n, share: k / n, interval, method: 'wilson_deff', clusters: n };
}

it.each([
  [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
  [30, 200, 18, 200, 0.06, -0.0042, 0.1247],
])('%i/%i − %i/%i as published', (k1, n1, k2, n2, difference, lo, hi) => {
  const found = independentDifference(share(k1, n1), share(k2, n2));
  expect(found.method).toBe('newcombe');
  expect(found.difference).toBeCloseTo(difference, 10);
  expect(found.interval?.lo).toBeCloseTo(lo, 4);
  expect(found.interval?.hi).toBeCloseTo(hi, 4);
  expect(found.interval?.lo).toBeCloseTo(newcombe(k1, n1, k2, n2)?.lo ?? Number.NaN, 12);
});

it('has no interval where a side has none, and no difference where a side has nothing', () => {
  const { interval: _, ...bare } = share(3, 9);
  expect(independentDifference(bare, share(3, 9))).toEqual({ difference: 0, method: 'none' });
  const nothing: Estimate = { k: 0, n: 0, method: 'none', clusters: 0 };
  expect(independentDifference(nothing, share(3, 9))).toEqual({ method: 'none' });
});

describe('figures about notes whose authors stand on both sides', () => {
  /** One note of each author; the first `disclosed` of them marked. */
  const side = (from: number, to: number, disclosed: number) => {
    const notes = Array.from({ length: to - from }, (_, at) =>
      judged({
        noteKey: `N${from + at}`,
        authorKey: `A${from + at}`,
        verdict: { verdict: at < disclosed ? 'ad_labelled' : 'shoppable_unlabelled' },
      }),
    );
    return { results: disclosureRate(notes, options), judged: notes, opened: [] };
  };
  const of = (first: ReturnType<typeof side>, second: ReturnType<typeof side>) => {
    const [found] = differences(first, second, options);
    if (found === undefined) throw new Error('no difference');
    return found;
  };

  it('draw all authors of either side, from 30 on', () => {
    expect(of(side(0, 25, 10), side(5, 30, 4))).toMatchObject({ method: 'paired_bootstrap', clusters: 30, seed: 1 });
  });

  it.each([
    ['fewer than 30 authors', side(0, 20, 10), side(5, 25, 4)],
    ['none marked on both sides', side(0, 40, 0), side(5, 45, 0)],
    ['all on one side, none on the other', side(0, 40, 40), side(5, 45, 0)],
  ])('%s: Newcombe, which has a width', (_name, first, second) => {
    const found = of(first, second);
    expect(found.method).toBe('newcombe');
    expect(found).toEqual({
      ...{ metric: 'M4', variant: found.variant, first: found.first, second: found.second },
      ...independentDifference(found.first, found.second),
    });
    expect((found.interval?.hi ?? 0) - (found.interval?.lo ?? 0)).toBeGreaterThan(0.05);
  });
});
