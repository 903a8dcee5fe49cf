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
