import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importFile, previewFile } from '../../../utils/import-file';
import { createReader } from '../../../utils/links/reader';
import type { ObservationFacts } from '../../../utils/model/batch';
import { levelOf } from '../../../utils/model/note';
import { RULESET_VERSION } from '../../../utils/model/ruleset';
import type { VerdictCode } from '../../../utils/model/vocabulary';
import { type ExaminedItem, examinePayload } from '../../../utils/pipeline';
import type { SeedlensDatabase } from '../../../utils/record/database';
import { deleteNote } from '../../../utils/record/delete';
import { previewRejudge, type RejudgeContext, recoverRejudge, rejudgeRecord } from '../../../utils/record/rejudge';
import { writeBatch } from '../../../utils/record/write-batch';
import { judgeAgainWith } from '../../../utils/rejudge';
import { appHar } from '../../practice-site/har.mjs';
import { EXAMINE, fileOf, NOW, SESSION } from '../ingest/run';
import { at, batch, contextOf, everything, freshDatabase, impression, noteDays } from './facts';

const READER = createReader();
const LATER = at(600);
const context = contextOf({ now: NOW });

function again(over: Partial<RejudgeContext> = {}): RejudgeContext {
  return { lock: (fn) => fn(), now: LATER, rulesetVersion: RULESET_VERSION, judge: judgeAgainWith(READER), ...over };
}

async function judged(db: SeedlensDatabase, over: Partial<RejudgeContext> = {}) {
  const outcome = await rejudgeRecord(db, again(over));
  if (outcome.kind !== 'judged') throw new Error(outcome.kind);
  return outcome.report;
}

/** What the pipeline makes of every fixture, as a content script or an import would hand it over. */
function fixtures(): ExaminedItem[] {
  const folder = join(process.cwd(), 'tests/fixtures/payload');
  return readdirSync(folder).flatMap((name) => {
    const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, name, file), 'utf8'));
    const { url, request } = read('expected.json') as { url: string; request?: string };
    const input = { url, json: read('payload.json'), source: 'capture' as const };
    return examinePayload({ ...input, ...(request === undefined ? {} : { request }) }, READER).items;
  });
}

/** `old`: as an older ruleset would have judged it. */
function factsOf(item: ExaminedItem, nth: number, old?: { code: VerdictCode; ruleset: string }): ObservationFacts {
  const { note, readings, verdict } = item;
  const itemId = `${note.itemId} ${nth}`;
  const judgedThen = old === undefined ? verdict : { ...verdict, code: old.code, rulesetVersion: old.ruleset };
  return {
    impressionId: `load-1:${itemId}`,
    feedLoadId: 'load-1',
    level: levelOf(note),
    observedAt: at(0) + nth,
    // Each fixture is a showing of its own.
    note: { ...note, itemId, source: 'live', ...(note.noteId === undefined ? {} : { noteId: itemId }) },
    readings,
    verdict: judgedThen,
  };
}

async function recordOf(observations: ObservationFacts[]): Promise<SeedlensDatabase> {
  const db = await freshDatabase();
  const impressions = observations.map(({ impressionId, note: { itemId, itemKind }, verdict }) =>
    impression({ impressionId, itemId, itemKind, verdict: verdict.code }),
  );
  await writeBatch(db, batch({ impressions, observations }), contextOf());
  return db;
}

test('what was judged under today’s rules is judged the same again: the whole pipeline, row for row', async () => {
  const items = fixtures();
  const db = await recordOf(items.map((item, nth) => factsOf(item, nth)));
  const before = await everything(db);
  expect(before['observations']?.length).toBeGreaterThan(60);
  const report = await judged(db);
  expect(report.changes).toEqual([]);
  expect(report).toMatchObject({ changed: 0, observations: before['observations']?.length });
  expect(report.readText).toBeGreaterThan(5);
  expect(await everything(db)).toEqual(before);
});

test('the same with an import', async () => {
  const db = await freshDatabase();
  const file = fileOf(JSON.stringify(appHar({ seed: 1, scenario: 'hongmao', feedLength: 80, pages: 1 }).har), 'a.har');
  const deps = { importId: 'import-1', examine: EXAMINE, session: SESSION, context };
  const previewed = await previewFile(db, file, deps);
  if (previewed.kind !== 'previewed') throw new Error(previewed.kind);
  await importFile(db, file, previewed.report, deps);
  const before = await everything(db);
  expect((await judged(db)).changes).toEqual([]);
  expect(await everything(db)).toEqual(before);
});

