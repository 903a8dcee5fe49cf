import type { AuditItem } from './audit-items';
import {
  type Cluster,
  clustered,
  designEffect,
  type Estimate,
  type EstimateOptions,
  estimate,
  type PairedCluster,
  pairedDifference,
} from './estimate';
import { type Interval, newcombe } from './interval';
import { isAd, isCommercial } from './metrics/shown-item';

export type ComparedVariant = 'AL' | 'CD_lo';

/** Second minus first. */
export type AuditDifference = {
  variant: ComparedVariant;
  first: Estimate;
  second: Estimate;
  difference?: number;
  interval?: Interval;
  /**
   * `paired_bootstrap`: keywords drawn with both their sides; only keywords in both count. `newcombe_deff`: Newcombe's
   * interval on effective sample sizes, at least this wide.
   */
  method: 'paired_bootstrap' | 'newcombe_deff' | 'none';
  /** Keywords that both sides looked up. */
  shared: number;
  seed: number;
};

const IS: Readonly<Record<ComparedVariant, (item: AuditItem) => boolean>> = { AL: isAd, CD_lo: isCommercial };

/**
 * Two audits, or two days of one, side by side. From 30 shared keywords on the difference is drawn over those, else (or
 * with none or all on both sides) the two are taken as independent samples, which is never too narrow where keywords are
 * shared.
 */
export function compareAudits(
  first: readonly AuditItem[],
  second: readonly AuditItem[],
  options: EstimateOptions,
): AuditDifference[] {
  return (['AL', 'CD_lo'] as const).map((variant) => {
    const units = (items: readonly AuditItem[]) =>
      items.map((item) => ({ cluster: item.keyword, k: Number(IS[variant](item)), n: 1 }));
    const [a, b] = [units(first), units(second)];
    const pairs = paired(a, b);
    const known = {
      variant,
      first: estimate(a, options),
      second: estimate(b, options),
      shared: pairs.length,
      seed: options.seed,
    };
    const drawn = pairedDifference(pairs, options);
    if (drawn.difference !== undefined && drawn.interval !== undefined)
      return { ...known, difference: drawn.difference, interval: drawn.interval, method: 'paired_bootstrap' as const };
    const [x, y] = [effective(clustered(b)), effective(clustered(a))];
    const found = newcombe(x.k, x.n, y.k, y.n);
    if (found === null) return { ...known, method: 'none' as const };
    const { estimate: difference, lo, hi } = found;
    return { ...known, difference, interval: { lo, hi }, method: 'newcombe_deff' as const };
  });
}

type Unit = { cluster: string; k: number; n: number };

function paired(first: readonly Unit[], second: readonly Unit[]): PairedCluster[] {
  const sums = (units: readonly Unit[]) => {
    const found = new Map<string, Cluster>();
    for (const { cluster, k, n } of units) {
      const held = found.get(cluster) ?? { k: 0, n: 0 };
      found.set(cluster, { k: held.k + k, n: held.n + n });
    }
    return found;
  };
  const [a, b] = [sums(first), sums(second)];
  return [...a].flatMap(([keyword, one]) => {
    const other = b.get(keyword);
    // The difference is second minus first.
    return other === undefined ? [] : [{ first: other, second: one }];
  });
}

/** Counts as if their units were independent. */
function effective(clusters: readonly Cluster[]): Cluster {
  const effect = designEffect(clusters);
  return {
    k: clusters.reduce((sum, one) => sum + one.k, 0) / effect,
    n: clusters.reduce((sum, one) => sum + one.n, 0) / effect,
  };
}
