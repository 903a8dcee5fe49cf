import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReader } from '../../../utils/links/reader';
import { Note } from '../../../utils/model/note';
import { SIGNALS, VERDICT_CODES } from '../../../utils/model/vocabulary';
import { observePage, observeText } from '../../../utils/observe/observe';
import { observePayload } from '../../../utils/observe/payload';
import { readState } from '../../../utils/observe/platforms/xiaohongshu/state';
import { type Examined, examinePage, examinePayload, examineText } from '../../../utils/pipeline';
import { cardHtml, commentHtml, NOTE_ID, ORIGIN, openNoteHtml, pageOf } from './page-html';

const reader = createReader();

/** Addresses under which something may be read. */
const URLS = [
  `${ORIGIN}/explore`,
  `${ORIGIN}/explore/${NOTE_ID}`,
  `${ORIGIN}/user/profile/5f0000000000000000000001`,
  `${ORIGIN}/search_result?keyword=x`,
  'https://edith.xiaohongshu.com/api/sns/web/v1/homefeed',
  'https://so.xiaohongshu.com/api/sns/web/v2/search/notes',
  'https://edith.xiaohongshu.com/api/sns/web/v1/feed',
  'https://edith.xiaohongshu.com/api/sns/web/v2/comment/page',
  'https://edith.xiaohongshu.com/api/sns/v6/homefeed',
  'https://edith.xiaohongshu.com/api/sns/v10/search/notes',
  'https://edith.xiaohongshu.com/api/sns/v2/note/widgets',
  'https://edith.xiaohongshu.com/api/sns/v1/note/imagefeed',
  'https://edith.xiaohongshu.com/api/sns/v5/note/comment/list',
  '//edith.xiaohongshu.com/api/sns/v6/homefeed?x=%',
  'not an address',
  '',
];
const url = fc.oneof(fc.constantFrom(...URLS), fc.string({ unit: 'binary' }));

