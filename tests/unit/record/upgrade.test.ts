import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it } from 'vitest';
import { learnAccount } from '../../../utils/record/accounts';
import { DATABASE_VERSION, openDatabase, type SeedlensDatabase } from '../../../utils/record/database';
import { writeBatch } from '../../../utils/record/write-batch';
import { at, batch, contextOf, everything, feedLoad, found, freshDatabase, impression, observation } from './facts';

/** Stores as each released version made them. Never changed, only added to. */
const STORES: Readonly<Record<number, Record<string, string>>> = {
  1: {
    sessions: 'sessionId, [site+source+startedUtc]',
    feedLoads: 'feedLoadId, sessionId, loadedUtc',
    keywords: 'keywordId',
    impressions: 'impressionId, [noteKey+day], feedLoadId, [importId+firstRenderedUtc]',
    notes: '[noteKey+source+importId], [source+importId+lastSeenUtc], authorKey',
    observations: 'observationId',
    signals: 'signalRowId',
    links: 'linkId, observedUtc',
    verdicts: '[noteKey+source+importId+rulesetVersion]',
    corrections: 'correctionId, noteKey',
    annotations: 'annotationId, sampleId, noteKey',
    studies: 'studyId',
    samples: '[sampleId+noteKey], noteKey',
    audits: 'auditId',
    imports: 'importId, sha256',
    deletions: '++deletionId',
    captures: 'captureId, noteKey',
    detectorHealth: '[sessionId+surface], updatedUtc',
    dailyRollups: '[day+source+surface+dimension+value]',
    pages: '[pageId+surface], sessionId, seenUtc',
    commits: 'commitId, writtenUtc',
    meta: 'key',
  },
  2: { accounts: 'authorKey, seenUtc' },
};

const OLD = Array.from({ length: DATABASE_VERSION - 1 }, (_, before) => before + 1);

type Rows = Record<string, object[]>;
type Deps = { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange };

const context = contextOf();
const seen = batch({
  feedLoads: [feedLoad({ surface: 'search', keyword: '示例' })],
  impressions: [impression()],
  observations: [
    observation({
      note: { itemId: 'note-a', title: '示例标题', author: { id: 'author' } },
      readings: [found('plat_label_ad', { place: 'card_label', words: 'platform', text: '广告' })],
    }),
  ],
  health: [
    {
      surface: 'search',
      itemsSeen: 20,
      itemsRead: 19,
      labelsReadable: 19,
      unknownLabels: ['示例'],
      unknownFields: [],
      status: 'ok',
      lostBatches: 1,
    },
  ],
});

/** Every row, the installation's key among them. */
async function rowsOf(db: SeedlensDatabase): Promise<Rows> {
  return { ...((await everything(db)) as Rows), meta: await db.meta.toArray() };
}

/** A record with something in as many tables as recording and people fill; as it is written today. */
async function record(): Promise<SeedlensDatabase> {
  const db = await freshDatabase();
  await writeBatch(db, seen, context);
  await writeBatch(db, { ...seen, batchId: 'counted', pageId: 'other' }, { ...context, mode: 'counts' });
  await learnAccount(db, 'user', { verifyType: 2 }, at(1), context);
  const [note] = await db.notes.toArray();
  const noteKey = note?.noteKey ?? '';
  await db.links.put({
    linkId: 'l',
    noteKey,
    observationId: (await db.observations.toCollection().first())?.observationId ?? '',
    platform: 'jd',
    kind: 'item',
    place: 'text',
    mechanism: 'typed',
    confidence: 'high',
    via: [],
    flags: [],
    attribution: 'none',
    observedUtc: at(0),
    source: 'live',
    importId: '',
    route: false,
  });
  await db.corrections.put({
    correctionId: 'c',
    noteKey,
    verdictShown: 'ad_labelled',
    userCode: 'right',
    madeUtc: at(2),
  });
  await db.deletions.add({ what: 'days', howMany: 3, deletedUtc: at(2) });
  return db;
}

