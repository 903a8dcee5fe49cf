import type { LinkHit } from './link';

/** A stretch of a text, in UTF-16 offsets of the text as given. */
export type Span = { start: number; end: number };

/** A phrase of one class: `steer` leads to a shop, `disclosure` states a commercial tie, `negated` denies one. */
export type Phrase = Span & { side: 'steer' | 'disclosure' | 'negated'; class: string };

/** Wording common in promotion, by the signal it belongs to. */
export const CUE_KINDS = ['steer', 'coupon', 'contact', 'sales_pitch', 'comment_seed'] as const;
export type Cue = Span & { kind: (typeof CUE_KINDS)[number] };

/**
 * How texts and addresses are read. Passed to `detect`, so that the part of the extension that only looks at cards
 * does not have to carry the recogniser; without it, whatever needs a text counts as not told. Reads offline,
 * never throws.
 */
export type TextReader = {
  links(text: string): readonly LinkHit[];
  /** Is this link or code, in the author's own words, a way to buy? (measurement.md, `purchase_route`) */
  isRoute(hit: LinkHit, text: string): boolean;
  phrases(text: string): readonly Phrase[];
  cues(text: string): readonly Cue[];
  /** What one address leads to. */
  url(address: string): LinkHit | undefined;
};
