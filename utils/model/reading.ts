import * as z from 'zod/mini';
import { LinkHit } from './link';
import { Claim, EvidenceClass, Place, SignalId } from './vocabulary';

/** What a detector points at. `words` says whose words `text` are: the platform's may leave in T1 exports, the author's not. */
export const Evidence = z.object({
  place: Place,
  class: EvidenceClass,
  words: z.enum(['platform', 'author', 'none']),
  /** At most 40 characters. */
  text: z.optional(z.string()),
  /** The data key that told it. */
  key: z.optional(z.string()),
  link: z.optional(LinkHit),
  /** Set where the claim depends on the evidence (a link in text is a route or a cue). */
  claim: z.optional(Claim),
  /** What the component or link offers to do, in the platform's words. */
  cta: z.optional(z.string()),
});
export type Evidence = z.infer<typeof Evidence>;

/**
 * The answer of one detector about one note. Four outcomes, never a boolean: "we did not look" is never
 * stored as "there was none".
 */
const base = { signal: SignalId, claim: Claim, version: z.number() };
export const Reading = z.discriminatedUnion('outcome', [
  z.object({ ...base, outcome: z.literal('found'), evidence: z.array(Evidence) }),
  z.object({ ...base, outcome: z.literal('absent') }),
  z.object({ ...base, outcome: z.literal('unread'), missing: z.array(z.string()) }),
  z.object({ ...base, outcome: z.literal('failed'), error: z.string() }),
]);
export type Reading = z.infer<typeof Reading>;
export type Found = Extract<Reading, { outcome: 'found' }>;
