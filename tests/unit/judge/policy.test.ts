import { describe, expect, test } from 'vitest';
import type { ShowingFacts } from '../../../utils/judge/facts';
import { gateMet } from '../../../utils/judge/gate';
import { judge } from '../../../utils/judge/judge';
import { POLICY, RANKED_CLAIMS } from '../../../utils/judge/policy';
import { type Claim, GATE_SIGNALS, type SignalId, VERDICT_CODES } from '../../../utils/model/vocabulary';
import { BROKEN, CARD, DATA, type Given, OPENED, readings } from './given';

type Showing = { given: Partial<Record<SignalId, Given>>; facts: ShowingFacts };

/** For every code the least that reaches it. */
const REACHED: Record<(typeof VERDICT_CODES)[number], Showing> = {
  ad_labelled: { given: { plat_label_ad: {} }, facts: CARD },
  partner_labelled: { given: { plat_label_partnership: {} }, facts: CARD },
  author_declared: { given: { decl_text_explicit: {} }, facts: OPENED },
  ad_data_unlabelled: { given: { data_ad_flag: {} }, facts: CARD },
  partner_data_unlabelled: { given: { data_partner_bind: {} }, facts: CARD },
  ad_in_data: { given: { data_ad_flag: {} }, facts: DATA },
  partner_in_data: { given: { data_partner_bind: {} }, facts: DATA },
  merchant_content: { given: { acct_merchant: {} }, facts: CARD },
  shoppable_unlabelled: { given: { comp_goods_card: {} }, facts: OPENED },
  route_in_data: { given: { comp_goods_card: {} }, facts: DATA },
  weak_cues: { given: { text_steer: {} }, facts: OPENED },
  no_signal: { given: {}, facts: OPENED },
  none_in_data: { given: {}, facts: DATA },
  not_checked: { given: {}, facts: CARD },
};

describe('the policy table', () => {
  test('has one row for each code, in the order of the codebook', () => {
    expect(POLICY.map(({ code }) => code)).toEqual(VERDICT_CODES);
  });

  test('ends with a row that asks for nothing', () => {
    const { code, commercial, disclosure, ...conditions } = POLICY.at(-1) ?? {};
    expect([code, commercial, disclosure]).toEqual(['not_checked', 'unknown', 'not_checked']);
    expect(conditions).toEqual({});
  });

  test('weighs every claim but context and notice', () => {
    const weighed: Claim[] = ['labelled_ad', 'labelled_partner', 'declared', 'ad_data', 'partner_data', 'seller'];
    expect([...RANKED_CLAIMS]).toEqual([...weighed, 'route', 'cue']);
  });

  test.each(Object.entries(REACHED))('%s is reached', (code, { given, facts }) => {
    const row = POLICY.find((candidate) => candidate.code === code);
    const { commercial, disclosure } = row ?? {};
    expect(judge(readings(given), facts)).toMatchObject({ code, commercial, disclosure });
  });
});

/** Signals of rows 1 to 11, strongest first; those below a row never beat it. */
const STRONGEST_FIRST: readonly [SignalId, string][] = [
  ['plat_label_sponsored', 'ad_labelled'],
  ['plat_label_partnership', 'partner_labelled'],
  ['decl_platform_marketing', 'author_declared'],
  ['data_ad_flag', 'ad_data_unlabelled'],
  ['data_partner_bind', 'partner_data_unlabelled'],
  ['acct_merchant', 'merchant_content'],
  ['comp_ext_jd', 'shoppable_unlabelled'],
  ['comp_lead', 'weak_cues'],
];

describe('the first match wins', () => {
  test.each(STRONGEST_FIRST.map(([signal, code], at) => ({ signal, code, at })))('$signal first', ({ code, at }) => {
    const given = Object.fromEntries(STRONGEST_FIRST.slice(at).map(([id]) => [id, {}]));
    expect(judge(readings(given), OPENED)).toMatchObject({ code, gateMet: true });
  });

  test('what has no weight is named and changes nothing', () => {
    const given = { tag_brand: {}, acct_org: {}, acct_buyer: {}, decl_text_denial: {}, data_unknown_commerce: {} };
    const verdict = judge(readings({ ...given, plat_label_other: {} }), OPENED);
    expect(verdict.code).toBe('no_signal');
    expect(verdict.ignored).toEqual([
      'plat_label_other',
      'decl_text_denial',
      'data_unknown_commerce',
      'tag_brand',
      'acct_org',
      'acct_buyer',
    ]);
  });
});

