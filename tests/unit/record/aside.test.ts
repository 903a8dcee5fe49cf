import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { asideNames, dropRecords, forgetAside, openAsItIs, setAside } from '../../../utils/record/aside';
import { writeBackup } from '../../../utils/record/backup';
import { openDatabase, type SeedlensDatabase } from '../../../utils/record/database';
import { nextName, recordName, recordNames } from '../../../utils/record/record-name';
import { restoreBackup } from '../../../utils/record/restore';
import { at, contextOf, freshDatabase } from './facts';

const context = contextOf();
const PASSPHRASE = '示例口令 example';
const ROLLUP = { day: '2026-11-22', source: 'live', surface: 'all', dimension: 'total', value: '' };

function plant(indexedDB: IDBFactory, version: number, make: (db: IDBDatabase, step: IDBTransaction | null) => void) {
  return new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('seedlens', version);
    request.onupgradeneeded = () => make(request.result, request.transaction);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });
}

/** Of version 2, with a table under another key: it can be read, and not brought up to date. */
async function damaged() {
  const deps = { indexedDB: new IDBFactory(), IDBKeyRange };
  await plant(deps.indexedDB, 20, (db) => {
    db.createObjectStore('audits', { keyPath: 'other' });
    db.createObjectStore('links', { keyPath: 'linkId' }).put({ linkId: 'link-1', observationId: 'gone' });
    const key = ['day', 'source', 'surface', 'dimension', 'value'];
    db.createObjectStore('dailyRollups', { keyPath: key }).put(ROLLUP);
  });
  return deps;
}

async function rowsOf(db: SeedlensDatabase): Promise<number> {
  let rows = 0;
  for (const table of db.tables) rows += await table.count();
  return rows;
}

describe('names of records', () => {
  it.each([
    [[], 'seedlens', 'seedlens-2'],
    [['seedlens-merged', 'seedlens', 'other'], 'seedlens', 'seedlens-2'],
    [['seedlens-9', 'seedlens', 'seedlens-10', 'seedlens-x'], 'seedlens-10', 'seedlens-11'],
  ])('of %j the one in use is %s', (names, current, next) => {
    const databases = names.map((name) => ({ name }));
    expect(recordName(databases)).toBe(current);
    expect(nextName(current)).toBe(next);
    expect(recordNames(databases)).not.toContain('seedlens-merged');
  });
});

