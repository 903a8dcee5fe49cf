import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLinks } from '../../../utils/links/find-links';
import { createReader } from '../../../utils/links/reader';
import { resolve } from '../../../utils/links/resolve';
import { meaningOf } from '../../../utils/model/commerce-keys';
import { LinkHit } from '../../../utils/model/link';
import { Note } from '../../../utils/model/note';
import { Reading } from '../../../utils/model/reading';
import { Verdict } from '../../../utils/model/verdict';
import { copyLiveState, type LiveStateRequest } from '../../../utils/observe/live-state';
import { observePayload } from '../../../utils/observe/payload';
import { readState } from '../../../utils/observe/platforms/xiaohongshu/state';
import { parseStateText } from '../../../utils/observe/state-text';
import { type Examined, examineDocument, examinePayload, examineText } from '../../../utils/pipeline';
import { ITEM_CASES } from './regressions';
import { expectBounded, unharmed } from './unharmed';
import { hostileJson, hostileText, LIVE, LOOKALIKES, MARKUP, nested, oddNumber, SIGNS } from './values';

const reader = createReader();
const NOTE_ID = '64a000000000000000000001';
const FEED = 'https://edith.xiaohongshu.com/api/sns/web/v1/homefeed';
const ADDRESSES = [
  FEED,
  'https://edith.xiaohongshu.com/api/sns/web/v1/feed',
  'https://edith.xiaohongshu.com/api/sns/web/v2/comment/page',
  'https://edith.xiaohongshu.com/api/sns/v10/search/notes',
  'https://edith.xiaohongshu.com/api/sns/v2/note/widgets',
  'https://edith.xiaohongshu.com/api/sns/v1/user_posted',
  ...LOOKALIKES,
  '',
];
/** Names that the readers of answers and states look at. */
const NAMES = [
  ...['data', 'items', 'notes', 'comments', 'note_card', 'note', 'id', 'note_id', 'model_type', 'ads', 'ads_info'],
  ...['user', 'user_id', 'nickname', 'tag_list', 'corner_tag_info', 'note_attributes', 'goods_info', 'title', 'desc'],
  ...['cooperate_binds', 'interact_info', 'liked_count', 'time', 'type', 'name', 'text', 'widgets', 'link', 'content'],
  ...['feed', 'feeds', 'noteDetailMap', 'basicInfo', 'verifyInfo', 'seller_info', 'store_id', 'show_tags', NOTE_ID],
];
const json = hostileJson(NAMES, [NOTE_ID, 'note', 'ads', 'live_v2', 'goods', 'user_top', '广告']);

function expectFit({ items }: Examined): void {
  for (const { note, readings, verdict } of items) {
    Note.parse(note);
    Verdict.parse(verdict);
    for (const reading of readings) expect(Reading.parse(reading).outcome).not.toBe('failed');
    expectBounded(note);
  }
}

describe('answers and states', () => {
  test('of any shape are read without throwing, into notes of the model', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ADDRESSES), json, json, async (url, one, other) => {
        const bodies = [one, { data: { items: [one, other] } }, { data: [one] }, { data: { comments: [one, other] } }];
        for (const body of bodies)
          expectFit(await unharmed(() => examinePayload({ url, json: body, source: 'capture' }, reader)));
        const state = { feed: { feeds: [one] }, note: { noteDetailMap: { [NOTE_ID]: { note: other } } }, user: one };
        const view = readState(state, { source: 'live', surface: 'explore', noteId: NOTE_ID });
        for (const note of view.notes) Note.parse(note);
      }),
      { numRuns: 250 },
    );
  });

  test.each(Object.keys(LIVE))('holding %s, which no JSON does, are let go', async (name) => {
    const live = LIVE[name];
    const shapes = [
      () => ({ data: { items: [{ id: NOTE_ID, note_card: { title: live?.(), desc: live?.(), time: live?.() } }] } }),
      () => ({ data: { items: [live?.()] } }),
    ];
    // Traps and lists longer than their text cannot come through JSON.
    if (/trap|proxy|throw|sparse/.test(name)) return expect(live).toBeDefined();
    for (const shape of shapes)
      expectFit(await unharmed(() => examinePayload({ url: FEED, json: shape(), source: 'capture' }, reader)));
  });

  test.each(ITEM_CASES)('once: $was', ({ card, gone }) => {
    const text = `{"data":{"items":[{"id":"${NOTE_ID}","model_type":"note","note_card":{${card}}}]}}`;
    const { notes } = observePayload({ url: FEED, json: JSON.parse(text), source: 'live' });
    expect(notes).toHaveLength(1);
    for (const name of gone) expect(notes[0]).not.toHaveProperty(name);
    const { publishedAt } = notes[0] ?? {};
    if (publishedAt !== undefined) expect(() => new Date(publishedAt).toISOString()).not.toThrow();
  });

  test('any number may stand for a time: what is kept is one of a calendar', () => {
    fc.assert(
      fc.property(oddNumber, (time) => {
        const body = { data: { items: [{ id: NOTE_ID, model_type: 'note', note_card: { time } }] } };
        const [note] = observePayload({ url: FEED, json: body, source: 'live' }).notes;
        expect(note).toBeDefined();
        if (note?.publishedAt !== undefined) expect(Number.isNaN(new Date(note.publishedAt).getTime())).toBe(false);
      }),
    );
  });

  test('10,000 levels, a text of 10 MB and a key of a megabyte are read in time', async () => {
    const body = JSON.parse(
      `{"data":{"items":[{"id":"${NOTE_ID}","note_card":{"deep":${nested(10_000)},"title":"${'长'.repeat(3_000_000)}","${'_'.repeat(1_000_000)}ads_info":{"a":1}}}]}}`,
    );
    const examined = await unharmed(() => examinePayload({ url: FEED, json: body, source: 'live' }, reader));
    expect(examined.items).toHaveLength(1);
    expectFit(examined);
    expect(meaningOf(`${'_'.repeat(100)}ads_info`)).toBe('plain');
  });
});

