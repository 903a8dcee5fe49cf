import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Note } from '../../../utils/model/note';
import { mergeNotes } from '../../../utils/observe/merge';
import { anyNote } from '../detect/any-note';

function view(told: Partial<Note>): Note {
  return { itemKind: 'note', itemId: 'a', source: 'live', surface: 'explore', rendered: true, ...told };
}

/** The same note as data tells it: no rendered page. */
function data(told: Partial<Note>): Note {
  return view({ rendered: false, ...told });
}

const label = (text: string, place: 'card_label' | 'note_label' | 'data' = 'card_label') => ({ text, place });

describe('two views of one showing', () => {
  test.each<[string, Note, Note, Partial<Note>]>([
    ['told beats untold', view({ title: '甲' }), view({ text: '乙' }), { title: '甲', text: '乙' }],
    ['the later view beats the earlier', view({ title: '甲' }), view({ title: '乙' }), { title: '乙' }],
    ['told none beats untold', view({}), view({ tags: [] }), { tags: [] }],
    ['the surface is where it was met first', view({}), view({ surface: 'note' }), { surface: 'explore' }],
    ['so is its place in the list', view({ slot: 3 }), view({ slot: 7 }), { slot: 3 }],
    ['a kind beats unknown', view({}), view({ itemKind: 'unknown' }), { itemKind: 'note' }],
    ['and comes later, too', view({ itemKind: 'unknown' }), view({}), { itemKind: 'note' }],
    ['rendered once is rendered', view({}), data({}), { rendered: true }],
    [
      'author and account fill each other',
      view({ author: { name: '甲' }, account: { verifyType: 2 } }),
      view({ author: { id: 'u' }, account: { storeId: '' } }),
      { author: { name: '甲', id: 'u' }, account: { verifyType: 2, storeId: '' } },
    ],
    [
      'comments grow',
      view({ comments: [{ byAuthor: true, pinned: false, text: '一' }] }),
      view({ comments: [{ byAuthor: true, pinned: true, text: '二' }] }),
      {
        comments: [
          { byAuthor: true, pinned: false, text: '一' },
          { byAuthor: true, pinned: true, text: '二' },
        ],
      },
    ],
    [
      'fields of data grow',
      data({ adFields: [{ key: 'a' }] }),
      data({ adFields: [{ key: 'b' }, { key: 'a' }] }),
      { adFields: [{ key: 'a' }, { key: 'b' }] },
    ],
    [
      'a component is known by its address',
      view({ components: [{ kind: 'link', place: 'under_note', url: 'u', text: '看' }] }),
      view({ components: [{ kind: 'link', place: 'under_note', url: 'u', text: '去看' }] }),
      { components: [{ kind: 'link', place: 'under_note', url: 'u', text: '去看' }] },
    ],
  ])('%s', (_, known, fresh, merged) => {
    expect(mergeNotes(known, fresh)).toMatchObject(merged);
  });
});

describe('texts', () => {
  test.each([
    ['data spells tags out: that one tells more', '喝 #示例茶[品牌]#的茶', '喝 #示例茶的茶', '喝 #示例茶[品牌]#的茶'],
    ['the same, met in the other order', '喝 #示例茶的茶', '喝 #示例茶[品牌]#的茶', '喝 #示例茶[品牌]#的茶'],
    ['emoji are pictures on the page', '好吃[笑哭R]', '好吃', '好吃[笑哭R]'],
    ['an edited text is another text', '旧的正文，长一些', '新的正文', '新的正文'],
    ['emptied', '旧的正文', '', ''],
  ])('%s', (_, known, fresh, text) => {
    expect(mergeNotes(view({ text: known }), view({ text: fresh })).text).toBe(text);
  });
});

describe('labels', () => {
  const card = view({ labelsReadable: true, labels: [label('赞助')] });

  test('of the card and of the open note belong to one showing', () => {
    const opened = view({ surface: 'note', labelsReadable: true, labels: [label('关注', 'note_label')] });
    expect(mergeNotes(card, opened).labels).toEqual([label('赞助'), label('关注', 'note_label')]);
  });

  test('data adds its corner labels and takes none away', () => {
    const merged = mergeNotes(card, data({ labels: [label('06-30', 'data')] }));
    expect(merged).toMatchObject({ labelsReadable: true, labels: [label('赞助'), label('06-30', 'data')] });
    expect(mergeNotes(card, data({ labels: [] }))).toMatchObject({ labelsReadable: true, labels: [label('赞助')] });
    expect(mergeNotes(data({ labels: [] }), card)).toMatchObject({ labelsReadable: true, labels: [label('赞助')] });
  });

  test('a layout that broke meanwhile does not pass for "no label"', () => {
    const none = view({ labelsReadable: true, labels: [] });
    const broken = view({ labelsReadable: false });
    expect(mergeNotes(none, broken)).not.toHaveProperty('labels');
    expect(mergeNotes(none, broken).labelsReadable).toBe(false);
    // A label that was seen was seen.
    expect(mergeNotes(card, broken).labels).toEqual([label('赞助')]);
  });

  test('what data says of labels is no sight of the page', () => {
    const broken = view({ labelsReadable: false });
    expect(mergeNotes(broken, data({ labels: [] }))).not.toHaveProperty('labels');
  });
});

/** Properties of a note that a view told. */
function told(note: Note): string[] {
  return Object.entries(note).flatMap(([key, value]) => (value === undefined || isBare(value) ? [] : [key]));
}

/** `{}` names no member: it tells nothing. */
function isBare(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}

const pair = fc.tuple(anyNote, anyNote).map(([a, b]): [Note, Note] => [a, { ...b, itemId: a.itemId }]);

describe('any two views', () => {
  test('told never becomes untold, but labels that could not be read again', () => {
    fc.assert(
      fc.property(pair, ([known, fresh]) => {
        const merged = mergeNotes(known, fresh);
        const kept = new Set(told(merged));
        if (merged.rendered && merged.labelsReadable !== true) kept.add('labels');
        expect([...told(known), ...told(fresh)].filter((key) => !kept.has(key))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('nothing is told that neither told', () => {
    fc.assert(
      fc.property(pair, ([known, fresh]) => {
        const before = new Set([...told(known), ...told(fresh)]);
        expect(told(mergeNotes(known, fresh)).filter((key) => !before.has(key))).toEqual([]);
      }),
    );
  });

  test('the same view again changes nothing', () => {
    fc.assert(
      fc.property(pair, ([known, fresh]) => {
        const merged = mergeNotes(known, fresh);
        expect(mergeNotes(merged, fresh)).toEqual(merged);
        expect(mergeNotes(merged, merged)).toEqual(merged);
      }),
      { numRuns: 1000 },
    );
  });

  test('lists hold the same in either order', () => {
    const lists = ['declarations', 'attributes', 'tags', 'adFields', 'partnerFields', 'goodsFields'] as const;
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const [there, back] = [mergeNotes(a, b), mergeNotes(b, a)];
        for (const list of lists) expect(sorted(there[list])).toEqual(sorted(back[list]));
        expect(there.rendered).toBe(back.rendered);
      }),
    );
  });

  test('neither view is changed', () => {
    fc.assert(
      fc.property(pair, ([known, fresh]) => {
        const before = JSON.stringify([known, fresh]);
        mergeNotes(known, fresh);
        expect(JSON.stringify([known, fresh])).toBe(before);
      }),
    );
  });
});

function sorted(list: readonly unknown[] | undefined): string[] | undefined {
  return list?.map((entry) => JSON.stringify(entry)).sort();
}
