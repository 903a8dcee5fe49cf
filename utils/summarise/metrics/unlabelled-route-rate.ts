import { type EstimateOptions, estimate } from '../estimate';
import { type JudgedNote, notBySellers, peopleBehind } from './judged-note';
import type { MetricResult } from './result';
import { authorCluster } from './shown-item';

function unitsOf(routes: readonly JudgedNote[]) {
  return routes.map((note) => ({
    cluster: authorCluster(note, note.noteKey),
    k: Number(note.verdict.verdict === 'shoppable_unlabelled'),
    n: 1,
  }));
}

function routesOf(notes: readonly JudgedNote[]): JudgedNote[] {
  return notes.filter(({ verdict }) => verdict.gateMet && verdict.purchaseRoute === true);
}

/** What M5 counts in one of its variants, by author. */
export function routeUnits(notes: readonly JudgedNote[], variant: string) {
  return unitsOf(routesOf(notBySellers(notes).find(([name]) => name === variant)?.[1] ?? []));
}

function rate(variant: string, notes: readonly JudgedNote[], options: EstimateOptions, stratum?: string): MetricResult {
  return {
    metric: 'M5',
    variant,
    ...(stratum === undefined ? {} : { stratum }),
    observable: true,
    unit: 'share',
    estimate: estimate(unitsOf(notes), options),
    ...peopleBehind(notes),
  };
}

/**
 * M5: of notes with a way to buy, the gate met and not by a seller, those with no label seen; also by shop, and by mechanism
 * (`…_mechanism`).
 */
export function unlabelledRouteRate(notes: readonly JudgedNote[], options: EstimateOptions): MetricResult[] {
  return notBySellers(notes).flatMap(([variant, set]) => {
    const routes = routesOf(set);
    const shops = [...new Set(routes.flatMap((note) => note.shops))].sort();
    const mechanisms = [...new Set(routes.flatMap((note) => note.mechanisms))].sort();
    return [
      rate(variant, routes, options),
      ...shops.map((shop) =>
        rate(
          variant,
          routes.filter((note) => note.shops.includes(shop)),
          options,
          shop,
        ),
      ),
      ...mechanisms.map((mechanism) =>
        rate(
          `${variant}_mechanism`,
          routes.filter((note) => note.mechanisms.includes(mechanism)),
          options,
          mechanism,
        ),
      ),
    ];
  });
}
