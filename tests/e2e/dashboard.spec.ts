import type { Page } from '@playwright/test';
import { axeFindings } from '../support/axe';
import { overview, withRecord } from '../support/dashboard-record';
import { changeSettings, expect, test } from '../support/e2e';
import { readTables } from '../support/record.mjs';

const violations = (page: Page) => axeFindings(page, { rules: 'wcag' });

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const SCREENS = [
  ['overview', '.sl-metric'],
  ['links', '.sl-links'],
  ['links/by=shop/is=jd', '.sl-drawer-list'],
  ['notes', '.sl-notes'],
  ['notes/q=示例/shop=jd', '.sl-notes'],
  ['notes/verdict=ad_in_data', '.sl-empty'],
] as const;

for (const locale of ['zh-CN', 'en'] as const) {
  test(`${locale}: every screen is clean under axe, light and dark, and fits from 320 to 1920 px`, async ({
    launch,
  }) => {
    test.setTimeout(240_000);
    const session = await launch({ locale });
    const page = await withRecord(session);
    const base = page.url().split('#')[0] ?? '';
    for (const [screen, part] of SCREENS) {
      await page.goto(`${base}#/${screen}`);
      await page.locator(part).first().waitFor();
      for (const [colorScheme, width] of [
        ['light', 320],
        ['light', 768],
        ['dark', 1920],
      ] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 900 });
        await expect.poll(() => overflow(page), `${screen} ${width}`).toBeLessThanOrEqual(0);
        if (width !== 768) expect(await violations(page), `${screen} ${colorScheme} ${width}`).toEqual([]);
        const shots = process.env['SEEDLENS_SHOTS'];
        const name = `${screen.replace(/\W+/g, '_')}-${locale}-${colorScheme}-${width}.png`;
        if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}`, fullPage: true });
      }
    }
    expect(session.errors).toEqual([]);
  });
}

test('the figures are those of the rows', async ({ launch }) => {
  const session = await launch({ locale: 'en' });
  const page = await withRecord(session);
  await overview(page, 'range=all');
  type Row = { viewable: boolean; opened: boolean; verdictAtView: string };
  const { impressions = [] } = (await readTables(session.own, ['impressions'])) as { impressions?: Row[] };
  const shown = impressions.filter((row) => row.viewable || row.opened);
  const labelled = shown.filter((row) => row.verdictAtView === 'ad_labelled').length;
  expect(labelled).toBeGreaterThan(50);
  const count = (value: number) => new Intl.NumberFormat('en').format(value);
  const load = page.locator('[data-metric="M1"]');
  await expect(load).toContainText(`${count(labelled)} of ${count(shown.length)}`);
  await expect(load).toContainText(`${((labelled / shown.length) * 100).toFixed(1)}%`);
  // The page told nothing of delivery fields: that is said, and is not 0.
  await expect(load).toContainText('Not observable');
  await expect(load).toContainText('Coverage');
});

test('new showings come to the picture by themselves; the sums say that there is more', async ({ launch }) => {
  const session = await launch({ locale: 'en', scenario: 'hongmao' });
  const page = await withRecord(session);
  await overview(page);
  const picture = page.locator('.sl-chart-frame').first().getByRole('img');
  const before = await picture.locator('desc').textContent();
  // Another range is no growth.
  await page.locator('main select').first().selectOption('7');
  await expect(picture.locator('desc')).toContainText('7 bars');
  await expect(page.locator('.sl-sums-head')).toContainText('Worked out at');
  await expect(page.locator('.sl-sums-head')).not.toContainText('More has been recorded since');
  await page.locator('main select').first().selectOption('30');
  await expect(picture.locator('desc')).toHaveText(before ?? '');
  await session.page.bringToFront();
  await session.reader.explore();
  await expect.poll(() => picture.locator('desc').textContent()).not.toBe(before);
  await expect(page.locator('.sl-sums-head')).toContainText('More has been recorded since');
});

test('counts only, off, nothing: each is said', async ({ launch }) => {
  const session = await launch({ locale: 'en' });
  const page = await session.dashboardPage('#/overview');
  await expect(page.locator('.sl-empty')).toContainText('Browse Xiaohongshu');
  await changeSettings(session.own, { recording: 'off' });
  await expect(page.locator('.sl-empty')).toContainText('nothing is recorded');
  await changeSettings(session.own, { recording: 'full' });
  await withRecord(session);
  await page.reload();
  await page.locator('.sl-metric').first().waitFor();
  await changeSettings(session.own, { pausedUntil: Date.now() + 2_000 });
  await expect(page.locator('.sl-notice')).toContainText('Paused');
  await expect(page.locator('.sl-notice')).toHaveCount(0);
  await changeSettings(session.own, { recording: 'counts' });
  await expect(page.locator('.sl-notice')).toContainText('counts only');
  await expect(page.locator('.sl-chart-frame')).toHaveCount(1);
  await changeSettings(session.own, { recording: 'off' });
  await expect(page.locator('.sl-notice')).toContainText('Recording is off');
});

test('links lead to the notes behind them, and a note to its history', async ({ launch }) => {
  const session = await launch({ locale: 'en' });
  const page = await withRecord(session);
  await page.goto(`${page.url().split('#')[0]}#/links/by=party`);
  type Link = { noteKey?: string; affiliateNetwork?: string; affiliateKey?: string };
  const { links = [] } = (await readTables(session.own, ['links'])) as { links?: Link[] };
  const first = page.locator('.sl-links tbody tr').first();
  await expect(first).toContainText('SAMPLEPARTY');
  const parties = new Map<string, Set<string>>();
  for (const { noteKey = '', affiliateNetwork, affiliateKey } of links) {
    if (affiliateNetwork === undefined) continue;
    const party = `${affiliateNetwork}:${affiliateKey}`;
    parties.set(party, (parties.get(party) ?? new Set()).add(noteKey));
  }
  const most = Math.max(...[...parties.values()].map((notes) => notes.size));
  expect(most).toBeGreaterThan(1);
  await expect(page.locator('.sl-links tbody tr')).toHaveCount(parties.size);
  await expect(first.locator('td').first()).toHaveText(String(most));
  await first.getByRole('link').click();
  await expect(page.locator('.sl-drawer-list > li')).toHaveCount(most);
  await page.locator('.sl-drawer-list a').first().click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByRole('heading', { name: 'Every showing' })).toBeVisible();
  await expect(drawer).toContainText('Looked for, not there');
  await expect(drawer).toContainText('ruleset sample');
  expect(await violations(page)).toEqual([]);
});

