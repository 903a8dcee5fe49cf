import type { Tier } from '../../utils/model/codebook';
import type { MetricRow } from '../../utils/model/rows';
import { RULESET_VERSION } from '../../utils/model/ruleset';
import type { Source, Surface } from '../../utils/model/vocabulary';
import type { SeedlensDatabase } from '../../utils/record/database';
import type { ExportSelection } from '../../utils/record/read-export';
import { prevalenceRows } from '../../utils/summarise/metrics/keyword-prevalence';
import { prominenceRows } from '../../utils/summarise/metrics/label-prominence';
import { type MetricResult, metricRow } from '../../utils/summarise/metrics/result';
import { OVERVIEW_SEED } from '../../utils/summarise/overview-sums';
import { sumOverview } from './overview-sums';

/**
 * The figures of a selection as the overview shows them: over everything where all places were chosen, and place by
 * place. Keywords and lists are named from T1 on. None for a selection by verdict: a rate needs its denominator.
 */
export async function exportMetrics(
  db: SeedlensDatabase,
  { selection, tier }: { selection: ExportSelection; tier: Tier },
  signal: AbortSignal,
): Promise<MetricRow[]> {
  const { from, fromUtc, toUtc, surfaces, verdicts } = selection;
  if (verdicts !== undefined) return [];
  const isOwn = from === 'own' || from === 'all';
  const source: Source = isOwn ? 'live' : 'capture';
  const sums = await sumOverview(
    db,
    {
      source,
      importId: isOwn ? '' : from,
      seed: OVERVIEW_SEED,
      ...(fromUtc === undefined && toUtc === undefined ? {} : { fromUtc: fromUtc ?? 0 }),
      ...(toUtc === undefined ? {} : { toUtc }),
    },
    () => signal.throwIfAborted(),
  );
  if (sums.count === 0) return [];
  const frame = {
    source,
    rulesetVersion: sums.rulesets.join(' ') || RULESET_VERSION,
    // Days are local, and so are times without a zone.
    fromUtc: fromUtc ?? Date.parse(`${sums.firstDay}T00:00:00`),
    toUtc: toUtc ?? Date.parse(`${sums.lastDay}T23:59:59.999`),
  };
  const rows = (surface: MetricRow['surface'], results: readonly MetricResult[]) =>
    results.map((result) => metricRow(result, { ...frame, surface }));
  const isChosen = (surface: string) => surfaces === undefined || surfaces.includes(surface as Surface);
  return [
    ...(surfaces === undefined
      ? [
          ...rows('all', [...sums.results, ...sums.position.results]),
          ...prevalenceRows(sums.keywords, sums.keywords.first, { ...frame, surface: 'all' }, tier !== 'T0'),
          ...prominenceRows(sums.prominence, { ...frame, surface: 'all' }),
        ]
      : []),
    ...sums.groups.surface
      .filter(({ key }) => isChosen(key))
      .flatMap(({ key, results }) => rows(key as Surface, results)),
  ];
}
