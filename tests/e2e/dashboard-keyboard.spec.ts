import type { Page } from '@playwright/test';
import { overview, withRecord } from '../support/dashboard-record';
import { expect, test } from '../support/e2e';

test('by keyboard alone: range, table of a chart, parts, all figures', async ({ launch }) => {
  const session = await launch({ locale: 'en' });
  const page = await withRecord(session);
  await overview(page);
  await page.bringToFront();
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      const box = element?.getBoundingClientRect();
      return { name: element?.textContent?.trim().slice(0, 40) ?? '', seen: (box?.width ?? 0) > 0 };
    });
  const reached = new Set<string>();
  await page.locator('body').press('Tab');
  for (let press = 0; press < 80; press += 1) {
    const { name, seen } = await focused();
    expect(seen, `focus is visible on "${name}"`).toBe(true);
    reached.add(name);
    await page.keyboard.press('Tab');
  }
  for (const name of [
    'Skip to content',
    'Notes',
    'Show table',
    'Copy CSV',
    'Copy SVG',
    'Copy PNG',
    'All figures',
    'Work out again',
  ])
    expect([...reached], name).toContain(name);

  const button = page.getByRole('button', { name: 'Show table' }).first();
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: /^Table: Notes seen/ })).toBeVisible();
  await page.getByRole('combobox', { name: 'By' }).selectOption('place');
  await expect(page.getByRole('img', { name: 'Ad load · Channel or keyword' })).toBeVisible();
});

/** Presses Tab (or back) until what has the focus fits; returns its text. */
async function tabTo(page: Page, selector: string, name: RegExp, key = 'Tab'): Promise<void> {
  const focused = () =>
    page.evaluate((wanted) => {
      const element = document.activeElement;
      if (element === null || !element.matches(wanted)) return undefined;
      return (
        element.getAttribute('aria-label') ?? element.closest('.sl-field')?.textContent ?? element.textContent ?? ''
      );
    }, selector);
  for (let press = 0; press < 90; press += 1) {
    const found = await focused();
    if (found !== undefined && name.test(found)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never reached ${selector} ${name}`);
}

test('by keyboard alone: overview, notes, a filter, a note with its correction, links and the notes behind them', async ({
  launch,
}) => {
  const session = await launch({ locale: 'en' });
  const page = await withRecord(session);
  await overview(page);
  await page.bringToFront();
  await tabTo(page, 'nav a', /^Notes$/);
  await page.keyboard.press('Enter');
  const rows = page.locator('.sl-notes tr[data-row]');
  await expect(rows.first()).toBeVisible();
  await tabTo(page, 'select', /^Verdict/);
  // One letter: a busy page may take longer over each than a browser remembers the ones before.
  await page.keyboard.press('W');
  await expect(page).toHaveURL(/verdict=shoppable_unlabelled/);
  // The list of before stands until the new one is asked for.
  await expect(rows.first()).toContainText('Way to buy, no label seen');
  await expect(page.locator('.sl-notes[aria-busy="false"]')).toBeVisible();
  const noteKey = await rows.first().getAttribute('data-row');
  await session.own.evaluate(async (key) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('seedlens');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction('corrections', 'readwrite');
    const correction = { correctionId: 'c', noteKey: key, verdictShown: 'shoppable_unlabelled', madeUtc: Date.now() };
    transaction.objectStore('corrections').put({ ...correction, userCode: 'weak_cues' });
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  }, noteKey);
  await tabTo(page, '.sl-notes td', /./);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByRole('heading', { name: 'Every showing' })).toBeVisible();
  await expect(drawer).toContainText('Cues only');
  await tabTo(page, '.sl-drawer-body', /./);
  await page.keyboard.press('End');
  await expect.poll(() => drawer.locator('.sl-drawer-body').evaluate((body) => body.scrollTop)).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
  await expect(page.locator(`[data-note="${noteKey}"]`)).toBeFocused();
  await tabTo(page, 'nav a', /^Shop links$/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('.sl-links tbody tr').first()).toBeVisible();
  await tabTo(page, '.sl-links a', /./);
  await page.keyboard.press('Enter');
  await expect(page.locator('.sl-drawer-list a').first()).toBeVisible();
  const focused = page.locator('main :focus');
  await expect(focused).toHaveText('Back to the groups');
  await page.keyboard.press('Enter');
  await expect(focused).toHaveAccessibleName(/^Notes with /);
  await page.keyboard.press('Enter');
  await expect(focused).toHaveText('Back to the groups');
  await page.keyboard.press('Enter');
  await tabTo(page, 'main select', /./, 'Shift+Tab');
  await page.keyboard.press('K');
  await expect(page).toHaveURL(/by=kind/);
  await expect(page.locator('.sl-links a').first()).toHaveAttribute('href', /by=kind/);
  await expect(focused).toHaveValue('kind');
  await tabTo(page, '.sl-links a', /./);
  await page.keyboard.press('Enter');
  await expect(page.locator('.sl-drawer-list a').first()).toBeVisible();
  await tabTo(page, '.sl-drawer-list a', /./);
  await page.keyboard.press('Enter');
  await expect(drawer.getByRole('heading', { name: 'Every showing' })).toBeVisible();
  // The list begins elsewhere: the note's own row may not be drawn.
  await expect(rows.first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.sl-notes td:focus')).toHaveCount(1);
});
