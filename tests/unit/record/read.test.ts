// First: Dexie looks for the database when it is loaded.
import 'fake-indexeddb/auto';

import { describe, expect, it } from 'vitest';
import type { HealthFacts } from '../../../utils/model/batch';
import { liveWholeDays, readHealth, readNotesPage, readWholeDays } from '../../../utils/record/read';
import { readRunningAudit } from '../../../utils/record/read-audit';
import { readImports } from '../../../utils/record/read-imports';
import { readFirstMoment, watchRollups } from '../../../utils/record/read-rollups';
import { writeBatch } from '../../../utils/record/write-batch';
import { at, batch, contextOf, DAY, freshDatabase, impression, NEXT_DAY, observation } from './facts';
import { watched } from './watched';

describe('readWholeDays', () => {
  it('reads days from and to, both included, of one source', async () => {
    const db = await freshDatabase();
    await writeBatch(db, batch({ impressions: [impression()] }), contextOf());
    await writeBatch(
      db,
      batch({ impressions: [impression({ impressionId: 'b', firstRenderedAt: NEXT_DAY })] }),
      contextOf(),
    );
    const days = async (from: string, to?: string) => [
      ...new Set((await readWholeDays(db, from, 'live', to)).map((row) => row.day)),
    ];
    expect(await days(DAY, '2026-11-23')).toEqual([DAY, '2026-11-23']);
    expect(await days(DAY, DAY)).toEqual([DAY]);
    expect(await days('2026-11-23', '2026-12-31')).toEqual(['2026-11-23']);
    expect(await days('2026-11-01')).toEqual([DAY, '2026-11-23']);
    expect(await readWholeDays(db, DAY, 'capture', '2026-11-23')).toEqual([]);
    const whole = (await db.dailyRollups.toArray()).filter(({ surface }) => surface === 'all');
    expect(await readWholeDays(db, DAY, 'live')).toEqual(whole);
  });

  it('nothing that popup or overview open with touches single showings', async () => {
    const db = await freshDatabase();
    await writeBatch(db, batch({ impressions: [impression()] }), contextOf());
    const asked = await watched(db);
    const heard = await new Promise<number>((resolve, reject) => {
      const stop = liveWholeDays(
        db,
        DAY,
        DAY,
        (rows) => {
          stop();
          resolve(rows.length);
        },
        reject,
      );
    });
    expect(heard).toBeGreaterThan(2);
    await new Promise<void>((resolve, reject) => {
      const stop = watchRollups(
        db,
        DAY,
        () => {
          stop();
          resolve();
        },
        reject,
      );
    });
    await Promise.all([readWholeDays(db, DAY, 'live'), readImports(db), readFirstMoment(db), readRunningAudit(db)]);
    expect([...new Set(asked.map(({ table }) => table))].sort()).toEqual([
      'dailyRollups',
      'feedLoads',
      'imports',
      'meta',
    ]);
    // Of what grows with the record, the first or last row only.
    expect(asked.filter(({ table }) => table === 'feedLoads')).toEqual([{ table: 'feedLoads', how: 'query', most: 1 }]);
    expect(asked.filter(({ how }) => how === 'count')).toEqual([]);
  });

  it('tells of later writes until stopped', async () => {
    const db = await freshDatabase();
    const seen: number[] = [];
    const told = { more: () => {} };
    const next = () =>
      new Promise<void>((resolve) => {
        told.more = resolve;
      });
    const first = next();
    const stop = liveWholeDays(
      db,
      DAY,
      DAY,
      (rows) => {
        seen.push(rows.find((row) => row.dimension === 'total')?.noteDays ?? 0);
        told.more();
      },
      (error) => {
        throw error;
      },
    );
    await first;
    const second = next();
    await writeBatch(db, batch({ impressions: [impression()] }), contextOf());
    await second;
    stop();
    await writeBatch(db, batch({ impressions: [impression({ itemId: 'note-b' })] }), contextOf());
    expect(seen[0]).toBe(0);
    expect(seen.at(-1)).toBe(1);
  });
});

describe('watchRollups', () => {
  it('tells at once and after later writes, until stopped', async () => {
    const db = await freshDatabase();
    let told = 0;
    const heard = { more: () => {} };
    const next = () =>
      new Promise<void>((resolve) => {
        heard.more = resolve;
      });
    const first = next();
    const stop = watchRollups(
      db,
      DAY,
      () => {
        told += 1;
        heard.more();
      },
      (error) => {
        throw error;
      },
    );
    await first;
    expect(await readWholeDays(db, DAY, 'live')).toEqual([]);
    const second = next();
    await writeBatch(db, batch({ impressions: [impression()] }), contextOf());
    await second;
    const rows = await readWholeDays(db, DAY, 'live');
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.every((row) => row.surface === 'all')).toBe(true);
    // The same keys as before: a note seen again changes what stands under them only.
    const third = next();
    await writeBatch(db, batch({ impressions: [impression({ itemId: 'note-b', impressionId: 'b' })] }), contextOf());
    await third;
    stop();
    const before = told;
    await writeBatch(db, batch({ impressions: [impression({ itemId: 'note-c', impressionId: 'c' })] }), contextOf());
    expect(told).toBe(before);
  });
});

