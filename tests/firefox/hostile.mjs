/** Notes made to break a reader of pages, and a page that fights back, in Firefox: what tests/e2e/hostile.spec.ts asks of Chromium. */
import { bundle } from '../../scripts/lib/bundle.mjs';
import { launchFirefox } from '../support/firefox.mjs';
import { until } from '../support/firefox-page.mjs';
import { Reader } from '../support/reader.mjs';
import { readTables, readTablesAtRest } from '../support/record.mjs';
import { must, same } from './report.mjs';
import { LIST } from './scripted-session.mjs';

const KINDS = 9;
const MOST_SCREENS = 40;
const FORGED_NAME = 'abcdefghijklmnop';

/** Runs over our closed roots: elements that a text would have become, had it been taken for markup. */
const activeIn = (roots) =>
  roots.flatMap((root) => {
    const active = 'script, iframe, object, embed, img, [onerror], [onload], [href^="javascript:"]';
    return [...root.querySelectorAll(active)].map(({ outerHTML }) => outerHTML);
  });

/** Runs in the page: what it had to suffer, as it counts itself. */
const harm = () => ({
  errors: window.__pageErrors,
  alerts: window.__alerts,
  polluted: Object.keys(Object.prototype).concat('polluted' in {} ? 'polluted' : []),
});

async function openFromList(reader, { id }) {
  for (let screen = 0; (await reader.card(id).count()) === 0; screen += 1) {
    must(screen < MOST_SCREENS, `the card of ${id} never came`);
    await reader.scrollOn();
    await reader.quiet();
  }
  await reader.openNote(id);
}

/** Note id → verdict, of all notes that were opened. */
async function verdictsOf(own) {
  const { notes, verdicts } = await readTables(own, ['notes', 'verdicts']);
  const codes = new Map(verdicts.map(({ noteKey, verdict }) => [noteKey, verdict]));
  const opened = notes.filter(({ level }) => level !== 'card');
  return new Map(opened.map(({ noteId, noteKey }) => [noteId, codes.get(noteKey)]));
}

/** Reads a little on a page whose script wants to break whoever else is on it. @returns what the page counted */
async function visitVandal(firefox, { sendVandal, witnessedOn }) {
  const page = await firefox.page();
  const reader = new Reader(page, firefox.site);
  const [first, second] = firefox.site.truth.list('explore', LIST).filter(({ kind }) => kind === 'note');
  await sendVandal(page, second.id);
  await reader.explore();
  await reader.scrollOn(1);
  await reader.look();
  await openFromList(reader, first);
  const title = await page.evaluate(() => document.querySelector('#detail-title').textContent);
  await reader.closeNote();
  const { heard, ...rest } = await witnessedOn(page);
  return { counted: { ...rest, title, errors: [...rest.errors, ...page.errors] }, heard };
}

export async function hostile({ check, place, options }) {
  const { firefox, own, site } = place;
  await place.changeSettings({ recording: 'full' });

  await check('hostile notes: nothing runs, nothing breaks, nothing is said that was not shown', async () => {
    const notes = site.truth.list('explore', LIST).filter(({ kind }) => kind === 'note');
    const items = [...new Map(notes.map((item) => [item.recipe, item])).values()];
    same(items.length, KINDS, 'kinds of hostile notes');
    const reader = await place.reader();
    await reader.explore();
    for (const item of items) {
      await openFromList(reader, item);
      same(await firefox.inClosedRoots(reader.page, activeIn), [], item.recipe);
      await reader.closeNote();
    }
    same(await reader.page.evaluate(harm), { errors: [], alerts: [], polluted: [] }, 'harm');
    // A note is judged once more when its comments have come.
    const { verdicts: told } = await readTablesAtRest(own, ['verdicts', 'notes'], {
      good: ({ notes }) => notes.filter(({ level }) => level !== 'card').length === items.length,
    });
    must(told.length > 0, 'no verdicts');
    const said = await verdictsOf(own);
    for (const { id, recipe, mustNotBe, expectedVerdictOpened } of items) {
      must(!mustNotBe.includes(said.get(id)), `${recipe} says ${said.get(id)}`);
      if (expectedVerdictOpened !== null) same(said.get(id), expectedVerdictOpened, recipe);
    }
  });

  await check(
    'a page that fights back breaks itself no more than it would without us, and gets nothing said',
    async () => {
      const vandal = await import(await bundle('tests/support/vandal.ts'));
      const plain = { ...options, scenario: 'plain', siteOptions: undefined };
      const visit = async (more) => {
        const one = await launchFirefox({ ...plain, ...more });
        try {
          if (more.isBare) return await visitVandal(one, vandal);
          const settings = await one.extensionPage('dashboard.html#/settings');
          await settings.evaluate(() => browser.storage.local.set({ settings: { version: 1, recording: 'full' } }));
          const seen = await visitVandal(one, vandal);
          const tables = await until(async () => {
            const read = await readTables(settings, ['impressions', 'signals']);
            return read.impressions.length > 0 ? read : undefined;
          }, 'the visit is recorded');
          return { ...seen, tables };
        } finally {
          await one.close();
        }
      };
      const bare = await visit({ isBare: true });
      const dressed = await visit({});
      must(bare.counted.clicks > 0 && bare.counted.scrolled > 0, 'the witness saw nothing');
      same(dressed.counted, bare.counted, 'what the page counted');
      // Its own forgeries are all it ever heard; and they were heard by nobody.
      same([...new Set(dressed.heard)], [FORGED_NAME], 'heard');
      same(
        dressed.tables.signals.filter(({ signal }) => signal === 'data_ad_flag'),
        [],
        'forged readings',
      );
    },
  );
}
