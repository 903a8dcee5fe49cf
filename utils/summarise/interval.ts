/** 95 % intervals for shares; measurement.md 3. */

export const Z95 = 1.959964;

export type Interval = { lo: number; hi: number };

/**
 * Wilson's interval for `k` of `n`; null for n = 0. `n` may be fractional (an effective sample size), `k` then is the
 * share times it.
 */
export function wilson(k: number, n: number, z = Z95): Interval | null {
  if (n <= 0) return null;
  const p = k / n;
  const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return { lo: k <= 0 ? 0 : Math.max(0, centre - half), hi: k >= n ? 1 : Math.min(1, centre + half) };
}

export type Difference = Interval & { estimate: number };

/** Newcombe's interval for the difference of two independent shares; null where one has nothing in it. */
export function newcombe(k1: number, n1: number, k2: number, n2: number, z = Z95): Difference | null {
  const first = wilson(k1, n1, z);
  const second = wilson(k2, n2, z);
  if (first === null || second === null) return null;
  const p1 = k1 / n1;
  const p2 = k2 / n2;
  const estimate = p1 - p2;
  return {
    estimate,
    lo: estimate - Math.hypot(p1 - first.lo, second.hi - p2),
    hi: estimate + Math.hypot(first.hi - p1, p2 - second.lo),
  };
}
