/** Badges as they stand on cards, in closed shadow roots; on re-used elements, and under an open note. */
import { until } from '../support/firefox-page.mjs';
import { must, same } from './report.mjs';
import { LIST, noteToOpen } from './scripted-session.mjs';

const CARD = 'section.note-item';
const MOST_SCREENS = 8;

/** Runs over our closed roots: what each card wears. */
export function badgesIn(roots) {
  return roots.flatMap((root) => {
    const badge = root.querySelector('.sl-badge');
    if (badge === null) return [];
    const card = root.host.closest('section.note-item');
    const { x, y, width, height } = badge.getBoundingClientRect();
    return {
      slot: card === null ? undefined : Number(card.dataset.index),
      inNote: root.host.closest('#noteContainer') !== null,
      text: badge.innerText.trim(),
      tone: badge.dataset.tone,
      box: { x, y, width, height },
    };
  });
}

/** Slots whose badge is not what the card alone tells; the truth comes from how the page was made. */
function wrongSlots(badges, slots, served) {
  const worn = new Map(badges.filter(({ slot }) => slot !== undefined).map((badge) => [badge.slot, badge]));
  return slots.filter((slot) => {
    const { kind, label, expectedVerdictCard: code } = served.get(slot);
    if (kind !== 'note') return false;
    const badge = worn.get(slot);
    if (badge === undefined) return true;
    return code === 'ad_labelled' ? badge.text !== label : code === 'not_checked' && badge.tone !== 'dot';
  });
}

/** Runs in the page: slots of the cards that are wholly on screen. */
const slotsInView = () =>
  [...document.querySelectorAll('section.note-item')]
    .filter((card) => {
      const { top, bottom } = card.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    })
    .map((card) => Number(card.dataset.index));

/** Opens the first note of the list with an address in its text, wherever it stands. @returns what was served */
export async function openLinked(reader) {
  const item = reader.site.truth
    .list('explore', LIST)
    .find(({ text, expectedSignals }) => expectedSignals.includes('text_link_plain') && /https?:\/\//.test(text ?? ''));
  must(item !== undefined, 'no note with a link in its text');
  for (let screen = 0; (await reader.card(item.id).count()) === 0; screen += 1) {
    must(screen < MOST_SCREENS, 'its card never came');
    await reader.scrollOn();
    await reader.quiet();
  }
  await reader.openNote(item.id);
  return item;
}

export async function marks({ check, place }) {
  const { firefox, site } = place;
  const reader = await place.reader();
  const { page } = reader;
  const served = new Map(site.truth.list('explore', LIST).map((item) => [item.slot, item]));
  const badges = () => firefox.inClosedRoots(page, badgesIn);
  const allRight = async (what) => {
    const slots = await page.evaluate(slotsInView);
    must(slots.length > 3, `${what}: only ${slots.length} cards in view`);
    let wrong = [];
    await until(async () => {
      wrong = wrongSlots(await badges(), slots, served);
      return wrong.length === 0;
    }, what).catch((error) => {
      throw new Error(`${error.message}; wrong in slots ${wrong.join(', ')}`);
    });
    return slots;
  };

  await check('cards wear what the card tells, in closed shadow roots that the page cannot open', async () => {
    await reader.explore();
    const isLabelled = (slot) => served.get(slot).expectedVerdictCard === 'ad_labelled';
    for (let screen = 0; !(await allRight(`badges of screen ${screen + 1}`)).some(isLabelled); screen += 1) {
      must(screen < MOST_SCREENS, `no labelled card on ${MOST_SCREENS} screens`);
      await reader.scrollOn();
      await reader.quiet();
    }
    const open = await page.evaluate(
      (card) =>
        [...document.querySelectorAll(`${card} div[style*="float: none"]`)].filter(
          (host) => host.shadowRoot !== null || host.childElementCount > 0,
        ).length,
      CARD,
    );
    same(open, 0, 'hosts that show the page what is in them');
    await place.picture(page, 'badges');
  });

  await check('elements that the list uses again wear what stands in them now', async () => {
    const before = await page.evaluate((card) => {
      window.firstCards = [...document.querySelectorAll(card)];
      return window.firstCards.map(({ dataset }) => dataset.index);
    }, CARD);
    await until(async () => {
      await reader.scrollOn();
      await reader.quiet();
      return page.evaluate(
        (indexes) => window.firstCards.some((card, at) => card.isConnected && card.dataset.index !== indexes[at]),
        before,
      );
    }, 'an element that was used again');
    await allRight('badges after the elements were used again');
  });

  await check('a note opened over the list has its own badge; the list beneath keeps its own', async () => {
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    await reader.look();
    const item = noteToOpen(reader, 'shoppable_unlabelled');
    await reader.openNote(item.id);
    const cards = await page.locator(CARD).count();
    must(cards > 3, `only ${cards} cards are still mounted under the note`);
    const own = await until(
      async () => (await badges()).find(({ inNote, text }) => inNote && text === '含购买入口'),
      'the badge of the open note',
    );
    must(own.box.width > 0, 'the badge of the open note has no size');
    await place.picture(page, 'note');
    await reader.closeNote();
    await allRight('badges after the note was closed');
  });

  await check('links in the author’s own words are marked where they stand', async () => {
    await reader.explore();
    const item = await openLinked(reader);
    const marked = await until(
      () =>
        page.evaluate(() => {
          const ranges = [...CSS.highlights.values()].flatMap((marks) => [...marks].map(String));
          return ranges.length > 0 ? ranges : undefined;
        }),
      'a marked range',
    );
    must(
      marked.every((words) => item.text.includes(words)),
      `marked: ${marked.join(' | ')}`,
    );
    await reader.closeNote();
  });
}
