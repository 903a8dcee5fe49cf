import { expect, it } from 'vitest';
import type { Estimate } from '../../../../utils/summarise/estimate';
import { newcombe, wilson } from '../../../../utils/summarise/interval';
import { independentDifference } from '../../../../utils/summarise/metrics/difference';

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
