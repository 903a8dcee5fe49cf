import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { badgesOnCards } from '../support/badges';
import { changeSettings, expect, test } from '../support/e2e';

const CHANNEL = 'homefeed_recommend';

declare const chrome: {
  tabs: { query(about: { url: string }): Promise<{ id: number }[]> };
  scripting: {
    getRegisteredContentScripts(): Promise<{ id: string }[]>;
    unregisterContentScripts(about: { ids: string[] }): Promise<void>;
    executeScript(what: { target: { tabId: number }; files: string[]; world: 'MAIN' }): Promise<unknown>;
  };
  storage: { local: { get(key: string): Promise<Record<string, Record<string, unknown> | undefined>> } };
};

const registered = (own: Page) =>
  own.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id));

/** The site's answers hold more than its pages show: one item of a later page is an advertisement, every note has goods. */
function dressed() {
  let adId = '';
  const bodies = new Set<string>();
  const dress = (path: string, answer: { data?: Record<string, unknown> }) => {
    const { data = {} } = answer;
    if (path.endsWith('/homefeed') && adId === '') {
      const notes = (data['items'] ?? []) as { id: string; model_type: string; ads_info?: object }[];
      const note = notes.find(({ model_type }) => model_type === 'note');
      if (note !== undefined) {
        note.ads_info = { ads_id: 'practice-ad', track_id: '示例投放' };
        adId = note.id;
      }
    }
    if (path.endsWith('/widgets')) data['goods_card_v2'] = { goods_id: 'practice-goods', name: '示例商品' };
    bodies.add(createHash('sha256').update(JSON.stringify(answer)).digest('hex'));
  };
  return { dress, bodies, adId: () => adId };
}

/** Hashes of the answers as the page's own code gets them. */
const heardByPage = (page: Page) =>
  page.addInitScript(() => {
    const heard: Promise<string>[] = [];
    Object.assign(window, { heardAnswers: heard });
    const { prototype } = XMLHttpRequest;
    const { send } = prototype;
    prototype.send = function (this: XMLHttpRequest, body?: XMLHttpRequestBodyInit | null) {
      this.addEventListener('load', () => {
        const digest = crypto.subtle.digest('SHA-256', new TextEncoder().encode(this.responseText));
        heard.push(
          digest.then((bytes) => [...new Uint8Array(bytes)].map((one) => one.toString(16).padStart(2, '0')).join('')),
        );
      });
      return send.call(this, body);
    };
  });

const answersOf = (page: Page) =>
  page.evaluate(() => Promise.all((window as unknown as { heardAnswers: Promise<string>[] }).heardAnswers));

test('off until two presses in the settings; then answers tell what the page does not show, and stay as they are', async ({
  launch,
}) => {
  const { adId, bodies, dress } = dressed();
  const { page, own, reader, site, errors } = await launch({ scenario: 'plain', siteOptions: { dress } });
  await heardByPage(page);
  expect(await registered(own)).toEqual([]);

  await own.goto(own.url().replace(/#.*/, '#/settings'));
  await own.getByRole('button', { name: '打开深度读取…' }).click();
  expect(await registered(own)).toEqual([]);
  await own.getByRole('button', { name: '我明白，打开' }).click();
  await expect.poll(() => registered(own)).toEqual(['tap']);

  await reader.explore();
  await reader.readList(6);
  expect(adId()).not.toBe('');
  await reader.backTo(site.truth.list('explore', CHANNEL).find(({ id }) => id === adId())?.slot ?? -1);
  await expect
    .poll(async () => (await badgesOnCards(page)).map(({ text }) => text).filter((text) => text === '含投放字段'))
    .toHaveLength(1);

  const plain = site.truth
    .list('explore', CHANNEL)
    .find((item) => item.kind === 'note' && item.expectedVerdictOpened === 'no_signal' && item.id !== adId());
  await reader.backTo(plain?.slot ?? -1);
  await reader.openNote(plain?.id ?? '');
  await expect(page.locator('#noteContainer .sl-badge')).toHaveText('含购买入口');

  const heard = await answersOf(page);
  expect(heard.filter((hash) => !bodies.has(hash))).toEqual([]);
  expect(heard.length).toBeGreaterThan(3);
  expect(errors).toEqual([]);

  await own.getByRole('button', { name: '关掉' }).click();
  await expect.poll(() => registered(own)).toEqual([]);
});

test('the tap may come after the ear: it is heard all the same', async ({ launch }) => {
  const { dress } = dressed();
  const { page, own, reader, site } = await launch({ scenario: 'plain', siteOptions: { dress } });
  await changeSettings(own, { deepCapture: true });
  await expect.poll(() => registered(own)).toEqual(['tap']);
  await own.evaluate(() => chrome.scripting.unregisterContentScripts({ ids: ['tap'] }));
  await reader.explore();
  await reader.look();
  await own.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://www.xiaohongshu.com/*' });
    if (tab === undefined) throw new Error('no tab of the site');
    await chrome.scripting.executeScript({
      target: { tabId: tab.id },
      files: ['/content-scripts/tap.js'],
      world: 'MAIN',
    });
  });
  const plain = site.truth
    .list('explore', CHANNEL)
    .find((item) => item.kind === 'note' && item.expectedVerdictOpened === 'no_signal');
  await reader.openNote(plain?.id ?? '');
  await expect(page.locator('#noteContainer .sl-badge')).toHaveText('含购买入口');
});

