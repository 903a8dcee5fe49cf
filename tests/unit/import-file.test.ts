import { expect, test } from 'vitest';
import { type ImportDeps, importFile, previewFile } from '../../utils/import-file';
import type { SeedlensDatabase } from '../../utils/record/database';
import { deleteEverything } from '../../utils/record/delete';
import { discardImport, recoverImports, removeImport } from '../../utils/record/import';
import { keyerOf } from '../../utils/record/keys';
import { readNote, readNotesPage } from '../../utils/record/read';
import { readImports } from '../../utils/record/read-imports';
import { readLinkGroups } from '../../utils/record/read-links';
import { scanShowings } from '../../utils/record/read-scan';
import { writeBatch } from '../../utils/record/write-batch';
import { appHar } from '../practice-site/har.mjs';
import { EXAMINE, fileOf, NOW, SESSION } from './ingest/run';
import { batch, contextOf, everything, freshDatabase, impression, observation } from './record/facts';

const app = appHar({ seed: 1, scenario: 'hongmao', feedLength: 80, pages: 1 });
const HAR = JSON.stringify(app.har);
const context = contextOf({ now: NOW });

function deps(over: Partial<ImportDeps> = {}): ImportDeps {
  return { importId: 'import-1', examine: EXAMINE, session: SESSION, context, ...over };
}

async function imported(db: SeedlensDatabase, content = HAR, over: Partial<ImportDeps> = {}, name = 'app.har') {
  const file = fileOf(content, name);
  const previewed = await previewFile(db, file, deps(over));
  if (previewed.kind !== 'previewed') throw new Error(`not previewed: ${previewed.kind}`);
  return { previewed, outcome: await importFile(db, file, previewed.report, deps(over)) };
}

/** The pipeline, with somebody told of each answer; looks go at the record in the middle of an import. */
function watching(onAnswer: () => void) {
  return {
    ...EXAMINE,
    answer: (input: Parameters<typeof EXAMINE.answer>[0]) => {
      onAnswer();
      return EXAMINE.answer(input);
    },
  };
}

const without = (rows: Record<string, unknown[]>, ...tables: string[]) =>
  Object.fromEntries(Object.entries(rows).filter(([name]) => !tables.includes(name)));

test('a dry run writes nothing', async () => {
  const db = await freshDatabase();
  await previewFile(db, fileOf(HAR, 'app.har'), deps());
  for (const table of db.tables) expect([table.name, await table.count()]).toEqual([table.name, 0]);
});

test('an import holds exactly what was served, in its place', async () => {
  const db = await freshDatabase();
  const { previewed, outcome } = await imported(db);
  if (outcome.kind !== 'imported') throw new Error(outcome.kind);
  expect(outcome.report).toEqual(previewed.report);
  const keyer = await keyerOf(db, context.randomBytes);
  const signals = await db.signals.toArray();
  for (const signal of ['data_ad_flag', 'data_partner_bind', 'comp_goods_note'] as const) {
    const served = app.truth.filter(({ expectedSignals }) => expectedSignals.includes(signal));
    const keys = new Set(await Promise.all(served.map(({ id }) => keyer.key('note', id))));
    expect(new Set(signals.filter((row) => row.signal === signal).map((row) => row.noteKey))).toEqual(keys);
  }
  const impressions = await db.impressions.toArray();
  expect(impressions).toHaveLength(outcome.report.preview.showings);
  expect(impressions.every(({ importId, source }) => importId === 'import-1' && source === 'capture')).toBe(true);
  const feed = app.truth.filter(({ endpoint }) => endpoint === 'homefeed');
  const rows = impressions
    .filter(({ surface }) => surface === 'app_feed')
    .sort((a, b) => (a.slot ?? 0) - (b.slot ?? 0));
  expect(rows.map(({ itemId, slot }) => [itemId, slot])).toEqual(feed.map(({ id, slot }) => [id, slot]));
  const captured = Date.parse(app.har.log.entries[0]?.startedDateTime ?? '');
  expect(Math.min(...impressions.map(({ firstRenderedUtc }) => firstRenderedUtc))).toBe(captured);
  expect(outcome.row).toMatchObject({ status: 'committed', importedUtc: NOW, capturedFromUtc: captured });
  const { read, kept, duplicate, skipped } = outcome.row;
  expect(read).toBe(kept + duplicate + Object.values(skipped).reduce((sum, by) => sum + by, 0));
  const total = await db.dailyRollups.where(':id').above([]).toArray();
  const counted = total.filter((row) => row.surface === 'all' && row.dimension === 'total');
  expect(counted.reduce((sum, row) => sum + row.impressions, 0)).toBe(impressions.length);
  expect(counted.every((row) => row.source === 'capture')).toBe(true);
});

