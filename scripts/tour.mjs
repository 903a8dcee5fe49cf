/** A scripted reader on the practice site: reads, opens, searches; then the popup's numbers are checked against what was served. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { launchWithExtension } from '../tests/support/browser.mjs';
import { clickBox, findByClass } from '../tests/support/closed-roots.mjs';
import { PopupPage } from '../tests/support/popup.mjs';
import { Reader } from '../tests/support/reader.mjs';
import { readTables, readTablesUntil } from '../tests/support/record.mjs';
import { differences, expectedOf } from './lib/compare.mjs';
import { ROOT } from './lib/root.mjs';
import { bad, good, heading, hint } from './lib/say.mjs';

export const TOUR_FOLDER = join(ROOT, '.practice', 'tour');
const TABLES = [
  'sessions',
  'feedLoads',
  'impressions',
  'notes',
  'observations',
  'signals',
  'links',
  'verdicts',
  'dailyRollups',
  'detectorHealth',
];
const POPUP = { width: 380, height: 600 };
/** Pictures in the middle of a fade show nothing well. */
const STILL = { reducedMotion: 'reduce' };
const LOOKS = [
  { locale: 'zh-CN', colorScheme: 'light' },
  { locale: 'zh-CN', colorScheme: 'dark' },
  { locale: 'en', colorScheme: 'light' },
  { locale: 'en', colorScheme: 'dark' },
];

/** Verdicts worth a picture, best first. */
const TELLING = ['shoppable_unlabelled', 'ad_labelled', 'partner_labelled', 'author_declared', 'merchant_content'];

/** Notes of a list whose card was read, whose verdict after opening is certain, best ones first. */
export function worthOpening(reader, list, howMany) {
  const [surface, context] = list.split('|');
  const looked = reader.looked.get(list) ?? new Map();
  const rank = (item) => (TELLING.indexOf(item.expectedVerdictOpened) + TELLING.length + 1) % (TELLING.length + 1);
  const notes = reader.site.truth
    .list(surface, context)
    .filter(({ slot, kind, expectedVerdictOpened: code }) => looked.has(slot) && kind === 'note' && code !== null)
    .sort((a, b) => rank(a) - rank(b));
  // One of each kind first, so that the pictures and the numbers show more than one.
  const kinds = [...new Set(notes.map((item) => item.expectedVerdictOpened))];
  const first = kinds.map((code) => notes.find((item) => item.expectedVerdictOpened === code));
  return [...first, ...notes.filter((item) => !first.includes(item))].slice(0, howMany);
}

export async function openLooked(reader, item) {
  await reader.backTo(item.slot);
  await reader.openNote(item.id);
}

/** Opens the panel behind the badge of the open note. */
export async function openPanel(page) {
  const badges = (await findByClass(page, 'sl-badge')).filter(({ box }) => box !== undefined);
  const container = await page.locator('#noteContainer').boundingBox();
  const inside = ({ box }) =>
    container !== null &&
    box.x >= container.x &&
    box.x <= container.x + container.width &&
    box.y >= container.y &&
    box.y <= container.y + container.height;
  // The mask covers the cards, so a badge within the note's bounds and last in the document is the note's own.
  const badge = badges.filter(inside).at(-1);
  if (badge === undefined) throw new Error('the open note has no badge');
  await clickBox(page, badge.box);
  for (let look = 0; look < 50; look += 1) {
    if ((await findByClass(page, 'sl-panel')).some(({ box }) => box !== undefined)) return badge;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`no panel opened behind the badge "${badge.label}"`);
}

function picturesInto(folder, look, written) {
  const suffix = `${look.locale === 'en' ? 'en' : 'zh'}-${look.colorScheme}`;
  return async (page, name) => {
    const path = join(folder, `${name}-${suffix}.png`);
    await page.screenshot({ path });
    written.push(path);
  };
}

async function takePictures(reader, launched, list, picture) {
  const { page } = reader;
  await picture(page, 'feed');
  const [item] = worthOpening(reader, list, 1);
  if (item === undefined) throw new Error('no note on the first screens is worth a picture');
  await openLooked(reader, item);
  await picture(page, 'note');
  await openPanel(page);
  await picture(page, 'panel');
  await page.keyboard.press('Escape');
  await reader.closeNote();
  const popup = await launched.popupPage(page);
  await popup.setViewportSize(POPUP);
  await new PopupPage(popup).numbers();
  await picture(popup, 'popup');
  await popup.close();
}

async function start(launched) {
  const popup = new PopupPage(await launched.popupPage());
  await popup.page.setViewportSize(POPUP);
  return { popup, reader: new Reader(await launched.context.newPage(), launched.site) };
}

