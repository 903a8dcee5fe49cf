import Dexie, { type Table } from 'dexie';
import type { DailyRollup, FeedLoadRow, RowOf, StoredTableName } from '../model/rows';
import type { Surface, VerdictCode } from '../model/vocabulary';
import type { SeedlensDatabase } from './database';
import type { StoredImpression } from './stored';

/** Rows for files, page by page in the order of the primary key: memory stays flat however large the record is. */

/** Which rows leave. A list that is missing means all. Times are epoch ms, days local `2026-11-22`, ends included. */
export type ExportSelection = {
  /** `own`: the user's record. `all`: with every import. Otherwise the id of one import. */
  from: string;
  fromUtc?: number;
  toUtc?: number;
  fromDay?: string;
  toDay?: string;
  surfaces?: readonly Surface[];
  /** Of a showing, as it was judged then. */
  verdicts?: readonly VerdictCode[];
  /** The study it is made for: which others its volunteer joined is none of its business. */
  studyId?: string | undefined;
};

export type ExportReader = {
  /** The chosen rows of a table; may be asked for more than once. Half-imported rows are never among them. */
  rows<T extends StoredTableName>(table: T): AsyncGenerator<RowOf<T>[]>;
  count(table: StoredTableName): Promise<number>;
};

const PAGE = 5_000;
/** Tables whose keys begin with the key of their impression. */
const FINDINGS: ReadonlySet<StoredTableName> = new Set(['observations', 'signals', 'links']);
const ABOUT_NOTES: ReadonlySet<StoredTableName> = new Set(['corrections', 'annotations', 'samples', 'captures']);

type Any = Record<string, unknown>;

function tableOf(db: SeedlensDatabase, name: StoredTableName): Table<Any, unknown> {
  return db.table(name);
}

function keyOf(table: Table<Any, unknown>, row: Any): unknown {
  const { keyPath } = table.schema.primKey;
  if (typeof keyPath === 'string') return row[keyPath];
  return (keyPath ?? []).map((part) => row[part]);
}

type Source = { db: SeedlensDatabase; signal: AbortSignal | undefined };

async function* pages({ db, signal }: Source, name: StoredTableName): AsyncGenerator<Any[]> {
  const table = tableOf(db, name);
  let last: unknown;
  for (;;) {
    signal?.throwIfAborted();
    const rest = last === undefined ? table.orderBy(':id') : table.where(':id').above(last);
    const page = await rest.limit(PAGE).toArray();
    const end = page.at(-1);
    if (end === undefined) return;
    last = keyOf(table, end);
    yield page;
  }
}

/** What a selection by time, place or verdict leaves of the tables around the showings. */
type Kept = { notes: Set<string>; feedLoads: Set<string> };

/** What the feed loads that leave belong to. */
const AROUND = ['sessionId', 'keywordId', 'auditId'] as const;
type Around = Record<(typeof AROUND)[number], Set<unknown>>;

class Chosen {
  readonly #selection: ExportSelection;
  readonly #record: Source;
  readonly #visible: ReadonlySet<string>;
  readonly isWhole: boolean;
  readonly #isNarrow: boolean;
  readonly #surfaces: ReadonlySet<string> | undefined;
  readonly #verdicts: ReadonlySet<string> | undefined;
  #kept: Promise<Kept> | undefined;
  #around: Promise<Around> | undefined;

  constructor(record: Source, selection: ExportSelection, imports: readonly RowOf<'imports'>[]) {
    const { from, fromUtc, toUtc, surfaces, verdicts } = selection;
    this.#record = record;
    this.#selection = selection;
    this.#visible = new Set(['', ...imports.flatMap((row) => (row.status === 'committed' ? [row.importId] : []))]);
    this.#surfaces = surfaces && new Set(surfaces);
    this.#verdicts = verdicts && new Set(verdicts);
    this.#isNarrow = [fromUtc, toUtc, surfaces, verdicts].some((choice) => choice !== undefined);
    const isComplete = imports.every(({ status }) => status === 'committed');
    this.isWhole = !this.#isNarrow && isComplete && (from === 'all' || (from === 'own' && imports.length === 0));
  }

  inScope(importId: unknown): boolean {
    const { from } = this.#selection;
    if (from === 'own') return importId === '';
    return from === 'all' ? this.#visible.has(String(importId)) : importId === from && this.#visible.has(from);
  }

