import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bootstrap,
  type Cluster,
  designEffect,
  estimate,
  intraclass,
  meanShare,
  pairedDifference,
  quantile,
} from '../../../utils/summarise/estimate';
import { wilson } from '../../../utils/summarise/interval';
import { seededRandom } from '../../../utils/summarise/random';

const SEED = 20261122;
const options = { seed: SEED };

function units(clusters: readonly Cluster[]) {
  return clusters.map((one, index) => ({ cluster: String(index), ...one }));
}

describe('designEffect', () => {
  it.each<[string, Cluster[], number]>([
    [
      'one unit per cluster',
      [
        { k: 1, n: 1 },
        { k: 0, n: 1 },
        { k: 0, n: 1 },
      ],
      1,
    ],
    ['a single cluster', [{ k: 3, n: 21 }], 1 + 20 * 0.05],
    [
      'clusters all alike',
      [
        { k: 5, n: 10 },
        { k: 5, n: 10 },
      ],
      1 + 9 * 0.05,
    ],
    [
      'clusters all one or the other',
      [
        { k: 10, n: 10 },
        { k: 0, n: 10 },
      ],
      1 + 9 * 1,
    ],
  ])('%s', (_name, clusters, effect) => {
    expect(designEffect(clusters)).toBeCloseTo(effect, 10);
  });

  it('takes the correlation from the analysis of variance', () => {
    // Two clusters of 4 with 3 and 1: MSB = 8·0.25²/1 = 0.5, MSW = 2·4·0.1875/6 = 0.25, ρ̂ = 0.25/(0.5 + 3·0.25) = 0.2.
    expect(
      intraclass([
        { k: 3, n: 4 },
        { k: 1, n: 4 },
      ]),
    ).toBeCloseTo(0.2, 10);
  });
});

describe('estimate', () => {
  it('uses Wilson on the effective size below 30 clusters', () => {
    const clusters = Array.from({ length: 5 }, () => ({ k: 2, n: 20 }));
    const got = estimate(units(clusters), options);
    const effect = 1 + 19 * 0.05;
    expect(got).toMatchObject({ k: 10, n: 100, share: 0.1, method: 'wilson_deff', clusters: 5 });
    expect(got.interval).toEqual(wilson(10 / effect, 100 / effect));
    const plain = wilson(10, 100);
    expect(got.interval?.lo).toBeLessThan(plain?.lo ?? 0);
    expect(got.interval?.hi).toBeGreaterThan(plain?.hi ?? 1);
  });

  it.each([
    ['no event', 0],
    ['all events', 10],
  ])('uses Wilson for %s, however many clusters', (_name, k) => {
    const got = estimate(units(Array.from({ length: 40 }, () => ({ k, n: 10 }))), options);
    expect(got.method).toBe('wilson_deff');
    expect((got.interval?.hi ?? 0) - (got.interval?.lo ?? 0)).toBeGreaterThan(0);
  });

  it('uses a repeatable bootstrap over clusters from 30 on, and keeps its seed', () => {
    const clusters = Array.from({ length: 40 }, (_, index) => ({ k: index % 4, n: 10 + (index % 7) }));
    const got = estimate(units(clusters), options);
    expect(got).toMatchObject({ method: 'cluster_bootstrap', seed: SEED, clusters: 40 });
    expect(estimate(units(clusters), options)).toEqual(got);
    expect(estimate(units(clusters), { seed: 1 }).interval).not.toEqual(got.interval);
    expect(got.interval?.lo).toBeLessThan(got.share ?? 0);
    expect(got.interval?.hi).toBeGreaterThan(got.share ?? 1);
  });

  it('gives a weight no interval below 30 clusters, and nothing a share', () => {
    expect(estimate(units([{ k: 10.5, n: 99.9 }]), { ...options, showings: 40 })).toMatchObject({
      method: 'none',
      showings: 40,
    });
    expect(estimate([], options)).toEqual({ k: 0, n: 0, method: 'none', clusters: 0 });
  });

  it('sums units of one cluster', () => {
    const got = estimate(
      [
        { cluster: 'a', k: 1, n: 1 },
        { cluster: 'a', k: 0, n: 1 },
        { cluster: 'b', k: 0, n: 1 },
      ],
      options,
    );
    expect(got).toMatchObject({ k: 1, n: 3, clusters: 2 });
  });

  it('covers the truth about as often as it says', () => {
    const random = seededRandom(7);
    const truth = 0.2;
    let covered = 0;
    const studies = 200;
    for (let study = 0; study < studies; study += 1) {
      const clusters = Array.from({ length: 40 }, () => {
        // Sessions differ: some hold twice as much, some none.
        const own = random() < 0.5 ? 0.1 : 0.3;
        const k = Array.from({ length: 20 }, () => Number(random() < own)).reduce((sum, one) => sum + one, 0);
        return { k, n: 20 };
      });
      const { interval } = estimate(units(clusters), { seed: study, rounds: 400 });
      covered += Number(interval !== undefined && interval.lo <= truth && truth <= interval.hi);
    }
    expect(covered / studies).toBeGreaterThan(0.88);
    expect(covered / studies).toBeLessThan(0.99);
  });
});

