import { describe, expect, it } from 'vitest';
import { csvOf, ticksTo } from '../../../../components/charts/chart-data';
import { written } from '../../../../components/dashboard/OverviewFigure';
import { auditReportWords } from '../../../../utils/i18n/audit-report';
import { overviewWords } from '../../../../utils/i18n/overview';
import type { MetricResult } from '../../../../utils/summarise/metrics/result';

function share(k: number, n: number, over: Partial<MetricResult> = {}): MetricResult {
  const estimate = { k, n, share: k / n, method: 'wilson_deff' as const, clusters: 4 };
  return { metric: 'M1', variant: 'AL', observable: true, unit: 'share', estimate, ...over };
}

describe('a figure in words', () => {
  const en = (result: MetricResult) => written(result, { locale: 'en', words: overviewWords('en') });

  it.each([
    ['counts alone below 20', share(3, 19), '3 of 19', ''],
    ['a small sample below 100', share(10, 50), '20%', '95% interval 11%–33%'],
    ['no decimals below 200', share(12, 100), '12%', '95% interval 7%–20%'],
    ['one decimal from 200', share(24, 200), '12.0%', '95% interval 8.2%–17.2%'],
    ['never 0 where it cannot be told', share(0, 200, { observable: false }), 'Not observable', ''],
  ])('%s', (_, result, value, interval) => {
    expect(en(result).value).toBe(value);
    expect(en(result).interval).toBe(interval);
  });

  const weights = (k: number, n: number, showings: number, over: Partial<MetricResult>) =>
    share(k, n, { ...over, estimate: { k, n, share: k / n, method: 'none', clusters: 1, showings } });
  const area = { metric: 'M3', variant: 'all' } as const;
  const minutes = { metric: 'M8', variant: 'minutes', unit: 'min' } as const;

  it.each([
    ['of a single card', weights(0, 90_000, 1, area), ['n = 1', 'fewer than 20: counts only', '']],
    ['of 19 cards', weights(9_000, 90_000, 19, area), ['n = 19', 'fewer than 20: counts only', '']],
    ['of 20 cards', weights(9_000, 90_000, 20, area), ['10%', '', '']],
    ['of 19 stays', weights(1, 2, 19, minutes), ['1 of 2 minutes', 'fewer than 20: counts only', 'n = 19']],
    ['of 20 stays', weights(1, 2, 20, minutes), ['50%', '', '1 of 2 minutes']],
  ])('areas and minutes %s', (_, result, [value, remark, basis]) => {
    expect(en(result)).toMatchObject({ value, remark, basis, interval: '' });
  });

  it('says what the interval is made of, and that a sample is small', () => {
    expect(en(share(10, 50)).method).toContain('at least this wide');
    expect(en(share(10, 50)).remark).toBe('small sample');
    expect(en(share(3, 19)).remark).toContain('counts only');
  });
});

describe('counts of one', () => {
  const { sums, figure, keywords, days, breakdown, position, openness, against } = overviewWords('en');
  const { figures, suggested } = auditReportWords('en');
  const shares = { ads: '3%', low: '3%', high: '9%' };

  it.each([
    sums.basis(40, 1, '2026-11-01', '2026-11-20'),
    figure.methods.wilson_deff('1'),
    figure.macro('1'),
    keywords.truncated(1, 20),
    days.summary(1, 1),
    breakdown.summary(1),
    position.few(1, 20),
    position.summary(1, 1),
    openness.summary(1),
    against.note(1, 1),
    figures.basis(1, 1, 1),
    suggested.summary({ results: 1, lists: 1, keywords: 1, k: 1, ...shares }),
    suggested.method({ keywords: 1, repeats: 1, k: 1, surface: 'Search results' }),
  ])('%s', (text) => {
    expect(text).toContain('1');
    expect(text).not.toMatch(/\b1 [a-z]+s\b/);
  });
});

describe('a chart as text', () => {
  it('quotes what has to be, and keeps formulas from being run', () => {
    const columns = [
      { name: 'a', numeric: false },
      { name: 'b,c', numeric: true },
    ];
    expect(
      csvOf({
        columns,
        rows: [
          ['=1+1', '-2.5'],
          ['x "y"', '3'],
        ],
      }),
    ).toBe('a,"b,c"\n\'=1+1,-2.5\n"x ""y""",3\n');
  });

  it.each([
    [0.11, [0, 0.05, 0.1, 0.15]],
    [4, [0, 1, 2, 3, 4]],
    [93, [0, 25, 50, 75, 100]],
    [0, [0, 1]],
  ])('has round marks up to %s', (most, marks) => {
    expect(ticksTo(most)).toEqual(marks);
  });
});
