import type { Page } from '@playwright/test';
import { badgesOnCards, expectedOnCards } from '../support/badges';
import { expect, type Session, test } from '../support/e2e';

const CHANNEL = 'homefeed_recommend';
const FEED_LENGTH = 70;
const PLATFORM_WORDS = ['广告', '赞助', '品牌合作'];

const served = ({ site }: Session) => site.truth.list('explore', CHANNEL);

/** Looks at every frame: notes each card whose badge says other words than the card's slot asks for. */
async function watchFrames(page: Page, expected: Map<number, string>): Promise<void> {
  await page.addInitScript(
    (entries) => {
      const words = new Map(entries);
      const seen = { wrong: [] as string[], frames: 0, reused: 0 };
      Object.assign(window, { frameWatch: seen });
      const before = new WeakMap<Element, string>();
      const look = () => {
        seen.frames += 1;
        for (const card of document.querySelectorAll<HTMLElement>('section.note-item')) {
          const slot = card.dataset['index'] ?? '';
          const known = before.get(card);
          if (known !== undefined && known !== slot) seen.reused += 1;
          before.set(card, slot);
          for (const { shadowRoot } of card.querySelectorAll('*')) {
            const badge = shadowRoot?.querySelector<HTMLElement>('.sl-badge');
            const said = badge?.innerText.trim();
            if (said !== undefined && said !== words.get(Number(slot))) seen.wrong.push(`slot ${slot} says "${said}"`);
          }
        }
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
    [...expected],
  );
}

const frameWatch = (page: Page) =>
  page.evaluate(
    () => (window as unknown as { frameWatch: { wrong: string[]; frames: number; reused: number } }).frameWatch,
  );

for (const scenario of ['hongmao', 'brand']) {
  test(`${scenario}: cards that carry a platform label wear its word, no other card does, also when elements are re-used`, async ({
    launch,
  }) => {
    const session = await launch({ scenario, siteOptions: { feedLength: FEED_LENGTH } });
    const { page, reader } = session;
    const items = served(session);
    const expected = expectedOnCards(items);
    await watchFrames(page, expected);
    await reader.explore();
    const seen = new Set<number>();
    const last = Math.max(...expected.keys());
    while (!seen.has(last)) {
      await reader.quiet();
      await expect(async () => {
        const worn = await badgesOnCards(page);
        for (const { slot } of worn) seen.add(slot);
        expect(worn.map(({ slot, text = '' }) => `${slot} ${text}`)).toEqual(
          worn.map(({ slot }) => `${slot} ${expected.get(slot)}`),
        );
      }).toPass();
      await reader.scrollOn();
    }
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await reader.quiet();

    const labelled = items.filter(({ slot, label }) => label !== undefined && seen.has(slot));
    expect(labelled.length).toBeGreaterThan(3);
    for (const { label = '' } of labelled) expect(PLATFORM_WORDS).toContain(label);
    const { wrong, frames, reused } = await frameWatch(page);
    expect(wrong).toEqual([]);
    expect(frames).toBeGreaterThan(20);
    expect(reused, 'sections were given to other notes').toBeGreaterThan(20);
    expect(session.errors).toEqual([]);
  });
}

async function labelledCard(session: Session) {
  await session.reader.explore();
  const item = served(session).find(({ label, slot }) => label !== undefined && slot < 10);
  if (item === undefined) throw new Error('no labelled card on the first screen');
  const card = session.reader.card(item.id);
  const badge = card.locator('.sl-badge');
  await expect(badge).toHaveText(item.label ?? '');
  return { item, card, badge, panel: session.page.locator('.sl-panel'), note: session.page.locator('#noteContainer') };
}

test('a click on the card opens the note; a click on the badge opens the reasons and not the note', async ({
  launch,
}) => {
  const session = await launch({ scenario: 'hongmao' });
  const { card, badge, panel, note } = await labelledCard(session);
  const address = session.page.url();
  await badge.click();
  await expect(panel).toBeVisible();
  await expect(note).toHaveCount(0);
  expect(session.page.url()).toBe(address);
  await panel.locator('.sl-panel-close').click();
  await expect(panel).toHaveCount(0);

  await card.locator('a.cover').click();
  await expect(note).toBeVisible();
  await expect(panel).toHaveCount(0);
});

test('by keyboard: Tab reaches the badge, Enter opens the reasons, Esc closes them and focus returns', async ({
  launch,
}) => {
  const session = await launch({ scenario: 'hongmao' });
  const { card, badge, panel, note } = await labelledCard(session);
  const isFocused = () => badge.evaluate((button) => (button.getRootNode() as ShadowRoot).activeElement === button);
  await card.locator('a.author').focus();
  await session.page.keyboard.press('Tab');
  expect(await isFocused()).toBe(true);
  await session.page.keyboard.press('Enter');
  await expect(panel).toBeVisible();
  await expect(panel).toHaveRole('dialog');
  await expect(note).toHaveCount(0);
  const inPanel = () => panel.evaluate((dialog) => (dialog.getRootNode() as ShadowRoot).activeElement !== null);
  for (let press = 0; press < 12; press += 1) {
    await session.page.keyboard.press('Tab');
    expect(await inPanel(), `focus stays in the panel after ${press + 1} × Tab`).toBe(true);
  }
  await session.page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  expect(await isFocused()).toBe(true);
});

/** Where cards stand and how much the page's own layout shifted, badges mounted or not. */
async function layoutOf(session: Session, badges: boolean) {
  await session.page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await session.reader.explore();
  const places: unknown[] = [];
  for (let screen = 0; screen < 3; screen += 1) {
    if (badges)
      await expect
        .poll(async () => (await badgesOnCards(session.page)).filter(({ text }) => text !== undefined).length)
        .toBeGreaterThan(5);
    await session.reader.quiet();
    places.push(
      await session.page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('section.note-item')]
          .map((card) => {
            const { left, top, width, height } = card.getBoundingClientRect();
            return [Number(card.dataset['index']), left, top, width, height] as const;
          })
          .sort(([a], [b]) => a - b),
      ),
    );
    await session.page.evaluate(() => scrollBy({ top: 500, behavior: 'instant' }));
  }
  const shifts = await session.page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  return { places, shift: shifts.reduce((sum, value) => sum + value, 0) };
}

