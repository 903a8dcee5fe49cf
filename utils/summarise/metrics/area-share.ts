import { type EstimateOptions, estimate } from '../estimate';
import type { MetricResult } from './result';
import { isAd, type ShownItem } from './shown-item';

/** M3: card area of ads over all card area in px², over all items and over the first screen. Clusters are sessions. */
export function areaShare(items: readonly ShownItem[], options: EstimateOptions): MetricResult[] {
  const measured = items.filter((item) => item.areaPx !== undefined);
  const sets = [
    ['all', measured],
    ['first_screen', measured.filter((item) => item.firstScreen === true)],
  ] as const;
  return sets.map(([variant, set]) => ({
    metric: 'M3',
    variant,
    observable: measured.length > 0,
    unit: 'share',
    estimate: estimate(
      set.map((item) => ({ cluster: item.sessionId, k: isAd(item) ? (item.areaPx ?? 0) : 0, n: item.areaPx ?? 0 })),
      { ...options, showings: set.length },
    ),
  }));
}
