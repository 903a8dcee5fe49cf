import { checkAccounting, newAccounting, tally } from './ingest/accounting';
import type { SourceFile } from './ingest/ingest-file';
import { readOwnExport } from './ingest/own-export';
import { Sha256 } from './ingest/sha256';
import { Unreadable } from './ingest/unreadable';
import type { Accounting, Refusal } from './model/import-report';
import type { ImportRow, RowOf, TableName } from './model/rows';
import type { SeedlensDatabase } from './record/database';
import { isMerged, MERGED_TABLES, type MergedTable, mergeRows, removeMerged } from './record/merge';
import { mergedFiles } from './record/read-merged';

/** From one person's export to rows of a merged study: looked through whole, then written whole or not at all. */

export type MergeReport = {
  sha256: string;
  accounting: Accounting;
  /** Participant keys the file names. Without a study's key what people had imported has none. */
  people: string[];
  /** Studies under whose keys it was made. None: its keys are one installation's and join nobody's. */
  studies: string[];
};

export type MergeOutcome =
  | { kind: 'merged'; row: ImportRow; report: MergeReport }
  | { kind: 'already'; row: ImportRow }
  | { kind: 'refused'; reason: Refusal; about: string }
  /** It is made under another study's key than what is there: no note of it could be told to be the same. */
  | { kind: 'other_study'; theirs: string[]; here: string[] }
  | { kind: 'cancelled' };

export type MergeDeps = {
  fileId: string;
  /** Epoch ms. */
  now: number;
  lock<T>(fn: () => Promise<T>): Promise<T>;
  signal?: AbortSignal;
  /** Bytes read of both passes together. */
  onProgress?: (done: number, of: number) => void;
};

const CHUNK = 500;

async function* watched(
  file: SourceFile,
  hash: Sha256,
  before: number,
  { signal, onProgress }: Pick<MergeDeps, 'signal' | 'onProgress'>,
): AsyncGenerator<Uint8Array> {
  let read = before;
  for await (const chunk of file.chunks()) {
    signal?.throwIfAborted();
    hash.update(chunk);
    read += chunk.length;
    onProgress?.(read, file.bytes * 2);
    yield chunk;
  }
}

/** What the file holds; nothing is written. Duplicates are known only when it is merged. */
export async function lookThrough(
  file: SourceFile,
  deps: Pick<MergeDeps, 'signal' | 'onProgress'>,
): Promise<MergeReport> {
  const hash = new Sha256();
  const accounting = newAccounting();
  const people = new Set<string>();
  const studies = new Set<string>();
  let last = 0;
  for await (const entry of readOwnExport(watched(file, hash, 0, deps))) {
    if ('skip' in entry) {
      tally(accounting, entry.skip);
      continue;
    }
    accounting.recognised += 1;
    const at = (MERGED_TABLES as readonly TableName[]).indexOf(entry.table);
    if (at < 0) {
      tally(accounting, 'not_about_notes');
      continue;
    }
    tally(accounting, 'kept');
    // Packed anew: what later tables look up would not be there yet, and their rows would be lost.
    if (at < last) throw new Unreadable('no_export');
    last = at;
    if (entry.table !== 'sessions') continue;
    const { participantKey, studyId } = entry.row as RowOf<'sessions'>;
    if (participantKey !== undefined) people.add(participantKey);
    if (studyId !== undefined) studies.add(studyId);
  }
  if (accounting.kept === 0)
    throw new Unreadable(accounting.skipped.changed_shape === undefined ? 'no_export' : 'newer');
  return { sha256: hash.hex(), accounting: checkAccounting(accounting), people: [...people], studies: [...studies] };
}

/**
 * Merges one file into the database of merged studies. The same bytes twice, and rows that an earlier file of the same
 * person brought, add nothing. A file that cannot be read to its end leaves nothing behind.
 * @throws whatever the database throws, after taking back what was written
 */
export async function mergeFile(db: SeedlensDatabase, file: SourceFile, deps: MergeDeps): Promise<MergeOutcome> {
  const { fileId, lock, signal } = deps;
  try {
    const report = await lookThrough(file, deps);
    const already = (await db.imports.where('sha256').equals(report.sha256).toArray()).find(
      ({ status }) => status === 'committed',
    );
    if (already !== undefined) return { kind: 'already', row: already };
    const here = [...new Set((await mergedFiles(db)).flatMap(({ studies }) => studies))];
    const theirs = report.studies;
    if (here.length > 0 && theirs.some((one) => !here.includes(one))) return { kind: 'other_study', theirs, here };
    const started = rowOf(report, file, deps);
    await lock(() => db.imports.put({ ...started, status: 'running' }));
    const accounting = await written(db, file, report, deps);
    const { read, kept, duplicate, skipped } = accounting;
    const row: ImportRow = { ...started, read, kept, duplicate, skipped, status: 'committed' };
    await lock(() => db.imports.put(row));
    return { kind: 'merged', row, report: { ...report, accounting } };
  } catch (error) {
    await lock(() => removeMerged(db, fileId));
    if (signal?.aborted === true) return { kind: 'cancelled' };
    if (error instanceof Unreadable) return { kind: 'refused', reason: error.reason, about: error.about };
    throw error;
  }
}

function rowOf({ sha256, accounting }: MergeReport, file: SourceFile, { fileId, now }: MergeDeps): ImportRow {
  return {
    importId: fileId,
    format: 'own-export',
    fileName: file.name,
    sha256,
    read: accounting.read,
    kept: 0,
    duplicate: 0,
    skipped: {},
    importedUtc: now,
    status: 'running',
  };
}

/** A file that names nobody, or several people at once, is one person of its own. */
function personIn({ people, sha256 }: MergeReport): string {
  const [one] = people;
  return one !== undefined && people.length === 1 ? one : `file-${sha256.slice(0, 16)}`;
}

async function written(
  db: SeedlensDatabase,
  file: SourceFile,
  report: MergeReport,
  deps: MergeDeps,
): Promise<Accounting> {
  const { fileId, lock } = deps;
  const accounting = newAccounting();
  const whose = { person: personIn(report), fileId };
  let rows: RowOf<MergedTable>[] = [];
  let table: MergedTable = MERGED_TABLES[0];
  const flush = async () => {
    const held = rows;
    rows = [];
    if (held.length === 0) return;
    const { kept, duplicate, lost } = await lock(() => mergeRows(db, table, held, whose));
    tally(accounting, 'kept', kept);
    tally(accounting, 'duplicate', duplicate);
    tally(accounting, 'unknown_shape', lost);
  };
  const hash = new Sha256();
  for await (const entry of readOwnExport(watched(file, hash, file.bytes, deps))) {
    if ('skip' in entry) tally(accounting, entry.skip);
    else {
      accounting.recognised += 1;
      if (!isMerged(entry.table)) {
        tally(accounting, 'not_about_notes');
        continue;
      }
      if (entry.table !== table || rows.length >= CHUNK) {
        await flush();
        table = entry.table;
      }
      rows.push(entry.row as RowOf<MergedTable>);
    }
  }
  await flush();
  if (hash.hex() !== report.sha256) throw new Error('The file changed while it was being read.');
  return checkAccounting(accounting);
}
