import type { Page } from '@playwright/test';
import { expectedOf } from '../../scripts/lib/compare.mjs';
import { expect, test } from '../support/e2e';
import { oneOfEachRecipe } from '../support/open-notes';
import { PopupPage } from '../support/popup.mjs';
import { readTables, readTablesAtRest } from '../support/record.mjs';

const CHANNEL = 'homefeed_recommend';
/** All three lead to a shop, each in its own way. */
const SHARE_TEXT = [
  '示例茶壶 https://item.taobao.com/item.htm?id=123456789012&spm=a1z10.1',
  '复制 ￥Ab3dEf6hIj9￥ 打开淘宝',
  'https://u.jd.com/Ab3dEf6',
].join('\n');

const sidewaysPx = (page: Page) =>
  page.evaluate(() => {
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 0.5 && element.closest('.sl-sr') === null,
    );
    return Math.max(document.documentElement.scrollWidth - innerWidth, wide.length);
  });

test('the numbers are those of what was read and opened; the page’s state and what it can tell stand above', async ({
  launch,
}) => {
  const session = await launch({ scenario: 'hongmao' });
  const { reader, site, page } = session;
  await reader.explore();
  await reader.readList(3);
  const looked = reader.looked.get(`explore|${CHANNEL}`);
  const items = oneOfEachRecipe(site.truth.list('explore', CHANNEL)).filter(({ slot }) => looked?.has(slot));
  const shoppable = items.filter(({ expectedVerdictOpened: code }) => code === 'shoppable_unlabelled').slice(0, 2);
  expect(shoppable.length).toBe(2);
  for (const item of shoppable) {
    await reader.backTo(item.slot);
    await reader.openNote(item.id);
    await reader.closeNote();
  }
  const expected = expectedOf(reader, site.truth);
  expect(expected.numbers.labelled).toBeGreaterThan(0);

  const popup = new PopupPage(await session.popupPage(page));
  for (const range of ['today', 'week', 'month'] as const) {
    await popup.range(range);
    await expect.poll(() => popup.numbers(), range).toEqual(expected.numbers);
  }
  const trend = popup.page.locator('.sl-trend');
  await expect(trend.locator('svg')).toBeVisible();
  await trend.getByRole('button').click();
  const { noteDays, labelled, shoppableUnlabelled } = expected.numbers;
  await expect(trend.locator('tbody tr').first().locator('td')).toHaveText(
    [noteDays, labelled, shoppableUnlabelled].map(String),
  );
  const lists = popup.page.locator('.sl-top');
  const rows = async (at: number) =>
    Object.fromEntries(
      await lists
        .nth(at)
        .locator('li')
        .evaluateAll((items) =>
          items.map((item) => [
            item.querySelector('.sl-top-name')?.textContent ?? '',
            Number(item.querySelector('.sl-num')?.textContent),
          ]),
        ),
    );
  await expect.poll(() => rows(1)).toEqual(expected.words);
  await expect.poll(async () => Object.keys(await rows(0)).length).toBeGreaterThan(0);

  const state = popup.page.locator('.sl-state');
  await expect(state.locator('.sl-state-title')).toHaveText('正在看：发现');
  await expect(state.locator('.sl-state-note')).toContainText(/出现过 \d+ 张卡片，读到 \d+ 张。/);
  const [seen, read] = ((await state.locator('.sl-state-note').innerText()).match(/\d+/g) ?? []).map(Number);
  expect(read).toBe(seen);
  const drawn = [...(reader.rendered.get(`explore|${CHANNEL}`)?.keys() ?? [])];
  const kinds = site.truth.list('explore', CHANNEL).flatMap(({ slot, kind }) => (drawn.includes(slot) ? kind : []));
  expect(kinds, 'a live card is read as what it is').toContain('live');
  expect(seen).toBeGreaterThanOrEqual(reader.rendered.get(`explore|${CHANNEL}`)?.size ?? 1000);
  await state.locator('summary').click();
  await expect(state.locator('.sl-tells-list li').first()).toBeVisible();
  expect(session.errors).toEqual([]);
});

