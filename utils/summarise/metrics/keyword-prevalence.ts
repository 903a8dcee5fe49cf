import type { MetricRow } from '../../model/rows';
import { type Cluster, type EstimateOptions, estimate, meanShare } from '../estimate';
import { type MetricFrame, type MetricResult, metricRow } from './result';
import { isAd, type ShownItem, tellsAds } from './shown-item';

/** One run that ended before place K of its list was seen. */
export type TruncatedRun = { feedLoadId: string; keywordId: string; observed: number };

export type KeywordPrevalence = {
  /** One per keyword. */
  byKeyword: MetricResult[];
  /** The mean of the keywords' shares, each keyword counting once. */
  macro: MetricResult;
  truncated: TruncatedRun[];
};

/**
 * One result list of a keyword: `k` ads of `n` results seen among the first K places. `last`: the farthest place of a
 * result seen, from 0; tiles take places too, so that `n` alone does not tell how far a run went. `person`: of a merged
 * study, then a keyword's clusters are persons.
 */
export type Run = { feedLoadId: string; keywordId: string; last: number; person?: string } & Cluster;

function runsOf(items: readonly ShownItem[], first: number): Run[] {
  const runs = new Map<string, Run>();
  for (const item of items) {
    const { keywordId, feedLoadId, slot } = item;
    if (keywordId === undefined || slot === undefined) continue;
    const run = runs.get(feedLoadId) ?? { feedLoadId, keywordId, k: 0, n: 0, last: 0 };
    runs.set(feedLoadId, run);
    run.last = Math.max(run.last, slot);
    if (slot >= first) continue;
    run.k += Number(isAd(item));
    run.n += 1;
  }
  return [...runs.values()];
}

/** M9: ads among results in the first K (`first`) places of each run of a keyword; runs that ended before are listed. */
export function keywordPrevalence(
  items: readonly ShownItem[],
  first: number,
  options: EstimateOptions,
): KeywordPrevalence {
  return prevalenceOf(runsOf(items, first), first, options, tellsAds(items));
}

function peopleOf(runs: readonly Run[]): { people?: number } {
  const people = new Set(runs.flatMap(({ person }) => person ?? []));
  return people.size === 0 ? {} : { people: people.size };
}

/** The same from runs already summed. */
export function prevalenceOf(
  all: readonly Run[],
  first: number,
  options: EstimateOptions,
  observable: boolean,
): KeywordPrevalence {
  const runs = all.filter(({ n }) => n > 0);
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
      observable,
      unit: 'share',
      estimate: value,
      ...peopleOf(own),
    };
  });
  return {
    byKeyword,
    macro: {
      metric: 'M9',
      variant: 'macro',
      observable,
      unit: 'share',
      estimate: {
        k: runs.reduce((sum, run) => sum + run.k, 0),
        n: runs.reduce((sum, run) => sum + run.n, 0),
        ...meanShare(shares, options),
      },
      ...peopleOf(runs),
    },
    truncated: runs
      .filter((run) => run.last + 1 < first)
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
