import { describe, expect, it } from 'vitest';
import { dayBefore, rangeView } from '../../../../components/popup/range-view';
import type { DailyRollup } from '../../../../utils/model/rows';

function row(day: string, dimension: DailyRollup['dimension'], value: string, noteDays: number): DailyRollup {
  return { day, source: 'live', surface: 'all', dimension, value, impressions: noteDays, noteDays, exposureMs: 0 };
}

const ROWS = [
  row('2026-10-23', 'total', '', 100),
  row('2026-11-16', 'total', '', 5),
  row('2026-11-21', 'total', '', 3),
  row('2026-11-22', 'total', '', 2),
  row('2026-11-22', 'verdict', 'ad_labelled', 1),
  row('2026-11-23', 'total', '', 50),
];

describe('rangeView', () => {
  it.each([
    ['today', 2, 1],
    ['week', 10, 7],
    ['month', 10, 30],
  ] as const)('%s ends today and begins where it should', (range, noteDays, days) => {
    const view = rangeView(ROWS, range, '2026-11-22');
    expect(view.noteDays).toBe(noteDays);
    expect(view.labelled).toBe(1);
    expect(view.byDay).toHaveLength(days);
    expect(view.byDay.at(-1)).toEqual({ day: '2026-11-22', noteDays: 2, labelled: 1, shoppableUnlabelled: 0 });
  });

  it('holds empty days with zeros', () => {
    expect(rangeView(ROWS, 'week', '2026-11-22').byDay.map(({ noteDays }) => noteDays)).toEqual([5, 0, 0, 0, 0, 3, 2]);
  });

  it.each([
    ['2026-11-22', 0, '2026-11-22'],
    ['2026-03-01', 1, '2026-02-28'],
    ['2026-01-01', 1, '2025-12-31'],
  ])('%s less %d days is %s', (day, back, expected) => {
    expect(dayBefore(day, back)).toBe(expected);
  });
});
