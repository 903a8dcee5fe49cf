import { describe, expect, it } from 'vitest';
import { grown, placeLoads } from '../../../utils/audit/place';
import type { ResultRow } from '../../../utils/summarise/audit-depth';
import { plan, run } from './plan';

const NOW = 20_000;
const load = (feedLoadId: string, keyword: string, loadedAt = 5_000, over = {}) => ({
  feedLoadId,
  keyword,
  loadedAt,
  surface: 'search' as const,
  ...over,
});

describe('placeLoads', () => {
  it('gives the step the reader is at the list of its keyword', () => {
    const placed = placeLoads(plan(), [], [load('a', ' 咖啡 ')], NOW);
    expect(placed.runs).toMatchObject([{ position: 0, keyword: '咖啡', runNo: 1, feedLoadId: 'a', startedUtc: 5_000 }]);
    expect(placed.tags).toEqual(new Map([['a', { runNo: 1 }]]));
  });

  it.each([
    ['another keyword', load('a', '面霜')],
    ['a later step while none is open', load('a', '周末')],
    ['another surface', load('a', '咖啡', 5_000, { surface: 'explore' })],
    ['a list from before the audit', load('a', '咖啡', 999)],
  ])('leaves alone: %s', (_, one) => {
    expect(placeLoads(plan(), [], [one], NOW)).toEqual({ runs: [], tags: new Map(), untagged: [] });
  });

  it('knows its lists again, whatever was closed since', () => {
    const held = [run(0, { feedLoadId: 'a', end: 'complete' })];
    const placed = placeLoads(plan(), held, [load('a', '咖啡')], NOW);
    expect(placed).toEqual({ runs: [], tags: new Map([['a', { runNo: 1 }]]), untagged: [] });
  });

  it('closes the open list when the next step is begun', () => {
    const held = [run(0, { feedLoadId: 'a', seen: 2 })];
    const placed = placeLoads(plan(), held, [load('b', '面霜')], NOW);
    expect(placed.runs).toMatchObject([
      { position: 0, end: 'truncated', endedUtc: NOW },
      { position: 1, feedLoadId: 'b' },
    ]);
    expect(placed.tags).toEqual(new Map([['b', { runNo: 1 }]]));
  });

  it('takes a list that was loaded again, and lets go of the first', () => {
    const held = [run(0, { feedLoadId: 'a', seen: 2, rendered: 3 })];
    const placed = placeLoads(plan(), held, [load('b', '咖啡')], NOW);
    expect(placed.runs).toMatchObject([{ position: 0, feedLoadId: 'b', seen: 0, rendered: 0, restarts: 1 }]);
    expect(placed.untagged).toEqual(['a']);
  });

  it('does not take an older list of the step that is told late', () => {
    const held = [run(0, { feedLoadId: 'b', startedUtc: 6_000 })];
    expect(placeLoads(plan(), held, [load('a', '咖啡', 5_000)], NOW).tags.size).toBe(0);
  });

  it('takes several steps from one batch, in the order they were loaded', () => {
    const loads = [load('b', '面霜', 7_000), load('a', '咖啡', 5_000)];
    const placed = placeLoads(plan(), [], loads, NOW);
    expect(placed.runs.map((one) => [one.position, one.feedLoadId, one.end])).toEqual([
      [0, 'a', 'truncated'],
      [1, 'b', undefined],
    ]);
  });

  it('finds channels: the recommended feed is the one without', () => {
    const channels = plan({
      surface: 'explore',
      keywords: [
        { keyword: 'homefeed.food_v3', class: 'commercial' },
        { keyword: 'homefeed_recommend', class: 'control' },
      ],
      order: [
        [1, 1],
        [0, 1],
      ],
    });
    const feed = { feedLoadId: 'a', surface: 'explore' as const, loadedAt: 5_000 };
    expect(placeLoads(channels, [], [feed], NOW).runs).toMatchObject([
      { keyword: 'homefeed_recommend', feedLoadId: 'a' },
    ]);
  });
});

describe('grown', () => {
  const row = (slot: number, over: Partial<ResultRow> = {}): ResultRow => ({
    slot,
    itemKind: 'note',
    viewable: true,
    opened: false,
    ...over,
  });
  it.each([
    ['not through', [row(0), row(1, { viewable: false })], { rendered: 2, seen: 1, end: undefined }],
    ['through', [row(0), row(1), row(2), row(3)], { rendered: 3, seen: 3, end: 'complete' }],
    ['a tile is no result', [row(0), row(1, { itemKind: 'query' }), row(2), row(3)], { seen: 3, end: 'complete' }],
    ['what was skipped is missed', [row(0), row(2), row(3)], { seen: 2, end: undefined }],
    ['opened is seen', [row(0, { viewable: false, opened: true })], { seen: 1 }],
  ])('%s', (_, rows, expected) => {
    const { rendered, seen, end } = grown(run(0, { feedLoadId: 'a' }), 3, rows, NOW);
    expect({ rendered, seen, end }).toMatchObject(expected);
  });

  it('is complete after all when its last facts come after the next list closed it', () => {
    const cut = run(0, { feedLoadId: 'a', end: 'truncated', endedUtc: 7, seen: 2 });
    expect(grown(cut, 3, [row(0), row(1), row(2)], NOW)).toMatchObject({ end: 'complete', endedUtc: 7, seen: 3 });
  });
});
