import type { AccountKind, Level, Source, Surface, VerdictCode } from '../model/vocabulary';
import type { SeedlensDatabase } from './database';
import { type NotesCursor, type NoteWithVerdict, readNotesPage } from './read-notes';
import { readShowings, type ShowingsOfNote } from './read-showings';

/** What a list of notes is narrowed to; all that is told must hold. */
export type NotesFilter = {
  verdict?: VerdictCode;
  surface?: Surface;
  /** A shop platform one of its ways to buy led to. */
  shop?: string;
  level?: Level;
  account?: AccountKind;
  /** Part of the title or text, in any case. */
  words?: string;
  /** When it was last seen, epoch ms, both included. */
  fromUtc?: number;
  toUtc?: number;
};

export type FilteredNotes = {
  found: NoteWithVerdict[];
  showings: Map<string, ShowingsOfNote>;
  /** Where to go on; missing: the record is through. */
  next?: NotesCursor;
  /** How many notes were looked at. */
  looked: number;
};

/** Small enough that input waits for none of them. */
const PIECE = 100;

/** Does what the note itself tells fit? */
export function fitsNote({ note, verdict }: NoteWithVerdict, filter: NotesFilter): boolean {
  if (filter.verdict !== undefined && verdict?.verdict !== filter.verdict) return false;
  if (filter.level !== undefined && note.level !== filter.level) return false;
  if (filter.account !== undefined && note.accountKind !== filter.account) return false;
  if (note.lastSeenUtc < (filter.fromUtc ?? 0) || note.lastSeenUtc > (filter.toUtc ?? Number.POSITIVE_INFINITY))
    return false;
  if (filter.words === undefined || filter.words === '') return true;
  const wanted = filter.words.toLowerCase();
  return [note.title, note.text].some((text) => text?.toLowerCase().includes(wanted) === true);
}

/** Does where it was shown, and where it led to, fit? */
export function fitsShowings(showings: ShowingsOfNote | undefined, { surface, shop }: NotesFilter): boolean {
  if (surface !== undefined && showings?.surfaces.includes(surface) !== true) return false;
  return shop === undefined || showings?.shops.includes(shop) === true;
}

/**
 * Notes of one source and import that fit, newest first, until `limit` are found or `atMost` were looked at: a long
 * search is made of short ones, and whoever asks may stop between them.
 */
export async function readFiltered(
  db: SeedlensDatabase,
  filter: NotesFilter,
  {
    limit,
    atMost,
    before,
    ...range
  }: { limit: number; atMost: number; before?: NotesCursor; source?: Source; importId?: string },
): Promise<FilteredNotes> {
  const result: FilteredNotes = { found: [], showings: new Map(), looked: 0 };
  let at = before;
  while (result.looked < atMost) {
    const page = await readNotesPage(db, { ...range, limit: PIECE, ...(at === undefined ? {} : { before: at }) });
    const candidates = page.notes.filter((one) => fitsNote(one, filter));
    const showings = await readShowings(
      db,
      candidates.map(({ note }) => note.noteKey),
      range.source,
      range.importId,
    );
    for (const one of candidates) {
      const { noteKey, lastSeenUtc } = one.note;
      const of = showings.get(noteKey);
      if (!fitsShowings(of, filter)) continue;
      result.found.push(one);
      if (of !== undefined) result.showings.set(noteKey, of);
      if (result.found.length < limit) continue;
      const last = page.notes.at(-1)?.note.noteKey === noteKey && page.next === undefined;
      return {
        ...result,
        looked: result.looked + page.notes.length,
        ...(last ? {} : { next: { lastSeenUtc, noteKey } }),
      };
    }
    result.looked += page.notes.length;
    if (page.next === undefined) return result;
    at = page.next;
  }
  return at === undefined ? result : { ...result, next: at };
}
