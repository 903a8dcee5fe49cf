import { describe, expect, test } from 'vitest';
import { observePage, observeText, surfaceOfList } from '../../../utils/observe/observe';
import { cardHtml, listHtml, NOTE_ID, noteId, ORIGIN, openNoteHtml, pageOf } from './page-html';

const NOTE_LINK = `${ORIGIN}/discovery/item/${NOTE_ID}`;

describe('pasted text', () => {
  test.each<[string, string, object]>([
    ['words', '示例', { itemKind: 'unknown', itemId: 'pasted', text: '示例' }],
    ['nothing', '', { itemKind: 'unknown', itemId: 'pasted', text: '' }],
    ['a link to a note', NOTE_LINK, { itemKind: 'note', itemId: NOTE_ID, noteId: NOTE_ID }],
    [
      'with goods',
      `${NOTE_LINK}?app_platform=ios&noteAttributes=goods&xsec_token=CBexample=`,
      { noteId: NOTE_ID, attributes: ['goods'] },
    ],
    [
      'words right after the link',
      `看这篇 ${NOTE_LINK}?noteAttributes=goods，复制本条信息，打开应用查看`,
      { noteId: NOTE_ID, attributes: ['goods'] },
    ],
    ['right after its path', `${NOTE_LINK}，复制本条信息`, { noteId: NOTE_ID }],
    [
      'another link before it',
      `http://xhslink.com/o/AbCdEf12 ${NOTE_LINK}?noteAttributes=goods`,
      { noteId: NOTE_ID, attributes: ['goods'] },
    ],
  ])('%s', (_, text, note) => {
    const { mine, notes, drift } = observeText(text);
    expect({ mine, drift }).toEqual({ mine: true, drift: [] });
    expect(notes).toEqual([
      expect.objectContaining({ source: 'paste', surface: 'paste', rendered: false, text, ...note }),
    ]);
  });

  test.each([
    ['a link without attributes', NOTE_LINK],
    ['the same path on another host', `https://example.com/explore/${NOTE_ID}?noteAttributes=goods`],
    ['a list of the site', `${ORIGIN}/explore?noteAttributes=goods`],
  ])('%s tells none', (_, text) => {
    expect(observeText(text).notes[0]).not.toHaveProperty('attributes');
  });

  test('somebody else’s host names no note', () => {
    expect(observeText(`https://example.com/explore/${NOTE_ID}`).notes[0]).not.toHaveProperty('noteId');
  });
});

describe('the list under an open note', () => {
  const overlay = pageOf('<div class="note-detail-mask"></div>');
  test.each([
    [`/explore/${NOTE_ID}`, 'explore'],
    [`/search_result/${NOTE_ID}`, 'search'],
    [`/user/profile/5f0000000000000000000001/${NOTE_ID}`, 'profile'],
  ])('%s in an overlay', (path, surface) => {
    const address = { site: 'xiaohongshu' as const, surface: 'note' as const };
    const over = observePage({ url: ORIGIN + path, page: overlay, source: 'live' });
    expect(over.mine).toBe(true);
    const html = `${listHtml([cardHtml({ id: noteId(2) })])}<div class="note-detail-mask">${openNoteHtml()}</div>`;
    const { notes } = observePage({ url: ORIGIN + path, page: pageOf(html), source: 'live' });
    expect(notes.map((note) => note.surface)).toEqual([surface, 'note']);
    expect(surfaceOfList(address, pageOf(''))).toBe('related');
  });
});

