import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, originalOffset, toOriginal } from '../../../utils/links/normalise';

describe('normalise', () => {
  it.each([
    ['nothing to change', '示例 abc', '示例 abc', []],
    ['full-width', 'Ａ．ｃ／１？', 'A.c/1?', []],
    ['signs of money and space', '￥1\u3000￥', '¥1 ¥', []],
    ['invisible characters', '\u200Ba\u200D\u00ADb\uFEFF', 'ab', [0, 1, 1, 2]],
    ['bidi', 'a\u202Eb\u2066c\u2069', 'abc', [1, 2, 3]],
  ])('%s', (_name, original, text, deleted) => {
    expect(normalise(original)).toEqual({ text, deleted });
  });

  it('finds the way back for every character, over piece borders too', () => {
    const unit = fc.constantFrom('a', '好', '\u200B', '\u2066', 'Ａ', '￥', '\uD83D', '😆', ' ');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), fc.constantFrom(0, 4090), (units, lead) => {
        const original = 'x'.repeat(lead) + units.join('');
        const { text, deleted } = normalise(original);
        expect(text.length + deleted.length).toBe(original.length);
        for (let at = 0; at < text.length; at += 1) {
          expect(normalise(original.charAt(originalOffset(deleted, at))).text).toBe(text.charAt(at));
        }
      }),
    );
  });

  it('gives spans that hold what was deleted inside, and nothing around', () => {
    const { text, deleted } = normalise('\u200Ba\u200Bb\u200B');
    expect(text).toBe('ab');
    expect(toOriginal(deleted, 0, 2)).toEqual({ start: 1, end: 4 });
    expect(toOriginal(deleted, 1, 1)).toEqual({ start: 3, end: 3 });
  });
});
