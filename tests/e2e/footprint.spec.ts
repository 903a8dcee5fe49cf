import type { Page } from '@playwright/test';
import { startPracticeProxy } from '../practice-site/proxy.mjs';
import { findByClass } from '../support/closed-roots.mjs';
import { differing } from '../support/differing';
import { expect, type Session, test } from '../support/e2e';
import { commentsOf } from '../support/open-notes';

type Footprint = {
  globals: string[];
  messages: unknown[];
  openRoots: number;
  attributes: string[];
  bait: string;
  resources: string[];
};

/** Hears every message on the page from its first moment on. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const messages: unknown[] = [];
    Object.assign(window, { heardMessages: messages });
    addEventListener('message', ({ data }) => messages.push(data));
    for (const channel of ['seedlens', 'sl', 'xhs'])
      new BroadcastChannel(channel).onmessage = ({ data }) => messages.push(data);
  });
}

/** What a script of the page can find out about us. */
function footprintOf(page: Page): Promise<Footprint> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    const wrap = document.querySelector('.ad-wrap');
    const box = wrap?.getBoundingClientRect();
    return {
      globals: Object.getOwnPropertyNames(window)
        // Indexed frames, and what the test itself put there.
        .filter((name) => !/^\d+$/.test(name))
        .sort(),
      messages: (window as unknown as { heardMessages: unknown[] }).heardMessages,
      openRoots: all.filter(({ shadowRoot }) => shadowRoot !== null).length,
      attributes: [...new Set(all.flatMap((element) => [...element.attributes].map(({ name }) => name)))]
        .filter((name) => !name.startsWith('data-v-'))
        .sort(),
      bait: `${wrap?.outerHTML} ${JSON.stringify(box)} ${wrap === null ? '' : getComputedStyle(wrap as Element).display}`,
      resources: performance.getEntriesByType('resource').flatMap(({ name }) => (/^https?:/.test(name) ? [] : name)),
    };
  });
}

/** The same short visit for every build: explore, scroll, a note, its reasons. */
async function visit(session: Session): Promise<{ footprint: Footprint; asked: () => string[]; elsewhere: string[] }> {
  const { page, reader, site, context } = session;
  const elsewhere: string[] = [];
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && !site.hosts.includes(hostname)) elsewhere.push(request.url());
    if (request.serviceWorker() !== null) elsewhere.push(`from the worker: ${request.url()}`);
  });
  await listen(page);
  await reader.explore();
  await reader.look();
  await reader.scrollOn(1);
  await reader.look();
  await reader.backTo(0);
  await reader.openNote(site.truth.list('explore', 'homefeed_recommend')[0]?.id ?? '');
  const footprint = await footprintOf(page);
  await reader.closeNote();
  // Pictures come as they are scrolled past, and from a cache or not: what is asked for by now, not how often.
  const asked = () =>
    [...new Set(site.requests.map(({ method, host, path, query }) => `${method} ${host}${path}${query}`))].sort();
  return { footprint, asked, elsewhere };
}

/** Lines that say what a page could know an extension by; empty when it could not. */
function betrayals(bare: Footprint, dressed: Footprint): string[] {
  const more = (name: 'globals' | 'attributes' | 'resources') =>
    dressed[name].filter((one) => !bare[name].includes(one)).map((one) => `${name}: ${one}`);
  return [
    ...more('globals'),
    ...more('attributes'),
    ...more('resources'),
    ...dressed.messages.map((message) => `message: ${JSON.stringify(message)}`),
    ...(dressed.openRoots > 0 ? [`${dressed.openRoots} open shadow roots`] : []),
    ...(dressed.bait === bare.bait ? [] : [`bait changed: ${dressed.bait}`]),
  ];
}

