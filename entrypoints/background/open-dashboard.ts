import { browser } from 'wxt/browser';

/** Opens the dashboard in a new tab, at one of its routes. */
export async function openDashboard(route: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/dashboard.html' as '/')}#/${route}` });
}
