import { beforeEach, describe, expect, test, vi } from 'vitest';
import { NoteWatch } from '../../../entrypoints/notes.content/note-watch';
import { PageHealth } from '../../../entrypoints/notes.content/page-health';
import type { FeedLoad, Showing } from '../../../entrypoints/notes.content/showing';
import { Showings } from '../../../entrypoints/notes.content/showings';
import { createReader } from '../../../utils/links/reader';
import type { Account, Note } from '../../../utils/model/note';
import type { Address } from '../../../utils/observe/address';
import type { StateView } from '../../../utils/observe/platforms/xiaohongshu/state';
import { noteId, openNoteHtml } from '../observe/page-html';

let showings: Showings;
let health: PageHealth;
let list: FeedLoad;
let listed: FeedLoad | undefined;
let state: () => Promise<StateView | undefined>;
let account: () => Promise<Account | undefined>;
let painted: Showing[];
let unpainted: number;
let watch: NoteWatch;

beforeEach(() => {
  let ids = 0;
  showings = new Showings({
    newId: () => {
      ids += 1;
      return `id${ids}`;
    },
  });
  showings.setReader(createReader());
  health = new PageHealth();
  list = showings.startFeedLoad({ surface: 'explore' }, 0);
  listed = list;
  state = async () => undefined;
  account = async () => undefined;
  painted = [];
  unpainted = 0;
  watch = new NoteWatch({
    showings,
    health,
    now: () => 100,
    listLoad: () => listed,
    readState: () => state(),
    accountOf: () => account(),
    paint: (_, showing) => painted.push(showing),
    unpaint: () => {
      unpainted += 1;
    },
  });
  document.body.innerHTML = '';
});

const at = (nth: number, more: Partial<Address> = {}): Address => ({
  site: 'xiaohongshu',
  surface: 'note',
  noteId: noteId(nth),
  ...more,
});
const stands = (html: string) => {
  document.body.innerHTML = html;
};
const card = (nth: number): Note => ({
  itemKind: 'note',
  itemId: noteId(nth),
  noteId: noteId(nth),
  source: 'live',
  surface: 'explore',
  rendered: true,
  labelsReadable: true,
  labels: [{ text: '赞助', place: 'card_label' }],
});

describe('which showing an open note belongs to', () => {
  test('that of the card it was opened from; its list counted it already', () => {
    const met = showings.meet(list, card(1), 0);
    stands(openNoteHtml({ comments: [] }));
    watch.visit(at(1));
    expect(watch.showing).toBe(met);
    watch.dwell(0, 0, true);
    expect(met).toMatchObject({ opened: true, item: { verdict: { code: 'ad_labelled', gateMet: true } } });
    expect(health.statusOf('note').status).toBe('idle');
  });

  test('opened directly: a feed load of one item on surface note', () => {
    stands(openNoteHtml({ comments: [] }));
    watch.visit(at(1, { attributes: ['goods'] }));
    watch.visit(at(1, { attributes: ['goods'] }));
    expect(watch.showing?.feedLoad).toMatchObject({ surface: 'note', showings: [watch.showing] });
    expect(watch.showing?.item.verdict).toMatchObject({ code: 'shoppable_unlabelled', routePlace: 'address' });
    expect(health.statusOf('note')).toMatchObject({ seen: 1, read: 1 });
  });

  test('related notes below a note are no list it was opened from', () => {
    listed = showings.startFeedLoad({ surface: 'related' }, 0);
    const related = showings.meet(listed, card(1), 0);
    stands(openNoteHtml());
    watch.visit(at(1));
    expect(watch.showing).not.toBe(related);
  });
});

describe('the words of the note before', () => {
  test('are not taken for the next one’s, until they change', () => {
    stands(openNoteHtml({ text: '第一篇' }));
    watch.visit(at(1));
    // The address is that of the next note already; the words follow a moment later.
    watch.visit(at(2));
    expect(watch.showing).toBeUndefined();
    stands(openNoteHtml({ text: '第二篇' }));
    watch.visit(at(2));
    expect(watch.showing?.item.note).toMatchObject({ noteId: noteId(2), text: '第二篇' });
    expect(unpainted).toBe(1);
  });

  test('count when nothing stood there in between: two notes may say the same', () => {
    const wordless = openNoteHtml({ title: '', text: '' });
    stands(wordless);
    watch.visit(at(1));
    stands('');
    watch.visit({ site: 'xiaohongshu', surface: 'explore' });
    stands(wordless);
    watch.visit(at(2));
    expect(watch.showing?.item.note.noteId).toBe(noteId(2));
  });
});

describe('what only state and memory can tell', () => {
  const told: StateView = {
    notes: [
      {
        itemKind: 'note',
        itemId: noteId(1),
        noteId: noteId(1),
        source: 'live',
        surface: 'note',
        rendered: false,
        tags: [{ name: '示例', type: 'brand_page' }],
      },
    ],
    drift: [],
  };

  test('is added to the same showing', async () => {
    state = async () => told;
    account = async () => ({ storeId: '64c0', seenAt: 5 });
    stands(openNoteHtml({ comments: [] }));
    watch.visit(at(1));
    const showing = watch.showing;
    await vi.waitFor(() => expect(painted.length).toBe(2));
    expect(watch.showing).toBe(showing);
    expect(showing?.item.note).toMatchObject({ tags: told.notes[0]?.tags, account: { storeId: '64c0', seenAt: 5 } });
    expect(showing?.item.verdict.code).toBe('merchant_content');
  });

  test('each by itself', async () => {
    state = () => Promise.reject(new Error('asleep'));
    account = async () => ({ storeId: '64c0' });
    stands(openNoteHtml());
    watch.visit(at(1));
    await vi.waitFor(() => expect(watch.showing?.item.note.account).toEqual({ storeId: '64c0' }));
  });

  test('is asked for once, and only when the note has words', async () => {
    let asked = 0;
    state = async () => {
      asked += 1;
      return undefined;
    };
    stands('<div id="noteContainer"></div>');
    watch.visit(at(1));
    expect(asked).toBe(0);
    stands(openNoteHtml());
    watch.visit(at(1));
    watch.visit(at(1));
    expect(asked).toBe(1);
  });

  test('of another note is not taken', async () => {
    state = async () => told;
    stands(openNoteHtml());
    watch.visit(at(2));
    await Promise.resolve();
    expect(watch.showing?.item.note).not.toHaveProperty('tags');
  });
});

test('a note that stands in a tab nobody looks at was opened by nobody, until somebody does', () => {
  stands(openNoteHtml());
  watch.visit(at(1));
  watch.dwell(0, 0, false);
  expect(watch.showing).toMatchObject({ opened: false, detailDwellMs: 0 });
  // Looked at between two tellings, and left again.
  watch.dwell(400, 400, false);
  expect(watch.showing).toMatchObject({ opened: true, detailDwellMs: 400 });
});

test('time in front is counted to the open note only', () => {
  watch.dwell(500, 500, true);
  stands(openNoteHtml());
  watch.visit(at(1));
  watch.dwell(700, 700, true);
  const showing = watch.showing;
  watch.close();
  watch.dwell(900, 900, true);
  expect(showing?.detailDwellMs).toBe(700);
  expect(watch.container).toBeUndefined();
});
