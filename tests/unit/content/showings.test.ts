import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { FeedLoad } from '../../../entrypoints/notes.content/showing';
import { Showings } from '../../../entrypoints/notes.content/showings';
import { createReader } from '../../../utils/links/reader';
import type { Note } from '../../../utils/model/note';
import { Exposure } from '../../../utils/observe/exposure';

const reader = createReader();
let showings: Showings;
let exposure: Exposure;
let explore: FeedLoad;

beforeEach(() => {
  showings = store();
  exposure = new Exposure(0);
  explore = showings.startFeedLoad({ surface: 'explore' }, 0);
});

/** A store whose ids are 1, 2, 3 … */
function store(): Showings {
  let ids = 0;
  return new Showings({
    newId: () => {
      ids += 1;
      return `id${ids}`;
    },
  });
}

function card(itemId: string, told: Partial<Note> = {}): Note {
  const read = { labelsReadable: true, labels: [], components: [] };
  return {
    itemKind: 'note',
    itemId,
    noteId: itemId,
    source: 'live',
    surface: 'explore',
    rendered: true,
    ...read,
    ...told,
  };
}

function opened(itemId: string, told: Partial<Note> = {}): Note {
  return card(itemId, { surface: 'note', title: '示例', text: '示例正文', declarations: [], ...told });
}

const SPONSORED = [{ text: '赞助', place: 'card_label' as const }];

describe('one showing, one verdict', () => {
  test('a card and the note opened from it', () => {
    showings.setReader(reader);
    const met = showings.meet(explore, card('a', { slot: 3, labels: SPONSORED }), 10);
    const again = showings.meet(explore, opened('a'), 20);
    expect(again).toBe(met);
    expect(again.item.verdict).toMatchObject({ code: 'ad_labelled', gateMet: true });
    expect(again).toMatchObject({ slot: 3, firstRenderedAt: 10, seenAt: 20, feedLoad: explore });
  });

  test('the same note in another load is another showing', () => {
    const own = showings.startFeedLoad({ surface: 'note' }, 5);
    const inFeed = showings.meet(explore, card('a', { labels: SPONSORED }), 10);
    const direct = showings.meet(own, opened('a'), 20);
    expect(direct).not.toBe(inFeed);
    expect(direct.impressionId).not.toBe(inFeed.impressionId);
    expect(direct.item.verdict.labelWord).toBeUndefined();
    expect([explore.navIndex, own.navIndex]).toEqual([0, 1]);
  });

  test('a text is read as soon as it can be', () => {
    const showing = showings.meet(explore, opened('a', { text: '￥AbCdEfGh123￥ 打开淘宝' }), 10);
    expect(showing.item.verdict).toMatchObject({ code: 'not_checked', unchecked: 'partly_read' });
    showings.setReader(reader);
    expect(showing.item.verdict.code).toBe('shoppable_unlabelled');
    expect(showings.commercialCount).toBe(1);
  });

  test('items without a place of their own come after the others', () => {
    const slots = [card('a', { slot: 4 }), card('b'), card('c', { slot: 1 }), card('d')].map(
      (view) => showings.meet(explore, view, 0).slot,
    );
    expect(slots).toEqual([4, 5, 1, 6]);
  });
});

/** What would be on disk: the last that came for each key. */
type Disk = { impressions: Map<string, string>; observations: Map<string, string>; times: Map<string, number> };

