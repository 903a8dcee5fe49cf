/** Pages that the browser keeps and shows again, and several windows of one profile. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e';
import { readTables, readTablesUntil } from '../support/record.mjs';

declare const chrome: { windows: { getAll(): Promise<unknown[]> } };

const pairs = (rows: readonly Record<string, unknown>[]) =>
  rows.map(({ feedLoadId, itemId }) => `${feedLoadId} ${itemId}`);

/** Resolves when so many lists have rows, each of its own. */
const recorded = (own: Page, loads: number) =>
  readTablesUntil(own, ['feedLoads', 'impressions'], ({ feedLoads, impressions }) => {
    const rowsOf = (load: unknown) => impressions.filter(({ feedLoadId }) => feedLoadId === load).length;
    return feedLoads.filter(({ feedLoadId }) => rowsOf(feedLoadId) >= 4).length >= loads;
  });

test('a page the browser kept goes on as the load it was', async ({ launch }) => {
  const { page, own, reader, site, errors } = await launch({ scenario: 'hongmao', keepPages: true });
  await page.addInitScript(() => {
    addEventListener('pageshow', (event) => {
      document.documentElement.setAttribute('data-kept', String('persisted' in event && event.persisted));
    });
  });
  await reader.explore();
  const before = await recorded(own, 1);
  await page.evaluate((to) => location.assign(to), site.at('/search_result?keyword=%E7%A4%BA%E4%BE%8B'));
  await page.waitForURL(/search_result/);
  await page.locator('section.note-item').first().waitFor();
  const both = await recorded(own, 2);
  await page.evaluate(() => history.back());
  // Its load was over long ago: there is no second one to wait for.
  await page.waitForURL(/\/explore/, { waitUntil: 'commit' });
  await expect(page.locator('html'), 'the browser kept the page').toHaveAttribute('data-kept', 'true');
  const load = before.feedLoads[0]?.['feedLoadId'];
  const ofLoad = (rows: readonly Record<string, unknown>[]) =>
    rows.filter(({ feedLoadId }) => feedLoadId === load).length;
  await expect
    .poll(async () => {
      await reader.scrollOn();
      return ofLoad((await readTables(own, ['impressions'])).impressions);
    }, 'cards seen after coming back belong to the same load')
    .toBeGreaterThan(ofLoad(both.impressions));
  const { feedLoads, impressions } = await readTables(own, ['feedLoads', 'impressions']);
  expect(feedLoads.map(({ surface }) => surface).sort()).toEqual(['explore', 'search']);
  expect(feedLoads.map(({ feedLoadId }) => feedLoadId)).toContain(load);
  expect(new Set(pairs(impressions)).size, 'nothing doubled').toBe(impressions.length);
  expect(errors).toEqual([]);
});

test('two windows with the same feed: each has its own feed load, nothing is doubled', async ({ launch }) => {
  const { page, own, reader, context } = await launch({ scenario: 'hongmao' });
  await reader.explore();
  await recorded(own, 1);
  const opening = context.waitForEvent('page');
  await page.evaluate((to) => void open(to, '', 'popup,width=1000,height=700,noopener'), page.url());
  const other = await opening;
  await other.locator('section.note-item').first().waitFor();
  expect(await own.evaluate(async () => (await chrome.windows.getAll()).length)).toBe(2);
  await recorded(own, 2);
  await page.bringToFront();
  await reader.scrollOn();
  await other.bringToFront();
  await other.evaluate(() => scrollBy({ top: 500, behavior: 'instant' }));
  const { feedLoads, impressions } = await recorded(own, 2);
  expect(feedLoads.map(({ surface }) => surface)).toEqual(['explore', 'explore']);
  expect(new Set(feedLoads.map(({ feedLoadId }) => feedLoadId)).size).toBe(2);
  expect(new Set(pairs(impressions)).size).toBe(impressions.length);
  const perLoad = feedLoads.map(({ feedLoadId }) => impressions.filter((row) => row['feedLoadId'] === feedLoadId));
  for (const rows of perLoad) expect(rows.length).toBeGreaterThan(3);
  const { sessions } = await readTables(own, ['sessions']);
  expect(sessions, 'one person, one session').toHaveLength(1);
});
