/** The record as it lies in the browser, read without the product's own code. Needs a page of the extension. */

export async function readTables(extensionPage, names, record = 'seedlens') {
  return extensionPage.evaluate(
    async ([stores, name]) => {
      const database = await new Promise((resolve) => {
        const request = indexedDB.open(name);
        // Opening a database that does not exist would make an empty one: stop instead.
        request.onupgradeneeded = () => request.transaction.abort();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => resolve(undefined);
      });
      const tables = {};
      for (const store of stores) {
        tables[store] = [];
        if (!database?.objectStoreNames.contains(store)) continue;
        tables[store] = await new Promise((resolve, reject) => {
          const request = database.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      }
      database?.close();
      return tables;
    },
    [names, record],
  );
}

/** Reads until `good(tables)` holds or time is up; returns what was read last. */
export async function readTablesUntil(extensionPage, names, good, timeoutMs = 15_000) {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const tables = await readTables(extensionPage, names);
    if (good(tables) || Date.now() > until) return tables;
    await new Promise((done) => setTimeout(done, 200));
  }
}

const REST_MS = 700;
const MOST_LOOKS = 50;

/** Reads until several looks in a row find what the one before found; throws when that never comes. */
export async function readTablesAtRest(
  extensionPage,
  names,
  { good = () => true, of = (tables) => tables, looks = 3 } = {},
) {
  let before = '';
  let same = 0;
  let held = '';
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const tables = await readTables(extensionPage, names);
    const now = JSON.stringify(of(tables));
    same = now === before && good(tables) ? same + 1 : 0;
    if (same >= looks) return tables;
    before = now;
    held = names.map((name) => `${name} ${tables[name].length}`).join(', ');
    await new Promise((done) => setTimeout(done, REST_MS));
  }
  throw new Error(`the record does not come to rest; rows: ${held}`);
}

/** Everything the extension keeps: every table of every database of its own, and its three storage areas. */
export async function readEverything(extensionPage) {
  return extensionPage.evaluate(async () => {
    const answerOf = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const tables = {};
    for (const { name } of await indexedDB.databases()) {
      const database = await answerOf(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        tables[store] = await answerOf(database.transaction(store).objectStore(store).getAll());
      }
      database.close();
    }
    const storage = {};
    for (const area of ['local', 'session', 'sync']) storage[area] = await chrome.storage[area].get(null);
    return { tables, storage };
  });
}
