import * as z from 'zod/mini';
import { Surface } from './vocabulary';

/**
 * A part of an input that does not fit what its adapter knows. A value, not an exception: it is counted and
 * shown, so that a changed surface never looks like "no ads".
 */
export const Drift = z.object({
  adapter: z.string(),
  surface: Surface,
  reason: z.string(),
  /** How many items were lost to it; 0 when it concerns the page as a whole. */
  items: z.number(),
});
export type Drift = z.infer<typeof Drift>;
