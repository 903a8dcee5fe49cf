import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { newStudyFile, studyFileText } from '../../utils/model/study-file';
import { axeFindings } from '../support/axe';
import { badgesOnCards } from '../support/badges';
import { expect, test } from '../support/e2e';
import { readTablesUntil } from '../support/record.mjs';
import { fillRecord } from '../support/sample-record';

const NOW = Date.UTC(2026, 10, 22, 12);
const ROWS = 1_000;

async function shot(page: Page, name: string): Promise<void> {
  const to = process.env['SEEDLENS_SHOTS'];
  if (to !== undefined) await page.screenshot({ path: join(to, `${name}.png`), fullPage: true });
}

const axe = async (page: Page) => expect(await axeFindings(page)).toEqual([]);

async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return download.path();
}

test('a study: started, joined, exported under its key, merged apart from the own record, left', async ({ launch }) => {
  const session = await launch();
  const settings = await session.dashboardPage('#/settings');
  const card = settings.locator('#sl-studies');
  await card.getByText('发起一项研究').click();
  await card.getByLabel('研究编号').fill('example-2026');
  await card.getByLabel('名称').fill('示例研究');
  await card.getByLabel('研究方案').fill('每天看十分钟。\n一共十天。');
  await card.getByLabel('知情同意书', { exact: true }).fill('示例：我同意把编号换成代号之后交给研究者。');
  await shot(settings, 'study-make');
  await axe(settings);
  const studyFile = await saved(settings, '保存研究文件');

  await card.locator('input[type=file]').setInputFiles(studyFile);
  const joining = card.getByRole('button', { name: '参加', exact: true });
  await expect(joining).toBeDisabled();
  await card.getByLabel('我读过了，同意参加').check();
  await shot(settings, 'study-consent');
  await axe(settings);
  await joining.click();
  await expect(card.getByText('已参加「示例研究」。')).toBeVisible();

  const page = await session.dashboardPage('#/export');
  await page.locator('.sl-export-form').waitFor();
  await fillRecord(page, ROWS, 10, NOW);
  await page.getByLabel('NDJSON', { exact: true }).check();
  await page.getByLabel('代号用谁的密钥').selectOption('example-2026');
  await shot(page, 'study-export');
  await page.getByRole('button', { name: '看看会写进什么' }).click();
  await page.locator('.sl-export-preview h2').waitFor();
  const path = await saved(page, '导出');
  const [first = ''] = new TextDecoder().decode(unzipSync(readFileSync(path))['sessions.ndjson']).split('\n');
  expect(JSON.parse(first)).toMatchObject({ study_id: 'example-2026' });

  const study = await session.dashboardPage('#/study');
  await expect(study.getByText('还没有文件')).toBeVisible();
  await study.locator('input[type=file]').setInputFiles(path);
  await expect(study.locator('[data-metric="M1"]')).toBeVisible({ timeout: 60_000 });
  await expect(study.getByText('依据 1 人的')).toBeVisible();
  await shot(study, 'study-page');
  await axe(study);
  const own = () =>
    study.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('seedlens');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const count = await new Promise<number>((resolve) => {
        const request = database.transaction('impressions').objectStore('impressions').count();
        request.onsuccess = () => resolve(request.result);
      });
      database.close();
      return count;
    });
  expect(await own()).toBe(ROWS);

  await study.locator('input[type=file]').setInputFiles(path);
  await expect(study.getByText('已经合并过')).toBeVisible({ timeout: 60_000 });
  await study.getByRole('button', { name: /^移除/ }).click();
  await study.getByRole('alertdialog').getByRole('button', { name: '移除' }).click();
  await expect(study.getByText('还没有文件')).toBeVisible({ timeout: 60_000 });
  await expect(study.locator('[data-metric]')).toHaveCount(0);
  expect(await own()).toBe(ROWS);

  await settings.bringToFront();
  await card.getByRole('button', { name: '退出' }).click();
  await expect(card.getByText('已退出，密钥已删除')).toBeVisible();
  await page.reload();
  await page.locator('.sl-export-form').waitFor();
  await expect(page.getByLabel('代号用谁的密钥')).toHaveCount(0);
  expect(session.errors).toEqual([]);
});

test('joining says what is handed over and turns badges off; leaving brings the own setting back', async ({
  launch,
}) => {
  const session = await launch({ scenario: 'brand' });
  const { page, reader } = session;
  const worn = async () => (await badgesOnCards(page)).filter(({ text }) => text !== undefined).length;
  await reader.explore();
  await expect.poll(worn).toBeGreaterThan(0);

  const settings = await session.dashboardPage('#/settings/studies');
  const card = settings.locator('#sl-studies');
  const study = newStudyFile(
    {
      studyId: 'silent-1',
      name: '示例静默研究',
      protocol: '',
      consentVersion: '3',
      consent: '示例同意书',
      silent: true,
    },
    (count) => new Uint8Array(count).fill(3),
  );
  await card.locator('input[type=file]').setInputFiles({
    name: 'study.json',
    mimeType: 'application/json',
    buffer: Buffer.from(studyFileText(study)),
  });
  await expect(card.getByText('示例同意书')).toBeVisible();
  await expect(card.getByText('参加不会发出任何东西')).toBeVisible();
  await expect(card.getByText('搜索词，你的账号')).toBeVisible();
  await expect(card.getByText('随时可以退出')).toBeVisible();
  await expect(card.getByLabel('参加期间页面上不显示标记')).toBeChecked();
  await card.getByLabel('我读过了，同意参加').check();
  await shot(settings, 'study-join');
  await card.getByRole('button', { name: '参加', exact: true }).click();
  await expect(card.getByText('从现在起页面上不显示标记')).toBeVisible();
  await expect(settings.getByText('你参加的研究请你先不看标记')).toBeVisible();
  // The reader's own choice is as it was.
  await expect(settings.getByLabel('静默', { exact: true })).not.toBeChecked();
  await shot(settings, 'study-joined');
  await axe(settings);

  await page.bringToFront();
  await expect.poll(worn).toBe(0);
  await reader.explore();
  const { sessions } = await readTablesUntil(session.own, ['sessions'], (tables) =>
    tables.sessions.some(({ mode }) => mode === 'study'),
  );
  expect(sessions.filter(({ mode }) => mode === 'study').map(({ badgesShown }) => badgesShown)).toEqual([false]);
  expect(sessions.filter(({ mode }) => mode === 'everyday').map(({ badgesShown }) => badgesShown)).toEqual([true]);
  expect(await worn()).toBe(0);

  await settings.bringToFront();
  await card.getByRole('button', { name: '退出' }).click();
  await expect(card.getByText('标记照你自己的设置显示')).toBeVisible();
  await page.bringToFront();
  await reader.explore();
  await expect.poll(worn).toBeGreaterThan(0);
  expect(session.errors).toEqual([]);
});
