import type { Batch } from './batch';
import type { PackedBatch } from './packed-batch';
import type { Reading } from './reading';
import type { Verdict } from './verdict';

/** Writes down once what observations share, by identity. Apart from the schema: it runs on the page, which parses nothing. */
export function packBatch(batch: Batch): PackedBatch {
  const readings = new Shelf<Reading>();
  const lists = new Shelf<readonly Reading[]>();
  const verdicts = new Shelf<Verdict>();
  const observations = batch.observations.map(({ readings: found, verdict, ...rest }) => ({
    ...rest,
    list: lists.placeOf(found),
    verdict: verdicts.placeOf(verdict),
  }));
  const placed = lists.all.map((list) => list.map((reading) => readings.placeOf(reading)));
  return { ...batch, observations, readings: readings.all, lists: placed, verdicts: verdicts.all };
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
