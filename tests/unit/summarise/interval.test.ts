import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombe, wilson } from '../../../utils/summarise/interval';

describe('wilson', () => {
  it.each([
    [0, 10, 0, 0.277533],
    [1, 10, 0.017876, 0.40415],
    [3, 20, 0.052369, 0.360419],
    [10, 100, 0.055229, 0.174366],
    [12, 100, 0.069994, 0.198121],
    [50, 100, 0.403832, 0.596168],
    [0, 100, 0, 0.036993],
    [100, 100, 0.963007, 1],
  ])('%i of %i → %f to %f', (k, n, lo, hi) => {
    const interval = wilson(k, n);
    expect(interval?.lo).toBeCloseTo(lo, 6);
    expect(interval?.hi).toBeCloseTo(hi, 6);
  });

  it('has nothing to say about nothing', () => {
    expect(wilson(0, 0)).toBeNull();
  });

  it('holds the share, stays within 0 and 1, mirrors, and narrows with n', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const k = Math.round(share * n);
        const one = wilson(k, n);
        const mirrored = wilson(n - k, n);
        const more = wilson(k * 4, n * 4);
        if (one === null || mirrored === null || more === null) throw new Error('n > 0');
        expect(one.lo).toBeGreaterThanOrEqual(0);
        expect(one.hi).toBeLessThanOrEqual(1);
        expect(one.lo).toBeLessThanOrEqual(k / n);
        expect(one.hi).toBeGreaterThanOrEqual(k / n);
        expect(one.lo).toBeCloseTo(1 - mirrored.hi, 10);
        expect(more.hi - more.lo).toBeLessThan(one.hi - one.lo);
      }),
    );
  });
});

describe('newcombe', () => {
  it.each([
    [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
    [30, 200, 18, 200, 0.06, -0.0042, 0.1247],
  ])('%i/%i − %i/%i → %f [%f, %f]', (k1, n1, k2, n2, estimate, lo, hi) => {
    const difference = newcombe(k1, n1, k2, n2);
    expect(difference?.estimate).toBeCloseTo(estimate, 4);
    expect(difference?.lo).toBeCloseTo(lo, 4);
    expect(difference?.hi).toBeCloseTo(hi, 4);
  });

  it('has nothing to say when one side is empty', () => {
    expect(newcombe(1, 2, 0, 0)).toBeNull();
  });
});
