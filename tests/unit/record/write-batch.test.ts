import { describe, expect, it } from 'vitest';
import { readNote } from '../../../utils/record/read';
import { writeBatch } from '../../../utils/record/write-batch';
import {
  absent,
  at,
  batch,
  contextOf,
  DAY,
  everything,
  feedLoad,
  found,
  freshDatabase,
  impression,
  NEXT_DAY,
  noteDays,
  observation,
  verdict,
} from './facts';

const seen = () =>
  batch({
    feedLoads: [feedLoad({ keyword: '示例词' })],
    impressions: [impression()],
    observations: [
      observation({
        readings: [found('plat_label_ad', { place: 'card_label', class: 'E1', words: 'platform', text: '广告' })],
        verdict: verdict('ad_labelled', { labelWord: '广告', commercial: 'yes', disclosure: 'platform' }),
      }),
    ],
    health: [
      {
        surface: 'explore',
        itemsSeen: 24,
        itemsRead: 24,
        labelsReadable: 24,
        unknownLabels: [],
        unknownFields: [],
        status: 'ok',
        lostBatches: 0,
      },
    ],
  });

describe('writeBatch', () => {
  it('writes one row in every table concerned and acknowledges the batch', async () => {
    const db = await freshDatabase();
    const one = seen();
    const { acknowledged, written } = await writeBatch(db, one, contextOf());
    expect(acknowledged).toBe(one.batchId);
    expect(written).toMatchObject({ sessions: 1, feedLoads: 1, keywords: 1, impressions: 1, notes: 1, signals: 1 });
    const rows = await everything(db);
    for (const table of ['observations', 'verdicts', 'detectorHealth', 'pages', 'dailyRollups']) {
      expect(rows[table]?.length, table).toBeGreaterThan(0);
    }
    expect(rows['impressions']).toMatchObject([{ verdictAtView: 'ad_labelled', labelWord: '广告', day: DAY }]);
    expect(rows['notes']).toMatchObject([{ timesSeen: 1, labelledShowings: 1, level: 'card' }]);
  });

  it('changes nothing when the same batch arrives twice, or its facts in another batch', async () => {
    const db = await freshDatabase();
    const one = seen();
    const context = contextOf();
    await writeBatch(db, one, context);
    const before = await everything(db);
    await writeBatch(db, one, context);
    await writeBatch(db, { ...one, batchId: 'resent' }, context);
    expect(await everything(db)).toEqual(before);
  });

  it('takes reading an open note for activity: a long read is one session, to its end', async () => {
    const db = await freshDatabase();
    const context = contextOf();
    const read = (minutes: number) => impression({ opened: true, detailDwellMs: minutes * 60_000 });
    for (const minutes of [1, 20, 40]) await writeBatch(db, batch({ impressions: [read(minutes)] }), context);
    await writeBatch(db, batch({ feedLoads: [feedLoad({ feedLoadId: 'load-2', loadedAt: at(45) })] }), context);
    expect(await db.sessions.toArray()).toMatchObject([{ startedUtc: at(0), endedUtc: at(45) }]);
  });

  it('takes over the grown numbers of an overlapping resend', async () => {
    const db = await freshDatabase();
    const context = contextOf();
    await writeBatch(db, batch({ impressions: [impression()] }), context);
    await writeBatch(db, batch({ impressions: [impression({ dwellMs: 9_000, exposureMs: 8_000 })] }), context);
    await writeBatch(db, batch({ impressions: [impression({ dwellMs: 4_000, exposureMs: 3_000 })] }), context);
    expect(await db.impressions.toArray()).toMatchObject([{ dwellMs: 9_000, exposureMs: 8_000 }]);
    expect(await db.sessions.toArray()).toMatchObject([{ activeMs: 8_000 }]);
    const total = await db.dailyRollups.get([DAY, 'live', 'all', 'total', '']);
    expect(total).toMatchObject({ impressions: 1, noteDays: 1, exposureMs: 8_000 });
  });

  it('moves the count when a verdict changes', async () => {
    const db = await freshDatabase();
    const context = contextOf();
    await writeBatch(db, batch({ impressions: [impression()] }), context);
    expect(await noteDays(db)).toEqual({ total: 1, 'verdict not_checked': 1, 'level card': 1 });
    const opened = observation({
      level: 'detail',
      observedAt: at(1),
      note: { title: '示例标题', text: '示例正文' },
      verdict: verdict('shoppable_unlabelled', { routePlatforms: ['taobao'], gateMet: true, purchaseRoute: true }),
    });
    await writeBatch(
      db,
      batch({ impressions: [impression({ verdict: 'shoppable_unlabelled', opened: true })], observations: [opened] }),
      context,
    );
    expect(await noteDays(db)).toEqual({
      total: 1,
      'verdict shoppable_unlabelled': 1,
      'level detail': 1,
      'shop taobao': 1,
    });
  });

  it('counts a note once a day under its strongest verdict, and every showing as an impression', async () => {
    const db = await freshDatabase();
    const context = contextOf();
    const second = { impressionId: 'load-2:note-a', feedLoadId: 'load-2' };
    await writeBatch(
      db,
      batch({
        feedLoads: [feedLoad(), feedLoad({ feedLoadId: 'load-2', surface: 'search', loadedAt: at(3) })],
        impressions: [
          impression({ verdict: 'no_signal' }),
          impression({ ...second, firstRenderedAt: at(3), verdict: 'ad_labelled', labelWord: '赞助' }),
        ],
      }),
      context,
    );
    expect(await noteDays(db)).toEqual({
      total: 1,
      'verdict ad_labelled': 1,
      'verdict no_signal': 0,
      'level card': 1,
      'label_word 赞助': 1,
    });
    expect(await noteDays(db, DAY, 'explore')).toEqual({ total: 1, 'verdict no_signal': 1, 'level card': 1 });
    expect(await db.dailyRollups.get([DAY, 'live', 'all', 'total', ''])).toMatchObject({ impressions: 2 });
    expect(await db.notes.toArray()).toMatchObject([{ timesSeen: 2, labelledShowings: 1 }]);
    const tomorrow = impression({ impressionId: 'later', firstRenderedAt: NEXT_DAY, firstViewableAt: NEXT_DAY });
    await writeBatch(db, batch({ impressions: [tomorrow] }), context);
    expect(await noteDays(db, '2026-11-23')).toMatchObject({ total: 1 });
  });

  it('counts by the local day of the viewer', async () => {
    const db = await freshDatabase();
    const late = Date.UTC(2026, 10, 22, 16, 30);
    await writeBatch(db, batch({ impressions: [impression({ firstRenderedAt: late })] }), contextOf());
    expect(await noteDays(db, '2026-11-23')).toMatchObject({ total: 1 });
  });

  it('keeps what was only rendered, and does not count it; query tiles are no content', async () => {
    const db = await freshDatabase();
    await writeBatch(
      db,
      batch({
        impressions: [
          impression({ viewable: false }),
          impression({ itemKind: 'query', itemId: 'tile-0' }),
          impression({ itemKind: 'live', itemId: 'room-1' }),
        ],
      }),
      contextOf(),
    );
    expect(await db.impressions.count()).toBe(3);
    expect(await db.dailyRollups.get([DAY, 'live', 'all', 'total', ''])).toMatchObject({ impressions: 1, noteDays: 0 });
  });

  it('keeps one observation per showing and level, and the deeper one beside it', async () => {
    const db = await freshDatabase();
    const context = contextOf();
    const later = (minutes: number, text: string) =>
      observation({
        level: 'detail',
        observedAt: at(minutes),
        note: { title: '示例', text },
        readings: [found('text_coupon', { text }), found('text_steer', { text })].slice(0, 3 - minutes),
      });
    await writeBatch(db, batch({ impressions: [impression()], observations: [observation()] }), context);
    await writeBatch(db, batch({ observations: [later(1, '先写的正文')] }), context);
    expect(await db.signals.count()).toBe(2);
    await writeBatch(db, batch({ observations: [later(2, '改过的正文')] }), context);
    await writeBatch(db, batch({ observations: [later(1, '先写的正文')] }), context);
    const rows = await db.observations.toArray();
    expect(rows.map((row) => row.level).sort()).toEqual(['card', 'detail']);
    expect(await db.signals.toArray()).toMatchObject([{ signal: 'text_coupon', matchedText: '改过的正文' }]);
    expect(await db.notes.toArray()).toMatchObject([{ level: 'detail', text: '改过的正文', textLen: 5 }]);
  });

  it('keeps what was told when a later card tells less', async () => {
    const db = await freshDatabase();
    const context = contextOf();
    const detail = observation({ level: 'detail', note: { title: '示例标题', text: '', author: { id: 'author-1' } } });
    await writeBatch(db, batch({ observations: [detail] }), context);
    await writeBatch(db, batch({ observations: [observation({ observedAt: at(5) })] }), context);
    const [note] = await db.notes.toArray();
    expect(note).toMatchObject({ title: '示例标题', text: '', textLen: 0, level: 'detail', lastSeenUtc: at(5) });
    expect(note?.authorKey).toMatch(/^[A-Z2-7]{16}$/);
    expect(Object.values(note ?? {})).not.toContain(undefined);
  });

  it('gives a note the strongest verdict of its showings, its gate met if met in any', async () => {
    const db = await freshDatabase();
    const context = contextOf();
    const label = verdict('ad_labelled', { labelWord: '广告', commercial: 'yes', disclosure: 'platform' });
    await writeBatch(db, batch({ observations: [observation({ verdict: label })] }), context);
    const second = observation({
      impressionId: 'load-2:note-a',
      feedLoadId: 'load-2',
      level: 'detail',
      observedAt: at(9),
      note: { text: '示例', title: '示例' },
      verdict: verdict('no_signal', { gateMet: true, commercial: 'none_found' }),
    });
    await writeBatch(
      db,
      batch({ feedLoads: [feedLoad({ feedLoadId: 'load-2', surface: 'note' })], observations: [second] }),
      context,
    );
    expect(await db.verdicts.toArray()).toMatchObject([
      { verdict: 'ad_labelled', disclosure: 'platform', labelWord: '广告', gateMet: true },
    ]);
  });

  it('tells merchant, personal and untold accounts apart', async () => {
    const db = await freshDatabase();
    const cases = [
      ['note-a', [found('acct_merchant', {}), absent('acct_org')], 'merchant'],
      ['note-b', [absent('acct_merchant'), absent('acct_org')], 'personal'],
      ['note-c', [absent('acct_org')], 'untold'],
    ] as const;
    for (const [itemId, readings] of cases) {
      await writeBatch(
        db,
        batch({ observations: [observation({ note: { itemId }, readings: [...readings] })] }),
        contextOf(),
      );
    }
    const kinds = new Map((await db.notes.toArray()).map((row) => [row.noteId, row.accountKind]));
    for (const [itemId, , kind] of cases) expect(kinds.get(itemId), itemId).toBe(kind);
  });

  it('writes nothing at all when the write is cut in the middle', async () => {
    const db = await freshDatabase();
    const context = contextOf();
    await writeBatch(db, batch({ impressions: [impression({ itemId: 'note-z' })] }), context);
    const before = await everything(db);
    const put = db.verdicts.bulkPut;
    db.verdicts.bulkPut = () => {
      throw new Error('the worker was stopped');
    };
    await expect(writeBatch(db, seen(), context)).rejects.toThrow('the worker was stopped');
    expect(await everything(db)).toEqual(before);
    db.verdicts.bulkPut = put;
    await writeBatch(db, seen(), context);
    expect(await db.impressions.count()).toBe(2);
  });

  it('shows the whole history of a note', async () => {
    const db = await freshDatabase();
    await writeBatch(db, seen(), contextOf());
    const [note] = await db.notes.toArray();
    const history = await readNote(db, note?.noteKey ?? '');
    expect(history?.views).toMatchObject([{ note: { noteId: 'note-a' }, verdict: { verdict: 'ad_labelled' } }]);
    expect(history?.impressions.length).toBe(1);
    expect(history?.signals).toMatchObject([{ matchedText: '广告' }]);
    expect(await readNote(db, 'NOSUCHNOTE')).toBeUndefined();
  });
});
