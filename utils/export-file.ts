import type { Bytes, ExportFacts, ExportInput, Format } from './export/format';
import { previewTable, type TablePreview } from './export/preview';
import { Sha256 } from './ingest/sha256';
import type { Tier } from './model/codebook';
import type { MetricRow, RowOf, StoredTableName, TableName } from './model/rows';
import type { SeedlensDatabase } from './record/database';
import { createKeyer, installationSecret } from './record/keys';
import { type ExportReader, type ExportSelection, exportReader } from './record/read-export';
import { createRekeyer } from './record/rekey';

/** From the record to the bytes of a file: rows are read, put into a format, and handed on piece by piece. */

/** `studyId`: a joined study, whose keys are used instead of this installation's. */
export type ExportChoice = { tier: Tier; selection: ExportSelection; studyId?: string };

export type ExportDeps = {
  /** Keys of a study instead of this installation's; `secret` is 32 bytes, derived for this study alone. */
  study?: { studyId: string; secret: Bytes };
  /** Epoch ms. */
  now: number;
  extensionVersion: string;
  rulesetVersion: string;
  randomBytes(count: number): Bytes;
  /** Figures of the chosen rows; none where a selection leaves no base for them. */
  metrics(): Promise<MetricRow[]>;
  signal: AbortSignal;
  /** Rows written so far, of how many; a file that is made in two passes has written half of a row after one. */
  onProgress(done: number, of: number | undefined): void;
};

export type Previewed = { tables: TablePreview[]; rows: number };
export type Written = { bytes: number; sha256: string; rows: number };

const EXAMPLES = 3;

/**
 * The rows that would leave and the first of them as they would be written. Nothing is written. `onTable` hears of each
 * table as soon as it is counted; figures take longest, and come last.
 */
export async function previewExport(
  db: SeedlensDatabase,
  format: Format,
  choice: ExportChoice,
  deps: Omit<ExportDeps, 'onProgress'>,
  onTable: (table: TablePreview) => void = () => undefined,
): Promise<Previewed> {
  const rows = await rowsOf(db, choice, deps);
  const tables: TablePreview[] = [];
  for (const name of format.tables(choice.tier)) {
    deps.signal.throwIfAborted();
    const examples = await firstOf(rows.of(name), EXAMPLES);
    const table = previewTable(name, choice.tier, await rows.count(name), examples);
    tables.push(table);
    onTable(table);
  }
  return { tables, rows: tables.reduce((sum, table) => sum + table.rows, 0) };
}

async function firstOf<T>(pages: AsyncIterable<readonly T[]>, count: number): Promise<T[]> {
  for await (const page of pages) return page.slice(0, count);
  return [];
}

/**
 * Writes a file through `sink`, which is awaited. `expected`: rows of the preview, for the progress; undefined: they were
 * not counted to the end. Throws what the
 * sink throws, `TooLarge`, or the signal's reason; the caller throws away what was written then.
 */
export async function writeExport(
  db: SeedlensDatabase,
  format: Format,
  choice: ExportChoice,
  deps: ExportDeps & { expected: number | undefined; sink(part: Bytes): void | Promise<void> },
): Promise<Written> {
  const rows = await rowsOf(db, choice, deps);
  const tables = format.tables(choice.tier);
  let read = 0;
  async function* counted<T extends TableName>(table: T): AsyncGenerator<readonly RowOf<T>[]> {
    for await (const page of rows.of(table)) {
      deps.signal.throwIfAborted();
      yield page;
      // What is looked up for the rows of another table is no row of the file.
      if (!tables.includes(table)) continue;
      read += page.length;
      const done = Math.round(read / format.passes);
      deps.onProgress(Math.min(done, deps.expected ?? done), deps.expected);
    }
  }
  const input: ExportInput = {
    facts: factsOf(choice, deps),
    rows: counted,
    files: () => evidenceFiles(db, rows.reader),
    hash: () => new Sha256(),
  };
  const hash = new Sha256();
  let bytes = 0;
  for await (const part of format.write(input)) {
    deps.signal.throwIfAborted();
    await deps.sink(part);
    hash.update(part);
    bytes += part.length;
  }
  return { bytes, sha256: hash.hex(), rows: Math.round(read / format.passes) };
}

