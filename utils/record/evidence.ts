import { type CaptureSet, captureSets } from '../model/capture-chain';
import type { CaptureRow } from '../model/rows';
import type { WriteContext } from './context';
import type { SeedlensDatabase } from './database';
import { keyerOf } from './keys';
import { withoutTokens } from './scrub';
import type { EvidenceFileRow } from './stored';

type EvidenceContext = Pick<WriteContext, 'lock' | 'now' | 'randomBytes'>;

export type NewEvidence = {
  /** Missing where a list was kept. */
  noteId?: string | undefined;
  /** Makes the files, chained to what was kept before (`previous`: SHA-256 of the last extract). */
  make(previous: string | undefined): Promise<{ rows: Omit<CaptureRow, 'noteKey'>[]; files: EvidenceFileRow[] }>;
};

/**
 * Writes one keeping: its rows and its bytes in one transaction, so that nothing is half saved. The end of the chain is
 * looked up under the same lock.
 */
export async function writeEvidence(
  db: SeedlensDatabase,
  evidence: NewEvidence,
  context: EvidenceContext,
): Promise<void> {
  await context.lock(async () => {
    const noteKey =
      evidence.noteId === undefined
        ? undefined
        : await (await keyerOf(db, context.randomBytes)).key('note', evidence.noteId);
    const last = captureSets(await db.captures.toArray()).at(-1);
    const { rows, files } = await evidence.make(last?.sha256);
    await db.transaction('rw', [db.captures, db.evidenceFiles], async () => {
      await db.captures.bulkAdd(
        rows.map((row) => ({
          ...row,
          pageUrl: withoutTokens(row.pageUrl),
          ...(noteKey === undefined ? {} : { noteKey }),
        })),
      );
      await db.evidenceFiles.bulkAdd(files);
    });
  });
}

/** Every keeping, the oldest first as the chain goes; deleted ones are there as a trace. */
export async function readEvidence(db: SeedlensDatabase): Promise<CaptureSet[]> {
  return captureSets(await db.captures.toArray());
}

/** The bytes of these captures, by id; deleted ones are missing. */
export async function readEvidenceFiles(
  db: SeedlensDatabase,
  captureIds: readonly string[],
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const rows = await db.evidenceFiles.bulkGet([...captureIds]);
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.captureId, row.bytes] as const])));
}

/** The pictures kept of a note, the newest first. */
export async function readNotePictures(db: SeedlensDatabase, noteKey: string): Promise<Uint8Array<ArrayBuffer>[]> {
  const rows = await db.captures.where('noteKey').equals(noteKey).toArray();
  const pictures = rows
    .filter(({ kind, deletedUtc }) => kind === 'viewport_png' && deletedUtc === undefined)
    .sort((a, b) => b.capturedUtc - a.capturedUtc);
  return [
    ...(
      await readEvidenceFiles(
        db,
        pictures.map(({ captureId }) => captureId),
      )
    ).values(),
  ];
}

/** Removes the bytes of one keeping; its rows stay as a trace, so that the chain can still be followed. */
export async function deleteEvidence(
  db: SeedlensDatabase,
  setId: string,
  reason: string,
  context: Pick<WriteContext, 'lock' | 'now'>,
): Promise<void> {
  await context.lock(() =>
    db.transaction('rw', [db.captures, db.evidenceFiles], async () => {
      const rows = await db.captures.where('captureId').startsWith(`${setId}.`).toArray();
      const open = rows.filter(({ deletedUtc }) => deletedUtc === undefined);
      await db.captures.bulkPut(open.map((row) => ({ ...row, deletedUtc: context.now, deletionReason: reason })));
      await db.evidenceFiles.bulkDelete(rows.map(({ captureId }) => captureId));
    }),
  );
}
