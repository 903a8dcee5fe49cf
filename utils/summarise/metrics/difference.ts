import { type Estimate, type EstimateOptions, type PairedCluster, pairedDifference } from '../estimate';
import type { Interval } from '../interval';
import type { Unit } from '../opened-notes';
import { disclosureUnits } from './disclosure-rate';
import type { JudgedNote } from './judged-note';
import type { MetricId, MetricResult } from './result';
import { routeUnits } from './unlabelled-route-rate';

/** One figure of two sets of rows, and by how much they differ (first − second). */
export type MetricDifference = {
  metric: MetricId;
  variant: string;
  first: Estimate;
  second: Estimate;
  /** Missing: one of them has nothing in it. */
  difference?: number;
  interval?: Interval;
  /**
   * `newcombe`: his interval from both intervals, whichever way each was made. `paired_bootstrap`: authors stand in both;
   * all are drawn with both their sides.
   */
  method: 'newcombe' | 'paired_bootstrap' | 'none';
  /** Authors drawn from: of both sides together. */
  clusters?: number;
  seed?: number;
};

/** Newcombe's difference of independent shares, each with the interval it has. */
export function independentDifference(
  first: Estimate,
  second: Estimate,
): Pick<MetricDifference, 'difference' | 'interval' | 'method'> {
  if (first.share === undefined || second.share === undefined) return { method: 'none' };
  const difference = first.share - second.share;
  const [one, two] = [first.interval, second.interval];
  if (one === undefined || two === undefined) return { difference, method: 'none' };
  return {
    difference,
    interval: {
      lo: difference - Math.hypot(first.share - one.lo, two.hi - second.share),
      hi: difference + Math.hypot(one.hi - first.share, second.share - two.lo),
    },
    method: 'newcombe',
  };
}

/** All clusters of both sides by name; undefined: they share none. */
function paired(first: readonly Unit[], second: readonly Unit[]): PairedCluster[] | undefined {
  const pairs = new Map<string, PairedCluster>();
  const add = (units: readonly Unit[], side: 'first' | 'second') => {
    for (const { cluster, k, n } of units) {
      const pair = pairs.get(cluster) ?? { first: { k: 0, n: 0 }, second: { k: 0, n: 0 } };
      pair[side].k += k;
      pair[side].n += n;
      pairs.set(cluster, pair);
    }
  };
  add(first, 'first');
  add(second, 'second');
  const all = [...pairs.values()];
  return all.some((pair) => pair.first.n > 0 && pair.second.n > 0) ? all : undefined;
}

export type Side = {
  results: readonly MetricResult[];
  judged: readonly JudgedNote[];
  /** What each opened note adds to M2 `CD_detail`. */
  opened: readonly Unit[];
};

/** Of the figures about notes: what each author adds. Figures about showings have none. */
function unitsOf({ judged, opened }: Side, metric: MetricId, variant: string): readonly Unit[] | undefined {
  if (metric === 'M4') return disclosureUnits(judged, variant);
  if (metric === 'M5') return routeUnits(judged, variant);
  return variant === 'CD_detail' ? opened : undefined;
}

/**
 * M1 to M6 and M8 of two sets of rows beside each other. Sessions never stand in both sets, so figures about showings
 * are independent; authors may, and then are drawn with both their sides. Where there is nothing to draw from (fewer than
 * 30 authors, or none or all on both sides) the sets are taken as independent, which is not too narrow.
 */
export function differences(first: Side, second: Side, options: EstimateOptions): MetricDifference[] {
  return first.results.flatMap((one): MetricDifference[] => {
    const { metric, variant } = one;
    if (one.stratum !== undefined || metric === 'M11') return [];
    const other = second.results.find(
      (result) => result.metric === metric && result.variant === variant && result.stratum === undefined,
    );
    if (other === undefined || !one.observable || !other.observable) return [];
    const sides = { metric, variant, first: one.estimate, second: other.estimate };
    const [units, others] = [unitsOf(first, metric, variant), unitsOf(second, metric, variant)];
    const pairs = units === undefined || others === undefined ? undefined : paired(units, others);
    const drawn = pairs && pairedDifference(pairs, options);
    if (drawn?.interval === undefined) return [{ ...sides, ...independentDifference(one.estimate, other.estimate) }];
    return [{ ...sides, ...drawn, method: 'paired_bootstrap' }];
  });
}
