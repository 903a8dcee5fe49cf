/**
 * Words of one class. Patterns are joined into one expression with the flags `giu` and run on a normalised text
 * (half-width punctuation and letters), so they are written without full-width ASCII; each carries the flag `u`, or
 * `\p{…}` would mean nothing. Runs of free text are bounded
 * and stop at punctuation: matching stays linear.
 */
export interface PhraseClass {
  class: string;
  patterns: readonly RegExp[];
}
