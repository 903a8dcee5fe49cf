import { beforeAll, describe, expect, it } from 'vitest';
import { learnAccount, recallAccount } from '../../../utils/record/accounts';
import { writeBackup } from '../../../utils/record/backup';
import type { SeedlensDatabase } from '../../../utils/record/database';
import { deleteEverything } from '../../../utils/record/delete';
import { isEmptyRecord, isRestoring, type RestoreProblem, restoreBackup } from '../../../utils/record/restore';
import { writeBatch } from '../../../utils/record/write-batch';
import { at, batch, contextOf, everything, feedLoad, found, freshDatabase, impression, observation } from './facts';

const PASSPHRASE = '示例口令 example';
const context = contextOf();
/** As the product's, but quick: what is tested is the file, not how long a guess takes. */
const quick = {
  lock: context.lock,
  now: at(90),
  randomBytes: context.randomBytes,
  extensionVersion: '0.1.0',
  iterations: 2,
};

async function filledRecord(notes = 30): Promise<SeedlensDatabase> {
  const db = await freshDatabase();
  const ids = Array.from({ length: notes }, (_, slot) => ({ impressionId: `showing-${slot}`, itemId: `note-${slot}` }));
  await writeBatch(
    db,
    batch({
      feedLoads: [feedLoad()],
      impressions: ids.map((id) => impression(id)),
      observations: ids.map(({ impressionId, itemId }) =>
        observation({
          impressionId,
          note: { itemId, title: `示例标题 ${itemId} 🌱`, author: { id: `author of ${itemId}` } },
          readings: [found('plat_label_ad', { place: 'card_label', words: 'platform', text: '广告' })],
        }),
      ),
    }),
    context,
  );
  await learnAccount(db, 'user', { verifyType: 2 }, at(1), context);
  await db.deletions.add({ what: 'note', howMany: 3, deletedUtc: at(2) });
  return db;
}

async function backupOf(db: SeedlensDatabase, over: Partial<Parameters<typeof writeBackup>[2]> = {}): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  await writeBackup(db, (part) => void parts.push(part), { ...quick, passphrase: PASSPHRASE, chunk: 7, ...over });
  return new Blob(parts);
}

const restore = (db: SeedlensDatabase, file: Blob, passphrase = PASSPHRASE) =>
  restoreBackup(db, file, { lock: context.lock, now: at(95), passphrase });

let original: SeedlensDatabase;
let file: Blob;
beforeAll(async () => {
  original = await filledRecord();
  file = await backupOf(original);
});

describe('a backup put back', () => {
  it('is the record, row for row, and goes on under the same key', async () => {
    const db = await freshDatabase();
    const restored = await restore(db, file);
    const expected = await everything(original);
    expect(Object.values(expected).flat().length).toBeGreaterThan(150);
    expect(restored).toMatchObject({ ok: true, header: { extensionVersion: '0.1.0', madeUtc: at(90) } });
    expect(await everything(db)).toEqual(expected);
    expect(await db.meta.toArray()).toEqual(await original.meta.toArray());
    expect(await recallAccount(db, 'user', context)).toMatchObject({ verifyType: 2 });

    const again = await filledRecord();
    expect(again.name).toBe(db.name);
    await writeBatch(
      db,
      batch({ feedLoads: [feedLoad()], impressions: [impression({ impressionId: 'showing-0', itemId: 'note-0' })] }),
      context,
    );
    expect(await db.impressions.count(), 'the same showing is the same row').toBe(30);
  });

  it('replaces the trace of what was deleted before, and nothing else can be there', async () => {
    const db = await filledRecord(3);
    expect(await restore(db, file)).toEqual({ ok: false, problem: 'not_empty' });
    expect(await db.impressions.count()).toBe(3);
    await deleteEverything(db, context);
    expect(await restore(db, file)).toMatchObject({ ok: true });
    expect(await db.deletions.toArray()).toEqual(await original.deletions.toArray());
  });

  it('reads nothing of the record without the passphrase', async () => {
    const text = new TextDecoder('latin1').decode(await file.arrayBuffer());
    expect(text).not.toMatch(/note-1|impressions|installationKey/);
    const other = new TextDecoder('latin1').decode(await (await backupOf(original)).arrayBuffer());
    expect(other.slice(300, 400), 'another salt, another key').not.toBe(text.slice(300, 400));
  });
});

async function changed(at_: number): Promise<Blob> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const index = at_ < 0 ? bytes.length + at_ : at_;
  bytes[index] = (bytes[index] ?? 0) ^ 1;
  return new Blob([bytes]);
}

