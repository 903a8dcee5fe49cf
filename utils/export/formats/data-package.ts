import { snakeCase } from '../../model/codebook';
import type { TableName } from '../../model/rows';
import { BOM, csvLine, SHEET_ROWS, spreadsheetLine } from '../csv';
import { descriptorOf, type TableFile } from '../descriptor';
import { codebookText, readmeText } from '../documents';
import { defineFormat, type ExportInput, stem } from '../format';
import { columnsOf, tablesAt } from '../tables';
import { bytesOf, linesOf } from '../text-bytes';
import { cellsAt } from '../tier-cells';
import { type ZipEntry, zipped } from '../zip-stream';

const LINES = {
  zh: [
    '**文件。** `data/` 是严格的 CSV（UTF-8，LF，RFC 4180），`datapackage.json` 描述它们。',
    '`spreadsheet/` 是给电子表格软件的副本：带 BOM，像公式或长数字的文字前加了撇号，超过一张表的行数时分成几个文件；不要用它做计算。',
    '严格 CSV 里，不带引号的空格子是「没有观察到」，`""` 是「读到了，内容为空」；列表和按原因的计数是 JSON。',
  ],
  en: [
    '**Files.** `data/` is strict CSV (UTF-8, LF, RFC 4180), described by `datapackage.json`.',
    '`spreadsheet/` is a copy for spreadsheet programs: with a BOM, an apostrophe before texts that look like a formula or a long number, and several files where one sheet is too short. Do not compute from it.',
    'In the strict CSV an empty cell without quotes was not observed, `""` was told to be empty; lists and counts by reason are JSON.',
  ],
};

async function* strict(
  input: ExportInput,
  table: TableName,
  told: (file: TableFile) => void,
): AsyncGenerator<Uint8Array> {
  const columns = columnsOf(table);
  const types = columns.map(({ type }) => type);
  const cells = cellsAt(table, input.facts.tier);
  const hash = input.hash();
  let bytes = 0;
  let rows = 0;
  const through = (part: Uint8Array) => {
    hash.update(part);
    bytes += part.length;
    return part;
  };
  yield through(bytesOf(`${columns.map(({ file }) => file).join(',')}\n`));
  for await (const page of input.rows(table)) {
    rows += page.length;
    for (const part of linesOf(page, (row) => csvLine(cells(row), types))) yield through(part);
  }
  told({ table, path: pathOf('data', table), bytes, hash: hash.hex(), rows });
}

async function* sheet(input: ExportInput, table: TableName, from: number): AsyncGenerator<Uint8Array> {
  const columns = columnsOf(table);
  const types = columns.map(({ type }) => type);
  const cells = cellsAt(table, input.facts.tier);
  yield bytesOf(`${BOM}${columns.map(({ file }) => file).join(',')}\r\n`);
  let at = 0;
  for await (const page of input.rows(table)) {
    const rows = page.slice(Math.max(0, from - at), Math.max(0, from + SHEET_ROWS - at));
    at += page.length;
    yield* linesOf(rows, (row) => spreadsheetLine(cells(row), types));
    if (at >= from + SHEET_ROWS) return;
  }
}

const pathOf = (folder: string, table: TableName, part = 0) =>
  `${folder}/${snakeCase(table)}${part === 0 ? '' : `-${part + 1}`}.csv`;

async function* entries(input: ExportInput): AsyncGenerator<ZipEntry> {
  const { facts } = input;
  const tables = tablesAt(facts.tier);
  const files: TableFile[] = [];
  for (const table of tables) {
    yield { path: pathOf('data', table), bytes: strict(input, table, (file) => files.push(file)) };
  }
  for (const { table, rows } of files) {
    for (let part = 0; part === 0 || part * SHEET_ROWS < rows; part += 1) {
      yield { path: pathOf('spreadsheet', table, part), bytes: sheet(input, table, part * SHEET_ROWS) };
    }
  }
  if (facts.tier === 'T3') {
    for await (const { path, bytes } of input.files()) yield { path, stored: true, bytes: [bytes] };
  }
  const documents = {
    'datapackage.json': `${JSON.stringify(descriptorOf(facts, files), null, 1)}\n`,
    'CODEBOOK.md': codebookText(facts, tables),
    'README.md': readmeText(facts, files, LINES),
  };
  for (const [path, text] of Object.entries(documents)) yield { path, bytes: [bytesOf(text)] };
}

export default defineFormat({
  id: 'data-package',
  says: { 'zh-CN': '数据包（CSV）', en: 'Data Package (CSV)' },
  about: {
    'zh-CN': '压缩包：每张表一个 CSV，另有电子表格副本、数据说明、编码手册和 README。适合 Excel、R、pandas 和归档。',
    en: 'A zip: one CSV per table, a copy for spreadsheets, a machine-readable description, codebook and README. For Excel, R, pandas and archives.',
  },
  order: 1,
  tiers: ['T0', 'T1', 'T2', 'T3'],
  tables: tablesAt,
  fileName: (facts) => `${stem(facts)}.zip`,
  mime: 'application/zip',
  passes: 2,
  write: (input) => zipped(entries(input), input.facts.madeUtc),
});
