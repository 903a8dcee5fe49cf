import { describe, expect, test } from 'vitest';
import { Batch, ImpressionFacts } from '../../../utils/model/batch';
import { IMPRESSION_COLUMNS, NOTE_COLUMNS } from '../../../utils/model/batch-rows';
import { Note } from '../../../utils/model/note';
import { packBatch } from '../../../utils/model/pack-batch';
import { PackedBatch, unpackBatch } from '../../../utils/model/packed-batch';
import { UNFIT } from '../../../utils/model/unfit';
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
  const impressions = observations.map(({ impressionId, note, verdict }, slot) => ({
    impressionId,
    feedLoadId: 'load',
    itemKind: note.itemKind,
    itemId: note.itemId,
    slot,
    firstRenderedAt: 1000,
    viewable: false,
    maxVisibleRatio: 0.5,
    dwellMs: 0,
    exposureMs: 0,
    opened: false,
    detailDwellMs: 0,
    playedMs: 0,
    verdict: verdict.code,
    // Left out of some, told at the end of others: neither becomes the other.
    ...(slot % 2 === 0 ? { cardHPx: 300 } : {}),
    ...(verdict.labelWord === undefined ? {} : { labelWord: verdict.labelWord }),
  }));
  const lists = { feedLoads: [], impressions, health: [], observations };
  return { batchId: 'b', pageId: 'p', sentAt: 2000, source: 'live', session: SESSION, ...lists };
}

test('a batch comes out as it went in, through the message table and through JSON', () => {
  const before = batch();
  const travelled = PackedBatch.parse(JSON.parse(JSON.stringify(packBatch(before))));
  const after = unpackBatch(travelled);
  expect(after).toEqual(before);
  expect(Batch.parse(after)).toEqual(before);
});

test('rows are written in the order of the schemas they are read by', () => {
  expect(Object.keys(IMPRESSION_COLUMNS)).toEqual(Object.keys(ImpressionFacts.shape));
  expect(Object.keys(NOTE_COLUMNS)).toEqual(Object.keys(Note.shape));
});

test('what cards share is written once', () => {
  const packed = packBatch(batch());
  expect([packed.lists.length, packed.verdicts.length]).toEqual([2, 2]);
  expect(packed.readings.length).toBeLessThan(40);
  expect(JSON.stringify(packed).length * 9).toBeLessThan(JSON.stringify(batch()).length);
});

test('an observation is not handed over without its impression', () => {
  expect(() => packBatch({ ...batch(), impressions: [] })).toThrow('without its impression');
});

test('a row of something else is refused', () => {
  const packed = packBatch(batch());
  const [first = [], ...others] = packed.impressions;
  for (const row of [first.with(Object.keys(IMPRESSION_COLUMNS).indexOf('viewable'), 'yes'), first.slice(0, 5), []])
    expect(() => unpackBatch({ ...packed, impressions: [row, ...others] })).toThrow(UNFIT);
  expect(() => unpackBatch({ ...packed, readings: packed.readings.map(() => ['plat_label_ad']) })).toThrow(UNFIT);
  const observations = packed.observations.map((one) => ({ ...one, note: ['note'] }));
  expect(() => unpackBatch({ ...packed, observations })).toThrow(UNFIT);
  expect(PackedBatch.safeParse({ ...packed, impressions: [{ ...first }, ...others] }).success).toBe(false);
});

describe('a message that points at nothing is refused', () => {
  const packed = packBatch(batch());
  test.each<[string, Partial<PackedBatch>]>([
    ['readings', { readings: [] }],
    ['lists', { lists: [] }],
    ['verdicts', { verdicts: [] }],
    ['impressions', { impressions: [] }],
    ['a place that is none', { lists: [[0.5]] }],
  ])('%s', (_, missing) => {
    expect(() => unpackBatch({ ...packed, ...missing })).toThrow(UNFIT);
  });
});
