/** Runs in a page of the extension: writes an invented record straight into its database, large pieces at a time. */
import type { FeedLoadRow } from '../../../utils/model/rows';
import { extraRows } from './extras';
import { InventedRecord, keywordRows, type MillionOptions } from './showings';

const PIECE = 8_000;
/** How many writes may be under way: the next day is made while the last ones go to disk. */
const AHEAD = 2;

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function put(database: IDBDatabase, tables: Readonly<Record<string, readonly unknown[]>>): Promise<void> {
  const names = Object.keys(tables).filter((name) => (tables[name]?.length ?? 0) > 0);
  if (names.length === 0) return Promise.resolve();
  const transaction = database.transaction(names, 'readwrite', { durability: 'relaxed' });
  for (const name of names) for (const row of tables[name] ?? []) transaction.objectStore(name).put(row);
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** How many rows went into each table. */
export async function fillMillion(options: MillionOptions): Promise<Record<string, number>> {
  const database = await answer(indexedDB.open('seedlens'));
  const written: Record<string, number> = {};
  const ahead: Promise<void>[] = [];
  const write = async (tables: Readonly<Record<string, readonly unknown[]>>) => {
    for (const [name, rows] of Object.entries(tables)) written[name] = (written[name] ?? 0) + rows.length;
    if (ahead.length >= AHEAD) await ahead.shift();
    ahead.push(put(database, tables));
  };
  const record = new InventedRecord(options);
  const searches: FeedLoadRow[] = [];
  const health = new Map<string, Record<string, unknown>>();
  for (const day of record.days()) {
    await write(day);
    searches.unshift(...day.feedLoads.filter(({ surface }) => surface === 'search').reverse());
    searches.length = Math.min(searches.length, 400);
    for (const { feedLoadId, sessionId, surface, itemsRendered, loadedUtc } of day.feedLoads) {
      const id = `${sessionId} ${surface}`;
      const seen = Number(health.get(id)?.['itemsSeen'] ?? 0) + itemsRendered;
      const isOdd = feedLoadId.startsWith('AB');
      health.set(id, {
        sessionId,
        surface,
        itemsSeen: seen,
        itemsRead: isOdd ? Math.round(seen * 0.8) : seen,
        labelsReadable: Math.round(seen * 0.985),
        unknownLabels: isOdd ? ['示例新标注'] : [],
        unknownFields: [],
        status: isOdd ? 'changed' : 'ok',
        lostBatches: 0,
        updatedUtc: loadedUtc,
      });
    }
  }
  const notes = [...record.notes.values()];
  const verdicts = [...record.verdicts.values()];
  for (let at = 0; at < notes.length; at += PIECE) await write({ notes: notes.slice(at, at + PIECE) });
  for (let at = 0; at < verdicts.length; at += PIECE) await write({ verdicts: verdicts.slice(at, at + PIECE) });
  const keywords = keywordRows(options);
  await write({ keywords, detectorHealth: [...health.values()] });
  await write(extraRows({ options, notes, verdicts: record.verdicts, keywords, searches }));
  await Promise.all(ahead);
  database.close();
  return written;
}

Object.assign(globalThis, { fillMillion });
