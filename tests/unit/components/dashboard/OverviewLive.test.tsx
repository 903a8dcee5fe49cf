import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { LiveFigures } from '../../../../components/dashboard/OverviewLive';
import { words } from '../../../../utils/i18n';
import { overviewWords } from '../../../../utils/i18n/overview';
import type { DailyRollup } from '../../../../utils/model/rows';

function row(dimension: DailyRollup['dimension'], value: string, impressions: number): DailyRollup {
  const of = { day: '2026-11-22', source: 'live', surface: 'all' } as const;
  return { ...of, dimension, value, impressions, noteDays: impressions, exposureMs: impressions * 60_000 };
}

const rows = (of: number) => [
  row('total', '', of),
  row('verdict', 'ad_labelled', of / 10),
  row('verdict', 'no_signal', of / 2),
  row('verdict', 'not_checked', (of * 4) / 10),
  row('level', 'detail', of / 5),
  { ...row('total', '', of), surface: 'explore' as const },
];

afterEach(() => render(null, document.body));

function said(given: readonly DailyRollup[]): string {
  render(<LiveFigures rows={given} words={words('en')} say={overviewWords('en')} />, document.body);
  return document.body.textContent ?? '';
}

test('shares of the daily counts, bounds where there are two, minutes, what was read', () => {
  const text = said(rows(1_000));
  for (const part of ['10.0%', '10.0%–50.0%', '100', '20.0%']) expect(text).toContain(part);
});

test('few showings are counts, and none are none', () => {
  expect(said(rows(50))).not.toContain('%');
  expect(said([])).not.toContain('NaN');
  expect(said([row('total', '', 10), row('verdict', 'not_checked', 10)])).toContain('0–10 of 10');
  expect(said(rows(10))).not.toContain('of 10–');
});
