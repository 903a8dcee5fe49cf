/**
 * Pictures of every screen of the dashboard over the record of a million impressions, to be looked at.
 * `node tests/support/shots.mjs [folder] [--count=1000000] [--only=overview,notes] [--locale=en]`
 * Needs the open build. Every screen in zh-CN and en, light and dark, at 1440 px; some at 320, 768 and 1920 px.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startPracticeSite } from '../practice-site/server.mjs';
import { launchWithExtension } from './browser.mjs';
import { millionProfile } from './million.mjs';

const LONGEST_MS = 300_000;
const LISTED = '.sl-notes[aria-busy="false"] [data-row]';
/** Name, route, and what stands there once the screen is whole. */
const SCREENS = [
  ['overview', 'overview/range=30', '.sl-metric', true],
  ['notes', 'notes', LISTED, true],
  ['notes-filtered', 'notes/verdict=shoppable_unlabelled/shop=jd/sort=times_seen', LISTED],
  ['links', 'links', '.sl-links', true],
  ['links-parties', 'links/by=party', '.sl-links'],
  ['links-of-jd', 'links/by=shop/is=jd', '.sl-drawer-list'],
  ['evidence', 'evidence', 'main h1'],
  ['audits', 'audits', 'main h1'],
  ['audit', 'audits/audit-of-searches', 'main h1'],
  ['coding', 'coding', 'main h1'],
  ['coding-sample', 'coding/sample-of-notes', 'main h1'],
  ['import', 'import', 'main h1'],
  ['export', 'export', 'main h1'],
  ['study', 'study', 'main h1'],
  ['check', 'check', 'main h1'],
  ['health', 'health', '.sl-table', true],
  ['settings', 'settings', 'main h1'],
  ['welcome', 'welcome', 'h1, h2'],
];

const told = (name, otherwise) =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;

async function shoot(launched, folder, { locale, colorScheme, only }) {
  const page = await launched.context.newPage();
  const take = async (name, width) => {
    // Fonts, the last rows, and what follows a change of width.
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) console.log(`not ok - ${name} ${locale} ${width}: ${wide} px too wide`);
    await page.screenshot({ path: join(folder, `${name}-${locale}-${colorScheme}-${width}.png`), fullPage: true });
  };
  for (const [name, route, until, isWide] of SCREENS) {
    if (only !== undefined && !only.includes(name)) continue;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('about:blank');
    await page.goto(`chrome-extension://${launched.extensionId}/dashboard.html#/${route}`);
    await page.locator(until).first().waitFor({ timeout: LONGEST_MS });
    await take(name, 1440);
    for (const width of isWide && colorScheme === 'light' ? [320, 768, 1920] : []) {
      await page.setViewportSize({ width, height: 900 });
      await take(name, width);
    }
    if (name !== 'notes-filtered') continue;
    await page.locator('[data-note]').first().click();
    await page.locator('[role="dialog"] .sl-drawer-list li').first().waitFor();
    await take('note-drawer', 1440);
  }
  await page.close();
}

const folder = process.argv[2]?.startsWith('--') === false ? process.argv[2] : 'test-results/shots';
mkdirSync(folder, { recursive: true });
const profileDir = await millionProfile({ count: Number(told('count', 1_000_000)) });
const site = await startPracticeSite({ scenario: 'plain', seed: 1, port: 0 });
try {
  for (const locale of told('locale', 'zh-CN,en').split(',')) {
    for (const colorScheme of told('scheme', 'light,dark').split(',')) {
      const launched = await launchWithExtension({ profileDir, site, locale, colorScheme, reducedMotion: 'reduce' });
      try {
        await shoot(launched, folder, { locale, colorScheme, only: told('only')?.split(',') });
      } finally {
        await launched.close({ keepProfile: true });
      }
    }
  }
} finally {
  await site.close();
  rmSync(profileDir, { recursive: true, force: true, maxRetries: 3 });
}
console.log(folder);
