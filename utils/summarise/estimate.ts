import { type Interval, wilson } from './interval';
import { seededRandom } from './random';

/**
 * A share with an interval that knows its units come in clusters (measurement.md 3): showings of one session, notes of
 * one author. From 30 clusters a percentile bootstrap over clusters; below, or with none or all, Wilson's interval on
 * the effective sample size, to be printed "at least this wide".
 */

export const BOOTSTRAP_ROUNDS = 2_000;
export const FEWEST_CLUSTERS = 30;
const LEAST_CORRELATION = 0.05;

/** What one cluster adds: `k` of `n`. */
export type Cluster = { k: number; n: number };

export type CiMethod = 'cluster_bootstrap' | 'wilson_deff' | 'none';

export type Estimate = {
  k: number;
  n: number;
  /** Missing: nothing was counted. */
  share?: number;
  interval?: Interval;
  method: CiMethod;
  clusters: number;
  /** Of the bootstrap. */
  seed?: number;
  /** Of weights: how many showings they were taken from. */
  showings?: number;
};

export type EstimateOptions = {
  seed: number;
  rounds?: number;
  /**
   * Weights such as areas or times are no counts: without enough clusters they get no interval, and of how many showings
   * they are has to be told.
   */
  showings?: number;
};

/** Sums units into clusters. */
export function clustered(units: Iterable<{ cluster: string; k: number; n: number }>): Cluster[] {
  const clusters = new Map<string, Cluster>();
  for (const { cluster, k, n } of units) {
    const held = clusters.get(cluster) ?? { k: 0, n: 0 };
    held.k += k;
    held.n += n;
    clusters.set(cluster, held);
  }
  return [...clusters.values()].filter(({ n }) => n > 0);
}

function totals(clusters: readonly Cluster[]): Cluster {
  return clusters.reduce((sum, one) => ({ k: sum.k + one.k, n: sum.n + one.n }), { k: 0, n: 0 });
}

/** The intra-cluster correlation by analysis of variance; 0 where it cannot be told. */
export function intraclass(clusters: readonly Cluster[]): number {
  const { k, n } = totals(clusters);
  const count = clusters.length;
  if (count < 2 || n <= count) return 0;
  const share = k / n;
  let between = 0;
  let within = 0;
  let squares = 0;
  for (const one of clusters) {
    const own = one.k / one.n;
    between += one.n * (own - share) ** 2;
    within += one.n * own * (1 - own);
    squares += one.n ** 2;
  }
  const meanBetween = between / (count - 1);
  const meanWithin = within / (n - count);
  const size = (n - squares / n) / (count - 1);
  const whole = meanBetween + (size - 1) * meanWithin;
  return whole === 0 ? 0 : (meanBetween - meanWithin) / whole;
}

/** How much fewer independent units the clusters are worth: 1 + (m̄ − 1)·max(ρ̂, 0.05). */
export function designEffect(clusters: readonly Cluster[]): number {
  const { n } = totals(clusters);
  if (clusters.length === 0) return 1;
  const meanSize = n / clusters.length;
  return 1 + Math.max(0, meanSize - 1) * Math.max(intraclass(clusters), LEAST_CORRELATION);
}

/** The value below which `share` of the sorted values lie, interpolated; NaN for none. */
export function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const low = sorted[Math.floor(position)] ?? Number.NaN;
  const high = sorted[Math.ceil(position)] ?? low;
  return low + (high - low) * (position - Math.floor(position));
}

function percentiles(values: number[]): Interval | undefined {
  if (values.length === 0) return undefined;
  values.sort((a, b) => a - b);
  return { lo: quantile(values, 0.025), hi: quantile(values, 0.975) };
}

