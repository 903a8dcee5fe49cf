import { describe, expect, test } from 'vitest';
import { LOCALES, type Locale } from '../../../utils/i18n/locale';
import { type Circumstances, placeName, verdictWords } from '../../../utils/judge/words';
import type { Verdict } from '../../../utils/model/verdict';
import { PLACES, SOURCES, UNCHECKED_REASONS, VERDICT_CODES, type VerdictCode } from '../../../utils/model/vocabulary';

const VERDICT: Verdict = {
  code: 'not_checked',
  commercial: 'unknown',
  disclosure: 'not_checked',
  gateMet: false,
  routePlatforms: [],
  reasons: [],
  ignored: [],
  checked: [],
  notTold: [],
  rulesetVersion: 'test',
};

const HERE: Circumstances = {
  surface: '发现',
  time: '2026-11-22 10:00',
  source: 'live',
  shops: ['淘宝'],
  checked: ['甲', '乙'],
  notTold: ['丙'],
  accountUntold: true,
};

function say(locale: Locale, verdict: Partial<Verdict>, circumstances: Partial<Circumstances> = {}) {
  return verdictWords(locale, { ...VERDICT, ...verdict }, { ...HERE, ...circumstances });
}

type Row = [string, Partial<Verdict>, Partial<Circumstances>, string, string];

const ZH: readonly Row[] = [
  [
    '1',
    { code: 'ad_labelled', labelWord: '赞助' },
    {},
    '赞助',
    '小红书在这里标注了「赞助」（发现，2026-11-22 10:00）。',
  ],
  ['2', { code: 'partner_labelled', labelWord: '合作' }, {}, '品牌合作', '小红书标注这篇笔记为品牌合作。'],
  ['3', { code: 'author_declared', quote: '品牌方赠送' }, {}, '作者说明', '作者说明了商业关系：「品牌方赠送」。'],
  [
    '4',
    { code: 'ad_data_unlabelled', key: 'ads_info' },
    {},
    '含投放字段',
    '页面数据含字段 `ads_info`；在这里没有看到「广告」「赞助」或「品牌合作」字样。语音、图片里的说明和其他入口的标注没有检查。',
  ],
  [
    '5',
    { code: 'partner_data_unlabelled', key: 'cooperate_binds' },
    {},
    '含合作字段',
    '页面数据含字段 `cooperate_binds`；在这里没有看到「广告」「赞助」或「品牌合作」字样。语音、图片里的说明和其他入口的标注没有检查。',
  ],
  [
    '6',
    { code: 'ad_in_data', key: 'ads_info' },
    { source: 'capture' },
    '',
    '导入的数据含字段 `ads_info`；屏幕上显示了什么，数据里没有。',
  ],
  [
    '7',
    { code: 'partner_in_data', key: 'cooperate_binds' },
    { source: 'capture' },
    '',
    '导入的数据含字段 `cooperate_binds`；屏幕上显示了什么，数据里没有。',
  ],
  ['8', { code: 'merchant_content' }, {}, '商家内容', '发布账号是商家账号。'],
  [
    '8 with a route',
    { code: 'merchant_content', purchaseRoute: true },
    {},
    '商家内容',
    '发布账号是商家账号，并附有购买入口。',
  ],
  [
    '9',
    { code: 'shoppable_unlabelled', routePlace: 'text' },
    {},
    '含购买入口',
    '这篇笔记带有淘宝购买入口（正文）。在检查的位置没有看到「广告」或「赞助」标识。是否商家账号未知。这不代表作者收了费，也不代表违反规定。',
  ],
  [
    '9, account told',
    { code: 'shoppable_unlabelled', routePlace: 'under_note' },
    { accountUntold: false, shops: ['淘宝', '京东'] },
    '含购买入口',
    '这篇笔记带有淘宝、京东购买入口（笔记下方）。在检查的位置没有看到「广告」或「赞助」标识。这不代表作者收了费，也不代表违反规定。',
  ],
  [
    '10',
    { code: 'route_in_data' },
    { source: 'paste' },
    '',
    '粘贴的文字含淘宝购买入口；屏幕上显示了什么，数据里没有。',
  ],
  ['11', { code: 'weak_cues' }, {}, '线索', '文字里有一些常见于推广的写法，单凭这些无法判断。'],
  ['12', { code: 'no_signal' }, {}, '', '未发现商业标识（已检查：甲、乙；这里看不到：丙）。未发现不等于没有。'],
  ['13', { code: 'none_in_data' }, { source: 'capture' }, '', '导入的数据未见商业字段；屏幕上显示了什么，数据里没有。'],
  ['14 card', { unchecked: 'card_only' }, {}, '未检查', '只看到了卡片，未打开笔记。'],
  ['14 live card', { unchecked: 'card_only' }, { live: true }, '未检查', '这是直播卡片：只看到了卡片，没有看直播间。'],
  ['14 layout', { unchecked: 'layout_changed' }, {}, '未检查', '页面布局变了，读不全。'],
  ['14 partly', { unchecked: 'partly_read' }, {}, '未检查', '有些部分没有读到：丙。'],
];