/** The same rows as that version would have written them: without what later ones added. */
function asOf(version: number, rows: Rows): Rows {
  const tables = new Set(
    Object.entries(STORES).flatMap(([of, stores]) => (Number(of) <= version ? Object.keys(stores) : [])),
  );
  const later: Record<string, string[]> = {
    links: version < 3 ? ['source', 'importId', 'route'] : [],
    // Told apart since within version 3: it needs no upgrade.
    detectorHealth: ['builds'],
  };
  return Object.fromEntries(
    Object.entries(rows)
      .filter(([table]) => tables.has(table))
      .map(([table, all]) => [
        table,
        all.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !later[table]?.includes(name)))),
      ]),
  );
}

async function old(version: number, rows: Rows): Promise<Deps> {
  const deps = { indexedDB: new IDBFactory(), IDBKeyRange };
  const db = new Dexie('seedlens', deps);
  for (const [of, stores] of Object.entries(STORES)) if (Number(of) <= version) db.version(Number(of)).stores(stores);
  await db.open();
  for (const [table, all] of Object.entries(rows)) await db.table(table).bulkPut(all);
  db.close();
  return deps;
}

async function opened(deps: Deps): Promise<SeedlensDatabase> {
  const answer = await openDatabase('seedlens', deps);
  if (!answer.ok) throw new Error(`${answer.problem}: ${answer.error}`);
  return answer.db;
}

/** Opened as it stands, by another window that knows nothing of upgrades. */
function held({ indexedDB }: Deps): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('seedlens');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

const { put } = IDBObjectStore.prototype;
afterEach(() => {
  IDBObjectStore.prototype.put = put;
});

it('every version before today’s is known here', () => {
  expect(OLD.length).toBeGreaterThan(0);
  expect(Object.keys(STORES).map(Number)).toEqual(OLD);
});

describe.each(OLD)('a record of version %i', (version) => {
  it('is upgraded with every row kept, and recording goes on in it', async () => {
    const today = await rowsOf(await record());
    const before = asOf(version, today);
    const filled = Object.values(before).filter((rows) => rows.length > 0).length;
    expect(filled, 'tables with something in them').toBeGreaterThan(12);

    const db = await opened(await old(version, before));
    const tables = Object.keys(before);
    const expected = { ...before, links: today['links'] };
    const after = await rowsOf(db);
    expect(Object.fromEntries(tables.map((table) => [table, after[table]]))).toEqual(expected);

    // The same facts again double nothing, others are added under the same key.
    await writeBatch(db, seen, context);
    expect(await db.impressions.count()).toBe(before['impressions']?.length);
    await writeBatch(db, batch({ impressions: [impression({ impressionId: 'more', slot: 1 })] }), context);
    const [one, more] = await db.impressions.toArray();
    expect(more?.noteKey).toBe(one?.noteKey);
    db.close();
  });

  it('waits while another window holds it, unchanged, and is upgraded at the next start', async () => {
    const before = asOf(version, await rowsOf(await record()));
    const deps = await old(version, before);
    const window = await held(deps);
    expect(await openDatabase('seedlens', deps)).toMatchObject({ ok: false, problem: 'database_blocked' });
    expect(window.version).toBe(version * 10);
    window.close();
    const db = await opened(deps);
    expect(await db.impressions.toArray()).toEqual(before['impressions']);
    db.close();
  });

  it('is left as it was when the disk is full in the midst of the upgrade, and upgraded at the next start', async () => {
    const today = await rowsOf(await record());
    const before = asOf(version, today);
    const deps = await old(version, before);
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('示例', 'QuotaExceededError');
    };
    expect(await openDatabase('seedlens', deps)).toMatchObject({ ok: false, problem: 'database_full' });
    IDBObjectStore.prototype.put = put;
    const window = await held(deps);
    expect(window.version).toBe(version * 10);
    window.close();
    const db = await opened(deps);
    expect(await db.links.toArray()).toEqual(today['links']);
    expect(await db.impressions.toArray()).toEqual(before['impressions']);
    db.close();
  });
});
