import { expect } from 'vitest';
import detector from '../../../../utils/detect/detectors/comp_goods_card';
import { testDetector } from '../table';

const NONE = { components: [], widgets: [], goodsFields: [], text: '示例正文' };

testDetector(detector, {
  found: [
    [
      'a goods component on the page',
      { components: [{ kind: 'goods', place: 'under_note', text: '去购买', url: '/goods-detail/64b0' }] },
      [{ place: 'under_note', class: 'E1', words: 'platform', text: '去购买', cta: '去购买' }],
    ],
    [
      'a delivered widget',
      { widgets: [{ kind: 'goods', place: 'data', key: 'goods_card_v2' }] },
      [{ place: 'data', class: 'E2', words: 'platform', key: 'goods_card_v2' }],
    ],
    [
      'a goods key',
      { goodsFields: [{ key: 'goods_info' }] },
      [{ place: 'data', class: 'E2', words: 'none', key: 'goods_info' }],
    ],
    [
      'a goods tag in the text',
      { text: '用的是 #示例套装[商品]# 和别的' },
      [{ place: 'text', class: 'E2', words: 'author', text: '#示例套装[商品]#' }],
    ],
    [
      'a goods link in the text',
      { text: '看 https://www.xiaohongshu.com/goods-detail/64b000000000000000000001' },
      [
        {
          place: 'text',
          class: 'E3',
          words: 'author',
          text: 'https://www.xiaohongshu.com/goods-detai…',
          link: expect.objectContaining({ platform: 'xiaohongshu', kind: 'item' }),
        },
      ],
    ],
    [
      'a goods link in a deep link of the site',
      {
        text: `看 xhsdiscover://webview?url=${encodeURIComponent('https://www.xiaohongshu.com/goods-detail/64b000000000000000000001')}`,
      },
      [expect.objectContaining({ class: 'E3', link: expect.objectContaining({ kind: 'deeplink' }) })],
    ],
  ],
  absent: [
    ['told none', NONE],
    [
      'a deep link of the site to another shop',
      {
        ...NONE,
        text: `看 xhsdiscover://webview?url=${encodeURIComponent('https://detail.tmall.com/item.htm?id=600000000001')}`,
      },
    ],
    ['tags of other kinds', { ...NONE, text: '#示例茶[品牌]# #示例餐厅[地点]# #下午茶[话题]#' }],
    ['a link to a note', { ...NONE, text: 'https://www.xiaohongshu.com/explore/64a000000000000000000001' }],
    ["a reader's pinned words", { ...NONE, comments: [{ byAuthor: false, pinned: true, text: '#示例套装[商品]#' }] }],
    ['another component', { ...NONE, components: [{ kind: 'link', place: 'under_note' }] }],
  ],
  unread: [
    ['nothing told', {}, ['components', 'widgets', 'goodsFields', 'text']],
    ['the live page tells no data', { components: [], text: '' }, ['widgets', 'goodsFields']],
  ],
});