test('one opening of a note is one showing, whatever number of answers told it', async () => {
  const db = await freshDatabase();
  await imported(db);
  const opened = new Set(app.truth.filter(({ endpoint }) => endpoint === 'detail').map(({ id }) => id));
  const rows = (await db.impressions.toArray()).filter(({ surface }) => surface === 'app_note');
  expect(rows.map(({ itemId }) => itemId).sort()).toEqual([...opened].sort());
  expect(rows.every(({ opened: isOpened, level }) => isOpened && level === 'detail_comments')).toBe(true);
});

test('nothing of a running import is seen; the own record never counts any', async () => {
  const db = await freshDatabase();
  const own = { itemId: app.truth[0]?.id ?? '' };
  await writeBatch(db, batch({ observations: [observation({ note: own })] }), context);
  const before = await everything(db);
  const looks: Promise<void>[] = [];
  const look = async () => {
    expect(await readImports(db)).toEqual([]);
    const { notes } = await readNotesPage(db, { limit: 10 });
    expect(notes.filter(({ note }) => note.importId !== '')).toEqual([]);
    expect(await db.dailyRollups.toArray()).toEqual(before['dailyRollups']);
  };
  const { outcome } = await imported(db, HAR, {
    examine: watching(() => looks.push(look())),
  });
  expect(outcome.kind).toBe('imported');
  expect(looks.length).toBeGreaterThan(10);
  await Promise.all(looks);
  const live = (await db.dailyRollups.toArray()).filter(({ source }) => source === 'live');
  expect(live).toEqual(before['dailyRollups']);
  expect(await readImports(db)).toHaveLength(1);
});

/** What the user's own screens show of a record: the popup's counts, the overview's showings, links, notes, one note. */
async function ownScreens(db: SeedlensDatabase, noteKey: string) {
  const own = { source: 'live', importId: '' } as const;
  const shown = [];
  for await (const { impressions } of scanShowings(db, own)) shown.push(...impressions);
  const { notes } = await readNotesPage(db, { limit: 500 });
  const links = await readLinkGroups(db, { by: 'shop', ...own });
  const rollups = (await db.dailyRollups.toArray()).filter(({ source }) => source === 'live');
  return { shown, notes, links, rollups, views: (await readNote(db, noteKey))?.views.map(({ note }) => note.importId) };
}

test('imports never count into what was seen: not while they run, not afterwards', async () => {
  const db = await freshDatabase();
  const id = app.truth[0]?.id ?? '';
  const seen = { itemId: id, impressionId: `load-1:${id}` };
  const shown = batch({ impressions: [impression(seen)], observations: [observation({ note: { itemId: id } })] });
  await writeBatch(db, shown, context);
  const noteKey = await (await keyerOf(db, context.randomBytes)).key('note', id);
  const before = await ownScreens(db, noteKey);
  expect(before).toMatchObject({ views: [''], links: [] });
  expect(before.rollups.length).toBeGreaterThan(0);
  let rows = 0;
  // Before each write, the last of which commits the import.
  const lock: typeof context.lock = async (fn) => {
    rows = Math.max(rows, await db.impressions.count());
    expect(await ownScreens(db, noteKey)).toEqual(before);
    return fn();
  };
  const { outcome } = await imported(db, HAR, { context: { ...context, lock } });
  expect(outcome.kind).toBe('imported');
  expect(rows).toBeGreaterThan(50);
  expect(await ownScreens(db, noteKey)).toEqual({ ...before, views: ['import-1', ''] });
  const captured = (await db.dailyRollups.toArray()).filter(({ source }) => source === 'capture');
  expect(captured.length).toBeGreaterThan(10);
});

const EMPTIED: [string, (db: SeedlensDatabase) => Promise<unknown>, RegExp, string[]][] = [
  ['everything is deleted', (db) => deleteEverything(db, context), /was emptied/, ['deletions']],
  [
    'a backup is restored',
    async (db) => {
      for (const table of db.tables) await table.clear();
      await db.meta.put({ key: 'restoring', value: 1 });
      await db.keywords.put({ keywordId: 'restored', keyword: '示例', origin: 'manual', addedUtc: 1 });
    },
    /being restored/,
    ['keywords', 'meta'],
  ],
];

test.each(EMPTIED)('when %s in the middle of an import, it ends and leaves nothing', async (_, empty, error, left) => {
  const db = await freshDatabase();
  const file = fileOf(HAR, 'app.har');
  const previewed = await previewFile(db, file, deps());
  if (previewed.kind !== 'previewed') throw new Error(previewed.kind);
  let isEmptied = false;
  let wrote = 0;
  const lock: ImportDeps['context']['lock'] = async (fn) => {
    wrote = Math.max(wrote, await db.impressions.count());
    if (wrote > 0 && !isEmptied) {
      isEmptied = true;
      await empty(db);
    }
    return fn();
  };
  const running = importFile(db, file, previewed.report, deps({ context: { ...context, lock } }));
  await expect(running).rejects.toThrow(error);
  expect(wrote).toBeGreaterThan(0);
  const filled = [];
  for (const table of db.tables) if ((await table.count()) > 0) filled.push(table.name);
  expect(filled).toEqual(left);
});

