import { type EstimateOptions, estimate } from '../estimate';
import { type MetricResult, notObservable } from './result';
import { isCommercial, type ShownItem } from './shown-item';

const MINUTE_MS = 60_000;

/** M8: minutes of exposure to commercial showings (numerator) of all exposure (denominator). Live only; over sessions. */
export function exposureMinutes(items: readonly ShownItem[], options: EstimateOptions): MetricResult[] {
  if (items.some((item) => item.source !== 'live')) return [notObservable('M8', 'minutes')];
  const units = items.map((item) => {
    const minutes = item.exposureMs / MINUTE_MS;
    return { cluster: item.sessionId, k: isCommercial(item) ? minutes : 0, n: minutes };
  });
  return [
    {
      metric: 'M8',
      variant: 'minutes',
      observable: true,
      unit: 'min',
      estimate: estimate(units, { ...options, showings: units.filter(({ n }) => n > 0).length }),
    },
  ];
}
