/**
 * `npm run pictures`: the pictures of the stores' pages and of README, in both languages, taken from today's product on
 * the practice site into docs/stores/pictures. Looked at before they are committed. `-- zh` or `-- en`: that language only;
 * `-- --built`: of the open build as it is.
 */
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureChineseFont, ensureChromium } from './lib/ensure-browser.mjs';
import { ensureDeps } from './lib/ensure-deps.mjs';
import { palettePng } from './lib/palette-png.mjs';
import { ROOT } from './lib/root.mjs';
import { tool } from './lib/run.mjs';
import { good, heading, hint, main, Stop } from './lib/say.mjs';

const FOLDER = join(ROOT, 'docs', 'stores', 'pictures');
/** What the stores ask for. */
const SIZE = { width: 1280, height: 800 };
const POPUP = { width: 380, height: 600 };
/** All of them together. */
const MOST_BYTES = 1_200_000;
const EXPLORE = 'explore|homefeed_recommend';
/** What the audit looks at, and the words of the buttons that run it. */
const AUDITED = ['面霜', '咖啡', '落地灯', '周末', '跑步', '读书'];
const DEPTH = 20;
const LANGUAGES = {
  zh: {
    locale: 'zh-CN',
    name: '名称',
    question: '要回答的问题',
    keywords: '关键词',
    depth: '每轮看前几条（K）',
    repeats: '每个词重复几轮',
    save: '保存',
    start: '开始',
    next: '到此为止，下一步',
    finish: '结束审计',
    sure: '再按一次：结束后不能再加',
    report: '报告',
    audit: ['示例审计：护肤、咖啡、家居', '搜索这些词，前 20 条里有多少带商业标识？'],
    mark: '练习站示意 · 虚构数据',
  },
  en: {
    locale: 'en',
    name: 'Name',
    question: 'Question to be answered',
    keywords: 'Keywords',
    depth: 'Results per run (K)',
    repeats: 'Runs per keyword',
    save: 'Save',
    start: 'Start',
    next: 'That is all, next step',
    finish: 'Finish the audit',
    sure: 'Press again: nothing can be added afterwards',
    report: 'Report',
    audit: ['Sample audit: skin care, coffee, home', 'How many of the first 20 results carry a commercial sign?'],
    mark: 'Practice site · invented data',
  },
};

/** Four bytes a pixel of a picture that a browser made, read by a browser. */
async function pixelsOf(page, png) {
  const base64 = await page.evaluate(async (source) => {
    const blob = await (await fetch(`data:image/png;base64,${source}`)).blob();
    const image = await createImageBitmap(blob);
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(0, 0, image.width, image.height);
    let binary = '';
    for (let at = 0; at < data.length; at += 0x8000) binary += String.fromCharCode(...data.subarray(at, at + 0x8000));
    return btoa(binary);
  }, png.toString('base64'));
  return Buffer.from(base64, 'base64');
}

function pictureMaker(launched, language) {
  return async (number, name, png) => {
    const page = await launched.context.newPage();
    await page.goto('about:blank');
    const path = join(FOLDER, `${number}-${name}-${language}.png`);
    writeFileSync(path, await palettePng(await pixelsOf(page, png), SIZE.width, 256, 5));
    await page.close();
    good(`${relative(ROOT, path)} ${statSync(path).size.toLocaleString('en')} bytes`);
  };
}

/** Pages of the extension carry the same mark as pages of the practice site. */
async function mark(page, words) {
  await page.evaluate((text) => {
    const tag = document.createElement('div');
    tag.textContent = text;
    tag.style.cssText =
      'position:fixed;right:12px;bottom:10px;z-index:99;padding:2px 8px;border-radius:999px;background:#f1f1f3;color:#6b6b76;font-size:11px';
    document.body.append(tag);
  }, words);
}

/** Runs in the page: cards wholly in view whose badge is in words. Shadow roots are open in this build. */
function wordedBadges() {
  return [...document.querySelectorAll('section.note-item')].filter((card) => {
    const { top, bottom } = card.getBoundingClientRect();
    const badge = [...card.querySelectorAll('*')].flatMap((one) => one.shadowRoot?.querySelector('.sl-badge') ?? [])[0];
    return top > 120 && bottom < innerHeight - 40 && (badge?.innerText ?? '').trim() !== '';
  }).length;
}

/** Scrolls the list to where most badges say something; those of the first screens only. */
async function mostTelling(reader) {
  const { page } = reader;
  let best = { y: 0, count: -1 };
  for (let y = 0; y <= 1800; y += 150) {
    await page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), y);
    await reader.quiet();
    const count = await page.evaluate(wordedBadges);
    if (count > best.count) best = { y, count };
  }
  await page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), best.y);
  await reader.quiet();
}

/** The popup over the page it speaks of, where the browser shows it. */
async function popupOver(launched, behind, popup) {
  const page = await launched.context.newPage();
  await page.setViewportSize(SIZE);
  const source = (png) => `data:image/png;base64,${png.toString('base64')}`;
  await page.setContent(
    `<body style="margin:0;background:url(${source(behind)}) 0 0 / ${SIZE.width}px"><div style="position:fixed;inset:0;background:rgb(20 20 28 / 30%)"></div>
    <img src="${source(popup)}" style="position:fixed;top:12px;right:36px;border-radius:10px;box-shadow:0 16px 48px rgb(0 0 0 / 40%)">`,
  );
  await page.locator('img').evaluate((image) => image.decode());
  const png = await page.screenshot();
  await page.close();
  return png;
}

