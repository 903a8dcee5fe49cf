import type { Page } from '@playwright/test';
import { axeFindings } from '../support/axe';
import { expect, test } from '../support/e2e';
import { badgeAtRest, openFromList } from '../support/open-notes';

const ADDRESS = 'https://cups.shop.example/item/1';
const TEXT_LINK = /https:\/\/(?:item|detail|u|m|mobile)\.(?:jd|taobao|tmall|tb|yangkeduo)\.[\w./?=]+/g;

/** Lets the site's answers name a shop that no built-in rule knows, where a link to one stood. */
const dress = (_path: string, answer: { data?: Record<string, unknown> }) => {
  if (answer.data !== undefined) answer.data = JSON.parse(JSON.stringify(answer.data).replace(TEXT_LINK, ADDRESS));
};

const section = (page: Page) => page.locator('#sl-link-rules');

const violations = (page: Page) => axeFindings(page, { within: '#sl-link-rules', rules: 'wcag' });

test('a rule that is saved changes the chips of the open note, without a reload, and so does its removal', async ({
  launch,
}) => {
  const session = await launch({ scenario: 'hongmao', siteOptions: { dress } });
  const { page, site } = session;
  const item = site.truth
    .list('explore', 'homefeed_recommend')
    .find(({ recipe, expectedVerdictOpened }) => recipe.startsWith('text_link') && expectedVerdictOpened !== null);
  if (item === undefined) throw new Error('no note with a link in its text');
  await session.reader.explore();
  await openFromList(session, item);
  await expect(page.locator('#noteContainer')).toContainText(ADDRESS);
  const chips = page.locator('#noteContainer .sl-chip-shop');
  await expect(page.locator('#noteContainer .sl-badge')).toBeVisible();
  await expect(chips).toHaveCount(0);
  const loads = site.requests.length;

  const settings = await session.dashboardPage('#/settings/link-rules');
  await section(settings).getByRole('button', { name: '添加规则' }).click();
  await section(settings).getByLabel('名称').fill('示例杯子店');
  await section(settings).getByLabel('域名').fill('*.shop.example');
  await section(settings).getByLabel('路径（可不填）').fill('/item/*');
  await section(settings).getByLabel('试一试').fill(`看这里 ${ADDRESS}`);
  await expect(section(settings)).toContainText('由规则「示例杯子店」读到');
  await section(settings).getByRole('button', { name: '保存规则' }).click();
  await expect(section(settings).getByRole('status')).toHaveText('已保存「示例杯子店」。');

  await expect(chips).toHaveText('示例杯子店');
  await expect(page.locator('#noteContainer .sl-badge')).toContainText('购买入口');
  await section(settings).getByRole('button', { name: '删除 · 示例杯子店' }).click();
  await expect(chips).toHaveCount(0);
  await section(settings).getByRole('button', { name: '撤销' }).click();
  await expect(chips).toHaveText('示例杯子店');
  await page.bringToFront();
  await (await badgeAtRest(page)).click();
  await expect(page.locator('.sl-panel')).toContainText('示例杯子店');
  expect(site.requests.slice(loads).filter(({ path }) => path.startsWith('/explore'))).toEqual([]);
  expect(session.errors).toEqual([]);
});

