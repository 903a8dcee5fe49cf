import type { Note } from '../model/note';
import { levelOf } from '../model/note';
import type { Level } from '../model/vocabulary';

/**
 * Could platform labels be seen in this input? `readable`: the places where they stand were found.
 * `not_readable`: a rendered page without those places. `not_observable`: no rendered page (JSON, pasted text).
 */
export type LabelSight = 'readable' | 'not_readable' | 'not_observable';

/** What the judge needs to know of a showing besides its readings. */
export type ShowingFacts = { level: Level; labels: LabelSight };

export function factsOf(note: Note): ShowingFacts {
  const sight = note.labelsReadable ? 'readable' : 'not_readable';
  return { level: levelOf(note), labels: note.rendered ? sight : 'not_observable' };
}
