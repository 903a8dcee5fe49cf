import { until } from '../support/firefox-page.mjs';
import { same } from './report.mjs';

/** The choice before anything is recorded, made in the popup. */
export async function firstRun({ check, place }) {
  await check('the popup opens with the first-run choice, and the choice is kept', async () => {
    same((await place.settings())?.recording ?? 'unset', 'unset', 'before the choice');
    const popup = await place.firefox.extensionPage('popup.html');
    await popup.setViewport(380, 600);
    await popup.locator('.sl-choice').waitFor();
    same(await popup.locator('.sl-choice').count(), 2, 'choices');
    await popup.locator('.sl-choice').click();
    await popup.locator('.sl-total').waitFor();
    await until(async () => (await place.settings())?.recording === 'full', 'the choice in the settings');
    same(popup.errors, [], 'errors in the popup');
    await popup.close();
  });
}
