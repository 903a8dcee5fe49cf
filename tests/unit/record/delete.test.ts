import { describe, expect, it } from 'vitest';
import type { SeedlensDatabase } from '../../../utils/record/database';
import { deleteAuthor, deleteDays, deleteEverything, deleteImport, deleteNote } from '../../../utils/record/delete';
import { pruneRecord } from '../../../utils/record/prune';
import { writeBatch } from '../../../utils/record/write-batch';
import { plan } from '../audit/plan';
import {
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

const context = contextOf();

function showing(itemId: string, over: { start?: number; load?: string; author?: string } = {}) {
  const { start = at(0), load = 'load-1', author = `author of ${itemId}` } = over;
  const ids = { impressionId: `${load}:${itemId}`, feedLoadId: load };
  const label = verdict('ad_labelled', { labelWord: '广告' });
  return {
    impressions: [
      impression({
        ...ids,
        itemId,
        firstRenderedAt: start,
        firstViewableAt: start,
        verdict: 'ad_labelled',
        labelWord: '广告',
      }),
    ],
    observations: [
      observation({
        ...ids,
        observedAt: start,
        note: { itemId, author: { id: author } },
        readings: [found('plat_label_ad', { place: 'card_label', words: 'platform', text: '广告' })],
        verdict: label,
      }),
    ],
  };
}

async function twoNotesTwoDays(): Promise<SeedlensDatabase> {
  const db = await freshDatabase();
  const a = showing('note-a');
  const b = showing('note-b');
  await writeBatch(
    db,
    batch({ impressions: [...a.impressions, ...b.impressions], observations: [...a.observations, ...b.observations] }),
    context,
  );
  const again = showing('note-a', { start: NEXT_DAY, load: 'load-2' });
  const load = feedLoad({ feedLoadId: 'load-2', loadedAt: NEXT_DAY, keyword: '示例词' });
  await writeBatch(db, batch({ feedLoads: [load], ...again, sentAt: NEXT_DAY }), context);
  return db;
}

async function keyOf(db: SeedlensDatabase, noteId: string): Promise<{ noteKey: string; authorKey: string }> {
  const row = (await db.notes.toArray()).find((note) => note.noteId === noteId);
  if (row === undefined) throw new Error(`no ${noteId}`);
  return { noteKey: row.noteKey, authorKey: row.authorKey ?? '' };
}

describe('deleting', () => {
  it('takes a note out of every table and out of the counts', async () => {
    const db = await twoNotesTwoDays();
    const { noteKey } = await keyOf(db, 'note-a');
    await db.corrections.put({
      correctionId: 'c',
      noteKey,
      verdictShown: 'ad_labelled',
      userCode: 'right',
      madeUtc: 1,
    });
    const { howMany } = await deleteNote(db, noteKey, context);
    expect(howMany).toBe(2 * 3 + 1 + 1 + 1);
    expect(JSON.stringify(await everything(db))).not.toContain(noteKey);
    expect(await noteDays(db)).toMatchObject({ total: 1, 'verdict ad_labelled': 1 });
    expect(await noteDays(db, '2026-11-23')).toEqual({});
    expect(await db.deletions.toArray()).toMatchObject([{ what: 'note', howMany, deletedUtc: context.now }]);
  });

  it('leaves the same record as if the note had never been there', async () => {
    const db = await twoNotesTwoDays();
    await deleteNote(db, (await keyOf(db, 'note-a')).noteKey, context);
    const never = await freshDatabase();
    await writeBatch(never, batch(showing('note-b')), contextOf());
    expect(await db.dailyRollups.toArray()).toEqual(await never.dailyRollups.toArray());
    expect(await db.verdicts.count()).toBe(1);
  });

  it('deletes all notes of an author, and nobody else’s', async () => {
    const db = await twoNotesTwoDays();
    await deleteAuthor(db, (await keyOf(db, 'note-a')).authorKey, context);
    expect((await db.notes.toArray()).map((note) => note.noteId)).toEqual(['note-b']);
    expect(await db.impressions.count()).toBe(1);
  });

  it('deletes days: rows, counts, sessions and search words', async () => {
    const db = await twoNotesTwoDays();
    await db.dailyRollups.put({
      day: '2026-11-23',
      source: 'live',
      surface: 'all',
      dimension: 'total',
      value: '',
      impressions: 9,
      noteDays: 9,
      exposureMs: 9,
    });
    await deleteDays(db, '2026-11-23', '2026-11-23', 480, context);
    expect(await noteDays(db, '2026-11-23')).toEqual({});
    expect(await noteDays(db)).toMatchObject({ total: 2 });
    const rows = await everything(db);
    const left = Object.fromEntries(
      ['impressions', 'notes', 'sessions', 'feedLoads', 'keywords'].map((table) => [table, rows[table]?.length]),
    );
    expect(left).toEqual({ impressions: 2, notes: 2, sessions: 1, feedLoads: 1, keywords: 0 });
    expect(await db.notes.toArray()).toMatchObject([{ timesSeen: 1 }, { timesSeen: 1 }]);
  });

  it('keeps a feed load that still holds showings of another day', async () => {
    const db = await freshDatabase();
    const beforeMidnight = feedLoad({ loadedAt: at(13 * 60 + 50) });
    const kept = impression({ impressionId: 'after midnight', firstRenderedAt: at(14 * 60 + 5) });
    const gone = impression({ itemId: 'note-b', firstRenderedAt: at(13 * 60 + 51) });
    await writeBatch(db, batch({ feedLoads: [beforeMidnight], impressions: [gone, kept] }), context);
    await deleteDays(db, DAY, DAY, 480, context);
    expect(await db.impressions.count()).toBe(1);
    expect(await db.feedLoads.count()).toBe(1);
    expect(await db.sessions.count()).toBe(1);
  });

  it('drops a note’s verdict with the showing it came from', async () => {
    const db = await freshDatabase();
    await writeBatch(db, batch(showing('note-a')), context);
    const load = feedLoad({ feedLoadId: 'load-2', loadedAt: NEXT_DAY });
    const plain = impression({
      impressionId: 'second',
      feedLoadId: 'load-2',
      firstRenderedAt: NEXT_DAY,
      verdict: 'no_signal',
    });
    await writeBatch(db, batch({ feedLoads: [load], impressions: [plain] }), context);
    await deleteDays(db, DAY, DAY, 480, context);
    expect(await db.notes.toArray()).toMatchObject([{ timesSeen: 1, labelledShowings: 0, firstSeenUtc: NEXT_DAY }]);
    expect(await db.verdicts.count()).toBe(0);
  });

  it('deletes an import and nothing of the own record', async () => {
    const db = await twoNotesTwoDays();
    const before = await everything(db);
    const capture = showing('note-a', { load: 'captured' });
    await writeBatch(
      db,
      batch({
        source: 'capture',
        feedLoads: [feedLoad({ feedLoadId: 'captured', surface: 'app_feed' })],
        impressions: capture.impressions,
        observations: capture.observations.map((one) => ({
          ...one,
          note: { ...one.note, source: 'capture' as const },
        })),
      }),
      { ...context, importId: 'import-1' },
    );
    expect(await db.notes.count()).toBe(3);
    await deleteImport(db, 'import-1', context);
    const { deletions, ...rest } = await everything(db);
    const { deletions: _none, ...expected } = before;
    expect(rest).toEqual(expected);
    expect(deletions).toMatchObject([{ what: 'import' }]);
  });

  it('deletes everything, the key too, and says so', async () => {
    const db = await twoNotesTwoDays();
    const oldKey = (await keyOf(db, 'note-a')).noteKey;
    const { howMany } = await deleteEverything(db, context);
    expect(howMany).toBeGreaterThan(20);
    const left = Object.entries(await everything(db)).filter(([, rows]) => rows.length > 0);
    expect(left).toMatchObject([['deletions', [{ what: 'everything', howMany }]]]);
    expect(await db.meta.count()).toBe(0);
    await writeBatch(db, batch(showing('note-a')), context);
    expect((await keyOf(db, 'note-a')).noteKey).not.toBe(oldKey);
  });

  it.each([
    ['running', true, true],
    ['running', false, false],
    ['running', undefined, undefined],
    ['stopped', undefined, undefined],
  ] as const)('with an audit that is %s, tells how silent mode was before it: %s', async (state, before, told) => {
    const db = await freshDatabase();
    await db.auditPlans.put(plan({ state, ...(before === undefined ? {} : { silentBefore: before }) }));
    expect((await deleteEverything(db, context)).silentBefore).toBe(told);
    expect(await db.auditPlans.count()).toBe(0);
  });
});

describe('pruneRecord', () => {
  it.each([1, 250])('removes what is beyond retention in chunks of %i and keeps the counts', async (chunk) => {
    const db = await twoNotesTwoDays();
    const counts = await db.dailyRollups.toArray();
    const pruned = await pruneRecord(db, { ...context, now: NEXT_DAY + 60_000, retentionDays: 1, chunk });
    expect(pruned).toEqual({ impressions: 2, notes: 1 });
    expect(await db.dailyRollups.toArray()).toEqual(counts);
    const rows = await everything(db);
    const left = Object.fromEntries(
      ['impressions', 'observations', 'signals', 'notes', 'verdicts', 'sessions', 'feedLoads', 'deletions'].map(
        (table) => [table, rows[table]?.length],
      ),
    );
    expect(left).toEqual({
      impressions: 1,
      observations: 1,
      signals: 1,
      notes: 1,
      verdicts: 1,
      sessions: 1,
      feedLoads: 1,
      deletions: 0,
    });
  });

  it('removes nothing within retention', async () => {
    const db = await twoNotesTwoDays();
    const before = await everything(db);
    await pruneRecord(db, { ...context, now: NEXT_DAY, retentionDays: 180 });
    expect(await everything(db)).toEqual(before);
  });
});
