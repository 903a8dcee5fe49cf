import type { ObservationRow, RowOf } from '../../utils/model/rows';
import { VERDICT_CODES } from '../../utils/model/vocabulary';
import { adLoad } from '../../utils/summarise/metrics/ad-load';
import { areaShare } from '../../utils/summarise/metrics/area-share';
import { commercialDensity } from '../../utils/summarise/metrics/commercial-density';
import { coverage } from '../../utils/summarise/metrics/coverage';
import { disclosureRate } from '../../utils/summarise/metrics/disclosure-rate';
import { exposureMinutes } from '../../utils/summarise/metrics/exposure-minutes';
import { judgedNotes } from '../../utils/summarise/metrics/judged-note';
import { keywordPrevalence, prevalenceRows } from '../../utils/summarise/metrics/keyword-prevalence';
import { labelGap } from '../../utils/summarise/metrics/label-gap';
import { labelProminence, prominenceRows } from '../../utils/summarise/metrics/label-prominence';
import { positionCurve } from '../../utils/summarise/metrics/position-curve';
import { type MetricResult, metricRow } from '../../utils/summarise/metrics/result';
import { type ShownItem, shownItems } from '../../utils/summarise/metrics/shown-item';
import { unlabelledRouteRate } from '../../utils/summarise/metrics/unlabelled-route-rate';
import type { VolunteerRows } from './volunteers';

/** A figure as the queries of docs/analysis give it. */
export type Figure = {
  metric: string;
  variant: string;
  source: string;
  import_id: string;
  surface: string;
  stratum: string | null;
  numerator: number | null;
  denominator: number | null;
  estimate: number | null;
  ci_low: number | null;
  ci_high: number | null;
  ci_method: string;
  n_clusters: number;
};

/** Few: the queries leave bootstrapped intervals out, so here they are only told apart. */
const OPTIONS = { seed: 1, rounds: 1 };

export const nameOf = ({ metric, variant, source, import_id, surface, stratum }: Figure): string =>
  [metric, variant, source, import_id, surface, stratum ?? ''].join(' | ');

export type FigureOptions = { cluster: 'session' | 'person'; firstK: number };

/** Every figure of the product's own metrics over these rows, per source, import and surface. */
export function figuresOf(rows: VolunteerRows, { cluster, firstK }: FigureOptions): Figure[] {
  const figures: Figure[] = [];
  const parts = new Set(rows.sessions.map(({ source, importId }) => JSON.stringify([source, importId])));
  for (const part of parts) {
    const [source, importId] = JSON.parse(part) as [RowOf<'sessions'>['source'], string];
    const all = itemsOf(rows, source, importId, cluster);
    for (const surface of [...new Set(all.map((item) => item.surface)), 'all'] as const) {
      const items = surface === 'all' ? all : all.filter((item) => item.surface === surface);
      const frame = { source, surface, rulesetVersion: '', fromUtc: 0, toUtc: 0 };
      const judged = judgedOf(rows, items, source, importId);
      const prevalence = keywordPrevalence(items, firstK, OPTIONS);
      const results: MetricResult[] = [
        ...adLoad(items, OPTIONS),
        ...commercialDensity(items, OPTIONS),
        ...areaShare(items, OPTIONS),
        ...disclosureRate(judged, OPTIONS),
        ...unlabelledRouteRate(judged, OPTIONS),
        ...labelGap(items, OPTIONS),
        ...positionCurve(items, OPTIONS),
        ...exposureMinutes(items, OPTIONS),
        ...coverage(items, OPTIONS),
      ];
      const table = [
        ...results.map((result) => metricRow(result, frame)),
        ...prevalenceRows(prevalence, firstK, frame, true),
        ...prominenceRows(labelProminence(items), frame),
      ];
      figures.push(...table.map((row) => asFigure(row, importId)));
    }
  }
  return figures;
}

function asFigure(row: ReturnType<typeof metricRow>, importId: string): Figure {
  const told = row.ciMethod !== 'not_observable';
  const interval = row.ciMethod === 'wilson_deff';
  return {
    metric: row.metric,
    variant: row.variant,
    source: row.source,
    import_id: importId,
    surface: row.surface,
    stratum: row.stratum ?? null,
    numerator: row.numerator ?? null,
    denominator: told ? row.denominator : null,
    estimate: row.estimate ?? null,
    ci_low: interval ? (row.ciLow ?? null) : null,
    ci_high: interval ? (row.ciHigh ?? null) : null,
    ci_method: row.ciMethod ?? 'none',
    n_clusters: told ? (row.nClusters ?? 0) : 0,
  };
}

