import { describe, expect, it } from 'vitest';
import { type Locale, resolveLocale, words } from '../../../utils/i18n';
import { healthWords } from '../../../utils/i18n/health';
import { moment, number, oneIn } from '../../../utils/i18n/numbers';
import { rescueWords } from '../../../utils/i18n/rescue';
import { networkName, shopName } from '../../../utils/i18n/shops';
import { LINK_PLATFORMS } from '../../../utils/model/link';

/** Every text of a dictionary by its path; functions are called with numbers, texts and lists that any of them accepts. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return texts(call(value as (...args: unknown[]) => unknown), `${path}()`);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

function call(say: (...args: unknown[]) => unknown): unknown {
  const drop = { from: { siteBuild: '1', firstAt: 0 }, seen: 3, read: 1, before: { seen: 30, read: 30 } };
  const kinds = [[3, 7, 9], ['2026-11-22', 7], [['a.example', 'b.example']], ['x', 'y'], [3, '2026-11-22', 5]];
  for (const args of [...kinds, ['x', drop]]) {
    try {
      const said = say(...args);
      if (typeof said === 'string') return said;
    } catch {
      // Not the arguments of this one; the next may be.
    }
  }
  throw new Error('no arguments fit');
}

const BANNED =
  /软广|恰饭|隐性广告|水军|违规|违法|虚假|欺骗|收钱|未依法|undisclosed|illegal|\bfake\b|hidden ad|deceptive|violat/i;
const all = (locale: Locale) => texts({ ...words(locale), health: healthWords(locale), rescue: rescueWords(locale) });
const ALL = { 'zh-CN': all('zh-CN'), en: all('en') };

describe('dictionary', () => {
  it('has the same texts in both languages', () => {
    const paths = (locale: Locale) => ALL[locale].map(([path]) => path).sort();
    expect(paths('zh-CN').length).toBeGreaterThan(250);
    expect(paths('en')).toEqual(paths('zh-CN'));
  });

  it.each(['zh-CN', 'en'] as const)('says something everywhere, and nothing banned (%s)', (locale) => {
    expect(ALL[locale].filter(([, text]) => text.trim() === '')).toEqual([]);
    expect(ALL[locale].filter(([, text]) => BANNED.test(text))).toEqual([]);
  });

  it('is Chinese in Chinese', () => {
    const own =
      /^(\.locale|\.panel\.lang|\.names\.sites\.rednote|\.links\.(via|partyName)\(\)|.*(dayName|count|share|seenAt|shop)\(\))$/;
    const foreign = ALL['zh-CN'].filter(([path, text]) => !own.test(path) && !/\p{Script=Han}/u.test(text));
    expect(foreign).toEqual([]);
  });

  it('holds no Chinese in English but the platform’s own words', () => {
    const odd = ALL.en.filter(([, text]) => /\p{Script=Han}/u.test(text.replace(/广告|赞助|合作/g, '')));
    expect(odd).toEqual([]);
  });

  it('names every shop platform and falls back to the id', () => {
    expect(LINK_PLATFORMS.length).toBeGreaterThan(10);
    for (const platform of LINK_PLATFORMS.filter((one) => one !== '1688')) {
      expect(shopName('zh-CN', platform)).not.toBe(platform);
      expect(shopName('en', platform)).not.toBe(platform);
    }
    expect(shopName('en', 'my-rule')).toBe('my-rule');
    expect(networkName('zh-CN', 'jd-union')).toBe('京东联盟');
  });
});

describe('resolveLocale', () => {
  it.each([
    ['auto', 'zh-CN', 'zh-CN'],
    ['auto', 'zh-TW', 'zh-CN'],
    ['auto', 'zh', 'zh-CN'],
    ['auto', 'en-GB', 'en'],
    ['auto', 'fr', 'en'],
    ['auto', 'zha', 'en'],
    ['en', 'zh-CN', 'en'],
    ['zh-CN', 'en', 'zh-CN'],
  ] as const)('%s with a %s browser is %s', (setting, ui, expected) => {
    expect(resolveLocale(setting, ui)).toBe(expected);
  });
});

describe('numbers', () => {
  it.each([
    [19, 214, 11],
    [1, 20, 20],
    [10, 20, 2],
    [1, 19, undefined],
    [0, 214, undefined],
    [200, 214, undefined],
    [3, 2, undefined],
  ])('%d of %d is about 1 in %s', (part, whole, expected) => {
    expect(oneIn(part, whole)).toBe(expected);
  });

  it('groups and dates as the language does', () => {
    expect(number('zh-CN', 1381)).toBe('1,381');
    expect(moment('zh-CN', Date.UTC(2026, 10, 22, 6, 5), 'Asia/Shanghai')).toBe('2026年11月22日 14:05');
    expect(moment('en', Date.UTC(2026, 10, 22, 6, 5), 'Asia/Shanghai')).toContain('Nov 22, 2026');
  });
});
