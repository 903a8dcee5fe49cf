import { describe, expect, it } from 'vitest';
import { checkText } from '../../utils/check-text';
import { LOCALES, words } from '../../utils/i18n';

const zh = words('zh-CN');

describe('checkText', () => {
  it.each([
    ['an item', 'https://item.taobao.com/item.htm?id=678901234567', '淘宝', '商品链接', undefined],
    ['commission, party hidden', 'https://u.jd.com/aBcDeF1', '京东', '推广链接', undefined],
    [
      'commission, party named',
      'https://mobile.yangkeduo.com/duo_coupon_landing.html?goods_id=123456789012&pid=8888888_123456789',
      '拼多多',
      '推广链接',
      '多多进宝 8888888_123456789',
    ],
  ])('%s', (_, text, shop, kind, party) => {
    const { links } = checkText(`看这个 ${text} 好用`, zh);
    expect(links).toHaveLength(1);
    expect(links[0]).toMatchObject({ shop, kind, excerpt: text.length > 60 ? expect.any(String) : text });
    expect(links[0]?.party).toBe(party);
  });

  it('names a party only where the link does, and says what that cannot prove', () => {
    const [link] = checkText(
      'https://mobile.yangkeduo.com/duo_coupon_landing.html?goods_id=1234567890&pid=8888888_123456789',
      zh,
    ).links;
    expect(link?.proven).toContain('链接不能说明');
  });

  it('tells phrases by what they do; a denial is never a disclosure', () => {
    const { phrases } = checkText('去某宝搜同款，本文无广，自费购买', zh);
    const said = phrases.map(({ what }) => what);
    expect(said).toContain(zh.check.phraseClasses.steer);
    expect(said).toContain(zh.check.phraseClasses.denial);
    expect(said).not.toContain(zh.check.phraseClasses.disclosure);
  });

  it('tells the goods mark of a shared note', () => {
    const url =
      'https://www.xiaohongshu.com/discovery/item/0123456789abcdef01234567?app_platform=ios&noteAttributes=live,goods';
    expect(checkText(url, zh).phrases[0]).toEqual({ what: zh.check.goodsNote, quote: 'noteAttributes=goods' });
    expect(checkText(url.replace(',goods', ',goodsx'), zh).phrases).toEqual([]);
  });

  it.each(LOCALES)('uses the names of the user’s own rules (%s)', (locale) => {
    const rules = [{ id: 'example-shop', zh: '示例店', en: 'Example shop', hosts: ['shop.example.com'] }];
    const { links } = checkText('https://shop.example.com/p/1', words(locale), rules);
    expect(links[0]?.shop).toBe(locale === 'zh-CN' ? '示例店' : 'Example shop');
  });

  it.each([undefined, 'nonsense', [{ id: 1 }]])('does without rules that do not compile (%j)', (rules) => {
    expect(checkText('https://item.jd.com/100012345678.html', zh, rules).links).toHaveLength(1);
  });

  it('finds nothing in an ordinary sentence, and says when the text was too long', () => {
    expect(checkText('今天去公园散步。', zh)).toEqual({ links: [], phrases: [], cut: false });
    expect(checkText('字'.repeat(30_000), zh).cut).toBe(true);
  });
});
