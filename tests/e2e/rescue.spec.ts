import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { changeSettings, expect, type Session, test } from '../support/e2e';
import { readTables, readTablesAtRest } from '../support/record.mjs';

const PASSPHRASE = 'example passphrase 示例';

const databases = (own: Page) =>
  own.evaluate(async () => (await indexedDB.databases()).map(({ name, version }) => `${name} ${version}`).sort());

const showings = async (own: Page, record?: string) =>
  (await readTables(own, ['impressions'], record))['impressions']?.length ?? 0;

/** A record of version 2 with a table under another key: its data can be read, and an upgrade of it fails. */
async function plantBroken({ own }: Session) {
  await own.evaluate(async () => {
    const ended = (request: IDBOpenDBRequest) =>
      new Promise((done, fail) => {
        request.onsuccess = () => done(request.result?.close());
        request.onerror = () => fail(request.error);
      });
    await ended(indexedDB.deleteDatabase('seedlens'));
    const request = indexedDB.open('seedlens', 20);
    request.onupgradeneeded = () => {
      const { result } = request;
      result.createObjectStore('audits', { keyPath: 'other' });
      result.createObjectStore('corrections', { keyPath: 'correctionId' }).put({ correctionId: 'kept', noteKey: 'n' });
    };
    await ended(request);
  });
}

async function backUp(settings: Page, file: string) {
  await settings.getByLabel('口令', { exact: true }).fill(PASSPHRASE);
  await settings.getByLabel('再输一次').fill(PASSPHRASE);
  const [download] = await Promise.all([
    settings.waitForEvent('download'),
    settings.getByRole('button', { name: '备份到文件' }).click(),
  ]);
  await download.saveAs(file);
}

