import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { readStoreZip } from '../../utils/evidence/read-store-zip';
import { axeFindings } from '../support/axe';
import { badgesOnCards } from '../support/badges';
import { changeSettings, expect, type Session, test } from '../support/e2e';
import { keepBy, keepFromPopup, PRESSABLE, pressToolbarButton, saidOnPage } from '../support/evidence';
import { commentsOf, oneOfEachRecipe, openFromList } from '../support/open-notes';
import { readTables, readTablesUntil } from '../support/record.mjs';

type Capture = { captureId: string; kind: string; sha256: string; prevSha256?: string; noteKey?: string; path: string };

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'seedlens-evidence-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function captures({ own }: Session): Promise<Capture[]> {
  return (await readTables(own, ['captures']))['captures'] as unknown as Capture[];
}

/** The bytes of the latest file of a kind. */
async function bytesOf({ own }: Session, captureId: string): Promise<Buffer> {
  const bytes = await own.evaluate(
    (id) =>
      new Promise<number[]>((resolve) => {
        const open = indexedDB.open('seedlens');
        open.onsuccess = () => {
          const get = open.result.transaction('evidenceFiles').objectStore('evidenceFiles').get(id);
          get.onsuccess = () => {
            open.result.close();
            resolve(Array.from((get.result as { bytes: Uint8Array }).bytes));
          };
        };
      }),
    captureId,
  );
  return Buffer.from(bytes);
}

const ofKind = (rows: readonly Capture[], kind: string) => rows.filter((row) => row.kind === kind);
const shot = async (page: Page, name: string) => {
  const to = process.env['SEEDLENS_SHOTS'];
  if (to !== undefined) await page.screenshot({ path: join(to, `${name}.png`), fullPage: true });
};

/** Waits until whatever picture of the site is on screen is drawn: the one that is kept cannot wait for it. */
async function picturesDrawn(page: Page): Promise<void> {
  const isDrawn = () =>
    page.evaluate(() =>
      [...document.images]
        .filter((one) => one.getBoundingClientRect().top < innerHeight && one.checkVisibility())
        .every(({ complete, naturalWidth }) => complete && naturalWidth > 0),
    );
  await expect.poll(isDrawn, 'the pictures of the page').toBe(true);
  await page.evaluate(() => Promise.all([...document.images].map((one) => one.decode().catch(() => undefined))));
}

/** Two pictures as the browser decodes them: how many pixels differ. */
function differingPixels(own: Page, first: Buffer, second: Buffer): Promise<number> {
  return own.evaluate(
    async ([one, other]) => {
      const pixels = async (data: string) => {
        const picture = new Image();
        picture.src = `data:image/png;base64,${data}`;
        await picture.decode();
        const canvas = new OffscreenCanvas(picture.width, picture.height);
        const drawing = canvas.getContext('2d');
        drawing?.drawImage(picture, 0, 0);
        return drawing?.getImageData(0, 0, picture.width, picture.height).data ?? new Uint8ClampedArray();
      };
      const [a, b] = [await pixels(one ?? ''), await pixels(other ?? '')];
      if (a.length !== b.length) return Number.POSITIVE_INFINITY;
      let count = 0;
      for (let at = 0; at < a.length; at += 4) {
        if (Math.abs((a[at] ?? 0) - (b[at] ?? 0)) + Math.abs((a[at + 1] ?? 0) - (b[at + 1] ?? 0)) > 24) count += 1;
      }
      return count;
    },
    [first.toString('base64'), second.toString('base64')],
  );
}

