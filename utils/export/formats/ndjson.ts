import { snakeCase } from '../../model/codebook';
import type { TableName } from '../../model/rows';
import { codebookText, readmeText } from '../documents';
import { defineFormat, type ExportInput, stem } from '../format';
import { tablesAt } from '../tables';
import { bytesOf, linesOf } from '../text-bytes';
import { jsonRow } from '../typed';
import { schemaId } from '../version';
import { type ZipEntry, zipped } from '../zip-stream';

const LINES = {
  zh: ['**文件。** 每张表一个 NDJSON，一行一个对象，`schema` 写明表和版本。'],
  en: ['**Files.** One NDJSON per table, one object per line; `schema` names table and version.'],
};

async function* lines(input: ExportInput, table: TableName, told: (rows: number) => void): AsyncGenerator<Uint8Array> {
  const schema = schemaId(table);
  const object = jsonRow(table, input.facts.tier);
  let rows = 0;
  for await (const page of input.rows(table)) {
    rows += page.length;
    yield* linesOf(page, (row) => `${JSON.stringify({ schema, ...object(row) })}\n`);
  }
  told(rows);
}

async function* entries(input: ExportInput): AsyncGenerator<ZipEntry> {
  const { facts } = input;
  const tables = tablesAt(facts.tier);
  const counts: { table: TableName; rows: number }[] = [];
  for (const table of tables) {
    yield {
      path: `${snakeCase(table)}.ndjson`,
      bytes: lines(input, table, (rows) => counts.push({ table, rows })),
    };
  }
  yield { path: 'CODEBOOK.md', bytes: [bytesOf(codebookText(facts, tables))] };
  yield { path: 'README.md', bytes: [bytesOf(readmeText(facts, counts, LINES))] };
}

export default defineFormat({
  id: 'ndjson',
  says: { 'zh-CN': 'NDJSON', en: 'NDJSON' },
  about: {
    'zh-CN': '压缩包：每张表一个文件，一行一个 JSON 对象。适合脚本、ClickHouse、Elasticsearch。',
    en: 'A zip: one file per table, one JSON object per line. For scripts, ClickHouse, Elasticsearch.',
  },
  order: 2,
  tiers: ['T0', 'T1', 'T2'],
  tables: tablesAt,
  fileName: (facts) => `${stem(facts)}-ndjson.zip`,
  mime: 'application/zip',
  passes: 1,
  write: (input) => zipped(entries(input), input.facts.madeUtc),
});