describe('a record that cannot be opened', () => {
  it('stays as it is beside a new one, which is opened from then on', async () => {
    const deps = await damaged();
    expect(await openDatabase(undefined, deps)).toMatchObject({ ok: false, problem: 'database_corrupt' });
    expect(await setAside(context, deps)).toEqual({ ok: true });
    const opened = await openDatabase(undefined, deps);
    if (!opened.ok) throw new Error(opened.error);
    expect(opened.db.name).toBe('seedlens-2');
    expect(await rowsOf(opened.db)).toBe(0);
    expect(await asideNames(deps)).toEqual(['seedlens']);
    expect(await deps.indexedDB.databases()).toContainEqual({ name: 'seedlens', version: 20 });

    expect(await forgetAside(context, deps)).toBe(true);
    expect((await deps.indexedDB.databases()).map(({ name }) => name)).toEqual(['seedlens-2']);
  });

  it('is saved as far as it can be read, and put into the new one', async () => {
    const deps = await damaged();
    const held = await openAsItIs(deps);
    if (held === undefined) throw new Error('not even that opens');
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const saved = await writeBackup(held, (part) => void parts.push(part), {
      lock: context.lock,
      now: at(1),
      randomBytes: context.randomBytes,
      extensionVersion: '0.1.0',
      iterations: 2,
      passphrase: PASSPHRASE,
      partly: true,
    });
    expect(saved).toEqual({ rows: 2, unread: [] });
    expect(await deps.indexedDB.databases()).toEqual([{ name: 'seedlens', version: 20 }]);

    const db = await freshDatabase();
    const restored = await restoreBackup(db, new Blob(parts), {
      lock: context.lock,
      now: at(2),
      passphrase: PASSPHRASE,
    });
    expect(restored).toMatchObject({ ok: true, rows: 2, header: { database: 2 } });
    expect(await db.dailyRollups.toArray()).toEqual([ROLLUP]);
    expect(await db.links.toArray(), 'brought up to date').toMatchObject([{ linkId: 'link-1', source: 'live' }]);
  });

  it('is not set aside when it opens after all, or belongs to a newer version', async () => {
    const fine = { indexedDB: new IDBFactory(), IDBKeyRange };
    expect(await setAside(context, fine)).toEqual({ ok: true });
    expect((await fine.indexedDB.databases()).map(({ name }) => name)).toEqual(['seedlens']);

    const newer = { indexedDB: new IDBFactory(), IDBKeyRange };
    await plant(newer.indexedDB, 990, (db) => db.createObjectStore('later'));
    expect(await setAside(context, newer)).toMatchObject({ ok: false, problem: 'database_newer' });
    expect(await newer.indexedDB.databases()).toEqual([{ name: 'seedlens', version: 990 }]);
  });

  it('says so where the browser makes no new one either', async () => {
    const deps = { indexedDB: new IDBFactory(), IDBKeyRange };
    deps.indexedDB.open = () => {
      throw new DOMException('示例', 'UnknownError');
    };
    expect(await setAside(context, deps)).toMatchObject({ ok: false, problem: 'database_corrupt' });
    expect(await dropRecords(context, deps), 'nothing listed is not the same as deleted').toBe(false);
    expect(await openAsItIs(deps)).toBeUndefined();
  });

  it('can be deleted unread, with what was set aside before', async () => {
    const deps = await damaged();
    await setAside(context, deps);
    expect(await deps.indexedDB.databases()).toHaveLength(2);
    expect(await dropRecords(context, deps)).toBe(true);
    const opened = await openDatabase(undefined, deps);
    expect(opened).toMatchObject({ ok: true });
    expect((await deps.indexedDB.databases()).map(({ name }) => name)).toEqual(['seedlens']);
  });
});

describe('a backup of a table that breaks off', () => {
  const options = {
    lock: context.lock,
    now: at(1),
    randomBytes: context.randomBytes,
    extensionVersion: '0.1.0',
    iterations: 2,
    passphrase: PASSPHRASE,
    chunk: 2,
  };

  async function breaking() {
    const db = await freshDatabase();
    await db.deletions.bulkAdd([1, 2, 3, 4, 5].map((howMany) => ({ what: 'note', howMany, deletedUtc: at(howMany) })));
    await db.meta.put({ key: 'after', value: 1 });
    const deletions = db.tables.find(({ name }) => name === 'deletions');
    if (deletions === undefined) throw new Error('no such table');
    const where = deletions.where.bind(deletions);
    let asked = 0;
    Object.assign(deletions, {
      where: (name: string) => {
        asked += 1;
        if (asked > 1) throw new DOMException('示例', 'UnknownError');
        return where(name);
      },
    });
    return db;
  }

  it('is refused as a backup', async () => {
    await expect(writeBackup(await breaking(), () => undefined, options)).rejects.toThrow('示例');
  });

  it('holds what came before and all other tables, and names it', async () => {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const saved = await writeBackup(await breaking(), (part) => void parts.push(part), { ...options, partly: true });
    expect(saved).toEqual({ rows: 5, unread: ['deletions'] });
    const db = await freshDatabase();
    const restored = await restoreBackup(db, new Blob(parts), {
      lock: context.lock,
      now: at(2),
      passphrase: PASSPHRASE,
    });
    expect(restored).toMatchObject({ ok: true, rows: 5 });
    expect(await db.deletions.count()).toBe(4);
    expect(await db.meta.get('after')).toBeDefined();
  });
});