test('a record whose upgrade fails is saved, set aside, put into a new one, and recording goes on there', async ({
  launch,
}, info) => {
  test.setTimeout(240_000);
  const session = await launch({ scenario: 'plain', recording: 'off' });
  const { own, reader, page, context, errors } = session;
  await expect.poll(() => databases(own), 'the record has been made').toEqual(['seedlens 30']);
  await plantBroken(session);
  await changeSettings(own, { recording: 'full' });
  await reader.explore();
  await reader.look();

  const popup = await session.popupPage(page);
  await expect(popup.getByText('记录打不开')).toBeVisible();
  const [desk] = await Promise.all([
    context.waitForEvent('page'),
    popup.getByRole('button', { name: '看看能做什么' }).click(),
  ]);
  await expect(desk.getByRole('heading', { name: '记录打不开' })).toBeVisible();
  await desk.getByRole('button', { name: '再试一次' }).click();
  await expect(desk.getByRole('heading', { name: '记录打不开' })).toBeVisible();
  await desk.getByRole('link', { name: '总览' }).click();
  await expect(desk.getByText('记录打不开')).toBeVisible();
  await desk.getByRole('link', { name: '看看能做什么' }).click();

  await desk.getByRole('link', { name: '把读得出的存成文件' }).click();
  const file = info.outputPath('read.seedlens-backup');
  await backUp(desk, file);
  await expect(desk.locator('.sl-backup-said')).toHaveText('已备份 1 行。');
  expect(await databases(own), 'reading changes nothing').toEqual(['seedlens 20']);

  await desk.getByRole('link', { name: '读取情况' }).click();
  await desk.getByRole('button', { name: '搁到一边，另起一份…' }).click();
  const dialog = desk.getByRole('alertdialog');
  await expect(dialog).toContainText('原样留在这台设备上');
  await dialog.getByRole('button', { name: '另起一份' }).click();
  await expect(desk.getByText('新的记录已经建好')).toBeVisible();
  await expect.poll(() => databases(own)).toEqual(['seedlens 20', 'seedlens-2 30']);

  await desk.getByRole('link', { name: '从备份恢复' }).click();
  await desk.getByLabel('备份文件').setInputFiles(file);
  await desk.getByLabel('备份的口令').fill(PASSPHRASE);
  await desk.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(desk.locator('.sl-backup-said')).toHaveText(/^已恢复 1 行/);
  const { corrections } = await readTables(own, ['corrections'], 'seedlens-2');
  expect(corrections).toEqual([{ correctionId: 'kept', noteKey: 'n' }]);

  await desk.goto(desk.url().replace(/#.*/, '#/health/new'));
  await desk.getByRole('button', { name: '继续', exact: true }).click();
  await page.bringToFront();
  await reader.explore();
  await reader.look();
  await expect.poll(() => showings(own, 'seedlens-2')).toBeGreaterThan(5);
  expect((await databases(own))[0], 'what was set aside is as it was').toBe('seedlens 20');
  const after = await session.popupPage(page);
  await expect(after.locator('.sl-total strong')).not.toHaveText('0');
  await expect(after.getByText('记录打不开')).toHaveCount(0);

  await desk.bringToFront();
  await expect(desk.getByText('有 1 份打不开的记录搁在一边')).toBeVisible();
  await desk.getByRole('button', { name: '删除搁在一边的' }).click();
  await desk.getByRole('button', { name: '再点一次确认删除' }).click();
  await expect(desk.getByText('搁在一边')).toHaveCount(0);
  await expect.poll(() => databases(own)).toEqual(['seedlens-2 30']);
  expect(errors).toEqual([]);
});

test('a record that cannot be opened can be deleted unread', async ({ launch }) => {
  const session = await launch({ scenario: 'plain', recording: 'off' });
  await expect.poll(() => databases(session.own)).toEqual(['seedlens 30']);
  await plantBroken(session);
  const settings = await session.dashboardPage('#/settings');
  await settings.getByRole('button', { name: '删除全部记录…' }).click();
  const dialog = settings.getByRole('alertdialog');
  await dialog.getByRole('textbox').fill('删除');
  await dialog.getByRole('button', { name: '全部删除' }).click();
  await expect(settings.getByText('已全部删除。', { exact: true })).toBeVisible();
  // A new one is made at once.
  await expect.poll(() => databases(session.own)).toEqual(['seedlens 30']);
  expect(await readTables(session.own, ['audits', 'corrections'])).toEqual({ audits: [], corrections: [] });
  expect(session.errors).toEqual([]);
});

/** The browser's own files of the extension's databases. */
function storeOf(profileDir: string): string {
  const folder = join(profileDir, 'Default', 'IndexedDB');
  const name = readdirSync(folder).find((one) => /^chrome-extension_.*\.leveldb$/.test(one));
  if (name === undefined) throw new Error('no database in the profile');
  return join(folder, name);
}

/** Overwrites the second half of every file that holds rows. */
function damage(store: string): void {
  const files = readdirSync(store).filter((name) => /\.(log|ldb)$/.test(name));
  if (files.length === 0) throw new Error('nothing to damage');
  for (const name of files) {
    const { size } = statSync(join(store, name));
    const file = openSync(join(store, name), 'r+');
    writeSync(file, Buffer.alloc(Math.ceil(size / 2), 0x5a), 0, undefined, Math.floor(size / 2));
    closeSync(file);
  }
}

/** How many showings there are once the page was left and has told everything. */
async function recorded({ own, page, reader }: Session): Promise<number> {
  await reader.explore();
  await reader.look();
  await page.goto('about:blank');
  const { impressions } = await readTablesAtRest(own, ['impressions'], {
    good: (tables) => tables.impressions.length > 5,
  });
  return impressions.length;
}

test('a store the browser found damaged and made anew is said to be lost, never told as nothing seen', async ({
  launch,
}, info) => {
  const profileDir = info.outputPath('profile');
  const first = await launch({ profileDir, scenario: 'plain' });
  await recorded(first);
  await first.close({ keepProfile: true });
  damage(storeOf(profileDir));

  const second = await launch({ profileDir, scenario: 'plain', recording: 'unset' });
  const popup = await second.popupPage();
  await expect(popup.getByText('这里原本有记录')).toBeVisible();
  const health = await second.dashboardPage('#/health');
  await expect(health.getByText('这里原本有记录')).toBeVisible();
  await expect(health.getByRole('link', { name: '从备份恢复' })).toBeVisible();
  await recorded({ ...second, own: health });
  await popup.reload();
  await expect(popup.getByText('这里原本有记录'), 'also once something is recorded again').toBeVisible();

  await health.getByRole('button', { name: '知道了' }).click();
  await expect(health.getByText('这里原本有记录')).toHaveCount(0);
  await popup.reload();
  await expect(popup.locator('.sl-total strong')).not.toHaveText('0');
  await expect(popup.getByText('这里原本有记录')).toHaveCount(0);
  expect(second.errors).toEqual([]);
});

test('where the browser cannot reach its storage nothing is called done, and the record is back with the storage', async ({
  launch,
}, info) => {
  const profileDir = info.outputPath('profile');
  const first = await launch({ profileDir, scenario: 'plain' });
  const before = await recorded(first);
  await first.close({ keepProfile: true });
  const store = storeOf(profileDir);
  renameSync(store, `${store}.kept`);
  writeFileSync(store, 'not a folder');

  const second = await launch({ profileDir, scenario: 'plain', recording: 'unset' });
  const popup = await second.popupPage();
  await expect(popup.getByText('记录打不开')).toBeVisible();
  const desk = await second.dashboardPage('#/health');
  await desk.getByRole('button', { name: '搁到一边，另起一份…' }).click();
  await desk.getByRole('button', { name: '另起一份', exact: true }).click();
  await expect(desk.getByText('浏览器连新的也建不了')).toBeVisible();
  await desk.getByRole('link', { name: '设置' }).click();
  await desk.getByRole('button', { name: '删除全部记录…' }).click();
  const dialog = desk.getByRole('alertdialog');
  await dialog.getByRole('textbox').fill('删除');
  await dialog.getByRole('button', { name: '全部删除' }).click();
  await expect(desk.getByText('浏览器没能删除')).toBeVisible();
  await second.close({ keepProfile: true });
  expect(existsSync(`${store}.kept`)).toBe(true);
  rmSync(store, { recursive: true });
  renameSync(`${store}.kept`, store);

  const third = await launch({ profileDir, scenario: 'plain', recording: 'unset' });
  const own = await third.dashboardPage('#/health');
  await expect(own.getByText('记录打不开')).toHaveCount(0);
  await expect.poll(() => showings(own)).toBe(before);
});