test('the released build leaves no trace, and the check sees the traces of the test build and planted ones', async ({
  launch,
}) => {
  const [bareSession, session, release] = await Promise.all([
    launch({ build: 'none', scenario: 'hongmao' }),
    launch({ build: 'open', scenario: 'hongmao' }),
    launch({ build: 'release', scenario: 'hongmao' }),
  ]);
  const [bare, open, released] = await Promise.all([visit(bareSession), visit(session), visit(release)]);
  await expect
    .poll(async () => (await findByClass(release.page, 'sl-badge')).length, 'the extension was at work')
    .toBeGreaterThan(5);
  expect(bare.footprint.bait).toContain('ad-wrap');
  expect(betrayals(bare.footprint, released.footprint)).toEqual([]);
  // One browser may still wait for a picture that another has.
  await expect.poll(() => differing(released.asked(), bare.asked()), 'asked for by one of both').toEqual([]);
  expect(released.elsewhere).toEqual([]);

  expect(betrayals(bare.footprint, open.footprint).join('\n')).toMatch(/^\d+ open shadow roots$/);
  await session.page.evaluate(() => {
    Object.assign(window, { plantedGlobal: 1 });
    document.querySelector('.ad-wrap')?.setAttribute('data-planted', '');
    window.postMessage('planted', '*');
    fetch('/planted').catch(() => undefined);
    fetch('https://elsewhere.example/planted').catch(() => undefined);
  });
  await expect
    .poll(() => session.page.evaluate(() => (window as unknown as { heardMessages: unknown[] }).heardMessages.length))
    .toBe(1);
  const planted = betrayals(bare.footprint, await footprintOf(session.page)).join('\n');
  for (const sign of ['globals: plantedGlobal', 'attributes: data-planted', 'message: "planted"', 'bait changed'])
    expect(planted).toContain(sign);
  await expect.poll(() => session.site.requests.map(({ path }) => path)).toContain('/planted');
  await expect.poll(() => open.elsewhere).toContain('https://elsewhere.example/planted');
});

test('a page cannot reach the extension: nothing of it is web-accessible, nothing of it answers', async ({
  launch,
}) => {
  const session = await launch({ build: 'release', scenario: 'hongmao' });
  const { page, extensionId, own } = session;
  const manifest = await own.evaluate(() =>
    (
      globalThis as unknown as { chrome: { runtime: { getManifest(): Record<string, unknown> } } }
    ).chrome.runtime.getManifest(),
  );
  expect(manifest).not.toHaveProperty('web_accessible_resources');
  expect(manifest).not.toHaveProperty('externally_connectable');
  await session.reader.explore();
  const reached = await page.evaluate(async (id) => {
    const paths = [
      'manifest.json',
      'popup.html',
      'dashboard.html',
      'reader.js',
      'content-scripts/notes.js',
      'icon/16.png',
    ];
    const answers = await Promise.all(
      paths.map((path) =>
        fetch(`chrome-extension://${id}/${path}`).then(
          () => path,
          () => undefined,
        ),
      ),
    );
    const { chrome } = window as unknown as { chrome?: { runtime?: unknown } };
    return { answers: answers.filter((path) => path !== undefined), runtime: typeof chrome?.runtime };
  }, extensionId);
  expect(reached).toEqual({ answers: [], runtime: 'undefined' });
});

test('a whole session through a logging proxy: nobody but the site is asked, from pages or worker', async ({
  launch,
}) => {
  const base = await launch({ build: 'none' });
  const proxy = await startPracticeProxy(base.site);
  const session = await launch({
    build: 'release',
    scenario: 'hongmao',
    args: [`--proxy-server=http://127.0.0.1:${proxy.port}`],
    site: base.site,
  });
  const { page, site } = session;
  await session.reader.explore();
  await session.reader.look();
  await page.goto(site.at(site.truth.items.find(({ context }) => context === 'own')?.address ?? ''));
  await commentsOf(page);
  const popup = await session.popupPage(page);
  await popup.locator('.sl-lately[aria-busy="false"]').waitFor();
  const dashboard = await session.dashboardPage();
  await expect(dashboard.getByRole('navigation')).toBeVisible();
  const asked = proxy.asked.map(({ target }) => target);
  expect(asked.length).toBeGreaterThan(0);
  expect([...new Set(asked)].filter((target) => !site.hosts.includes(target.replace(/:443$/, '')))).toEqual([]);
  await page.evaluate(() => fetch('https://elsewhere.example/').catch(() => undefined));
  await expect.poll(() => proxy.asked.map(({ target }) => target)).toContain('elsewhere.example:443');
  await proxy.close();
});
