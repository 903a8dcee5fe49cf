import * as z from 'zod/mini';
import { Commercial, Disclosure, Place, SignalId, UncheckedReason, VerdictCode } from './vocabulary';

/**
 * What the readings of one showing amount to. Two axes, kept apart: is it commercial, and is that disclosed.
 * `purchaseRoute` undefined = could not be told.
 */
export const Verdict = z.object({
  code: VerdictCode,
  commercial: Commercial,
  disclosure: Disclosure,
  gateMet: z.boolean(),
  /** Why `not_checked`; only on that code. */
  unchecked: z.optional(UncheckedReason),
  /** The platform's own word, for rows 1 and 2. */
  labelWord: z.optional(z.string()),
  purchaseRoute: z.optional(z.boolean()),
  /** Shop platforms the purchase routes lead to, and where the first one stands. */
  routePlatforms: z.array(z.string()),
  routePlace: z.optional(Place),
  /** The key behind rows 4 to 7 and 10. */
  key: z.optional(z.string()),
  /** The author's words behind row 3, at most 20 characters. */
  quote: z.optional(z.string()),
  reasons: z.array(SignalId),
  /** Found, but without weight for the verdict (brand tag, verified organisation, denial, notices). */
  ignored: z.array(SignalId),
  checked: z.array(SignalId),
  notTold: z.array(SignalId),
  rulesetVersion: z.string(),
});
export type Verdict = z.infer<typeof Verdict>;