describe('the gate of negative statements', () => {
  test('is met when all of it was read', () => {
    expect(gateMet(readings({}), OPENED)).toBe(true);
    expect(GATE_SIGNALS.length).toBeGreaterThan(5);
  });

  test.each([
    ['a card', CARD],
    ['a layout that could not be read', BROKEN],
    ['no rendered page', DATA],
  ])('is not met on %s', (_, facts) => {
    expect(gateMet(readings({}), facts)).toBe(false);
  });

  test.each(
    GATE_SIGNALS.flatMap((signal) => [
      { signal, as: 'unread' as const },
      { signal, as: 'failed' as const },
    ]),
  )('$signal alone $as breaks it', ({ signal, as }) => {
    const given = readings({ [signal]: as });
    expect(gateMet(given, OPENED)).toBe(false);
    expect(judge(given, OPENED)).toMatchObject({ code: 'not_checked', unchecked: 'partly_read', gateMet: false });
    expect(judge(readings({ [signal]: as, comp_goods_card: {} }), OPENED).code).toBe('not_checked');
    expect(judge(readings({ [signal]: as, text_coupon: {} }), OPENED).code).toBe('not_checked');
  });

  test('a gate signal without any reading breaks it', () => {
    for (const signal of GATE_SIGNALS)
      expect(
        gateMet(
          readings({}).filter((reading) => reading.signal !== signal),
          OPENED,
        ),
      ).toBe(false);
  });

  test('any other signal unread does not break it', () => {
    const others = readings({}).filter(({ signal }) => !GATE_SIGNALS.includes(signal));
    expect(others.length).toBeGreaterThan(15);
    for (const { signal } of others) expect(gateMet(readings({ [signal]: 'unread' }), OPENED), signal).toBe(true);
  });
});

describe('what could not be told stays untold', () => {
  test('none_in_data needs the ad flag told none', () => {
    expect(judge(readings({ data_ad_flag: 'unread' }), DATA)).toMatchObject({ code: 'not_checked' });
    expect(judge(readings({ data_ad_flag: 'failed' }), DATA)).toMatchObject({ code: 'not_checked' });
  });

  test('none_in_data with a cue is partly read', () => {
    expect(judge(readings({ text_coupon: {} }), DATA)).toMatchObject({ code: 'not_checked', unchecked: 'partly_read' });
  });

  test('a purchase route is told yes, told no, or not told', () => {
    expect(judge(readings({ comp_goods_note: {} }), CARD).purchaseRoute).toBe(true);
    expect(judge(readings({}), OPENED).purchaseRoute).toBe(false);
    expect(judge(readings({ comp_ext_pdd: 'unread' }), OPENED)).not.toHaveProperty('purchaseRoute');
    expect(judge(readings({ text_token: { claim: 'cue' } }), OPENED).purchaseRoute).toBe(false);
  });

  test('checked and not told are all signals, each once', () => {
    const { checked, notTold } = judge(readings({ comp_live: 'unread', text_token: 'failed', tag_brand: {} }), OPENED);
    expect(notTold).toEqual(['comp_live', 'text_token']);
    expect(new Set([...checked, ...notTold]).size).toBe(readings({}).length);
  });

  test.each([
    [CARD, 'card_only'],
    [BROKEN, 'layout_changed'],
    [{ level: 'card', labels: 'not_readable' } as const, 'layout_changed'],
    [DATA, 'partly_read'],
    [OPENED, 'partly_read'],
  ])('why not checked: %o', (facts, unchecked) => {
    const given = readings({ text_token: 'unread', data_ad_flag: 'unread' });
    expect(judge(given, facts)).toMatchObject({ code: 'not_checked', unchecked });
  });
});

test('a quote is at most 20 characters and never cuts a character in two', () => {
  const { quote = '' } = judge(readings({ decl_text_explicit: { text: '😆'.repeat(30) } }), OPENED);
  expect(Array.from(quote)).toEqual([...Array.from({ length: 19 }, () => '😆'), '…']);
});
