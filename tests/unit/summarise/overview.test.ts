import { describe, expect, it } from 'vitest';
import type { DailyRollup } from '../../../utils/model/rows';
import { summariseRollups } from '../../../utils/summarise/overview';

function row(over: Partial<DailyRollup>): DailyRollup {
  return {
    day: '2026-11-22',
    source: 'live',
    surface: 'all',
    dimension: 'total',
    value: '',
    impressions: 0,
    noteDays: 0,
    exposureMs: 0,
    ...over,
  };
}

const ROWS = [
  row({ day: '2026-11-23', impressions: 5, noteDays: 4, exposureMs: 900 }),
  row({ impressions: 12, noteDays: 10, exposureMs: 3_000 }),
  row({ dimension: 'verdict', value: 'ad_labelled', noteDays: 2 }),
  row({ dimension: 'verdict', value: 'partner_labelled', noteDays: 1 }),
  row({ dimension: 'verdict', value: 'author_declared', noteDays: 1 }),
  row({ dimension: 'verdict', value: 'shoppable_unlabelled', noteDays: 3 }),
  row({ dimension: 'verdict', value: 'not_checked', noteDays: 3 }),
  row({ day: '2026-11-23', dimension: 'verdict', value: 'ad_labelled', noteDays: 4 }),
  row({ dimension: 'level', value: 'card', noteDays: 4 }),
  row({ dimension: 'level', value: 'detail', noteDays: 5 }),
  row({ dimension: 'level', value: 'detail_comments', noteDays: 1 }),
  row({ dimension: 'shop', value: 'jd', noteDays: 1 }),
  row({ dimension: 'shop', value: 'taobao', noteDays: 2 }),
  row({ day: '2026-11-23', dimension: 'shop', value: 'jd', noteDays: 2 }),
  row({ dimension: 'shop', value: 'vip', impressions: 1 }),
  row({ dimension: 'label_word', value: '赞助', noteDays: 3 }),
  row({ surface: 'search', impressions: 7, noteDays: 6, exposureMs: 1_000 }),
  row({ surface: 'search', dimension: 'verdict', value: 'ad_labelled', noteDays: 2 }),
];

describe('summariseRollups', () => {
  it('adds up days, never surfaces', () => {
    expect(summariseRollups(ROWS)).toMatchObject({
      noteDays: 14,
      impressions: 17,
      exposureMs: 3_900,
      labelled: 7,
      declared: 1,
      shoppableUnlabelled: 3,
      openedAndChecked: 6,
      byDay: [
        { day: '2026-11-22', noteDays: 10, labelled: 3, shoppableUnlabelled: 3 },
        { day: '2026-11-23', noteDays: 4, labelled: 4, shoppableUnlabelled: 0 },
      ],
      topShops: [
        { shop: 'jd', noteDays: 3 },
        { shop: 'taobao', noteDays: 2 },
      ],
      topLabelWords: [{ word: '赞助', noteDays: 3 }],
      byVerdict: { ad_labelled: 6, not_checked: 3, weak_cues: 0 },
    });
  });

  it('can be asked for one surface', () => {
    expect(summariseRollups(ROWS, 'search')).toMatchObject({ noteDays: 6, labelled: 2, topShops: [] });
  });

  it('answers noughts for no rows', () => {
    expect(summariseRollups([])).toMatchObject({ noteDays: 0, byDay: [], topShops: [] });
  });
});
