import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../utils/links/custom-rules';
import { findLinks, MAX_HITS, MAX_TEXT } from '../../../utils/links/find-links';

const ITEM = 'https://item.jd.com/100012043978.html';

function spans(text: string): string[] {
  return findLinks(text).hits.map(({ start, end }) => text.slice(start, end));
}

describe('where a hit stands', () => {
  it.each([
    ['a link between Chinese words', `链接${ITEM}复制打开`, [ITEM]],
    ['closing punctuation stripped', `(${ITEM}).`, [ITEM]],
    ['a full-width comma ends it', `${ITEM}，很好`, [ITEM]],
    ['full-width brackets around', `（${ITEM}）`, [ITEM]],
    ['a bare host', '打开 m.tb.cn/h.Fs8aTu1，领取', ['m.tb.cn/h.Fs8aTu1']],
    ['a share code without its brackets', '复制￥SttpoeBQ3kd￥到手淘', ['SttpoeBQ3kd']],
    ['a split host', '搜 taobao 。 com 就行', ['taobao 。 com']],
    [
      'invisible characters inside',
      '看 https://item.jd\u200B.com/100012043978.html\u200B 好',
      ['https://item.jd\u200B.com/100012043978.html'],
    ],
    [
      'full-width letters',
      '看ｉｔｅｍ．ｊｄ．ｃｏｍ／１０００１２０４３９７８．ｈｔｍｌ',
      ['ｉｔｅｍ．ｊｄ．ｃｏｍ／１０００１２０４３９７８．ｈｔｍｌ'],
    ],
    ['emoji in front', '😆👩‍🔬 m.tb.cn/h.Fs8aTu1', ['m.tb.cn/h.Fs8aTu1']],
    [
      'raw JSON with quotes',
      '打开 openjd://virtual?params={"des":"productDetail","skuId":"132339276693"} 看',
      ['openjd://virtual?params={"des":"productDetail","skuId":"132339276693"}'],
    ],
    ['a mini program', '点 #小程序://示例小店/4HHXqk95hqP2Ccu 进', ['#小程序://示例小店/4HHXqk95hqP2Ccu']],
    ['a scheme glued to a word', `linkhttps://item.jd.com/100012043978.html`, [ITEM]],
  ])('%s', (_name, text, expected) => {
    expect(spans(text)).toEqual(expected);
  });

  it('is told in order of position', () => {
    const text = `￥SttpoeBQ3kd￥ 淘宝 ${ITEM} 和 taobao 。 com`;
    expect(findLinks(text).hits.map(({ kind }) => kind)).toEqual(['share-code', 'item', 'other']);
  });
});

describe('what is not a hit', () => {
  it.each([
    ['an e-mail address', '写信到 someone@taobao.com 或 a.b@item.jd.com'],
    ['a look-alike letter beside a known host', 'аtaobao.com 和 taobao.comа'],
    ['a Chinese character that makes another host', 'https://taobao.com宝.evil.cn/item'],
    ['an ideographic stop that makes another host', 'https://taobao.com。evil.cn/item'],
    ['an emoji host', 'https://jd.com😀.example/100012043978.html'],
    ['userinfo behind a Chinese character', 'https://taobao.com宝@evil.cn/'],
    ['an underscore behind the host', 'taobao.com_evil.cn'],
    ['a percent sign behind the host', 'taobao.com%2eevil.cn'],
    ['an id in an unknown link', 'https://video.example/watch?v=aB3dEf5hIjK 复制打开淘宝'],
    ['an id behind a bare unknown host', 'video.example/aB3dEf5hIjK 复制打开淘宝'],
    ['a short host without a path', 'a.co 和 3.cn 和 t.cn'],
    ['a version number', '升级到 3.14.15 版'],
    ['a product name beside a shop', '淘宝买的手机壳(iPhone15Pro)，打开看看'],
    ['a password beside a shop', '密码 Qwerty12345 淘宝买的'],
    ['an unreadable scheme', 'blob:https://item.jd.com/100012043978.html'],
    ['a code variable', '变量 $userName123 的值'],
  ])('%s', (_name, text) => {
    expect(findLinks(text).hits).toEqual([]);
  });
});

describe('share-code confidence', () => {
  it.each([
    ['bracket and shop word', '复制￥SttpoeBQ3kd￥打开淘宝', 'high'],
    ['bracket on both sides only', '￥SttpoeBQ3kd￥', 'medium'],
    ['emoji bracket', '🎵e2Nocj7Tx1z📲 打开手机淘宝', 'medium'],
    ['a plain parenthesis', '口令 (v5uYvqstP4t) 打开淘宝', 'medium'],
    ['opener only, no word', '￥Sttp3eBQ9kd 好物', 'low'],
    ['a bare word', '示例 Mp5nFq0mBzW 长按复制，打开淘宝', 'low'],
  ])('%s', (_name, text, confidence) => {
    expect(findLinks(text).hits).toMatchObject([{ kind: 'share-code', confidence }]);
  });
});

describe('limits', () => {
  it('cuts long texts and says so', () => {
    const text = `${'好'.repeat(MAX_TEXT)}${ITEM}`;
    expect(findLinks(text)).toEqual({ hits: [], cut: true, capped: false });
    expect(findLinks(text, { maxLength: Number.POSITIVE_INFINITY })).toMatchObject({
      hits: [{ kind: 'item' }],
      cut: false,
    });
  });

  it('caps hits and says so', () => {
    const exact = findLinks(`${ITEM} `.repeat(MAX_HITS));
    expect(exact).toMatchObject({ capped: false, cut: false });
    expect(exact.hits).toHaveLength(MAX_HITS);
    const over = findLinks(`${ITEM} `.repeat(MAX_HITS + 1));
    expect(over.capped).toBe(true);
    expect(over.hits).toHaveLength(MAX_HITS);
  });

  it('keeps the first hits by position when codes and links are mixed', () => {
    const { hits } = findLinks(`￥SttpoeBQ3kd￥ 淘宝 ${ITEM} `.repeat(MAX_HITS));
    expect(hits.filter(({ kind }) => kind === 'item')).toHaveLength(MAX_HITS / 2);
  });
});

describe('own rules', () => {
  const { rules: customRules } = compileRules([
    {
      id: 'my-shop',
      zh: '示例店',
      en: 'Sample shop',
      kind: 'shop',
      hosts: ['*.shop.example', 'shop.example'],
      paths: ['/s/*'],
    },
    { id: 'my-jd', zh: '示例京东', en: 'Sample JD', hosts: ['item.jd.com'] },
  ]);

  it('find hosts with and without a scheme', () => {
    expect(customRules).toHaveLength(2);
    const text = '看 https://a.shop.example/s/1 和 shop.example/s/2 和 shop.example/other';
    expect(findLinks(text, { customRules }).hits).toMatchObject([
      { platform: 'my-shop', kind: 'shop', host: 'a.shop.example' },
      { platform: 'my-shop', kind: 'shop', host: 'shop.example' },
    ]);
    expect(findLinks(text).hits).toEqual([]);
  });

  it('never rename a built-in platform', () => {
    expect(findLinks(ITEM, { customRules }).hits).toMatchObject([{ platform: 'jd', kind: 'item' }]);
  });
});