describe('what a writer can write', () => {
  const BY_WRITERS = new Set([
    ...['author_declared', 'shoppable_unlabelled', 'route_in_data', 'weak_cues', 'no_signal', 'none_in_data'],
    'not_checked',
  ]);

  test('in titles, texts, names, tags and comments never becomes a label or a flag of the platform', async () => {
    const word = fc.oneof(
      hostileText,
      fc.constantFrom('广告', '赞助', '品牌合作', '与示例合作', 'ads_info', 'model_type'),
    );
    await fc.assert(
      fc.asyncProperty(word, word, word, word, async (title, desc, nickname, name) => {
        const card = {
          title,
          desc,
          user: { nickname, user_id: '5f0000000000000000000001' },
          tag_list: [{ name, type: 'topic' }],
        };
        const body = { data: { items: [{ id: NOTE_ID, model_type: 'note', note_card: card }] } };
        for (const url of ADDRESSES.slice(0, 2)) {
          const { items } = await unharmed(() => examinePayload({ url, json: body, source: 'live' }, reader));
          for (const { verdict } of items) expect(BY_WRITERS).toContain(verdict.code);
        }
        for (const text of [title, `${title}\n${desc}`])
          for (const { verdict } of examineText(text, reader).items) expect(BY_WRITERS).toContain(verdict.code);
      }),
      { numRuns: 300 },
    );
  });
});

describe('links', () => {
  test('in hostile texts fit the model, stay inside the text, and no look-alike is a shop', async () => {
    const text = fc
      .array(fc.oneof(hostileText, fc.constantFrom(...LOOKALIKES, 'https://item.jd.com/1.html', '￥AbCdEfGh123￥')), {
        maxLength: 6,
      })
      .map((parts) => parts.join(' '));
    await fc.assert(
      fc.asyncProperty(text, async (given) => {
        const { hits } = await unharmed(() => findLinks(given));
        for (const hit of hits) {
          LinkHit.parse(hit);
          expect(hit.end).toBeLessThanOrEqual(given.length);
        }
        resolve(given);
      }),
      { numRuns: 300 },
    );
    for (const alike of LOOKALIKES) for (const { platform } of findLinks(alike).hits) expect(platform).toBe('other');
  });

  const PIECES = [
    ...SIGNS,
    ...MARKUP,
    'http://',
    'https://a',
    '￥',
    '￥a',
    '@',
    '%25',
    '{"',
    '\\"',
    '点',
    '#小程序://',
    '广告',
    '与',
    'a.',
  ];
  test.each(PIECES.map((piece) => [JSON.stringify(piece), piece]))(
    '100,000 signs of %s are read in time',
    async (_, piece) => {
      const text = piece.repeat(Math.floor(100_000 / piece.length));
      expectFit(await unharmed(() => examineText(text, reader)));
    },
  );
});

