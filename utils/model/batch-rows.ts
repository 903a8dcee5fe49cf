import type { ImpressionFacts } from './batch';
import type { Note } from './note';
import type { Reading } from './reading';

/**
 * How showings, notes and readings travel from page to background: as rows of values in a fixed order, for their names are more
 * than half of what the page would have to write for every card. `null`: the property is missing, which it may mean
 * nothing else, since no property of theirs is ever null. Apart from the schemas: it runs on the page.
 */
type Columns<T> = { readonly [K in KeyOf<T>]: true };
/** Of a union, the properties of all its members. */
type KeyOf<T> = T extends T ? keyof T : never;

/** In the order of the schemas, by which the background reads them (see packed-batch.ts). */
export const IMPRESSION_COLUMNS: Columns<ImpressionFacts> = {
  impressionId: true,
  feedLoadId: true,
  itemKind: true,
  itemId: true,
  noteId: true,
  slot: true,
  columnNo: true,
  yPx: true,
  cardWPx: true,
  cardHPx: true,
  firstRenderedAt: true,
  firstViewableAt: true,
  viewable: true,
  maxVisibleRatio: true,
  dwellMs: true,
  exposureMs: true,
  opened: true,
  detailDwellMs: true,
  playedMs: true,
  labelWord: true,
  labelFontPx: true,
  labelContrast: true,
  labelAreaRatio: true,
  verdict: true,
};

export const NOTE_COLUMNS: Columns<Note> = {
  itemKind: true,
  itemId: true,
  noteId: true,
  source: true,
  surface: true,
  rendered: true,
  slot: true,
  noteType: true,
  title: true,
  text: true,
  author: true,
  account: true,
  publishedAt: true,
  likedRaw: true,
  imageCount: true,
  labelsReadable: true,
  labels: true,
  declarations: true,
  tags: true,
  attributes: true,
  adFields: true,
  partnerFields: true,
  goodsFields: true,
  unknownFields: true,
  components: true,
  widgets: true,
  comments: true,
};

export const READING_COLUMNS: Columns<Reading> = {
  signal: true,
  claim: true,
  version: true,
  outcome: true,
  evidence: true,
  missing: true,
  error: true,
};

/** From an object to its row. */
export function rowWriter<T extends object>(columns: Columns<T>): (whole: T) => unknown[] {
  const names = Object.keys(columns) as (keyof T)[];
  return (whole) => {
    const row: unknown[] = [];
    for (const [at, name] of names.entries()) {
      const value = whole[name];
      if (value === undefined) continue;
      while (row.length < at) row.push(null);
      row.push(value);
    }
    return row;
  };
}

/** From a row to its object, of which nothing is known before it is parsed. */
export function rowReader(columns: object): (row: unknown[]) => Record<string, unknown> {
  const names = Object.keys(columns);
  return (row) =>
    Object.fromEntries(
      row.flatMap((value, at) => {
        const name = names[at];
        return value === null || name === undefined ? [] : [[name, value]];
      }),
    );
}
