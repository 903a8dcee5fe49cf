/** Exports as files on disk, read back by others' tools; a cancelled one leaves nothing. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { unzipSync } from 'fflate';
import { bundle } from '../../scripts/lib/bundle.mjs';
import { until } from '../support/firefox-page.mjs';
import { downloadBy, downloadsOf } from './downloads.mjs';
import { must, same } from './report.mjs';

/** Tables whose rows leave one for one, by the name of their file. */
const EXPORTED = ['impressions', 'notes', 'observations', 'signals', 'links', 'verdicts'];
/** Enough that there is time to cancel. */
const MANY = 12_000;
const NOW = Date.UTC(2026, 10, 22, 12);

/** Rows of a file, counted by DuckDB: lines of a CSV are not its rows. */
async function countRows(bytes, path) {
  const folder = mkdtempSync(join(tmpdir(), 'seedlens-read-'));
  try {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    const connection = await (await DuckDBInstance.create()).connect();
    const read = path.endsWith('.parquet') ? 'read_parquet' : 'read_csv';
    const reader = await connection.runAndReadAll(`SELECT count(*)::INTEGER AS n FROM ${read}('${file}')`);
    connection.closeSync();
    return reader.getRowObjects()[0].n;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const storedFiles = (page) =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('exports').catch(() => undefined);
    const names = [];
    if (folder !== undefined) for await (const name of folder.keys()) names.push(name);
    return names;
  });

async function exportAs(page, firefox, format) {
  await page.locator('.sl-export-form').waitFor();
  await page.locator(`.sl-export-form input[id$="-${format}"]`).click();
  await page.locator('.sl-export-form [type=submit]').click();
  await ready(page);
  return downloadBy(firefox, () => page.locator('.sl-export-preview [data-main]').click(), page);
}

/** What is pressed to write; it can be once the showings are counted. */
const ready = (page) =>
  until(
    () => page.evaluate(() => document.querySelector('.sl-export-preview [data-main]')?.disabled === false),
    'an export that can be started',
    30_000,
  );

/** Puts many invented rows into the record, for an export that takes its time. */
async function fill(page) {
  const { fillRecord } = await import(await bundle('tests/support/sample-record.ts'));
  // As text: the protocol would describe every value of every row.
  const own = { evaluate: (work, tables) => page.evaluate(`(${work})(${JSON.stringify(tables)})`) };
  await fillRecord(own, MANY, 30, NOW);
}

export async function exports({ check, place }) {
  const { firefox } = place;
  await place.session();
  const held = await place.tables(...EXPORTED);
  const opened = () => firefox.extensionPage('dashboard.html#/export');

  for (const format of ['data-package', 'parquet']) {
    await check(`${format}: saved by Firefox, whole, and its rows are those of the record`, async () => {
      const page = await opened();
      const { name, bytes } = await exportAs(page, firefox, format);
      must(/^seedlens-T1-\w+(?:-parquet)?\.zip$/.test(name), `its name: ${name}`);
      const hash = createHash('sha256').update(bytes).digest('hex');
      await until(async () => (await page.locator('.sl-export-done').text()).includes(hash), 'the hash of the file');
      const files = unzipSync(bytes);
      for (const table of EXPORTED) {
        // A CSV is one file (and a copy for spreadsheets), Parquet one for each day.
        const paths = Object.keys(files).filter(
          (path) => path === `data/${table}.csv` || (path.startsWith(`${table}/`) && path.endsWith('.parquet')),
        );
        must(paths.length > 0, `no ${table} in ${Object.keys(files).join(', ')}`);
        must(held[table].length > 0, `no row in ${table}`);
        let count = 0;
        for (const path of paths) count += await countRows(files[path], path);
        same(count, held[table].length, `rows of ${table} in ${format}`);
      }
      same(page.errors, [], 'errors');
      await page.close();
    });
  }

  await check('a cancelled export leaves no file, neither in the browser nor among the downloads', async () => {
    const page = await opened();
    await page.locator('.sl-export-form').waitFor();
    await until(async () => (await storedFiles(page)).length === 0, 'what earlier exports left is cleared');
    await fill(page);
    const before = downloadsOf(firefox);
    await page.locator('.sl-export-form [type=submit]').click();
    await ready(page);
    await page.evaluate(() => {
      // At once: the export may be quicker than a second press of the mouse.
      document.querySelector('.sl-export-preview [data-main]').click();
      new MutationObserver((_, observer) => {
        const cancel = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === '取消');
        if (cancel === undefined) return;
        observer.disconnect();
        cancel.click();
      }).observe(document.body, { childList: true, subtree: true });
    });
    await until(
      () => page.evaluate(() => document.body.innerText.includes('已取消，没有留下文件。')),
      'it says that it was cancelled',
    );
    same(await storedFiles(page), [], 'files in the browser');
    same(downloadsOf(firefox), before, 'downloads');
    await page.close();
  });
}
