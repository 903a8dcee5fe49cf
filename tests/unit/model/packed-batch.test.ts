import { describe, expect, test } from 'vitest';
import { Batch } from '../../../utils/model/batch';
import { packBatch } from '../../../utils/model/pack-batch';
import { PackedBatch, unpackBatch } from '../../../utils/model/packed-batch';
import { examine } from '../../../utils/pipeline';

const SESSION = {
  site: 'xiaohongshu' as const,
  tzOffsetMin: 480,
  uiLocale: 'zh-CN',
  viewportW: 1200,
  viewportH: 800,
  devicePixelRatio: 1,
  badgesShown: true,
  deepCapture: false,
};

/** Twenty cards of a list; the third is labelled. */
function batch(): Batch {
  const observations = Array.from({ length: 20 }, (_, slot) => ({
    impressionId: `i${slot}`,
    feedLoadId: 'load',
    level: 'card' as const,
    observedAt: 1000 + slot,
    ...examine({
      itemKind: 'note',
      itemId: `n${slot}`,
      source: 'live',
      surface: 'explore',
      rendered: true,
      labelsReadable: true,
      labels: slot === 3 ? [{ text: '赞助', place: 'card_label' }] : [],
      components: [],
    }),
  }));
  const lists = { feedLoads: [], impressions: [], health: [], observations };
  return { batchId: 'b', pageId: 'p', sentAt: 2000, source: 'live', session: SESSION, ...lists };
}

test('a batch comes out as it went in, through the message table and through JSON', () => {
  const before = batch();
  const travelled = PackedBatch.parse(JSON.parse(JSON.stringify(packBatch(before))));
  const after = unpackBatch(travelled);
  expect(after).toEqual(before);
  expect(Batch.parse(after)).toEqual(before);
});

test('what cards share is written once', () => {
  const packed = packBatch(batch());
  expect([packed.lists.length, packed.verdicts.length]).toEqual([2, 2]);
  expect(packed.readings.length).toBeLessThan(40);
  expect(JSON.stringify(packed).length * 4).toBeLessThan(JSON.stringify(batch()).length);
});

describe('a message that points at nothing is refused', () => {
  const packed = packBatch(batch());
  test.each<[string, Partial<PackedBatch>]>([
    ['readings', { readings: [] }],
    ['lists', { lists: [] }],
    ['verdicts', { verdicts: [] }],
    ['a place that is none', { lists: [[0.5]] }],
  ])('%s', (_, missing) => {
    expect(() => unpackBatch({ ...packed, ...missing })).toThrow('points at nothing');
  });
});
