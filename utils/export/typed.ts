import type { Tier } from '../model/codebook';
import type { RowOf, TableName } from '../model/rows';
import { missingOf, toldIn, type Value } from './cell';
import { isoTime } from './csv';
import { columnsOf } from './tables';
import { cellsAt } from './tier-cells';

/** The column that says why a value is null; what it does not name was not observed. */
export const MISSING_COLUMN = 'missing';

/** Rows as JSON objects: every column, null where missing, times as ISO 8601, and the reasons in `missing`. */
export function jsonRow<T extends TableName>(table: T, tier: Tier): (row: RowOf<T>) => Record<string, unknown> {
  const columns = columnsOf(table);
  const names = columns.map(({ file }) => file);
  const cells = cellsAt(table, tier);
  return (row) => {
    const all = cells(row);
    const object: Record<string, unknown> = {};
    for (const [at, { file, type }] of columns.entries()) {
      const value: Value | undefined = toldIn(all[at]);
      object[file] = type === 'time' && typeof value === 'number' ? isoTime(value) : (value ?? null);
    }
    object[MISSING_COLUMN] = missingOf(names, all);
    return object;
  };
}
