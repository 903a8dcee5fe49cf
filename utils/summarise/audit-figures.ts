import { AUDIT_CLASSES, type AuditClass } from '../model/audit';
import { type AuditItem, type AuditSource, auditItems, auditNotes, type RunFigure } from './audit-items';
import { type EstimateOptions, meanShare } from './estimate';
import { adLoad } from './metrics/ad-load';
import { commercialDensity } from './metrics/commercial-density';
import { coverage } from './metrics/coverage';
import { disclosureRate } from './metrics/disclosure-rate';
import { FEWEST_FEED_LOADS, positionCurve } from './metrics/position-curve';
import type { MetricResult } from './metrics/result';
import { unlabelledRouteRate } from './metrics/unlabelled-route-rate';

/** The figures of one keyword; clusters are its runs. */
export type KeywordFigure = {
  keyword: string;
  class: AuditClass;
  /** Steps that saw at least one result. */
  runs: number;
  adLoad: MetricResult;
  low: MetricResult;
  high: MetricResult;
};

/** The mean of the keywords' shares, each keyword once, with the least and the greatest of them. */
export type MacroFigure = {
  variant: 'AL' | 'CD_lo';
  class: AuditClass | 'all';
  result: MetricResult;
  least?: number;
  most?: number;
};

export type AuditFigures = {
  seed: number;
  k: number;
  /** Results that count. */
  count: number;
  runs: RunFigure[];
  /** M1, M2 and M11 over all keywords (clusters: keywords), M4 and M5 over opened notes (clusters: authors). */
  pooled: MetricResult[];
  byClass: { class: AuditClass; count: number; results: MetricResult[] }[];
  byKeyword: KeywordFigure[];
  macro: MacroFigure[];
  position: { lists: number; needed: number; results: MetricResult[] };
  openedNotes: number;
};

/** The same items with another cluster: what metrics take for a session is what they draw again. */
function clusteredBy(items: readonly AuditItem[], of: (item: AuditItem) => string): AuditItem[] {
  return items.map((item) => ({ ...item, sessionId: of(item) }));
}

const variantOf = (results: readonly MetricResult[], variant: string): MetricResult => {
  const found = results.find((one) => one.variant === variant);
  if (found === undefined) throw new Error(`no variant ${variant}`);
  return found;
};

function byKeyword(items: readonly AuditItem[], options: EstimateOptions): KeywordFigure[] {
  const found = new Map<string, AuditItem[]>();
  for (const item of items) found.set(item.keyword, [...(found.get(item.keyword) ?? []), item]);
  return [...found]
    .map(([keyword, own]) => {
      const byRun = clusteredBy(own, (item) => item.feedLoadId);
      const density = commercialDensity(byRun, options);
      return {
        keyword,
        class: own[0]?.class ?? 'commercial',
        runs: new Set(own.map((item) => item.feedLoadId)).size,
        adLoad: variantOf(adLoad(byRun, options), 'AL'),
        low: variantOf(density, 'CD_lo'),
        high: variantOf(density, 'CD_hi'),
      };
    })
    .sort(
      (a, b) => AUDIT_CLASSES.indexOf(a.class) - AUDIT_CLASSES.indexOf(b.class) || (a.keyword < b.keyword ? -1 : 1),
    );
}

function macroOf(
  figures: readonly KeywordFigure[],
  variant: MacroFigure['variant'],
  of: MacroFigure['class'],
  options: EstimateOptions,
): MacroFigure {
  const own = figures
    .filter((one) => of === 'all' || one.class === of)
    .map((one) => (variant === 'AL' ? one.adLoad : one.low).estimate);
  const shares = own.flatMap(({ share }) => share ?? []);
  return {
    variant,
    class: of,
    ...(shares.length === 0 ? {} : { least: Math.min(...shares), most: Math.max(...shares) }),
    result: {
      metric: 'M9',
      variant: 'macro',
      observable: true,
      unit: 'share',
      estimate: {
        k: own.reduce((sum, { k }) => sum + k, 0),
        n: own.reduce((sum, { n }) => sum + n, 0),
        ...meanShare(shares, options),
      },
    },
  };
}

/** Every figure of an audit from its rows. */
export function auditFigures(source: AuditSource): AuditFigures {
  const { plan } = source;
  const options = { seed: plan.seed };
  const { items, runs } = auditItems(source);
  const pooled = clusteredBy(items, (item) => item.keyword);
  const density = (some: readonly AuditItem[]) => commercialDensity(some, options);
  const notes = auditNotes(items, source.notes);
  const keywords = byKeyword(items, options);
  const classes = AUDIT_CLASSES.filter((one) => keywords.some((figure) => figure.class === one));
  const lists = new Set(items.map((item) => item.feedLoadId)).size;
  return {
    seed: plan.seed,
    k: plan.k,
    count: items.length,
    runs,
    pooled: [
      ...adLoad(pooled, options),
      ...density(pooled),
      ...disclosureRate(notes, options),
      ...unlabelledRouteRate(notes, options).filter((one) => one.stratum === undefined),
      ...coverage(pooled, options),
    ],
    byClass: classes.map((one) => {
      const own = pooled.filter((item) => item.class === one);
      return { class: one, count: own.length, results: [...adLoad(own, options), ...density(own)] };
    }),
    byKeyword: keywords,
    macro: (['AL', 'CD_lo'] as const).flatMap((variant) =>
      (classes.length > 1 ? (['all', ...classes] as const) : (['all'] as const)).map((of) =>
        macroOf(keywords, variant, of, options),
      ),
    ),
    position: { lists, needed: FEWEST_FEED_LOADS, results: positionCurve(pooled, options) },
    openedNotes: notes.length,
  };
}
