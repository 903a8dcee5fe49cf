import { browser } from 'wxt/browser';

const COLOUR = '#3f4a8f';

/** Shows on the toolbar how many commercial showings this tab's page had so far; nothing where there was none. */
export async function showCount(tabId: number, count: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
  await browser.action.setBadgeText({ tabId, text: count === 0 ? '' : String(Math.min(count, 999)) });
}
