import type { BadgeTone } from '../badge-element';

/** Named as the columns that may order the list. */
export const NOTE_SORTS = ['last_seen', 'first_seen', 'times_seen', 'verdict', 'title'] as const;

export interface NotesOrder {
  sort: (typeof NOTE_SORTS)[number];
  /** Largest or latest first. */
  down: boolean;
}

/** One note of the list, in words. */
export interface NoteRowView {
  key: string;
  /** When it was last and first seen, and how often, ready to read. */
  seen: string;
  first: string;
  times: string;
  /** `''`: the page told that there is none; absent: not told. */
  title?: string;
  verdict?: { tone: BadgeTone; name: string };
  labelWords: readonly string[];
  shops: readonly string[];
  surfaces: readonly string[];
  /** Without a token: it may not open. */
  url?: string;
}
