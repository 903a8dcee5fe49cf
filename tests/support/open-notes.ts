/** Opening notes of a list one after the other, quicker than a reader would. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { TruthItem } from '../practice-site/truth.mjs';
import type { Session } from './e2e';

/** The first notes of a list, one of each recipe, whose verdict is certain; in the order in which they stand. */
export function oneOfEachRecipe(items: readonly TruthItem[]): TruthItem[] {
  const recipes = new Set<string>();
  return items.filter(({ kind, recipe, expectedVerdictOpened }) => {
    if (kind !== 'note' || expectedVerdictOpened === null || recipes.has(recipe)) return false;
    recipes.add(recipe);
    return true;
  });
}

/** Scrolls on until the note's card is in the list, then opens it in the overlay and waits for its comments. */
export async function openFromList({ page, reader }: Session, { id }: TruthItem): Promise<void> {
  for (let screen = 0; screen < 40 && (await reader.card(id).count()) === 0; screen += 1) {
    await reader.scrollOn();
    await reader.quiet();
  }
  await reader.card(id).locator('a.cover').click();
  await commentsOf(page);
}

/** Longer than the page waits before it reads an open note again. */
const LINE_RESTS_MS = 600;

/** The badge of the open note, once its line says the same for a while: a panel holds what was known when it was opened. */
export async function badgeAtRest(page: Page): Promise<Locator> {
  const badge = page.locator('#noteContainer .sl-badge');
  const stays = () =>
    badge.evaluate(async (button, ms) => {
      const line = () => button.outerHTML + (button.nextElementSibling?.outerHTML ?? '');
      const before = line();
      await new Promise((done) => setTimeout(done, ms));
      return line() === before;
    }, LINE_RESTS_MS);
  await expect.poll(stays, 'the line of the note comes to rest').toBe(true);
  return badge;
}

/** Waits until the note that stands open has its comments. */
export async function commentsOf(page: Page): Promise<void> {
  await page.locator('#noteContainer').locator('.parent-comment, .no-comments').first().waitFor({ state: 'attached' });
}
