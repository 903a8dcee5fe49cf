import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXPORT_SCHEMA_VERSION } from '../../../utils/export/version';
import { COLUMNS, snakeCase } from '../../../utils/model/codebook';
import { ANALYSIS, queriesOf } from '../../support/duckdb-figures';

/** The folder of queries: every metric in both dialects, each saying what it asks and what to beware of. */

const METRICS = Array.from({ length: 11 }, (_, at) => `M${at + 1}`);
const DIALECTS = ['duckdb', 'clickhouse'] as const;

const headOf = (sql: string) => sql.split('\n').filter((line) => line.startsWith('-- '));

/** What is wrong with one query; empty when nothing is. */
function faultsOf(metric: string, sql: string): string[] {
  const head = headOf(sql).join('\n');
  return [
    head.startsWith(`-- ${metric} · `) ? [] : ['it does not begin with its metric'],
    ['Question:', 'Formula:', 'Caution:'].filter((word) => !head.includes(word)).map((word) => `no ${word}`),
    sql.includes(`'${metric}'`) ? [] : ['its rows do not name their metric'],
  ].flat();
}

describe.each(DIALECTS)('%s', (dialect) => {
  const queries = queriesOf(dialect);

  test('every metric has its query', () => {
    expect(queries.map(({ metric }) => metric)).toEqual(METRICS);
  });

  test.each(queries)('$metric says what it asks', ({ metric, sql }) => {
    expect(faultsOf(metric, sql)).toEqual([]);
  });
});

test('both dialects say the same of a metric', () => {
  const heads = DIALECTS.map((dialect) => queriesOf(dialect).map(({ sql }) => headOf(sql).slice(0, 4)));
  expect(heads[0]).toEqual(heads[1]);
});

test('a planted bad query is caught', () => {
  expect(faultsOf('M1', "-- M2 · x\n-- Question: x\nSELECT 'M2'")).toEqual([
    'it does not begin with its metric',
    'no Formula:',
    'no Caution:',
    'its rows do not name their metric',
  ]);
});

test('the columns that ClickHouse loads are columns of the codebook', () => {
  const sql = readFileSync(join(ANALYSIS, 'clickhouse', 'tables.sql'), 'utf8');
  expect(sql).toContain(`seedlens/*/${EXPORT_SCHEMA_VERSION}`);
  const known = new Map(
    Object.entries(COLUMNS).map(([table, columns]) => [snakeCase(table), Object.keys(columns).map(snakeCase)]),
  );
  const tables = [...sql.matchAll(/CREATE TABLE (\w+) \(([^;]*?)\)\s*ENGINE = MergeTree/gs)].filter(
    ([, name]) => name !== 'shown_here',
  );
  expect(tables.map(([, name]) => name).sort()).toEqual(
    ['feed_loads', 'impressions', 'links', 'notes', 'observations', 'sessions', 'signals', 'verdicts'].sort(),
  );
  for (const [, name = '', body = ''] of tables) {
    const columns = [...body.matchAll(/(\w+) (?:String|Nullable|Array|Float64|UInt8)/g)].map(([, column]) => column);
    expect(columns.length).toBeGreaterThan(1);
    expect(columns.filter((column) => !(known.get(name) ?? []).includes(column ?? ''))).toEqual([]);
  }
});
