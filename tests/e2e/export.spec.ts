import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Download, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { axeFindings } from '../support/axe';
import { expect, type Session, test } from '../support/e2e';
import { fillRecord } from '../support/sample-record';

const NOW = Date.UTC(2026, 10, 22, 12);
const ROWS = 4_000;

async function shot(page: Page, name: string): Promise<void> {
  const to = process.env['SEEDLENS_SHOTS'];
  if (to !== undefined) await page.screenshot({ path: join(to, `${name}.png`), fullPage: true });
}

async function exportPage(session: Session): Promise<Page> {
  const page = await session.dashboardPage('#/export');
  await page.locator('.sl-export-form').waitFor();
  return page;
}

/** Names of files in the extension's own folder of exports. */
function storedFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const names: string[] = [];
    const folder = await root.getDirectoryHandle('exports').catch(() => undefined);
    if (folder === undefined) return names;
    for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
    return names;
  });
}

const look = (page: Page) => page.getByRole('button', { name: '看看会写进什么' }).click();
const write = (page: Page) => page.getByRole('button', { name: '导出', exact: true }).click();

/** Both in the page, the second once rows are written: an export may be quicker than a second press of the mouse. */
const writeAndCancel = (page: Page) =>
  page.evaluate(async () => {
    const find = (name: string) =>
      [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === name);
    const said = () => document.querySelector('.sl-import-bar')?.getAttribute('aria-label') ?? '';
    const start = find('导出');
    if (start === undefined) throw new Error('nothing to be written');
    start.click();
    await new Promise(requestAnimationFrame);
    while (find('取消') !== undefined && !/[1-9]/.test(said())) await new Promise(requestAnimationFrame);
    const cancel = find('取消');
    if (cancel === undefined) throw new Error('nothing to be cancelled');
    cancel.click();
  });

async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

test('a research export: looked at, written, saved, and it is what was shown', async ({ launch }) => {
  const session = await launch();
  const page = await exportPage(session);
  await fillRecord(page, ROWS, 20, NOW);
  await shot(page, 'export-form');
  await look(page);
  await expect(page.locator('.sl-export-preview h2')).toBeFocused();
  await expect(page.locator('.sl-export-preview')).toHaveAttribute('aria-busy', 'false');
  await expect(page.locator('[data-table="impressions"] td').first()).toHaveText('4,000');
  await expect(page.locator('[data-table="notes"] .sl-export-removed')).toContainText('title');
  await shot(page, 'export-preview');
  expect(await axeFindings(page)).toEqual([]);
  expect(await storedFiles(page)).toEqual([]);

  const [download] = await Promise.all([page.waitForEvent('download'), write(page)]);
  expect(download.suggestedFilename()).toMatch(/^seedlens-T1-\d{8}T\d{6}Z\.zip$/);
  const bytes = await bytesOf(download);
  const files = unzipSync(bytes);
  const text = (path: string) => new TextDecoder().decode(files[path]);
  expect(text('data/impressions.csv').trim().split('\n')).toHaveLength(ROWS + 1);
  expect(text('data/metrics.csv').trim().split('\n').length).toBeGreaterThan(10);
  expect(text('data/notes.csv')).not.toContain('示例');
  expect(JSON.parse(text('datapackage.json')).resources.length).toBeGreaterThan(15);
  const hash = createHash('sha256').update(bytes).digest('hex');
  await expect(page.locator('.sl-export-done')).toContainText(hash);
  await shot(page, 'export-done');
  expect(await axeFindings(page)).toEqual([]);

  const [again] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '再保存一次' }).click(),
  ]);
  expect((await bytesOf(again)).equals(bytes)).toBe(true);
  expect(session.errors).toEqual([]);
});

