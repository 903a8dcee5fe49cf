import { type EstimateOptions, estimate } from '../estimate';
import type { MetricResult } from './result';
import { isAd, isListed, type ShownItem, tellsAds } from './shown-item';

export const FEWEST_FEED_LOADS = 20;

/** M7: share of ads at each slot of a list, from 0 on; empty below 20 feed loads. Clusters are sessions. */
export function positionCurve(items: readonly ShownItem[], options: EstimateOptions): MetricResult[] {
  const observable = tellsAds(items);
  const listed = items.filter(isListed);
  if (new Set(listed.map((item) => item.feedLoadId)).size < FEWEST_FEED_LOADS) return [];
  const slots = new Map<number, ShownItem[]>();
  for (const item of listed) {
    if (item.slot === undefined) continue;
    const at = slots.get(item.slot);
    if (at === undefined) slots.set(item.slot, [item]);
    else at.push(item);
  }
  return [...slots]
    .sort(([a], [b]) => a - b)
    .map(([slot, at]) => ({
      metric: 'M7',
      variant: 'slot',
      stratum: String(slot),
      observable,
      unit: 'share',
      estimate: estimate(
        at.map((item) => ({ cluster: item.sessionId, k: Number(isAd(item)), n: 1 })),
        options,
      ),
    }));
}
