import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { copyLiveState, type LiveStateRequest } from '../../../utils/observe/live-state';
import { NOTE_ID } from './page-html';

/**
 * Runs the copy as it runs on a page: from its text alone, in a world that knows nothing of ours. `setup` is code that
 * builds the page's state there.
 */
function copied(setup: string, wanted: LiveStateRequest): unknown {
  return runInNewContext(`${setup};(${copyLiveState.toString()})(${JSON.stringify(wanted)})`, {}, { timeout: 20_000 });
}

/** The same value as an object of this world. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

const EXPLORE = { surface: 'explore' };
const NOTE = { surface: 'note', noteId: NOTE_ID };
const feeds = (code: string) => `globalThis.__INITIAL_STATE__ = { feed: { feeds: ${code} } }`;
const feedsOf = (code: string) => plain(copied(feeds(code), EXPLORE)) as { feed: { feeds?: unknown } };

describe('what is wanted', () => {
  const state = `globalThis.__INITIAL_STATE__ = {
    global: { secret: 1 },
    login: { userInfo: { id: 'viewer' } },
    feed: { feeds: [{ id: 'a' }], other: 1 },
    search: { feeds: [{ id: 'b' }] },
    user: { userPageData: { basicInfo: { nickname: '示例' } }, notes: [[{ id: 'c' }]], userInfo: { id: 'viewer' } },
    board: { boardFeedsMap: { b1: { notes: [{ noteId: 'd' }] }, b2: { notes: [] } } },
    note: { noteDetailMap: { '${NOTE_ID}': { note: { noteId: '${NOTE_ID}', desc: '示例' }, comments: {} }, other: { note: {} } } },
    noteData: { data: { noteData: { noteId: '${NOTE_ID}' } } },
  }`;

  test.each<[string, LiveStateRequest, unknown]>([
    ['explore', EXPLORE, { feed: { feeds: [{ id: 'a' }] } }],
    ['search', { surface: 'search' }, { search: { feeds: [{ id: 'b' }] } }],
    [
      'profile',
      { surface: 'profile' },
      { user: { userPageData: { basicInfo: { nickname: '示例' } }, notes: [[{ id: 'c' }]] } },
    ],
    ['board', { surface: 'board', boardId: 'b1' }, { board: { boardFeedsMap: { b1: { notes: [{ noteId: 'd' }] } } } }],
    ['a board that is not named', { surface: 'board' }, {}],
    [
      'a note',
      NOTE,
      {
        note: { noteDetailMap: { [NOTE_ID]: { note: { noteId: NOTE_ID, desc: '示例' } } } },
        noteData: { data: { noteData: { noteId: NOTE_ID } } },
      },
    ],
    ['another surface', { surface: 'other' }, {}],
  ])('%s', (_, wanted, part) => {
    expect(plain(copied(state, wanted))).toEqual(part);
  });

  test.each(['', 'globalThis.__INITIAL_STATE__ = null', 'globalThis.__INITIAL_STATE__ = "text"'])(
    'a page without state: %s',
    (setup) => {
      expect(copied(setup, EXPLORE)).toBeUndefined();
    },
  );

  test('pictures, tokens and the viewer’s own marks are left out', () => {
    const item = `[{ id: 'a', xsecToken: 'AB', cover: { url: 'x' }, video: {}, liked: true, user: { nickname: '示例', avatar: 'x' } }]`;
    expect(feedsOf(item)).toEqual({ feed: { feeds: [{ id: 'a', user: { nickname: '示例' } }] } });
  });

  test('nothing is left behind on the page', () => {
    const code = `${feeds('[{ id: 1 }]')};
      var before = Object.getOwnPropertyNames(globalThis).length;
      (${copyLiveState.toString()})({ surface: 'explore' });
      Object.getOwnPropertyNames(globalThis).length - before`;
    expect(runInNewContext(code, {})).toBe(0);
  });
});

describe('refs of the page’s framework', () => {
  test.each([
    ['a ref', `{ __v_isRef: true, value: [{ id: 'a' }] }`],
    ['a ref in a ref', `{ __v_isRef: true, value: [{ __v_isRef: true, value: { id: 'a' } }] }`],
    ['a serialised ref', `{ _rawValue: [{ id: 'a' }] }`],
    ['a ref whose value stands in _value', `{ __v_isRef: true, _value: [{ id: 'a' }] }`],
    ['a reactive proxy', `new Proxy([new Proxy({ id: 'a' }, {})], {})`],
  ])('%s', (_, code) => {
    expect(feedsOf(code)).toEqual({ feed: { feeds: [{ id: 'a' }] } });
  });

  test('stores may be refs, too', () => {
    const setup = `globalThis.__INITIAL_STATE__ = { feed: { __v_isRef: true, value: { feeds: [1] } } }`;
    expect(plain(copied(setup, EXPLORE))).toEqual({ feed: { feeds: [1] } });
  });
});

describe('a hostile page', () => {
  test.each([
    ['a member that throws', `[{ id: 'a', get bad() { throw new Error('no') }, after: 1 }]`, [{ id: 'a', after: 1 }]],
    ['an entry that throws', `Object.defineProperty(['x', 'y'], 0, { get() { throw 1 } })`, [null, 'y']],
    ['a ref that throws', `[{ __v_isRef: true, get value() { throw 1 } }, 'y']`, [null, 'y']],
    ['keys that cannot be listed', `[new Proxy({}, { ownKeys() { throw 1 } }), 'y']`, [null, 'y']],
    ['functions and symbols', `[() => 1, Symbol('x'), 1n, 'y']`, [null, null, null, 'y']],
    ['a toJSON of its own', `[{ toJSON() { return 'lie' }, id: 'a' }]`, [{ id: 'a' }]],
    [
      'a key called __proto__',
      `[JSON.parse('{"__proto__": {"polluted": 1}, "id": "a"}')]`,
      [JSON.parse('{"__proto__": {"polluted": 1}, "id": "a"}')],
    ],
  ])('%s', (_, code, list) => {
    const { feed } = feedsOf(code);
    expect(JSON.stringify(feed.feeds)).toBe(JSON.stringify(list));
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test.each([
    ['a list that cannot be read', `new Proxy([], { get() { throw 1 } })`],
    ['an object that cannot be read', `new Proxy({}, { get() { throw 1 }, has() { throw 1 }, ownKeys() { throw 1 } })`],
    [
      'a length that throws',
      `Object.setPrototypeOf(new Proxy([], { get(_, key) { if (key === 'length') throw 1 } }), null)`,
    ],
  ])('%s tells nothing', (_, code) => {
    expect(feedsOf(code).feed).toEqual({});
  });

  test('a state that cannot be got at', () => {
    const setup = `Object.defineProperty(globalThis, '__INITIAL_STATE__', { get() { throw 1 } })`;
    expect(copied(setup, EXPLORE)).toBeUndefined();
    const store = `globalThis.__INITIAL_STATE__ = { get feed() { throw 1 } }`;
    expect(plain(copied(store, EXPLORE))).toEqual({ feed: {} });
  });

  test.each([
    ['itself', `(() => { const item = { id: 'a' }; item.self = item; return [item] })()`],
    ['each other', `(() => { const a = {}, b = { a }; a.b = b; a.list = [a, b, a, b]; return [a, b] })()`],
    ['itself as a ref', `(() => { const ref = { __v_isRef: true }; ref.value = { ref }; return [ref] })()`],
  ])('members that hold %s end', (_, code) => {
    const { feed } = feedsOf(code);
    expect(Array.isArray(feed.feeds)).toBe(true);
    expect(JSON.stringify(feed).length).toBeLessThan(2_000_000);
  });

  test('an endless chain ends', () => {
    const code = `[(function endless(n) { return { get next() { return endless(n + 1) }, n } })(0)]`;
    expect(JSON.stringify(feedsOf(code)).length).toBeLessThan(1000);
  });

  test('lists are cut at 120 entries', () => {
    const { feeds: list } = feedsOf('new Array(5_000_000).fill(7)').feed as { feeds: unknown[] };
    expect(list).toEqual(Array.from({ length: 120 }, () => 7));
  });

  test('texts are cut at 20,000 characters, and all of them at 2 million', () => {
    const [text] = feedsOf(`['x'.repeat(1_000_000)]`).feed.feeds as string[];
    expect(text?.length).toBe(20_000);
    const all = feedsOf(`Array.from({ length: 100 }, () => ({ a: 'x'.repeat(50_000), b: 'y'.repeat(50_000) }))`);
    expect(JSON.stringify(all).length).toBeLessThan(2_100_000);
  });

  test('an object of a million members costs no more than the budget', () => {
    const code = `[Object.fromEntries(Array.from({ length: 1_000_000 }, (_, n) => ['k' + n, n]))]`;
    const [item] = feedsOf(code).feed.feeds as object[];
    expect(Object.keys(item ?? {}).length).toBeLessThanOrEqual(20_000);
    expect(Object.keys(item ?? {}).length).toBeGreaterThan(10_000);
  });

  test('prototypes are not read', () => {
    const code = `[Object.create({ inherited: 1 }, { own: { value: 2, enumerable: true } })]`;
    expect(feedsOf(code)).toEqual({ feed: { feeds: [{ own: 2 }] } });
  });
});
