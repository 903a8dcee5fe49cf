import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { Unzip, UnzipInflate } from 'fflate';
import {
  ANALYSIS,
  askDuckDb,
  duckDbFigures,
  figureOf,
  queriesOf,
  unpackParquet,
} from '../tests/support/duckdb-figures';
import { differences, type Figure } from '../tests/support/figures';
import { exportInput, volunteers } from '../tests/support/volunteers';
import type { ExportInput } from '../utils/export/format';
import ndjson from '../utils/export/formats/ndjson';
import { Sha256 } from '../utils/ingest/sha256';

/** A ClickHouse server: sends SQL, or a statement whose rows `body` writes. */
type Server = {
  ask(
    sql: string,
    options?: { body?: (to: Writable) => Promise<void>; settings?: Readonly<Record<string, string>> },
  ): Promise<string>;
};
export type Cluster = { home: string; servers: readonly Server[] };

const PER_PERSON = 20_000;
const NOW = Date.UTC(2026, 10, 22, 12);
const TABLES = [
  'sessions',
  'feed_loads',
  'impressions',
  'observations',
  'notes',
  'verdicts',
  'signals',
  'links',
] as const;
const SKIP = { input_format_skip_unknown_fields: '1' };
const FIRST_K = 20;

/** Fills both servers, runs every query there and in DuckDB; `lines` is a table of what took how long. */
export async function checkCluster(
  { home, servers }: Cluster,
  { rows, copies }: { rows: number; copies: number },
  say: (text: string) => void,
): Promise<{ faults: string[]; lines: string[] }> {
  const clock = new Clock();
  say(`${rows.toLocaleString('en')} impressions to two servers, and to Parquet files`);
  for (const server of servers) await script(server, 'tables.sql');
  const parquet = join(home, 'parquet');
  await fill(servers, { rows, parquet, clock });
  if (copies > 1) {
    say(`${copies} of each person`);
    for (const server of servers) await multiply(server, copies);
    await multiplyParquet(parquet, copies);
  }
  say('ClickHouse');
  await clock.time('ClickHouse: join, on both servers at once', () =>
    Promise.all(servers.map((server) => script(server, 'join.sql'))),
  );
  const [asked] = servers;
  if (asked === undefined) throw new Error('no server');
  await clock.time('ClickHouse: judged notes', () => script(asked, 'judged.sql'));
  await script(asked, 'figures.sql');
  for (const { metric, sql } of queriesOf('clickhouse')) {
    await clock.time(`ClickHouse: ${metric}`, () => statements(asked, sql));
  }
  const answer = await asked.ask('SELECT * FROM figures FORMAT JSONEachRow');
  const distributed = answer
    .trim()
    .split('\n')
    .map((line) => figureOf(JSON.parse(line)))
    .map(withoutStratum);
  say('DuckDB');
  const database = join(home, 'joined.duckdb');
  const duck = await duckDbFigures({ data: `${parquet}/*`, cluster: 'person', firstK: FIRST_K, database });
  for (const [name, seconds] of Object.entries(duck.took))
    clock.add(`DuckDB: ${name === 'setup' ? 'join' : name}`, seconds);
  const faults = differences(duck.figures, distributed);
  if (new Set(distributed.map(({ metric }) => metric)).size < 11) faults.push('a metric has no figure');
  return { faults, lines: [...clock.lines(rows, copies), `${distributed.length} figures compared`] };
}

/** ClickHouse says '' where there is no stratum. */
function withoutStratum(figure: Figure): Figure {
  return figure.stratum === '' ? { ...figure, stratum: null } : figure;
}

const script = (server: Server, name: string) =>
  statements(server, readFileSync(join(ANALYSIS, 'clickhouse', name), 'utf8'));

/** One statement after the other; this server takes no more than one at a time. */
async function statements(server: Server, sql: string): Promise<void> {
  const parts = sql
    .replace(/^\s*--.*$/gm, '')
    .split(';')
    .map((part) => part.trim());
  for (const part of parts) if (part !== '') await server.ask(part);
}

type Filling = { rows: number; parquet: string; clock: Clock };

/** Every person's two exports: NDJSON to one of the servers, Parquet to a folder. One person at a time is in memory. */
async function fill(servers: readonly Server[], { rows, parquet, clock }: Filling): Promise<void> {
  const people = Math.max(2, Math.round(rows / PER_PERSON));
  const doors = await Promise.all(servers.map(open));
  let at = 0;
  let bytes = 0;
  const makers = volunteers({ impressions: rows, people, days: 30, now: NOW, seed: 7 });
  for (;;) {
    const next = await clock.time('made up', () => Promise.resolve(makers.next()));
    if (next.done === true) break;
    const { participantKey } = next.value;
    const input = exportInput(next.value, { madeUtc: NOW, hash: () => new Sha256() });
    const door = doors[at % doors.length];
    at += 1;
    if (door === undefined) continue;
    await clock.time('NDJSON exported, unzipped and taken by the servers', async () => {
      bytes += await intoTables(input, door.tables);
    });
    const folder = join(parquet, participantKey);
    mkdirSync(folder, { recursive: true });
    await clock.time('Parquet exported and unpacked', () => unpackParquet(input, folder));
  }
  await clock.time('servers finish taking rows', () => Promise.all(doors.map(({ close }) => close())));
  clock.note(`${people} people, ${(bytes / 1e9).toFixed(2)} GB of NDJSON`);
}

