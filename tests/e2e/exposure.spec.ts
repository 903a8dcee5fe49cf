import type { Page } from '@playwright/test';
import { expect, type Session, test } from '../support/e2e';
import { readTables, readTablesAtRest } from '../support/record.mjs';
import { bringWitness, isInFront, stay, testimony, type Witnessed } from '../support/witness';

type Row = Record<string, unknown> & { itemId: string; viewable: boolean; dwellMs: number; exposureMs: number };

/** Each time something comes or goes, page and witness may note it some frames of a busy machine apart. */
const SLACK_MS = 250;
/** A stretch this near to the second may fall either way. */
const EDGE_MS = 300;

/** The rows, once they stand still: the last facts of a page that was left have arrived. */
async function rowsAtRest(own: Page, more: { looks?: number } = {}): Promise<Row[]> {
  const { impressions } = await readTablesAtRest(own, ['impressions'], {
    good: (tables) => tables.impressions.length > 0,
    ...more,
  });
  return impressions as Row[];
}

function compare(rows: readonly Row[], seen: readonly Witnessed[]): void {
  const byNote = new Map(rows.map((row) => [row.itemId, row]));
  const looked = seen.filter(({ dwellMs }) => dwellMs > SLACK_MS);
  expect(looked.length, 'cards the witness saw').toBeGreaterThanOrEqual(4);
  for (const { noteId, slot, dwellMs, exposureMs, longestMs, changes, maxVisibleRatio, frameMs } of seen) {
    const row = byNote.get(noteId);
    const slack = Math.max(SLACK_MS, frameMs) * Math.max(1, changes);
    const name = `slot ${slot}: ${Math.round(dwellMs)} ms, longest ${Math.round(longestMs)} ms`;
    if (row === undefined) {
      expect(dwellMs, `${name}, without a row`).toBeLessThan(slack);
      continue;
    }
    expect(row['slot'], name).toBe(slot);
    expect(Math.abs(row.dwellMs - dwellMs), `${name}, recorded ${row.dwellMs}`).toBeLessThanOrEqual(slack);
    expect(
      Math.abs(row.exposureMs - exposureMs),
      `${name}, exposure ${Math.round(exposureMs)}, recorded ${row.exposureMs}`,
    ).toBeLessThanOrEqual(slack);
    if (Math.abs(longestMs - 1000) > EDGE_MS) expect(row.viewable, name).toBe(longestMs >= 1000);
    if (maxVisibleRatio < 0.5) expect(row.viewable, name).toBe(false);
  }
  const known = new Set(seen.map(({ noteId }) => noteId));
  const unseen = rows.filter(({ itemId, itemKind }) => itemKind === 'note' && !known.has(itemId));
  expect(
    unseen.map(({ itemId }) => itemId),
    'rows of cards the witness never met',
  ).toEqual([]);
}

/** Long and short looks, some of them shorter than the second that makes an impression. */
async function browse({ page, reader }: Session, looks: readonly number[]): Promise<void> {
  for (const ms of looks) {
    await stay(ms);
    await reader.scrollOn(0.7);
    await page.mouse.move(300 + ms / 20, 300);
  }
}

for (const { name, query } of [
  { name: 'plain: each card in an element of its own', query: '?reuse=0' },
  { name: 'recycled: elements are given from note to note', query: '' },
]) {
  test(`${name}: what was on screen, and for how long, is what the record says`, async ({ launch }) => {
    const session = await launch({ scenario: 'hongmao' });
    const { page, reader, own } = session;
    await bringWitness(page);
    await reader.goto(`/explore${query}`, 'explore', 'homefeed_recommend');
    await browse(session, [1600, 400, 2200, 300, 300, 1800, 600, 1500]);
    const seen = await testimony(page, { leave: true });
    compare(await rowsAtRest(own), seen);
    expect(session.errors).toEqual([]);
  });
}

test('where cards stand on a page that was scrolled', async ({ launch }) => {
  const { page, reader, own, errors } = await launch({ scenario: 'plain' });
  await reader.explore();
  await reader.readList(3);
  const stand = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('section.note-item')].map((card) => {
      const { top, width, height } = card.getBoundingClientRect();
      const { pathname = '' } = new URL(
        card.querySelector<HTMLAnchorElement>('a.cover')?.href ?? 'https://none.example',
      );
      return { itemId: pathname.split('/').at(-1) ?? '', yPx: top + scrollY, width, height };
    }),
  );
  expect(stand.length).toBeGreaterThan(4);
  expect(Math.max(...stand.map(({ yPx }) => yPx))).toBeGreaterThan(1000);
  // The page stays open, and times go on: where cards stand is told with the first of them.
  const rows = new Map((await rowsAtRest(own, { looks: 1 })).map((row) => [row.itemId, row]));
  const known = stand.flatMap(({ itemId, ...there }) => {
    const row = rows.get(itemId);
    return row === undefined ? [] : [{ itemId, row, there }];
  });
  expect(known.length).toBeGreaterThan(4);
  for (const { itemId, row, there } of known) {
    expect(Math.abs(Number(row['yPx']) - there.yPx), itemId).toBeLessThanOrEqual(1);
    expect([row['cardWPx'], row['cardHPx']], itemId).toEqual([Math.round(there.width), Math.round(there.height)]);
  }
  expect(errors).toEqual([]);
});

