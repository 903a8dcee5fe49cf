import { hkdfSync } from 'node:crypto';
import { expect, test } from 'vitest';
import ndjson from '../../../utils/export/formats/ndjson';
import { writeExport } from '../../../utils/export-file';
import { newStudyFile, type StudyFile } from '../../../utils/model/study-file';
import type { SeedlensDatabase } from '../../../utils/record/database';
import { joinedKey, joinedStudies, joinStudy, leaveStudy, studyKey } from '../../../utils/record/study';
import { writeBatch } from '../../../utils/record/write-batch';
import { textOf, unzipped } from '../export/given';
import { at, batch, contextOf, feedLoad, freshDatabase, impression, observation } from './facts';

const lock = <T>(fn: () => Promise<T>) => fn();
const STUDY: StudyFile = newStudyFile(
  { studyId: 'example-2026', name: '示例研究', protocol: '', consentVersion: '1', consent: '示例同意', silent: true },
  (count) => new Uint8Array(count).fill(7),
);

/** Somebody with an installation key of their own who has seen these notes. */
async function person(mark: number, noteIds: readonly string[]): Promise<SeedlensDatabase> {
  const db = await freshDatabase();
  const load = `load-${mark}`;
  const ids = (itemId: string) => ({ itemId, impressionId: `${load}:${itemId}`, feedLoadId: load });
  await writeBatch(
    db,
    batch({
      feedLoads: [feedLoad({ feedLoadId: load })],
      impressions: noteIds.map((itemId, slot) => impression({ ...ids(itemId), slot })),
      observations: noteIds.map((itemId) => {
        const { impressionId, feedLoadId } = ids(itemId);
        return observation({ impressionId, feedLoadId, note: { itemId, author: { id: 'author-1' } } });
      }),
    }),
    contextOf({ randomBytes: (count) => new Uint8Array(count).fill(mark) }),
  );
  return db;
}

/** Rows of an NDJSON export by table. */
async function exported(db: SeedlensDatabase, study?: { studyId: string; secret: Uint8Array<ArrayBuffer> }) {
  const parts: Uint8Array[] = [];
  await writeExport(
    db,
    ndjson,
    { tier: 'T1', selection: { from: 'own' } },
    {
      now: at(100),
      extensionVersion: '0.1.0',
      rulesetVersion: '1',
      randomBytes: (count) => new Uint8Array(count).fill(1),
      metrics: async () => [],
      signal: new AbortController().signal,
      onProgress: () => undefined,
      expected: 1,
      sink: (part) => void parts.push(part),
      ...(study === undefined ? {} : { study }),
    },
  );
  const files = unzipped(new Uint8Array(Buffer.concat(parts)));
  return (table: string): Record<string, unknown>[] =>
    textOf(files[`${table}.ndjson`])
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
}

const keysIn = (rows: readonly Record<string, unknown>[], name = 'note_key') => rows.map((row) => row[name]).sort();

test('the key is HKDF-SHA-256 of secret and study id, as another program computes it', async () => {
  const expected = hkdfSync('sha256', Buffer.alloc(32, 7), Buffer.alloc(0), 'example-2026', 32);
  expect(Buffer.from(await studyKey(STUDY))).toEqual(Buffer.from(expected));
  expect(await studyKey({ ...STUDY, studyId: 'example-2027' })).not.toEqual(await studyKey(STUDY));
});

test('joined, the same note has the same key from each volunteer; by their own keys it has not', async () => {
  const people = [await person(1, ['note-a', 'note-b']), await person(2, ['note-b', 'note-a'])];
  const under = await Promise.all(
    people.map(async (db) => {
      await joinStudy(db, STUDY, { lock, now: at(50) });
      const secret = await joinedKey(db, STUDY.studyId);
      if (secret === undefined) throw new Error('no key');
      return exported(db, { studyId: STUDY.studyId, secret });
    }),
  );
  const own = await Promise.all(people.map((db) => exported(db)));
  for (const table of ['notes', 'impressions', 'observations', 'verdicts']) {
    const [a, b] = under.map((rows) => keysIn(rows(table)));
    expect(a).toHaveLength(2);
    expect(a).toEqual(b);
    const [ownA, ownB] = own.map((rows) => keysIn(rows(table)));
    expect(ownA).not.toEqual(ownB);
    expect(ownA).not.toEqual(a);
  }
  const [authorsA, authorsB] = under.map((rows) => keysIn(rows('notes'), 'author_key'));
  expect(authorsA).toEqual(authorsB);
  const participants = under.flatMap((rows) => keysIn(rows('sessions'), 'participant_key'));
  expect(new Set(participants).size).toBe(2);
  expect(under.flatMap((rows) => keysIn(rows('sessions'), 'study_id'))).toEqual([STUDY.studyId, STUDY.studyId]);
});

test('left, the key is gone and the joining stays on record; it can be joined again', async () => {
  const db = await freshDatabase();
  await joinStudy(db, STUDY, { lock, now: at(1) });
  expect((await joinedStudies(db)).map(({ studyId }) => studyId)).toEqual([STUDY.studyId]);
  await leaveStudy(db, STUDY.studyId, { lock, now: at(2) });
  expect(await joinedStudies(db)).toEqual([]);
  expect(await joinedKey(db, STUDY.studyId)).toBeUndefined();
  expect(await db.studies.get(STUDY.studyId)).toMatchObject({ joinedUtc: at(1), leftUtc: at(2) });
  await leaveStudy(db, STUDY.studyId, { lock, now: at(3) });
  expect(await db.studies.get(STUDY.studyId)).toMatchObject({ leftUtc: at(2) });
  await joinStudy(db, STUDY, { lock, now: at(4) });
  expect(await joinedKey(db, STUDY.studyId)).toEqual(await studyKey(STUDY));
});

test('the secret itself is not kept', async () => {
  const db = await freshDatabase();
  await joinStudy(db, STUDY, { lock, now: at(1) });
  const everything = JSON.stringify([await db.studies.toArray(), await db.meta.toArray()]);
  expect(everything).not.toContain(STUDY.secret);
});
