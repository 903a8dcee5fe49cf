import { describe, expect, it } from 'vitest';
import { COUPON_WORDS } from '../../../utils/links/phrases/coupon';
import { CTA_WORDS } from '../../../utils/links/phrases/cta';
import { DISCLOSURE_WORDS } from '../../../utils/links/phrases/disclosure';
import { NEGATED_WORDS } from '../../../utils/links/phrases/negated';
import { NEUTRAL } from '../../../utils/links/phrases/neutral';
import { OFFSITE_CONTACT_WORDS } from '../../../utils/links/phrases/offsite-contact';
import { PLATFORM_WORDS } from '../../../utils/links/phrases/platform';
import { readPhrases } from '../../../utils/links/read-phrases';
import { simplified } from '../../../utils/links/simplified';

describe('simplified', () => {
  it.each([
    ['廣告', '广告'],
    ['贊助', '赞助'],
    ['淘寶 淘寳', '淘宝 淘宝'],
    ['櫻桃寶寶', '樱桃宝宝'],
    ['閒魚 閑魚', '闲鱼 闲鱼'],
    ['複製 復制 覆製', '复制 复制 复制'],
    ['已经是简体 abc ￥', '已经是简体 abc ￥'],
  ])('%s', (text, expected) => {
    expect(simplified(text)).toBe(expected);
    expect(simplified(text)).toHaveLength(text.length);
  });

  it('is what every word is written in', () => {
    const classes = [PLATFORM_WORDS, CTA_WORDS, OFFSITE_CONTACT_WORDS, DISCLOSURE_WORDS, NEGATED_WORDS, COUPON_WORDS];
    const patterns = [...classes.flat().flatMap((words) => words.patterns), ...NEUTRAL];
    expect(patterns.length).toBeGreaterThan(100);
    for (const { source } of patterns) expect(simplified(source)).toBe(source);
  });

  it('leaves the quoted words as the author wrote them', () => {
    const text = '本篇為\u200B廣告';
    expect(readPhrases(text).hits).toEqual([{ side: 'disclosure', class: 'ad', start: 0, end: 6, text }]);
  });
});