test('a fault of the tap takes it off, leaves the page alone, and is said in the settings', async ({ launch }) => {
  const { page, own, reader, errors } = await launch({ scenario: 'plain' });
  await changeSettings(own, { deepCapture: true });
  await expect.poll(() => registered(own)).toEqual(['tap']);
  await page.addInitScript(() => {
    // The page's own calls use `onload`; only the tap meets this.
    XMLHttpRequest.prototype.addEventListener = () => {
      throw new Error('示例故障');
    };
  });
  await reader.explore();
  await reader.readList(2);
  await expect.poll(() => registered(own)).toEqual([]);
  const stored = await own.evaluate(() => chrome.storage.local.get('settings'));
  expect(stored['settings']?.['deepCapture']).toBe(false);
  await own.goto(own.url().replace(/#.*/, '#/settings'));
  await own.reload();
  await expect(own.getByText('示例故障')).toBeVisible();
  expect(errors).toEqual([]);
  expect((await badgesOnCards(page)).length).toBeGreaterThan(20);
});

test('what a page can notice while it is on is what the document says', async ({ launch }) => {
  const { page, own, reader } = await launch({ scenario: 'plain' });
  const seen = () =>
    page.evaluate(() => ({
      events: (window as unknown as { heardEvents: string[] }).heardEvents,
      native: [fetch, XMLHttpRequest.prototype.open, XMLHttpRequest.prototype.send].map((one) =>
        Function.prototype.toString.call(one).includes('[native code]'),
      ),
      named: [fetch.name, XMLHttpRequest.prototype.open.name, XMLHttpRequest.prototype.send.name],
    }));
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heardEvents: heard });
    const { dispatchEvent } = EventTarget.prototype;
    EventTarget.prototype.dispatchEvent = function (this: EventTarget, event) {
      heard.push(event.type);
      return dispatchEvent.call(this, event);
    };
    for (const name of ['seedlens:ready', 'seedlens:hello'])
      document.addEventListener(name, () => heard.push(`heard ${name}`));
  });
  await reader.explore();
  await reader.readList(2);
  const off = await seen();
  expect(off.events.filter((name) => /seedlens/.test(name))).toEqual([]);
  await changeSettings(own, { deepCapture: true });
  await expect.poll(() => registered(own)).toEqual(['tap']);
  await reader.explore();
  await reader.readList(2);
  const on = await seen();
  expect(on.native).toEqual([true, true, true]);
  expect(on.named).toEqual(off.named);
  // The names of the handshake are fixed and can be heard: docs/permissions.md says so.
  expect(on.events.some((name) => /seedlens/.test(name))).toBe(true);
});
