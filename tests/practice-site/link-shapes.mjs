/** Links in the shape of real ones, every id drawn: what leads to which shop. */

const itemId = (draft) => draft.random.digits(12);
/** @type {Record<string, (draft: import('./recipes.mjs').Draft) => { platform: string, kind: string, text: string }>} */
export const LINK_SHAPES = {
  taobao: (draft) => ({
    platform: 'taobao',
    kind: 'item',
    text: `https://item.taobao.com/item.htm?id=${itemId(draft)}`,
  }),
  tmall: (draft) => ({
    platform: 'tmall',
    kind: 'item',
    text: `https://detail.tmall.com/item.htm?id=${itemId(draft)}`,
  }),
  jd: (draft) => ({ platform: 'jd', kind: 'item', text: `https://item.jd.com/${itemId(draft)}.html` }),
  jdUnion: (draft) => ({ platform: 'jd', kind: 'affiliate', text: `https://u.jd.com/${draft.random.mixed(7)}` }),
  taobaoShort: (draft) => ({ platform: 'taobao', kind: 'short', text: `https://m.tb.cn/h.${draft.random.mixed(7)}` }),
  pdd: (draft) => ({
    platform: 'pdd',
    kind: 'item',
    text: `https://mobile.yangkeduo.com/goods.html?goods_id=${itemId(draft)}`,
  }),
  taobaoDeep: (draft) => ({
    platform: 'taobao',
    kind: 'deeplink',
    text: `taobao://item.taobao.com/item.htm?id=${itemId(draft)}`,
  }),
  goodsDeep: (draft) => ({
    platform: 'xiaohongshu',
    kind: 'deeplink',
    text: `xhsdiscover://goods_detail/${draft.random.hex(24)}`,
  }),
  goods: (draft) => ({
    platform: 'xiaohongshu',
    kind: 'item',
    text: `https://www.xiaohongshu.com/goods-detail/${draft.random.hex(24)}`,
  }),
  douyin: (draft) => ({ platform: 'douyin', kind: 'short', text: `https://v.douyin.com/${draft.random.mixed(8)}/` }),
};
