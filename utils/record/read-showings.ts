import type { Source, Surface } from '../model/vocabulary';
import type { SeedlensDatabase } from './database';
import type { StoredImpression } from './stored';

/** What the showings of one note had in common with others of it; each list without doubles, latest showing first. */
export type ShowingsOfNote = { surfaces: Surface[]; shops: string[]; labelWords: string[] };

const NONE: ShowingsOfNote = { surfaces: [], shops: [], labelWords: [] };

/**
 * Where each of these notes was shown, which shops its ways to buy led to and which label words it bore. For lists of
 * notes: one short range of an index per note. `importId` `''`: the user's own record.
 */
export async function readShowings(
  db: SeedlensDatabase,
  noteKeys: readonly string[],
  source: Source = 'live',
  importId = '',
): Promise<Map<string, ShowingsOfNote>> {
  const found = new Map<string, ShowingsOfNote>(noteKeys.map((key) => [key, NONE]));
  const rows = await Promise.all(
    noteKeys.map((key) => db.impressions.where('[noteKey+day]').between([key], [key, '\uffff']).toArray()),
  );
  for (const [at, key] of noteKeys.entries()) {
    found.set(key, showingsOf(rows[at] ?? [], source, importId));
  }
  return found;
}

/** The same from the showings of one note. */
export function showingsOf(rows: readonly StoredImpression[], source: Source, importId: string): ShowingsOfNote {
  const showings = rows
    .filter((row) => row.source === source && row.importId === importId)
    .sort((a, b) => b.firstRenderedUtc - a.firstRenderedUtc);
  return {
    surfaces: [...new Set(showings.map((row) => row.surface))],
    shops: [...new Set(showings.flatMap((row) => row.shops))],
    labelWords: [...new Set(showings.flatMap((row) => row.labelWord ?? []))],
  };
}