/** The interval of `statistic` over resampled clusters; rounds in which it is undefined are left out. */
export function bootstrap<T>(
  clusters: readonly T[],
  statistic: (drawn: readonly T[]) => number | undefined,
  { seed, rounds = BOOTSTRAP_ROUNDS }: EstimateOptions,
): Interval | undefined {
  const random = seededRandom(seed);
  const values: number[] = [];
  const drawn = [...clusters];
  for (let round = 0; round < rounds; round += 1) {
    for (let at = 0; at < clusters.length; at += 1) {
      const one = clusters[Math.floor(random() * clusters.length)];
      if (one !== undefined) drawn[at] = one;
    }
    const value = statistic(drawn);
    if (value !== undefined) values.push(value);
  }
  return percentiles(values);
}

function shareOf(clusters: readonly Cluster[]): number | undefined {
  let k = 0;
  let n = 0;
  for (const one of clusters) {
    k += one.k;
    n += one.n;
  }
  return n > 0 ? k / n : undefined;
}

export function estimate(
  units: Iterable<{ cluster: string; k: number; n: number }>,
  options: EstimateOptions,
): Estimate {
  const { showings } = options;
  const clusters = clustered(units);
  const { k, n } = totals(clusters);
  const share = shareOf(clusters);
  if (share === undefined) return { k, n, method: 'none', clusters: 0 };
  const known = { k, n, share, clusters: clusters.length, ...(showings === undefined ? {} : { showings }) };
  if (clusters.length >= FEWEST_CLUSTERS && k > 0 && k < n) {
    const interval = bootstrap(clusters, shareOf, options);
    if (interval !== undefined) return { ...known, interval, method: 'cluster_bootstrap', seed: options.seed };
  }
  if (showings !== undefined) return { ...known, method: 'none' };
  const effect = designEffect(clusters);
  const interval = wilson(k / effect, n / effect);
  return interval === null ? { ...known, method: 'none' } : { ...known, interval, method: 'wilson_deff' };
}

const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * The mean of shares, each counting once. From 30 on with an interval: by drawing them again or, where all are 0 or all
 * are 1 and every draw would be the same, Wilson's.
 */
export function meanShare(shares: readonly number[], options: EstimateOptions): Omit<Estimate, 'k' | 'n'> {
  const share = mean(shares);
  const clusters = shares.length;
  if (share === undefined) return { method: 'none', clusters };
  const known = { share, clusters };
  if (clusters < FEWEST_CLUSTERS) return { ...known, method: 'none' };
  const drawn = share > 0 && share < 1 ? bootstrap(shares, mean, options) : undefined;
  if (drawn !== undefined) return { ...known, interval: drawn, method: 'cluster_bootstrap', seed: options.seed };
  const interval = wilson(share * clusters, clusters);
  return interval === null ? { ...known, method: 'none' } : { ...known, interval, method: 'wilson_deff' };
}

/** A cluster that both sides of a comparison share. */
export type PairedCluster = { first: Cluster; second: Cluster };

export type DifferenceEstimate = { difference?: number; interval?: Interval; clusters: number; seed: number };

/**
 * The difference of two shares over the same clusters (first − second): clusters are drawn with both their sides. Fewer
 * than 30 clusters, or none or all on both sides, so that every draw is the same: the difference without an interval.
 */
export function pairedDifference(clusters: readonly PairedCluster[], options: EstimateOptions): DifferenceEstimate {
  const sidesOf = (drawn: readonly PairedCluster[]) =>
    [shareOf(drawn.map((one) => one.first)), shareOf(drawn.map((one) => one.second))] as const;
  const difference = (drawn: readonly PairedCluster[]): number | undefined => {
    const [first, second] = sidesOf(drawn);
    return first === undefined || second === undefined ? undefined : first - second;
  };
  const value = difference(clusters);
  const known = { clusters: clusters.length, seed: options.seed };
  if (value === undefined) return known;
  const varies = sidesOf(clusters).some((share) => share !== 0 && share !== 1);
  const interval = varies && clusters.length >= FEWEST_CLUSTERS ? bootstrap(clusters, difference, options) : undefined;
  return interval === undefined ? { ...known, difference: value } : { ...known, difference: value, interval };
}
