/** An invented record put into the extension's database from outside, for screens that need many rows. */
import type { Page } from '@playwright/test';
import { SAMPLE_KEYWORDS, sampleRollups, sampleSessions } from '../../utils/record/sample-rows';
import type { StoredImpression } from '../../utils/record/stored';
import { seededRandom } from '../../utils/summarise/random';

const PER_CALL = 20;

/** Needs a page of the extension, whose record is being made or is there. `now`: epoch ms of the last showing. */
export async function fillRecord(own: Page, impressions: number, days: number, now: number): Promise<void> {
  const put = (tables: Record<string, readonly unknown[]>) =>
    own.evaluate(async (rows) => {
      // Who opens what is not there yet makes an empty one, and the extension's own would not fit into it.
      while (!(await indexedDB.databases()).some(({ name }) => name === 'seedlens'))
        await new Promise((done) => setTimeout(done, 50));
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('seedlens');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const transaction = database.transaction(Object.keys(rows), 'readwrite');
      for (const [table, all] of Object.entries(rows)) for (const row of all) transaction.objectStore(table).put(row);
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onerror = () => reject(transaction.error);
      });
      database.close();
    }, tables);
  const all: StoredImpression[] = [];
  let held: Record<string, unknown[]> = { keywords: [...SAMPLE_KEYWORDS] };
  let sessions = 0;
  for (const made of sampleSessions({ impressions, days, now, random: seededRandom(3) })) {
    for (const [table, rows] of Object.entries(made)) held[table] = [...(held[table] ?? []), ...rows];
    all.push(...made.impressions);
    sessions += 1;
    if (sessions % PER_CALL > 0) continue;
    await put(held);
    held = {};
  }
  await put({ ...held, dailyRollups: sampleRollups(all) });
}
