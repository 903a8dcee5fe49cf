import Dexie, { type IndexableType, type Table } from 'dexie';
import type { RowOf, TableName } from '../model/rows';
import { LEVELS, type Level } from '../model/vocabulary';
import type { SeedlensDatabase } from './database';
import { localDay } from './local-day';

/**
 * Other people's exports, put together. They live in a database of their own: nothing in it can ever be taken for the
 * user's own exposure, and a study that is over is deleted with it. Ids of two people may be the same by chance or by
 * a file made by hand, so every id begins with whose it is; keys of notes, authors and keywords stay, since they are what joins people.
 */
export const MERGED_DATABASE = 'seedlens-merged';

/** Tables that are merged; figures of files, settings and what people added are not. */
export const MERGED_TABLES = [
  'sessions',
  'feedLoads',
  'keywords',
  'impressions',
  'notes',
  'observations',
  'signals',
  'links',
  'verdicts',
] as const;
export type MergedTable = (typeof MERGED_TABLES)[number];

export function isMerged(table: TableName): table is MergedTable {
  return MERGED_TABLES.some((one) => one === table);
}

type Any = Record<string, unknown>;

/** Which ids of a row belong to its person. */
const PERSONAL: Readonly<Record<MergedTable, readonly string[]>> = {
  sessions: ['sessionId'],
  feedLoads: ['feedLoadId', 'sessionId', 'auditId'],
  keywords: [],
  impressions: ['impressionId', 'feedLoadId'],
  notes: [],
  observations: ['observationId', 'impressionId', 'feedLoadId'],
  signals: ['signalRowId', 'observationId'],
  links: ['linkId', 'observationId'],
  verdicts: [],
};

/** The later or fuller of two versions of one row has more of these; they only grow. */
const GROWING: Readonly<Record<MergedTable, readonly string[]>> = {
  sessions: ['endedUtc', 'activeMs'],
  feedLoads: ['itemsRendered', 'itemsViewable'],
  keywords: [],
  impressions: ['dwellMs', 'exposureMs', 'detailDwellMs'],
  notes: ['lastSeenUtc', 'timesSeen'],
  observations: ['observedUtc'],
  signals: ['detectorVersion'],
  links: [],
  verdicts: ['decidedUtc'],
};

/** `''` of a person's own record, and their imports, as one column that keeps both apart. */
const importOf = (person: string, importId: unknown) =>
  importId === '' || importId === undefined ? person : `${person}/${String(importId)}`;

/** Whose rows of an own record these are; undefined for rows that the person had imported. */
export function personOf(importId: string): string | undefined {
  return importId.includes('/') ? undefined : importId;
}

/** Deletes everything that was merged. */
export async function forgetMerged(): Promise<void> {
  await Dexie.delete(MERGED_DATABASE);
}

/** `lost`: rows whose session or observation is not there. */
export type MergeCount = { kept: number; duplicate: number; lost: number };

/**
 * Writes rows of one table of one person's file. A row that is there already in the same or a fuller version is a
 * duplicate. Tables come in the order of `MERGED_TABLES`: later ones look up what earlier ones brought.
 */
export async function mergeRows<T extends MergedTable>(
  db: SeedlensDatabase,
  table: T,
  rows: readonly RowOf<T>[],
  { person, fileId }: { person: string; fileId: string },
): Promise<MergeCount> {
  const store = db.table<Any>(table);
  const stored = await withStored(
    db,
    table,
    rows.map((row) => personal(table, row as unknown as Any, person)),
  );
  const latest = new Map<string, Any>();
  for (const row of stored) {
    const name = JSON.stringify(keyOf(store, row));
    const held = latest.get(name);
    if (held === undefined || isFuller(table, row, held)) latest.set(name, row);
  }
  const all = [...latest.values()];
  const before = await store.bulkGet(all.map((row) => keyOf(store, row)));
  // A fuller version stays with the file that brought the first: taking that one back takes the row.
  const fresh = all.flatMap((row, at) => {
    const held = before[at];
    if (held === undefined) return [{ ...row, fileId }];
    return isFuller(table, row, held) ? [{ ...row, fileId: held['fileId'] }] : [];
  });
  await store.bulkPut(fresh);
  if (table === 'observations') await deepen(db, fresh);
  if (table === 'links') await addShops(db, fresh);
  return { kept: fresh.length, duplicate: stored.length - fresh.length, lost: rows.length - stored.length };
}

/**
 * Takes back what one file brought. Rows that other files brought too stay only if those brought them first; where it
 * made such a row fuller, the row stays so.
 */
export async function removeMerged(db: SeedlensDatabase, fileId: string): Promise<number> {
  let removed = 0;
  for (const table of MERGED_TABLES) {
    removed += await db
      .table<Any>(table)
      .filter((row) => row['fileId'] === fileId)
      .delete();
  }
  await db.imports.delete(fileId);
  // What later files brought too was a duplicate and went with it: they may be added again.
  if (removed > 0) await db.imports.filter(({ duplicate }) => duplicate > 0).modify({ sha256: '' });
  return removed;
}

