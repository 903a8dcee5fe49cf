import type { MetricRow } from '../../model/rows';
import { bootstrap, type Cluster, type EstimateOptions, estimate, FEWEST_CLUSTERS } from '../estimate';
import { type MetricFrame, type MetricResult, metricRow } from './result';
import { isAd, type ShownItem } from './shown-item';

/** One run that ended before the first K results were seen. */
export type TruncatedRun = { feedLoadId: string; keywordId: string; observed: number };

export type KeywordPrevalence = {
  /** One per keyword. */
  byKeyword: MetricResult[];
  /** The mean of the keywords' shares, each keyword counting once. */
  macro: MetricResult;
  truncated: TruncatedRun[];
};

/** One result list of a keyword: `k` ads of `n` results seen. `person`: of a merged study, then a keyword's clusters are persons. */
export type Run = { feedLoadId: string; keywordId: string; person?: string } & Cluster;

function runsOf(items: readonly ShownItem[], first: number): Run[] {
  const runs = new Map<string, Run>();
  for (const item of items) {
    const { keywordId, feedLoadId, slot } = item;
    if (keywordId === undefined || slot === undefined || slot >= first) continue;
    const run = runs.get(feedLoadId) ?? { feedLoadId, keywordId, k: 0, n: 0 };
    run.k += Number(isAd(item));
    run.n += 1;
    runs.set(feedLoadId, run);
  }
  return [...runs.values()];
}

/** M9: ads among the first K (`first`) results of each run of a keyword; runs that saw fewer are listed. */
export function keywordPrevalence(
  items: readonly ShownItem[],
  first: number,
  options: EstimateOptions,
): KeywordPrevalence {
  return prevalenceOf(runsOf(items, first), first, options);
}

function peopleOf(runs: readonly Run[]): { people?: number } {
  const people = new Set(runs.flatMap(({ person }) => person ?? []));
  return people.size === 0 ? {} : { people: people.size };
}

/** The same from runs already summed. */
export function prevalenceOf(runs: readonly Run[], first: number, options: EstimateOptions): KeywordPrevalence {
  const keywords = [...new Set(runs.map((run) => run.keywordId))].sort();
  const shares: number[] = [];
  const byKeyword = keywords.map((keywordId): MetricResult => {
    const own = runs.filter((run) => run.keywordId === keywordId);
    const value = estimate(
      own.map(({ feedLoadId, person, k, n }) => ({ cluster: person ?? feedLoadId, k, n })),
      options,
    );
    if (value.share !== undefined) shares.push(value.share);
    return {
      metric: 'M9',
      variant: 'keyword',
      stratum: keywordId,
      observable: true,
      unit: 'share',
      estimate: value,
      ...peopleOf(own),
    };
  });
  const mean = (values: readonly number[]): number | undefined =>
    values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
  const share = mean(shares);
  const interval = shares.length >= FEWEST_CLUSTERS ? bootstrap(shares, mean, options) : undefined;
  return {
    byKeyword,
    macro: {
      metric: 'M9',
      variant: 'macro',
      observable: true,
      unit: 'share',
      estimate: {
        k: runs.reduce((sum, run) => sum + run.k, 0),
        n: runs.reduce((sum, run) => sum + run.n, 0),
        ...(share === undefined ? {} : { share }),
        ...(interval === undefined ? {} : { interval, seed: options.seed }),
        method: interval === undefined ? 'none' : 'cluster_bootstrap',
        clusters: keywords.length,
      },
      ...peopleOf(runs),
    },
    truncated: runs
      .filter((run) => run.n < first)
      .map(({ feedLoadId, keywordId, n }) => ({ feedLoadId, keywordId, observed: n })),
  };
}

/**
 * As rows of the `metrics` table: the mean, and where ids may leave (`named`) each keyword (stratum: its id) and each run
 * that ended before `first` results (stratum: its list).
 */
export function prevalenceRows(
  { byKeyword, macro, truncated }: KeywordPrevalence,
  first: number,
  frame: MetricFrame,
  named: boolean,
): MetricRow[] {
  if (macro.estimate.clusters === 0) return [];
  const cut = truncated.map(({ feedLoadId, observed }) => ({
    ...frame,
    metric: 'M9',
    variant: 'truncated',
    stratum: feedLoadId,
    numerator: observed,
    denominator: first,
    ciMethod: 'none',
    nClusters: 1,
    unit: 'items',
  }));
  return [...(named ? byKeyword : []), macro].map((result) => metricRow(result, frame)).concat(named ? cut : []);
}
