import type { Batch } from '../model/batch';
import type { KeywordRow } from '../model/rows';
import type { SeedlensDatabase } from './database';
import type { BatchKeys } from './identify';

/** The search words of a batch that are new, or met earlier than known. */
export async function keywordsIn(db: SeedlensDatabase, batch: Batch, keys: BatchKeys): Promise<KeywordRow[]> {
  const rows = new Map<string, KeywordRow>();
  for (const { keyword, loadedAt } of batch.feedLoads) {
    if (keyword === undefined) continue;
    const keywordId = keys('keyword', keyword);
    const addedUtc = Math.min(rows.get(keywordId)?.addedUtc ?? loadedAt, loadedAt);
    rows.set(keywordId, { keywordId, keyword, origin: 'other', addedUtc });
  }
  if (rows.size === 0) return [];
  const held = await db.keywords.bulkGet([...rows.keys()]);
  // A keyword somebody listed keeps its list; only a first meeting earlier than known changes it.
  return [...rows.values()].flatMap((row, at) => {
    const before = held[at];
    if (before === undefined) return [row];
    return row.addedUtc < before.addedUtc ? [{ ...before, addedUtc: row.addedUtc }] : [];
  });
}
