import { type ImpressionRow, isExposure } from '../model/rows';

/** What depth needs of an impression. */
export type ResultRow = Pick<ImpressionRow, 'itemKind' | 'slot' | 'viewable' | 'opened'>;

/**
 * The first K results of a list: notes, live cards and ads in the order of their slots. Query tiles are no content and
 * take no rank; a slot that was never drawn keeps its rank, so that what was skipped is missed, not forgotten.
 */
export function firstResults<T extends ResultRow>(rows: readonly T[], k: number): T[] {
  const tiles = rows.flatMap((row) => (row.itemKind === 'query' && row.slot !== undefined ? [row.slot] : []));
  return rows.filter(({ itemKind, slot }) => {
    if (itemKind === 'query' || slot === undefined) return false;
    return slot - tiles.filter((tile) => tile < slot).length < k;
  });
}

/** How many of the first K results stood on the page, and how many were seen as an impression. */
export function resultsSeen(rows: readonly ResultRow[], k: number): { rendered: number; seen: number } {
  const results = firstResults(rows, k);
  const slots = (some: readonly ResultRow[]) => new Set(some.map(({ slot }) => slot)).size;
  return { rendered: slots(results), seen: slots(results.filter((row) => isExposure(row, 'live'))) };
}
