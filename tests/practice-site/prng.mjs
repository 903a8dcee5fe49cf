/** A small seeded generator (FNV-1a hash into mulberry32), so that one seed gives one site on every machine. */

/**
 * 32-bit hash of its parts.
 * @param {...(string | number)} parts
 * @returns {number}
 */
export function hash32(...parts) {
  let hash = 0x811c9dc5;
  for (const char of parts.join('\u0001')) {
    hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  }
  return hash >>> 0;
}

const HEX = '0123456789abcdef';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const MIXED = `${LETTERS}${LETTERS.toUpperCase()}${DIGITS}`;

/**
 * @typedef {object} Random
 * @property {() => number} next a number in [0, 1)
 * @property {(bound: number) => number} int a whole number in [0, bound)
 * @property {(probability: number) => boolean} chance
 * @property {<T>(list: readonly T[]) => T} pick
 * @property {<T>(list: readonly T[]) => T[]} shuffle a shuffled copy
 * @property {(length: number) => string} hex
 * @property {(length: number) => string} letters lower-case
 * @property {(length: number) => string} digits no leading zero
 * @property {(length: number) => string} mixed letters of both cases and digits, at least one of each
 */

/**
 * @param {...(string | number)} parts what the stream depends on; equal parts give an equal stream
 * @returns {Random}
 */
export function makeRandom(...parts) {
  let state = hash32(...parts);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (bound) => Math.floor(next() * bound);
  const word = (alphabet, length) => Array.from({ length }, () => alphabet[int(alphabet.length)]).join('');
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => list[int(list.length)],
    shuffle: (list) => {
      const copy = [...list];
      for (let at = copy.length - 1; at > 0; at -= 1) {
        const other = int(at + 1);
        [copy[at], copy[other]] = [copy[other], copy[at]];
      }
      return copy;
    },
    hex: (length) => word(HEX, length),
    letters: (length) => word(LETTERS, length),
    digits: (length) => `${1 + int(9)}${word(DIGITS, length - 1)}`,
    mixed: (length) =>
      `${word(LETTERS, 1)}${word(DIGITS, 1)}${word(MIXED, length - 3)}${word(LETTERS.toUpperCase(), 1)}`,
  };
}
