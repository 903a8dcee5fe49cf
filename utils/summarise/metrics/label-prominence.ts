import type { MetricRow } from '../../model/rows';
import { quantile } from '../estimate';
import type { MetricFrame } from './result';
import type { ShownItem } from './shown-item';

/** Quartiles of a measure over labelled showings; a measure, no judgement. */
export type Measure = { n: number; q1: number; median: number; q3: number };

/** M10. A measure is missing where nothing was measured. */
export type LabelProminence = { fontPx?: Measure; contrast?: Measure; areaRatio?: Measure };

function measure(values: readonly (number | undefined)[]): Measure | undefined {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  if (sorted.length === 0) return undefined;
  return {
    n: sorted.length,
    q1: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    q3: quantile(sorted, 0.75),
  };
}

export function labelProminence(items: readonly ShownItem[]): LabelProminence {
  const fontPx = measure(items.map((item) => item.labelFontPx));
  const contrast = measure(items.map((item) => item.labelContrast));
  const areaRatio = measure(items.map((item) => item.labelAreaRatio));
  return {
    ...(fontPx === undefined ? {} : { fontPx }),
    ...(contrast === undefined ? {} : { contrast }),
    ...(areaRatio === undefined ? {} : { areaRatio }),
  };
}

const MEASURES = [
  ['fontPx', 'font_px', 'px'],
  ['contrast', 'contrast', 'ratio'],
  ['areaRatio', 'area_ratio', 'share'],
] as const;

/** As rows of the `metrics` table: a row per quartile, over as many labels as were measured. */
export function prominenceRows(prominence: LabelProminence, frame: MetricFrame): MetricRow[] {
  return MEASURES.flatMap(([name, variant, unit]) => {
    const measured = prominence[name];
    if (measured === undefined) return [];
    return (['q1', 'median', 'q3'] as const).map((stratum) => ({
      ...frame,
      metric: 'M10',
      variant,
      stratum,
      denominator: measured.n,
      estimate: measured[stratum],
      ciMethod: 'none',
      nClusters: 0,
      unit,
    }));
  });
}
