import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64, decodeFields, MAX_NESTED, percentDecode } from '../../../utils/links/decode';

describe('decodeBase64', () => {
  it('reads what Node writes, padded or not, in both alphabets', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6, maxLength: 80 }), (text) => {
        for (const form of ['base64', 'base64url'] as const) {
          expect(decodeBase64(Buffer.from(text).toString(form))).toBe(text);
        }
      }),
    );
  });

  it.each([
    ['short', 'YWJj'],
    ['no base64', 'https://a.example'],
    ['a rest of one', 'YWJjZGVmZ'],
    ['too long', 'YWJj'.repeat(MAX_NESTED)],
  ])('nothing in %s', (_name, text) => expect(decodeBase64(text)).toBeUndefined());
});

describe('decodeFields', () => {
  it.each([
    ['plain JSON', '{"a":"1","b":2,"c":[3],"d":null,"e":1e99}', { a: '1', b: '2' }],
    ['encoded JSON', '%7B%22a%22%3A%221%22%7D', { a: '1' }],
    ['base64 JSON', Buffer.from('{"a":"1"}').toString('base64'), { a: '1' }],
  ])('%s', (_name, text, fields) => expect(Object.fromEntries(decodeFields(text) ?? [])).toEqual(fields));

  it.each([
    ['empty', ''],
    ['a list', '[1]'],
    ['broken', '{"a"'],
    ['words', 'hello world'],
  ])('nothing in %s', (_name, text) => expect(decodeFields(text)).toBeUndefined());
});

describe('percentDecode', () => {
  it.each([
    ['%41', 'A'],
    ['%', '%'],
    ['%E4%B8', '%E4%B8'],
    ['a', 'a'],
  ])('%s', (text, decoded) => expect(percentDecode(text)).toBe(decoded));
});
