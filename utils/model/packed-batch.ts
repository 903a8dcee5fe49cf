import * as z from 'zod/mini';
import { Batch, ObservationFacts } from './batch';
import { Reading } from './reading';
import { Verdict } from './verdict';

/**
 * A batch as it travels from page to background. Notes that told the same and hold nothing share one list of readings
 * and one verdict (see detect, judge): each is written once and pointed at. Copying a message costs the page time for
 * every byte, and two hundred cards would repeat the same thirty readings two hundred times.
 */
const PackedObservation = z.extend(z.omit(ObservationFacts, { readings: true, verdict: true }), {
  /** Places in `lists` and `verdicts`. */
  list: z.number(),
  verdict: z.number(),
});

export const PackedBatch = z.extend(z.omit(Batch, { observations: true }), {
  observations: z.array(PackedObservation),
  readings: z.array(Reading),
  /** Places in `readings`, one list for each set of readings that observations share. */
  lists: z.array(z.array(z.number())),
  verdicts: z.array(Verdict),
});
export type PackedBatch = z.infer<typeof PackedBatch>;

/**
 * The batch as it was before `packBatch`.
 * @throws Error when something is pointed at that is not there: the message is not one of ours
 */
export function unpackBatch({ readings, lists, verdicts, observations, ...batch }: PackedBatch): Batch {
  const whole = lists.map((list) => list.map((place) => there(readings, place)));
  return {
    ...batch,
    observations: observations.map(({ list, verdict, ...rest }) => ({
      ...rest,
      readings: there(whole, list),
      verdict: there(verdicts, verdict),
    })),
  };
}

function there<T>(all: readonly T[], place: number): T {
  const thing = all[place];
  if (thing === undefined) throw new Error('A packed batch points at nothing.');
  return thing;
}