/** Which columns tell people apart; notes, authors and imports are shared by all copies. */
const OF_PEOPLE: Readonly<Record<(typeof TABLES)[number], readonly string[]>> = {
  sessions: ['session_id', 'participant_key'],
  feed_loads: ['feed_load_id', 'session_id'],
  impressions: ['impression_id', 'feed_load_id'],
  observations: ['observation_id', 'impression_id'],
  notes: [],
  verdicts: [],
  signals: ['signal_row_id', 'observation_id'],
  links: ['link_id', 'observation_id'],
};

async function multiply(server: Server, copies: number): Promise<void> {
  for (const table of TABLES) {
    const answer = await server.ask(
      `SELECT name FROM system.columns WHERE database = 'default' AND table = '${table}'`,
    );
    const columns = answer.trim().split('\n');
    const made = columns.map((name) =>
      OF_PEOPLE[table].includes(name) ? `concat(${name}, '~', toString(copy))` : name,
    );
    const some = `ARRAY JOIN range(${copies - 1}) AS copy`;
    await server.ask(`INSERT INTO ${table} (${columns.join(', ')}) SELECT ${made.join(', ')} FROM ${table} ${some}`);
  }
}

async function multiplyParquet(parquet: string, copies: number): Promise<void> {
  await askDuckDb(
    TABLES.map((table) => {
      mkdirSync(join(parquet, 'copies', table), { recursive: true });
      const own = OF_PEOPLE[table].map((name) => `${name} || '~' || copy AS ${name}`);
      const columns = own.length === 0 ? '* EXCLUDE (copy)' : `* EXCLUDE (copy) REPLACE (${own.join(', ')})`;
      const rows = `read_parquet('${parquet}/P*/${table}/**/*.parquet', hive_partitioning = false)`;
      return `COPY (SELECT ${columns} FROM ${rows}, range(${copies - 1}) AS copies(copy))
        TO '${parquet}/copies/${table}/part-0.parquet' (FORMAT parquet)`;
    }),
  );
}

type Door = { tables: ReadonlyMap<string, Writable>; close(): Promise<void> };

/** One statement per table, open while people come. */
async function open(server: Server): Promise<Door> {
  const tables = new Map<string, Writable>();
  const ends: (() => void)[] = [];
  const done: Promise<string>[] = [];
  for (const table of TABLES) {
    await new Promise<void>((ready, refuse) => {
      const asked = server.ask(`INSERT INTO ${table} FORMAT JSONEachRow`, {
        settings: SKIP,
        body: (to) => {
          tables.set(table, to);
          ready();
          return new Promise((end) => ends.push(end));
        },
      });
      asked.catch(refuse);
      done.push(asked);
    });
  }
  return {
    tables,
    async close() {
      for (const end of ends) end();
      await Promise.all(done);
    },
  };
}

/** The files of one NDJSON export, each to its table, as they come out of the zip; gives their bytes. */
async function intoTables(input: ExportInput, tables: ReadonlyMap<string, Writable>): Promise<number> {
  let bytes = 0;
  const full = new Set<Writable>();
  const unzip = new Unzip((file) => {
    const table = tables.get(file.name.replace(/\.ndjson$/, ''));
    if (table === undefined) return;
    file.ondata = (error, data) => {
      if (error !== null) throw error;
      bytes += data.length;
      if (!table.write(data)) full.add(table);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for await (const part of ndjson.write(input)) {
    unzip.push(part);
    for (const table of full) if (table.writableNeedDrain) await once(table, 'drain');
    full.clear();
  }
  return bytes;
}

/** Seconds by name, in the order of their first appearance. */
class Clock {
  readonly #took = new Map<string, number>();
  readonly #notes: string[] = [];

  add(name: string, seconds: number): void {
    this.#took.set(name, (this.#took.get(name) ?? 0) + seconds);
  }

  note(text: string): void {
    this.#notes.push(text);
  }

  async time<T>(name: string, work: () => Promise<T>): Promise<T> {
    const from = performance.now();
    const value = await work();
    this.add(name, (performance.now() - from) / 1000);
    return value;
  }

  /** A table in Markdown: seconds, and impressions a second. What the engines do concerns every copy. */
  lines(rows: number, copies: number): string[] {
    const body = [...this.#took].map(([name, seconds]) => {
      const all = /^(ClickHouse|DuckDB)/.test(name) ? rows * copies : rows;
      return `| ${name} | ${seconds.toFixed(2)} | ${Math.round(all / seconds).toLocaleString('en')} |`;
    });
    return [...this.#notes, '| step | s | impressions/s |', '| --- | ---: | ---: |', ...body];
  }
}