const EN: readonly Row[] = [
  [
    '1',
    { code: 'ad_labelled', labelWord: '广告' },
    { surface: 'Explore' },
    '广告',
    'Xiaohongshu marks this "广告" here (Explore, 2026-11-22 10:00).',
  ],
  ['2', { code: 'partner_labelled' }, {}, 'Partnership', 'Xiaohongshu marks this note as a brand partnership.'],
  [
    '3',
    { code: 'author_declared', quote: '品牌方赠送' },
    {},
    'Author states',
    'The author states a commercial tie: "品牌方赠送".',
  ],
  [
    '4',
    { code: 'ad_data_unlabelled', key: 'ads_info' },
    {},
    'Ad field',
    'The page data holds the field `ads_info`; no 广告, 赞助 or 品牌合作 was seen here. Spoken or in-image notices, and labels elsewhere, were not checked.',
  ],
  [
    '5',
    { code: 'partner_data_unlabelled', key: 'cooperate_binds' },
    {},
    'Partner field',
    'The page data holds the field `cooperate_binds`; no 广告, 赞助 or 品牌合作 was seen here. Spoken or in-image notices, and labels elsewhere, were not checked.',
  ],
  [
    '6',
    { code: 'ad_in_data', key: 'ads_info' },
    { source: 'capture' },
    '',
    'The imported data holds `ads_info`; what the screen showed is not in it.',
  ],
  [
    '7',
    { code: 'partner_in_data', key: 'cooperate_binds' },
    { source: 'capture' },
    '',
    'The imported data holds `cooperate_binds`; what the screen showed is not in it.',
  ],
  ['8', { code: 'merchant_content' }, {}, 'Seller', 'Posted by a seller’s account.'],
  [
    '8 with a route',
    { code: 'merchant_content', purchaseRoute: true },
    {},
    'Seller',
    'Posted by a seller’s account, with a way to buy.',
  ],
  [
    '9',
    { code: 'shoppable_unlabelled', routePlace: 'text' },
    { shops: ['Taobao'] },
    'Way to buy',
    'This note carries a way to buy on Taobao (text). No 广告 or 赞助 was seen where we looked. Whether this is a shop’s own account is not known. That does not mean the author was paid, or that a rule was broken.',
  ],
  [
    '9, account told',
    { code: 'shoppable_unlabelled', routePlace: 'under_note' },
    { accountUntold: false, shops: ['Taobao', 'JD'] },
    'Way to buy',
    'This note carries a way to buy on Taobao and JD (under the note). No 广告 or 赞助 was seen where we looked. That does not mean the author was paid, or that a rule was broken.',
  ],
  [
    '10',
    { code: 'route_in_data' },
    { source: 'paste', shops: ['Taobao'] },
    '',
    'The pasted text holds a way to buy on Taobao; what the screen showed is not in it.',
  ],
  ['11', { code: 'weak_cues' }, {}, 'Cues', 'Some wording is common in promotion. That alone tells nothing certain.'],
  [
    '12',
    { code: 'no_signal' },
    { checked: ['A', 'B'], notTold: ['C'] },
    '',
    'No commercial sign found (checked: A, B; not told here: C). Not found is not the same as none.',
  ],
  [
    '13',
    { code: 'none_in_data' },
    { source: 'capture' },
    '',
    'The imported data holds no commercial field; what the screen showed is not in it.',
  ],
  ['14 card', { unchecked: 'card_only' }, {}, 'Not checked', 'Only the card was seen.'],
  [
    '14 live card',
    { unchecked: 'card_only' },
    { live: true },
    'Not checked',
    'A live card: only the card was seen, the live room was not.',
  ],
  [
    '14 layout',
    { unchecked: 'layout_changed' },
    {},
    'Not checked',
    'The layout changed; not everything could be read.',
  ],
  ['14 partly', { unchecked: 'partly_read' }, { notTold: ['C'] }, 'Not checked', 'Some parts were not read: C.'],
];

