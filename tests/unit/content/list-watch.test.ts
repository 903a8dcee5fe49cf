import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CardBadges } from '../../../entrypoints/notes.content/card-badges';
import { ListWatch } from '../../../entrypoints/notes.content/list-watch';
import { PageHealth } from '../../../entrypoints/notes.content/page-health';
import type { Showing } from '../../../entrypoints/notes.content/showing';
import { Showings } from '../../../entrypoints/notes.content/showings';
import { Exposure } from '../../../utils/observe/exposure';
import { noteId } from '../observe/page-html';
import { type Box, Sight } from './sight';

const CARD: Box = { left: 20, top: 100, width: 200, height: 300 };
const OTHER: Box = { left: 240, top: 80, width: 200, height: 320 };

const page = document.documentElement;
/** The document itself, scrolled by so much. */
const scrolledBy = (px: number): [Element, Box] => [page, { left: 0, top: -px, width: 1280, height: 9000 }];

let list: ListWatch;
let exposure: Exposure;
let painted: Showing[];
/** The clock, epoch ms; frames are told in ms since the page began, which here is the same. */
let now: number;

beforeEach(() => {
  vi.stubGlobal('IntersectionObserver', Sight);
  vi.stubGlobal('visualViewport', null);
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  // Asked in a frame, it would cost a layout.
  vi.spyOn(window, 'scrollY', 'get').mockImplementation(() => {
    throw new Error('scrollY was asked');
  });
  now = 1000;
  painted = [];
  let ids = 0;
  exposure = new Exposure(0);
  exposure.setActive(true, 0);
  list = new ListWatch({
    showings: new Showings({ newId: () => `load${++ids}` }),
    exposure,
    health: new PageHealth(),
    badges: { set: () => undefined } as unknown as CardBadges,
    now: () => now,
    paint: (_, showing) => painted.push(showing),
  });
  list.setAddress({ surface: 'explore' }, 0);
});

