import { describe, expect, test } from 'vitest';
import { saidOf, timeOf } from '../../../utils/judge/said';
import type { Verdict } from '../../../utils/model/verdict';
import { readings } from './given';

const VERDICT: Verdict = {
  code: 'shoppable_unlabelled',
  commercial: 'yes',
  disclosure: 'none_seen',
  gateMet: true,
  routePlatforms: ['tmall'],
  routePlace: 'text',
  reasons: [],
  ignored: [],
  checked: [],
  notTold: [],
  rulesetVersion: 'test',
};

describe('words of one showing', () => {
  const item = (acct: Parameters<typeof readings>[0]['acct_merchant']) => ({
    note: {
      itemKind: 'note' as const,
      itemId: 'x',
      source: 'live' as const,
      surface: 'explore' as const,
      rendered: true,
    },
    readings: readings({ acct_merchant: acct ?? 'absent' }),
    verdict: VERDICT,
  });
  const sentence = (acct: Parameters<typeof item>[0]) => saidOf('zh-CN', item(acct), 0, String).sentence;

  test('shops are called by their names', () => {
    expect(sentence('absent')).toContain('天猫购买入口（正文）');
  });

  test.each([
    ['absent', false],
    ['unread', true],
    ['failed', true],
  ] as const)('the kind of account is unknown when its reading is %s: %s', (outcome, unknown) => {
    expect(sentence(outcome).includes('是否商家账号未知。')).toBe(unknown);
  });

  test('times are told to the minute, in the language of the rest', () => {
    const at = Date.UTC(2026, 10, 22, 4, 5);
    expect(timeOf('zh-CN', at)).toMatch(/2026年11月2\d日/);
    expect(timeOf('en', at)).toMatch(/Nov 2\d, 2026/);
  });
});
