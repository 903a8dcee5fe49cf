import * as z from 'zod/mini';
import { askedIn } from './asked-in';
import { Batch, ImpressionFacts, ObservationFacts } from './batch';
import { READING_COLUMNS, rowReader } from './batch-rows';
import { Note } from './note';
import { Reading } from './reading';
import { UNFIT } from './unfit';
import { Verdict } from './verdict';

/**
 * A batch as it travels from page to background. Notes that told the same and hold nothing share one list of readings
 * and one verdict (see detect, judge): each is written once and pointed at. Copying a message costs the page time for
 * every byte, and two hundred cards would repeat the same thirty readings two hundred times. Rows are parsed when they
 * are objects again.
 */
const Rows = z.array(z.array(z.unknown()));

/** What was looked for is told by the readings. */
const PackedVerdict = z.omit(Verdict, { checked: true, notTold: true });

const PackedObservation = z.extend(z.pick(ObservationFacts, { level: true, observedAt: true }), {
  note: z.array(z.unknown()),
  /** Places in `impressions`, `lists` and `verdicts`. */
  impression: z.number(),
  list: z.number(),
  verdict: z.number(),
});

export const PackedBatch = z.extend(z.omit(Batch, { impressions: true, observations: true }), {
  impressions: Rows,
  observations: z.array(PackedObservation),
  readings: Rows,
  /** Places in `readings`, one list for each set of readings that observations share. */
  lists: z.array(z.array(z.number())),
  verdicts: z.array(PackedVerdict),
});
export type PackedBatch = z.infer<typeof PackedBatch>;

const readImpression = rowReader(ImpressionFacts.shape);
const readNote = rowReader(Note.shape);
const readReading = rowReader(READING_COLUMNS);

/**
 * The batch as it was before `packBatch`.
 * @throws Error ending with `UNFIT` when a row is none, or something is pointed at that is not there: it is none of ours
 */
export function unpackBatch({ readings, lists, verdicts, observations, impressions, ...batch }: PackedBatch): Batch {
  const shown = fitting(z.array(ImpressionFacts), impressions.map(readImpression));
  const found = fitting(z.array(Reading), readings.map(readReading));
  const whole = lists.map((list) => list.map((place) => there(found, place)));
  return {
    ...batch,
    impressions: shown,
    observations: observations.map(({ impression, note, list, verdict, ...rest }) => {
      const { impressionId, feedLoadId } = there(shown, impression);
      const told = { ...rest, note: fitting(Note, readNote(note)) };
      const readings = there(whole, list);
      return {
        impressionId,
        feedLoadId,
        ...told,
        readings,
        verdict: { ...there(verdicts, verdict), ...askedIn(readings) },
      };
    }),
  };
}

function there<T>(all: readonly T[], place: number): T {
  const thing = all[place];
  if (thing === undefined) throw new Error(`A packed batch ${UNFIT}`);
  return thing;
}

function fitting<S extends z.ZodMiniType>(schema: S, value: unknown): z.output<S> {
  const { success, data } = schema.safeParse(value);
  if (!success) throw new Error(`A packed batch ${UNFIT}`);
  return data;
}
