import { GREETING } from './backup';
import {
  type BackupFile,
  type BackupHeader,
  fromHex,
  type PieceProblem,
  piecesOf,
  readHeader,
  type Sealer,
  sealer,
} from './backup-file';
import type { WriteContext } from './context';
import { DATABASE_VERSION, type DatabaseProblem, problemOf, type SeedlensDatabase } from './database';
import { tellLinkOrigins } from './link-origin';

/** Held while a restore runs, over all of its writes; whoever finds a half restore and gets this lock may undo it. */
export const RESTORE_LOCK = 'seedlens-restore';

export type RestoreContext = Pick<WriteContext, 'lock' | 'now'> & {
  passphrase: string;
  /** Rows done and rows in all. Reading the file through and writing it count half each. */
  onProgress?: (done: number, all: number) => void;
};

export type RestoreProblem =
  | PieceProblem
  | DatabaseProblem
  | 'not_a_backup'
  /** Made by a newer version of the extension. */
  | 'newer'
  /** There is a record here already. */
  | 'not_empty'
  | 'failed';

export type Restored = { ok: true; rows: number; header: BackupHeader } | { ok: false; problem: RestoreProblem };

const MARK = 'restoring';
/** What an empty record may hold: its key, and that something was deleted. */
const MAY_HOLD: ReadonlySet<string> = new Set(['meta', 'deletions', 'commits']);

type Chunk = { table: string; rows: object[] };
type Content = { kind: 'greeting' } | { kind: 'chunk'; chunk: Chunk } | { kind: 'counts'; counts: Map<string, number> };

/** Has a restore begun and not ended? Then nothing may be written: it would be mixed with what is undone. */
export async function isRestoring(db: SeedlensDatabase): Promise<boolean> {
  return (await db.meta.get(MARK)) !== undefined;
}

/** Takes back what a restore that was cut off has written: the record is empty again, as it was before. */
export async function undoHalfRestore(db: SeedlensDatabase, context: Pick<WriteContext, 'lock'>): Promise<void> {
  if (await isRestoring(db)) await context.lock(() => clear(db));
}

/** Is there nothing here that a restore would mix with? */
export async function isEmptyRecord(db: SeedlensDatabase): Promise<boolean> {
  for (const table of db.tables) if (!MAY_HOLD.has(table.name) && (await table.count()) > 0) return false;
  return true;
}

/**
 * Puts a backup into an empty record, so that it holds the same rows under the same key. The file is read through and
 * checked before the first row is written; whatever fails afterwards is undone, if need be at the next start. The
 * caller holds `RESTORE_LOCK`.
 */
export async function restoreBackup(
  db: SeedlensDatabase,
  file: BackupFile,
  context: RestoreContext,
): Promise<Restored> {
  const found = await readHeader(file);
  if (!found.ok) return found;
  const { header } = found;
  if (header.database > DATABASE_VERSION) return { ok: false, problem: 'newer' };
  await undoHalfRestore(db, context);
  if (!(await isEmptyRecord(db))) return { ok: false, problem: 'not_empty' };
  const seals = await sealer(context.passphrase, header, found.bytes);
  const checked = await checkThrough(db, file, found.end, seals, context.onProgress);
  if (!checked.ok) return checked;
  const all = [...checked.counts.values()].reduce((sum, count) => sum + count, 0);
  try {
    await context.lock(async () => {
      await clear(db);
      await db.meta.put({ key: MARK, value: context.now });
    });
    let done = 0;
    for await (const piece of piecesOf(file, found.end, seals)) {
      const content = piece.ok ? contentOf(db, piece.text) : undefined;
      if (content === undefined) throw new Error('The file changed while it was read.');
      if (content.kind !== 'chunk') continue;
      const { table, rows } = content.chunk;
      await context.lock(() => db.table(table).bulkAdd(rows));
      done += rows.length;
      context.onProgress?.(all + done, all * 2);
    }
    await context.lock(() =>
      db.transaction('rw', db.tables, async () => {
        await db.meta.delete(MARK);
        for (const [name, count] of checked.counts)
          if ((await db.table(name).count()) !== count) throw new Error(`Rows are missing in ${name}.`);
        if (header.database < DATABASE_VERSION) await tellLinkOrigins(db);
      }),
    );
    return { ok: true, rows: all, header };
  } catch (error) {
    await undoHalfRestore(db, context);
    return { ok: false, problem: problemOf(error) ?? 'failed' };
  }
}

type Checked = { ok: true; counts: Map<string, number> } | { ok: false; problem: RestoreProblem };

/** Reads the whole file and keeps nothing of it but how many rows each table is to have. */
async function checkThrough(
  db: SeedlensDatabase,
  file: BackupFile,
  from: number,
  seals: Sealer,
  onProgress: RestoreContext['onProgress'],
): Promise<Checked> {
  const read = new Map<string, number>();
  let rowCount = 0;
  let index = 0;
  for await (const piece of piecesOf(file, from, seals)) {
    if (!piece.ok) return piece;
    const content = contentOf(db, piece.text);
    const expected = index === 0 ? 'greeting' : piece.isLast ? 'counts' : 'chunk';
    if (content?.kind !== expected) return { ok: false, problem: 'damaged' };
    if (content.kind === 'counts') {
      const { counts } = content;
      const agree = [...new Set([...counts.keys(), ...read.keys()])].every(
        (table) => counts.get(table) === (read.get(table) ?? 0),
      );
      return agree ? { ok: true, counts } : { ok: false, problem: 'damaged' };
    }
    if (content.kind === 'chunk') {
      const { table, rows } = content.chunk;
      read.set(table, (read.get(table) ?? 0) + rows.length);
      rowCount += rows.length;
      onProgress?.(rowCount, rowCount * 2);
    }
    index += 1;
  }
  return { ok: false, problem: 'truncated' };
}

function contentOf(db: SeedlensDatabase, text: string): Content | undefined {
  let value: { greeting?: unknown; counts?: unknown } & Partial<Chunk>;
  try {
    value = Object(JSON.parse(text, bytesFromText));
  } catch {
    return undefined;
  }
  if (value.greeting === GREETING) return { kind: 'greeting' };
  const isTable = (name: unknown) => db.tables.some((table) => table.name === name);
  if (typeof value.counts === 'object' && value.counts !== null) {
    const counts = Object.entries(value.counts).filter((entry): entry is [string, number] => isTable(entry[0]));
    return { kind: 'counts', counts: new Map(counts) };
  }
  if (typeof value.table !== 'string' || !isTable(value.table) || !Array.isArray(value.rows)) return undefined;
  return { kind: 'chunk', chunk: { table: value.table, rows: value.rows } };
}

function bytesFromText(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$bytes' in value)) return value;
  return typeof value.$bytes === 'string' ? fromHex(value.$bytes) : value;
}

async function clear(db: SeedlensDatabase): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) await table.clear();
  });
}
