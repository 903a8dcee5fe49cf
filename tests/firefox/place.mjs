import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib/root.mjs';
import { launchFirefox } from '../support/firefox.mjs';
import { until } from '../support/firefox-page.mjs';
import { Reader } from '../support/reader.mjs';
import { readTables } from '../support/record.mjs';
import { readAround } from './scripted-session.mjs';

export const PICTURES = join(ROOT, 'test-results', 'firefox');

/** One Firefox, the tab that browses in it, and what its parts share. */
export class Place {
  #session;

  static async start(options) {
    mkdirSync(PICTURES, { recursive: true });
    const place = new Place();
    place.firefox = await launchFirefox(options);
    place.site = place.firefox.site;
    /** A page of the extension that stays behind: reads the record and the settings. */
    place.own = await place.firefox.extensionPage('dashboard.html#/settings');
    return place;
  }

  /** Settings as they are stored, changed the way the popup changes them. */
  changeSettings(change) {
    return this.own.evaluate(async (more) => {
      const { settings } = await browser.storage.local.get('settings');
      await browser.storage.local.set({ settings: { version: 1, ...(settings ?? {}), ...more } });
    }, change);
  }

  settings() {
    return this.own.evaluate(async () => (await browser.storage.local.get('settings')).settings);
  }

  /** The tab that browses, with its reader; opened once. */
  async reader() {
    this.browsing ??= new Reader(await this.firefox.page(), this.site);
    return this.browsing;
  }

  /** The scripted session, read once however many parts need it. @returns its reader */
  session() {
    this.#session ??= this.#readAround();
    return this.#session;
  }

  async #readAround() {
    await this.changeSettings({ recording: 'full' });
    const reader = await this.reader();
    await readAround(reader, this.own);
    return reader;
  }

  tables(...names) {
    return readTables(this.own, names);
  }

  /** Reads tables until they are as wanted. */
  tablesUntil(names, good, what) {
    return until(async () => {
      const tables = await this.tables(...names);
      return good(tables) ? tables : undefined;
    }, what);
  }

  picture(page, name, clip) {
    return page.screenshot(join(PICTURES, `${name}.png`), clip);
  }

  close() {
    return this.firefox.close();
  }
}
