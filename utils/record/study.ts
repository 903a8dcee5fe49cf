import type { StudyRow } from '../model/rows';
import { type StudyFile, secretBytes } from '../model/study-file';
import type { WriteContext } from './context';
import type { SeedlensDatabase } from './database';

/**
 * Studies joined and left. The key of a study is kept, not its secret: that key makes this study's pseudonyms and nothing
 * else. Leaving forgets it.
 */

type StudyContext = Pick<WriteContext, 'lock' | 'now'>;

const KEY_BITS = 256;
const nameOf = (studyId: string) => `studyKey:${studyId}`;

/** K_study = HKDF-SHA-256(secret, study id), 32 bytes: the same for every volunteer. */
export async function studyKey({
  secret,
  studyId,
}: Pick<StudyFile, 'secret' | 'studyId'>): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey('raw', secretBytes({ secret }), 'HKDF', false, ['deriveBits']);
  const info = new TextEncoder().encode(studyId);
  const salt = new Uint8Array(0);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, KEY_BITS));
}

/** Joins a study, or joins it again under the words of this file. */
export async function joinStudy(db: SeedlensDatabase, file: StudyFile, { lock, now }: StudyContext): Promise<StudyRow> {
  const { studyId, name, protocol, consentVersion } = file;
  // Made before the transaction: one of IndexedDB does not wait for WebCrypto.
  const value = await studyKey(file);
  const row: StudyRow = { studyId, name, protocol, consentVersion, joinedUtc: now };
  await lock(() =>
    db.transaction('rw', db.studies, db.meta, async () => {
      await db.meta.put({ key: nameOf(studyId), value });
      await db.studies.put(row);
    }),
  );
  return row;
}

/** Leaves a study: its key is gone, that it was joined stays on record. What was handed over cannot be taken back. */
export async function leaveStudy(db: SeedlensDatabase, studyId: string, { lock, now }: StudyContext): Promise<void> {
  await lock(() =>
    db.transaction('rw', db.studies, db.meta, async () => {
      await db.meta.delete(nameOf(studyId));
      const row = await db.studies.get(studyId);
      if (row !== undefined && row.leftUtc === undefined) await db.studies.put({ ...row, leftUtc: now });
    }),
  );
}

/** Studies that are joined now, in the order they were joined. */
export async function joinedStudies(db: SeedlensDatabase): Promise<StudyRow[]> {
  const rows = await db.studies.toArray();
  return rows.filter((row) => row.leftUtc === undefined).sort((a, b) => a.joinedUtc - b.joinedUtc);
}

/** The key of a study that is joined now. */
export async function joinedKey(db: SeedlensDatabase, studyId: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const value: unknown = (await db.meta.get(nameOf(studyId)))?.value;
  return value instanceof Uint8Array ? (value as Uint8Array<ArrayBuffer>) : undefined;
}
