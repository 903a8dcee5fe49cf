import Dexie from 'dexie';
import { SOURCES } from '../model/vocabulary';
import type { WriteContext } from './context';
import type { SeedlensDatabase } from './database';
import { removeFindings, removeNoteView } from './remove-impressions';
import { removeSessions } from './remove-sessions';

const DAY_MS = 86_400_000;
/** Rows per transaction: recording waits for one of these at most. */
const CHUNK = 250;
/** How long a counts-only commit may still be asked for; session memory does not live longer than a browser. */
const COMMIT_DAYS = 60;

export type PruneContext = Pick<WriteContext, 'lock' | 'now'> & {
  retentionDays: number;
  /** Rows per transaction. */
  chunk?: number;
};

async function inChunks(context: PruneContext, step: (limit: number) => Promise<number>): Promise<number> {
  const limit = context.chunk ?? CHUNK;
  let total = 0;
  for (let taken = limit; taken === limit; ) {
    taken = await context.lock(() => step(limit));
    total += taken;
  }
  return total;
}

/**
 * Removes the own record beyond its retention, a few rows at a time. The daily roll-ups, the user's corrections, codings
 * and evidence stay; imports stay until they are deleted. Can be stopped anywhere and goes on with the next call.
 * Returns the impressions and notes removed.
 */
export async function pruneRecord(
  db: SeedlensDatabase,
  context: PruneContext,
): Promise<{ impressions: number; notes: number }> {
  const before = context.now - context.retentionDays * DAY_MS;
  const impressions = await inChunks(context, (limit) =>
    db.transaction('rw', [db.impressions, db.observations, db.signals, db.links], async () => {
      const ids = await db.impressions
        .where('[importId+firstRenderedUtc]')
        .between(['', Dexie.minKey], ['', before])
        .limit(limit)
        .primaryKeys();
      await removeFindings(db, ids);
      await db.impressions.bulkDelete(ids);
      return ids.length;
    }),
  );
  let notes = 0;
  for (const source of SOURCES) {
    notes += await inChunks(context, (limit) =>
      db.transaction('rw', [db.notes, db.verdicts], async () => {
        const rows = await db.notes
          .where('[source+importId+lastSeenUtc]')
          .between([source, '', Dexie.minKey], [source, '', before])
          .limit(limit)
          .toArray();
        for (const row of rows) await removeNoteView(db, row);
        return rows.length;
      }),
    );
  }
  await context.lock(() => removeSessions(db, 0, before));
  await context.lock(() =>
    db.transaction('rw', [db.pages, db.commits, db.accounts], async () => {
      await db.accounts.where('seenUtc').below(before).delete();
      await db.pages.where('seenUtc').below(before).delete();
      await db.commits
        .where('writtenUtc')
        .below(context.now - COMMIT_DAYS * DAY_MS)
        .delete();
    }),
  );
  return { impressions, notes };
}