/** What a file made now would say of itself. */
export function factsOf(
  { tier, selection }: ExportChoice,
  deps: Pick<ExportDeps, 'now' | 'extensionVersion' | 'rulesetVersion' | 'study'>,
): ExportFacts {
  const { from, fromDay, toDay, surfaces, verdicts } = selection;
  return {
    tier,
    madeUtc: deps.now,
    extensionVersion: deps.extensionVersion,
    rulesetVersion: deps.rulesetVersion,
    chosen: {
      from,
      ...(fromDay === undefined ? {} : { fromDay }),
      ...(toDay === undefined ? {} : { toDay }),
      ...(surfaces === undefined ? {} : { surfaces }),
      ...(verdicts === undefined ? {} : { verdicts }),
    },
    keys: deps.study === undefined ? 'installation' : { studyId: deps.study.studyId },
  };
}

type Rows = {
  reader: ExportReader;
  of<T extends TableName>(table: T): AsyncIterable<readonly RowOf<T>[]>;
  count(table: TableName): Promise<number>;
};

async function rowsOf(
  db: SeedlensDatabase,
  { selection }: ExportChoice,
  deps: Omit<ExportDeps, 'onProgress'>,
): Promise<Rows> {
  const reader = await exportReader(db, { ...selection, studyId: deps.study?.studyId }, deps.signal);
  let figures: Promise<MetricRow[]> | undefined;
  const metrics = () => {
    figures ??= deps.metrics();
    return figures;
  };
  const keys = await keysOf(db, deps);
  async function* of(table: TableName): AsyncGenerator<readonly unknown[]> {
    if (table === 'metrics') {
      yield await keyedFigures(await metrics(), keys);
      return;
    }
    for await (const page of reader.rows(table)) yield await keys(table, page);
  }
  return {
    reader,
    of: <T extends TableName>(table: T) => of(table) as AsyncIterable<readonly RowOf<T>[]>,
    count: async (table) => (table === 'metrics' ? (await metrics()).length : reader.count(table)),
  };
}

/** Figures name keywords as the rows of keywords do. */
async function keyedFigures(figures: readonly MetricRow[], keys: Awaited<ReturnType<typeof keysOf>>) {
  const keyed = async (figure: MetricRow): Promise<MetricRow> => {
    const { metric, variant, stratum } = figure;
    if (metric !== 'M9' || variant !== 'keyword' || stratum === undefined) return figure;
    const [row] = await keys('keywords', [{ keywordId: stratum, keyword: '', origin: 'other', addedUtc: 0 }]);
    return { ...figure, stratum: (row as RowOf<'keywords'>).keywordId };
  };
  return Promise.all(figures.map(keyed));
}

/** Rows under the study's keys, or as they are; either way sessions name the person, whom joined exports count by. */
async function keysOf(db: SeedlensDatabase, { randomBytes, study }: Pick<ExportDeps, 'randomBytes' | 'study'>) {
  const own = await createKeyer(await installationSecret(db, randomBytes));
  const participantKey = await own.key('participant', '');
  if (study !== undefined) {
    return createRekeyer(db, { studyId: study.studyId, keyer: await createKeyer(study.secret) }, participantKey);
  }
  return async <T extends StoredTableName>(table: T, rows: readonly RowOf<T>[]): Promise<readonly unknown[]> =>
    table === 'sessions' ? (rows as unknown as RowOf<'sessions'>[]).map((row) => named(row, participantKey)) : rows;
}

/** Whose sessions an imported capture holds is not told. */
function named(row: RowOf<'sessions'>, participantKey: string): RowOf<'sessions'> {
  return row.importId === '' ? { participantKey, ...row } : row;
}

async function* evidenceFiles(
  db: SeedlensDatabase,
  reader: ExportReader,
): AsyncGenerator<{ path: string; bytes: Bytes }> {
  for await (const page of reader.rows('captures')) {
    for (const { captureId, path } of page) {
      const file = await db.evidenceFiles.get(captureId);
      if (file !== undefined) yield { path, bytes: file.bytes };
    }
  }
}
