import type { Page } from '@playwright/test';
import type { Session } from './e2e';
import { fillRecord } from './sample-record';

export const DAYS = 25;
export const IMPRESSIONS = 4_000;

/** A session with an invented record of 4,000 showings over 25 days; its notes page. */
export async function withRecord(session: Session): Promise<Page> {
  // Opening the dashboard makes the database.
  const page = await session.dashboardPage('#/notes');
  await page.locator('.sl-empty').waitFor();
  await fillRecord(session.own, IMPRESSIONS, DAYS, Date.now());
  return page;
}

/** Goes to the overview, until all of it stands: the table of all figures is written last, many frames after the first. */
export async function overview(page: Page, choices = 'range=30'): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/overview/${choices}`);
  await page.locator('.sl-metric').first().waitFor();
  await page.locator('.sl-all-figures').waitFor();
}
