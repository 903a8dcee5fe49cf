import * as z from 'zod/mini';
import { Source, type VerdictCode } from './vocabulary';

/** What a coder may answer, in the order of the keys 1 to 9. A person codes what the material shows, nothing else. */
export const CODES = [
  'ad_labelled',
  'partner_labelled',
  'author_declared',
  'merchant_content',
  'shoppable_unlabelled',
  'weak_cues',
  'no_signal',
  'unclear',
  'no_material',
] as const;
export const Code = z.enum(CODES);
export type Code = z.infer<typeof Code>;

export const CONFIDENCES = [1, 2, 3] as const;

/** Codes that call a note commercial; `unclear` and `no_material` say neither. */
export const COMMERCIAL_CODES: readonly Code[] = [
  'ad_labelled',
  'partner_labelled',
  'author_declared',
  'merchant_content',
  'shoppable_unlabelled',
];
export const UNDECIDED_CODES: readonly Code[] = ['unclear', 'no_material'];

/**
 * The code a person gives where the machine's verdict is right. Missing: the verdict rests on data fields that no
 * material shows, or says only that something was not checked; a person cannot confirm it.
 */
export const CODE_OF_VERDICT: Readonly<Partial<Record<VerdictCode, Code>>> = {
  ad_labelled: 'ad_labelled',
  partner_labelled: 'partner_labelled',
  author_declared: 'author_declared',
  merchant_content: 'merchant_content',
  shoppable_unlabelled: 'shoppable_unlabelled',
  route_in_data: 'shoppable_unlabelled',
  weak_cues: 'weak_cues',
  no_signal: 'no_signal',
  none_in_data: 'no_signal',
};

/** Settles disagreements; never a coder's own name. */
export const ADJUDICATOR = 'adjudicated';

export const CoderId = z.string().check(z.regex(/^[\p{L}\p{N}_.-]{1,24}$/u));

/** What a coder gets to see of a note: what was stored of it, nothing that was made of it. */
export const Stimulus = z.object({
  noteKey: z.string(),
  title: z.optional(z.string()),
  text: z.optional(z.string()),
  noteUrl: z.optional(z.string()),
  /** PNG, base64. */
  pictures: z.array(z.string()),
});
export type Stimulus = z.infer<typeof Stimulus>;

export const DESIGNS = ['stratified', 'simple'] as const;
export const Design = z.enum(DESIGNS);
export type Design = z.infer<typeof Design>;

/** One sample to be coded; its notes are in `samples`, the answers in `annotations`. */
export const CodingSet = z.object({
  sampleId: z.string(),
  name: z.string(),
  design: Design,
  seed: z.number(),
  rulesetVersion: z.string(),
  drawnUtc: z.number(),
  source: Source,
  importId: z.string(),
  /** How many notes of each verdict there were to draw from. Empty in a sample of somebody else's. */
  population: z.record(z.string(), z.number()),
  /** Who codes on this computer. */
  coderId: z.string(),
  /** Of a sample that came as a file: there is no record behind it. */
  stimuli: z.optional(z.array(Stimulus)),
});
export type CodingSet = z.infer<typeof CodingSet>;
