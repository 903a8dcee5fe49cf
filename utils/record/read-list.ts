import Dexie from 'dexie';
import { type Source, VERDICT_CODES } from '../model/vocabulary';
import type { SeedlensDatabase } from './database';
import { fitsNote, fitsShowings, type NotesFilter, readFiltered } from './read-filtered';
import { latestVerdict, type NoteWithVerdict, verdictOf } from './read-notes';
import { readShowings, type ShowingsOfNote } from './read-showings';
import type { StoredNote, StoredVerdict } from './stored';

/** By what a list of notes is put in order. */
export const NOTE_SORTS = ['last_seen', 'first_seen', 'times_seen', 'verdict', 'title'] as const;
export type NoteSort = (typeof NOTE_SORTS)[number];

export type NotesListQuery = {
  source: Source;
  /** `''`: the user's own record. */
  importId: string;
  filter: NotesFilter;
  sort: NoteSort;
  /** Largest or latest first. */
  down: boolean;
};

export type ListedNote = NoteWithVerdict & { showings: ShowingsOfNote };

type Entry = { noteKey: string; value: number | string };

/** Notes read at once. */
const PIECE = 1_000;
/** Notes whose showings are read at once: some eight rows each, through an index. */
const SHOWN_PIECE = 50;
/** Shown before the whole record was gone through. */
const FIRST = 100;
const FIRST_AMONG = 1_000;
const SLICE = 200;

/**
 * The notes that fit, in order: their keys are held, the notes themselves are read when they are looked at. Made for a
 * worker: a million notes take seconds to go through. Order it was given, `fill` completes it, `refresh` adds what came
 * since.
 */
export class NotesList {
  looked = 0;
  of = 0;
  isDone = false;
  #entries: readonly Entry[] = [];
  #newest = Number.NEGATIVE_INFINITY;

  constructor(
    readonly db: SeedlensDatabase,
    readonly query: NotesListQuery,
  ) {}

  get count(): number {
    return this.#entries.length;
  }

  /** Goes through the record; yields whenever there is more to show. */
  async *fill(): AsyncGenerator<void> {
    const { sort, down, filter, ...range } = this.query;
    if (sort === 'last_seen' && down) {
      const { found } = await readFiltered(this.db, filter, { ...range, limit: FIRST, atMost: FIRST_AMONG });
      this.#entries = found.map((one) => this.#entryOf(one));
      yield;
    }
    this.of = await this.db.notes.count();
    const entries: Entry[] = [];
    let published = PIECE;
    for await (const piece of this.#pieces()) {
      for (const one of piece) entries.push(one);
      // Whatever is shown is in order; ordering a growing list again and again must not cost more than reading it.
      if (this.looked >= published * 2 && entries.length > this.#entries.length) {
        published = this.looked;
        this.#entries = this.#ordered(entries);
      }
      yield;
    }
    this.#entries = this.#ordered(entries);
    this.isDone = true;
    yield;
  }

