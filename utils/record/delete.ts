import Dexie from 'dexie';
import type { DeletionRow } from '../model/rows';
import type { WriteContext } from './context';
import type { SeedlensDatabase } from './database';
import { removalTables, removeImpressions, removeNoteView } from './remove-impressions';
import { removeSessions } from './remove-sessions';

/** `now` epoch ms. */
export type DeleteContext = Pick<WriteContext, 'lock' | 'now'>;

export type Deleted = {
  /** Rows over all tables. */
  howMany: number;
  /** Paths of the evidence files that went with it. */
  evidence: string[];
};

/** Impressions per transaction: a long delete never holds the lock for long. */
const CHUNK = 500;
const HOUR = 3_600_000;

async function finish(
  db: SeedlensDatabase,
  what: DeletionRow['what'],
  deleted: Deleted,
  context: DeleteContext,
): Promise<Deleted> {
  await context.lock(() => db.deletions.add({ what, howMany: deleted.howMany, deletedUtc: context.now }));
  return deleted;
}

/** What people added to a note goes with it; evidence rows stay as a trace that something was there. */
async function removeAdded(db: SeedlensDatabase, noteKey: string, context: DeleteContext): Promise<Deleted> {
  const evidence: string[] = [];
  const ids: string[] = [];
  await db.captures
    .where('noteKey')
    .equals(noteKey)
    .modify((row) => {
      if (row.deletedUtc !== undefined) return;
      evidence.push(row.path);
      ids.push(row.captureId);
      row.deletedUtc = context.now;
      row.deletionReason = 'note';
    });
  await db.evidenceFiles.bulkDelete(ids);
  const removed = await Promise.all([
    db.corrections.where('noteKey').equals(noteKey).delete(),
    db.annotations.where('noteKey').equals(noteKey).delete(),
    db.samples.where('noteKey').equals(noteKey).delete(),
  ]);
  return { howMany: removed.reduce((sum, count) => sum + count, evidence.length), evidence };
}

async function removeNote(db: SeedlensDatabase, noteKey: string, context: DeleteContext): Promise<Deleted> {
  return context.lock(() =>
    db.transaction('rw', removalTables(db), async () => {
      const rows = await db.impressions.where('[noteKey+day]').between([noteKey], [noteKey, Dexie.maxKey]).toArray();
      let howMany = await removeImpressions(db, rows);
      const views = await db.notes
        .where('[noteKey+source+importId]')
        .between([noteKey], [noteKey, Dexie.maxKey])
        .toArray();
      for (const view of views) howMany += await removeNoteView(db, view);
      const added = await removeAdded(db, noteKey, context);
      return { howMany: howMany + added.howMany, evidence: added.evidence };
    }),
  );
}

/** Deletes everything about one note and takes it out of the daily counts. */
export async function deleteNote(db: SeedlensDatabase, noteKey: string, context: DeleteContext): Promise<Deleted> {
  return finish(db, 'note', await removeNote(db, noteKey, context), context);
}

/** Deletes every note known to be by this author, and what is known of the account. */
export async function deleteAuthor(db: SeedlensDatabase, authorKey: string, context: DeleteContext): Promise<Deleted> {
  const notes = await db.notes.where('authorKey').equals(authorKey).toArray();
  const deleted: Deleted = { howMany: 0, evidence: [] };
  for (const noteKey of new Set(notes.map((note) => note.noteKey))) {
    const one = await removeNote(db, noteKey, context);
    deleted.howMany += one.howMany;
    deleted.evidence.push(...one.evidence);
  }
  deleted.howMany += await context.lock(() => db.accounts.where('authorKey').equals(authorKey).delete());
  return finish(db, 'author', deleted, context);
}

/**
 * Deletes the user's own record of the local days `fromDay` to `toDay` (both included), with their daily counts, those
 * of pruned and counts-only days too. `tzOffsetMin`: minutes east of UTC, for the beginning of a day.
 */
