import { expect, it } from 'vitest';
import { addItem, newScanned, sumsOf } from '../../../entrypoints/dashboard/overview-sums';
import { toldRoutes } from '../../../utils/summarise/counted-item';
import type { ShownItem } from '../../../utils/summarise/metrics/shown-item';
import { item, options } from './metrics/items';

const NOWHERE = { feedLoads: new Map(), sessions: new Map(), keywords: new Map() };

/** The overview's sums of 30 lists of three results each, with the same told of every one. */
function sumsOfLists(over: Partial<ShownItem>) {
  const scanned = newScanned();
  for (let at = 0; at < 90; at += 1) {
    const shown = item({ keywordId: 'K', feedLoadId: `load-${at % 30}`, slot: Math.floor(at / 30), ...over });
    addItem(scanned, { ...shown, day: '2026-11-22', shops: [], told: toldRoutes([]) }, 'keyword:示例');
  }
  return sumsOf(scanned, NOWHERE, options);
}

it.each<[string, Partial<ShownItem>, boolean]>([
  ['an import that tells no ad field', { source: 'capture', surface: 'app_search' }, false],
  ['an import that tells it', { source: 'capture', surface: 'app_search', adFlag: false }, true],
  ['a page, which shows its labels', { surface: 'search' }, true],
])('%s: where ads stand, and for which words, is as observable as how many there are', (_, over, isTold) => {
  const { groups, position, keywords } = sumsOfLists(over);
  const load = groups.surface[0]?.results.find(({ variant }) => variant === 'AL');
  const about = [...position.results, ...keywords.byKeyword, keywords.macro];
  expect(position.results).toHaveLength(3);
  expect(keywords.byKeyword).toHaveLength(1);
  expect([load, ...about].map((one) => one?.observable)).toEqual(Array.from({ length: 6 }, () => isTold));
});

it('notes opened by themselves are no lists', () => {
  expect(sumsOfLists({ surface: 'note' }).position).toEqual({ feedLoads: 0, results: [] });
  expect(sumsOfLists({ surface: 'app_note', source: 'capture' }).position.feedLoads).toBe(0);
  expect(sumsOfLists({ surface: 'related' }).position.feedLoads).toBe(30);
});