describe('readNotesPage', () => {
  it('pages newest first without losing or repeating notes seen at one moment', async () => {
    const db = await freshDatabase();
    const items = Array.from({ length: 9 }, (_, index) => ({ itemId: `note-${index}`, minute: Math.floor(index / 4) }));
    await writeBatch(
      db,
      batch({
        impressions: [
          ...items.map(({ itemId, minute }) =>
            impression({ itemId, firstRenderedAt: at(minute), firstViewableAt: at(minute) }),
          ),
          impression({ itemId: 'only-rendered', viewable: false }),
        ],
        observations: [observation({ note: { itemId: 'note-0' }, observedAt: at(0) })],
      }),
      contextOf(),
    );
    const got = [];
    let page = await readNotesPage(db, { limit: 4 });
    got.push(...page.notes);
    while (page.next !== undefined) {
      page = await readNotesPage(db, { limit: 4, before: page.next });
      got.push(...page.notes);
    }
    expect(new Set(got.map(({ note }) => note.noteId)).size).toBe(9);
    expect(got.length).toBe(9);
    const times = got.map(({ note }) => note.lastSeenUtc);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(got.filter(({ verdict }) => verdict !== undefined).map(({ note }) => note.noteId)).toEqual(['note-0']);
  });
});

describe('readHealth', () => {
  const health = (itemsSeen: number, status: 'ok' | 'changed', over: Partial<HealthFacts> = {}): HealthFacts[] => [
    {
      surface: 'explore' as const,
      itemsSeen,
      itemsRead: itemsSeen,
      labelsReadable: 0,
      unknownLabels: [],
      unknownFields: [],
      status,
      lostBatches: 0,
      ...over,
    },
  ];

  it('adds up the pages of a session and keeps the worst status', async () => {
    const db = await freshDatabase();
    await writeBatch(db, batch({ pageId: 'page-1', health: health(10, 'changed') }), contextOf());
    await writeBatch(db, batch({ pageId: 'page-1', health: health(24, 'ok') }), contextOf());
    await writeBatch(db, batch({ pageId: 'page-2', health: health(6, 'ok') }), contextOf());
    expect(await readHealth(db, at(0))).toMatchObject([{ surface: 'explore', itemsSeen: 30, status: 'changed' }]);
    expect(await readHealth(db, at(9))).toEqual([]);
  });

  it.each(['full', 'counts'] as const)('counts each build of the site apart (%s), sent once or twice', async (mode) => {
    const db = await freshDatabase();
    const context = contextOf({ mode });
    const old = { siteBuild: '0.0.1', unknownLabels: ['示例'] };
    const now = { siteBuild: '0.1.0', itemsRead: 0 };
    const sent = [
      batch({ batchId: 'b1', pageId: 'page-1', sentAt: at(1), health: health(10, 'ok', old) }),
      batch({ batchId: 'b2', pageId: 'page-1', sentAt: at(2), health: health(24, 'ok', old) }),
      batch({ batchId: 'b3', pageId: 'page-2', sentAt: at(3), health: health(12, 'changed', now) }),
      batch({ batchId: 'b4', pageId: 'page-3', sentAt: at(4), health: health(5, 'ok') }),
    ];
    for (const one of [...sent, ...sent]) await writeBatch(db, one, context);
    const [row, ...others] = await readHealth(db, at(0));
    expect(others).toEqual([]);
    expect(row).toMatchObject({ itemsSeen: 41, itemsRead: 29 });
    const shared = { labelsReadable: 0, unknownFields: [] };
    expect(row?.builds).toEqual([
      {
        ...shared,
        siteBuild: '0.0.1',
        itemsSeen: 24,
        itemsRead: 24,
        unknownLabels: ['示例'],
        firstUtc: at(1),
        lastUtc: at(2),
      },
      {
        ...shared,
        siteBuild: '0.1.0',
        itemsSeen: 12,
        itemsRead: 0,
        unknownLabels: [],
        firstUtc: at(3),
        lastUtc: at(3),
      },
      { ...shared, itemsSeen: 5, itemsRead: 5, unknownLabels: [], firstUtc: at(4), lastUtc: at(4) },
    ]);
  });

  it('goes on with a row from before builds were told apart, as one that is not told', async () => {
    const db = await freshDatabase();
    await writeBatch(db, batch({ pageId: 'page-1', sentAt: at(1), health: health(10, 'ok') }), contextOf());
    await db.detectorHealth.toCollection().modify((row) => {
      delete row.builds;
    });
    const later = batch({ pageId: 'page-2', sentAt: at(2), health: health(3, 'ok', { siteBuild: '0.0.1' }) });
    await writeBatch(db, later, contextOf());
    const [row] = await readHealth(db, at(0));
    expect(row?.itemsSeen).toBe(13);
    expect(row?.builds?.map(({ siteBuild, itemsSeen }) => [siteBuild, itemsSeen])).toEqual([
      [undefined, 10],
      ['0.0.1', 3],
    ]);
  });
});
