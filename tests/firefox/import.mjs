/** A capture chosen in the file input: read first, then imported whole, and taken back whole. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appHar } from '../practice-site/har.mjs';
import { until } from '../support/firefox-page.mjs';
import { must, same } from './report.mjs';

const TABLES = ['impressions', 'notes', 'observations', 'signals', 'verdicts', 'imports', 'dailyRollups', 'feedLoads'];
const SIGNALS = ['data_ad_flag', 'comp_goods_note', 'comp_goods_card', 'data_partner_bind'];

/** Ids of the notes that carry a signal, as the record joins them. */
function notesWith({ notes, signals }, signal) {
  const ids = new Map(notes.map(({ noteKey, noteId }) => [noteKey, noteId]));
  return [...new Set(signals.filter((row) => row.signal === signal).map(({ noteKey }) => ids.get(noteKey)))].sort();
}

export async function imports({ check, place }) {
  const { firefox } = place;
  const { har, truth } = appHar({ seed: 5, scenario: 'hongmao' });
  const file = join(firefox.profile, 'capture.har');
  writeFileSync(file, JSON.stringify(har));
  const before = await place.tables(...TABLES);
  const page = await firefox.extensionPage('dashboard.html#/import');

  await check('a HAR is read first, with an accounting, and nothing is written', async () => {
    await page.locator('.sl-import-drop').waitFor();
    await page.locator('input[type=file]').choose(file);
    await page.locator('.sl-import-preview').waitFor({ timeout: 60_000 });
    const read = await page.locator('.sl-import-accounting [data-id="read"] td').text();
    same(read, String(har.log.entries.length), 'exchanges read');
    same(await place.tables(...TABLES), before, 'the record before the import');
  });

  await check('it is imported whole: every signal that was served, apart from what was seen', async () => {
    await page.locator('.sl-import-preview [data-main]').click();
    await page.locator('.sl-imports tbody tr').waitFor({ timeout: 60_000 });
    const rows = await place.tables(...TABLES);
    for (const signal of SIGNALS) {
      const served = truth.filter(({ expectedSignals }) => expectedSignals.includes(signal)).map(({ id }) => id);
      same(notesWith(rows, signal), [...new Set(served)].sort(), `notes with ${signal}`);
    }
    must(SIGNALS.flatMap((signal) => notesWith(rows, signal)).length > 5, 'hardly anything was served');
    const brought = rows.impressions.filter(({ importId }) => importId !== '');
    must(brought.length > 20, `only ${brought.length} showings were imported`);
    must(
      brought.every(({ source }) => source === 'capture'),
      'a showing that is not of the capture',
    );
    same(rows.imports.length, before.imports.length + 1, 'imports');
  });

  await check('removed, it leaves the record as it was', async () => {
    await page.locator('.sl-imports tbody button').click();
    await page.locator('[role="alertdialog"] button').withText('移除').click();
    await until(async () => (await page.locator('.sl-imports').count()) === 0, 'the list of imports is empty', 60_000);
    same(await place.tables(...TABLES), before, 'the record after the removal');
    same(page.errors, [], 'errors');
    await page.close();
  });
}
