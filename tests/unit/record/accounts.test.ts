import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { learnAccount, recallAccount } from '../../../utils/record/accounts';
import { openDatabase } from '../../../utils/record/database';
import { deleteAuthor, deleteEverything } from '../../../utils/record/delete';
import { pruneRecord } from '../../../utils/record/prune';
import { at, contextOf, freshDatabase, NEXT_DAY } from './facts';

const USER = 'user-5f00000000000000000001';
const context = contextOf();

describe('what profiles told about accounts', () => {
  it('is recalled with its age, and holds neither the account’s id nor its shop’s', async () => {
    const db = await freshDatabase();
    await learnAccount(db, USER, { verifyType: 2, storeId: 'store-77' }, at(3), context);
    const known = await recallAccount(db, USER, context);
    expect(known).toMatchObject({ verifyType: 2, seenAt: at(3) });
    expect(known?.storeId).not.toBe('');
    expect(await recallAccount(db, 'somebody else', context)).toBeUndefined();
    expect(JSON.stringify(await db.accounts.toArray())).not.toMatch(/user-5f|store-77/);
  });

  it('keeps told none apart from not told, and what is told later wins whichever comes first', async () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const db = await freshDatabase();
      const told = [
        { account: { storeId: '', buyer: true }, when: at(1) },
        { account: { storeId: 'store-77', verifyType: 1 }, when: at(2) },
      ];
      for (const index of order) {
        const one = told[index];
        if (one !== undefined) await learnAccount(db, USER, one.account, one.when, context);
      }
      expect(await recallAccount(db, USER, context)).toEqual({
        storeId: 'shop',
        buyer: true,
        verifyType: 1,
        seenAt: at(2),
      });
    }
    const db = await freshDatabase();
    await learnAccount(db, USER, { storeId: '' }, at(1), context);
    expect(await recallAccount(db, USER, context)).toEqual({ storeId: '', seenAt: at(1) });
  });

  it('goes with its author, with its age, and with everything', async () => {
    const db = await freshDatabase();
    await learnAccount(db, USER, { verifyType: 2 }, at(1), context);
    const [row] = await db.accounts.toArray();
    await deleteAuthor(db, row?.authorKey ?? '', context);
    expect(await db.accounts.count()).toBe(0);

    await learnAccount(db, USER, { verifyType: 2 }, at(1), context);
    await pruneRecord(db, { lock: (fn) => fn(), now: NEXT_DAY, retentionDays: 2 });
    expect(await db.accounts.count()).toBe(1);
    await pruneRecord(db, { lock: (fn) => fn(), now: NEXT_DAY + 86_400_000, retentionDays: 1 });
    expect(await db.accounts.count()).toBe(0);

    await learnAccount(db, USER, { verifyType: 2 }, at(1), context);
    await deleteEverything(db, context);
    expect(await db.accounts.count()).toBe(0);
  });
});

it('a record of version 1 is upgraded with every row kept', async () => {
  const deps = { indexedDB: new IDBFactory(), IDBKeyRange };
  const old = new Dexie('seedlens', deps);
  old.version(1).stores({
    sessions: 'sessionId, [site+source+startedUtc]',
    impressions: 'impressionId, [noteKey+day], feedLoadId, [importId+firstRenderedUtc]',
    meta: 'key',
  });
  const impression = { impressionId: 'i', noteKey: 'n', day: '2026-11-22', importId: '', firstRenderedUtc: at(0) };
  await old.table('impressions').put(impression);
  await old.table('meta').put({ key: 'installationKey', value: new Uint8Array(32).fill(9) });
  old.close();

  const opened = await openDatabase('seedlens', deps);
  if (!opened.ok) throw new Error(opened.error);
  expect(await opened.db.impressions.toArray()).toEqual([impression]);
  expect((await opened.db.meta.get('installationKey'))?.value).toEqual(new Uint8Array(32).fill(9));
  await learnAccount(opened.db, USER, { buyer: true }, at(0), context);
  expect(await recallAccount(opened.db, USER, context)).toEqual({ buyer: true, seenAt: at(0) });
});
