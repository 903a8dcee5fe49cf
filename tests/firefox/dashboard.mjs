import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectedOf } from '../../scripts/lib/compare.mjs';
import { ROOT } from '../../scripts/lib/root.mjs';
import { until } from '../support/firefox-page.mjs';
import { must, same } from './report.mjs';

/** Ids of all routes, as the dashboard's own table lists them. */
function routeIds() {
  const source = readFileSync(join(ROOT, 'entrypoints', 'dashboard', 'routes.ts'), 'utf8');
  return [...source.matchAll(/^ {4}id: '([a-z-]+)',$/gm)].map(([, id]) => id);
}

export async function dashboard({ check, place }) {
  const { firefox } = place;
  await place.session();
  // Where no page of ours is: the first of them, too, is one that was not there before.
  const page = await firefox.extensionPage('dashboard.html#/none');

  await check('every route opens, with a heading and without an error', async () => {
    const ids = routeIds();
    must(ids.length > 10, `only ${ids.length} routes were found`);
    for (const id of ids) {
      await until(
        () =>
          page.evaluate(() => {
            const shown = document.querySelector('main > *');
            shown?.setAttribute('data-before', '');
            return shown !== null;
          }),
        `something to leave for #/${id}`,
      );
      await page.route(`#/${id}`);
      await until(
        () =>
          page.evaluate(
            () => (document.querySelector('main > :not([data-before]) h1')?.textContent ?? '').trim() !== '',
          ),
        `a heading at #/${id}`,
      );
      await until(
        () => page.evaluate(() => document.querySelector('main [aria-busy="true"]') === null),
        `#/${id} done`,
      );
      same(page.errors, [], `errors at #/${id}`);
      const tooWide = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      // Pictures are drawn at their width a frame later.
      await until(async () => (await tooWide()) === 0, `#/${id} fits`).catch(async (error) => {
        throw new Error(`${error.message}; it is ${await tooWide()} px too wide`);
      });
    }
  });

  await check('the overview has figures', async () => {
    await page.route('#/overview');
    await page.locator('.sl-metric').waitFor();
    const figures = await page.evaluate(() =>
      [...document.querySelectorAll('.sl-metric')].map((metric) => metric.innerText),
    );
    must(figures.filter((text) => /\d/.test(text)).length > 3, `figures: ${figures.join(' | ')}`);
    await page.locator('.sl-chart-frame svg').waitFor();
    await place.picture(page, 'overview');
  });

  await check('the table of notes holds all, scrolls to its end, and filters', async () => {
    const expected = expectedOf(await place.session(), place.site.truth);
    await page.route('#/notes');
    await page.locator('.sl-notes tr[data-row]').waitFor();
    const grid = () =>
      page.evaluate(() => {
        const rows = [...document.querySelectorAll('.sl-notes tr[data-row]')];
        return {
          all: Number(document.querySelector('.sl-notes')?.getAttribute('aria-rowcount') ?? 0) - 1,
          last: Math.max(...rows.map((row) => Number(row.getAttribute('aria-rowindex')))) - 1,
        };
      });
    const { notes } = await place.tables('notes');
    const seen = notes.filter(({ timesSeen }) => timesSeen > 0).length;
    same(seen, expected.notes.size, 'notes that were seen');
    await until(async () => (await grid()).all === seen, `${seen} rows`).catch(async (error) => {
      throw new Error(`${error.message}; ${notes.length} notes, the table has ${JSON.stringify(await grid())}`);
    });
    await place.picture(page, 'notes');
    await page.evaluate(() => {
      const frame = document.querySelector('.sl-notes-frame');
      frame.scrollTo({ top: frame.scrollHeight, behavior: 'instant' });
      scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    });
    await until(async () => (await grid()).last === seen, 'the last row');
    const code = 'shoppable_unlabelled';
    await page.route(`#/notes/verdict=${code}`);
    const wanted = [...expected.notes.values()].filter((one) => one === code).length;
    must(wanted > 0, 'no note of that verdict');
    await until(async () => (await grid()).all === wanted, `${wanted} rows of ${code}`);
    const first = page.locator('[data-note]');
    await first.click();
    await page.locator('[role="dialog"] h3, [role="dialog"] h2').waitFor();
    await place.picture(page, 'drawer');
    same(page.errors, [], 'errors');
  });
}
