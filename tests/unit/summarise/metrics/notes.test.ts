import { expect, it } from 'vitest';
import { MetricRow } from '../../../../utils/model/rows';
import { disclosureRate } from '../../../../utils/summarise/metrics/disclosure-rate';
import { judgedNotes } from '../../../../utils/summarise/metrics/judged-note';
import { metricRow } from '../../../../utils/summarise/metrics/result';
import { unlabelledRouteRate } from '../../../../utils/summarise/metrics/unlabelled-route-rate';
import { fractions, judged, options } from './items';

const NOTES = [
  judged({ noteKey: 'A', shops: ['taobao'], mechanisms: ['typed'] }),
  judged({ noteKey: 'B', shops: ['jd', 'taobao'], verdict: { verdict: 'ad_labelled' } }),
  judged({ noteKey: 'C', accountKind: 'untold', shops: ['jd'] }),
  judged({ noteKey: 'D', accountKind: 'untold', verdict: { verdict: 'author_declared', purchaseRoute: false } }),
  judged({ noteKey: 'E', accountKind: 'merchant' }),
  judged({ noteKey: 'F', verdict: { verdict: 'merchant_content' } }),
  judged({ noteKey: 'G', verdict: { gateMet: false, verdict: 'ad_labelled' } }),
  judged({ noteKey: 'H', verdict: { verdict: 'no_signal', commercial: 'none_found', purchaseRoute: false } }),
];

it('M4 leaves out sellers, unmet gates and what is not commercial; bounds hold the untold accounts', () => {
  expect(fractions(disclosureRate(NOTES, options))).toEqual({ account_told: '1/2', with_untold: '2/4' });
});

it('M5 counts ways to buy without a label, by shop too', () => {
  expect(fractions(unlabelledRouteRate(NOTES, options))).toEqual({
    account_told: '1/2',
    'account_told jd': '0/1',
    'account_told taobao': '1/2',
    'account_told_mechanism typed': '1/1',
    with_untold: '2/3',
    'with_untold jd': '1/2',
    'with_untold taobao': '1/2',
    'with_untold_mechanism typed': '1/1',
  });
});

it('joins verdicts with their notes and routes, a note unknown being of an untold account', () => {
  const { verdict } = judged({ noteKey: 'A' });
  const link = {
    linkId: '1',
    observationId: 'o',
    platform: 'other',
    kind: 'deeplink' as const,
    place: 'text' as const,
    mechanism: 'deep_link' as const,
    confidence: 'high' as const,
    targetPlatform: 'jd',
    via: [],
    flags: [],
    attribution: 'none' as const,
    observedUtc: 0,
  };
  const notes = [...judgedNotes({ verdicts: [verdict], notes: new Map(), routes: new Map([['A', [link, link]]]) })];
  expect(notes).toEqual([{ noteKey: 'A', accountKind: 'untold', verdict, shops: ['jd'], mechanisms: ['deep_link'] }]);
});

it('becomes a row of the metrics table, without figures for what is not observable', () => {
  const frame = { source: 'live' as const, surface: 'all' as const, rulesetVersion: '1', fromUtc: 0, toUtc: 1 };
  const [result] = disclosureRate(NOTES, options);
  if (result === undefined) throw new Error('no result');
  const row = metricRow(result, frame);
  expect(MetricRow.parse(row)).toEqual(row);
  expect(row).toMatchObject({ metric: 'M4', variant: 'account_told', numerator: 1, denominator: 2, estimate: 0.5 });
  const blind = metricRow({ ...result, observable: false }, frame);
  expect(blind).toMatchObject({ ciMethod: 'not_observable' });
  expect(blind).not.toHaveProperty('numerator');
  expect(blind).not.toHaveProperty('estimate');
  expect(blind).not.toHaveProperty('ciLow');
});