describe('the sentences of the verdict table, word by word', () => {
  test.each(ZH)('zh-CN row %s', (_, verdict, circumstances, badge, sentence) => {
    expect(say('zh-CN', verdict, circumstances)).toEqual({ badge, sentence });
  });

  test.each(EN)('en row %s', (_, verdict, circumstances, badge, sentence) => {
    expect(say('en', verdict, circumstances)).toEqual({ badge, sentence });
  });

  test.each([
    ['zh-CN', ZH],
    ['en', EN],
  ])('%s: no code is left out', (_, rows) => {
    expect(new Set(rows.map(([, { code = 'not_checked' }]) => code))).toEqual(new Set(VERDICT_CODES));
  });
});

/** Every code with everything told, with nothing more than the judge always tells, and from every source. */
const EVERY = LOCALES.flatMap((locale) =>
  VERDICT_CODES.flatMap((code) =>
    SOURCES.flatMap((source) =>
      UNCHECKED_REASONS.flatMap((unchecked) =>
        [HERE, { ...HERE, notTold: [], accountUntold: false }].map((circumstances) => ({
          locale,
          code,
          words: say(
            locale,
            { code, unchecked, key: 'ads_info', labelWord: '广告', quote: '示例', routePlace: 'text' },
            { ...circumstances, source },
          ),
        })),
      ),
    ),
  ),
);

const BANNED = /软广|违规|违法|虚假|欺骗|收钱|实锤|undisclosed|illegal|\bfake\b|hidden ad/i;

test('no sentence names a motive or a breach, none has a gap', () => {
  expect(EVERY.length).toBeGreaterThan(400);
  for (const { locale, code, words } of EVERY) {
    const where = `${locale} ${code}: ${words.sentence}`;
    expect(words.sentence, where).not.toMatch(BANNED);
    expect(words.badge, where).not.toMatch(BANNED);
    expect(words.sentence, where).not.toMatch(
      /undefined|null|NaN|[{}]|\$|「」|""|``|（）|\(\)|[：:]\s*[）)]|\s{2}|[、,]\s*[）)。.]/,
    );
    expect(words.sentence, where).toMatch(/[。.]$/);
  }
});

test('codes of the column "–" or "never" have no badge', () => {
  const none: VerdictCode[] = ['ad_in_data', 'partner_in_data', 'route_in_data', 'no_signal', 'none_in_data'];
  for (const { code, words } of EVERY) expect(words.badge === '', code).toBe(none.includes(code));
});

test('every place has a name in each language', () => {
  const names = LOCALES.flatMap((locale) => PLACES.map((place) => placeName(locale, place)));
  expect(names.filter((name) => name.trim() === '')).toEqual([]);
  expect(new Set(names).size).toBe(PLACES.length * LOCALES.length);
});
