import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type SeedlensDatabase } from '../../../utils/record/database';
import { tellLinkOrigins } from '../../../utils/record/link-origin';
import { readLinkGroups } from '../../../utils/record/read-links';

const link = (linkId: string, noteKey: string) => ({
  linkId,
  noteKey,
  observationId: linkId.split('.').slice(0, 2).join('.'),
  platform: 'jd',
  kind: 'item',
  place: 'text',
  mechanism: 'typed',
  confidence: 'high',
  via: [],
  flags: [],
  attribution: 'none',
  observedUtc: 5,
});
const observation = (observationId: string, source: string, importId: string) => ({ observationId, source, importId });
const signal = (signalRowId: string, claim: string) => ({ signalRowId, claim });

/** As versions 1 and 2 wrote it: links without where they come from. */
async function older(indexedDB: IDBFactory, version: 1 | 2): Promise<void> {
  const db = new Dexie('seedlens', { indexedDB, IDBKeyRange });
  db.version(1).stores({
    impressions: 'impressionId, [noteKey+day], feedLoadId, [importId+firstRenderedUtc]',
    observations: 'observationId',
    signals: 'signalRowId',
    links: 'linkId, observedUtc',
  });
  if (version === 2) db.version(2).stores({ accounts: 'authorKey, seenUtc' });
  await db.open();
  await db
    .table('links')
    .bulkPut([
      link('I1.detail.text_link_plain.0', 'A'),
      link('I1.detail.text_link_plain.1', 'A'),
      link('I2.detail.comp_goods_card.0', 'B'),
      link('I3.detail.text_token.0', 'C'),
    ]);
  await db
    .table('observations')
    .bulkPut([observation('I1.detail', 'live', ''), observation('I2.detail', 'capture', 'X')]);
  await db
    .table('signals')
    .bulkPut([
      signal('I1.detail.text_link_plain.0', 'route'),
      signal('I1.detail.text_link_plain.1', 'cue'),
      signal('I2.detail.comp_goods_card.0', 'route'),
    ]);
  db.close();
}

let indexedDB: IDBFactory;
beforeEach(() => {
  indexedDB = new IDBFactory();
});

async function upgraded(): Promise<SeedlensDatabase> {
  const opened = await openDatabase('seedlens', { indexedDB, IDBKeyRange });
  if (!opened.ok) throw new Error(opened.error);
  return opened.db;
}

describe.each([1, 2] as const)('a record of version %s', (version) => {
  it('learns where its links come from', async () => {
    await older(indexedDB, version);
    const db = await upgraded();
    const told = (await db.links.toArray()).map(({ source, importId, route }) => ({ source, importId, route }));
    expect(told).toEqual([
      { source: 'live', importId: '', route: true },
      { source: 'live', importId: '', route: false },
      { source: 'capture', importId: 'X', route: true },
      // What it was found in is not there any more: the own record, and no claim.
      { source: 'live', importId: '', route: false },
    ]);
    expect(await db.links.get('I1.detail.text_link_plain.0')).toMatchObject({ platform: 'jd', observedUtc: 5 });
  });

  it('keeps live and imported apart on the links page', async () => {
    await older(indexedDB, version);
    const db = await upgraded();
    const notes = async (source: 'live' | 'capture', importId: string, routes = false) =>
      (await readLinkGroups(db, { source, importId, by: 'shop', routes })).flatMap((group) => [...group.notes]);
    expect(await notes('live', '')).toEqual(['A', 'C']);
    expect(await notes('live', '', true)).toEqual(['A']);
    expect(await notes('capture', 'X')).toEqual(['B']);
    expect(await notes('capture', 'Y')).toEqual([]);
  });
});

it('does not touch links that tell it already', async () => {
  const db = await upgraded();
  const told = { ...link('I9.detail.text_token.0', 'Z'), source: 'capture', importId: 'X', route: true };
  await db.table('links').put(told);
  await tellLinkOrigins(db);
  expect(await db.links.toArray()).toEqual([told]);
});