/** The report of a small audit that is really gone through. */
async function auditReport(launched, reader, say, { readList }) {
  const desk = await launched.dashboardPage('#/audits/new');
  const press = (name) => desk.getByRole('button', { name, exact: true }).click();
  await desk.getByLabel(say.name, { exact: true }).fill(say.audit[0]);
  await desk.getByLabel(say.question, { exact: true }).fill(say.audit[1]);
  await desk
    .getByLabel(say.keywords, { exact: true })
    .fill(AUDITED.map((word, at) => `${word},${at < 3 ? 'commercial' : 'control'}`).join('\n'));
  await desk.getByLabel(say.depth, { exact: true }).fill(String(DEPTH));
  await desk.getByLabel(say.repeats, { exact: true }).fill('1');
  await press(say.save);
  await press(say.start);
  for (let step = 0; step < AUDITED.length; step += 1) {
    const said = await desk.locator('.sl-audit-next').innerText();
    const keyword = AUDITED.find((word) => said.includes(word));
    if (keyword === undefined) throw new Error(`no keyword in "${said}"`);
    await reader.search(keyword);
    await readList();
    await desk.bringToFront();
    // A list that was seen to its depth ends its step by itself, once its last facts have arrived.
    for (let look = 0; (await desk.locator('.sl-audit-next').innerText()) === said; look += 1) {
      if (look === 20) await press(say.next);
      if (look > 60) throw new Error(`the audit stays at "${said}"`);
      await new Promise((later) => setTimeout(later, 200));
    }
  }
  await press(say.finish);
  await press(say.sure);
  await press(say.report);
  await desk.locator('iframe.sl-report-frame[srcdoc*="data-figure"]').waitFor();
  const html = await desk.locator('iframe.sl-report-frame').getAttribute('srcdoc');
  await desk.close();
  const paper = await launched.context.newPage();
  await paper.setViewportSize(SIZE);
  await paper.setContent(html);
  return paper;
}

async function takeAll(language) {
  const say = LANGUAGES[language];
  heading(say.locale);
  const { launchWithExtension } = await import('../tests/support/browser.mjs');
  const { PopupPage } = await import('../tests/support/popup.mjs');
  const { Reader } = await import('../tests/support/reader.mjs');
  const { openLooked, openPanel, worthOpening } = await import('./tour.mjs');
  const launched = await launchWithExtension({
    build: 'open',
    scenario: 'hongmao',
    seed: 1,
    locale: say.locale,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    viewport: SIZE,
  });
  try {
    const keep = pictureMaker(launched, language);
    const first = new PopupPage(await launched.popupPage());
    await first.choose('full');
    await first.page.close();
    const reader = new Reader(await launched.context.newPage(), launched.site);
    const { page } = reader;
    await reader.explore();
    await reader.readList(4);
    const notes = worthOpening(reader, EXPLORE, 8);
    for (const [at, item] of notes.entries()) {
      await openLooked(reader, item);
      if (at === 0) {
        await openPanel(page);
        await keep(2, 'panel', await page.screenshot());
        await page.keyboard.press('Escape');
      }
      await reader.closeNote();
    }
    // Cards say more once their notes were opened.
    await mostTelling(reader);
    const feed = await page.screenshot();
    await keep(1, 'feed', feed);

    const popup = await launched.popupPage(page);
    await popup.setViewportSize(POPUP);
    await new PopupPage(popup).numbers();
    const shown = await popup.screenshot();
    await popup.close();
    await keep(3, 'popup', await popupOver(launched, feed, shown));

    const overview = await launched.dashboardPage('?sample#/overview');
    await overview.setViewportSize(SIZE);
    await overview.locator('.sl-metric').first().waitFor();
    await overview.locator('.sl-chart-frame').first().waitFor();
    // The chart above, the first figures below.
    await overview
      .locator('h2')
      .first()
      .evaluate((heading) => heading.scrollIntoView());
    await mark(overview, say.mark);
    await keep(4, 'overview', await overview.screenshot());
    await overview.close();

    const paper = await auditReport(launched, reader, say, { readList: () => reader.readList(3) });
    await mark(paper, say.mark);
    await keep(5, 'report', await paper.screenshot());
  } finally {
    await launched.close();
  }
}

async function build() {
  heading('Building');
  const { code, out, err } = await tool('wxt', ['build'], { capture: true, env: { SEEDLENS_OPEN_ROOTS: '1' } });
  if (code !== 0) throw new Stop(`${out}${err}\nThe build failed (see above).`);
}

await main(async () => {
  const words = process.argv.slice(2);
  const asked = words.filter((one) => one !== '--built');
  const unknown = asked.find((one) => !Object.hasOwn(LANGUAGES, one));
  if (unknown !== undefined) throw new Stop(`No language "${unknown}": ${Object.keys(LANGUAGES).join(', ')}.`);
  await ensureDeps();
  await ensureChromium();
  await ensureChineseFont();
  if (!words.includes('--built')) await build();
  mkdirSync(FOLDER, { recursive: true });
  for (const language of asked.length > 0 ? asked : Object.keys(LANGUAGES)) await takeAll(language);
  const bytes = readdirSync(FOLDER).reduce((sum, name) => sum + statSync(join(FOLDER, name)).size, 0);
  hint(`${bytes.toLocaleString('en')} bytes in all`);
  if (bytes > MOST_BYTES) throw new Stop(`The pictures come to more than ${MOST_BYTES.toLocaleString('en')} bytes.`);
});
