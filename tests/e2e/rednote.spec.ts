import { badgesOnCards, expectedOnCards, wordsOf } from '../support/badges';
import { expect, test } from '../support/e2e';
import { badgeAtRest, oneOfEachRecipe, openFromList } from '../support/open-notes';
import { PopupPage } from '../support/popup.mjs';
import { readTables } from '../support/record.mjs';

const CHANNEL = 'homefeed_recommend';

test('www.rednote.com: the same badges, reasons, record and popup, under its own name', async ({ launch }) => {
  const session = await launch({ scenario: 'hongmao' });
  const { page, reader, own, site } = session;
  // The reader asks for paths; here they are those of the other host.
  reader.site = { ...site, at: (path) => site.at(path).replace('www.xiaohongshu.com', 'www.rednote.com') };
  const items = site.truth.list('explore', CHANNEL);
  const expected = expectedOnCards(items);
  await reader.explore();
  expect(new URL(page.url()).host).toBe('www.rednote.com');
  await expect(async () => {
    const worn = await badgesOnCards(page);
    expect(worn.map(({ text = '' }) => text)).toEqual(worn.map(({ slot }) => expected.get(slot)));
    expect(worn.filter(({ tone }) => tone === 'hard').length).toBeGreaterThan(0);
  }).toPass();
  await reader.look();
  const looked = [...(reader.looked.get(`explore|${CHANNEL}`)?.keys() ?? [])];
  const viewable = async () => {
    const { impressions } = await readTables(own, ['impressions']);
    return impressions.filter((row) => row['viewable'] === true).map(({ slot }) => slot);
  };
  await expect.poll(async () => new Set(await viewable())).toEqual(new Set(looked));

  const item = oneOfEachRecipe(items).find(({ expectedVerdictOpened: code }) => code === 'shoppable_unlabelled');
  if (item === undefined) throw new Error('no note with a way to buy');
  await openFromList(session, item);
  const badge = page.locator('#noteContainer .sl-badge');
  await expect(badge).toHaveText(wordsOf(item.expectedVerdictOpened, item));
  await (await badgeAtRest(page)).click();
  await expect(page.locator('.sl-panel-sentence')).toContainText('购买入口');
  await page.keyboard.press('Escape');

  const popup = await session.popupPage(page);
  await expect(popup.locator('.sl-state-title')).toContainText('正在看');
  await expect.poll(async () => (await new PopupPage(popup).numbers()).noteDays).toBeGreaterThan(3);
  const { sessions, notes } = await readTables(own, ['sessions', 'notes']);
  expect(sessions.map(({ site: name }) => name)).toEqual(['rednote']);
  const addresses = notes.flatMap(({ noteUrl }) => (noteUrl === undefined ? [] : String(noteUrl)));
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of addresses) expect(new URL(address).host).toBe('www.rednote.com');
  expect(session.errors).toEqual([]);
});

test('a pause for one site leaves the other at work', async ({ launch }) => {
  const session = await launch({ scenario: 'hongmao' });
  const { page, reader, site } = session;
  await reader.explore();
  const badges = page.locator('section.note-item .sl-badge');
  await expect(badges.first()).toBeVisible();
  const popup = await session.popupPage(page);
  await popup.locator('.sl-pause > button').click();
  await popup.locator('.sl-menu button').nth(2).click();
  await expect(popup.locator('.sl-state-title')).toHaveText('已暂停');
  await expect(badges).toHaveCount(0);
  await page.goto(site.at('/explore').replace('www.xiaohongshu.com', 'www.rednote.com'));
  await expect(badges.first()).toBeVisible();
});
