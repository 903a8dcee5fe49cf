/** One way through the practice site, the same in every browser, for the rows it must leave. */
import { readTablesAtRest } from '../support/record.mjs';

export const LIST = 'homefeed_recommend';
export const OPENED = ['shoppable_unlabelled', 'no_signal'];
const RANGE_PX = 240;
const GAP_PX = 40;
/** Where the screens of the long list begin. */
const SCREENS_PX = [0, 700, 1400];

/** The first note that was looked at and whose verdict is certain to be this once it is opened. */
export function noteToOpen(reader, code) {
  const looked = reader.looked.get(`explore|${LIST}`);
  const item = reader.site.truth
    .list('explore', LIST)
    .find((one) => looked.has(one.slot) && one.kind === 'note' && one.expectedVerdictOpened === code);
  if (item === undefined) throw new Error(`no note on the first screens will be ${code}`);
  return item;
}

/**
 * Runs in the page: where to stand, at or at most `range` px below `from`, so that no card is near half visible. Engines
 * lay cards out a pixel or two apart: in the middle of a gap of `least` px both count the same ones.
 */
function safePlace({ from, range, least }) {
  const lines = [...document.querySelectorAll('section.note-item')].flatMap((card) => {
    const { top, height } = card.getBoundingClientRect();
    const middle = top + scrollY + height / 2;
    return [middle, middle - innerHeight];
  });
  const inRange = [from, ...lines.filter((line) => line > from && line < from + range).sort((a, b) => a - b)];
  const gaps = inRange.map((line, at) => ({ line, gap: (inRange[at + 1] ?? from + range) - line }));
  // The first that is wide enough: of the widest two, a pixel would make one browser take the other.
  const chosen = gaps.find(({ gap }) => gap >= least) ?? gaps.toSorted((a, b) => b.gap - a.gap)[0];
  return chosen.line + chosen.gap / 2;
}

/** Stands where both browsers count the same cards, and reads. */
async function read(reader, from = 0) {
  const to = (px) => reader.page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), px);
  await to(from);
  await reader.quiet();
  await to(await reader.page.evaluate(safePlace, { from, range: RANGE_PX, least: GAP_PX }));
  await reader.look();
}

/**
 * Four surfaces and two notes, then away from the site; comes back once all of it is on disk and at rest.
 * @param {import('../support/reader.mjs').Reader} reader
 * @param own a page of the extension, in the same browser
 */
export async function readAround(reader, own) {
  const { truth } = reader.site;
  await reader.explore();
  for (const px of SCREENS_PX) await read(reader, px);
  for (const code of OPENED) {
    const item = noteToOpen(reader, code);
    await reader.backTo(item.slot);
    await reader.openNote(item.id);
    await reader.closeNote();
  }
  await reader.search(truth.keywords[0]);
  await read(reader);
  const person = truth.authors.find(({ kind, id }) => kind === 'personal' && truth.list('profile', id).length >= 4);
  await reader.profile(person.id);
  await read(reader);
  await reader.board(truth.boardId);
  await read(reader);
  await reader.page.goto('about:blank');
  await atRest(reader, own);
}

/** Until what was looked at is there and nothing comes any more. */
async function atRest(reader, own) {
  const looked = [...reader.looked.values()].reduce((sum, slots) => sum + slots.size, 0);
  let viewed = 0;
  await readTablesAtRest(own, ['impressions', 'feedLoads', 'observations', 'dailyRollups', 'sessions'], {
    good: ({ impressions }) => {
      viewed = impressions.filter(({ viewable }) => viewable).length;
      return viewed >= looked;
    },
  }).catch((error) => {
    throw new Error(`${error.message}; ${viewed} of ${looked} showings are on disk`);
  });
}