describe('pairedDifference', () => {
  it('draws both sides of a cluster together', () => {
    const clusters = Array.from({ length: 40 }, (_, index) => ({
      first: { k: (index % 5) + 2, n: 10 },
      second: { k: index % 5, n: 10 },
    }));
    const got = pairedDifference(clusters, options);
    expect(got.difference).toBeCloseTo(0.2, 10);
    // Every cluster differs by exactly 0.2: so does every draw.
    expect(got.interval?.lo).toBeCloseTo(0.2, 10);
    expect(got.interval?.hi).toBeCloseTo(0.2, 10);
  });

  it.each([
    ['none on both sides', 0, 0],
    ['all on one, none on the other', 10, 0],
  ])('has no interval for %s: every draw is the same', (_name, first, second) => {
    const clusters = Array.from({ length: 40 }, () => ({ first: { k: first, n: 10 }, second: { k: second, n: 10 } }));
    expect(pairedDifference(clusters, options)).toEqual({
      difference: (first - second) / 10,
      clusters: 40,
      seed: SEED,
    });
  });

  it('has one where a single side varies', () => {
    const clusters = Array.from({ length: 40 }, (_, at) => ({ first: { k: at % 3, n: 10 }, second: { k: 0, n: 10 } }));
    const { interval } = pairedDifference(clusters, options);
    expect((interval?.hi ?? 0) - (interval?.lo ?? 0)).toBeGreaterThan(0);
  });

  it('has no interval below 30 clusters and no difference without a denominator', () => {
    const side = { k: 1, n: 10 };
    expect(pairedDifference([{ first: side, second: side }], options)).toEqual({
      difference: 0,
      clusters: 1,
      seed: SEED,
    });
    expect(pairedDifference([{ first: side, second: { k: 0, n: 0 } }], options)).toEqual({ clusters: 1, seed: SEED });
  });
});

describe('meanShare', () => {
  const many = (count: number, share: (at: number) => number) => Array.from({ length: count }, (_, at) => share(at));

  it.each([
    ['none', 0],
    ['all', 1],
  ])('uses Wilson for shares of %s, of which every draw is the same', (_name, share) => {
    const got = meanShare(
      many(30, () => share),
      options,
    );
    expect(got).toEqual({ share, interval: wilson(share * 30, 30), method: 'wilson_deff', clusters: 30 });
    expect((got.interval?.hi ?? 0) - (got.interval?.lo ?? 0)).toBeGreaterThan(0.1);
  });

  it('draws shares that differ, keeps the seed, and gives none below 30', () => {
    const shares = many(30, (at) => (at % 3) / 10);
    expect(meanShare(shares, options)).toMatchObject({ method: 'cluster_bootstrap', seed: SEED, clusters: 30 });
    expect(meanShare(shares.slice(1), options)).not.toHaveProperty('interval');
    expect(meanShare([], options)).toEqual({ method: 'none', clusters: 0 });
  });
});

describe('bootstrap', () => {
  it('leaves rounds out in which the statistic is undefined', () => {
    expect(bootstrap([1, 2], () => undefined, options)).toBeUndefined();
  });
});

it.each([
  [[1, 2, 3, 4], 0.5, 2.5],
  [[1, 2, 3], 0.5, 2],
  [[5], 0.975, 5],
  [[0, 10], 0.25, 2.5],
])('quantile(%j, %f) is %f', (sorted, share, value) => {
  expect(quantile(sorted, share)).toBeCloseTo(value, 10);
});

it('draws evenly between 0 and 1, the same for the same seed', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const one = seededRandom(seed);
      const two = seededRandom(seed);
      const drawn = Array.from({ length: 200 }, one);
      expect(drawn).toEqual(Array.from({ length: 200 }, two));
      for (const value of drawn) expect(value >= 0 && value < 1).toBe(true);
      const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
      expect(Math.abs(mean - 0.5)).toBeLessThan(0.15);
    }),
  );
});
