import { LEVELS } from '../../model/vocabulary';
import { type EstimateOptions, estimate } from '../estimate';
import type { MetricResult } from './result';
import type { ShownItem } from './shown-item';

/** M11, shown beside every rate: items at each level, with readable labels, under deep capture. Clusters are sessions. */
export function coverage(items: readonly ShownItem[], options: EstimateOptions): MetricResult[] {
  const share = (variant: string, is: (item: ShownItem) => boolean, stratum?: string): MetricResult => ({
    metric: 'M11',
    variant,
    ...(stratum === undefined ? {} : { stratum }),
    observable: true,
    unit: 'share',
    estimate: estimate(
      items.map((item) => ({ cluster: item.sessionId, k: Number(is(item)), n: 1 })),
      options,
    ),
  });
  return [
    ...LEVELS.map((level) => share('level', (item) => item.level === level, level)),
    items.some((item) => item.labelsReadable !== undefined)
      ? share('labels_readable', (item) => item.labelsReadable === true)
      : { ...share('labels_readable', () => false), observable: false },
    share('deep_capture', (item) => item.deepCapture),
  ];
}
