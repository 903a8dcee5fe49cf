import type { Batch } from '../model/batch';
import { auditTables, heldSteps } from './audit-join';
import type { WriteContext } from './context';
import type { SeedlensDatabase } from './database';
import { identify } from './identify';
import { keyerOf } from './keys';
import { runsOf, sessionIds } from './session';
import { planCounts, writeCounts } from './write-counts';
import { writeFull } from './write-full';
import type { Written } from './write-shared';

export type Acknowledged = { acknowledged: string; written: Written };

const COMMIT_BYTES = 12;

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Writes what a page saw, all tables in one transaction under one lock: either all of it is on disk when this resolves,
 * or nothing is. The same facts again, grown facts, and batches out of order all lead to the same rows.
 *
 * Rejects with the database's own error; `problemOf` names the state to show.
 */
export async function writeBatch(db: SeedlensDatabase, batch: Batch, given: WriteContext): Promise<Acknowledged> {
  const written = await given.lock(async () => {
    const audit = await heldSteps(db, batch, given);
    const context: WriteContext = audit === undefined ? given : { ...given, sessionMode: 'audit' };
    const keyer = await keyerOf(db, context.randomBytes);
    const keys = await identify(batch, keyer);
    if (context.mode === 'counts') {
      const commitId = hex(context.randomBytes(COMMIT_BYTES));
      const plan = await planCounts(db, batch, context.dayMemory, keys, commitId);
      return db.transaction('rw', [db.dailyRollups, db.detectorHealth, db.pages, db.commits], async () =>
        writeCounts(db, batch, plan, context.now),
      );
    }
    const runs = runsOf(batch);
    const newIds = await sessionIds(batch, runs, context, keyer);
    const tables = [
      db.sessions,
      db.feedLoads,
      db.keywords,
      db.impressions,
      db.notes,
      db.observations,
      db.signals,
      db.links,
      db.verdicts,
      db.detectorHealth,
      db.dailyRollups,
      db.pages,
      ...(audit === undefined ? [] : auditTables(db)),
    ];
    // `async` matters: Dexie follows awaits only in a scope it can see is an async function.
    return db.transaction('rw', tables, async () => writeFull(db, batch, context, keys, runs, newIds, audit));
  });
  return { acknowledged: batch.batchId, written };
}
