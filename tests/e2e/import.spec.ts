import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { appHar } from '../practice-site/har.mjs';
import { axeFindings } from '../support/axe';
import { expect, type Session, test } from '../support/e2e';
import { readTables } from '../support/record.mjs';

const TABLES = ['impressions', 'notes', 'observations', 'signals', 'verdicts', 'imports', 'dailyRollups', 'feedLoads'];

type Row = Record<string, unknown>;

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'seedlens-import-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileNamed(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function importPage(session: Session): Promise<Page> {
  const page = await session.dashboardPage('#/import');
  await page.locator('.sl-import-drop').waitFor();
  return page;
}

const choose = (page: Page, path: string) => page.locator('input[type=file]').setInputFiles(path);

async function tables(session: Session): Promise<Record<string, Row[]>> {
  return (await readTables(session.own, TABLES)) as Record<string, Row[]>;
}

/** Keys of notes by id, as the record joins them: signals carry keys, notes carry both. */
function notesWith(rows: Record<string, Row[]>, signal: string): string[] {
  const ids = new Map((rows['notes'] ?? []).map((row) => [row['noteKey'], String(row['noteId'])]));
  const found = (rows['signals'] ?? []).filter((row) => row['signal'] === signal);
  return [...new Set(found.map((row) => ids.get(row['noteKey']) ?? 'of no note'))].sort();
}

async function shot(page: Page, name: string): Promise<void> {
  const to = process.env['SEEDLENS_SHOTS'];
  if (to !== undefined) await page.screenshot({ path: join(to, `${name}.png`), fullPage: true });
}

for (const scenario of ['hongmao', 'brand'] as const) {
  test(`${scenario}: a HAR of the app brings exactly what was served, apart from what was seen`, async ({ launch }) => {
    const { har, truth } = appHar({ seed: 5, scenario });
    const served = (signal: string) =>
      [
        ...new Set(truth.filter((item) => item.expectedSignals.some((one) => one === signal)).map(({ id }) => id)),
      ].sort();
    const session = await launch({ scenario });
    const page = await importPage(session);
    await choose(page, fileNamed(`${scenario}.har`, JSON.stringify(har)));
    await page.locator('.sl-import-preview').waitFor();
    await expect(page.locator('.sl-import-preview h2')).toBeFocused();
    const line = (id: string) => page.locator(`.sl-import-accounting [data-id="${id}"] td`).first();
    await expect(line('read')).toHaveText(String(har.log.entries.length));
    await expect(line('not_json')).toHaveText('1');
    expect((await tables(session))['impressions']).toEqual([]);
    await shot(page, `import-preview-${scenario}`);

    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.locator('.sl-imports tbody tr').waitFor();
    await shot(page, `import-result-${scenario}`);
    const rows = await tables(session);
    for (const signal of ['data_ad_flag', 'comp_goods_note', 'comp_goods_card', 'data_partner_bind']) {
      expect([signal, ...notesWith(rows, signal)]).toEqual([signal, ...served(signal)]);
    }
    expect(served('comp_goods_note').length + served('data_partner_bind').length).toBeGreaterThan(3);
    expect((rows['impressions'] ?? []).every((row) => row['source'] === 'capture' && row['importId'] !== '')).toBe(
      true,
    );
    expect((rows['dailyRollups'] ?? []).some((row) => row['source'] === 'live')).toBe(false);
    expect(rows['imports']).toHaveLength(1);

    await choose(page, join(folder, `${scenario}.har`));
    await expect(page.locator('.sl-import-preview .sl-notice')).toBeVisible();
    await expect(page.getByRole('button', { name: '导入', exact: true })).toBeDisabled();
    expect(await tables(session)).toEqual(rows);

    await page.getByRole('button', { name: '换一个文件' }).click();
    await page.getByRole('button', { name: /^移除 / }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '移除' }).click();
    await expect(page.locator('.sl-imports')).toHaveCount(0);
    for (const [name, left] of Object.entries(await tables(session))) expect([name, left]).toEqual([name, []]);
    expect(session.errors).toEqual([]);
  });
}

const { har } = appHar({ seed: 5, pages: 1 });
const elsewhere = {
  log: {
    ...har.log,
    entries: har.log.entries
      .slice(0, 9)
      .map((entry) => ({ ...entry, request: { ...entry.request, url: 'https://shop.example/api/list' } })),
  },
};
const REFUSED: readonly [name: string, content: string | Buffer, sentence: RegExp][] = [
  ['cut.har', JSON.stringify(har).slice(0, -500), /被截断/],
  ['elsewhere.har', JSON.stringify(elsewhere), /没有小红书或 rednote 的请求，只有：shop\.example/],
  ['wide.har', Buffer.from(`\ufeff${JSON.stringify(har)}`, 'utf16le'), /UTF-16/],
  ['archive.har', Buffer.from('504b0304140000000800', 'hex'), /压缩包。种草镜导出的，请到「合并研究」页/],
  ['notes.ndjson', `${JSON.stringify({ schema: 'seedlens/notes/1', note_key: 'A' })}\n`, /请到「合并研究」页打开/],
  ['empty.har', '', /空的/],
  ['deep.json', '['.repeat(100_000), /嵌套过深/],
  ['words.json', '这不是抓包文件', /不是 HAR/],
  [
    'keys.json',
    '{"__proto__": {"is_ads": true}, "constructor": {"prototype": {"data": 1}}, "toString": 1}',
    /没有认得出的小红书笔记数据/,
  ],
  // 400 MB of blanks in half a megabyte.
  ['bomb.har.gz', gzipSync(Buffer.alloc(400_000_000, 0x20)), /解开后异常地大/],
];

