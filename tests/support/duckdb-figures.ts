import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { unzipSync } from 'fflate';
import type { ExportInput } from '../../utils/export/format';
import parquet from '../../utils/export/formats/parquet';
import type { Figure } from './figures';

/** Runs docs/analysis/duckdb over Parquet exports, as its README tells readers to. */

/** npm starts tests and scripts in the repository's folder. */
export const ANALYSIS = join(process.cwd(), 'docs', 'analysis');

/** The files of a dialect's metric queries, M1 to M11. */
export function queriesOf(dialect: 'duckdb' | 'clickhouse'): { metric: string; sql: string }[] {
  return readdirSync(join(ANALYSIS, dialect))
    .flatMap((name) => {
      const metric = /^m(\d+)-[a-z-]+\.sql$/.exec(name)?.[1];
      return metric === undefined ? [] : [{ at: Number(metric), name }];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ at, name }) => ({ metric: `M${at}`, sql: readFileSync(join(ANALYSIS, dialect, name), 'utf8') }));
}

/** Exports one record as Parquet and unpacks it into `folder`. */
export async function unpackParquet(input: ExportInput, folder: string): Promise<void> {
  const parts: Uint8Array[] = [];
  for await (const part of parquet.write(input)) parts.push(part);
  for (const [path, bytes] of Object.entries(unzipSync(Buffer.concat(parts)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

export type DuckDbOptions = {
  /** A folder, or a pattern of folders. */
  data: string;
  cluster: 'session' | 'person';
  firstK: number;
  ruleset?: string;
  /** A file for the joined tables, where they may not fit into memory. */
  database?: string;
};

/** `took`: seconds, `setup` and by metric. */
export async function duckDbFigures(
  options: DuckDbOptions,
): Promise<{ figures: Figure[]; took: Record<string, number> }> {
  const instance = await DuckDBInstance.create(options.database ?? ':memory:');
  const connection = await instance.connect();
  const took: Record<string, number> = {};
  const timed = async <T>(name: string, work: () => Promise<T>) => {
    const from = performance.now();
    const value = await work();
    took[name] = (performance.now() - from) / 1000;
    return value;
  };
  try {
    const { data, cluster, firstK, ruleset } = options;
    await connection.run(`SET VARIABLE data = '${data}'`);
    await connection.run(`SET VARIABLE ruleset = ${ruleset === undefined ? 'NULL' : `'${ruleset}'`}`);
    await connection.run(`SET VARIABLE cluster = '${cluster}'`);
    await connection.run(`SET VARIABLE first_k = ${firstK}`);
    const setup = readFileSync(join(ANALYSIS, 'duckdb', 'setup.sql'), 'utf8');
    await timed('setup', () => runAll(connection, setup));
    const figures: Figure[] = [];
    for (const { metric, sql } of queriesOf('duckdb')) {
      const rows = await timed(metric, async () => (await connection.runAndReadAll(sql)).getRowObjectsJS());
      // Runs cut short may be more than a call takes arguments.
      for (const row of rows) figures.push(figureOf(row));
    }
    return { figures, took };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Runs statements in a database of their own, for what they write. */
export async function askDuckDb(statements: readonly string[]): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    for (const sql of statements) await connection.run(sql);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function runAll(connection: DuckDBConnection, sql: string): Promise<void> {
  const statements = await connection.extractStatements(sql);
  for (let at = 0; at < statements.count; at += 1) await (await statements.prepare(at)).run();
}

const numberOf = (value: unknown) => (value === null || value === undefined ? null : Number(value));
const textOf = (value: unknown) => (value === null || value === undefined ? null : String(value));

/** One row of a query's answer. */
export function figureOf(row: Readonly<Record<string, unknown>>): Figure {
  return {
    metric: String(row['metric']),
    variant: String(row['variant']),
    source: String(row['source']),
    import_id: String(row['import_id']),
    surface: String(row['surface']),
    stratum: textOf(row['stratum']),
    numerator: numberOf(row['numerator']),
    denominator: numberOf(row['denominator']),
    estimate: numberOf(row['estimate']),
    ci_low: numberOf(row['ci_low']),
    ci_high: numberOf(row['ci_high']),
    ci_method: String(row['ci_method']),
    n_clusters: Number(row['n_clusters']),
  };
}
