import fc from 'fast-check';

/** What a hostile page or file is made of: generators, and the values that are too big or too odd to draw. */

const TAOBAO = 'item.taobao.com';

export const MARKUP = [
  '<img src=x onerror="alert(1)">',
  '<script>alert(2)</script>',
  '"><svg onload=alert(3)>',
  '</script><script>alert(4)</script>',
  '<!--',
  '<iframe srcdoc="<script>alert(6)</script>"></iframe>',
  'javascript:alert(7)',
  '{{constructor.constructor("alert(8)")()}}',
];
/** Bidi controls, zero-width signs, marks, lone surrogates, a noncharacter and NUL. */
export const SIGNS = [
  '\u202e告广\u202c',
  '\u2066\u202d合作\u2069',
  '广\u200b告',
  '\u200f\u061c',
  'a\u0300\u0301\u0302',
  '\ud800',
  '\udc00x',
  '\uffff',
  '\u0000',
  '\ufeff',
];
export const LOOKALIKES = [
  `https://${TAOBAO}.evil.example/item.htm?id=600000000001`,
  `https://${TAOBAO}@evil.example/item.htm?id=600000000001`,
  `https://evil.example\\@${TAOBAO}/`,
  'https://item.tаobao.com/item.htm?id=600000000001',
  'https://evil-jd.com/100099887766.html',
  'https://www.xiaohongshu.com.evil.example/goods-detail/0a1b2c3d4e5f60718293a4b5',
  `https://evil.example/#${TAOBAO}`,
  'https://edith.xiaohongshu.com.evil.example/api/sns/web/v1/homefeed',
];
/** What a spreadsheet would run. */
export const FORMULAS = ['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1', '"=1"', '=HYPERLINK("x")'];
export const PROTOTYPE_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'then',
];

/** Of every kind that a text field may be filled with. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...MARKUP, ...SIGNS, ...LOOKALIKES, ...FORMULAS, ...PROTOTYPE_KEYS, '广告', '赞助', '\n', ' '),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(''));

/** Numbers JSON can hold that no clock, price or count does. */
export const oddNumber = fc.oneof(
  fc.constantFrom(0, -0, -1, 1e11 - 1, 8.64e15, 8.64e15 + 1, -8.64e15 - 1, 1e21, 1e300, 5e-324, 2 ** 53, -1e308),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** Objects that throw when somebody makes a text or a number of them, and look like promises or errors. */
const IMPOSTORS: readonly unknown[] = [
  { toString: 1, valueOf: 1 },
  { toString: null, valueOf: {} },
  { catch: {}, finally: 1 },
  { length: 1e9, 0: 'x' },
  { type: 'div', props: { dangerouslySetInnerHTML: { __html: '<img src=x onerror=alert(1)>' } }, key: null },
  { message: {}, name: [], stack: 1 },
  { $bytes: {} },
  { toJSON: 1 },
];

const leaf = fc.oneof(
  hostileText,
  oddNumber,
  fc.constantFrom<unknown>(null, true, false, '', '2026-11-22T00:00:00Z', '+275760-09-13T00:00:00.001Z', ...IMPOSTORS),
);

/**
 * JSON as it arrives: through text, so that `__proto__` is an own property. `names`: keys the reader looks for, so that
 * odd values stand where they are looked at.
 */
export function hostileJson(names: readonly string[], wanted: readonly unknown[] = []): fc.Arbitrary<unknown> {
  const key = fc.constantFrom(...names, ...names, ...PROTOTYPE_KEYS);
  const value = wanted.length === 0 ? leaf : fc.oneof(leaf, fc.constantFrom(...wanted));
  const { json } = fc.letrec<{ json: unknown }>((tie) => ({
    json: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      value,
      fc.array(tie('json'), { maxLength: 4 }),
      fc.array(fc.tuple(key, tie('json')), { maxLength: 7 }).map(objectOf),
    ),
  }));
  return json;
}

/** An object whose own properties are these, `__proto__` included. */
export function objectOf(members: readonly (readonly [string, unknown])[]): unknown {
  const inner = members.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value) ?? 'null'}`);
  return JSON.parse(`{${inner.join(',')}}`);
}

function fail(): never {
  throw new Error('a trap of the page');
}

/** Throws at whatever is done with it. */
export function trap(): object {
  const handler: ProxyHandler<object> = {};
  for (const name of Object.getOwnPropertyNames(Reflect)) Object.assign(handler, { [name]: fail });
  return new Proxy({}, handler);
}

export function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

export function cyclic(): object {
  const value: Record<string, unknown> = { items: [], note: {} };
  value['self'] = value;
  value['items'] = [value, [value]];
  return value;
}

/** What lives in a page and in no file; made anew for every use. */
export const LIVE: Readonly<Record<string, () => unknown>> = {
  'a trap': trap,
  'a revoked proxy': revoked,
  'a cycle': cyclic,
  'a getter that throws': () => Object.defineProperty({}, 'id', { get: fail, enumerable: true }),
  'a list whose members throw': () => Object.defineProperty([1, 2], 0, { get: fail, enumerable: true }),
  'a sparse list': () => Object.assign([], { length: 4_000_000_000 }),
  'a list of a million': () => new Array(1_000_000).fill(0),
  'a big number': () => 10n ** 40n,
  'a symbol': () => Symbol('x'),
  'a function': () => Object.assign(() => fail(), { id: 1 }),
  'not a number': () => Number.NaN,
  infinity: () => Number.NEGATIVE_INFINITY,
  'nobody’s child': () => Object.assign(Object.create(null), { id: 'x' }),
  'a date of no day': () => new Date(Number.NaN),
  'an odd error': () => Object.assign(new Error('x'), { message: {} }),
  'a text of 10 MB': () => 'x'.repeat(10_000_000),
};

/** `depth` objects in one another; with `hollow`, an empty list stands before each, so that brackets also close. */
export function nested(depth: number, { hollow = false } = {}): string {
  const open = hollow ? '{"e":[],"a":' : '{"a":';
  return `${open.repeat(depth)}1${'}'.repeat(depth)}`;
}
