/**
 * A Chromium that Playwright speaks with and leaves as it is. A browser it starts itself tells every tab that it is
 * visible and has the focus, whichever stands in front; here tabs go to the back as they do for a reader.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const START_MS = 30_000;
const LOOK_MS = 100;

/** Where the browser listens, once it has written that down. */
async function addressOf(profile, child) {
  const file = join(profile, 'DevToolsActivePort');
  for (const end = Date.now() + START_MS; Date.now() < end; ) {
    if (child.exitCode !== null) throw new Error(`Chromium ended with ${child.exitCode}.`);
    const [port, path] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    if (path !== undefined) return `ws://127.0.0.1:${port}${path}`;
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
  throw new Error(`Chromium did not listen within ${START_MS / 1000} s.`);
}

/** @returns {Promise<import('@playwright/test').BrowserContext>} whose `close` ends the browser */
export async function untouchedChromium({ executablePath, profile, headless, viewport, env, args }) {
  const child = spawn(
    executablePath,
    [
      ...(headless ? ['--headless=new', '--hide-scrollbars', '--mute-audio'] : []),
      '--no-sandbox',
      '--no-first-run',
      '--no-default-browser-check',
      '--password-store=basic',
      '--use-mock-keychain',
      '--ignore-certificate-errors',
      `--window-size=${viewport.width},${viewport.height}`,
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      ...args,
      'about:blank',
    ],
    { env, stdio: 'ignore' },
  );
  const ended = new Promise((done) => child.once('exit', done));
  const browser = await chromium
    .connectOverCDP(await addressOf(profile, child), { noDefaults: true })
    .catch((error) => {
      child.kill();
      throw error;
    });
  const [context] = browser.contexts();
  context.close = async () => {
    const session = await browser.newBrowserCDPSession();
    // It may be gone before it can answer.
    await session.send('Browser.close').catch(() => undefined);
    await ended;
  };
  return context;
}