  /** Adds notes seen since the list was filled, and moves those seen again. Were there any? */
  async refresh(): Promise<boolean> {
    const { source, importId } = this.query;
    const notes = await this.db.notes
      .where('[source+importId+lastSeenUtc]')
      .between([source, importId, this.#newest], [source, importId, Dexie.maxKey], false, true)
      .toArray();
    if (notes.length === 0) return false;
    for (const note of notes) this.#newest = Math.max(this.#newest, note.lastSeenUtc);
    const shown = await Promise.all(notes.map(async (note) => this.#withVerdict(note, await verdictOf(this.db, note))));
    const showings = await readShowings(
      this.db,
      notes.map((note) => note.noteKey),
      source,
      importId,
    );
    const { filter } = this.query;
    const fitting = shown.filter(
      (one) => this.#fitsItself(one) && fitsShowings(showings.get(one.note.noteKey), filter),
    );
    const again = new Set(notes.map((note) => note.noteKey));
    this.#entries = this.#ordered([
      ...this.#entries.filter(({ noteKey }) => !again.has(noteKey)),
      ...fitting.map((one) => this.#entryOf(one)),
    ]);
    return true;
  }

  /** The notes from one place to another (not included); null where the record no longer holds one. */
  async rows(from: number, to: number): Promise<(ListedNote | null)[]> {
    const { source, importId } = this.query;
    const keys = this.#entries.slice(from, Math.min(to, from + SLICE)).map(({ noteKey }) => noteKey);
    const [notes, showings] = await Promise.all([
      this.db.notes.bulkGet(keys.map((key) => [key, source, importId])),
      readShowings(this.db, keys, source, importId),
    ]);
    return Promise.all(
      notes.map(async (note): Promise<ListedNote | null> => {
        const of = note && showings.get(note.noteKey);
        if (note === undefined || of === undefined) return null;
        return { ...this.#withVerdict(note, await verdictOf(this.db, note)), showings: of };
      }),
    );
  }

  /** Notes and verdicts lie in the order of the note's key: both tables are read side by side. */
  async *#pieces(): AsyncGenerator<Entry[]> {
    const { filter, sort, source, importId } = this.query;
    const wantsVerdicts = filter.verdict !== undefined || sort === 'verdict';
    const wantsShowings = filter.shop !== undefined || filter.surface !== undefined;
    let last: [string, string, string] | undefined;
    for (;;) {
      const from = last === undefined ? this.db.notes.orderBy(':id') : this.db.notes.where(':id').above(last);
      const notes = await from.limit(PIECE).toArray();
      const [first, end] = [notes[0], notes.at(-1)];
      if (first === undefined || end === undefined) return;
      last = [end.noteKey, end.source, end.importId];
      const verdicts = grouped(wantsVerdicts ? await this.#verdicts(first.noteKey, end.noteKey) : []);
      this.looked += notes.length;
      const own = notes.filter((note) => note.source === source && note.importId === importId);
      for (const note of own) this.#newest = Math.max(this.#newest, note.lastSeenUtc);
      const candidates = own
        .map((note) => this.#withVerdict(note, latestVerdict(verdicts.get(note.noteKey) ?? [])))
        .filter((one) => this.#fitsItself(one));
      const showings = wantsShowings ? await this.#showings(candidates) : undefined;
      yield candidates.flatMap((one) =>
        fitsShowings(showings?.get(one.note.noteKey), filter) ? [this.#entryOf(one)] : [],
      );
    }
  }

  async #verdicts(from: string, to: string): Promise<StoredVerdict[]> {
    const { source, importId } = this.query;
    const rows = await this.db.verdicts
      .where('[noteKey+source+importId+rulesetVersion]')
      .between([from], [to, Dexie.maxKey])
      .toArray();
    return rows.filter((row) => row.source === source && row.importId === importId);
  }

  /** Of those only that fit so far: each is looked up by itself. What else is asked of the record comes in between. */
  async #showings(candidates: readonly NoteWithVerdict[]): Promise<Map<string, ShowingsOfNote>> {
    const { source, importId } = this.query;
    const found = new Map<string, ShowingsOfNote>();
    for (let at = 0; at < candidates.length; at += SHOWN_PIECE) {
      const keys = candidates.slice(at, at + SHOWN_PIECE).map(({ note }) => note.noteKey);
      for (const [key, of] of await readShowings(this.db, keys, source, importId)) found.set(key, of);
    }
    return found;
  }

  #withVerdict(note: StoredNote, verdict: StoredVerdict | undefined): NoteWithVerdict {
    return verdict === undefined ? { note } : { note, verdict };
  }

  #fitsItself(one: NoteWithVerdict): boolean {
    return one.note.timesSeen > 0 && fitsNote(one, this.query.filter);
  }

  #entryOf({ note, verdict }: NoteWithVerdict): Entry {
    const { noteKey, lastSeenUtc, firstSeenUtc, timesSeen, title = '' } = note;
    const place = verdict === undefined ? VERDICT_CODES.length : VERDICT_CODES.indexOf(verdict.verdict);
    const values = { last_seen: lastSeenUtc, first_seen: firstSeenUtc, times_seen: timesSeen, verdict: place, title };
    return { noteKey, value: values[this.query.sort] };
  }

  #ordered(entries: readonly Entry[]): Entry[] {
    const way = this.query.down ? -1 : 1;
    const texts = new Intl.Collator('zh-CN');
    const compare = (a: Entry['value'], b: Entry['value']): number => {
      if (typeof a === 'number' && typeof b === 'number') return way * (a - b);
      // No title has no place in an order of titles: it stands last either way.
      if (a === '' || b === '') return Number(a === '') - Number(b === '');
      return way * texts.compare(String(a), String(b));
    };
    const byKey = (a: string, b: string) => (a < b ? 1 : -1);
    return [...entries].sort((a, b) => compare(a.value, b.value) || byKey(a.noteKey, b.noteKey));
  }
}

function grouped<T extends { noteKey?: string | undefined }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const held = groups.get(row.noteKey ?? '');
    if (held === undefined) groups.set(row.noteKey ?? '', [row]);
    else held.push(row);
  }
  return groups;
}