  showing(row: StoredImpression): boolean {
    const { fromUtc = Number.NEGATIVE_INFINITY, toUtc = Number.POSITIVE_INFINITY } = this.#selection;
    return (
      this.inScope(row.importId) &&
      row.firstRenderedUtc >= fromUtc &&
      row.firstRenderedUtc <= toUtc &&
      (this.#surfaces?.has(row.surface) ?? true) &&
      (this.#verdicts?.has(row.verdictAtView) ?? true)
    );
  }

  /** A test for the rows of a table that is not read beside the impressions. */
  async filter(table: StoredTableName): Promise<(row: Any) => boolean | Promise<boolean>> {
    const { from, studyId } = this.#selection;
    const isOwn = from === 'own' || from === 'all';
    switch (table) {
      case 'impressions':
        return (row) => this.showing(row as StoredImpression);
      case 'notes':
      case 'verdicts': {
        if (!this.#isNarrow) return (row) => this.inScope(row['importId']);
        const { notes } = await this.#keptOnce();
        return (row) => this.inScope(row['importId']) && notes.has(String(row['noteKey']));
      }
      case 'audits':
        if (!this.#isNarrow) return () => isOwn;
        return this.#aroundFilter('auditId');
      case 'sessions':
      case 'detectorHealth':
        return this.#aroundFilter('sessionId');
      case 'keywords':
        return this.#aroundFilter('keywordId');
      case 'feedLoads': {
        const load = await this.#loadFilter();
        return (row) => load(row as FeedLoadRow);
      }
      case 'imports':
        return (row) => from !== 'own' && this.inScope(row['importId']);
      case 'dailyRollups':
        return (row) => this.#rollup(row as DailyRollup);
      case 'studies':
        return (row) => isOwn && (studyId === undefined || row['studyId'] === studyId);
      default:
        return ABOUT_NOTES.has(table) ? (row) => this.#hasNote(String(row['noteKey'])) : () => isOwn;
    }
  }

  /** Roll-ups know sources, not imports; of a selection by verdict they hold the counts of those verdicts only. */
  #rollup({ day, source, surface, dimension, value }: DailyRollup): boolean {
    const { from, fromDay = '', toDay = '9' } = this.#selection;
    return (
      (from === 'all' || (from === 'own' && source !== 'capture')) &&
      day >= fromDay &&
      day <= toDay &&
      (this.#surfaces?.has(surface) ?? true) &&
      (this.#verdicts === undefined || (dimension === 'verdict' && this.#verdicts.has(value)))
    );
  }

  async #hasNote(noteKey: string): Promise<boolean> {
    if (this.#isNarrow) return (await this.#keptOnce()).notes.has(noteKey);
    const keys = await this.#record.db.notes
      .where('[noteKey+source+importId]')
      .between([noteKey, Dexie.minKey, Dexie.minKey], [noteKey, Dexie.maxKey, Dexie.maxKey])
      .primaryKeys();
    // A coding of a note that was deleted since still belongs to the user's own record.
    return keys.length === 0 ? this.inScope('') : keys.some(([, , importId]) => this.inScope(importId));
  }

  #keptOnce(): Promise<Kept> {
    this.#kept ??= this.#readKept();
    return this.#kept;
  }

  async #readKept(): Promise<Kept> {
    const kept: Kept = { notes: new Set(), feedLoads: new Set() };
    for await (const page of pages(this.#record, 'impressions')) {
      for (const row of page as StoredImpression[]) {
        if (!this.showing(row)) continue;
        kept.feedLoads.add(row.feedLoadId);
        if (row.noteKey !== undefined) kept.notes.add(row.noteKey);
      }
    }
    return kept;
  }

  async #loadFilter(): Promise<(row: FeedLoadRow) => boolean> {
    if (this.#isNarrow) {
      const { feedLoads } = await this.#keptOnce();
      return ({ feedLoadId }) => feedLoads.has(feedLoadId);
    }
    const rows = await this.#record.db.sessions.toArray();
    const sessions = new Set(rows.filter((row) => this.inScope(row.importId)).map((row) => row.sessionId));
    return ({ sessionId }) => sessions.has(sessionId);
  }

  async #aroundFilter(id: keyof Around): Promise<(row: Any) => boolean> {
    this.#around ??= this.#readAround();
    const ids = (await this.#around)[id];
    return (row) => ids.has(row[id]);
  }

  async #readAround(): Promise<Around> {
    const isKept = await this.#loadFilter();
    const around: Around = { sessionId: new Set(), keywordId: new Set(), auditId: new Set() };
    for await (const page of pages(this.#record, 'feedLoads')) {
      for (const row of page as FeedLoadRow[]) {
        if (isKept(row)) for (const id of AROUND) around[id].add(row[id]);
      }
    }
    return around;
  }
}

/** Observations, signals or links of the chosen impressions: two tables read side by side. */
async function* findings(record: Source, name: StoredTableName, chosen: Chosen): AsyncGenerator<Any[]> {
  const table = tableOf(record.db, name);
  for await (const page of pages(record, 'impressions')) {
    const impressions = page as StoredImpression[];
    const kept = new Set(impressions.filter((row) => chosen.showing(row)).map((row) => row.impressionId));
    const [first, last] = [impressions[0], impressions.at(-1)];
    if (kept.size === 0 || first === undefined || last === undefined) continue;
    // '/' follows '.': what belongs to an impression begins with its id and a point.
    const rows = await table.where(':id').between(`${first.impressionId}.`, `${last.impressionId}/`).toArray();
    const found = rows.filter((row) => {
      const key = String(keyOf(table, row));
      return kept.has(key.slice(0, key.indexOf('.')));
    });
    if (found.length > 0) yield found;
  }
}

async function* filtered(
  rows: AsyncGenerator<Any[]>,
  keeps: (row: Any) => boolean | Promise<boolean>,
): AsyncGenerator<Any[]> {
  for await (const page of rows) {
    const kept: Any[] = [];
    for (const row of page) {
      const answer = keeps(row);
      if (typeof answer === 'boolean' ? answer : await answer) kept.push(row);
    }
    if (kept.length > 0) yield kept;
  }
}

/** A reader of the rows that leave in a file. It stops between two pages once `signal` says so, by throwing its reason. */
export async function exportReader(
  db: SeedlensDatabase,
  selection: ExportSelection,
  signal?: AbortSignal,
): Promise<ExportReader> {
  const record: Source = { db, signal };
  const chosen = new Chosen(record, selection, await db.imports.toArray());
  const isWhole = (table: StoredTableName) => chosen.isWhole && table !== 'studies';
  async function* any(table: StoredTableName): AsyncGenerator<Any[]> {
    if (isWhole(table)) yield* pages(record, table);
    else if (FINDINGS.has(table)) yield* findings(record, table, chosen);
    else yield* filtered(pages(record, table), await chosen.filter(table));
  }
  return {
    rows: <T extends StoredTableName>(table: T) => any(table) as unknown as AsyncGenerator<RowOf<T>[]>,
    async count(table) {
      if (isWhole(table)) return tableOf(db, table).count();
      let count = 0;
      for await (const page of any(table)) count += page.length;
      return count;
    },
  };
}
