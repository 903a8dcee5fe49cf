import { expect, test } from '../support/e2e';
import { commentsOf } from '../support/open-notes';
import { PopupPage } from '../support/popup.mjs';
import { readTables } from '../support/record.mjs';

for (const [locale, title, warning] of [
  ['zh-CN', '页面布局变了，读不全', '不代表没有广告'],
  ['en', 'The layout changed', 'No badge does not mean no ad.'],
] as const) {
  test(`${locale}: a changed layout is said within one page and recorded, never as "0 ads"`, async ({ launch }) => {
    const session = await launch({ scenario: 'changed', locale });
    const { page, own, site } = session;
    await page.goto(site.at('/explore'));
    await expect(page.locator('#exploreFeeds > *').first()).toBeVisible();
    const popup = await session.popupPage(page);
    const state = popup.locator('.sl-state');
    await expect(state.locator('.sl-state-title')).toHaveText(title);
    await expect(state.locator('.sl-state-note')).toContainText(warning);
    const counts = async () => ((await state.locator('.sl-state-note').innerText()).match(/\d+/g) ?? []).map(Number);
    await expect.poll(async () => Math.max(...(await counts())), 'cards that stand there').toBeGreaterThanOrEqual(10);
    expect(Math.min(...(await counts())), 'cards read').toBe(0);
    expect(await new PopupPage(popup).numbers()).toMatchObject({ noteDays: 0 });
    await expect(popup.locator('.sl-counts')).toHaveCount(0);

    await page.bringToFront();
    await expect
      .poll(async () => (await readTables(own, ['detectorHealth'])).detectorHealth)
      .toEqual([expect.objectContaining({ surface: 'explore', status: 'changed', itemsRead: 0 })]);
    const { verdicts, dailyRollups } = await readTables(own, ['verdicts', 'dailyRollups']);
    expect(verdicts).toEqual([]);
    expect(dailyRollups.filter(({ value }) => value === 'no_signal')).toEqual([]);
    expect(session.errors).toEqual([]);
  });
}

test('a note opened in a changed layout is "not checked" and says why', async ({ launch }) => {
  const session = await launch({ scenario: 'changed' });
  const { page, own, site } = session;
  const items = site.truth.items.filter(({ context }) => context === 'own');
  const routes = items.filter(
    ({ recipe }) => recipe === 'bar_taobao' || recipe === 'partner_label' || recipe === 'plain',
  );
  const recipes = [...new Map(routes.map((item) => [item.recipe, item])).values()];
  expect(recipes).toHaveLength(3);
  for (const item of recipes) {
    expect(item.expectedVerdictOpened).toBe('not_checked');
    await page.goto(site.at(item.address ?? ''));
    await commentsOf(page);
    await expect(page.locator('#noteContainer .sl-badge'), item.recipe).toHaveAttribute('data-tone', 'dot');
    // Why it was not checked may be known a moment later than that it was not.
    await expect(page.locator('#noteContainer .sl-badge')).toHaveAttribute('aria-label', /页面布局变了，读不全。/);
  }
  await expect
    .poll(async () => (await readTables(own, ['verdicts'])).verdicts.map(({ verdict }) => verdict))
    .toEqual(['not_checked', 'not_checked', 'not_checked']);
});