const byKey = <T>(rows: readonly T[], key: (row: T) => string) => new Map(rows.map((row) => [key(row), row]));

function grouped<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const held = groups.get(key(row));
    if (held === undefined) groups.set(key(row), [row]);
    else held.push(row);
  }
  return groups;
}

function itemsOf(
  rows: VolunteerRows,
  source: string,
  importId: string,
  cluster: FigureOptions['cluster'],
): ShownItem[] {
  const sessions = rows.sessions.filter((row) => row.source === source && row.importId === importId);
  const people = new Map(sessions.map((row) => [row.sessionId, row.participantKey ?? row.sessionId]));
  const given = {
    impressions: rows.impressions,
    sessions: byKey(sessions, (row) => row.sessionId),
    feedLoads: byKey(rows.feedLoads, (row) => row.feedLoadId),
    observations: grouped<ObservationRow>(rows.observations, (row) => row.impressionId),
    notes: notesOf(rows, source, importId),
  };
  return [...shownItems(given)].map((item) =>
    cluster === 'person' ? { ...item, sessionId: people.get(item.sessionId) ?? item.sessionId } : item,
  );
}

type Mine = { source: string; importId: string };
const isOf = (source: string, importId: string) => (row: Mine) => row.source === source && row.importId === importId;

/** One view of each note over all persons: a seller if anybody was told so, else told before untold. */
function notesOf(rows: VolunteerRows, source: string, importId: string): Map<string, RowOf<'notes'>> {
  const rank = ({ accountKind }: RowOf<'notes'>) => (accountKind === 'merchant' ? 2 : accountKind === 'untold' ? 0 : 1);
  const notes = new Map<string, RowOf<'notes'>>();
  for (const row of rows.notes.filter(isOf(source, importId))) {
    const held = notes.get(row.noteKey);
    if (held === undefined || rank(row) > rank(held)) notes.set(row.noteKey, row);
  }
  return notes;
}

function verdictsOf(rows: VolunteerRows, source: string, importId: string): Map<string, RowOf<'verdicts'>> {
  const strength = ({ verdict }: RowOf<'verdicts'>) => VERDICT_CODES.indexOf(verdict);
  const verdicts = new Map<string, RowOf<'verdicts'>>();
  for (const row of rows.verdicts.filter(isOf(source, importId))) {
    const held = verdicts.get(row.noteKey);
    if (held === undefined) {
      verdicts.set(row.noteKey, row);
      continue;
    }
    const route = held.purchaseRoute === true || row.purchaseRoute === true;
    verdicts.set(row.noteKey, {
      ...(strength(row) < strength(held) ? row : held),
      gateMet: held.gateMet || row.gateMet,
      purchaseRoute: route,
    });
  }
  return verdicts;
}

function judgedOf(rows: VolunteerRows, items: readonly ShownItem[], source: string, importId: string) {
  const opened = new Set(items.flatMap(({ level, noteKey }) => (level === 'card' ? [] : (noteKey ?? []))));
  const routes = new Set(rows.signals.filter(({ claim }) => claim === 'route').map((row) => row.signalRowId));
  const observations = byKey(rows.observations.filter(isOf(source, importId)), (row) => row.observationId);
  const links = rows.links.filter((row) => routes.has(row.linkId) && observations.has(row.observationId));
  const verdicts = [...verdictsOf(rows, source, importId).values()].filter(({ noteKey }) => opened.has(noteKey));
  return [
    ...judgedNotes({
      verdicts,
      notes: notesOf(rows, source, importId),
      routes: grouped(links, (row) => row.noteKey ?? ''),
    }),
  ];
}

/**
 * What differs between two sets of figures, in words; empty when nothing does. Rows that count nothing may be missing
 * in `found`.
 */
export function differences(expected: readonly Figure[], found: readonly Figure[]): string[] {
  const left = byKey(found, nameOf);
  const faults: string[] = left.size === found.length ? [] : ['a figure is there twice'];
  for (const figure of expected) {
    const name = nameOf(figure);
    const other = left.get(name);
    left.delete(name);
    if (other === undefined) {
      if (figure.denominator !== 0) faults.push(`${name}: missing`);
      continue;
    }
    for (const column of ['numerator', 'denominator', 'estimate', 'ci_low', 'ci_high', 'n_clusters'] as const) {
      if (!isClose(figure[column], other[column])) {
        faults.push(`${name}: ${column} ${other[column]} instead of ${figure[column]}`);
      }
    }
    if (figure.ci_method !== other.ci_method) faults.push(`${name}: ${other.ci_method}, not ${figure.ci_method}`);
  }
  return [...faults, ...[...left.keys()].map((name) => `${name}: nobody expects it`)];
}

function isClose(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
