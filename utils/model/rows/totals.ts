import * as z from 'zod/mini';
import { Source, SURFACES, Surface } from '../vocabulary';

/** Counts: how well reading went, and the daily roll-ups that popup and dashboard open with. */

export const HEALTH_STATUSES = ['ok', 'changed', 'failing'] as const;

export const DetectorHealthRow = z.object({
  sessionId: z.string(),
  surface: Surface,
  itemsSeen: z.number(),
  itemsRead: z.number(),
  labelsReadable: z.number(),
  unknownLabels: z.array(z.string()),
  unknownFields: z.array(z.string()),
  /** The worst of the session. */
  status: z.enum(HEALTH_STATUSES),
  firstBadUtc: z.optional(z.number()),
  lostBatches: z.number(),
});
export type DetectorHealthRow = z.infer<typeof DetectorHealthRow>;

export const ROLLUP_SURFACES = ['all', ...SURFACES] as const;
export const ROLLUP_DIMENSIONS = ['total', 'verdict', 'shop', 'level', 'label_word'] as const;
export const RollupDimension = z.enum(ROLLUP_DIMENSIONS);
export type RollupDimension = z.infer<typeof RollupDimension>;

/**
 * One count of one local day. `impressions` and `exposureMs` count showings; `noteDays` counts each note once a
 * day: under its strongest verdict and deepest level of that day (so these add up to the total), and under
 * every shop and label word it carried (these do not).
 */
export const DailyRollup = z.object({
  /** Local day, `2026-11-22`. */
  day: z.string(),
  source: Source,
  surface: z.enum(ROLLUP_SURFACES),
  dimension: RollupDimension,
  /** A verdict code, shop platform, level or label word; `''` for the total. */
  value: z.string(),
  impressions: z.number(),
  noteDays: z.number(),
  exposureMs: z.number(),
});
export type DailyRollup = z.infer<typeof DailyRollup>;

/** One figure of an export, with what is needed to repeat it. Never stored. */
export const MetricRow = z.object({
  metric: z.string(),
  variant: z.string(),
  source: Source,
  surface: z.enum(ROLLUP_SURFACES),
  stratum: z.optional(z.string()),
  /** Not told: the figure is no share, as a quartile. */
  numerator: z.optional(z.number()),
  denominator: z.number(),
  /** Not told: the denominator is 0, or the source cannot tell. */
  estimate: z.optional(z.number()),
  ciLow: z.optional(z.number()),
  ciHigh: z.optional(z.number()),
  ciMethod: z.optional(z.string()),
  nClusters: z.optional(z.number()),
  seed: z.optional(z.number()),
  unit: z.string(),
  rulesetVersion: z.string(),
  fromUtc: z.number(),
  toUtc: z.number(),
});
export type MetricRow = z.infer<typeof MetricRow>;
