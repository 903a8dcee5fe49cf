/** A real Firefox with the built extension on the practice site, over a proxy that reaches nothing else. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findFirefox } from '../../scripts/lib/ensure-browser.mjs';
import { startPracticeProxy } from '../practice-site/proxy.mjs';
import { startPracticeSite } from '../practice-site/server.mjs';
import { FirefoxPage } from './firefox-page.mjs';

const FOLDER = fileURLToPath(new URL('../../.output/release/firefox-mv3', import.meta.url));
/** Fixed, so that the pages of the extension have a known address. */
const UUID = '5eed1e45-0000-4000-8000-000000000001';
/** As wide as Chromium's in the other tests, so that both lay the same cards out. */
const VIEWPORT = { width: 1280, height: 800 };

function manifestOf() {
  const manifest = join(FOLDER, 'manifest.json');
  if (!existsSync(manifest)) throw new Error('The Firefox build is missing: npm test -- --only build');
  return JSON.parse(readFileSync(manifest, 'utf8'));
}

function preferences({ id, proxyPort, downloads, locale }) {
  return {
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
    'intl.locale.requested': locale,
    'intl.accept_languages': `${locale}, en`,
    // As wide as Chromium's scroll bar: both lay the same cards out.
    'widget.non-native-theme.scrollbar.size.override': 15,
    // Files go where the test finds them.
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.download.alwaysOpenPanel': false,
    'ui.prefersReducedMotion': 1,
  };
}

export async function launchFirefox({
  scenario = 'hongmao',
  seed = 1,
  headless = true,
  locale = 'zh-CN',
  siteOptions = {},
  isBare = false,
} = {}) {
  const executablePath = findFirefox();
  if (executablePath === undefined) throw new Error('No Firefox found: `npm test` installs one.');
  const { id } = manifestOf().browser_specific_settings.gecko;
  const site = await startPracticeSite({ scenario, seed, port: 0, ...siteOptions });
  const proxy = await startPracticeProxy(site);
  const profile = mkdtempSync(join(tmpdir(), 'seedlens-firefox-'));
  const downloads = join(profile, 'downloads');
  mkdirSync(downloads);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    acceptInsecureCerts: true,
    userDataDir: profile,
    // Without it, pages of an extension cannot be opened.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences({ id, proxyPort: proxy.port, downloads, locale }),
  });
  // Bare: the same browser without the extension, to be compared with.
  if (!isBare) await browser.installExtension(FOLDER);
  return new Firefox({ browser, site, proxy, profile, downloads, id });
}

class Firefox {
  /** Where the extension's files lie. */
  home = `moz-extension://${UUID}/`;
  /** Every page that was opened here, for what went wrong in them. */
  pages = [];

  constructor({ browser, site, proxy, profile, downloads, id }) {
    this.browser = browser;
    this.site = site;
    this.proxy = proxy;
    this.profile = profile;
    this.downloads = downloads;
    this.id = id;
  }

  /** A new tab that browses. */
  async page() {
    const tab = await this.browser.newPage();
    await tab.setViewport(VIEWPORT);
    const page = new FirefoxPage(tab);
    this.pages.push(page);
    return page;
  }

  /** A page of the extension in a tab of its own. */
  async extensionPage(path) {
    const page = await this.page();
    await page.openOwn(this.home + path);
    return page;
  }

  /**
   * Runs a function in the browser's own window, with the browser's rights: for what only the browser's own buttons
   * can do. Arguments and answer travel as JSON.
   */
  async inBrowser(work, ...args) {
    const { connection } = this.browser;
    if (this.window === undefined) {
      const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
      this.window = result.contexts[0].context;
    }
    return unwrapped(
      await connection.send('script.callFunction', {
        functionDeclaration: `async () => JSON.stringify(await (${work})(...${JSON.stringify(args)}))`,
        target: { context: this.window },
        awaitPromise: true,
      }),
    );
  }

  /**
   * Runs a function in a page with the closed shadow roots of our elements there as its first argument: the page's own
   * code cannot reach them, the browser's test protocol can.
   */
  async inClosedRoots(page, work, ...args) {
    const { connection } = this.browser;
    const target = { context: page.tab.mainFrame()._id };
    // Our elements carry no name; the style that keeps the page's rules off them tells them from the page's own.
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration: `() => [...document.querySelectorAll('[style*="float: none"]')]`,
      target,
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
    });
    const roots = result.result.value.flatMap(({ value }) => value.shadowRoot ?? []);
    const closed = roots.filter(({ value }) => value.mode === 'closed').map(({ sharedId }) => ({ sharedId }));
    return unwrapped(
      await connection.send('script.callFunction', {
        functionDeclaration: `(roots) => JSON.stringify((${work})(roots.filter(({ host }) => host.isConnected), ...${JSON.stringify(args)}))`,
        arguments: [{ type: 'array', value: closed }],
        target,
        awaitPromise: false,
      }),
    );
  }

  async close() {
    await this.browser.close();
    await this.proxy.close();
    await this.site.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

function unwrapped({ result: { exceptionDetails, result } }) {
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
  return result.value === undefined ? undefined : JSON.parse(result.value);
}
