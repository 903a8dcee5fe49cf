import type { SeedlensDatabase } from './database';
import type { StoredHealth } from './stored';

/** How well reading went since `sinceMs` (epoch ms), one row per session and surface, newest first. */
export async function readHealth(db: SeedlensDatabase, sinceMs: number): Promise<StoredHealth[]> {
  return db.detectorHealth.where('updatedUtc').aboveOrEqual(sinceMs).reverse().sortBy('updatedUtc');
}
