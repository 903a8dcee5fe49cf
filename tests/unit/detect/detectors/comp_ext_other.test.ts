import { expect } from 'vitest';
import detector from '../../../../utils/detect/detectors/comp_ext_other';
import { testDetector } from '../table';

const bar = (url: string) => ({ kind: 'link' as const, place: 'under_note' as const, url });

testDetector(detector, {
  found: [
    [
      'Amazon',
      { components: [bar('https://www.amazon.com/dp/B000000001')] },
      [
        {
          place: 'under_note',
          class: 'E3',
          words: 'platform',
          link: expect.objectContaining({ platform: 'amazon' }),
        },
      ],
    ],
    [
      '1688 in a widget',
      { widgets: [{ kind: 'link', place: 'data', url: 'https://detail.1688.com/offer/600000000001.html' }] },
      [{ place: 'data', class: 'E3', words: 'platform', link: expect.objectContaining({ platform: '1688' }) }],
    ],
  ],
  absent: [
    ['told none', { components: [], widgets: [] }],
    [
      'the three with a signal of their own',
      { components: [bar('https://item.jd.com/100000000001.html')], widgets: [] },
    ],
    [
      "one of the three in another app's deep link",
      { components: [bar('snssdk1128://webview?url=https%3A%2F%2Fitem.jd.com%2F100000000001.html')], widgets: [] },
    ],
    [
      'goods of the site in its own deep link',
      {
        components: [
          bar('xhsdiscover://webview?url=https%3A%2F%2Fwww.xiaohongshu.com%2Fgoods-detail%2F64b000000000000000000001'),
        ],
        widgets: [],
      },
    ],
    ['goods of the site itself', { components: [bar('https://www.xiaohongshu.com/goods-detail/64b0')], widgets: [] }],
    ['nobody we know', { components: [bar('https://example.com/item/1')], widgets: [] }],
    ['a shortener of unknown target', { components: [bar('https://bit.ly/AbC1234')], widgets: [] }],
  ],
  unread: [['widgets not told', { components: [] }, ['widgets']]],
});
