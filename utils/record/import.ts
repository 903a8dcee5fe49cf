import Dexie from 'dexie';
import type { Batch } from '../model/batch';
import type { ImportRow } from '../model/rows';
import type { WriteContext } from './context';
import type { SeedlensDatabase } from './database';
import { type Deleted, deleteImport } from './delete';
import { countImport } from './import-rollups';
import { keyerOf } from './keys';
import { removeFindings } from './remove-impressions';
import { removeIdleKeywords } from './remove-sessions';
import { isRestoring } from './restore';
import { writeBatch } from './write-batch';
import { moveRollups } from './write-shared';

/** One import at a time; also held while one is taken back. Held over many batches, unlike the write lock. */
export const IMPORT_LOCK = 'seedlens-import';

type ImportContext = Pick<WriteContext, 'lock' | 'now'>;

const CHUNK = 500;
const ATTEMPTS = 3;

/**
 * The write lock, given only while this import may go on: a restore empties the record and fills it anew, and the user
 * may delete everything in another window. Rows written after that would belong to nothing.
 */
function lockWhileRunning(db: SeedlensDatabase, importId: string, { lock }: ImportContext): ImportContext['lock'] {
  return (fn) =>
    lock(async () => {
      await refuseWhileRestoring(db);
      if ((await db.imports.get(importId))?.status !== 'running') {
        throw new Error('The record was emptied while an import was under way.');
      }
      return fn();
    });
}

async function refuseWhileRestoring(db: SeedlensDatabase): Promise<void> {
  if (await isRestoring(db)) throw new Error('A backup is being restored.');
}

/**
 * Begins an import: from here on its rows may be written, and nobody sees them.
 * @throws Error while a backup is being restored
 */
export async function beginImport(
  db: SeedlensDatabase,
  row: Pick<ImportRow, 'importId' | 'format' | 'fileName' | 'sha256'>,
  context: ImportContext,
): Promise<void> {
  const { now } = context;
  const started: ImportRow = {
    ...row,
    read: 0,
    kept: 0,
    duplicate: 0,
    skipped: {},
    importedUtc: now,
    status: 'running',
  };
  await context.lock(async () => {
    await refuseWhileRestoring(db);
    await db.imports.put(started);
  });
}

/** Where the rows of an import go; see utils/ingest/examine.ts, `Sink`. */
export function importSink(
  db: SeedlensDatabase,
  importId: string,
  context: Omit<WriteContext, 'importId' | 'mode' | 'rollups'>,
) {
  return {
    /** Which of these impressions an earlier import brought. */
    async known(ids: readonly string[]): Promise<ReadonlySet<string>> {
      const others = await db.imports.where('importId').notEqual(importId).count();
      if (others === 0) return new Set();
      const keyer = await keyerOf(db, context.randomBytes);
      const keys = await Promise.all(ids.map((id) => keyer.key('impression', id)));
      const rows = await db.impressions.bulkGet(keys);
      return new Set(ids.filter((_, at) => isOfAnother(rows[at]?.importId, importId)));
    },
    /** @throws Error when the import is over in the meantime: the record was emptied or is being restored */
    async write(batch: Batch): Promise<void> {
      const lock = lockWhileRunning(db, importId, context);
      await writeBatch(db, batch, { ...context, lock, mode: 'full', importId, rollups: 'later' });
    },
  };
}

function isOfAnother(held: string | undefined, importId: string): boolean {
  return held !== undefined && held !== '' && held !== importId;
}

/**
 * Ends an import: its row and its daily counts are written in one transaction, and with them everything it brought
 * becomes visible.
 */
export async function commitImport(
  db: SeedlensDatabase,
  row: Omit<ImportRow, 'status'>,
  context: ImportContext,
): Promise<ImportRow> {
  const committed: ImportRow = { ...row, status: 'committed' };
  const lock = lockWhileRunning(db, row.importId, context);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { changes, impressions } = await countImport(db, row.importId);
    const isDone = await lock(() =>
      db.transaction('rw', [db.dailyRollups, db.imports, db.impressions], async () => {
        // Somebody may have deleted one of its notes while it was counted: then it is counted again.
        if ((await impressionsOf(db, row.importId).count()) !== impressions) return false;
        await moveRollups(db, changes);
        await db.imports.put(committed);
        return true;
      }),
    );
    if (isDone) return committed;
  }
  throw new Error('The record kept changing while an import was being completed.');
}

