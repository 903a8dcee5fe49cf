/** A real Chromium with the built extension on the practice site, at the site's real address. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findChromium } from '../../scripts/lib/ensure-browser.mjs';
import { startPracticeSite } from '../practice-site/server.mjs';
import { untouchedChromium } from './untouched-chromium.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = { open: '.output/open/chrome-mv3', release: '.output/release/chrome-mv3' };

/** Chromium itself calls home; these addresses make it call nobody, so that a log of traffic is only ours. */
const QUIET = [
  '--gaia-url=http://127.0.0.1:9',
  '--component-updater=url-source=http://127.0.0.1:9',
  '--autofill-server-url=http://127.0.0.1:9/',
];

/** Whatever is not the practice site does not resolve: nothing here can reach the real site. */
const NOWHERE = 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

export async function launchWithExtension({
  build = 'open',
  folder: elsewhere,
  scenario = 'plain',
  seed = 1,
  locale = 'zh-CN',
  colorScheme = 'light',
  reducedMotion = 'no-preference',
  viewport = { width: 1280, height: 800 },
  headless = true,
  profileDir,
  siteOptions = {},
  site: given,
  args = [],
  keepPages = false,
  ownFocus = false,
} = {}) {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium found: `npm test` installs one.');
  const folder = build === 'none' ? undefined : (elsewhere ?? join(ROOT, FOLDERS[build]));
  if (folder !== undefined && !existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`${FOLDERS[build]} is not built: npm test -- --only build`);
  }
  const site = given ?? (await startPracticeSite({ scenario, seed, port: 0, ...siteOptions }));
  const profile = profileDir ?? mkdtempSync(join(tmpdir(), 'seedlens-profile-'));
  const isNew = !existsSync(join(profile, 'Default'));
  // The interface language of an extension follows the environment; `locale` alone only changes the page's view of it.
  const language = locale.replace('-', '_');
  const env = { ...process.env, LANGUAGE: language, LANG: `${language}.UTF-8` };
  const switches = [
    // Both: Playwright passes --disable-extensions, which --load-extension alone does not overrule.
    ...(folder === undefined ? [] : [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`]),
    `--host-resolver-rules=${site.hostRules}, ${NOWHERE}`,
    ...QUIET,
    ...args,
  ];
  const context = ownFocus
    ? await untouchedChromium({ executablePath, profile, headless, viewport, env, args: switches })
    : await chromium.launchPersistentContext(profile, {
        executablePath,
        headless,
        ...(keepPages ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
        chromiumSandbox: false,
        ignoreHTTPSErrors: true,
        locale,
        colorScheme,
        reducedMotion,
        viewport,
        env,
        args: switches,
      });
  const worker =
    folder === undefined
      ? undefined
      : (context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 })));
  // A fresh installation opens its welcome page. Wait for it: a tab that comes to the front later slows the others down.
  const isWelcome = (page) => /^(chrome-extension|chrome-error):/.test(page.url());
  const welcome =
    worker === undefined || !isNew
      ? undefined
      : (context.pages().find(isWelcome) ?? (await context.waitForEvent('page', { timeout: 20_000 })));
  const extensionId = worker === undefined ? '' : new URL(worker.url()).host;

  const extensionPage = async (path) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/${path}`);
    return page;
  };

  return {
    context,
    extensionId,
    site,
    profileDir: profile,
    welcome,
    async popupPage(about) {
      const popup = await extensionPage('popup.html');
      if (about === undefined) return popup;
      const tabId = await popup.evaluate(async (url) => {
        const tabs = await chrome.tabs.query({});
        return tabs.find((tab) => tab.url === url)?.id;
      }, about.url());
      if (tabId === undefined) throw new Error(`no tab with ${about.url()}`);
      await popup.goto(`chrome-extension://${extensionId}/popup.html?tab=${tabId}`);
      return popup;
    },
    dashboardPage: (route = '') => extensionPage(`dashboard.html${route}`),
    async close({ keepProfile = profileDir !== undefined } = {}) {
      await context.close();
      if (given === undefined) await site.close();
      if (!keepProfile) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
