import type { VerdictCode } from '../../model/vocabulary';
import { type EstimateOptions, estimate } from '../estimate';
import type { MetricResult } from './result';
import { authorCluster, isCommercial, type ShownItem } from './shown-item';

const NONE_FOUND: readonly VerdictCode[] = ['no_signal', 'none_in_data'];

/**
 * M2 commercial density: from what is known to be commercial (`CD_lo`) to everything not found free of it (`CD_hi`), over
 * sessions; `CD_detail` over opened notes, each once, over authors. The last is biased to what was opened.
 */
export function commercialDensity(items: readonly ShownItem[], options: EstimateOptions): MetricResult[] {
  const over = (variant: string, is: (item: ShownItem) => boolean): MetricResult => ({
    metric: 'M2',
    variant,
    observable: true,
    unit: 'share',
    estimate: estimate(
      items.map((item) => ({ cluster: item.sessionId, k: Number(is(item)), n: 1 })),
      options,
    ),
  });
  const opened = new Map<string, { cluster: string; k: number; n: number }>();
  for (const item of items) {
    if (item.level === 'card' || item.noteKey === undefined) continue;
    const held = opened.get(item.noteKey);
    const k = Math.max(held?.k ?? 0, Number(isCommercial(item)));
    opened.set(item.noteKey, { cluster: authorCluster(item, item.noteKey), k, n: 1 });
  }
  return [
    over('CD_lo', isCommercial),
    over('CD_hi', (item) => !NONE_FOUND.includes(item.verdict)),
    {
      metric: 'M2',
      variant: 'CD_detail',
      observable: true,
      unit: 'share',
      estimate: estimate(opened.values(), options),
    },
  ];
}
