import Dexie from 'dexie';
import type { SeedlensDatabase } from './database';
import { showingOf } from './impression';
import { type RollupChange, rollupChanges } from './rollup';
import type { StoredImpression } from './stored';

const CHUNK = 300;

/**
 * What an import adds to the daily counts, worked out note by note (a note counts once a day, whatever brought it), and
 * how many impressions that was. Reads only.
 */
export async function countImport(
  db: SeedlensDatabase,
  importId: string,
): Promise<{ changes: RollupChange[]; impressions: number }> {
  const sum = new Map<string, RollupChange>();
  let impressions = 0;
  for await (const rows of groupsOf(db, importId)) {
    const mine = rows.filter((row) => row.importId === importId);
    impressions += mine.length;
    const before = rows.filter((row) => row.importId !== importId).map(showingOf);
    for (const change of rollupChanges(before, rows.map(showingOf))) add(sum, change);
  }
  const changes = [...sum.values()].filter(
    ({ impressions: shown, noteDays, exposureMs }) => shown !== 0 || noteDays !== 0 || exposureMs !== 0,
  );
  return { changes, impressions };
}

function add(sum: Map<string, RollupChange>, { key, impressions, noteDays, exposureMs }: RollupChange): void {
  const name = JSON.stringify(key);
  const held = sum.get(name) ?? { key, impressions: 0, noteDays: 0, exposureMs: 0 };
  held.impressions += impressions;
  held.noteDays += noteDays;
  held.exposureMs += exposureMs;
  sum.set(name, held);
}

/** Captured showings, all of a note together; then those that are no note. */
async function* groupsOf(db: SeedlensDatabase, importId: string): AsyncGenerator<StoredImpression[]> {
  const notes = await db.notes
    .where('[source+importId+lastSeenUtc]')
    .between(['capture', importId, Dexie.minKey], ['capture', importId, Dexie.maxKey])
    .primaryKeys();
  for (let at = 0; at < notes.length; at += CHUNK) {
    const rows = await Promise.all(
      notes
        .slice(at, at + CHUNK)
        .map(([noteKey]) =>
          db.impressions.where('[noteKey+day]').between([noteKey], [noteKey, Dexie.maxKey]).toArray(),
        ),
    );
    yield rows.flat().filter((row) => row.source === 'capture');
  }
  const ids = await db.impressions
    .where('[importId+firstRenderedUtc]')
    .between([importId, Dexie.minKey], [importId, Dexie.maxKey])
    .primaryKeys();
  for (let at = 0; at < ids.length; at += CHUNK) {
    const rows = await db.impressions.bulkGet(ids.slice(at, at + CHUNK));
    yield rows.filter((row) => row !== undefined && row.noteKey === undefined) as StoredImpression[];
  }
}
