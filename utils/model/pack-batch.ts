import type { Batch } from './batch';
import { IMPRESSION_COLUMNS, NOTE_COLUMNS, READING_COLUMNS, rowWriter } from './batch-rows';
import type { PackedBatch } from './packed-batch';
import type { Reading } from './reading';
import type { Verdict } from './verdict';

const impressionRow = rowWriter(IMPRESSION_COLUMNS);
const noteRow = rowWriter(NOTE_COLUMNS);
const readingRow = rowWriter<Reading>(READING_COLUMNS);

/**
 * Writes down once what observations share, by identity, and showings and notes as rows. Apart from the schema: it runs
 * on the page, which parses nothing.
 * @throws Error when an observation comes without its impression: they are handed over together
 */
export function packBatch(batch: Batch): PackedBatch {
  const readings = new Shelf<Reading>();
  const lists = new Shelf<readonly Reading[]>();
  const verdicts = new Shelf<Verdict>();
  const places = new Map(batch.impressions.map(({ impressionId }, at) => [impressionId, at]));
  const observations = batch.observations.map(({ impressionId, level, observedAt, note, readings: found, verdict }) => {
    const impression = places.get(impressionId);
    if (impression === undefined) throw new Error('An observation without its impression.');
    return {
      impression,
      level,
      observedAt,
      note: noteRow(note),
      list: lists.placeOf(found),
      verdict: verdicts.placeOf(verdict),
    };
  });
  const placed = lists.all.map((list) => list.map((reading) => readings.placeOf(reading)));
  return {
    ...batch,
    impressions: batch.impressions.map(impressionRow),
    observations,
    readings: readings.all.map(readingRow),
    lists: placed,
    // What was looked for stands in the readings already, and is most of a verdict (see asked-in.ts).
    verdicts: verdicts.all.map(({ checked: _, notTold: __, ...rest }) => rest),
  };
}

class Shelf<T> {
  readonly all: T[] = [];
  readonly #places = new Map<T, number>();

  placeOf(thing: T): number {
    const known = this.#places.get(thing);
    if (known !== undefined) return known;
    this.#places.set(thing, this.all.length);
    return this.all.push(thing) - 1;
  }
}
