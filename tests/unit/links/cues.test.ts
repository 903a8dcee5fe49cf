import { describe, expect, it } from 'vitest';
import { findCommentSeeds } from '../../../utils/links/find-comment-seeds';
import { findContacts } from '../../../utils/links/find-contacts';
import { findCoupons } from '../../../utils/links/find-coupons';
import { findSalesPitches } from '../../../utils/links/find-sales-pitches';
import { findSteers } from '../../../utils/links/find-steers';

const words = (spans: readonly { text: string }[]) => spans.map(({ text }) => text);

describe('findSteers', () => {
  it.each([
    ['same sentence', '淘宝的那家店大家自己直接去慢慢看一看吧可以搜', ['taobao']],
    ['near, across a sentence end', '在京东。自己搜', ['jd']],
    ['call to action first', '下单去天猫', ['tmall']],
    ['two shops', '淘宝京东都能搜', ['taobao', 'jd']],
  ])('%s', (_name, text, platforms) => expect(findSteers(text).map(({ platform }) => platform)).toEqual(platforms));

  it.each([
    ['a mention', '今天去了京东总部实习面试'],
    ['a call to action alone', '橱窗里有链接'],
    ['far apart', '今天路过京东的大楼。风很大，天也很冷，走了好久才到地铁站。大家自己搜'],
  ])('nothing in %s', (_name, text) => expect(findSteers(text)).toEqual([]));

  it('spans both words in the text as given', () => {
    expect(findSteers('去\u200B某宝搜同款就行')).toEqual([
      { platform: 'taobao', start: 2, end: 7, text: '某宝搜同款' },
    ]);
  });
});

describe('cues', () => {
  it.each([
    ['某宝搜同款就行', { pitches: 0, seeds: 0, contacts: 0, coupons: 0 }],
    ['橱窗里有链接', { pitches: 2, seeds: 0, contacts: 0, coupons: 0 }],
    ['看评论区蓝链', { pitches: 0, seeds: 2, contacts: 0, coupons: 0 }],
    ['链接在评论区', { pitches: 0, seeds: 2, contacts: 0, coupons: 0 }],
    ['vx：abc12345', { pitches: 0, seeds: 0, contacts: 1, coupons: 0 }],
    ['优惠码 SAMPLE', { pitches: 1, seeds: 0, contacts: 0, coupons: 1 }],
    ['use my code SAMPLE', { pitches: 0, seeds: 0, contacts: 0, coupons: 1 }],
    ['今天天气很好', { pitches: 0, seeds: 0, contacts: 0, coupons: 0 }],
  ])('%s', (text, counts) => {
    const told = {
      pitches: findSalesPitches(text),
      seeds: findCommentSeeds(text),
      contacts: findContacts(text),
      coupons: findCoupons(text),
    };
    expect(Object.fromEntries(Object.entries(told).map(([name, spans]) => [name, spans.length]))).toEqual(counts);
    for (const spans of Object.values(told)) {
      expect(words(spans)).toEqual(spans.map(({ start, end }) => text.slice(start, end)));
    }
  });
});
