import { snakeCase } from '../../model/codebook';
import type { TableName } from '../../model/rows';
import type { Cell } from '../cell';
import { codebookText, readmeText } from '../documents';
import { type Bytes, defineFormat, type ExportInput, stem } from '../format';
import { parquetFile } from '../parquet-file';
import { columnsOf, TIME_COLUMNS, tablesAt } from '../tables';
import { bytesOf } from '../text-bytes';
import { cellsAt } from '../tier-cells';
import { type ZipEntry, zipped } from '../zip-stream';

/**
 * Rows come in the order of their keys, which is none of time: this many wait for their day's file. Fewer would make
 * more files, of which a zip remembers each to its end. When there are more, the day that most wait for is written: files
 * are twice as large as if all days were written at once.
 */
const WAITING_ROWS = 40_000;

const LINES = {
  zh: [
    '**文件。** `表/day=年-月-日/part-n.parquet`（UTC 日期，按每行的时间分）；没有时间的表只有 `表/part-0.parquet`。记录多时一天会有几个部分。',
    "DuckDB：`SELECT * FROM read_parquet('impressions/**/*.parquet')`。",
  ],
  en: [
    '**Files.** `table/day=YYYY-MM-DD/part-n.parquet` (UTC, by the time of the row); tables without a time are `table/part-0.parquet`. Large records have several parts a day.',
    "DuckDB: `SELECT * FROM read_parquet('impressions/**/*.parquet')`.",
  ],
};

/** What repeats is held once: codes and lists of signals stand in every row, and most rows share theirs. */
class Repeated {
  readonly #texts = new Map<string, string>();
  readonly #lists = new Map<string, Cell>();

  of(cell: Cell): Cell {
    if (typeof cell === 'string') return onceIn(this.#texts, cell, () => cell);
    if (!Array.isArray(cell)) return cell;
    return onceIn(this.#lists, JSON.stringify(cell), () => cell.map((text) => onceIn(this.#texts, text, () => text)));
  }
}

function onceIn<T>(held: Map<string, T>, key: string, make: () => T): T {
  const known = held.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (held.size < MOST_REPEATED) held.set(key, made);
  return made;
}

const MOST_REPEATED = 5_000;

/** The files of one table, day by day; `told` hears how many rows there were. */
async function* parts(input: ExportInput, table: TableName, told: (rows: number) => void): AsyncGenerator<ZipEntry> {
  const columns = columnsOf(table);
  const time = columns.findIndex(({ name }) => name === TIME_COLUMNS[table]);
  const repeats = columns.flatMap(({ type }, at) => (type === 'code' || type === 'list' ? [at] : []));
  const cells = cellsAt(table, input.facts.tier);
  const repeated = new Repeated();
  const numbers = new Map<string, number>();
  const waiting = new Map<string, Cell[][]>();
  let held = 0;
  let rows = 0;
  const folder = snakeCase(table);
  function made(day: string): ZipEntry {
    const group = waiting.get(day) ?? [];
    // Gone from here as its file is made: rows and files never lie side by side whole.
    waiting.delete(day);
    held -= group.length;
    const part = numbers.get(day) ?? 0;
    numbers.set(day, part + 1);
    const path = `${folder}/${day}part-${part}.parquet`;
    return { path, stored: true, bytes: once(() => parquetFile(table, group)) };
  }
  for await (const page of input.rows(table)) {
    for (const row of page) {
      const all = cells(row);
      for (const at of repeats) all[at] = repeated.of(all[at]);
      const day = time < 0 ? '' : dayOf(all[time]);
      const group = waiting.get(day);
      if (group === undefined) waiting.set(day, [all]);
      else group.push(all);
    }
    held += page.length;
    rows += page.length;
    while (held >= WAITING_ROWS) yield made(longestOf(waiting));
  }
  // A table without rows is a file all the same: queries over it must not fail.
  if (rows === 0) waiting.set('', []);
  for (const day of [...waiting.keys()].sort()) yield made(day);
  told(rows);
}

function longestOf(waiting: ReadonlyMap<string, readonly unknown[]>): string {
  let longest = '';
  let most = 0;
  for (const [day, { length }] of waiting) if (length > most) [longest, most] = [day, length];
  return longest;
}

function dayOf(cell: Cell): string {
  return typeof cell === 'number' ? `day=${new Date(cell).toISOString().slice(0, 10)}/` : '';
}

function* once(make: () => Bytes): Generator<Bytes> {
  yield make();
}

async function* entries(input: ExportInput): AsyncGenerator<ZipEntry> {
  const { facts } = input;
  const tables = tablesAt(facts.tier);
  const counts: { table: TableName; rows: number }[] = [];
  for (const table of tables) yield* parts(input, table, (rows) => counts.push({ table, rows }));
  yield { path: 'CODEBOOK.md', bytes: [bytesOf(codebookText(facts, tables))] };
  yield { path: 'README.md', bytes: [bytesOf(readmeText(facts, counts, LINES))] };
}

export default defineFormat({
  id: 'parquet',
  says: { 'zh-CN': 'Parquet', en: 'Parquet' },
  about: {
    'zh-CN': '压缩包：按天分好的列式文件，带类型。适合 DuckDB、Spark、pandas 和大量数据。',
    en: 'A zip of typed, columnar files laid out by day. For DuckDB, Spark, pandas and large records.',
  },
  order: 3,
  tiers: ['T0', 'T1', 'T2'],
  tables: tablesAt,
  fileName: (facts) => `${stem(facts)}-parquet.zip`,
  mime: 'application/zip',
  passes: 1,
  write: (input) => zipped(entries(input), input.facts.madeUtc),
});