test('badges move nothing: cards stand where they stand without the extension, layout shift 0', async ({ launch }) => {
  const [bare, dressed] = await Promise.all([
    layoutOf(await launch({ scenario: 'hongmao', build: 'none' }), false),
    layoutOf(await launch({ scenario: 'hongmao' }), true),
  ]);
  expect(dressed.places).toEqual(bare.places);
  expect(dressed.shift).toBe(0);
});

/** 0 black … 1 white. */
const brightness = (color: string) => {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
};

for (const locale of ['zh-CN', 'en'] as const) {
  test(`${locale}: the badge keeps the platform's word, the rest speaks the language, and colours follow dark mode`, async ({
    launch,
  }) => {
    const session = await launch({ scenario: 'hongmao', locale });
    const { item, badge, panel } = await labelledCard(session);
    const word = item.label ?? '';
    const sentence =
      locale === 'en'
        ? `${word} · Xiaohongshu marks this "${word}" here (Explore, `
        : `${word} · 小红书在这里标注了「${word}」（发现，`;
    await expect.poll(() => badge.getAttribute('aria-label')).toContain(sentence);
    await badge.click();
    await expect(panel).toHaveAttribute('lang', locale);
    await expect(panel.getByRole('button', { name: locale === 'en' ? 'Close' : '关闭' })).toBeVisible();
    const colour = () => panel.evaluate((element) => getComputedStyle(element).backgroundColor);
    await expect.poll(async () => brightness(await colour())).toBeGreaterThan(0.8);
    await session.page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(async () => brightness(await colour())).toBeLessThan(0.25);
  });
}