function impressionsOf(db: SeedlensDatabase, importId: string) {
  return db.impressions
    .where('[importId+firstRenderedUtc]')
    .between([importId, Dexie.minKey], [importId, Dexie.maxKey]);
}

/** Takes back an import that was not completed, without a trace. Its rows never were in the daily counts. */
export async function discardImport(db: SeedlensDatabase, importId: string, context: ImportContext): Promise<void> {
  if (importId === '') throw new Error('The own record is no import.');
  // A restore began by emptying the record: nothing is left to take back, and half of a backup is no place to look.
  if (await isRestoring(db)) return;
  const findings = [db.impressions, db.observations, db.signals, db.links];
  for (let taken = CHUNK; taken === CHUNK; ) {
    taken = await context.lock(() =>
      db.transaction('rw', findings, async () => {
        const ids = await impressionsOf(db, importId).limit(CHUNK).primaryKeys();
        await removeFindings(db, ids);
        await db.impressions.bulkDelete(ids);
        return ids.length;
      }),
    );
  }
  for (let taken = CHUNK; taken === CHUNK; ) {
    taken = await context.lock(() =>
      db.transaction('rw', [db.notes, db.verdicts], async () => removeViews(db, importId)),
    );
  }
  const tables = [db.sessions, db.feedLoads, db.detectorHealth, db.pages, db.imports, db.keywords];
  await context.lock(() =>
    db.transaction('rw', tables, async () => {
      const sessions = await db.sessions.filter((row) => row.importId === importId).primaryKeys();
      await db.feedLoads.where('sessionId').anyOf(sessions).delete();
      await db.pages.where('sessionId').anyOf(sessions).delete();
      await db.sessions.bulkDelete(sessions);
      await db.imports.delete(importId);
      await removeIdleKeywords(db);
    }),
  );
}

async function removeViews(db: SeedlensDatabase, importId: string): Promise<number> {
  const keys = await db.notes
    .where('[source+importId+lastSeenUtc]')
    .between(['capture', importId, Dexie.minKey], ['capture', importId, Dexie.maxKey])
    .limit(CHUNK)
    .primaryKeys();
  await db.notes.bulkDelete(keys);
  await Promise.all(
    keys.map((key) =>
      db.verdicts
        .where('[noteKey+source+importId+rulesetVersion]')
        .between([...key, Dexie.minKey], [...key, Dexie.maxKey])
        .delete(),
    ),
  );
  return keys.length;
}

/** Removes a completed import as one, or what is left of one that was not. */
export async function removeImport(db: SeedlensDatabase, importId: string, context: ImportContext): Promise<Deleted> {
  const row = await db.imports.get(importId);
  if (row !== undefined && row.status !== 'committed') {
    await discardImport(db, importId, context);
    return { howMany: 0, evidence: [] };
  }
  const deleted = await deleteImport(db, importId, context);
  const words = await context.lock(() =>
    db.transaction('rw', [db.feedLoads, db.keywords], async () => removeIdleKeywords(db)),
  );
  return { ...deleted, howMany: deleted.howMany + words };
}

/** Takes back what a closed window left half-imported. Only under the import lock: a running import looks the same. */
export async function recoverImports(db: SeedlensDatabase, context: ImportContext): Promise<number> {
  const left = await db.imports.filter((row) => row.status === 'running').primaryKeys();
  for (const importId of left) await discardImport(db, importId, context);
  return left.length;
}

/** The completed import of the same bytes, if there is one. */
export async function findImport(db: SeedlensDatabase, sha256: string): Promise<ImportRow | undefined> {
  const rows = await db.imports.where('sha256').equals(sha256).toArray();
  return rows.find((row) => row.status === 'committed');
}
