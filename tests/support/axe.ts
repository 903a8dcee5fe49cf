/** Axe over a page that stands still. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export interface AxeOptions {
  /** Only this part of the page, as a selector. */
  within?: string;
  /** `wcag`: the rules of WCAG 2.2 AA; `all`: axe's own advice too. `all` unless told. */
  rules?: 'wcag' | 'all';
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Runs in the page: ends every transition that has an end. */
function finishMoving(): void {
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
  }
}

/**
 * What axe finds, a line each: rule, place, what is wrong. Fails where axe had nothing to look at. A colour halfway
 * between two themes is one that nobody chose (met on a busy machine right after `emulateMedia`), so transitions are
 * ended first. Legacy mode: no second page is opened, which would take a page of the extension out of the front.
 */
export async function axeFindings(page: Page, { within, rules = 'all' }: AxeOptions = {}): Promise<string[]> {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await page.evaluate(finishMoving);
  let builder = new AxeBuilder({ page }).setLegacyMode(true);
  if (rules === 'wcag') builder = builder.withTags(WCAG);
  if (within !== undefined) builder = builder.include(within);
  const { violations, passes } = await builder.analyze();
  expect(passes.length, 'axe had something to look at').toBeGreaterThan(5);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  );
}