test('filters: fewer rows, and texts only where they were asked for', async ({ launch }) => {
  const session = await launch();
  const page = await exportPage(session);
  await fillRecord(page, ROWS, 20, NOW);
  await page.getByLabel('NDJSON', { exact: true }).check();
  await page.getByLabel('T2 含原文').check();
  await page.getByLabel('从', { exact: true }).fill('2026-11-10');
  await page.getByLabel('到', { exact: true }).fill('2026-11-09');
  await expect(page.getByRole('alert')).toHaveText('「到」早于「从」。');
  await expect(page.getByRole('button', { name: '看看会写进什么' })).toBeDisabled();
  await page.getByLabel('到', { exact: true }).fill('2026-11-12');
  await page.locator('summary', { hasText: '只要这些页面' }).click();
  await page.getByLabel('搜索', { exact: true }).check();
  await look(page);
  await expect(page.locator('.sl-export-preview .sl-notice')).toContainText('个人信息');
  const [download] = await Promise.all([page.waitForEvent('download'), write(page)]);
  const files = unzipSync(await bytesOf(download));
  const rows = new TextDecoder()
    .decode(files['observations.ndjson'])
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.length).toBeLessThan(ROWS / 2);
  expect(new Set(rows.map((row) => row.surface))).toEqual(new Set(['search']));
  expect(new TextDecoder().decode(files['notes.ndjson'])).toContain('示例');
  expect(session.errors).toEqual([]);
});

test('a cancelled export leaves no file, and the next one works', async ({ launch }) => {
  const session = await launch();
  const page = await exportPage(session);
  await fillRecord(page, 12_000, 30, NOW);
  let downloads = 0;
  page.on('download', () => {
    downloads += 1;
  });
  await look(page);
  await page.locator('.sl-export-preview').waitFor();
  await writeAndCancel(page);
  await expect(page.getByText('已取消，没有留下文件。')).toBeVisible();
  expect(await storedFiles(page)).toEqual([]);
  expect(downloads).toBe(0);

  await page.getByLabel('T0 汇总').check();
  await look(page);
  const [download] = await Promise.all([page.waitForEvent('download'), write(page)]);
  const inside = Object.keys(unzipSync(await bytesOf(download)));
  expect(inside.filter((path) => path.startsWith('data/'))).toEqual(['data/daily_rollups.csv', 'data/metrics.csv']);
  expect(await storedFiles(page)).toHaveLength(1);
  expect(session.errors).toEqual([]);
});

test('columns stand at once, and neither looking nor writing waits for figures', async ({ launch }) => {
  const session = await launch();
  const page = await exportPage(session);
  await fillRecord(page, 12_000, 30, NOW);
  // Straight after the click: nothing of the record can have been counted yet.
  const first = await page.evaluate(async () => {
    document.querySelector<HTMLButtonElement>('.sl-export-form button[type=submit]')?.click();
    await new Promise(requestAnimationFrame);
    return document.querySelector('[data-table="notes"]')?.textContent ?? '';
  });
  expect(first).toContain('title');
  await page.getByRole('button', { name: '改一改' }).click();
  await expect(page.locator('.sl-export-form')).toBeVisible();
  await expect(page.getByText('已取消')).toHaveCount(0);
  await look(page);
  const [download] = await Promise.all([page.waitForEvent('download'), write(page)]);
  const text = new TextDecoder().decode(unzipSync(await bytesOf(download))['data/metrics.csv']);
  expect(text).toContain('\nM9,macro,');
  expect(session.errors).toEqual([]);
});

test('what a closed window left behind is removed', async ({ launch }) => {
  const session = await launch();
  // Another page of the extension: the export page clears up as soon as it stands.
  await session.own.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('exports', { create: true });
    await folder.getFileHandle('left-behind', { create: true });
  });
  expect(await storedFiles(session.own)).toEqual(['left-behind']);
  const page = await exportPage(session);
  await expect.poll(() => storedFiles(page)).toEqual([]);
});

const SCREENS = [
  { width: 320, locale: 'zh-CN', colorScheme: 'light' },
  { width: 768, locale: 'en-GB', colorScheme: 'dark' },
  { width: 1440, locale: 'en-GB', colorScheme: 'light' },
  { width: 1920, locale: 'zh-CN', colorScheme: 'dark' },
] as const;

for (const { width, locale, colorScheme } of SCREENS) {
  test(`it fits ${width} px, ${locale}, ${colorScheme}`, async ({ launch }) => {
    const session = await launch({ locale, colorScheme });
    const page = await exportPage(session);
    await fillRecord(page, 500, 5, NOW);
    await page.setViewportSize({ width, height: 900 });
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await expect.poll(overflow).toBeLessThanOrEqual(0);
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, `export-form-${width}`);
    await page.locator('.sl-export-form button[type=submit]').click();
    await page.locator('.sl-export-preview').waitFor();
    await page.locator('.sl-export-some summary').first().click();
    await expect.poll(overflow).toBeLessThanOrEqual(0);
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, `export-preview-${width}`);
  });
}
