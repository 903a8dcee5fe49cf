import { type Interval, wilson } from './interval';

/**
 * How a share may be shown (measurement.md 3): below 20 counts only, 20 to 99 with its interval and the words "small
 * sample", no decimals below 200. What a source cannot tell is "not observable", never 0.
 */
export type Shown =
  | { kind: 'not_observable' }
  | { kind: 'counts'; k: number; n: number }
  | {
      kind: 'share';
      k: number;
      n: number;
      /** Per cent, already rounded to `decimals`. */
      percent: number;
      /** Of the same rounding. */
      interval: Interval;
      decimals: 0 | 1;
      smallSample: boolean;
    };

/** Of fewer there are counts only. */
export const FEWEST_FOR_SHARE = 20;
/** Shares of fewer are said to rest on a small sample. */
export const SMALL_BELOW = 100;
const DECIMALS_FROM = 200;

function percent(share: number, decimals: 0 | 1): number {
  const scale = decimals === 0 ? 1 : 10;
  return Math.round(share * 100 * scale) / scale;
}

/** `k` undefined: the source cannot tell. `interval` in shares of 1; Wilson's unless a better one is given. */
export function shownShare(k: number | undefined, n: number, interval?: Interval): Shown {
  if (k === undefined) return { kind: 'not_observable' };
  const bounds = interval ?? wilson(k, n);
  if (n < FEWEST_FOR_SHARE || bounds === null) return { kind: 'counts', k, n };
  const decimals = n < DECIMALS_FROM ? 0 : 1;
  return {
    kind: 'share',
    k,
    n,
    percent: percent(k / n, decimals),
    interval: { lo: percent(bounds.lo, decimals), hi: percent(bounds.hi, decimals) },
    decimals,
    smallSample: n < SMALL_BELOW,
  };
}