test('from the popup: picture without badges, content without tokens; packed, checked, altered, refused', async ({
  launch,
}) => {
  test.slow();
  const session = await launch({ scenario: 'hongmao', args: PRESSABLE });
  const { page, reader } = session;
  await reader.explore();
  await expect
    .poll(async () => (await badgesOnCards(page)).filter(({ text }) => text !== undefined).length)
    .toBeGreaterThan(3);
  await picturesDrawn(page);
  expect(await keepFromPopup(session, page)).toMatchObject({ outcome: 'kept' });
  // The same page seen without the extension's badges: silent mode takes them off.
  await expect
    .poll(async () => (await badgesOnCards(page)).filter(({ text }) => text !== undefined).length)
    .toBeGreaterThan(3);
  const [list] = ofKind(await captures(session), 'viewport_png');
  const kept = await bytesOf(session, list?.captureId ?? '');
  // Badges come back on screen with the next frames.
  await expect.poll(async () => differingPixels(session.own, kept, await page.screenshot())).toBeGreaterThan(200);
  await changeSettings(session.own, { silent: true });
  await expect.poll(async () => (await badgesOnCards(page)).filter(({ text }) => text !== undefined).length).toBe(0);
  // What else of ours is on the page goes with the frames after.
  await expect.poll(async () => differingPixels(session.own, kept, await page.screenshot())).toBe(0);

  const items = session.site.truth.list('explore', 'homefeed_recommend');
  const [item] = oneOfEachRecipe(items);
  if (item === undefined) throw new Error('no note');
  await changeSettings(session.own, { silent: false });
  await openFromList(session, item);
  await commentsOf(page);
  await expect(page.locator('#noteContainer .sl-badge')).toBeVisible();
  await picturesDrawn(page);
  expect(await keepFromPopup(session, page)).toMatchObject({ outcome: 'kept' });
  await expect(page.locator('#noteContainer .sl-badge')).toBeVisible();
  const noteShot = ofKind(await captures(session), 'viewport_png').find(
    ({ captureId }) => captureId !== list?.captureId,
  );
  const notePicture = await bytesOf(session, noteShot?.captureId ?? '');
  await expect
    .poll(async () => differingPixels(session.own, notePicture, await page.screenshot()))
    .toBeGreaterThan(200);
  await changeSettings(session.own, { silent: true });
  await expect(page.locator('#noteContainer .sl-badge')).toHaveCount(0);
  await expect.poll(async () => differingPixels(session.own, notePicture, await page.screenshot())).toBe(0);
  const rows = await captures(session);
  expect(rows).toHaveLength(6);
  const own = ofKind(rows, 'extract_json').find(({ noteKey }) => noteKey !== undefined);
  const setId = own?.captureId.split('.')[0];
  const json = JSON.parse((await bytesOf(session, `${setId}.extract_json`)).toString());
  expect(noteShot?.captureId).toBe(`${setId}.viewport_png`);
  expect(json.page.noteId).toBe(item.id);
  expect(json.items[0].note.text).toBe(item.text);
  const html = (await bytesOf(session, `${setId}.dom_html`)).toString();
  expect(html).toContain(item.title);
  for (const text of [html, JSON.stringify(json)]) expect(text).not.toContain('xsec_token');
  const others = await page.locator('.comment-item:not(:has(.author .tag)) .content .note-text').allInnerTexts();
  expect(others.length).toBeGreaterThan(0);
  for (const words of others) expect(html + JSON.stringify(json)).not.toContain(words.trim());

  const dashboard = await session.dashboardPage('#/evidence');
  await expect(dashboard.locator('.sl-evidence-set img')).toHaveCount(2);
  await shot(dashboard, 'evidence');
  expect(await axeFindings(dashboard)).toEqual([]);
  const download = dashboard.waitForEvent('download');
  await dashboard.getByRole('button', { name: '导出 2 次留存' }).click();
  const zip = join(folder, 'pack.zip');
  await (await download).saveAs(zip);
  const digest = await dashboard.locator('[data-digest]').innerText();
  expect(digest).toMatch(/^[0-9a-f]{64}$/);

  const file = dashboard.locator('input[type=file]');
  const answer = dashboard.locator('.sl-evidence-answer');
  await file.setInputFiles(zip);
  await expect(answer).toHaveAttribute('data-kind', 'good');
  await expect(answer).toContainText(digest);
  const printed = execFileSync('node', ['scripts/inspect.mjs', 'evidence', zip], { encoding: 'utf8' });
  expect(JSON.parse(printed)).toMatchObject({ ok: true, digest, included: 2 });

  const altered = readFileSync(zip);
  const at = altered.indexOf('IDAT') + 100;
  altered[at] = (altered[at] ?? 0) ^ 1;
  writeFileSync(join(folder, 'altered.zip'), altered);
  await file.setInputFiles(join(folder, 'altered.zip'));
  await expect(answer).toHaveAttribute('data-kind', 'bad');
  await expect(answer).toContainText('viewport.png 被改动过');
  await shot(dashboard, 'evidence-altered');
  expect(session.errors).toEqual([]);
});

