import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CardBadges } from '../../../entrypoints/notes.content/card-badges';
import { WatchedPage } from '../../../entrypoints/notes.content/page';
import { noteId, openNoteHtml } from '../observe/page-html';
import { standInFront } from './in-front';

const nothing = (): void => undefined;
const openNote = (nth: number) => {
  window.history.pushState({}, '', `/explore/${noteId(nth)}`);
  document.body.innerHTML = openNoteHtml({ title: `示例标题${nth}` });
};
const closeNote = () => {
  window.history.pushState({}, '', '/explore');
  document.body.innerHTML = '';
};

/** The clock, ms. */
let now: number;
let page: WatchedPage;

/** What was changed on the page has been heard. */
const heard = () => new Promise((done) => setTimeout(done));

beforeEach(async () => {
  standInFront();
  document.body.innerHTML = '';
  now = 0;
  let ids = 0;
  page = new WatchedPage({
    now: () => now,
    newId: () => `id${++ids}`,
    session: () => {
      throw new Error('nothing is sent here');
    },
    readState: async () => undefined,
    accountOf: async () => undefined,
    learnAccount: nothing,
    badges: { set: nothing, sweep: nothing } as unknown as CardBadges,
    paintCard: nothing,
    paintNote: nothing,
    unpaintNote: nothing,
  });
  page.start();
  await heard();
});

afterEach(() => {
  page.stop();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('a note is dwelt on from when it opens to when it closes, not from tick to tick', async () => {
  now = 1000;
  await page.tick();
  now = 1900;
  openNote(1);
  await heard();
  const showing = page.openShowing;
  expect(showing?.detailDwellMs).toBe(0);
  now = 2000;
  await page.tick();
  expect(showing?.detailDwellMs).toBe(100);
  now = 2950;
  closeNote();
  await heard();
  expect(page.openShowing).toBeUndefined();
  now = 3000;
  await page.tick();
  expect(showing?.detailDwellMs).toBe(1050);
});

test('what went by idle stays uncounted when the reader comes back', async () => {
  openNote(1);
  await heard();
  const showing = page.openShowing;
  for (now = 1000; now <= 75_000; now += 1000) await page.tick();
  expect(showing?.detailDwellMs).toBe(60_000);
  now = 75_900;
  page.input();
  now = 76_000;
  await page.tick();
  expect(showing?.detailDwellMs).toBe(60_100);
});

test('a note that gives way to another hands the time over where the address changed', async () => {
  now = 300;
  openNote(1);
  await heard();
  const first = page.openShowing;
  now = 800;
  openNote(2);
  await heard();
  const second = page.openShowing;
  expect(second).not.toBe(first);
  now = 1000;
  await page.tick();
  expect([first?.detailDwellMs, second?.detailDwellMs]).toEqual([500, 200]);
});
