import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStateText, stateTextOf } from '../../../utils/observe/state-text';
import { pageOf } from './page-html';

const START = 'window.__INITIAL_STATE__=';

describe('the literal of the server-state script', () => {
  test.each([
    ['plain', '{"a":1}', { a: 1 }],
    ['ended by a semicolon', '{"a":1};\n', { a: 1 }],
    ['bare undefined', '{"a":undefined,"b":[undefined,1]}', { a: null, b: [null, 1] }],
    ['undefined inside a string', '{"desc":"a is undefined, b:undefined"}', { desc: 'a is undefined, b:undefined' }],
    ['undefined as a quoted key', '{"undefined":{"a":undefined}}', { undefined: { a: null } }],
    ['after an escaped quote', '{"a":"x\\":undefined","b":undefined}', { a: 'x":undefined', b: null }],
    ['after an escaped backslash', '{"a":"x\\\\","b":undefined}', { a: 'x\\', b: null }],
    ['NaN and infinities', '{"a":NaN,"b":Infinity,"c":-Infinity,"d":-1}', { a: null, b: null, c: null, d: -1 }],
    ['words that only begin like one', '{"a":"NaNa undefinedly"}', { a: 'NaNa undefinedly' }],
    ['escaped slashes', '{"a":"https:\\u002F\\u002Fexample.com"}', { a: 'https://example.com' }],
    ['a string that ends the script', '{"a":"\\u003C/script>"}', { a: '</script>' }],
  ])('%s', (_, literal, state) => {
    expect(parseStateText(START + literal)).toEqual(state);
  });

  test.each([
    ['another script', 'window.__SSR__=true'],
    ['nothing after it', START],
    ['a name that only begins like it', 'window.__INITIAL_STATE__2={"a":1}'],
    ['code instead of a literal', `${START}(function(){return {}})()`],
    ['a cut literal', `${START}{"a":"x`],
    ['single quotes', `${START}{'a':1}`],
    ['longer than any page', `${START}{"a":"${'x'.repeat(20_000_001)}"}`],
  ])('%s does not parse', (_, script) => {
    expect(parseStateText(script)).toBeUndefined();
  });

  test('one string of 15 million characters', () => {
    const state = parseStateText(`${START}{"a":"${'\\u0061'.repeat(10)}${'x'.repeat(15_000_000)}","b":undefined}`);
    expect(state).toMatchObject({ b: null });
  });

  test('a key called __proto__ changes no prototype', () => {
    const state = parseStateText(`${START}{"__proto__":{"polluted":1}}`);
    expect(Object.getPrototypeOf(state)).toBe(Object.prototype);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('whatever JSON the site writes comes back, with undefined as null', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'small' },
        fc.string({ unit: 'binary' }),
        fc.constantFrom('undefined', '"undefined"', '\\', ':undefined,', 'NaN', '</script>'),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.constant(undefined),
        fc.array(tie('any'), { maxLength: 4 }),
        fc.dictionary(fc.string(), tie('any'), { maxKeys: 4 }),
      ),
    })).any;
    fc.assert(
      fc.property(value, (given) => {
        expect(parseStateText(START + literalOf(given))).toEqual(JSON.parse(literalOf(given, 'null')));
      }),
      { numRuns: 500 },
    );
  });

  test('no script makes it throw', () => {
    const hostile = fc.array(fc.oneof(fc.constantFrom('"', '\\', 'undefined', '{', '}', ':', ',', '\n'), fc.string()));
    fc.assert(
      fc.property(hostile, (parts) => {
        expect(() => parseStateText(START + parts.join(''))).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});

/** A value as the site serialises it: JSON, but with bare `undefined` in it. */
function literalOf(value: unknown, bare = 'undefined'): string {
  if (value === undefined) return bare;
  if (Array.isArray(value)) return `[${value.map((entry) => literalOf(entry, bare)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}:${literalOf(member, bare)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}

describe('the script of a page', () => {
  test('is found among others', () => {
    const script = `${START}{"a":1}`;
    const page = pageOf(`<script>window.__SSR__=true</script><script src="x.js"></script><script>${script}</script>`);
    expect(stateTextOf(page)).toBe(script);
  });

  test.each(['', '<script>window.__SSR__=true</script>', '<pre>window.__INITIAL_STATE__={}</pre>'])(
    'none in %s',
    (html) => {
      expect(stateTextOf(pageOf(html))).toBeUndefined();
    },
  );
});