test('from shortcut and menu; said on the page; a deletion leaves a trace the chain still hangs on', async ({
  launch,
}) => {
  const session = await launch({ args: PRESSABLE });
  const { page, reader } = session;
  await reader.explore();
  // Without a press of the browser's own, the browser refuses the picture; the badges come back and nothing is kept.
  await keepBy(session, page, 'command');
  await expect.poll(() => saidOnPage(page)).toContain('浏览器不让截图');
  await expect.poll(async () => (await badgesOnCards(page)).some(({ text }) => text !== undefined)).toBe(true);
  expect(await captures(session)).toEqual([]);

  await pressToolbarButton(session, page);
  const isKept = (count: number) => (tables: Record<string, unknown[]>) => tables['captures']?.length === count;
  await keepBy(session, page, 'command');
  await readTablesUntil(session.own, ['captures'], isKept(3));
  await expect.poll(() => saidOnPage(page)).toContain('已留证');
  await shot(page, 'evidence-said');
  // What was said goes by itself; until then the page is not asked again.
  await expect.poll(() => saidOnPage(page)).not.toContain('已留证');
  await keepBy(session, page, 'menu');
  await readTablesUntil(session.own, ['captures'], isKept(6));

  const dashboard = await session.dashboardPage('#/evidence');
  await expect(dashboard.locator('.sl-evidence-set')).toHaveCount(2);
  await dashboard.locator('.sl-evidence-set').last().getByRole('button', { name: /删除/ }).click();
  await dashboard.getByRole('button', { name: '删除文件' }).click();
  await expect(dashboard.locator('[data-deleted="true"]')).toHaveCount(1);
  const { evidenceFiles = [] } = await readTables(session.own, ['evidenceFiles']);
  expect(evidenceFiles).toHaveLength(3);
  expect(await captures(session)).toHaveLength(6);
  const download = dashboard.waitForEvent('download');
  await dashboard.getByRole('button', { name: '导出 1 次留存' }).click();
  const zip = join(folder, 'rest.zip');
  await (await download).saveAs(zip);
  const printed = execFileSync('node', ['scripts/inspect.mjs', 'evidence', zip], { encoding: 'utf8' });
  expect(JSON.parse(printed)).toMatchObject({ ok: true, included: 1, deleted: 1 });

  // The page that was opened from the pack shows the picture and runs nothing.
  const unpacked = mkdtempSync(join(folder, 'unpacked-'));
  const read = readStoreZip(new Uint8Array(readFileSync(zip)));
  if (!read.ok) throw new Error(read.problem.code);
  for (const [path, content] of read.files) {
    mkdirSync(dirname(join(unpacked, path)), { recursive: true });
    writeFileSync(join(unpacked, path), content);
  }
  const index = await session.context.newPage();
  await index.goto(`file://${unpacked}/index.html`);
  await expect
    .poll(() => index.locator('img').evaluate((picture) => (picture as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(100);
  expect(await index.locator('script').count()).toBe(0);
  await shot(index, 'evidence-index');
});

test('elsewhere it is refused in words', async ({ launch }) => {
  const session = await launch({ args: PRESSABLE });
  await session.page.goto('about:blank');
  const { outcome, said } = await keepFromPopup(session, session.page);
  expect(outcome).toBe('other_site');
  expect(said).toContain('只能为小红书和 rednote');
  expect(await captures(session)).toEqual([]);
});

test('a page that was left before its picture, and a full disk: said in words, nothing kept, and it works again', async ({
  launch,
}) => {
  const session = await launch({ scenario: 'hongmao', args: PRESSABLE });
  const { page, own, context } = session;
  await session.reader.explore();
  await expect.poll(() => badgesOnCards(page)).not.toEqual([]);
  // Another tab comes to the front while the shortcut is still on its way.
  await own.bringToFront();
  await keepBy(session, page, 'command');
  const [worker] = context.serviceWorkers();
  if (worker === undefined) throw new Error('no worker');
  await expect.poll(() => saidOnPage(page)).toContain('截图时页面换了');
  expect(await captures(session)).toEqual([]);

  await worker.evaluate(() => {
    const { put, add } = IDBObjectStore.prototype;
    Object.assign(globalThis, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put, add }) });
    const full = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    Object.assign(IDBObjectStore.prototype, { put: full, add: full });
  });
  const { outcome, said } = await keepFromPopup(session, page);
  expect(outcome).toBe('full');
  expect(said).toContain('磁盘满了');
  expect(await captures(session)).toEqual([]);
  expect((await readTables(own, ['evidenceFiles'])).evidenceFiles).toEqual([]);
  await expect.poll(() => badgesOnCards(page), 'badges came back').not.toEqual([]);

  await worker.evaluate(() => (globalThis as unknown as { makeRoom: () => void }).makeRoom());
  expect((await keepFromPopup(session, page)).outcome).toBe('kept');
  expect((await captures(session)).length).toBeGreaterThan(1);
});