test('filters hold together and stand in the address; the drawer opens and closes by keyboard', async ({ launch }) => {
  const session = await launch({ locale: 'en' });
  const page = await withRecord(session);
  await page.reload();
  await page.getByRole('combobox', { name: 'Verdict' }).selectOption('shoppable_unlabelled');
  await expect(page).toHaveURL(/verdict=shoppable_unlabelled$/);
  await page.getByRole('combobox', { name: 'Way to buy' }).selectOption('jd');
  await expect(page).toHaveURL(/#\/notes\/verdict=shoppable_unlabelled\/shop=jd$/);
  const rows = page.locator('.sl-notes tr[data-row]');
  const grid = page.getByRole('grid');
  let every: string[] = [];
  // The list comes in parts: all of it, and of these filters.
  await expect(async () => {
    every = await rows.allInnerTexts();
    expect(every.length).toBeGreaterThan(3);
    for (const text of every) {
      expect(text).toContain('Way to buy, no label seen');
      expect(text).toContain('JD');
    }
    await expect(grid).toHaveAttribute('aria-rowcount', String(every.length + 1), { timeout: 100 });
  }).toPass();
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Way to buy' })).toHaveValue('jd');
  await expect(rows).toHaveCount(every.length);
  await page.getByRole('searchbox').fill('露营');
  await expect(page).toHaveURL(/q=/);
  await expect.poll(() => rows.count()).toBeLessThan(every.length);
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await page.goForward();
  await expect(page.getByRole('searchbox')).toHaveValue('露营');

  await page.goto(`${page.url().split('#')[0]}#/notes`);
  const { notes = [] } = (await readTables(session.own, ['notes'])) as { notes?: { timesSeen: number }[] };
  const all = notes.filter((note) => note.timesSeen > 0).length;
  await expect(grid).toHaveAttribute('aria-rowcount', String(all + 1));
  expect(await rows.count()).toBeLessThan(60);
  // Walked by keys alone, to the last note and back.
  await page.locator('[data-note]').first().focus();
  const place = () => page.evaluate(() => document.activeElement?.getAttribute('data-cell'));
  for (const [key, cell] of [
    ['ArrowDown', '1-0'],
    ['ArrowRight', '1-1'],
    ['Home', '1-0'],
    ['Control+End', `${all - 1}-8`],
    ['PageUp', undefined],
    ['Control+Home', '0-0'],
  ] as const) {
    await page.keyboard.press(key);
    if (cell !== undefined) await expect.poll(place, key).toBe(cell);
    else await expect.poll(place, key).toMatch(new RegExp(`^(?!${all - 1}-)\\d+-8$`));
  }
  await page.getByRole('button', { name: 'Showings' }).click();
  await expect(page).toHaveURL(/sort=times_seen/);
  const head = page.getByRole('columnheader', { name: 'Showings' });
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  // The list of before goes with its table; the focus is back at the head when the new one stands.
  await expect(head.getByRole('button')).toBeFocused();
  await expect(grid).toHaveAttribute('aria-rowcount', String(all + 1));
  await page.locator('[data-note]').nth(2).focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog');
  await expect(drawer).toBeVisible();
  await page.waitForURL(/\/note=/);
  // The address says which note was opened: its row may have been read anew in between.
  const key = decodeURIComponent(/\/note=([^/]+)/.exec(page.url())?.[1] ?? '');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
  await expect(page.locator(`[data-note="${key}"]`)).toBeFocused();
});

test('a note and its author are deleted from the drawer, at the second press, and it says what went', async ({
  launch,
}) => {
  const session = await launch({ locale: 'en' });
  const page = await withRecord(session);
  await page.goto(`${page.url().split('#')[0]}#/notes/verdict=shoppable_unlabelled`);
  const grid = page.getByRole('grid');
  // The address says which note was opened: rows may change places under the pointer while the list is read.
  const openFirst = async () => {
    await page.locator('[data-note]').first().click();
    await page.waitForURL(/\/note=/);
    return decodeURIComponent(/\/note=([^/]+)/.exec(page.url())?.[1] ?? '');
  };
  const key = await openFirst();
  type Note = { noteKey: string; authorKey?: string };
  const held = async () => ((await readTables(session.own, ['notes'])) as { notes?: Note[] }).notes ?? [];
  const author = (await held()).find((note) => note.noteKey === key)?.authorKey;
  const others = (await held()).filter((note) => note.authorKey === author && note.noteKey !== key).length;
  const drawer = page.getByRole('dialog');
  await expect(drawer).toContainText(`${others + 1} note`);
  for (const name of ['back up', 'export']) await expect(drawer.getByRole('link', { name })).toBeVisible();
  await drawer.getByRole('button', { name: 'Delete this note' }).click();
  await expect(drawer.getByRole('button', { name: 'Press again to delete' })).toBeVisible();
  expect((await held()).some((note) => note.noteKey === key)).toBe(true);
  await drawer.getByRole('button', { name: 'Press again to delete' }).click();
  await expect(drawer.getByRole('status')).toContainText(/\d+ rows deleted/);
  expect((await held()).some((note) => note.noteKey === key)).toBe(false);
  const { deletions = [] } = (await readTables(session.own, ['deletions'])) as { deletions?: { what: string }[] };
  expect(deletions.map(({ what }) => what)).toEqual(['note']);
  await page.keyboard.press('Escape');
  await expect(grid.locator(`[data-note="${key}"]`)).toHaveCount(0);

  const next = await openFirst();
  const by = (await held()).find((note) => note.noteKey === next)?.authorKey;
  await drawer.getByRole('button', { name: 'Delete all notes by this author' }).click();
  await drawer.getByRole('button', { name: 'Press again to delete' }).click();
  await expect(drawer.getByRole('status')).toContainText(/rows deleted/);
  expect((await held()).filter((note) => note.authorKey === by)).toEqual([]);
});

test('the invented record stands apart from the real one', async ({ launch }) => {
  const session = await launch({ locale: 'en' });
  const page = await session.dashboardPage('?sample=400#/notes');
  await expect(page.locator('.sl-notes tr[data-row]').first()).toBeVisible();
  const { notes = [] } = (await readTables(session.own, ['notes'])) as { notes?: unknown[] };
  expect(notes).toEqual([]);
});
