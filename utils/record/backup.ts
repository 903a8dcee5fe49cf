import type { Dexie, Table } from 'dexie';
import {
  BACKUP_FORMAT,
  type BackupHeader,
  hex,
  ITERATIONS,
  joined,
  lengthBytes,
  MAGIC,
  packed,
  sealer,
} from './backup-file';
import type { WriteContext } from './context';

export type BackupContext = Pick<WriteContext, 'lock' | 'now' | 'randomBytes' | 'extensionVersion'> & {
  passphrase: string;
  /** Rows written and rows in all, after each piece. */
  onProgress?: (done: number, all: number) => void;
  signal?: AbortSignal;
  /** For tests; see `ITERATIONS`. */
  iterations?: number;
  /** Rows per piece. */
  chunk?: number;
  /** Of a damaged record as much as can be read, instead of all or nothing. */
  partly?: boolean;
};

/** Shorter passphrases are refused: the file may lie about for years, and holds the installation's key. */
export const SHORTEST_PASSPHRASE = 8;

const CHUNK = 2000;
const SALT_BYTES = 16;

/** First piece of every backup: it opens, or the passphrase is another. */
export const GREETING = 'seedlens';

/**
 * The whole record, its key included, as the parts of one file, to be handed to `put` in their order. Recording waits
 * meanwhile (the pages keep what they have), so that the file is the record of one moment. `unread`: tables that are not
 * whole in it.
 * @throws RangeError when the passphrase is too short; the signal's reason when cancelled
 */
export async function writeBackup(
  db: Pick<Dexie, 'tables' | 'verno'>,
  put: (part: Uint8Array<ArrayBuffer>) => void | Promise<void>,
  context: BackupContext,
): Promise<{ rows: number; unread: string[] }> {
  if (context.passphrase.length < SHORTEST_PASSPHRASE) throw new RangeError('The passphrase is too short.');
  const header: BackupHeader = {
    format: BACKUP_FORMAT,
    // A record that could not be brought up to date has its own; a fraction is Dexie's, for what it mended.
    database: Math.floor(db.verno),
    iterations: context.iterations ?? ITERATIONS,
    salt: hex(context.randomBytes(SALT_BYTES)),
    madeUtc: context.now,
    extensionVersion: context.extensionVersion,
  };
  const headerBytes = new TextEncoder().encode(JSON.stringify(header));
  const seals = await sealer(context.passphrase, header, headerBytes);
  let index = 0;
  const putPiece = async (value: unknown, isLast = false) => {
    context.signal?.throwIfAborted();
    const sealed = await seals.seal(await packed(JSON.stringify(value, bytesAsText)), index, isLast);
    index += 1;
    await put(joined([lengthBytes(sealed.length), sealed]));
  };
  return context.lock(async () => {
    await put(joined([new TextEncoder().encode(MAGIC), lengthBytes(headerBytes.length), headerBytes]));
    await putPiece({ greeting: GREETING });
    let all = 0;
    const unread = new Set<string>();
    const failing = (table: Table) => (error: unknown) => {
      if (context.partly !== true) throw error;
      unread.add(table.name);
      return 0;
    };
    for (const table of db.tables) all += await table.count().catch(failing(table));
    const counts: Record<string, number> = {};
    let done = 0;
    for (const table of db.tables) {
      counts[table.name] = 0;
      // A picture fills a piece by itself.
      const size = table.name === 'evidenceFiles' ? 1 : (context.chunk ?? CHUNK);
      for await (const rows of readable(table, size, failing(table))) {
        await putPiece({ table: table.name, rows });
        counts[table.name] = (counts[table.name] ?? 0) + rows.length;
        done += rows.length;
        context.onProgress?.(done, all);
      }
    }
    await putPiece({ counts }, true);
    return { rows: done, unread: [...unread] };
  });
}

/** Rows of a table up to where it can be read no more. */
async function* readable(
  table: Table<object, unknown>,
  size: number,
  failing: (error: unknown) => void,
): AsyncGenerator<object[]> {
  try {
    yield* chunksOf(table, size);
  } catch (error) {
    failing(error);
  }
}

/** All rows of a table in the order of its key. */
async function* chunksOf(table: Table<object, unknown>, size: number): AsyncGenerator<object[]> {
  let rows = await table.orderBy(':id').limit(size).toArray();
  while (rows.length > 0) {
    yield rows;
    const last = rows.at(-1);
    if (rows.length < size || last === undefined) return;
    rows = await table.where(':id').above(keyOf(table, last)).limit(size).toArray();
  }
}

function keyOf(table: Table<object, unknown>, row: object): unknown {
  const { keyPath } = table.schema.primKey;
  const of = (name: string) => (row as Record<string, unknown>)[name];
  return Array.isArray(keyPath) ? keyPath.map(of) : of(keyPath ?? '');
}

/** JSON knows no bytes: the installation's key travels as `{ $bytes: hexadecimal }`. */
function bytesAsText(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { $bytes: hex(value) } : value;
}