/** Everything once, with the numbers compared. */
async function readEverything(launched, picture) {
  const { popup, reader } = await start(launched);
  await popup.page.bringToFront();
  await picture(popup.page, 'first-run');
  await popup.choose('full');
  await popup.page.close();
  const { truth } = launched.site;

  await reader.explore();
  await reader.readList(4);
  const explore = 'explore|homefeed_recommend';
  await reader.backTo(0);
  await takePictures(reader, launched, explore, picture);
  const pictured = new Set(reader.opened.map(({ noteId }) => noteId));
  for (const item of worthOpening(reader, explore, 6).filter(({ id }) => !pictured.has(id))) {
    await openLooked(reader, item);
    await reader.closeNote();
  }

  await reader.search(truth.keywords[0]);
  await reader.readList(2);
  for (const item of worthOpening(reader, `search|${truth.keywords[0]}`, 2)) {
    await openLooked(reader, item);
    await reader.closeNote();
  }

  const person = truth.authors.find(({ kind, id }) => kind === 'personal' && truth.list('profile', id).length >= 4);
  if (person !== undefined) {
    await reader.profile(person.id);
    await reader.readList(1);
  }
  await reader.board(truth.boardId);
  await reader.readList(1);
  return reader;
}

/** The numbers in the popup, once the last facts have arrived. */
async function readPopup(launched, reader, expected, picture) {
  const page = await launched.popupPage(reader.page);
  await page.setViewportSize(POPUP);
  const popup = new PopupPage(page);
  const until = Date.now() + 15_000;
  let numbers = await popup.numbers();
  while (differences(expected.numbers, numbers).length > 0 && Date.now() < until) {
    await new Promise((done) => setTimeout(done, 300));
    numbers = await popup.numbers();
  }
  await picture(page, 'popup-after');
  return { popup, numbers, text: await popup.text() };
}

function printMismatches(expected, tables) {
  const told = new Map(tables.notes.filter((row) => row.timesSeen > 0).map((row) => [row.noteId, row.noteKey]));
  const verdicts = new Map(tables.verdicts.map((row) => [row.noteKey, row.verdict]));
  for (const [noteId, verdict] of expected.notes) {
    const said = told.has(noteId) ? (verdicts.get(told.get(noteId)) ?? 'no verdict') : 'not recorded';
    if (said !== verdict) hint(`note ${noteId}: the extension says ${said}, it was ${verdict}`);
  }
  for (const noteId of told.keys())
    if (!expected.notes.has(noteId)) hint(`note ${noteId}: recorded, but not looked at`);
}

/**
 * @param {{ scenario: string, seed: number, build?: 'open' | 'release', pictures?: 'all' | 'one' }} options
 * @returns {Promise<boolean>} do the extension's numbers agree with what was served?
 */
export async function tour({ scenario, seed, build = 'release', pictures = 'all' }) {
  rmSync(TOUR_FOLDER, { recursive: true, force: true });
  mkdirSync(TOUR_FOLDER, { recursive: true });
  const written = [];
  heading(`A scripted reader on the practice site (${scenario}, seed ${seed})`);
  const launched = await launchWithExtension({ build, scenario, seed, ...LOOKS[0], ...STILL });
  let agree = false;
  try {
    const picture = picturesInto(TOUR_FOLDER, LOOKS[0], written);
    const reader = await readEverything(launched, picture);
    const expected = expectedOf(reader, launched.site.truth);
    for (const { list, rendered, looked } of expected.items) {
      hint(`${list.replace('|', ' ')}: ${looked} of ${rendered} drawn cards were on screen for more than a second`);
    }
    const { popup, numbers, text } = await readPopup(launched, reader, expected, picture);
    heading('The popup says');
    for (const line of text) console.log(`  ${line}`);
    const tables = await readTablesUntil(popup.page, TABLES, ({ impressions }) => impressions.length > 0);
    const viewable = tables.impressions.filter((row) => row.viewable && row.itemKind !== 'query').length;
    const faults = [
      ...differences(expected.numbers, numbers),
      ...differences({ impressions: expected.impressions }, { impressions: viewable }),
      ...differences(expected.words, wordsOf(tables)),
    ];
    agree = faults.length === 0;
    heading('Against what the practice site served');
    for (const [name, value] of Object.entries({ ...expected.numbers, impressions: expected.impressions })) {
      hint(`${name}: ${value} served and seen`);
    }
    for (const fault of faults) bad(fault);
    if (agree) good('every number agrees');
    else printMismatches(expected, tables);
    const rows = join(TOUR_FOLDER, 'rows.json');
    writeFileSync(rows, `${JSON.stringify(await readTables(popup.page, TABLES), null, 1)}\n`);
    written.push(rows);
  } finally {
    await launched.close();
  }
  for (const look of pictures === 'all' ? LOOKS.slice(1) : [])
    await pictureOnly(look, { build, scenario, seed }, written);
  heading('Written');
  for (const path of written) console.log(`  ${relative(ROOT, path)}`);
  return agree;
}

function wordsOf({ dailyRollups }) {
  return Object.fromEntries(
    dailyRollups
      .filter((row) => row.surface === 'all' && row.dimension === 'label_word')
      .map((row) => [row.value, row.noteDays]),
  );
}

async function pictureOnly(look, options, written) {
  const launched = await launchWithExtension({ ...options, ...look, ...STILL });
  try {
    const { popup, reader } = await start(launched);
    await popup.choose('full');
    await popup.page.close();
    await reader.explore();
    await reader.readList(2);
    await reader.backTo(0);
    await takePictures(reader, launched, 'explore|homefeed_recommend', picturesInto(TOUR_FOLDER, look, written));
  } finally {
    await launched.close();
  }
}