function keyOf(store: Table<Any>, row: Any): IndexableType {
  const { keyPath } = store.schema.primKey;
  return typeof keyPath === 'string' ? String(row[keyPath]) : (keyPath ?? []).map((part) => String(row[part]));
}

function personal(table: MergedTable, row: Any, person: string): Any {
  const own = { ...row };
  for (const name of PERSONAL[table]) if (own[name] !== undefined) own[name] = `${person}/${String(own[name])}`;
  if ('importId' in own) own['importId'] = importOf(person, own['importId']);
  return own;
}

function isFuller(table: MergedTable, row: Any, held: Any): boolean {
  for (const name of GROWING[table]) {
    const [a, b] = [Number(row[name] ?? 0), Number(held[name] ?? 0)];
    if (a !== b) return a > b;
  }
  return false;
}

/** No clock on earth is a whole day away from UTC; a file made by hand may say so. */
const FARTHEST_ZONE_MIN = 1439;

/** Adds what only the database knows; see stored.ts. */
async function withStored(db: SeedlensDatabase, table: MergedTable, rows: Any[]): Promise<Any[]> {
  const idsOf = (name: string) => rows.map((row) => String(row[name]));
  switch (table) {
    case 'impressions': {
      const loads = await db.feedLoads.bulkGet(idsOf('feedLoadId'));
      const sessions = await db.sessions.bulkGet(loads.map((load) => load?.sessionId ?? ''));
      const before = await db.impressions.bulkGet(idsOf('impressionId'));
      // Without its session a showing has no source and no time zone: it stands for nothing.
      return rows.flatMap((row, at) => {
        const [load, session] = [loads[at], sessions[at]];
        if (load === undefined || session === undefined) return [];
        const { source, importId, tzOffsetMin } = session;
        if (Math.abs(tzOffsetMin) > FARTHEST_ZONE_MIN) return [];
        const day = localDay(Number(row['firstRenderedUtc']), tzOffsetMin);
        const { level = 'card', shops = [] } = before[at] ?? {};
        return [{ ...row, day, source, importId, surface: load.surface, level, shops }];
      });
    }
    case 'notes':
      return rows.map((row) => ({ ...row, toldAt: {} }));
    case 'links': {
      const [signals, observations] = await Promise.all([
        db.signals.bulkGet(idsOf('linkId')),
        db.observations.bulkGet(idsOf('observationId')),
      ]);
      return rows.flatMap((row, at) => {
        const seen = observations[at];
        if (seen === undefined) return [];
        return [{ ...row, source: seen.source, importId: seen.importId, route: signals[at]?.claim === 'route' }];
      });
    }
    case 'verdicts': {
      const keys = rows.map((row): [string, string, string] => [
        String(row['noteKey']),
        String(row['source']),
        String(row['importId']),
      ]);
      const notes = await db.notes.bulkGet(keys);
      return rows.map((row, at) => ({ ...row, level: notes[at]?.level ?? 'card' }));
    }
    default:
      return rows;
  }
}

/** A showing is as deep as its deepest observation. */
async function deepen(db: SeedlensDatabase, observations: readonly Any[]): Promise<void> {
  const deepest = new Map<string, Level>();
  for (const row of observations) {
    const [id, level] = [String(row['impressionId']), row['level'] as Level];
    if (LEVELS.indexOf(level) > LEVELS.indexOf(deepest.get(id) ?? 'card')) deepest.set(id, level);
  }
  const rows = await db.impressions.bulkGet([...deepest.keys()]);
  await db.impressions.bulkPut(
    rows.flatMap((row) => {
      const level = row && deepest.get(row.impressionId);
      if (row === undefined || level === undefined) return [];
      return LEVELS.indexOf(level) > LEVELS.indexOf(row.level) ? [{ ...row, level }] : [];
    }),
  );
}

/** A showing carries the shops of its ways to buy. */
async function addShops(db: SeedlensDatabase, links: readonly Any[]): Promise<void> {
  const routes = links.filter((link) => link['route'] === true);
  const observations = await db.observations.bulkGet(routes.map((link) => String(link['observationId'])));
  const met = new Map<string, string[]>();
  for (const [at, link] of routes.entries()) {
    const id = observations[at]?.impressionId ?? '';
    met.set(id, [...(met.get(id) ?? []), String(link['targetPlatform'] ?? link['platform'])]);
  }
  const rows = await db.impressions.bulkGet([...met.keys()]);
  await db.impressions.bulkPut(
    rows.flatMap((row) =>
      row === undefined ? [] : [{ ...row, shops: [...new Set([...row.shops, ...(met.get(row.impressionId) ?? [])])] }],
    ),
  );
}
