import { describe, expect, it } from 'vitest';
import { findLinks } from '../../../utils/links/find-links';
import { isPurchaseRoute } from '../../../utils/links/is-route';

/** The `purchase_route` definition of the measurement design, clause by clause. */
describe('isPurchaseRoute', () => {
  it.each([
    ['item', 'https://item.jd.com/100012043978.html', true],
    ['shop', 'https://mall.jd.com/index-1791533211.html', true],
    ['commission host', 'https://s.click.taobao.com/NMJ5nJx', true],
    ['paid ad click', 'https://c-nfa.jd.com/adclick?sid=2', true],
    ['another page', 'https://s.taobao.com/search?q=x', false],
    ['another page with a commission party', 'https://mo.m.taobao.com/x?pid=mm_227958206_177228725_44377625999', true],
    ['split host', '搜 taobao 。 com 就行', false],
    [
      'deep link to an item',
      'tmall://page.tm/appLink?h5Url=https%3A%2F%2Fdetail.tmall.com%2Fitem.htm%3Fid%3D612345678910',
      true,
    ],
    ['deep link with its own id', 'vipshop://showGoodsDetail?pid=6197895295841923771', true],
    ['deep link to a shop', 'taobao://shop.m.taobao.com/shop/shop_index.htm?shop_id=107207596', true],
    ['deep link to a commission link', 'taobao://s.click.taobao.com/NMJ5nJx', true],
    ['deep link to nothing known', 'tbopen://m.taobao.com/tbopen/index.html', false],
    ['deep link to a search', 'xhsdiscover://search/result?keyword=x&target_search=goods', false],
    ['m.tb.cn', 'https://m.tb.cn/h.Fs8aTu1', true],
    ['m.tb.cn labelled 淘宝', '【淘宝】https://m.tb.cn/h.Fs8aTu1', true],
    ['m.tb.cn labelled 闲鱼', '【闲鱼】https://m.tb.cn/h.Fs8aTu1', false],
    ['c.tb.cn, shared with a text-message service', 'https://c.tb.cn/c.2Xvx08', false],
    ['3.cn', 'https://3.cn/-0Px6vew', true],
    ['p.pinduoduo.com', 'https://p.pinduoduo.com/LT7yzeOm', true],
    ['t.vip.com', 'https://t.vip.com/yaBRFpFcLDz', true],
    ['ps=', 'https://mobile.yangkeduo.com/goods.html?ps=j8jcMkDJqc', true],
    ['v.douyin.com', 'https://v.douyin.com/eQoMb5qf/', false],
    ['xhslink.com', 'http://xhslink.com/o/GFrTCuBr6p', false],
    ['dw4.co', 'https://dw4.co/t/A/6hqGb0LDg', false],
    ['wxaurl.cn', 'https://wxaurl.cn/Abc12345678', false],
    ['t.cn', 'https://t.cn/A6abcDE', false],
    ['Xianyu item', 'https://www.goofish.com/item?id=850194899993', false],
    ['Xianyu deep link', 'fleamarket://item?id=983001576327', false],
    ['mini program', '#小程序://示例小店/4HHXqk95hqP2Ccu', false],
    ['mini program deep link', 'weixin://dl/business/?t=aG8Wqwb1Bka', false],
    ['code of high confidence', '复制￥SttpoeBQ3kd￥打开淘宝', true],
    ['code of medium confidence', '￥SttpoeBQ3kd￥', false],
    ['code of low confidence', '示例 Mp5nFq0mBzW 长按复制，打开淘宝', false],
    ['Xianyu code', '闲鱼 ￥SttpoeBQ3kd￥', false],
  ])('%s', (_name, text, expected) => {
    const { hits } = findLinks(text);
    expect(hits).toHaveLength(1);
    for (const hit of hits) expect(isPurchaseRoute(hit, text)).toBe(expected);
  });
});
