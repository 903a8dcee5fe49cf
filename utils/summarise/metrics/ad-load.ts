import { type EstimateOptions, estimate } from '../estimate';
import { type MetricResult, notObservable } from './result';
import { isAd, type ShownItem } from './shown-item';

function load(
  items: readonly ShownItem[],
  variant: string,
  is: (item: ShownItem) => boolean,
  options: EstimateOptions,
): MetricResult {
  const units = items.map((item) => ({ cluster: item.sessionId, k: Number(is(item)), n: 1 }));
  return { metric: 'M1', variant, observable: true, unit: 'share', estimate: estimate(units, options) };
}

/**
 * M1 ad load of one source and surface. Live: `AL` by label, `AL+` by label or ad field; capture: `AL` by ad field. Each
 * with a notes-only variant. What the source cannot tell is not observable. Clusters are sessions.
 */
export function adLoad(items: readonly ShownItem[], options: EstimateOptions): MetricResult[] {
  const tellsFlag = items.some((item) => item.adFlag !== undefined);
  const live = items.every((item) => item.source === 'live');
  const sets = [
    ['', items],
    ['_notes', items.filter((item) => item.isNote)],
  ] as const;
  return sets.flatMap(([suffix, set]) => {
    const label = live || tellsFlag ? load(set, `AL${suffix}`, isAd, options) : notObservable('M1', `AL${suffix}`);
    if (!live) return [label];
    const plus = (item: ShownItem) => isAd(item) || item.adFlag === true;
    return [label, tellsFlag ? load(set, `AL+${suffix}`, plus, options) : notObservable('M1', `AL+${suffix}`)];
  });
}