test('pause takes badges off and stops recording; resume brings both back', async ({ launch }) => {
  const session = await launch({ scenario: 'hongmao' });
  const { reader, page, own } = session;
  await reader.explore();
  const badges = page.locator('section.note-item .sl-badge');
  await expect(badges.first()).toBeVisible();
  await reader.look();
  const viewable = async () =>
    (await readTables(own, ['impressions'])).impressions.filter((row) => row['viewable'] === true).length;
  await expect.poll(viewable).toBe(reader.looked.get(`explore|${CHANNEL}`)?.size);

  const popup = await session.popupPage(page);
  await popup.getByRole('button', { name: '暂停' }).click();
  await popup.getByRole('button', { name: '10 分钟' }).click();
  await expect(popup.locator('.sl-state-title')).toHaveText('已暂停');
  await expect(badges).toHaveCount(0);
  // What the page still had to tell is written a moment after.
  const before = await readTablesAtRest(own, ['impressions', 'observations', 'feedLoads']);
  await reader.scrollOn(1);
  await reader.look();
  await reader.goto('/explore', 'explore', CHANNEL);
  await expect(badges).toHaveCount(0);
  expect(await readTables(own, ['impressions', 'observations', 'feedLoads'])).toEqual(before);

  await popup.bringToFront();
  await popup.getByRole('button', { name: '继续' }).click();
  await expect(popup.locator('.sl-state-title')).toHaveText('正在看：发现');
  await page.bringToFront();
  await expect(badges.first()).toBeVisible();
  await reader.look();
  await expect.poll(viewable).toBeGreaterThan(before.impressions.filter((row) => row['viewable'] === true).length);
});

test('check a link or text: a pasted share text is read offline, and nothing is asked of anyone', async ({
  launch,
}) => {
  const session = await launch();
  const popup = await session.popupPage();
  await session.context.setOffline(true);
  const asked: string[] = [];
  session.context.on('request', (request) => {
    // What reads links is a later file of our own package.
    if (!request.url().startsWith(`chrome-extension://${session.extensionId}/`)) asked.push(request.url());
  });
  await popup.getByRole('button', { name: '查链接或文字' }).click();
  await popup.getByRole('textbox').fill(SHARE_TEXT);
  const results = popup.locator('.sl-results > li');
  await expect(results).toHaveCount(3);
  await expect(results.locator('.sl-result-head strong')).toHaveText(['淘宝', '淘宝', '京东']);
  await expect(results.nth(2)).toContainText('京东联盟');
  await expect(results.first().locator('code')).toHaveText('https://item.taobao.com/item.htm?id=123456789012');
  await popup.getByRole('textbox').fill('今天天气很好，出门走走。');
  await expect(popup.locator('.sl-notice')).toContainText('没有认出不等于没有');
  expect(asked).toEqual([]);
});

for (const locale of ['zh-CN', 'en']) {
  test(`${locale}: 320 px wide, nothing scrolls sideways: first run, numbers, pause, link check`, async ({
    launch,
  }) => {
    const session = await launch({ scenario: 'hongmao', locale, recording: 'unset' });
    const popup = await session.popupPage();
    await popup.setViewportSize({ width: 320, height: 600 });
    await expect(popup.locator('.sl-choice').first()).toBeVisible();
    expect(await sidewaysPx(popup), 'first run').toBe(0);
    await new PopupPage(popup).choose('full');
    await session.reader.explore();
    await session.reader.look();
    await popup.goto((await session.popupPage(session.page)).url());
    await expect.poll(async () => (await new PopupPage(popup).numbers()).noteDays).toBeGreaterThan(3);
    await new PopupPage(popup).range('month');
    await expect(popup.locator('.sl-trend')).toBeVisible();
    expect(await sidewaysPx(popup), 'numbers').toBe(0);
    await popup.locator('.sl-pause > button').click();
    await expect(popup.locator('.sl-menu')).toBeVisible();
    expect(await sidewaysPx(popup), 'pause').toBe(0);
    await popup.keyboard.press('Escape');
    await popup.locator('.sl-popup-actions button').first().click();
    await popup.getByRole('textbox').fill(SHARE_TEXT);
    await expect(popup.locator('.sl-results > li')).toHaveCount(3);
    expect(await sidewaysPx(popup), 'link check').toBe(0);
  });
}

test('the popup opens the dashboard', async ({ launch }) => {
  const session = await launch();
  const popup = await session.popupPage();
  const [dashboard] = await Promise.all([
    session.context.waitForEvent('page'),
    popup.locator('.sl-popup-actions button').nth(1).click(),
  ]);
  await expect(dashboard.getByRole('navigation')).toBeVisible();
  expect(dashboard.url()).toContain(`chrome-extension://${session.extensionId}/dashboard.html`);
});