describe('the layout canary', () => {
  const cards = (count: number, broken: number) =>
    Array.from({ length: count }, (_, at) => {
      const html = cardHtml({ id: noteId(at), index: at });
      return at < broken ? html.replace('class="cover mask ld"', 'class="changed"') : html;
    });
  const driftOf = (html: string) => observePage({ url: `${ORIGIN}/explore`, page: pageOf(html), source: 'live' }).drift;

  test.each([
    [10, 0, 0],
    [10, 1, 0],
    [10, 2, 1],
    [9, 9, 0],
    [20, 2, 0],
    [20, 3, 1],
  ])('%d cards, %d of them unreadable: %d drift', (count, broken, drifts) => {
    expect(driftOf(listHtml(cards(count, broken)))).toHaveLength(drifts);
  });

  test.each([
    [9, 0],
    [10, 1],
  ])('%d links to notes without a card: %d drift', (count, drifts) => {
    const links = Array.from({ length: count }, (_, at) => `<a href="/explore/${noteId(at)}"></a>`).join('');
    expect(driftOf(links)).toHaveLength(drifts);
    // Skeletons of cards are no cards that were read.
    expect(driftOf(`${links}<section class="note-item"></section>`)).toHaveLength(drifts);
  });

  test('the same link twice is one note', () => {
    expect(driftOf(`<a href="/explore/${NOTE_ID}"></a>`.repeat(30))).toEqual([]);
  });
});

describe('the note an address names', () => {
  const url = `${ORIGIN}/explore/${NOTE_ID}`;
  const observed = (html: string, address = url) =>
    observePage({ url: address, page: pageOf(`<div id="app">${html}</div>`), source: 'capture' });

  test.each([
    ['a page that shows something else', '<main>示例</main>', 1],
    ['a page that says it is gone', '<div class="not-found-wrapper">页面不见了</div>', 0],
    ['a wall', '<div class="access-wrapper">登录后查看</div>', 0],
    ['a page that is not drawn yet', '', 0],
    ['its page', openNoteHtml({}), 0],
    ['a list it stands in', cardHtml(), 0],
  ])('%s', (_, html, drifts) => {
    expect(observed(html).drift).toHaveLength(drifts);
  });

  test('what its address tells is kept, whatever the page shows of it', () => {
    const script = `<script>window.__INITIAL_STATE__={"note":{"noteDetailMap":{"${NOTE_ID}":{"note":{"noteId":"${NOTE_ID}","desc":"示例"}}}}}</script>`;
    for (const html of ['', '<div class="error-wrapper">内容不存在</div>', script, openNoteHtml({}), cardHtml()]) {
      const { notes } = observed(html, `${url}?noteAttributes=goods`);
      expect(notes).toEqual([expect.objectContaining({ noteId: NOTE_ID, attributes: ['goods'] })]);
      expect(observed(html).notes.some(({ attributes }) => attributes !== undefined)).toBe(false);
    }
  });
});

test('a tile that page and state name differently is one tile', () => {
  const state =
    '{"search":{"feeds":[{"id":"a#1","modelType":"hot_query"},{"id":"b","modelType":"live_v2"},{"modelType":"banner"}]}}';
  const html = `<section class="note-item" data-index="0"><div class="query-note-wrapper">大家都在搜</div></section>
    <section class="note-item" data-index="1"><span class="xhs-live-note-item-badge">直播中</span><div class="footer"></div></section>`;
  const page = pageOf(`${html}<script>window.__INITIAL_STATE__=${state}</script>`);
  const { notes } = observePage({ url: `${ORIGIN}/search_result?keyword=x`, page, source: 'capture' });
  expect(notes.map(({ itemKind, itemId, slot }) => [itemKind, itemId, slot])).toEqual([
    ['query', 'query:0', 0],
    ['live', 'live:1', 1],
    ['unknown', 'banner:2', 2],
  ]);
});

test('cards that are no sections any more are cards of a list', () => {
  const card = cardHtml({ onCover: '<span>广告</span>' }).replace('<section', '<div').replace('</section>', '</div>');
  const page = pageOf(`<div class="feeds-container">${card}</div>`);
  const { notes } = observePage({ url: `${ORIGIN}/explore`, page, source: 'capture' });
  expect(notes).toEqual([
    expect.objectContaining({ noteId: NOTE_ID, labels: [{ text: '广告', place: 'card_label' }] }),
  ]);
});
