import { describe, expect, it } from 'vitest';
import { readUrl } from '../../../utils/links/read-url';

describe('readUrl', () => {
  it.each([
    ['a web link', 'https://item.jd.com/100012043978.html', { platform: 'jd', kind: 'item', host: 'item.jd.com' }],
    ['without a scheme', 'item.jd.com/100012043978.html', { platform: 'jd', kind: 'item' }],
    ['without a scheme, with a port', 'item.jd.com:8443/100012043978.html', { kind: 'item', flags: ['port'] }],
    ['protocol-relative', '//item.jd.com/100012043978.html', { platform: 'jd', kind: 'item' }],
    ['spaces around', ' https://item.jd.com/100012043978.html\n', { platform: 'jd', kind: 'item' }],
    ['userinfo and port', 'https://a:b@item.jd.com:8443/100012043978.html', { flags: ['userinfo', 'port'] }],
    ['default port', 'https://item.jd.com:443/100012043978.html', { kind: 'item' }],
    [
      'a deep link',
      'vipshop://showGoodsDetail?pid=6197895295841923771',
      { platform: 'vip', itemId: '6197895295841923771' },
    ],
    [
      'base64 with padding',
      'https://ccc-x.jd.com/dsp/nc?ext=aHR0cHM6Ly9pdGVtLmpkLmNvbS8xMDAwOTk4ODc3NTUuaHRtbA%3D%3D',
      { target: { itemId: '100099887755' } },
    ],
    [
      'a shop told beside a shop target',
      'taobao://shop.m.taobao.com/shop/shop_index.htm?shop_id=107207596',
      { target: { kind: 'shop' } },
    ],
  ])('%s', (_name, url, expected) => {
    expect(readUrl(url)).toMatchObject({ ...expected, start: 0, end: url.length });
  });

  it.each([
    ['empty', ''],
    ['words', '没有链接'],
    ['a bad host', 'https://item.taobao.com%40evil.cn/item.htm?id=678901234567'],
    ['a script', 'javascript:location="https://item.jd.com/100012043978.html"'],
    ['data', 'data:text/html,https://item.jd.com/100012043978.html'],
    ['an unknown app', 'myapp://item.jd.com/100012043978.html'],
    ['a backslash host', 'https://evil.cn\\@item.jd.com/100012043978.html'],
    ['a known redirector without a target', 'https://link.zhihu.com/?target=abc'],
    ['a redirector’s wrong parameter', 'https://link.zhihu.com/?url=https%3A%2F%2Fitem.jd.com%2F100012043978.html'],
    ['a target in the fragment', 'https://evil.cn/#https://item.jd.com/100012043978.html'],
  ])('nothing in %s', (_name, url) => expect(readUrl(url)).toBeUndefined());
});

describe('nesting', () => {
  const wrap = (url: string, times: number): string =>
    times === 0 ? url : wrap(`https://link.zhihu.com/?target=${encodeURIComponent(url)}`, times - 1);
  const item = 'https://item.jd.com/100012043978.html';

  it('is followed five deep and no deeper', () => {
    for (let times = 1; times <= 5; times += 1) {
      expect(readUrl(wrap(item, times))).toMatchObject({
        itemId: '100012043978',
        via: Array(times).fill('link.zhihu.com'),
      });
    }
    expect(readUrl(wrap(item, 6))).toBeUndefined();
  });

  it('decodes three times more than the URL says, and no more', () => {
    const encode = (text: string, times: number): string =>
      times === 0 ? text : encode(encodeURIComponent(text), times - 1);
    for (const [times, found] of [
      [1, true],
      [4, true],
      [5, false],
    ] as const) {
      expect(readUrl(`https://link.zhihu.com/?target=${encode(item, times)}`) !== undefined).toBe(found);
    }
  });

  it('gives up on a target over 8,192 characters', () => {
    expect(
      readUrl(`https://link.zhihu.com/?target=${encodeURIComponent(`${item}?x=${'a'.repeat(8192)}`)}`),
    ).toBeUndefined();
  });
});

describe('urlClean', () => {
  it.each([
    [
      'an item keeps its id only',
      'https://item.taobao.com/item.htm?spm=a.b&id=678901234567&ut_sk=1.x&skuId=1#detail',
      'https://item.taobao.com/item.htm?id=678901234567',
    ],
    [
      'a commission party is dropped',
      'https://weidian.com/item.html?itemId=3873735606&vc_cps_track=1_0_0',
      'https://weidian.com/item.html?itemId=3873735606',
    ],
    [
      'userinfo is dropped',
      'https://a:b@item.jd.com/100012043978.html?utm_source=x',
      'https://item.jd.com/100012043978.html',
    ],
    ['a short link keeps its path', 'https://m.tb.cn/h.sWyMbP4?tk=YCAG1AMIq5b&sm=1', 'https://m.tb.cn/h.sWyMbP4'],
    [
      'a share token that is the address stays',
      'https://mobile.yangkeduo.com/goods.html?ps=j8jcMkDJqc&share_uin=x',
      'https://mobile.yangkeduo.com/goods.html?ps=j8jcMkDJqc',
    ],
    [
      'another page keeps what is not listed',
      'https://s.taobao.com/search?q=a&spm=x&scm=y&suid=z',
      'https://s.taobao.com/search?q=a',
    ],
    ['a commission link is not shortened', 'https://uland.taobao.com/coupon/edetail?e=AbCd', undefined],
  ])('%s', (_name, url, clean) => expect(readUrl(url)?.urlClean).toBe(clean));
});
