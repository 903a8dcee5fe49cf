import { describe, expect, test } from 'vitest';
import type { Need } from '../../../utils/detect/detector';
import { maskOf, needsIn, toldBy, viewOf } from '../../../utils/detect/view';
import type { TextReader } from '../../../utils/model/text-reader';
import { noteThat, reader, type Told } from './table';

/** What a property of a note tells to detectors: nothing when it is missing, told none when it is empty. */
const TELLS: readonly [string, Told, Need[]][] = [
  ['nothing', {}, []],
  ['a title alone', { title: '示例' }, []],
  ['labels', { labels: [] }, ['labels']],
  ['declarations', { declarations: [] }, ['declarations']],
  ['tags', { tags: [] }, ['tags']],
  ['attributes', { attributes: [] }, ['attributes']],
  ['ad fields', { adFields: [] }, ['adFields']],
  ['partner fields', { partnerFields: [] }, ['partnerFields']],
  ['goods fields', { goodsFields: [] }, ['goodsFields']],
  ['unknown fields', { unknownFields: [] }, ['unknownFields']],
  ['comments', { comments: [] }, ['comments']],
  ['an empty author', { author: {} }, []],
  ['an author without a name', { author: { id: 'example' } }, []],
  ['a name, told empty', { author: { name: '' } }, ['authorName']],
  ['an empty account', { account: {} }, []],
  ['verification 0', { account: { verifyType: 0 } }, ['verifyType']],
  ['no store', { account: { storeId: '' } }, ['storeId']],
  ['no buyer', { account: { buyer: false } }, ['buyer']],
  ['components', { components: [] }, ['components', 'componentTargets']],
  ['widgets', { widgets: [] }, ['widgets', 'widgetTargets']],
  ['an empty text', { text: '' }, ['passages', 'links', 'phrases', 'cues']],
];

describe('told and untold', () => {
  test.each(TELLS)('%s', (_, told, needs) => {
    const note = noteThat(told);
    expect(needsIn(toldBy(note, true)).sort()).toEqual([...needs].sort());
    const view = viewOf(note, reader);
    const present = needsIn(maskOf(needsIn(-1))).filter((need) => view[need] !== undefined);
    expect(present.sort()).toEqual([...needs].sort());
  });

  test('without a reader nothing that takes reading is told', () => {
    const note = noteThat({ text: '示例', components: [], widgets: [], labels: [] });
    expect(needsIn(toldBy(note, false)).sort()).toEqual(['components', 'labels', 'widgets']);
    const view = viewOf(note);
    expect([view.passages, view.links, view.phrases, view.cues, view.componentTargets, view.widgetTargets]).toEqual(
      Array.from({ length: 6 }, () => undefined),
    );
  });

  test('a mask holds its needs', () => {
    expect(needsIn(maskOf(['widgetTargets', 'labels']))).toEqual(['labels', 'widgetTargets']);
    expect(maskOf([])).toBe(0);
  });
});

describe('passages', () => {
  test('are title, text and author-side comments, each in its place', () => {
    const { passages } = viewOf(
      noteThat({
        title: '标题',
        text: '正文',
        comments: [
          { byAuthor: true, pinned: true, text: '一' },
          { byAuthor: true, pinned: false, text: '二' },
          { byAuthor: false, pinned: true, text: '三' },
        ],
      }),
      reader,
    );
    expect(passages).toEqual([
      { place: 'title', text: '标题', byAuthor: true },
      { place: 'text', text: '正文', byAuthor: true },
      { place: 'pinned_comment', text: '一', byAuthor: true },
      { place: 'author_comment', text: '二', byAuthor: true },
      { place: 'pinned_comment', text: '三', byAuthor: false },
    ]);
  });

  test("phrases and cues are looked for in the author's words only, links in all", () => {
    const asked: Record<string, string[]> = { links: [], phrases: [], cues: [] };
    const note = (what: string) => (text: string) => {
      asked[what]?.push(text);
      return [];
    };
    const listening: TextReader = {
      links: note('links'),
      phrases: note('phrases'),
      cues: note('cues'),
      isRoute: () => false,
      url: () => undefined,
    };
    const told = noteThat({ text: '正文', comments: [{ byAuthor: false, pinned: true, text: '读者' }] });
    const view = viewOf(told, listening);
    for (let times = 0; times < 3; times += 1) expect([view.links, view.phrases, view.cues]).toEqual([[], [], []]);
    expect(asked).toEqual({ links: ['正文', '读者'], phrases: ['正文'], cues: ['正文'] });
  });

  test("a link is a route in the author's words only", () => {
    const link = 'https://item.jd.com/1000001.html';
    const told = noteThat({ text: link, comments: [{ byAuthor: false, pinned: true, text: link }] });
    expect(viewOf(told, reader).links?.map(({ isRoute }) => isRoute)).toEqual([true, false]);
  });
});