describe('the state a page was served with', () => {
  const START = 'window.__INITIAL_STATE__=';
  test.each([
    ['a string without its end, full of escapes', `${START}{"a":"${'\\"'.repeat(1_000_000)}`],
    ['quotes', `${START}${'"'.repeat(1_000_001)}`],
    ['backslashes', `${START}"${'\\'.repeat(1_000_001)}`],
    ['open brackets', `${START}${'['.repeat(1_000_000)}`],
    ['spaces', `${START}${' '.repeat(1_000_000)}`],
    ['undefined', `${START}${'undefined,'.repeat(200_000)}`],
  ])('of nothing but %s is let go in time', async (_, text) => {
    expect(await unharmed(() => parseStateText(text))).toBeUndefined();
  });

  test('in hostile documents', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(hostileText, fc.constantFrom('<script>', '</script>', START, '{"feed":{"feeds":[', '}'))),
        async (parts) => {
          const html = parts.join('');
          expectFit(
            await unharmed(() =>
              examineDocument({ url: 'https://www.xiaohongshu.com/explore', html, source: 'capture' }, reader),
            ),
          );
        },
      ),
    );
  });
});

describe('the live state, copied inside a page that set traps', () => {
  const WANTED: readonly LiveStateRequest[] = [
    { surface: 'explore' },
    { surface: 'search' },
    { surface: 'profile' },
    { surface: 'board', boardId: '__proto__' },
    { surface: 'note', noteId: '__proto__' },
    { surface: 'note', noteId: NOTE_ID },
  ];
  const TRAPS: readonly [string, string][] = [
    ['a trap', 'new Proxy({}, { get() { throw 1 }, has() { throw 1 }, ownKeys() { throw 1 } })'],
    ['a revoked proxy', '(() => { const r = Proxy.revocable({}, {}); r.revoke(); return r.proxy })()'],
    ['a list that is a trap', 'new Proxy([], { get() { throw 1 } })'],
    [
      'an endless object',
      '(function more() { return new Proxy({}, { get: more, has: () => true, ownKeys: () => ["a"], getOwnPropertyDescriptor: () => ({ value: 1, enumerable: true, configurable: true }) }) })()',
    ],
    [
      'a cycle',
      '(() => { const a = { feeds: [], feed: {} }; a.feed = a; a.feeds.push(a); a.note = a; a.noteDetailMap = a; return a })()',
    ],
    ['odd members', '{ feeds: [1n, Symbol(), () => 1, NaN, new Date(NaN), { toJSON() { throw 1 } }] }'],
    ['a long list', '{ feeds: Object.assign([], { length: 4e9 }) }'],
    ['no primitive', '{ feeds: new Proxy([], { get: (_, k) => (k === "length" ? { valueOf() { throw 1 } } : 1) }) }'],
  ];
  const SETUPS: readonly [string, string][] = [
    ['', ''],
    [
      'setters on Object.prototype that throw',
      'for (const k of ["feed","search","user","note","noteData","board"]) Object.defineProperty(Object.prototype, k, { set() { throw new Error("x") }, configurable: true });',
    ],
    ['a toJSON on Object.prototype', 'Object.prototype.toJSON = () => { throw new Error("x") };'],
    [
      'JSON, Object.keys and Array.isArray replaced',
      'JSON.stringify = () => { throw 1 }; JSON.parse = () => { throw 1 }; Object.keys = () => { throw 1 }; Array.isArray = () => { throw 1 };',
    ],
    [
      'RegExp and String replaced',
      'RegExp.prototype.test = () => { throw 1 }; String.prototype.slice = () => { throw 1 }; Math.min = () => { throw 1 };',
    ],
  ];

  test.each(TRAPS)('%s throws nothing into the page', (_, value) => {
    for (const [name, setup] of SETUPS) {
      for (const wanted of WANTED) {
        const state = `{ feed: ${value}, search: ${value}, user: ${value}, note: ${value}, noteData: ${value}, board: ${value} }`;
        for (const whole of [value, state]) {
          const code = `globalThis.__INITIAL_STATE__ = ${whole};${setup};(${copyLiveState.toString()})(${JSON.stringify(wanted)})`;
          const run = () => runInNewContext(code, {}, { timeout: 20_000 });
          expect(run, `${name} ${JSON.stringify(wanted)}`).not.toThrow();
        }
      }
    }
  });

  test('a getter in the place of the state that throws', () => {
    const code = `Object.defineProperty(globalThis, '__INITIAL_STATE__', { get() { throw 1 } });(${copyLiveState.toString()})({ surface: 'explore' })`;
    expect(runInNewContext(code, {})).toBeUndefined();
  });
});
