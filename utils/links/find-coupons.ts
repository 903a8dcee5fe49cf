import type { PhraseSpan } from './phrase-span';
import { COUPON_WORDS } from './phrases/coupon';
import { findPhrases } from './read-phrases';

/** Coupons and discount codes (`text_coupon`). */
export function findCoupons(text: string): PhraseSpan[] {
  return findPhrases(text, COUPON_WORDS).map(({ start, end, text: words }) => ({ start, end, text: words }));
}