/** Where each sealed piece begins. */
async function borders(): Promise<number[]> {
  const view = new DataView(await file.arrayBuffer());
  const found_: number[] = [];
  for (let place = 20 + view.getUint32(16); place < view.byteLength; place += 4 + view.getUint32(place))
    found_.push(place);
  return found_;
}

const WRONG: { name: string; file: () => Promise<Blob>; passphrase?: string; problem: RestoreProblem }[] = [
  { name: 'another passphrase', file: async () => file, passphrase: `${PASSPHRASE}!`, problem: 'wrong_passphrase' },
  { name: 'an empty file', file: async () => new Blob([]), problem: 'not_a_backup' },
  { name: 'a picture', file: async () => new Blob([new Uint8Array(5000).fill(137)]), problem: 'not_a_backup' },
  { name: 'only the name', file: async () => file.slice(0, 16), problem: 'truncated' },
  { name: 'cut inside the header', file: async () => file.slice(0, 40), problem: 'truncated' },
  { name: 'cut inside a piece', file: async () => file.slice(0, file.size - 5), problem: 'truncated' },
  { name: 'cut between two pieces', file: async () => file.slice(0, (await borders()).at(-1)), problem: 'truncated' },
  { name: 'cut after the first piece', file: async () => file.slice(0, (await borders())[1]), problem: 'truncated' },
  {
    name: 'one bit changed in the middle',
    file: async () => changed(((await borders())[3] ?? 0) + 9),
    problem: 'damaged',
  },
  { name: 'one bit changed at the end', file: async () => changed(-1), problem: 'damaged' },
  {
    name: 'two pieces in each other’s place',
    file: async () => {
      const [, a = 0, b = 0, c = 0] = await borders();
      return new Blob([file.slice(0, a), file.slice(b, c), file.slice(a, b), file.slice(c)]);
    },
    problem: 'damaged',
  },
  {
    name: 'a newer format',
    file: async () => {
      const header = new TextEncoder().encode(
        JSON.stringify({ format: 9, database: 1, iterations: 2, salt: '00'.repeat(16), madeUtc: 0 }),
      );
      return new Blob(['SEEDLENS BACKUP\n', new Uint8Array([0, 0, 0, header.length]), header]);
    },
    problem: 'newer',
  },
];

describe('what is no whole backup of ours changes nothing', () => {
  it.each(WRONG)('$name: $problem', async ({ file: make, passphrase, problem }) => {
    const db = await freshDatabase();
    expect(await restore(db, await make(), passphrase)).toEqual({ ok: false, problem });
    expect(await isEmptyRecord(db)).toBe(true);
    expect(await isRestoring(db)).toBe(false);
  });

  it('refuses a passphrase that is too short', async () => {
    await expect(backupOf(original, { passphrase: '1234567' })).rejects.toThrow(RangeError);
  });

  it('stops when it is cancelled', async () => {
    const stop = new AbortController();
    const made = backupOf(original, { signal: stop.signal, onProgress: () => stop.abort(new Error('enough')) });
    await expect(made).rejects.toThrow('enough');
  });
});

describe('a restore that is cut off', () => {
  it.each([1, 4, 12])('after %i writes leaves an empty record behind, at once or at the next start', async (writes) => {
    const db = await freshDatabase();
    let left = writes;
    const broken = <T>(fn: () => Promise<T>): Promise<T> => {
      left -= 1;
      return left < 0 ? Promise.reject(new DOMException('示例', 'QuotaExceededError')) : fn();
    };
    const ended = restoreBackup(db, file, { lock: broken, now: at(95), passphrase: PASSPHRASE });
    // The undoing fails too, as when the browser is gone: the mark stays.
    await expect(ended).rejects.toThrow();
    expect(await isRestoring(db)).toBe(true);
    expect(await restore(db, file), 'the next start undoes it first').toMatchObject({ ok: true });
    expect(await everything(db)).toEqual(await everything(original));
  });

  it('says why when the disk is full, and takes back what it wrote', async () => {
    const db = await freshDatabase();
    let writes = 0;
    const full = <T>(fn: () => Promise<T>): Promise<T> => {
      writes += 1;
      return writes === 5 ? Promise.reject(new DOMException('示例', 'QuotaExceededError')) : fn();
    };
    const ended = await restoreBackup(db, file, { lock: full, now: at(95), passphrase: PASSPHRASE });
    expect(ended).toEqual({ ok: false, problem: 'database_full' });
    expect(await isEmptyRecord(db)).toBe(true);
    expect(await isRestoring(db)).toBe(false);
  });
});
