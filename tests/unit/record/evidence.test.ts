import { describe, expect, it } from 'vitest';
import { captureSets } from '../../../utils/model/capture-chain';
import type { CodingSet } from '../../../utils/model/coding';
import { writeBackup } from '../../../utils/record/backup';
import { readSample, removeSample, writeAnnotations, writeSample } from '../../../utils/record/coding';
import { deleteNote } from '../../../utils/record/delete';
import {
  deleteEvidence,
  type NewEvidence,
  readEvidence,
  readEvidenceFiles,
  readNotePictures,
  writeEvidence,
} from '../../../utils/record/evidence';
import { keyerOf } from '../../../utils/record/keys';
import { restoreBackup } from '../../../utils/record/restore';
import { contextOf, freshDatabase } from './facts';

const context = contextOf();
const NOTE = '000000000000000000000001';
const KINDS = ['viewport_png', 'dom_html', 'extract_json'] as const;

/** A keeping whose hashes are made up: the record does not look into files. */
function keeping(setId: string, at: number, noteId?: string): NewEvidence {
  return {
    noteId,
    make: async (previous) => {
      const before = [previous, `${setId}-viewport_png`, `${setId}-dom_html`];
      return {
        rows: KINDS.map((kind, index) => ({
          captureId: `${setId}.${kind}`,
          kind,
          path: `${setId}/${kind}`,
          sha256: `${setId}-${kind}`,
          bytes: 1,
          capturedUtc: at,
          pageUrl: 'https://www.xiaohongshu.com/explore?xsec_token=AB',
          scrollYPx: 0,
          viewportW: 1,
          viewportH: 1,
          overlayVisible: false,
          ...(before[index] === undefined ? {} : { prevSha256: before[index] }),
        })),
        files: KINDS.map((kind) => ({ captureId: `${setId}.${kind}`, mime: 'x', bytes: new Uint8Array([at]) })),
      };
    },
  };
}