const OLD = '2025.6.1';

/** A record as an older ruleset left it: it called everything `code`. */
async function oldRecord(code: VerdictCode = 'not_checked', copies = 1) {
  const items = Array.from({ length: copies }, fixtures).flat();
  const db = await recordOf(items.map((item, nth) => factsOf(item, nth, { code, ruleset: OLD })));
  const today = await recordOf(items.map((item, nth) => factsOf(item, nth)));
  return { db, today, items };
}

/** What screens count: the daily counts and how often each note was labelled. */
async function counted(db: SeedlensDatabase) {
  const labelled = (await db.notes.toArray()).map(({ noteId, labelledShowings }) => [noteId, labelledShowings]);
  return { rollups: await db.dailyRollups.toArray(), labelled: labelled.sort() };
}

test.each(['not_checked', 'ad_labelled'] as const)('an older ruleset that said %s everywhere', async (code) => {
  const { db, today, items } = await oldRecord(code);
  const before = await everything(db);
  const preview = await previewRejudge(db, again());
  expect(await everything(db)).toEqual(before);

  const report = await judged(db);
  expect({ kind: 'judged', report }).toEqual(preview);
  const expected = items.filter(({ verdict }) => verdict.code !== code);
  expect(report.changed).toBe(expected.length);
  for (const { from, to, causes, items: count } of report.changes) {
    expect([from, causes]).toEqual([code, []]);
    expect([to, count]).toEqual([to, expected.filter(({ verdict }) => verdict.code === to).length]);
  }
  expect(new Set(report.changes.map(({ to }) => to)).size).toBeGreaterThan(4);

  const rows = await db.verdicts.toArray();
  const ofNotes = items.filter(({ note }) => note.itemKind === 'note').length;
  expect(rows.filter(({ rulesetVersion }) => rulesetVersion === OLD)).toEqual(before['verdicts']);
  expect(
    rows.filter(({ rulesetVersion, decidedUtc }) => rulesetVersion === RULESET_VERSION && decidedUtc === LATER),
  ).toHaveLength(ofNotes);
  const same = (row: object) => ({ ...row, decidedUtc: 0 });
  expect(rows.filter(({ rulesetVersion }) => rulesetVersion === RULESET_VERSION).map(same)).toEqual(
    (await today.verdicts.toArray()).map(same),
  );
  expect(await counted(db)).toEqual(await counted(today));
  const impressions = await db.impressions.toArray();
  expect(impressions.every(({ verdictAtView }) => verdictAtView === code)).toBe(true);
  expect(impressions.filter(({ verdictNow }) => verdictNow !== undefined)).toHaveLength(expected.length);
  expect(await db.meta.where('key').startsWith('rejudg').count()).toBe(0);
});

test('twice is the same as once', async () => {
  const { db } = await oldRecord();
  await judged(db);
  const once = await everything(db);
  const report = await judged(db, { now: LATER + 1 });
  expect(report).toMatchObject({ changed: 0, changes: [] });
  expect(await everything(db)).toEqual(once);
});

test('a note that is seen again afterwards keeps counting once', async () => {
  const { db, today, items } = await oldRecord();
  await judged(db);
  const facts = items.map((item, nth) => factsOf(item, nth));
  await writeBatch(db, batch({ observations: facts }), contextOf());
  expect(await counted(db)).toEqual(await counted(today));
});

test('what was judged again is taken out of the counts with its note', async () => {
  const { db } = await oldRecord();
  await judged(db);
  for (const { noteKey } of await db.notes.toArray()) await deleteNote(db, noteKey, { ...context, now: LATER });
  const left = Object.entries(await noteDays(db)).filter(([, days]) => days > 0);
  expect(left).toEqual([]);
});

