import { splitLoneCtas } from './find-comment-seeds';
import type { PhraseSpan } from './phrase-span';

/** Calls to action without a shop name and not about the comments (`text_sales_pitch`). */
export function findSalesPitches(text: string): PhraseSpan[] {
  return splitLoneCtas(text).pitches;
}