/** Names that adapters look for, so that odd values stand where they look. */
const KEYS = [
  'data',
  'items',
  'notes',
  'comments',
  'note_card',
  'noteCard',
  'note',
  'id',
  'note_id',
  'model_type',
  'ads',
  'ads_info',
  'user',
  'user_id',
  'tag_list',
  'corner_tag_info',
  'note_attributes',
  'goods_info',
  'cooperate_binds',
  'interact_info',
  'desc',
  'title',
  'show_tags',
  'content',
  'noteDetailMap',
  'feed',
  'feeds',
  'basicInfo',
  'verifyInfo',
  'widgets',
  'second_jump_bar',
  'link',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  NOTE_ID,
];
const leaf = fc.oneof(
  fc.constantFrom(NOTE_ID, 'ads', 'note', 'live_v2', 'goods', 'user_top', '广告', 'https://item.jd.com/1.html', ''),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    leaf,
    fc.array(tie('json'), { maxLength: 4 }),
    // Through text, as it arrives: a key called __proto__ is then an own property.
    fc
      .array(fc.tuple(fc.constantFrom(...KEYS), tie('json')), { maxLength: 6 })
      .map((members) =>
        JSON.parse(
          `{${members.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value) ?? 'null'}`).join(',')}}`,
        ),
      ),
  ),
}));

/** Pieces of pages in any order and nesting, whole and broken. */
const PIECES = [
  cardHtml(),
  cardHtml({ title: '<b>x', name: '"><i', onCover: '<span>广告</span>' }),
  openNoteHtml({ comments: [{ text: 'x', by: 'author', pinned: true }] }),
  commentHtml({ text: 'x', pinned: true }),
  '<section class="note-item">',
  '</section>',
  '<section class="note-item" data-index="-1"><a class="cover" href="javascript:alert(1)"></a><div class="footer"></div></section>',
  '<section class="note-item" data-index="99999999999999"><div class="query-note-wrapper"></div></section>',
  '<a href="/livestream/570000000000000001">',
  '<div id="noteContainer">',
  '<div class="interaction-container">',
  '<div class="comments-el">',
  '<div id="detail-desc">',
  '<a href="https://item.taobao.com/item.htm?id=600000000001">去看看</a>',
  '<a href="http://[">x</a>',
  '<script>window.__INITIAL_STATE__={"feed":{"feeds":[{"id":1},null,[]]}}</script>',
  '<script>window.__INITIAL_STATE__={',
  '<template>',
  '<!--',
  '<svg><title>',
  '</div></div>',
  '<div>'.repeat(100),
];
const html = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 8 })
  .map((parts) => parts.join(''));

function fits({ items }: Examined): void {
  for (const { note, readings, verdict } of items) {
    Note.parse(note);
    expect(readings.map(({ signal }) => signal)).toEqual([...SIGNALS]);
    expect(readings.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(VERDICT_CODES).toContain(verdict.code);
  }
}

describe('nothing that a page, an answer or a text holds makes reading throw', () => {
  test('answers', () => {
    fc.assert(
      fc.property(url, json, (address, body) => {
        const input = { url: address, json: body, source: 'capture' as const };
        expect(() => observePayload(input)).not.toThrow();
        fits(examinePayload(input, reader));
      }),
      { numRuns: 500 },
    );
  });

  test('answers in an envelope', () => {
    fc.assert(
      fc.property(url, fc.array(json, { maxLength: 4 }), (address, items) => {
        for (const body of [
          { data: { items } },
          { data: { notes: items } },
          { data: items },
          { data: { comments: items } },
        ])
          fits(examinePayload({ url: address, json: body, source: 'capture' }, reader));
      }),
      { numRuns: 300 },
    );
  });

  test('states', () => {
    fc.assert(
      fc.property(
        json,
        json,
        fc.constantFrom('explore', 'search', 'profile', 'board', 'note', 'other'),
        (part, other, surface) => {
          const state = { feed: part, search: part, user: part, note: other, noteData: other, board: other };
          expect(() => readState(part, { source: 'live', surface, noteId: NOTE_ID, boardId: 'b' })).not.toThrow();
          expect(() => readState(state, { source: 'live', surface, noteId: NOTE_ID, boardId: 'b' })).not.toThrow();
        },
      ),
      { numRuns: 300 },
    );
  });

  test('pages', () => {
    fc.assert(
      fc.property(fc.constantFrom(...URLS), html, (address, text) => {
        const input = { url: address, page: pageOf(text), source: 'live' as const };
        expect(() => observePage(input)).not.toThrow();
        fits(examinePage(input, reader));
      }),
      { numRuns: 300 },
    );
  });

  test('texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(observeText(text).notes).toHaveLength(1);
        fits(examineText(text, reader));
      }),
    );
  });
});

test('reading does not touch anybody’s prototype', () => {
  const body = JSON.parse(
    `{"data":{"items":[{"id":"${NOTE_ID}","__proto__":{"polluted":true},"note_card":{"__proto__":{"polluted":true}}}]}}`,
  );
  for (const address of URLS) observePayload({ url: address, json: body, source: 'capture' });
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

describe('sizes nobody sends in earnest', () => {
  test('500 nested elements, the most a browser parses', () => {
    const deep = `${'<div>'.repeat(500)}广告`;
    const text = cardHtml({ onCover: deep }) + openNoteHtml({ under: deep });
    expect(() =>
      observePage({ url: `${ORIGIN}/explore/${NOTE_ID}`, page: pageOf(text), source: 'live' }),
    ).not.toThrow();
  });

  test('an answer nested 20,000 deep', () => {
    let body: unknown = { id: NOTE_ID };
    for (let depth = 0; depth < 20_000; depth += 1) body = { data: body, items: [body].slice(0, depth % 2) };
    for (const address of URLS)
      expect(() => observePayload({ url: address, json: body, source: 'capture' })).not.toThrow();
  });

  test('a text of a million characters', () => {
    const [item] = examineText(`${'广告 https://item.jd.com/1.html '.repeat(30_000)}`, reader).items;
    expect(item?.verdict.code).toBeDefined();
  });
});
