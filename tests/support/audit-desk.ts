/** A scripted auditor: fills the form, follows the checklist, looks through searches, reads the report back. */
import type { Page } from '@playwright/test';
import { type TrueCount, trueResults } from './audit-truth';
import { expect, type Session } from './e2e';

export async function fillForm(
  desk: Page,
  name: string,
  keywords: string,
  depth: number,
  repeats: number,
): Promise<void> {
  await desk.getByLabel('名称', { exact: true }).fill(name);
  await desk.getByLabel('要回答的问题').fill('搜索这些词，前 30 条里有多少是平台标注的广告？');
  await desk.getByLabel('关键词', { exact: true }).fill(keywords);
  await desk.getByLabel('每轮看前几条（K）').fill(String(depth));
  await desk.getByLabel('每个词重复几轮').fill(String(repeats));
}

export const press = (desk: Page, name: string) => desk.getByRole('button', { name, exact: true }).click();

/** The step the checklist names. */
export async function nextKeyword(desk: Page, step: number): Promise<string> {
  await expect(desk.locator('.sl-audit-step')).toContainText(`第 ${step} / `);
  const said = await desk.locator('.sl-audit-next').innerText();
  const keyword = /「(.+)」/.exec(said)?.[1];
  if (keyword === undefined) throw new Error(`no keyword in ${said}`);
  return keyword;
}

/** Looks at a search until its first results were all in front of the reader for longer than a second. */
export async function lookThrough({ reader, site }: Session, keyword: string, depth: number): Promise<void> {
  // Each run looks for itself.
  reader.looked.delete(`search|${keyword}`);
  await reader.search(keyword);
  const slots = trueResults(site.truth, keyword, depth).map(({ slot }) => slot);
  for (let screen = 0; screen < 12; screen += 1) {
    if (screen > 0) await reader.scrollOn(0.6);
    await reader.look();
    const looked = reader.looked.get(`search|${keyword}`);
    if (slots.every((slot) => looked?.has(slot))) return;
  }
  throw new Error(`results of ${keyword} were never all on screen`);
}

export const sumOf = (counts: readonly TrueCount[]): TrueCount => ({
  k: counts.reduce((sum, one) => sum + one.k, 0),
  n: counts.reduce((sum, one) => sum + one.n, 0),
});

export const counted = (codes: readonly string[], is: (code: string) => boolean): TrueCount => ({
  k: codes.filter(is).length,
  n: codes.length,
});

/** What of a report is read back: from the file itself, in a page of its own. */
export async function readReport(page: Page, html: string) {
  await page.setContent(html);
  return page.evaluate(() => {
    const text = (element: Element | null) => element?.textContent?.trim() ?? '';
    const figures = Object.fromEntries(
      [...document.querySelectorAll('[data-figure]')].map((one) => [
        one.getAttribute('data-figure') ?? '',
        { value: text(one.querySelector('strong')), details: [...one.querySelectorAll('small')].map(text) },
      ]),
    );
    const table = (id: string) =>
      [...document.querySelectorAll(`[data-table="${id}"] tbody tr`)].map((row) => [...row.children].map(text));
    return {
      figures,
      keywords: table('keywords'),
      classes: table('classes'),
      macro: table('macro'),
      runs: table('runs'),
      text: document.body.innerText,
      pictures: document.querySelectorAll('svg circle').length,
      foreign: document.querySelectorAll('script, link, img, iframe, object, [src], [href]').length,
    };
  });
}
