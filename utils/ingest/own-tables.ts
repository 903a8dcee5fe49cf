import { COLUMNS, type Column, type ColumnType, snakeCase, TABLES } from '../model/codebook';
import type { SkipReason } from '../model/import-report';
import { isMoment } from '../model/moment';
import { ROWS, type TableName } from '../model/rows';

/** A row of an export of ours as the record keeps it, or why it cannot be taken. */
export type OwnEntry = { table: TableName; row: Readonly<Record<string, unknown>> } | { skip: SkipReason };

/** The newest shape of exported rows that is understood; older ones stay readable. */
export const NEWEST_SCHEMA = 1;

const TABLE_OF: ReadonlyMap<string, TableName> = new Map(
  (Object.keys(TABLES) as TableName[]).map((table) => [snakeCase(table), table]),
);
const SCHEMA = /^seedlens\/([a-z_]+)\/(\d+)$/;

/** What stands in for a column that a tier removed and the record cannot be without: never told to be the real one. */
const STAND_INS: Readonly<Partial<Record<TableName, readonly [column: string, standIn: string]>>> = {
  impressions: ['itemId', 'itemKey'],
  notes: ['noteId', 'noteKey'],
  keywords: ['keyword', 'keywordId'],
  imports: ['fileName', 'importId'],
};

/** The table a file's name or a row's `schema` speaks of. */
export function tableNamed(name: string): TableName | undefined {
  return TABLE_OF.get(name);
}

/** One line of our NDJSON. */
export function rowOfLine(line: Readonly<Record<string, unknown>>): OwnEntry {
  const { schema: named } = line;
  const schema = typeof named === 'string' ? SCHEMA.exec(named) : null;
  if (schema === null) return { skip: 'unknown_shape' };
  if (Number(schema[2]) > NEWEST_SCHEMA) return { skip: 'changed_shape' };
  const table = tableNamed(schema[1] ?? '');
  return table === undefined ? { skip: 'unknown_shape' } : rowOf(table, (column) => line[column]);
}

/** A row from its columns as files name them. `undefined` and null: missing, for whatever reason. */
export function rowOf(table: TableName, at: (column: string) => unknown): OwnEntry {
  const row: Record<string, unknown> = {};
  // Ids leave as texts, also the one that the record counts up.
  for (const [name, { type }] of Object.entries<Column>(COLUMNS[table])) {
    const value = at(snakeCase(name));
    if (value === null || value === undefined) continue;
    const told = type === 'time' ? timeOf(value) : name === 'deletionId' ? Number(value) : value;
    if (type === 'time' && typeof told === 'number' && !isMoment(told)) return { skip: 'unknown_shape' };
    row[name] = told;
  }
  const [column, standIn] = STAND_INS[table] ?? [];
  if (column !== undefined && standIn !== undefined && row[column] === undefined) row[column] = row[standIn];
  const parsed = ROWS[table].safeParse(row);
  return parsed.success ? { table, row: parsed.data } : { skip: 'unknown_shape' };
}

/** Epoch ms; what is no ISO time stays as it is, and is refused with its row. */
function timeOf(value: unknown): unknown {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? value : at;
}

/** A cell of our strict CSV. Without quotes `''`, `NA` and `RED` are kinds of missing; with them they are texts. */
export function valueOfCell({ text, quoted }: { text: string; quoted: boolean }, type: ColumnType): unknown {
  if (!quoted && (text === '' || text === 'NA' || text === 'RED')) return undefined;
  if (type === 'number') return Number(text);
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  if (type !== 'list' && type !== 'counts') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
