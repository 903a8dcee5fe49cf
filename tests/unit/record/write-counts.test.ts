import { describe, expect, it } from 'vitest';
import { writeBatch } from '../../../utils/record/write-batch';
import { staleCounts } from '../../../utils/record/write-counts';
import {
  at,
  batch,
  contextOf,
  DAY,
  everything,
  feedLoad,
  freshDatabase,
  impression,
  memoryOf,
  NEXT_DAY,
  noteDays,
  observation,
} from './facts';

const note = {
  feedLoads: [feedLoad({ keyword: '示例词' })],
  impressions: [impression({ itemId: 'secret-note-id' })],
  observations: [
    observation({
      level: 'detail',
      note: { itemId: 'secret-note-id', title: '示例标题', text: '示例正文', author: { id: 'secret-author-id' } },
    }),
  ],
  health: [
    {
      surface: 'explore' as const,
      itemsSeen: 24,
      itemsRead: 20,
      labelsReadable: 20,
      unknownLabels: ['新词'],
      unknownFields: [],
      status: 'ok' as const,
      lostBatches: 0,
    },
  ],
};

describe('counts only', () => {
  it('keeps nothing about any note, on disk or in memory', async () => {
    const db = await freshDatabase();
    const dayMemory = memoryOf();
    const { written } = await writeBatch(db, batch(note), contextOf({ mode: 'counts', dayMemory }));
    expect(Object.keys(written).sort()).toEqual(['dailyRollups', 'detectorHealth']);
    const rows = await everything(db);
    const filled = Object.entries(rows)
      .filter(([, list]) => list.length > 0)
      .map(([name]) => name);
    expect(filled.sort()).toEqual(['dailyRollups', 'detectorHealth', 'pages']);
    const all = JSON.stringify([rows, [...dayMemory.entries]]);
    for (const never of ['secret', '示例']) expect(all).not.toContain(never);
    expect(await noteDays(db)).toMatchObject({ total: 1, 'level detail': 1 });
    expect(rows['detectorHealth']).toMatchObject([{ itemsSeen: 24, itemsRead: 20, unknownLabels: ['新词'] }]);
  });

  it('counts a partnership label without the brand that it names', async () => {
    const db = await freshDatabase();
    const word = '与示例品牌合作';
    const impressions = ['note-a', 'note-b'].map((itemId, slot) =>
      impression({ itemId, slot, labelWord: slot === 0 ? word : '与另一示例合作', verdict: 'partner_labelled' }),
    );
    await writeBatch(db, batch({ ...note, impressions, observations: [] }), contextOf({ mode: 'counts' }));
    const counted = (await db.dailyRollups.toArray()).filter(({ dimension }) => dimension === 'label_word');
    expect(counted.map(({ surface, value, impressions: n }) => [surface, value, n]).sort()).toEqual([
      ['all', '与…合作', 2],
      ['explore', '与…合作', 2],
    ]);
  });

  it('moves a changed verdict and counts a note once a day, over worker restarts', async () => {
    const db = await freshDatabase();
    const dayMemory = memoryOf();
    const write = (one: Parameters<typeof batch>[0]) =>
      writeBatch(db, batch(one), contextOf({ mode: 'counts', dayMemory, randomBytes: drawing() }));
    await write({ impressions: [impression()] });
    await write({ impressions: [impression({ verdict: 'ad_labelled', labelWord: '广告', exposureMs: 5_000 })] });
    await write({
      feedLoads: [feedLoad({ feedLoadId: 'load-2', surface: 'search' })],
      impressions: [impression({ impressionId: 'again', feedLoadId: 'load-2', firstRenderedAt: at(5) })],
    });
    expect(await noteDays(db)).toEqual({
      total: 1,
      'verdict ad_labelled': 1,
      'verdict not_checked': 0,
      'level card': 1,
      'label_word 广告': 1,
    });
    expect(await db.dailyRollups.get([DAY, 'live', 'all', 'total', ''])).toMatchObject({
      impressions: 2,
      exposureMs: 6_200,
    });
  });

  it('tells which memory of earlier days can go, and only that', async () => {
    const db = await freshDatabase();
    const dayMemory = memoryOf();
    const write = (one: Parameters<typeof batch>[0]) =>
      writeBatch(db, batch(one), contextOf({ mode: 'counts', dayMemory, randomBytes: drawing() }));
    await write({ impressions: [impression()] });
    const firstDay = [...dayMemory.entries.keys()];
    expect(firstDay.some((key) => key.startsWith('count.l.'))).toBe(true);
    await write({ impressions: [impression({ impressionId: 'later', firstRenderedAt: NEXT_DAY })] });
    const all = Object.fromEntries(dayMemory.entries);
    expect(staleCounts(all, '2026-11-23').sort()).toEqual(firstDay.sort());
    expect(staleCounts({ ...all, settings: {} }, DAY)).toEqual([]);
  });

  it('does not count again, whole, what grows of a day that nothing remembers any more', async () => {
    const db = await freshDatabase();
    const dayMemory = memoryOf();
    const write = (one: Parameters<typeof batch>[0]) =>
      writeBatch(db, batch(one), contextOf({ mode: 'counts', dayMemory, randomBytes: drawing() }));
    await write({ impressions: [impression()] });
    const before = await db.dailyRollups.toArray();
    const later = NEXT_DAY + 2 * 86_400_000;
    for (const key of staleCounts(Object.fromEntries(dayMemory.entries), '2026-11-25')) dayMemory.entries.delete(key);
    await write({ sentAt: later, impressions: [impression({ exposureMs: 9_000, dwellMs: 9_000 })] });
    expect(await db.dailyRollups.toArray()).toEqual(before);
  });

  it('counts once when the write fails after memory was written and the facts come again', async () => {
    const db = await freshDatabase();
    const context = contextOf({ mode: 'counts' });
    const put = db.dailyRollups.bulkPut;
    db.dailyRollups.bulkPut = () => {
      throw new Error('the worker was stopped');
    };
    await expect(writeBatch(db, batch(note), context)).rejects.toThrow('stopped');
    expect(await db.dailyRollups.count()).toBe(0);
    db.dailyRollups.bulkPut = put;
    await writeBatch(db, batch(note), context);
    await writeBatch(db, batch(note), context);
    expect(await db.dailyRollups.get([DAY, 'live', 'all', 'total', ''])).toMatchObject({ impressions: 1, noteDays: 1 });
  });
});

let drawn = 0;
function drawing(): (count: number) => Uint8Array<ArrayBuffer> {
  return (count) => {
    drawn += 1;
    return new Uint8Array(count).fill(drawn);
  };
}