describe('handing over', () => {
  test('new facts once; nothing new, nothing sent', () => {
    showings.meet(explore, card('a'), 0);
    const first = showings.drain(exposure);
    expect(first.facts).toMatchObject({
      feedLoads: [{ feedLoadId: explore.id, itemsRendered: 1, itemsViewable: 0 }],
      impressions: [{ itemId: 'a', verdict: 'not_checked' }],
      observations: [{ level: 'card' }],
    });
    first.confirm();
    expect(showings.drain(exposure).facts).toEqual({ feedLoads: [], impressions: [], observations: [] });
  });

  test('after a retry everything comes again, grown meanwhile', () => {
    const { impressionId } = showings.meet(explore, card('a'), 0);
    const first = showings.drain(exposure);
    exposure.setActive(true, 0);
    exposure.show(impressionId, 1, 100, 0);
    exposure.advance(1500);
    showings.meet(explore, card('b'), 0);
    first.retry();
    const { impressions, observations } = showings.drain(exposure).facts;
    expect(impressions.map(({ itemId }) => itemId).sort()).toEqual(['a', 'b']);
    expect(impressions.find(({ itemId }) => itemId === 'a')).toMatchObject({ viewable: true, dwellMs: 1500 });
    expect(observations).toHaveLength(2);
  });

  test('a changed count sends the impression, not the observation again', () => {
    const { impressionId } = showings.meet(explore, card('a'), 0);
    showings.drain(exposure).confirm();
    exposure.setActive(true, 0);
    exposure.show(impressionId, 1, 100, 0);
    exposure.advance(700);
    const { impressions, observations } = showings.drain(exposure).facts;
    expect([impressions.length, observations.length]).toEqual([1, 0]);
  });

  test('what changed while a batch was under way comes with the next', () => {
    const showing = showings.meet(explore, card('a'), 0);
    const first = showings.drain(exposure);
    showings.meet(explore, opened('a'), 10);
    showing.opened = true;
    first.confirm();
    const { impressions, observations } = showings.drain(exposure).facts;
    expect(impressions).toMatchObject([{ opened: true }]);
    expect(observations).toMatchObject([{ level: 'detail' }]);
  });

  test.each<[string, Partial<Note>, Partial<Note>]>([
    ['a brand tag that came later', { tags: [] }, { tags: [{ name: '示例', type: 'brand_page' }] }],
    ['a comment', { comments: [] }, { comments: [{ byAuthor: true, pinned: true, text: '链接' }] }],
    ['a label', { labels: [] }, { labels: SPONSORED }],
    ['an attribute', { attributes: [] }, { attributes: ['goods'] }],
    ['the kind of account', {}, { account: { verifyType: 2 } }],
  ])('%s is worth another observation', (_, before, after) => {
    showings.setReader(reader);
    showings.meet(explore, opened('a', before), 0);
    showings.drain(exposure).confirm();
    showings.meet(explore, opened('a', after), 10);
    expect(showings.drain(exposure).facts.observations).toHaveLength(1);
  });

  test('the same view again is nothing new', () => {
    showings.meet(explore, opened('a'), 0);
    showings.drain(exposure).confirm();
    showings.meet(explore, opened('a'), 10);
    expect(showings.drain(exposure).facts.impressions).toEqual([]);
  });

  test('at most 120 at once, the rest with the next', () => {
    for (let at = 0; at < 245; at += 1) showings.meet(explore, card(`n${at}`), 0);
    const sizes = [1, 2, 3, 4].map(() => {
      const { facts, confirm } = showings.drain(exposure);
      confirm();
      return facts.impressions.length;
    });
    expect(sizes).toEqual([120, 120, 5, 0]);
  });

  test('what a card holds is measured once it is known', () => {
    const geometry = { columnNo: 2, yPx: 40, cardWPx: 200, cardHPx: 300 };
    const labels = [{ text: '赞助', place: 'card_label' as const, fontPx: 12, contrast: 3.2, areaRatio: 0.01 }];
    showings.meet(explore, card('a', { labels }), 0, geometry);
    expect(showings.drain(exposure).facts).toMatchObject({
      feedLoads: [{ columns: 3 }],
      impressions: [{ ...geometry, labelWord: '赞助', labelFontPx: 12, labelContrast: 3.2, labelAreaRatio: 0.01 }],
    });
  });
});

type Step =
  | { do: 'card' | 'open'; item: number; label: boolean }
  | { do: 'look'; item: number; ms: number }
  | { do: 'drain' }
  | { do: 'answer'; ok: boolean };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('card' as const, 'open' as const), item: fc.nat(5), label: fc.boolean() }),
  fc.record({ do: fc.constant('look' as const), item: fc.nat(5), ms: fc.nat(3000) }),
  fc.record({ do: fc.constant('drain' as const) }),
  fc.record({ do: fc.constant('answer' as const), ok: fc.boolean() }),
);

describe('any course of batches, answered or lost', () => {
  test('loses nothing and doubles nothing', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const all = store();
        const seen = new Exposure(0);
        seen.setActive(true, 0);
        const load = all.startFeedLoad({ surface: 'explore' }, 0);
        const disk: Disk = { impressions: new Map(), observations: new Map(), times: new Map() };
        let under: ReturnType<Showings['drain']> | undefined;
        let at = 0;
        for (const what of steps) {
          if (what.do === 'card' || what.do === 'open') {
            const view = what.do === 'card' ? card : opened;
            all.meet(load, view(`n${what.item}`, what.label ? { labels: SPONSORED } : {}), at);
          } else if (what.do === 'look') {
            const showing = all.get(load, `n${what.item}`);
            if (showing !== undefined) seen.show(showing.impressionId, 1, 100, at);
            at += what.ms;
            seen.advance(at);
          } else if (what.do === 'drain' && under === undefined) under = all.drain(seen);
          else if (what.do === 'answer' && under !== undefined) {
            if (what.ok) write(disk, under);
            else under.retry();
            under = undefined;
          }
        }
        if (under !== undefined) under.retry();
        write(disk, all.drain(seen));

        // Everything is on disk, as it stands now.
        const truth = [...all.all];
        expect(disk.impressions.size).toBe(truth.length);
        for (const showing of truth) {
          const impression = JSON.parse(disk.impressions.get(showing.impressionId) ?? '{}');
          expect(impression).toMatchObject({
            itemId: showing.item.note.itemId,
            verdict: showing.item.verdict.code,
            dwellMs: Math.round(seen.of(showing.impressionId)?.dwellMs ?? 0),
          });
          const observation = JSON.parse(disk.observations.get(showing.impressionId) ?? '{}');
          expect(observation.verdict).toEqual(JSON.parse(JSON.stringify(showing.item.verdict)));
        }
        // And it is not sent again for nothing.
        expect(all.drain(seen).facts.impressions).toEqual([]);
        for (const times of disk.times.values()) expect(times).toBe(1);
      }),
      { numRuns: 400 },
    );
  });
});

/** Writes a batch as the record does, and acknowledges it. The same observation must not be acknowledged twice. */
function write(disk: Disk, { facts, confirm }: ReturnType<Showings['drain']>): void {
  for (const impression of facts.impressions) disk.impressions.set(impression.impressionId, JSON.stringify(impression));
  for (const { observedAt, ...observation } of facts.observations) {
    const print = JSON.stringify(observation);
    disk.observations.set(observation.impressionId, print);
    disk.times.set(print, (disk.times.get(print) ?? 0) + 1);
    expect(observedAt).toBeGreaterThanOrEqual(0);
  }
  confirm();
}
