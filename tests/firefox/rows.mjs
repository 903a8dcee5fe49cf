/** The same scripted session in Firefox and in Chromium leaves the same rows. */
import { launchWithExtension } from '../support/browser.mjs';
import { Reader } from '../support/reader.mjs';
import { readTables } from '../support/record.mjs';
import { ALLOWED, COMPARED, comparable, rowDifferences } from './comparable.mjs';
import { must, same } from './report.mjs';
import { readAround } from './scripted-session.mjs';

const MOST_LINES = 20;

/** Where the reader stood on each list, px. */
const placesOf = ({ places }) =>
  [...places].map(([list, slots]) => `${list}: ${[...new Set(slots.values())].join(', ')}`).join('; ');

async function rowsInChromium({ scenario, seed }) {
  const chromium = await launchWithExtension({ build: 'release', scenario, seed });
  try {
    const { welcome: own, context, site } = chromium;
    await own.evaluate(() => chrome.storage.local.set({ settings: { version: 1, recording: 'full' } }));
    const reader = new Reader(await context.newPage(), site);
    await readAround(reader, own);
    return { chromium: comparable(await readTables(own, COMPARED)), stood: placesOf(reader) };
  } finally {
    await chromium.close();
  }
}

export async function rows({ check, place, options }) {
  let firefox;
  await check('a scripted session over four surfaces is recorded whole', async () => {
    const reader = await place.session();
    const tables = await place.tables(...COMPARED);
    for (const name of COMPARED) must(tables[name].length > 0, `no row in ${name}`);
    const viewed = tables.impressions.filter(({ viewable }) => viewable).length;
    const looked = [...reader.looked.values()].reduce((sum, slots) => sum + slots.size, 0);
    same(viewed, looked, 'showings that were looked at');
    same(tables.sessions[0].browser, 'firefox', 'the browser of the session');
    firefox = comparable(tables);
  });

  await check('field by field the rows of the same session in Chromium', async () => {
    must(firefox !== undefined, 'there is no record of Firefox');
    const { chromium, stood } = await rowsInChromium(options);
    const lines = rowDifferences(chromium, firefox, ['Chromium', 'Firefox']);
    console.log(`# ${chromium.size} rows in Chromium, ${firefox.size} in Firefox; may differ:`);
    console.log(`# Chromium stood at ${stood}\n# Firefox stood at ${placesOf(await place.session())}`);
    for (const line of ALLOWED) console.log(`#   ${line}`);
    if (lines.length > 0) throw new Error(`${lines.length} differences\n${lines.slice(0, MOST_LINES).join('\n')}`);
    must(firefox.size > 300, `only ${firefox.size} rows to compare`);
  });

  await check('a planted difference of any kind would be seen', () => {
    must(firefox !== undefined, 'there is no record of Firefox');
    const [key, row] = [...firefox].find(([name]) => name.startsWith('impressions'));
    const planted = [
      { ...row, verdictAtView: 'weak_cues' },
      { ...row, dwellMs: row.dwellMs + 60_000 },
      { ...row, yPx: row.yPx + 400 },
      { ...row, firstRenderedUtc: undefined },
    ];
    for (const other of planted)
      same(rowDifferences(firefox, new Map([...firefox, [key, other]]), ['a', 'b']).length, 1, 'differences seen');
    same(rowDifferences(firefox, new Map([...firefox].slice(1)), ['a', 'b']).length, 1, 'a missing row seen');
  });
}
