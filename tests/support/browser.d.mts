import type { BrowserContext, Page } from '@playwright/test';
import type { PracticeSite } from '../practice-site/server.mjs';

export interface LaunchOptions {
  /** `open`: shadow roots can be reached by tests. `release`: what ships. `none`: the same browser without the extension. */
  build?: 'open' | 'release' | 'none';
  /** A copy of that build somewhere else, whole path. */
  folder?: string;
  /** A scenario of the practice site. */
  scenario?: string;
  seed?: number;
  locale?: string;
  /** null: as the system has it. */
  colorScheme?: 'light' | 'dark' | null;
  reducedMotion?: 'reduce' | 'no-preference';
  viewport?: { width: number; height: number } | null;
  headless?: boolean;
  /** Kept after `close()`; without it, a profile of its own is made and removed. */
  profileDir?: string;
  /** More of `startPracticeSite`'s options. */
  siteOptions?: Record<string, unknown>;
  /** A practice site that is already running; it is not closed by `close()`. */
  site?: PracticeSite;
  /** More command line switches. Never `--disable-features`: the last one wins and drops Playwright's own. */
  args?: string[];
  /** Let the browser keep pages to go back to (bfcache), which Playwright otherwise forbids. */
  keepPages?: boolean;
  /** Tabs hide and lose the focus as a reader's do; Playwright otherwise tells each that it stands in front. */
  ownFocus?: boolean;
}

export interface Launched {
  context: BrowserContext;
  extensionId: string;
  site: PracticeSite;
  profileDir: string;
  /** The page that a fresh installation opens by itself. */
  welcome: Page | undefined;
  /** The popup in a tab of its own, speaking about the tab of `about` (about no tab when left out). */
  popupPage(about?: Page): Promise<Page>;
  dashboardPage(route?: string): Promise<Page>;
  close(options?: { keepProfile?: boolean }): Promise<void>;
}

/** Starts a practice site and Chromium with the extension; throws when the build or the browser is missing. */
export function launchWithExtension(options?: LaunchOptions): Promise<Launched>;
