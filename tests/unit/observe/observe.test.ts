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
