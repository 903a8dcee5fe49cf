import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { axeFindings } from '../support/axe';
import { expect, type Session, test } from '../support/e2e';
import { commentsOf, oneOfEachRecipe, openFromList } from '../support/open-notes';
import { readTables, readTablesUntil } from '../support/record.mjs';

const NOTES = 5;
/** Words that would tell a coder what the machine made of a note. */
const VERDICT_WORDS = ['有购买入口，未见标识', '未发现商业标识', '平台已标广告', '作者已说明', '未充分检查', '数据含'];

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'seedlens-coding-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function readSomeNotes(session: Session): Promise<void> {
  const { page, reader, site } = session;
  await reader.explore();
  const items = oneOfEachRecipe(site.truth.list('explore', 'homefeed_recommend')).slice(0, NOTES);
  expect(items).toHaveLength(NOTES);
  for (const item of items) {
    await openFromList(session, item);
    await commentsOf(page);
    await readTablesUntil(session.own, ['notes'], ({ notes = [] }) =>
      notes.some(({ noteId, text }) => noteId === item.id && text !== undefined),
    );
    await page.keyboard.press('Escape');
    await page.locator('#noteContainer').waitFor({ state: 'detached' });
  }
}

/** Once the page has taken up the file before, it takes another. */
async function give(page: Page, file: string): Promise<void> {
  const input = page.locator('input[type=file]');
  await expect(input).toBeEnabled();
  await input.setInputFiles(file);
}

async function save(page: Page, button: string, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const path = join(folder, name);
  await (await download).saveAs(path);
  return path;
}

const shot = async (page: Page, name: string) => {
  const to = process.env['SEEDLENS_SHOTS'];
  if (to !== undefined) await page.screenshot({ path: join(to, `${name}.png`), fullPage: true });
};

async function axe(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
}

/** Codes every note by keys alone; the first gets another code than the rest. */
async function codeAll(page: Page, first: string, rest: string): Promise<void> {
  const desk = page.locator('.sl-coding-desk');
  for (let at = 0; at < NOTES; at += 1) {
    await expect(desk).toBeFocused();
    const note = await desk.getAttribute('data-note');
    await page.keyboard.press(at === 0 ? first : rest);
    await expect(desk.locator('.sl-coding-codes [aria-pressed="true"] kbd')).toHaveText(at === 0 ? first : rest);
    await page.keyboard.press('3');
    if (at < NOTES - 1) await expect(desk).not.toHaveAttribute('data-note', note ?? '');
  }
}

test('a sample is drawn, coded blind by keys, by a second person through files, settled and exported', async ({
  launch,
}) => {
  const session = await launch({ scenario: 'hongmao' });
  await readSomeNotes(session);
  const page = await session.dashboardPage('#/coding');
  await page.getByRole('spinbutton', { name: '随机种子' }).fill('7');
  await axe(page);
  await shot(page, 'coding-draw');
  await page.getByRole('button', { name: '抽样', exact: true }).click();
  await expect(page.getByText(`抽出 ${NOTES} 篇。`)).toBeVisible();
  await page.getByRole('link', { name: '打开', exact: true }).click();
  const desk = page.locator('.sl-coding-desk');
  await expect(desk).toBeFocused();
  for (const words of VERDICT_WORDS) await expect(desk).not.toContainText(words);
  await axe(page);
  await shot(page, 'coding-desk');

  // Undo takes the answer back and returns to the note; a comment does not code.
  const firstNote = await desk.getAttribute('data-note');
  await page.keyboard.press('c');
  await page.keyboard.type('123 示例备注');
  await page.keyboard.press('Escape');
  await page.keyboard.press('9');
  await page.keyboard.press('1');
  await expect(desk).not.toHaveAttribute('data-note', firstNote ?? '');
  expect((await readTables(session.own, ['annotations']))['annotations']).toMatchObject([
    { noteKey: firstNote, code: 'no_material', confidence: 1, comment: '123 示例备注', coderId: 'A' },
  ]);
  await page.keyboard.press('u');
  await expect(desk).toHaveAttribute('data-note', firstNote ?? '');
  expect((await readTables(session.own, ['annotations']))['annotations']).toEqual([]);
  await codeAll(page, '5', '7');
  await expect(page.getByText('这个样本已全部编完。')).toBeVisible();
  const sample = await save(page, '导出样本，给第二位编码员', 'sample.json');
  const mine = await save(page, '导出我的编码', 'codings-A.json');
  expect(readFileSync(sample, 'utf8')).not.toMatch(/stratum|verdict|shoppable|xsec_token/);

  const colleague = await launch();
  const other = await colleague.dashboardPage('#/coding');
  await give(other, mine);
  await expect(other.getByText('这些编码属于另一个样本')).toBeVisible();
  await give(other, sample);
  await expect(other.getByText(`共 ${NOTES} 篇。`)).toBeVisible();
  await other.getByRole('link', { name: '打开', exact: true }).click();
  await codeAll(other, '8', '7');
  const theirs = await save(other, '导出我的编码', 'codings-B.json');

  await page.getByRole('link', { name: '返回样本列表' }).click();
  const strange = join(folder, 'strange.json');
  writeFileSync(strange, readFileSync(theirs, 'utf8').replace(String(firstNote), 'NOTINTHESAMPLE'));
  await give(page, strange);
  await expect(page.getByText('有 1 篇笔记不在这个样本里')).toBeVisible();
  expect((await readTables(session.own, ['annotations']))['annotations']).toHaveLength(NOTES);
  await give(page, theirs);
  await expect(page.getByText(`已导入 B 的编码：样本 ${NOTES} 篇中的 ${NOTES} 篇。`)).toBeVisible();
  await page.getByRole('link', { name: '打开', exact: true }).click();
  const results = page.locator('.sl-coding-results');
  // Five notes are too few for a percentage; κ of 4 in 5 with these margins is 4/9.
  await expect(results).toContainText('只有 5 篇，不到 20 篇不给百分比');
  await expect(results).toContainText('0.44');
  await expect(results).toContainText('有 1 篇两人判断不同');
  await page.getByRole('button', { name: '逐篇裁定' }).click();
  await expect(desk).toBeFocused();
  await expect(desk).toContainText('B：判断不了');
  await page.keyboard.press('5');
  await page.keyboard.press('2');
  await expect(results).not.toContainText('两人判断不同');
  await axe(page);
  await shot(page, 'coding-results');
  const csv = readFileSync(await save(page, '导出全部编码（CSV）', 'annotations.csv'), 'utf8');
  expect(csv.trim().split('\n')).toHaveLength(1 + 2 * NOTES + 1);
  expect(csv).toContain(`,adjudicated,shoppable_unlabelled,2,`);
  expect([...session.errors, ...colleague.errors]).toEqual([]);
});
