import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Outbox } from '../../../entrypoints/notes.content/outbox';
import type { FeedLoad } from '../../../entrypoints/notes.content/showing';
import { Showings } from '../../../entrypoints/notes.content/showings';
import { Batch, type HealthFacts } from '../../../utils/model/batch';
import { UNFIT } from '../../../utils/model/unfit';
import { Exposure } from '../../../utils/observe/exposure';

/** A background that answers when told to. */
type Answer = { batch: Batch; resolve: () => void; reject: (why?: string) => void };

let asked: Answer[];
let health: HealthFacts[];
let showings: Showings;
let exposure: Exposure;
let load: FeedLoad;
let outbox: Outbox;
let ids: number;

const newId = () => {
  ids += 1;
  return `id${ids}`;
};

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  health = [];
  ids = 0;
  showings = new Showings({ newId });
  exposure = new Exposure(0);
  load = showings.startFeedLoad({ surface: 'explore' }, 0);
  outbox = new Outbox({
    newId,
    now: () => 1000.4,
    pageId: 'page',
    session: () => ({
      site: 'xiaohongshu',
      tzOffsetMin: 480,
      uiLocale: 'zh-CN',
      viewportW: 1200,
      viewportH: 800,
      devicePixelRatio: 1,
      badgesShown: true,
      deepCapture: false,
    }),
    health: () => health,
    send: (batch) =>
      new Promise((resolve, reject) => {
        asked.push({ batch, resolve, reject: (why = 'asleep') => reject(new Error(why)) });
      }),
  });
});

afterEach(() => {
  vi.useRealTimers();
});

function meet(itemId: string): void {
  showings.meet(load, { itemKind: 'note', itemId, source: 'live', surface: 'explore', rendered: true }, 0);
}

const flush = () => outbox.flush(showings, exposure);
const itemsOf = (at: number) => asked[at]?.batch.impressions.map(({ itemId }) => itemId);
const HEALTHY: HealthFacts = {
  surface: 'explore',
  itemsSeen: 1,
  itemsRead: 1,
  labelsReadable: 1,
  unknownLabels: [],
  unknownFields: [],
  status: 'ok',
  lostBatches: 0,
};

test('a batch fits the message table and is sent once', async () => {
  meet('a');
  const sent = flush();
  asked[0]?.resolve();
  await sent;
  await flush();
  expect(asked).toHaveLength(1);
  expect(Batch.parse(asked[0]?.batch)).toMatchObject({ pageId: 'page', sentAt: 1000, source: 'live' });
  expect([outbox.lost, outbox.unanswered]).toEqual([0, 0]);
});

test('nothing new: nothing is sent', async () => {
  await flush();
  expect(asked).toEqual([]);
});

test('health alone is sent when it changed', async () => {
  health = [HEALTHY];
  const first = flush();
  asked[0]?.resolve();
  await first;
  await flush();
  expect(asked).toHaveLength(1);
  health = [{ ...HEALTHY, status: 'changed' }];
  flush();
  expect(asked).toHaveLength(2);
  expect(asked[1]?.batch.health).toEqual(health);
});

describe('while a batch is under way', () => {
  test('no other is sent; what is new comes after', async () => {
    meet('a');
    const first = flush();
    meet('b');
    expect(flush()).toBe(first);
    expect(asked).toHaveLength(1);
    asked[0]?.resolve();
    await first;
    flush();
    expect([itemsOf(0), itemsOf(1)]).toEqual([['a'], ['b']]);
  });
});

describe('a batch that is not acknowledged', () => {
  test('comes again with what is new, under a new id', async () => {
    meet('a');
    const first = flush();
    asked[0]?.reject();
    await first;
    expect([outbox.lost, outbox.unanswered]).toEqual([0, 1]);
    meet('b');
    const second = flush();
    expect(itemsOf(1)?.sort()).toEqual(['a', 'b']);
    expect(asked[1]?.batch.observations).toHaveLength(2);
    expect(asked[1]?.batch.batchId).not.toBe(asked[0]?.batch.batchId);
    asked[1]?.resolve();
    await second;
    expect([outbox.lost, outbox.unanswered]).toEqual([0, 0]);
    await flush();
    expect(asked).toHaveLength(2);
  });

  test('nor answered at all is given up after half a minute', async () => {
    meet('a');
    const first = flush();
    await vi.advanceTimersByTimeAsync(29_999);
    flush();
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    await first;
    flush();
    expect(itemsOf(1)).toEqual(['a']);
  });

  test('but answered late does no harm', async () => {
    meet('a');
    const first = flush();
    await vi.advanceTimersByTimeAsync(30_000);
    await first;
    asked[0]?.resolve();
    const second = flush();
    asked[1]?.resolve();
    await second;
    await flush();
    expect(asked).toHaveLength(2);
  });

  test('keeps health unsent, too', async () => {
    health = [HEALTHY];
    const first = flush();
    asked[0]?.reject();
    await first;
    flush();
    expect(asked[1]?.batch.health).toEqual([HEALTHY]);
  });

  test('ten times in a row loses nothing', async () => {
    for (let round = 0; round < 10; round += 1) {
      meet(`n${round}`);
      const sent = flush();
      asked.at(-1)?.reject();
      await sent;
    }
    flush();
    expect(itemsOf(10)).toHaveLength(10);
    expect([outbox.lost, outbox.unanswered]).toEqual([0, 10]);
  });

  test('but cannot be read by the background is given up, counted, and in nobody\u2019s way', async () => {
    meet('a');
    const first = flush();
    asked[0]?.reject(`"record.batch" ${UNFIT}`);
    await first;
    expect([outbox.lost, outbox.unanswered]).toEqual([1, 0]);
    meet('b');
    flush();
    expect(itemsOf(1)).toEqual(['b']);
  });
});

test('more than goes into one batch follows by itself; whoever leaves takes all', async () => {
  for (let at = 0; at < 130; at += 1) meet(`n${at}`);
  flush();
  expect(itemsOf(0)).toHaveLength(120);
  asked[0]?.resolve();
  await vi.advanceTimersByTimeAsync(0);
  expect(itemsOf(1)).toHaveLength(10);
  for (let at = 0; at < 70; at += 1) meet(`m${at}`);
  outbox.flush(showings, exposure, true);
  expect(itemsOf(2)).toHaveLength(70);
});

test('a page that was kept and is shown again does not wait for an answer that went to nobody', async () => {
  meet('a');
  outbox.flush(showings, exposure, true);
  meet('b');
  outbox.resume();
  const again = flush();
  expect(itemsOf(1)?.sort()).toEqual(['a', 'b']);
  asked[0]?.reject();
  asked[1]?.resolve();
  await again;
  expect(outbox.unanswered).toBe(0);
});