describe('evidence in the record', () => {
  it('each keeping hangs on the one before, whatever the clock says', async () => {
    const db = await freshDatabase();
    for (const [setId, at] of [
      ['a', 30],
      ['b', 10],
      ['c', 20],
    ] as const)
      await writeEvidence(db, keeping(setId, at), context);
    const sets = await readEvidence(db);
    expect(sets.map(({ setId, previous }) => [setId, previous])).toEqual([
      ['a', undefined],
      ['b', 'a-extract_json'],
      ['c', 'b-extract_json'],
    ]);
    expect((await db.captures.toArray()).every(({ pageUrl }) => !pageUrl.includes('xsec_token'))).toBe(true);
  });

  it('two at once come one after the other', async () => {
    const db = await freshDatabase();
    let last: Promise<unknown> = Promise.resolve();
    const lock = <T>(fn: () => Promise<T>): Promise<T> => {
      const mine = last.then(fn);
      last = mine;
      return mine;
    };
    await Promise.all(['a', 'b', 'c', 'd'].map((setId) => writeEvidence(db, keeping(setId, 1), { ...context, lock })));
    const previous = (await readEvidence(db)).map((set) => set.previous);
    expect(new Set(previous).size).toBe(4);
  });

  it('nothing is half saved when the bytes cannot be written', async () => {
    const db = await freshDatabase();
    await writeEvidence(db, keeping('a', 1), context);
    const again: NewEvidence = {
      noteId: undefined,
      make: async (previous) => {
        const made = await keeping('b', 2).make(previous);
        return {
          rows: made.rows,
          files: [...made.files, { captureId: 'a.viewport_png', mime: 'x', bytes: new Uint8Array(1) }],
        };
      },
    };
    await expect(writeEvidence(db, again, context)).rejects.toThrow();
    expect([await db.captures.count(), await db.evidenceFiles.count()]).toEqual([3, 3]);
  });

  it('a deletion takes the bytes and leaves the trace', async () => {
    const db = await freshDatabase();
    await writeEvidence(db, keeping('a', 1), context);
    await writeEvidence(db, keeping('b', 2), context);
    await deleteEvidence(db, 'a', 'user', { ...context, now: 9 });
    const sets = await readEvidence(db);
    expect(sets.map(({ setId, deletedUtc, deletionReason }) => [setId, deletedUtc, deletionReason])).toEqual([
      ['a', 9, 'user'],
      ['b', undefined, undefined],
    ]);
    expect([...(await readEvidenceFiles(db, ['a.viewport_png', 'b.viewport_png'])).keys()]).toEqual(['b.viewport_png']);
    await writeEvidence(db, keeping('c', 3), context);
    expect((await readEvidence(db)).at(-1)?.previous).toBe('b-extract_json');
  });

  it('goes with its note, bytes and all', async () => {
    const db = await freshDatabase();
    await writeEvidence(db, keeping('a', 1, NOTE), context);
    await writeEvidence(db, keeping('b', 2), context);
    const noteKey = await (await keyerOf(db, context.randomBytes)).key('note', NOTE);
    expect(await readNotePictures(db, noteKey)).toHaveLength(1);
    const { evidence } = await deleteNote(db, noteKey, { ...context, now: 5 });
    expect(evidence).toHaveLength(3);
    expect(await db.evidenceFiles.count()).toBe(3);
    expect(await db.captures.count()).toBe(6);
    expect(await readNotePictures(db, noteKey)).toEqual([]);
  });

  it('comes back whole from a backup, pictures of megabytes too', async () => {
    const db = await freshDatabase();
    const large = new Uint8Array(3_000_000).map((_, at) => (at * 31) % 251);
    await writeEvidence(db, keeping('a', 1, NOTE), context);
    await writeEvidence(db, keeping('b', 2), context);
    await db.evidenceFiles.update('b.viewport_png', { bytes: large });
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const quick = { ...context, now: 5, passphrase: 'example passphrase', iterations: 2 };
    await writeBackup(db, (part) => void parts.push(part), quick);
    const other = await freshDatabase();
    expect(await restoreBackup(other, new Blob(parts), quick)).toMatchObject({ ok: true });
    expect(await readEvidence(other)).toEqual(await readEvidence(db));
    // Not `toEqual`, which takes half a minute over so many bytes.
    const restored = (await other.evidenceFiles.get('b.viewport_png'))?.bytes ?? new Uint8Array();
    expect(Buffer.compare(restored, large)).toBe(0);
  });

  it('sets that hang on nothing known are listed all the same', () => {
    expect(captureSets([])).toEqual([]);
  });
});

describe('samples in the record', () => {
  const set: CodingSet = {
    sampleId: 's',
    name: '示例',
    design: 'simple',
    seed: 1,
    rulesetVersion: 'test',
    drawnUtc: 1,
    source: 'live',
    importId: '',
    population: {},
    coderId: 'A',
  };
  const row = (noteKey: string) => ({
    sampleId: 's',
    seed: 1,
    rulesetVersion: 'test',
    stratum: 'all',
    stratumSize: 2,
    noteKey,
  });

  it('are written whole or not at all, and removed with their answers', async () => {
    const db = await freshDatabase();
    await expect(writeSample(db, set, [row('N1'), row('N1')], context)).rejects.toThrow();
    expect([await db.codingSets.count(), await db.samples.count()]).toEqual([0, 0]);
    await writeSample(db, set, [row('N2'), row('N1')], context);
    await writeAnnotations(
      db,
      [
        {
          annotationId: 's:N1:A',
          sampleId: 's',
          noteKey: 'N1',
          coderId: 'A',
          code: 'unclear',
          confidence: 1,
          codedUtc: 1,
        },
      ],
      context,
    );
    expect(await readSample(db, 's')).toMatchObject({
      set,
      rows: [row('N1'), row('N2')],
      annotations: [{ code: 'unclear' }],
    });
    await removeSample(db, 's', context);
    expect([await db.codingSets.count(), await db.samples.count(), await db.annotations.count()]).toEqual([0, 0, 0]);
  });
});
