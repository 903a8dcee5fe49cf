import type { SeedlensDatabase } from './database';
import type { StoredImpression } from './stored';

/** All stored showings of the notes and days that `rows` touch, by impression: what a note's day is counted from. */
export async function siblings(
  db: SeedlensDatabase,
  rows: readonly StoredImpression[],
): Promise<Map<string, StoredImpression>> {
  const pairs = new Map<string, [string, string]>();
  for (const row of rows) {
    if (row.noteKey !== undefined) pairs.set(`${row.noteKey} ${row.day}`, [row.noteKey, row.day]);
  }
  const found = await Promise.all(
    [...pairs.values()].map((pair) => db.impressions.where('[noteKey+day]').equals(pair).toArray()),
  );
  return new Map(found.flat().map((row) => [row.impressionId, row]));
}
