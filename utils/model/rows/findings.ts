import * as z from 'zod/mini';
import { Attribution, Confidence, LinkKind } from '../link';
import {
  Claim,
  Commercial,
  Disclosure,
  EvidenceClass,
  Level,
  Place,
  SignalId,
  Source,
  Surface,
  VerdictCode,
} from '../vocabulary';

/** What was found in a showing, and what was made of it. Times are epoch ms. */

export const MECHANISMS = ['component', 'anchor', 'typed', 'code', 'deep_link'] as const;
export const Mechanism = z.enum(MECHANISMS);
export type Mechanism = z.infer<typeof Mechanism>;

/** One per showing and level. Together the four lists name every detector that was asked. */
export const ObservationRow = z.object({
  observationId: z.string(),
  impressionId: z.string(),
  itemKey: z.string(),
  noteKey: z.optional(z.string()),
  source: Source,
  importId: z.string(),
  feedLoadId: z.string(),
  surface: Surface,
  level: Level,
  /** Not told: the input holds no rendered page. */
  labelsReadable: z.optional(z.boolean()),
  found: z.array(SignalId),
  absent: z.array(SignalId),
  unread: z.array(SignalId),
  failed: z.array(SignalId),
  /** `signal:version`, separated by spaces, for versions other than 1. */
  detectorVersions: z.string(),
  observedUtc: z.number(),
});
export type ObservationRow = z.infer<typeof ObservationRow>;

export const SignalRow = z.object({
  signalRowId: z.string(),
  observationId: z.string(),
  noteKey: z.optional(z.string()),
  signal: SignalId,
  claim: Claim,
  evidenceClass: EvidenceClass,
  place: Place,
  /** Whose words `matchedText` are: the platform's may leave in T1, the author's only in T2. */
  words: z.enum(['platform', 'author', 'none']),
  /** At most 40 characters. Never the words of another reader's comment. */
  matchedText: z.optional(z.string()),
  detectorVersion: z.number(),
});
export type SignalRow = z.infer<typeof SignalRow>;

export const LinkRow = z.object({
  linkId: z.string(),
  noteKey: z.optional(z.string()),
  observationId: z.string(),
  platform: z.string(),
  kind: LinkKind,
  place: Place,
  mechanism: Mechanism,
  ctaText: z.optional(z.string()),
  host: z.optional(z.string()),
  itemId: z.optional(z.string()),
  shopId: z.optional(z.string()),
  shortCode: z.optional(z.string()),
  confidence: Confidence,
  targetPlatform: z.optional(z.string()),
  targetKind: z.optional(z.string()),
  via: z.array(z.string()),
  flags: z.array(z.string()),
  attribution: Attribution,
  affiliateNetwork: z.optional(z.string()),
  affiliateParam: z.optional(z.string()),
  affiliateKey: z.optional(z.string()),
  affiliateId: z.optional(z.string()),
  affiliateMember: z.optional(z.string()),
  urlClean: z.optional(z.string()),
  observedUtc: z.number(),
});
export type LinkRow = z.infer<typeof LinkRow>;

/** The strongest verdict of a note's showings under one ruleset; its gate is met if met in any. */
export const VerdictRow = z.object({
  noteKey: z.string(),
  source: Source,
  importId: z.string(),
  rulesetVersion: z.string(),
  verdict: VerdictCode,
  commercial: Commercial,
  disclosure: Disclosure,
  labelWord: z.optional(z.string()),
  /** Not told: could not be told in any showing. */
  purchaseRoute: z.optional(z.boolean()),
  gateMet: z.boolean(),
  reasons: z.array(SignalId),
  notTold: z.array(SignalId),
  decidedUtc: z.number(),
});
export type VerdictRow = z.infer<typeof VerdictRow>;