afterEach(() => {
  list.stop();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

function cardOn(nth: number): Element {
  const card = document.createElement('section');
  card.className = 'note-item';
  card.dataset['index'] = String(nth);
  card.innerHTML = `<a class="cover" href="/explore/${noteId(nth)}"></a><div class="footer"><a class="title">示例</a></div>`;
  document.body.append(card);
  return card;
}

/** The element shows another note from now on. */
function giveTo(card: Element, nth: number): void {
  card.querySelector('a.cover')?.setAttribute('href', `/explore/${noteId(nth)}`);
  card.setAttribute('data-index', String(nth));
}

const geometryOf = (card: Element) => list.showingOf(card)?.geometry;

test('a card stands where the page stood in the frame that told of the card', () => {
  const [first, second] = [cardOn(1), cardOn(2)];
  list.visit(first, now);
  list.visit(second, now);
  expect(Sight.last.asked).toEqual(new Set([first, second, page]));
  Sight.last.frame(1010, [[first, CARD], [second, OTHER], scrolledBy(700)]);
  expect(geometryOf(first)).toEqual({ columnNo: 0, yPx: 800, cardWPx: 200, cardHPx: 300 });
  expect(geometryOf(second)).toMatchObject({ columnNo: 1, yPx: 780 });
  // Later frames move nothing: where it stood when it was first seen is what is kept.
  Sight.last.frame(1020, [[first, { ...CARD, top: -50 }], scrolledBy(850)]);
  expect(geometryOf(first)).toMatchObject({ yPx: 800 });
});

test('where the page stood in another frame does not count: the card is asked about once more', () => {
  const card = cardOn(1);
  list.visit(card, now);
  Sight.last.frame(1010, [scrolledBy(700)]);
  Sight.last.asked.clear();
  Sight.last.frame(1026, [[card, CARD]]);
  expect(geometryOf(card)).toBeUndefined();
  expect(Sight.last.asked).toEqual(new Set([card, page]));
  Sight.last.frame(1042, [[card, CARD], scrolledBy(900)]);
  expect(geometryOf(card)).toMatchObject({ yPx: 1000 });
});

test('a card that waits to be read is placed by the frame that drew it', () => {
  const card = cardOn(1);
  list.await(card);
  now = 1030;
  Sight.last.frame(1040, [[card, CARD], scrolledBy(300)]);
  for (let frame = 1; frame < 5; frame += 1) Sight.last.frame(1040 + frame, [scrolledBy(300 + 100 * frame)]);
  list.visit(card, now);
  expect(geometryOf(card)).toMatchObject({ yPx: 400 });
});

test('a frame that lies too far back is not remembered, and asked about again', () => {
  const card = cardOn(1);
  list.await(card);
  Sight.last.frame(1010, [[card, CARD], scrolledBy(300)]);
  for (let frame = 1; frame < 20; frame += 1) Sight.last.frame(1010 + frame, [scrolledBy(300)]);
  list.visit(card, 1000);
  expect(geometryOf(card)).toBeUndefined();
  expect(Sight.last.asked).toContain(card);
  Sight.last.frame(1050, [[card, CARD], scrolledBy(320)]);
  expect(geometryOf(card)).toMatchObject({ yPx: 420 });
  expect(painted).toHaveLength(1);
});

test.each([0, 1])(
  'a card without a box is gone from that frame on, whatever share of nothing is told (%d)',
  (share) => {
    const card = cardOn(1);
    list.visit(card, now);
    Sight.last.frame(1010, [[card, CARD], scrolledBy(0)]);
    const id = list.showingOf(card)?.impressionId ?? '';
    Sight.last.frame(1310, [[card, { left: 0, top: 0, width: 0, height: 0 }]], share);
    exposure.advance(3000);
    expect(exposure.of(id)).toMatchObject({ viewable: false, dwellMs: 300 });
    // Shown again, it goes on.
    Sight.last.frame(3100, [[card, CARD], scrolledBy(0)]);
    exposure.advance(3600);
    expect(exposure.of(id)).toMatchObject({ viewable: false, dwellMs: 800 });
  },
);

test('a note that begins the next list as it began the last one is shown in both', () => {
  const before = cardOn(1);
  list.visit(before, now);
  const first = list.showingOf(before);
  list.setAddress({ surface: 'search', keyword: '示例' }, 1500);
  // The old element, which the page touches once more, tells nothing of the new list.
  before.setAttribute('data-index', '9');
  list.visit(before, 1600);
  expect(list.showingOf(before)).toBe(first);
  const after = cardOn(1);
  list.visit(after, 1700);
  expect(list.showingOf(after)).not.toBe(first);
  expect(list.showingOf(after)?.feedLoad).toMatchObject({ surface: 'search' });
});

test('columns are counted from where the list of now begins', () => {
  const [wide, narrow] = [cardOn(1), cardOn(2)];
  list.visit(wide, now);
  Sight.last.frame(1010, [[wide, CARD], scrolledBy(0)]);
  list.setAddress({ surface: 'search', keyword: '示例' }, 1500);
  list.drop(wide, 1500);
  list.visit(narrow, 1500);
  Sight.last.frame(1510, [[narrow, { ...CARD, left: 420 }], scrolledBy(0)]);
  expect(geometryOf(narrow)).toMatchObject({ columnNo: 0 });
});

test('what was noted and not told yet is heard before time is counted on', () => {
  const card = cardOn(1);
  list.visit(card, now);
  const id = list.showingOf(card)?.impressionId ?? '';
  Sight.last.note(1010, [[card, CARD], scrolledBy(0)]);
  now = 3010;
  list.catchUp();
  exposure.advance(now);
  expect(exposure.of(id)).toMatchObject({ viewable: true, dwellMs: 2000 });
  Sight.last.frame(3020, []);
  exposure.advance(3110);
  expect(exposure.of(id)).toMatchObject({ dwellMs: 2100 });
});

test('a card that is read when its first frame is noted and not told counts from that frame', () => {
  const card = cardOn(1);
  list.await(card);
  Sight.last.note(1010, [[card, CARD], scrolledBy(250)]);
  now = 3000;
  list.visit(card, 1000);
  exposure.advance(now);
  expect(exposure.of(list.showingOf(card)?.impressionId ?? '')).toMatchObject({ viewable: true, dwellMs: 1990 });
  expect(geometryOf(card)).toMatchObject({ yPx: 350 });
});

test('a card that leaves the page before its frames were told was on screen all the same', () => {
  const card = cardOn(1);
  list.visit(card, now);
  const id = list.showingOf(card)?.impressionId ?? '';
  Sight.last.note(1010, [[card, CARD], scrolledBy(0)]);
  list.drop(card, 2610);
  exposure.advance(4000);
  expect(exposure.of(id)).toMatchObject({ viewable: true, dwellMs: 1600 });
});

test('an element given to another note: the frames that were not told yet are the first note’s', () => {
  const card = cardOn(1);
  list.visit(card, now);
  const first = list.showingOf(card)?.impressionId ?? '';
  Sight.last.note(1010, [[card, CARD], scrolledBy(0)]);
  giveTo(card, 2);
  list.visit(card, 1810);
  const second = list.showingOf(card)?.impressionId ?? '';
  exposure.advance(2110);
  expect(exposure.of(first)).toMatchObject({ dwellMs: 800 });
  expect(exposure.of(second)).toMatchObject({ dwellMs: 300 });
});

test('where watching stops, what was noted until then counts', () => {
  const card = cardOn(1);
  list.visit(card, now);
  const id = list.showingOf(card)?.impressionId ?? '';
  Sight.last.note(1010, [[card, CARD], scrolledBy(0)]);
  now = 1510;
  list.stop();
  exposure.advance(5000);
  expect(exposure.of(id)).toMatchObject({ dwellMs: 500 });
});

test('frames count in their order, though they are told card by card', () => {
  const [first, second] = [cardOn(1), cardOn(2)];
  list.visit(first, now);
  list.visit(second, now);
  const [one, two] = [first, second].map((card) => list.showingOf(card)?.impressionId ?? '');
  const away = { ...CARD, top: -900 };
  const told = (time: number, card: Element, box: Box, intersectionRatio: number) => {
    Sight.last.note(time, [[card, box]], intersectionRatio);
  };
  told(1010, first, CARD, 1);
  told(3010, first, away, 0);
  told(1110, second, OTHER, 1);
  now = 3110;
  list.catchUp();
  exposure.advance(now);
  expect(exposure.of(one ?? '')).toMatchObject({ viewable: true, dwellMs: 2000 });
  expect(exposure.of(two ?? '')).toMatchObject({ viewable: true, dwellMs: 2000 });
  expect(exposure.of(one ?? '')?.exposureMs).toBeLessThan(1200);
});

test('an element given to another note: frames after that are the second note’s, also those not told yet', () => {
  const card = cardOn(1);
  list.visit(card, now);
  const first = list.showingOf(card)?.impressionId ?? '';
  Sight.last.note(1010, [[card, CARD], scrolledBy(0)]);
  giveTo(card, 2);
  // Given away at 1810, drawn once more and gone at 3010, read at 4000.
  Sight.last.note(3010, [[card, { ...CARD, top: -900 }]], 0);
  now = 4000;
  list.visit(card, 1810);
  exposure.advance(4100);
  expect(exposure.of(first)).toMatchObject({ dwellMs: 800 });
  expect(exposure.of(list.showingOf(card)?.impressionId ?? '')).toMatchObject({ viewable: true, dwellMs: 1200 });
});

test('a card that came and went before it was read was on screen in between', () => {
  const card = cardOn(1);
  list.await(card);
  Sight.last.frame(1010, [[card, CARD], scrolledBy(0)]);
  Sight.last.note(1510, [[card, { ...CARD, top: -900 }]], 0);
  now = 1600;
  list.visit(card, 1000);
  exposure.advance(2000);
  expect(exposure.of(list.showingOf(card)?.impressionId ?? '')).toMatchObject({ viewable: false, dwellMs: 500 });
});