test('by keyboard alone a rule is written, corrected, changed and removed; what is wrong is said while typing', async ({
  launch,
}) => {
  const session = await launch({ locale: 'en' });
  const page = await session.dashboardPage('#/settings/link-rules');
  const rules = section(page);
  const { keyboard } = page;
  await rules.getByRole('button', { name: 'Add a rule' }).focus();
  await keyboard.press('Enter');
  await expect(rules.getByLabel('Name')).toBeFocused();
  await keyboard.press('Enter');
  await expect(rules.locator('.sl-notice')).toHaveCount(2);
  await keyboard.type('Cup shop');
  await keyboard.press('Tab');
  await expect(rules.getByLabel('Hosts')).toBeFocused();
  for (const [typed, said] of [
    ['*', 'too broad'],
    ['https://cups.example/item', 'Enter the host alone: cups.example'],
    ['item.jd.com', 'already read as JD'],
    ['tаobao.com', 'look like Latin ones'],
    ['cups example', 'is not a host'],
  ] as const) {
    await rules.getByLabel('Hosts').fill(typed);
    await expect(rules.locator('.sl-notice').first(), typed).toContainText(said);
    await expect(rules.getByLabel('Hosts')).toHaveAttribute('aria-invalid', 'true');
  }
  await keyboard.press('Enter');
  await expect(rules.getByLabel('Hosts')).toBeFocused();
  await rules.getByLabel('Hosts').fill('cups.example');
  await expect(rules.locator('.sl-notice')).toHaveCount(0);
  await keyboard.press('Enter');
  await expect(rules.getByRole('button', { name: 'Add a rule' })).toBeFocused();
  await expect(rules.getByRole('listitem')).toContainText('cups.example');

  await keyboard.press('Shift+Tab');
  await keyboard.press('Shift+Tab');
  await expect(rules.getByRole('button', { name: 'Edit · Cup shop' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(rules.getByLabel('Name')).toBeFocused();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('Cups and pots');
  await keyboard.press('Enter');
  await expect(rules.getByRole('listitem')).toContainText('Cups and pots');
  await rules.getByRole('button', { name: 'Remove · Cups and pots' }).focus();
  await keyboard.press('Enter');
  await expect(rules.getByRole('listitem')).toHaveCount(0);
  expect(session.errors).toEqual([]);
});

test('rules go out and come in as text; text that does not fit changes nothing and says where', async ({ launch }) => {
  const session = await launch({ locale: 'en' });
  const page = await session.dashboardPage('#/settings/link-rules');
  const rules = section(page);
  await rules.getByText('Export or import as text').click();
  const text = rules.getByLabel('Rules as text (JSON)');
  await expect(text).toHaveValue('[]');
  const rule = { id: 'cups', zh: '杯子店', en: 'Cups', kind: 'item', hosts: ['cups.example'] };
  for (const [given, said] of [
    ['not json', 'not a list of rules'],
    [JSON.stringify([{ ...rule, hosts: ['*'] }]), '1 · “*” is too broad'],
    [JSON.stringify([{ ...rule, id: 'Cups!' }]), '1 · This rule cannot be used'],
    [JSON.stringify([rule, rule]), '2 · Links of “cups.example” are already read'],
  ] as const) {
    await text.fill(given);
    await rules.getByRole('button', { name: 'Use this text' }).click();
    await expect(rules.locator('.sl-notice')).toContainText(said);
    await expect(rules.getByRole('listitem')).toHaveCount(0);
  }
  await text.fill(JSON.stringify([rule]));
  await rules.getByRole('button', { name: 'Use this text' }).click();
  await expect(rules.getByRole('listitem')).toContainText('Cups');
  await expect.poll(() => text.inputValue().then((held) => JSON.parse(held))).toEqual([rule]);
});

for (const locale of ['zh-CN', 'en'] as const) {
  test(`${locale}: list, form and faults are clean under axe, light and dark, and fit from 320 px`, async ({
    launch,
  }) => {
    const session = await launch({ locale });
    const page = await session.dashboardPage('#/settings/link-rules');
    const rules = section(page);
    await rules.locator('summary').click();
    await rules
      .locator('textarea')
      .fill(
        JSON.stringify([
          { id: 'cups', zh: '杯子店', en: 'Cups', hosts: ['cups.example', `${'long-'.repeat(8)}.example`] },
        ]),
      );
    await rules.getByRole('button').last().click();
    await expect(rules.getByRole('listitem')).toHaveCount(1);
    await rules.locator(':scope > .sl-row > button').click();
    await rules.locator('[name="hosts"]').fill('https://shop.example/a *');
    await rules.locator('[name="paths"]').fill('item.*');
    await expect(rules.locator('.sl-notice')).toHaveCount(3);
    for (const [colorScheme, width] of [
      ['light', 320],
      ['dark', 1280],
    ] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
        .toBeLessThanOrEqual(0);
      expect(await violations(page), `${colorScheme} ${width}`).toEqual([]);
      const shots = process.env['SEEDLENS_SHOTS'];
      if (shots !== undefined) await rules.screenshot({ path: `${shots}/rules-${locale}-${colorScheme}-${width}.png` });
    }
  });
}
