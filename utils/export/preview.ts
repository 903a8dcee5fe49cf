import type { Tier } from '../model/codebook';
import type { RowOf, TableName } from '../model/rows';
import { csvLine } from './csv';
import { columnsOf, isWithin } from './tables';
import { cellsAt } from './tier-cells';

/** What of one table would leave, before anything is written. */
export type TablePreview = TableShape & {
  rows: number;
  /** The first rows as the strict CSV writes them. */
  examples: string[];
};

/** What a tier makes of a table, known before any row is read. */
export type TableShape = {
  table: TableName;
  /** Columns by their name in files; `removed` leave as RED. */
  columns: string[];
  removed: string[];
};

export function tableShape(table: TableName, tier: Tier): TableShape {
  const columns = columnsOf(table);
  return {
    table,
    columns: columns.map(({ file }) => file),
    removed: columns.filter((column) => !isWithin(column.tier, tier)).map(({ file }) => file),
  };
}

export function previewTable<T extends TableName>(
  table: T,
  tier: Tier,
  rows: number,
  examples: readonly RowOf<T>[],
): TablePreview {
  const types = columnsOf(table).map(({ type }) => type);
  const cells = cellsAt(table, tier);
  return {
    ...tableShape(table, tier),
    rows,
    examples: examples.map((row) => csvLine(cells(row), types).trimEnd()),
  };
}
