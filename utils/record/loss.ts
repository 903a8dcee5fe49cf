import type { SeedlensDatabase } from './database';

/**
 * Browsers throw a damaged database away and hand out an empty one without a word: it would read as "nothing seen". So
 * a second storage, which is another file, remembers that there was a record.
 */

/** In `browser.storage.local`: something was recorded. */
export const RECORD_MADE = 'recordMade';
/** In `browser.storage.local`: when the record was found gone, epoch ms. */
export const RECORD_LOST = 'recordLost';

export type LossMemory = {
  get(names: string[]): Promise<Record<string, unknown>>;
  set(entries: Record<string, unknown>): Promise<void>;
  remove(names: string[]): Promise<void>;
};

/** When the record was found gone; undefined: it is there, or there never was one. */
export async function findLoss(db: SeedlensDatabase, memory: LossMemory, now: number): Promise<number | undefined> {
  const { [RECORD_MADE]: made, [RECORD_LOST]: lost } = await memory.get([RECORD_MADE, RECORD_LOST]);
  if (typeof lost === 'number') return lost;
  if (made !== true || !(await isUntouched(db))) return undefined;
  await memory.set({ [RECORD_LOST]: now });
  await memory.remove([RECORD_MADE]);
  return now;
}

/** For whoever empties the record, or has told the reader. */
export function forgetLoss(memory: LossMemory): Promise<void> {
  return memory.remove([RECORD_MADE, RECORD_LOST]);
}

/** Emptied by its reader, a record keeps a line that says so; one the browser made holds nothing. */
async function isUntouched(db: SeedlensDatabase): Promise<boolean> {
  for (const table of [db.meta, db.deletions, db.dailyRollups]) if ((await table.count()) > 0) return false;
  return true;
}
