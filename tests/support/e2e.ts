/** What every end-to-end test begins with: a browser, a choice already made, a reader. */
import { test as base, type Page } from '@playwright/test';
import { type Launched, type LaunchOptions, launchWithExtension } from './browser.mjs';
import { Reader } from './reader.mjs';

export { expect } from '@playwright/test';

/** As far as tests call it, inside pages of the extension. */
declare const chrome: {
  storage: {
    local: {
      get(key: string): Promise<Record<string, Record<string, unknown> | undefined>>;
      set(entries: Record<string, unknown>): Promise<void>;
    };
  };
};

export interface SessionOptions extends LaunchOptions {
  /** The first-run choice, made before anything is read; `unset`: not made. `full` unless told. */
  recording?: 'unset' | 'full' | 'counts' | 'off';
}

export interface Session extends Launched {
  /** The tab that browses. */
  page: Page;
  reader: Reader;
  /** A page of the extension that stays in the background: reads the record and the settings. Without the extension: `page`. */
  own: Page;
  /** Uncaught errors of any page, in the site's world or in ours. */
  errors: string[];
}

/** Changes settings as they are stored, the way the popup does. */
export function changeSettings(own: Page, change: Record<string, unknown>): Promise<void> {
  return own.evaluate(async (more) => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { version: 1, ...(settings ?? {}), ...more } });
  }, change);
}

async function start({ recording = 'full', ...options }: SessionOptions): Promise<Session> {
  const launched = await launchWithExtension(options);
  const errors: string[] = [];
  const listen = (page: Page) => page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  for (const page of launched.context.pages()) listen(page);
  launched.context.on('page', listen);
  const page = await launched.context.newPage();
  const own = launched.welcome ?? page;
  if (launched.welcome !== undefined && recording !== 'unset') await changeSettings(launched.welcome, { recording });
  return { ...launched, page, own, errors, reader: new Reader(page, launched.site) };
}

/** `launch(options)` starts a session; all are closed after the test. */
export const test = base.extend<{ launch: (options?: SessionOptions) => Promise<Session> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  launch: async ({}, use) => {
    const sessions: Session[] = [];
    await use(async (options = {}) => {
      const session = await start(options);
      sessions.push(session);
      return session;
    });
    for (const session of sessions) await session.close();
  },
});
