import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../../utils/i18n';
import { auditWords } from '../../../utils/i18n/audit';
import { auditReportWords } from '../../../utils/i18n/audit-report';
import { auditStepWords } from '../../../utils/i18n/audit-step';

const NUMBERS = {
  results: 9,
  lists: 3,
  keywords: 2,
  k: 30,
  ads: '1%',
  low: '2%',
  high: '3%',
  repeats: 2,
  surface: 's',
};
const CITED = { name: 'n', version: '1', ruleset: 'r', from: 'f', at: 'a', seed: 7, id: 'x' };

/** Every text by its path; functions are called with what any of them accepts. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const say = value as (...args: unknown[]) => unknown;
    const args = /\.cite$/.test(path) ? [CITED] : /\.suggested\./.test(path) ? [NUMBERS] : [3, 7, 9, 11, 30];
    return texts(say(...args), `${path}()`);
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

const ALL = Object.fromEntries(
  LOCALES.map((locale) => [locale, texts([auditWords(locale), auditReportWords(locale), auditStepWords(locale)])]),
) as Record<Locale, [string, string][]>;

const BANNED =
  /软广|恰饭|隐性广告|水军|违规|违法|虚假|欺骗|收钱|未依法|undisclosed|illegal|\bfake\b|hidden ad|deceptive|violat/i;

describe('words of audits', () => {
  it('are the same texts in both languages', () => {
    const paths = (locale: Locale) => ALL[locale].map(([path]) => path).sort();
    expect(paths('zh-CN').length).toBeGreaterThan(180);
    expect(paths('en')).toEqual(paths('zh-CN'));
  });

  it.each(LOCALES)('say something everywhere, and nothing banned (%s)', (locale) => {
    expect(ALL[locale].filter(([, text]) => text.trim() === '' || BANNED.test(text))).toEqual([]);
  });

  it('hold no Chinese in English but the platform’s own words, and Chinese in Chinese', () => {
    const odd = ALL.en.filter(([, text]) => /\p{Script=Han}/u.test(text.replace(/广告|赞助|合作/g, '')));
    expect(odd).toEqual([]);
    const own = /\.whole\(\)$/;
    expect(ALL['zh-CN'].filter(([path, text]) => !own.test(path) && !/\p{Script=Han}/u.test(text))).toEqual([]);
  });
});