test('overlay: the list behind an opened note is not looked at', async ({ launch }) => {
  const session = await launch({ scenario: 'hongmao' });
  const { page, reader, own } = session;
  await bringWitness(page);
  await reader.explore();
  await stay(700);
  const [first] = (await testimony(page)).filter(({ maxVisibleRatio }) => maxVisibleRatio > 0.9);
  if (first === undefined) throw new Error('no card on screen');
  const before = Date.now();
  await reader.openNote(first.noteId);
  await stay(2500);
  await reader.closeNote();
  const longest = Date.now() - before;
  await stay(600);
  const seen = await testimony(page, { leave: true });
  const rows = await rowsAtRest(own);
  compare(rows, seen);
  const opened = rows.find(({ itemId }) => itemId === first.noteId);
  expect(opened?.['opened']).toBe(true);
  expect(Number(opened?.['detailDwellMs'])).toBeGreaterThan(3500);
  // How long the machine takes to open and to close it is nobody's to know before.
  expect(Number(opened?.['detailDwellMs'])).toBeLessThanOrEqual(longest + SLACK_MS);
});

test('zoom: what pinch zoom pushes off the screen is not on it', async ({ launch }) => {
  const session = await launch({ scenario: 'hongmao' });
  const { page, reader, own } = session;
  await bringWitness(page);
  await reader.explore();
  const debug = await page.context().newCDPSession(page);
  await debug.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2.5 });
  await expect.poll(() => page.evaluate(() => visualViewport?.scale)).toBeCloseTo(2.5);
  await stay(2500);
  const whole = await testimony(page);
  const most = Math.max(...whole.map(({ dwellMs }) => dwellMs));
  const pushedOff = whole.filter(({ maxVisibleRatio, dwellMs }) => maxVisibleRatio >= 0.5 && dwellMs < most - 2000);
  expect(pushedOff.length, 'cards on the page and not on screen').toBeGreaterThan(2);
  await debug.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
  await expect.poll(() => page.evaluate(() => visualViewport?.scale)).toBeCloseTo(1);
  await stay(500);
  await reader.scrollOn(0.7);
  await stay(1500);
  const seen = await testimony(page, { leave: true });
  compare(await rowsAtRest(own), seen);
});

test('two tabs: only the one in front is looked at, and each has feed loads of its own', async ({ launch }) => {
  const session = await launch({ scenario: 'hongmao', ownFocus: true });
  const { page, reader, own, context, site } = session;
  const other = await context.newPage();
  for (const tab of [page, other]) await bringWitness(tab);
  await page.bringToFront();
  await reader.explore();
  await stay(1600);
  await other.bringToFront();
  await expect.poll(() => isInFront(page), { intervals: [50] }).toBe(false);
  await other.goto(site.at('/search_result?keyword=%E7%A4%BA%E4%BE%8B&source=web_explore_feed'));
  await other.locator('section.note-item').first().waitFor();
  await stay(2000);
  await page.bringToFront();
  await expect.poll(() => isInFront(other), { intervals: [50] }).toBe(false);
  await expect.poll(() => isInFront(page), { intervals: [50] }).toBe(true);
  await stay(700);
  const [inFirst, inOther] = [await testimony(page, { leave: true }), await testimony(other, { leave: true })];
  await rowsAtRest(own);
  const { impressions, feedLoads, sessions } = await readTables(own, ['impressions', 'feedLoads', 'sessions']);
  const rowsOn = (surface: string) => (impressions as Row[]).filter((row) => row['surface'] === surface);
  compare(rowsOn('explore'), inFirst);
  compare(rowsOn('search'), inOther);
  expect(feedLoads.map(({ surface }) => surface).sort()).toEqual(['explore', 'search']);
  expect(sessions, 'one person, one session').toHaveLength(1);
});

test('the video of an opened note: what it really played is counted, beginnings are not', async ({ launch }) => {
  const session = await launch({ scenario: 'hongmao' });
  const { page, reader, own } = session;
  await bringWitness(page);
  await reader.explore();
  await stay(300);
  const [first, second] = (await testimony(page)).filter(({ maxVisibleRatio }) => maxVisibleRatio > 0.9);
  if (first === undefined || second === undefined) throw new Error('no cards on screen');
  const play = (ms: number) =>
    page.evaluate(async (length) => {
      const canvas = document.createElement('canvas');
      const pen = canvas.getContext('2d');
      const timer = setInterval(() => pen?.fillRect(Math.random() * 99, 9, 9, 9), 40);
      const video = document.createElement('video');
      video.muted = true;
      video.style.cssText = 'position: fixed; left: 0; top: 0; width: 300px; height: 200px';
      video.srcObject = canvas.captureStream(25);
      document.querySelector('#noteContainer')?.append(video);
      await video.play();
      const from = performance.now();
      await new Promise((done) => setTimeout(done, length));
      video.pause();
      clearInterval(timer);
      return performance.now() - from;
    }, ms);
  await reader.openNote(first.noteId);
  const played = await play(3200);
  await reader.closeNote();
  await reader.openNote(second.noteId);
  await play(1200);
  await reader.closeNote();
  await testimony(page, { leave: true });
  const rows = await rowsAtRest(own);
  const playedMs = (noteId: string) => Number(rows.find(({ itemId }) => itemId === noteId)?.['playedMs']);
  expect(Math.abs(playedMs(first.noteId) - played)).toBeLessThan(400);
  expect(playedMs(second.noteId)).toBe(0);
});
