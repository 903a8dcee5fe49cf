/** A text ready for matching, and what is needed to find the way back to the text as given. */
export interface Normalised {
  text: string;
  /** For each deleted character, in order: the offset in `text` at which it stood. Mapping keeps lengths. */
  deleted: readonly number[];
}

const INVISIBLE = '\\u00AD\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF';
/** Zero-width, bidi and soft-hyphen characters (deleted); full-width ASCII, ￥ and the ideographic space (mapped). */
const CHANGING = new RegExp(`[${INVISIBLE}\\u3000\\uFF01-\\uFF5E\\uFFE5]`, 'g');

/** Long texts are rewritten piece by piece: one replacement over all of a hostile text is not linear in practice. */
const PIECE = 4096;

/**
 * Deletes characters that do not show, maps full-width forms to ASCII, ￥ to ¥ and the ideographic space to a space.
 * Linear.
 */
export function normalise(original: string): Normalised {
  const deleted: number[] = [];
  if (original.search(CHANGING) === -1) return { text: original, deleted };
  let text = '';
  for (let start = 0; start < original.length; start += PIECE) {
    const piece = original.length <= PIECE ? original : original.slice(start, start + PIECE);
    text += piece.replace(CHANGING, (sign, at: number) => {
      const code = sign.charCodeAt(0);
      if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
      if (code === 0xffe5) return '¥';
      if (code === 0x3000) return ' ';
      deleted.push(start + at - deleted.length);
      return '';
    });
  }
  return { text, deleted };
}

/** The offset in the original of the character at `at` in the normalised text. */
export function originalOffset(deleted: readonly number[], at: number): number {
  let low = 0;
  let high = deleted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((deleted[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return at + low;
}

/** The span in the original of `[start, end)` in the normalised text. */
export function toOriginal(deleted: readonly number[], start: number, end: number): { start: number; end: number } {
  const from = originalOffset(deleted, start);
  return { start: from, end: end > start ? originalOffset(deleted, end - 1) + 1 : from };
}