export async function deleteDays(
  db: SeedlensDatabase,
  fromDay: string,
  toDay: string,
  tzOffsetMin: number,
  context: DeleteContext,
): Promise<Deleted> {
  const start = Date.parse(`${fromDay}T00:00:00Z`) - tzOffsetMin * 60_000;
  const end = Date.parse(`${toDay}T00:00:00Z`) - tzOffsetMin * 60_000 + 24 * HOUR;
  let howMany = 0;
  // A row's day was that of its own time zone: look a day further, then trust the row.
  let after = start - 26 * HOUR;
  for (let more = true; more; ) {
    const step = await context.lock(() =>
      db.transaction('rw', removalTables(db), async () => {
        const rows = await db.impressions
          .where('[importId+firstRenderedUtc]')
          .between(['', after], ['', end + 26 * HOUR], true, true)
          .filter((row) => row.day >= fromDay && row.day <= toDay)
          .limit(CHUNK)
          .toArray();
        const last = rows.at(-1);
        return { removed: await removeImpressions(db, rows), last: last?.firstRenderedUtc };
      }),
    );
    howMany += step.removed;
    more = step.last !== undefined;
    after = step.last ?? after;
  }
  howMany += await context.lock(() => removeSessions(db, start, end - 1));
  howMany += await context.lock(() =>
    db.dailyRollups
      .where('[day+source+surface+dimension+value]')
      .between([fromDay, Dexie.minKey], [toDay, Dexie.maxKey])
      .filter((row) => row.source !== 'capture')
      .delete(),
  );
  return finish(db, 'days', { howMany, evidence: [] }, context);
}

/** Deletes what one import brought, also a half-finished one, and takes it out of the daily counts. */
export async function deleteImport(db: SeedlensDatabase, importId: string, context: DeleteContext): Promise<Deleted> {
  if (importId === '') throw new Error('An import has an id; the own record is deleted by days.');
  let howMany = 0;
  for (let removed = 1; removed > 0; ) {
    removed = await context.lock(() =>
      db.transaction('rw', removalTables(db), async () => {
        const rows = await db.impressions
          .where('[importId+firstRenderedUtc]')
          .between([importId, Dexie.minKey], [importId, Dexie.maxKey])
          .limit(CHUNK)
          .toArray();
        return removeImpressions(db, rows);
      }),
    );
    howMany += removed;
  }
  howMany += await context.lock(() =>
    db.transaction('rw', [db.sessions, db.feedLoads, db.detectorHealth, db.pages, db.imports], async () => {
      const sessions = await db.sessions.filter((row) => row.importId === importId).primaryKeys();
      const loads = await db.feedLoads.where('sessionId').anyOf(sessions).delete();
      await db.pages.where('sessionId').anyOf(sessions).delete();
      await db.sessions.bulkDelete(sessions);
      await db.imports.delete(importId);
      return sessions.length + loads + 1;
    }),
  );
  return finish(db, 'import', { howMany, evidence: [] }, context);
}

/**
 * Deletes every row of every table and the installation's key, so that nothing recorded later can be joined to what was
 * there. The caller clears the session memory of counts-only recording, and puts silent mode back to `silentBefore`,
 * where an audit was running that had set it.
 */
export async function deleteEverything(
  db: SeedlensDatabase,
  context: DeleteContext,
): Promise<Deleted & { silentBefore?: boolean }> {
  return context.lock(() =>
    db.transaction('rw', db.tables, async () => {
      const { silentBefore } = (await db.auditPlans.filter(({ state }) => state === 'running').first()) ?? {};
      const evidence = (await db.captures.toArray()).map((row) => row.path);
      let howMany = 0;
      for (const table of db.tables) {
        howMany += await table.count();
        await table.clear();
      }
      await db.deletions.add({ what: 'everything', howMany, deletedUtc: context.now });
      return { howMany, evidence, ...(silentBefore === undefined ? {} : { silentBefore }) };
    }),
  );
}
