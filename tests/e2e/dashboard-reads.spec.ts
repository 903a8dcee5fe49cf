import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e';
import { fillRecord } from '../support/sample-record';

/** In a page, before its own scripts: every table a transaction of it may read, and the workers it starts. */
function watchReads() {
  const read = { tables: [] as string[], workers: 0 };
  Object.assign(window, { read });
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (names, ...rest) {
    const tables = [names].flat() as string[];
    // Dexie looks at the tables as it opens them, all in one, and asks for nothing.
    if (tables.length < this.objectStoreNames.length) read.tables.push(...tables);
    return transaction.call(this, names, ...rest);
  };
  const Started = Worker;
  Object.assign(window, {
    Worker: class extends Started {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        read.workers += 1;
      }
    },
  });
}

declare const chrome: { storage: { session: { get(key: string): Promise<Record<string, unknown>> } } };

/** Figures are handed to the browser when they stand, and it takes them when it can. */
const keptFigures = (own: Page) =>
  own.evaluate(async () => 'overviewSums' in (await chrome.storage.session.get('overviewSums')));

const readsOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { read: { tables: string[]; workers: number } }).read);

test('of a large record, popup and overview read daily counts only; figures wait to be asked for and are kept', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const session = await launch({ locale: 'en' });
  const page = await session.dashboardPage('#/notes');
  await page.locator('.sl-empty').waitFor();
  await fillRecord(session.own, 600, 25, Date.now());
  // As many as there would be showings in a large record: the counts are all that is asked first.
  await session.own.evaluate(async () => {
    const opened = indexedDB.open('seedlens');
    await new Promise((resolve) => opened.addEventListener('success', resolve));
    const store = opened.result.transaction('dailyRollups', 'readwrite').objectStore('dailyRollups');
    const all = store.getAll();
    await new Promise((resolve) => all.addEventListener('success', resolve));
    const last = all.result.filter(({ surface, dimension }) => surface === 'all' && dimension === 'total').at(-1);
    store.put({ ...last, impressions: last.impressions + 50_000 });
    await new Promise((resolve) => store.transaction.addEventListener('complete', resolve));
    opened.result.close();
  });
  await page.addInitScript(watchReads);
  await page.goto(`${page.url().split('#')[0]}#/overview`);
  await page.reload();
  await page.locator('.sl-chart-frame').first().waitFor();
  const figures = page.locator('.sl-sums-head');
  await expect(figures).toContainText('showings: going through them takes a while');
  const { tables, workers } = await readsOf(page);
  expect(tables).toContain('dailyRollups');
  expect(['dailyRollups', 'deletions', 'imports', 'feedLoads']).toEqual(expect.arrayContaining(tables));
  expect(workers).toBe(0);

  await figures.getByRole('button', { name: 'Work them out' }).click();
  const load = page.locator('[data-metric="M1"]');
  await load.waitFor();
  const told = await load.innerText();
  await expect.poll(() => keptFigures(session.own), 'kept for who comes back').toBe(true);
  await page.reload();
  await expect(load).toHaveText(told, { useInnerText: true });
  expect((await readsOf(page)).workers).toBe(0);

  const popup = await session.popupPage();
  await popup.addInitScript(watchReads);
  await popup.reload();
  await popup.locator('.sl-lately[aria-busy="false"] .sl-total').waitFor();
  const { tables: asked } = await readsOf(popup);
  expect(asked).toContain('dailyRollups');
  expect(['dailyRollups', 'meta']).toEqual(expect.arrayContaining(asked));
  expect(session.errors).toEqual([]);
});
