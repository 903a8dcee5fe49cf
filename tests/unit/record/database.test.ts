import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { COLUMNS, snakeCase } from '../../../utils/model/codebook';
import { ROWS } from '../../../utils/model/rows';
import { openDatabase, problemOf } from '../../../utils/record/database';
import { writeBatch } from '../../../utils/record/write-batch';
import { batch, contextOf, freshDatabase, impression, observation } from './facts';

function openRaw(factory: IDBFactory, version: number, upgrade: (db: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open('seedlens', version);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

describe('openDatabase', () => {
  it('opens an empty record with a store for every stored table', async () => {
    const db = await freshDatabase();
    const stored = Object.keys(ROWS).filter((name) => name !== 'metrics');
    expect(stored.length).toBeGreaterThan(15);
    for (const name of stored) expect(db.tables.map((table) => table.name)).toContain(name);
  });

  it('refuses a record written by a newer version, and changes nothing in it', async () => {
    const indexedDB = new IDBFactory();
    const newer = await openRaw(indexedDB, 70, (db) => db.createObjectStore('fromTheFuture').put('kept', 'key'));
    newer.close();
    const opened = await openDatabase('seedlens', { indexedDB, IDBKeyRange });
    expect(opened).toMatchObject({ ok: false, problem: 'database_newer' });
    const again = await openRaw(indexedDB, 70, () => undefined);
    expect([...again.objectStoreNames]).toEqual(['fromTheFuture']);
  });

  it('says so when another window holds an older record open', async () => {
    const indexedDB = new IDBFactory();
    await openRaw(indexedDB, 5, (db) => db.createObjectStore('older'));
    const opened = await openDatabase('seedlens', { indexedDB, IDBKeyRange });
    expect(opened).toMatchObject({ ok: false, problem: 'database_blocked' });
  });

  it.each([
    ['QuotaExceededError', 'database_full'],
    ['UnknownError', 'database_corrupt'],
    ['InvalidStateError', 'database_corrupt'],
    ['SecurityError', 'database_unavailable'],
  ])('answers %s of the browser with %s', async (name, problem) => {
    const indexedDB = new IDBFactory();
    indexedDB.open = () => {
      throw new DOMException('示例', name);
    };
    expect(await openDatabase('seedlens', { indexedDB, IDBKeyRange })).toMatchObject({ ok: false, problem });
  });
});

describe('problemOf', () => {
  it('finds the cause behind a wrapped error and leaves our own errors alone', () => {
    const quota = new DOMException('示例', 'QuotaExceededError');
    const wrapped = Object.assign(new Error('aborted'), { name: 'AbortError', inner: quota });
    expect(problemOf(quota)).toBe('database_full');
    expect(problemOf(wrapped)).toBe('database_full');
    expect(problemOf(new TypeError('ours'))).toBeUndefined();
  });
});

describe('the codebook', () => {
  it('names exactly the columns that rows have, in file spelling without clashes', () => {
    for (const [table, row] of Object.entries(ROWS)) {
      const columns = Object.keys(COLUMNS[table as keyof typeof COLUMNS]);
      expect(columns.sort(), table).toEqual(Object.keys(row.shape).sort());
      expect(new Set(columns.map(snakeCase)).size, table).toBe(columns.length);
    }
  });

  it.each([
    ['feedLoadId', 'feed_load_id'],
    ['cardWPx', 'card_w_px'],
    ['yPx', 'y_px'],
    ['prevSha256', 'prev_sha256'],
    ['idleGapS', 'idle_gap_s'],
    ['k', 'k'],
  ])('spells %s as %s', (name, file) => {
    expect(snakeCase(name)).toBe(file);
  });

  it('fits every row that recording writes', async () => {
    const db = await freshDatabase();
    await writeBatch(db, batch({ impressions: [impression()], observations: [observation()] }), contextOf());
    let checked = 0;
    for (const [name, row] of Object.entries(ROWS)) {
      if (name === 'metrics') continue;
      for (const stored of await db.table(name).toArray()) {
        expect(row.safeParse(stored).error, name).toBeUndefined();
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(8);
  });
});
