import { expect, test } from 'vitest';
import { columnsOf, TABLE_NAMES } from '../../../utils/export/tables';
import { EXPORT_SCHEMA_VERSION } from '../../../utils/export/version';
import { snakeCase } from '../../../utils/model/codebook';
import kept from './schema-1.json';

/** Columns as files spell them, by table: `name tier type unit`. */
function columnsNow(): Record<string, string[]> {
  return Object.fromEntries(
    TABLE_NAMES.map((table) => [
      snakeCase(table),
      columnsOf(table).map(({ file, tier, type, unit }) => [file, tier, type, unit ?? ''].join(' ').trim()),
    ]),
  );
}

/** Lists of every version so far: files of all of them stay readable, so none may be changed or removed. */
const KEPT: Readonly<Record<number, unknown>> = { 1: kept };

test('columns are those kept for this version; changed ones need the next version and a list of their own', () => {
  expect(KEPT[EXPORT_SCHEMA_VERSION]).toBeDefined();
  expect(columnsNow()).toEqual(KEPT[EXPORT_SCHEMA_VERSION]);
});

test('a changed column is noticed', () => {
  const { impressions = [], ...others } = columnsNow();
  expect(impressions.length).toBeGreaterThan(20);
  for (const changed of [impressions.slice(1), [...impressions, 'more T1 number'], impressions.toReversed()]) {
    expect({ ...others, impressions: changed }).not.toEqual(kept);
  }
});
