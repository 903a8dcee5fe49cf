import type { Page } from '@playwright/test';
import { axeFindings } from '../support/axe';
import { expect, type Session, test } from '../support/e2e';
import { badgeAtRest, commentsOf } from '../support/open-notes';
import { PopupPage } from '../support/popup.mjs';

const findings = (page: Page, within?: string) =>
  axeFindings(page, { rules: 'wcag', ...(within === undefined ? {} : { within }) });

/** Looks at the same page in light and in dark. */
async function inBothColours(page: Page, what: string, within?: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findings(page, within), `${what}, ${colorScheme}`).toEqual([]);
  }
}

/** Our elements on a page of the site: the hosts of open roots get a name that axe can be pointed at. */
async function nameHosts(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('*'))
      if (element.shadowRoot !== null) element.setAttribute('data-ours', '');
  });
}

async function readSomething({ reader, site, page }: Session): Promise<void> {
  await reader.explore();
  await reader.look();
  const item = site.truth.items.find(({ context, recipe }) => context === 'own' && recipe === 'text_link_jd');
  await page.goto(site.at(item?.address ?? ''));
  await commentsOf(page);
  await expect(page.locator('#noteContainer .sl-chip').first()).toBeVisible();
}

for (const locale of ['zh-CN', 'en']) {
  test(`${locale}: axe finds nothing in the popup, light and dark`, async ({ launch }) => {
    const session = await launch({ scenario: 'hongmao', locale, recording: 'unset' });
    const first = await session.popupPage();
    await expect(first.locator('.sl-choice').first()).toBeVisible();
    await inBothColours(first, 'first run');
    await new PopupPage(first).choose('full');
    await readSomething(session);
    const popup = await session.popupPage(session.page);
    await expect.poll(async () => (await new PopupPage(popup).numbers()).noteDays).toBeGreaterThan(3);
    await new PopupPage(popup).range('month');
    await popup.locator('.sl-tells summary').click();
    await inBothColours(popup, 'numbers');
    await popup.locator('.sl-pause > button').click();
    await expect(popup.locator('.sl-menu')).toBeVisible();
    await inBothColours(popup, 'pause menu');
    await popup.keyboard.press('Escape');
    await popup.locator('.sl-popup-actions button').first().click();
    await popup.getByRole('textbox').fill('示例茶壶 https://u.jd.com/Ab3dEf6');
    await expect(popup.locator('.sl-results > li')).toHaveCount(1);
    await inBothColours(popup, 'link check');
  });

  test(`${locale}: axe finds nothing in badges and panel, light and dark`, async ({ launch }) => {
    const session = await launch({ scenario: 'hongmao', locale });
    const { page } = session;
    await session.reader.explore();
    await expect(page.locator('.sl-badge[data-tone="hard"]').first()).toBeVisible();
    await nameHosts(page);
    await inBothColours(page, 'badges on cards', '[data-ours]');
    await readSomething(session);
    await (await badgeAtRest(page)).click();
    await expect(page.locator('.sl-panel')).toBeVisible();
    await nameHosts(page);
    await inBothColours(page, 'panel', '[data-ours]');
    await page.locator('.sl-panel-foot button').nth(1).click();
    await expect(page.locator('.sl-panel select')).toBeVisible();
    await inBothColours(page, 'an answer', '[data-ours]');
  });

  test(`${locale}: axe finds nothing on any page of the dashboard, light and dark`, async ({ launch }) => {
    const session = await launch({ scenario: 'hongmao', locale });
    await inBothColours(session.own, 'welcome');
    await readSomething(session);
    const dashboard = await session.dashboardPage();
    // Nothing is drawn before the settings are read.
    await expect(dashboard.locator('main').getByRole('heading', { level: 1 })).toBeVisible();
    const links = await dashboard.getByRole('navigation').getByRole('link').all();
    expect(links.length).toBeGreaterThanOrEqual(3);
    for (const link of links) {
      await link.click();
      await expect(link).toHaveAttribute('aria-current', 'page');
      await expect(dashboard.locator('main').getByRole('heading', { level: 1 })).toBeVisible();
      await inBothColours(dashboard, (await link.innerText()).trim());
    }
  });
}

test('the check sees what it should: planted faults are found, in a page of ours and in a shadow root', async ({
  launch,
}) => {
  const session = await launch({ scenario: 'hongmao' });
  const { page } = session;
  const popup = await session.popupPage();
  // Waits for the popup to stand: planted before, the fault would be nowhere, and the check would seem blind.
  await popup
    .locator('.sl-popup-main')
    .evaluate((main) => main.insertAdjacentHTML('beforeend', '<button type="button"></button>'));
  expect((await findings(popup)).join('\n')).toContain('button-name');
  await session.reader.explore();
  const pill = page.locator('.sl-badge[data-tone="hard"] .sl-badge-pill').first();
  // Its host is named with the others, or axe would not be pointed at it.
  await expect(pill).toBeVisible();
  await nameHosts(page);
  await pill.evaluate((badge) => {
    badge.style.background = 'rgb(120, 120, 120)';
    badge.style.color = 'rgb(150, 150, 150)';
  });
  expect((await findings(page, '[data-ours]')).join('\n')).toContain('color-contrast');
});
