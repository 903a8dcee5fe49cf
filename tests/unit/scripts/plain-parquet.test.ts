import { geojsonToWkb } from 'hyparquet-writer';
import { expect, test } from 'vitest';

/** The other half, that DuckDB reads what the rest writes, is in tests/unit/export and tests/unit/analysis. */
test('tests run without the parts of the Parquet writer that the build leaves out', () => {
  expect(() => geojsonToWkb({ type: 'Point', coordinates: [1, 2] })).toThrow(/^geojsonToWkb$/);
});
