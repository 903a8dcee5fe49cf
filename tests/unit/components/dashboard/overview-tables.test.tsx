import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { BreakdownChart, PositionChart } from '../../../../components/dashboard/OverviewCharts';
import { Differences, KeywordsChart } from '../../../../components/dashboard/OverviewMore';
import { ShopChart } from '../../../../components/dashboard/OverviewOpenness';
import { words as wordsOf } from '../../../../utils/i18n';
import { overviewWords } from '../../../../utils/i18n/overview';
import type { Estimate } from '../../../../utils/summarise/estimate';
import type { MetricDifference } from '../../../../utils/summarise/metrics/difference';
import type { MetricResult } from '../../../../utils/summarise/metrics/result';
import type { OverviewSums } from '../../../../utils/summarise/overview-sums';

afterEach(cleanup);

const copy = { text: async () => undefined, png: async () => undefined };
const props = { words: wordsOf('en'), say: overviewWords('en'), copy, coverage: 'Coverage' };

const estimate = (k: number, n: number): Estimate => ({
  ...{ k, n, share: k / n, interval: { lo: 0.1, hi: 0.5 }, method: 'wilson_deff', clusters: 4 },
});
const result = (over: Partial<MetricResult>, k: number, n: number): MetricResult => ({
  ...{ metric: 'M1', variant: 'AL', observable: true, unit: 'share', estimate: estimate(k, n), ...over },
});

function sumsOf(over: Partial<OverviewSums>): OverviewSums {
  return {
    count: 500,
    sessions: 4,
    rulesets: [],
    results: [],
    groups: { week: [], day: [], surface: [], place: [] },
    position: { feedLoads: 30, results: [] },
    openness: { weeks: [], shops: [] },
    keywords: {
      byKeyword: [],
      macro: result({ variant: 'macro' }, 0, 0),
      truncated: [],
      first: 20,
      words: { K: 'word' },
    },
    prominence: {},
    ...over,
  };
}

const rows = () =>
  [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? ''),
  );

test('a part with fewer than 20 showings has its counts in the table, and no share', async () => {
  const surface = [
    { key: 'explore', count: 19, results: [result({}, 3, 19)] },
    { key: 'search', count: 60, results: [result({}, 6, 60)] },
  ];
  render(<BreakdownChart {...props} sums={sumsOf({ groups: { week: [], day: [], surface, place: [] } })} />);
  expect(screen.getByText('Coverage')).toBeTruthy();
  await waitFor(() =>
    expect(rows().map((row) => row.slice(1, 6))).toEqual([
      ['', '', '', '3', '19'],
      ['0.1', '0.1', '0.5', '6', '60'],
    ]),
  );
});

test('what an import cannot tell of places and words is said, and is no 0', async () => {
  const untold = { observable: false, metric: 'M7' as const, variant: 'slot', stratum: '0' };
  render(<PositionChart {...props} sums={sumsOf({ position: { feedLoads: 30, results: [result(untold, 0, 30)] } })} />);
  expect(screen.getByText('Not observable')).toBeTruthy();
  expect(document.querySelector('figure')).toBeNull();
  cleanup();
  const { keywords } = sumsOf({});
  const byKeyword = [result({ ...untold, metric: 'M9', stratum: 'K' }, 0, 40)];
  render(<KeywordsChart {...props} sums={sumsOf({ keywords: { ...keywords, byKeyword } })} />);
  await waitFor(() => expect(rows()).toEqual([['word', '', '', '', 'Not observable', '40']]));
});

test('shops can be taken along as numbers: share and bounds from 20 notes on, counts always', async () => {
  const shop = (stratum: string, k: number, n: number) =>
    result({ metric: 'M5', variant: 'with_untold', stratum }, k, n);
  render(<ShopChart {...props} sums={sumsOf({ results: [shop('jd', 10, 12), shop('taobao', 30, 60)] })} />);
  await waitFor(() =>
    expect(rows()).toEqual([
      ['Taobao', '0.5', '0.1', '0.5', '30', '60'],
      ['JD', '', '', '', '10', '12'],
    ]),
  );
});

test.each([
  ['M1', 199, '+10 points', '+1 to +20'],
  ['M1', 200, '+10.3 points', '+1.2 to +19.8'],
  ['M3', 90_000, '+10 points', '+1 to +20'],
] as const)('a difference of %s over %d has as many decimals as its shares', async (metric, n, points, range) => {
  const one: MetricDifference = {
    ...{ metric, variant: 'AL', first: estimate(40, n), second: estimate(40, 900) },
    ...{ difference: 0.1034, interval: { lo: 0.0123, hi: 0.1977 }, method: 'newcombe' },
  };
  render(<Differences {...props} sums={sumsOf({ against: { count: 400, differences: [one] } })} />);
  await waitFor(() => expect(rows()[0]?.slice(3, 5)).toEqual([points, range]));
});

test.each([
  [19, 'fewer than 20: counts only', ''],
  [20, '+10 points', '+1 to +20'],
])('a difference of areas needs 20 cards on both sides: %d', async (showings, points, range) => {
  const one: MetricDifference = {
    ...{ metric: 'M3', variant: 'all', first: { ...estimate(40, 90_000), showings }, second: estimate(40, 90_000) },
    ...{ difference: 0.1034, interval: { lo: 0.0123, hi: 0.1977 }, method: 'newcombe' },
  };
  render(<Differences {...props} sums={sumsOf({ against: { count: 400, differences: [one] } })} />);
  await waitFor(() => expect(rows()[0]?.slice(3, 5)).toEqual([points, range]));
});
