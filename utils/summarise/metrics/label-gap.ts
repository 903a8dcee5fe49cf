import { type EstimateOptions, estimate } from '../estimate';
import { type MetricResult, notObservable } from './result';
import type { ShownItem } from './shown-item';

/** M6: of showings with an ad field and readable labels, those without a label. Suspect the detector first. */
export function labelGap(items: readonly ShownItem[], options: EstimateOptions): MetricResult[] {
  if (!items.some((item) => item.adFlag !== undefined && item.labelsReadable !== undefined)) {
    return [notObservable('M6', 'gap')];
  }
  const units = items
    .filter((item) => item.adFlag === true && item.labelsReadable === true)
    .map((item) => ({ cluster: item.sessionId, k: Number(!item.labelled), n: 1 }));
  return [{ metric: 'M6', variant: 'gap', observable: true, unit: 'share', estimate: estimate(units, options) }];
}
