import type { DailyRollup, MetricRow } from '../../model/rows';
import type { Source } from '../../model/vocabulary';
import type { Estimate } from '../estimate';

export type MetricId = 'M1' | 'M2' | 'M3' | 'M4' | 'M5' | 'M6' | 'M7' | 'M8' | 'M9' | 'M10' | 'M11';

/** One figure. `observable: false`: the source cannot tell this; it is shown as such, never as 0. */
export type MetricResult = {
  metric: MetricId;
  variant: string;
  /** A shop, slot, keyword or level, where the figure is one of several. */
  stratum?: string;
  observable: boolean;
  /** `share`, or what the value is counted in. */
  unit: string;
  estimate: Estimate;
  /** Of a merged study: how many persons are behind `n`. */
  people?: number;
};

const NOTHING: Estimate = { k: 0, n: 0, method: 'none', clusters: 0 };

export function notObservable(metric: MetricId, variant: string): MetricResult {
  return { metric, variant, observable: false, unit: 'share', estimate: NOTHING };
}

/** Where and when a figure was taken. Epoch ms. */
export type MetricFrame = {
  source: Source;
  surface: DailyRollup['surface'];
  rulesetVersion: string;
  fromUtc: number;
  toUtc: number;
};

/** A figure as a row of the `metrics` table. */
export function metricRow(result: MetricResult, frame: MetricFrame): MetricRow {
  const { estimate } = result;
  const tells = result.observable && estimate.share !== undefined;
  return {
    metric: result.metric,
    variant: result.variant,
    source: frame.source,
    surface: frame.surface,
    ...(result.stratum === undefined ? {} : { stratum: result.stratum }),
    ...(result.observable ? { numerator: estimate.k } : {}),
    denominator: estimate.n,
    ...(tells && estimate.share !== undefined ? { estimate: estimate.share } : {}),
    ...(tells && estimate.interval !== undefined ? { ciLow: estimate.interval.lo, ciHigh: estimate.interval.hi } : {}),
    ciMethod: result.observable ? estimate.method : 'not_observable',
    nClusters: estimate.clusters,
    ...(estimate.seed === undefined ? {} : { seed: estimate.seed }),
    unit: result.unit,
    rulesetVersion: frame.rulesetVersion,
    fromUtc: frame.fromUtc,
    toUtc: frame.toUtc,
  };
}