test('cancelled, failed and cut off: no trace', async () => {
  const { db } = await oldRecord('not_checked', 5);
  const now = async () => ({ ...(await everything(db)), meta: await db.meta.toArray() });
  const before = await now();
  expect(await db.notes.count()).toBeGreaterThan(300);

  const stop = new AbortController();
  let progressed = 0;
  const onProgress = () => {
    progressed += 1;
    if (progressed === 3) stop.abort();
  };
  expect(await rejudgeRecord(db, again({ signal: stop.signal, onProgress }))).toEqual({ kind: 'cancelled' });
  expect(await now()).toEqual(before);
  expect(await previewRejudge(db, again({ signal: stop.signal }))).toEqual({ kind: 'cancelled' });

  let asked = 0;
  const judge: RejudgeContext['judge'] = (kept) => {
    asked += 1;
    if (asked === 250) throw new Error('our own fault');
    return judgeAgainWith(READER)(kept);
  };
  await expect(rejudgeRecord(db, again({ judge }))).rejects.toThrow('our own fault');
  expect(await now()).toEqual(before);

  // The window is closed: nothing runs any more, and the lock is never given again.
  let locks = 0;
  const closing: RejudgeContext['lock'] = async (fn) => {
    locks += 1;
    if (locks > 3) throw new Error('closed');
    return fn();
  };
  await expect(rejudgeRecord(db, again({ lock: closing }))).rejects.toThrow('closed');
  expect(await now()).not.toEqual(before);
  expect(await recoverRejudge(db, { lock: (fn) => fn() })).toBe(true);
  expect(await now()).toEqual(before);
  expect(await recoverRejudge(db, { lock: (fn) => fn() })).toBe(false);
});

test('a record that is emptied meanwhile stays empty; nothing begins during a restore', async () => {
  const { db } = await oldRecord('not_checked', 3);
  const onProgress = () => Promise.all(db.tables.map((table) => table.clear()));
  let cleared: Promise<unknown> = Promise.resolve();
  const lock: RejudgeContext['lock'] = async (fn) => {
    await cleared;
    return fn();
  };
  const running = rejudgeRecord(db, again({ lock, onProgress: () => (cleared = onProgress()) }));
  await expect(running).rejects.toThrow('emptied');
  for (const table of db.tables) expect([table.name, await table.count()]).toEqual([table.name, 0]);
  await db.meta.put({ key: 'restoring', value: 1 });
  await expect(rejudgeRecord(db, again())).rejects.toThrow('restored');
  expect(await db.meta.count()).toBe(1);
});

test('rows of a running import are for whoever holds the import lock; the own record and imports stay apart', async () => {
  const items = fixtures().slice(0, 40);
  const facts = items.map((item, nth) => factsOf(item, nth, { code: 'not_checked', ruleset: OLD }));
  const db = await recordOf(facts);
  const captured = batch({
    source: 'capture',
    observations: facts.map((one) => ({
      ...one,
      note: { ...one.note, source: 'capture' as const },
      impressionId: `c ${one.impressionId}`,
    })),
  });
  await writeBatch(db, captured, contextOf({ importId: 'import-1' }));
  const report = await judged(db);
  expect(report.items).toBe(80);
  const verdicts = (await db.verdicts.toArray()).filter(({ rulesetVersion }) => rulesetVersion === RULESET_VERSION);
  const of = (source: string, importId: string) =>
    verdicts.filter((row) => row.source === source && row.importId === importId).map(({ verdict }) => verdict);
  expect(of('live', '')).toEqual(of('capture', 'import-1'));
  expect(of('live', '').length).toBe(verdicts.length / 2);
  expect((await db.dailyRollups.toArray()).filter(({ source }) => source === 'live')).toEqual(
    await (await recordOf(items.map((item, nth) => factsOf(item, nth)))).dailyRollups.toArray(),
  );
});

test('10,000 observations', async () => {
  const items = fixtures();
  const copies = Math.ceil(10_000 / items.length);
  const all = Array.from({ length: copies }, () => items).flat();
  const db = await freshDatabase();
  for (let from = 0; from < all.length; from += 1_000) {
    const observations = all
      .slice(from, from + 1_000)
      .map((item, nth) => factsOf(item, from + nth, { code: 'not_checked', ruleset: OLD }));
    await writeBatch(db, batch({ observations }), contextOf());
  }
  let told = 0;
  const report = await judged(db, {
    onProgress: ({ done, all: whole }) => {
      expect(done).toBeGreaterThanOrEqual(told);
      expect(done).toBeLessThanOrEqual(whole);
      told = done;
    },
  });
  expect(report.observations).toBe(all.length);
  expect(report.changed).toBe(copies * items.filter(({ verdict }) => verdict.code !== 'not_checked').length);
}, 120_000);