test('no import begins while a backup is being restored', async () => {
  const db = await freshDatabase();
  const file = fileOf(HAR, 'app.har');
  const previewed = await previewFile(db, file, deps());
  if (previewed.kind !== 'previewed') throw new Error(previewed.kind);
  await db.meta.put({ key: 'restoring', value: 1 });
  await expect(importFile(db, file, previewed.report, deps())).rejects.toThrow('being restored');
  expect(await db.imports.count()).toBe(0);
});

test('the same file twice adds nothing; the same answers in another file neither', async () => {
  const db = await freshDatabase();
  await imported(db);
  const rows = await everything(db);
  const again = await imported(db, HAR, { importId: 'import-2' });
  expect(again.previewed.already?.importId).toBe('import-1');
  expect(again.outcome).toMatchObject({ kind: 'already' });
  expect(await everything(db)).toEqual(rows);
  const { outcome, previewed } = await imported(db, `${HAR} `, { importId: 'import-3' });
  expect(previewed.report.accounting).toMatchObject({ kept: 0, duplicate: app.har.log.entries.length - 14 });
  expect(outcome.kind).toBe('nothing_new');
  expect(await everything(db)).toEqual(rows);
});

test('a file that holds more than one before brings only the rest', async () => {
  const db = await freshDatabase();
  const { entries } = app.har.log;
  const half = { log: { ...app.har.log, entries: entries.slice(0, 3) } };
  const first = await imported(db, JSON.stringify(half));
  const second = await imported(db, HAR, { importId: 'import-2' });
  if (second.outcome.kind !== 'imported' || first.outcome.kind !== 'imported') throw new Error('not imported');
  expect(second.outcome.row.duplicate).toBe(first.outcome.row.kept);
  const whole = await freshDatabase();
  await imported(whole);
  const slots = async (one: SeedlensDatabase) =>
    (await one.impressions.toArray()).map(({ itemId, surface, slot }) => `${surface} ${slot} ${itemId}`).sort();
  expect(await slots(db)).toEqual(await slots(whole));
});

test('cancelled, refused and failed imports leave no trace', async () => {
  const db = await freshDatabase();
  await writeBatch(db, batch({ observations: [observation()] }), context);
  const before = await everything(db);

  const stop = new AbortController();
  const file = fileOf(HAR, 'app.har');
  const report = await previewFile(db, file, deps());
  if (report.kind !== 'previewed') throw new Error(report.kind);
  let answers = 0;
  const stopping = deps({
    signal: stop.signal,
    examine: watching(() => {
      answers += 1;
      if (answers === 40) stop.abort();
    }),
  });
  expect(await importFile(db, file, report.report, stopping)).toEqual({ kind: 'cancelled' });
  expect(await everything(db)).toEqual(before);

  const cut = fileOf(HAR.slice(0, -200), 'app.har');
  expect(await importFile(db, cut, report.report, deps())).toMatchObject({ kind: 'refused', reason: 'truncated' });
  expect(await everything(db)).toEqual(before);

  const failing = deps({
    examine: {
      ...EXAMINE,
      join: () => {
        throw new Error('our own fault');
      },
    },
  });
  await expect(importFile(db, file, report.report, failing)).rejects.toThrow('our own fault');
  expect(await everything(db)).toEqual(before);
  await expect(importFile(db, fileOf(`${HAR} `, 'app.har'), report.report, deps())).rejects.toThrow('changed');
  expect(await everything(db)).toEqual(before);
});

test('what a closed window left behind is taken back', async () => {
  const db = await freshDatabase();
  await imported(db);
  const kept = without(await everything(db), 'imports');
  await db.imports.update('import-1', { status: 'running' });
  expect(await recoverImports(db, context)).toBe(1);
  expect((await everything(db))['impressions']).toEqual([]);
  expect(kept['impressions']?.length).toBeGreaterThan(50);
});

test('an import is removed as one, and another keeps its counts', async () => {
  const db = await freshDatabase();
  const other = appHar({ seed: 2, scenario: 'brand', feedLength: 80, pages: 1 });
  await imported(db, JSON.stringify(other.har), { importId: 'import-0' });
  const before = without(await everything(db), 'deletions');
  await imported(db);
  const { howMany } = await removeImport(db, 'import-1', context);
  expect(howMany).toBeGreaterThan(100);
  expect(without(await everything(db), 'deletions')).toEqual(before);
  await expect(discardImport(db, '', context)).rejects.toThrow();
});
