import { expectedOf } from '../../scripts/lib/compare.mjs';
import { until } from '../support/firefox-page.mjs';
import { badgesIn } from './marks.mjs';
import { must, same } from './report.mjs';

const SHARE_TEXT =
  '示例好物 https://item.taobao.com/item.htm?id=123456789012&pid=mm_1_2_3 还有 https://item.jd.com/100012043978.html';
const SIZE = [380, 600];

/** The popup in a tab of its own, about the tab that browses. */
async function popupAbout(place, page) {
  const tabId = await place.own.evaluate(
    async (url) => (await browser.tabs.query({})).find((tab) => tab.url === url)?.id,
    page.url(),
  );
  must(tabId !== undefined, `no tab with ${page.url()}`);
  const popup = await place.firefox.extensionPage(`popup.html?tab=${tabId}`);
  await popup.setViewport(...SIZE);
  return popup;
}

const numbersIn = (popup) =>
  popup.evaluate(() => {
    const count = (element) => Number(element.innerText.replace(/[^\d]/g, ''));
    const [labelled = 0, shoppableUnlabelled = 0, openedAndChecked = 0] = [
      ...document.querySelectorAll('.sl-counts .sl-num'),
    ].map(count);
    const noteDays = count(document.querySelector('.sl-total .sl-num'));
    return { noteDays, labelled, shoppableUnlabelled, openedAndChecked };
  });

export async function popup({ check, place }) {
  const { firefox } = place;

  await check('the numbers are those of what was served and seen', async () => {
    const reader = await place.session();
    const { numbers } = expectedOf(reader, place.site.truth);
    must(numbers.noteDays > 20, 'hardly anything was seen');
    const page = await firefox.extensionPage('popup.html');
    await page.setViewport(...SIZE);
    await page.locator('.sl-lately[aria-busy="false"]').waitFor();
    same(await numbersIn(page), numbers, 'numbers in the popup');
    same(page.errors, [], 'errors in the popup');
    await page.close();
  });

  await check('it says how the page is doing; pause takes the badges off, and they come back', async () => {
    const reader = await place.reader();
    await reader.explore();
    const badges = async () => (await firefox.inClosedRoots(reader.page, badgesIn)).length;
    await until(async () => (await badges()) > 3, 'badges');
    const page = await popupAbout(place, reader.page);
    const title = page.locator('.sl-state-title');
    const says = (words) => until(async () => (await title.text()) === words, words);
    await title.waitFor();
    await says('正在看：发现');
    await page.locator('.sl-lately[aria-busy="false"]').waitFor();
    await place.picture(page, 'popup');
    await page.locator('.sl-pause > button').click();
    await page.locator('.sl-menu button').withText('10 分钟').click();
    await says('已暂停');
    await reader.page.bringToFront();
    await until(async () => (await badges()) === 0, 'no badges while paused');
    await page.bringToFront();
    await page.locator('.sl-popup-head button').withText('继续').click();
    await says('正在看：发现');
    await reader.page.bringToFront();
    await until(async () => (await badges()) > 3, 'badges again');
    await page.close();
  });

  await check('a pasted text is checked in the popup, with nothing asked for', async () => {
    const page = await firefox.extensionPage('popup.html');
    await page.setViewport(...SIZE);
    await page.locator('.sl-popup-actions button').click();
    const asked = firefox.proxy.asked.length;
    await page.locator('.sl-check textarea').fill(SHARE_TEXT);
    await until(async () => (await page.locator('.sl-results > li').count()) === 2, 'two links');
    same(
      await page.evaluate(() => [...document.querySelectorAll('.sl-result-head strong')].map((one) => one.innerText)),
      ['淘宝', '京东'],
      'shops',
    );
    const shops = firefox.proxy.asked.slice(asked).filter(({ target }) => /taobao|jd\.com/.test(target));
    same(shops, [], 'requests to the shops');
    same(page.errors, [], 'errors in the popup');
    await page.close();
  });
}