test('bad files: a sentence each, and nothing kept', async ({ launch }) => {
  const session = await launch();
  const page = await importPage(session);
  for (const [name, content, sentence] of REFUSED) {
    await choose(page, fileNamed(name, content));
    await expect(page.locator('.sl-notice[role=status]'), name).toHaveText(sentence);
  }
  for (const [name, left] of Object.entries(await tables(session))) expect([name, left]).toEqual([name, []]);
  await expect(page.locator('.sl-import-preview')).toHaveCount(0);
  expect(session.errors).toEqual([]);
});

/** The same exchanges an hour apart, sixty times: long enough to be interrupted. */
function longHar(): string {
  const entries = Array.from({ length: 60 }, (_, round) =>
    har.log.entries.map((entry) => ({
      ...entry,
      startedDateTime: new Date(Date.parse(entry.startedDateTime) + round * 3_600_000).toISOString(),
    })),
  ).flat();
  return JSON.stringify({ log: { ...har.log, entries } });
}

/** Comes back when the first showings are written: watched from within, since an import may be quicker than a few looks. */
const firstRows = (page: Page) =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('seedlens');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    for (let count = 0; count === 0; ) {
      const request = database.transaction('impressions').objectStore('impressions').count();
      await new Promise((done) => request.addEventListener('success', done));
      count = request.result;
    }
    database.close();
  });

test('a cancelled import leaves no trace', async ({ launch }) => {
  const session = await launch();
  const page = await importPage(session);
  await choose(page, fileNamed('long.har', longHar()));
  await page.locator('.sl-import-preview').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await firstRows(page);
  await shot(page, 'import-working');
  await page.getByRole('button', { name: '取消' }).click();
  await expect(page.locator('.sl-notice[role=status]')).toHaveText('已取消，没有留下任何内容。', { timeout: 60_000 });
  for (const [name, left] of Object.entries(await tables(session))) expect([name, left]).toEqual([name, []]);
});

test('a window closed in the middle of an import leaves nothing to see, and the next one takes it back', async ({
  launch,
}) => {
  const session = await launch();
  const page = await importPage(session);
  await choose(page, fileNamed('closed.har', longHar()));
  await page.locator('.sl-import-preview').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await firstRows(page);
  await page.close();
  const again = await importPage(session);
  await expect(again.locator('.sl-imports')).toHaveCount(0);
  await expect
    .poll(async () => Object.values(await tables(session)).every((left) => left.length === 0), { timeout: 60_000 })
    .toBe(true);
});

const SAVED = `<!DOCTYPE html>
<!-- saved from url=(0036)https://www.xiaohongshu.com/explore -->
<html><body>${[1, 2, 3]
  .map(
    (
      at,
    ) => `<section class="note-item" data-index="${at - 1}"><div><a class="cover" href="/explore/6911aa0${at}00000000a1b2c3d4">${at === 2 ? '<span>赞助</span>' : ''}</a>
<div class="footer"><a class="title"><span>示例标题</span></a></div></div></section>`,
  )
  .join('')}<script>document.title = 'ran'</script></body></html>`;

test('a saved page is a rendered page: its labels are read, its scripts are not run', async ({ launch }) => {
  const session = await launch();
  const page = await importPage(session);
  await choose(page, fileNamed('saved.html', SAVED));
  await page.locator('.sl-import-preview').waitFor();
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await page.locator('.sl-imports tbody tr').waitFor();
  const { impressions = [] } = await tables(session);
  expect(impressions.map((row) => [row['slot'], row['surface'], row['verdictAtView']]).sort()).toEqual([
    [0, 'explore', 'not_checked'],
    [1, 'explore', 'ad_labelled'],
    [2, 'explore', 'not_checked'],
  ]);
  await expect(page).not.toHaveTitle('ran');
  expect(session.errors).toEqual([]);
});

for (const locale of ['zh-CN', 'en'] as const) {
  test(`${locale}: by keyboard, clean under axe, light and dark, narrow and wide`, async ({ launch }) => {
    const session = await launch({ locale });
    const page = await importPage(session);
    await page.locator('input[type=file]').focus();
    await expect(page.locator('.sl-import-target')).toHaveCSS('outline-style', /solid|none/);
    await choose(page, fileNamed(`${locale}.har`, JSON.stringify(har)));
    const preview = page.locator('.sl-import-preview');
    await preview.waitFor();
    await page.keyboard.press('Tab');
    await expect(preview.locator('[data-main]')).toBeFocused();
    for (const step of ['preview', 'list'] as const) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          expect(await axeFindings(page, { rules: 'wcag' }), `${step} ${colorScheme} ${width}`).toEqual([]);
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
            `${step} ${width}`,
          ).toBeLessThanOrEqual(0);
          await shot(page, `import-${step}-${locale}-${colorScheme}-${width}`);
        }
      }
      if (step === 'list') break;
      await preview.locator('[data-main]').focus();
      await page.keyboard.press('Enter');
      await page.locator('.sl-imports tbody tr').waitFor();
    }
    const remove = page.locator('.sl-imports tbody button');
    await remove.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    await expect(remove).toBeVisible();
  });
}
