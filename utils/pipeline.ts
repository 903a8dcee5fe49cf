/**
 * START READING HERE. The programme is one sentence:
 *
 *   observe, detect, judge, record, summarise, export.
 *
 * This file says its first half: from a page, an answer or a text to what is found in it and what that amounts to.
 * The second half begins with the rows that `record` makes of it. Pure: no clock, no storage, no screen.
 */

import { detect } from './detect/detect';
import { factsOf } from './judge/facts';
import { judge } from './judge/judge';
import type { Drift } from './model/drift';
import type { Note } from './model/note';
import type { Reading } from './model/reading';
import type { TextReader } from './model/text-reader';
import type { Verdict } from './model/verdict';
import { observePage, observeText, type PageInput } from './observe/observe';
import type { Answer, Observed } from './observe/observed';
import { type CapturedItem, observeDocument, observeItem, observePayload, type PayloadInput } from './observe/payload';

/** One item with what was found on it and what that amounts to. */
export type ExaminedItem = { note: Note; readings: Reading[]; verdict: Verdict };

/**
 * `mine: false`: no adapter knows this input. Drift: it is known, but parts of it no longer fit. `answer`: which
 * answer of the API it was.
 */
export type Examined = { mine: boolean; items: ExaminedItem[]; drift: Drift[]; answer?: Answer };

/** detect and judge one note. Without a `reader` (utils/links/reader.ts) texts count as not told. */
export function examine(note: Note, reader?: TextReader): ExaminedItem {
  const readings = detect(note, reader);
  return { note, readings, verdict: judge(readings, factsOf(note)) };
}

/** A rendered page (live or saved), with its server-state script if it has one. */
export function examinePage(input: PageInput, reader?: TextReader): Examined {
  return examineAll(observePage(input), reader);
}

/** One answer of the site's or the app's API, or a piece of page state, as parsed JSON. */
export function examinePayload(input: PayloadInput, reader?: TextReader): Examined {
  return examineAll(observePayload(input), reader);
}

/** The HTML a page was served with, of which only the state it carries is read. */
export function examineDocument(input: Parameters<typeof observeDocument>[0], reader?: TextReader): Examined {
  return examineAll(observeDocument(input), reader);
}

/** One item that a tool took out of a list. */
export function examineItem(input: CapturedItem, reader?: TextReader): Examined {
  return examineAll(observeItem(input), reader);
}

/** A pasted text or link. */
export function examineText(text: string, reader?: TextReader): Examined {
  return examineAll(observeText(text), reader);
}

function examineAll(observed: Observed, reader?: TextReader): Examined {
  const { mine, notes, drift, answer } = observed;
  const items = notes.map((note) => examine(note, reader));
  return { mine, items, drift, ...(answer === undefined ? {} : { answer }) };
}
