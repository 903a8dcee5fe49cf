import { expect } from 'vitest';
import detector from '../../../../utils/detect/detectors/text_token';
import { testDetector } from '../table';

const CODE = '￥AbCdEfGh123￥';

testDetector(detector, {
  found: [
    [
      'a Taobao code of high confidence is a route',
      { text: `复制 ${CODE} 打开淘宝` },
      [
        {
          place: 'text',
          class: 'E4',
          words: 'author',
          text: 'AbCdEfGh123',
          claim: 'route',
          link: expect.objectContaining({ platform: 'taobao', kind: 'share-code', confidence: 'high' }),
        },
      ],
    ],
    [
      "a reader's pinned code: shop and place only",
      { text: '', comments: [{ byAuthor: false, pinned: true, text: `${CODE} 打开淘宝` }] },
      [
        {
          place: 'pinned_comment',
          class: 'E4',
          words: 'none',
          claim: 'cue',
          link: {
            platform: 'taobao',
            kind: 'share-code',
            affiliates: [],
            attribution: 'unknown',
            confidence: 'high',
            start: 0,
            end: 0,
          },
        },
      ],
    ],
    [
      'a mini program is a cue',
      { text: '#小程序://示例小店/AbCdEfGhIjKl123' },
      [expect.objectContaining({ claim: 'cue', link: expect.objectContaining({ platform: 'wechat-mini' }) })],
    ],
  ],
  absent: [
    ['told none', { text: '' }],
    ['prices', { text: '￥199 元，原价 ￥299' }],
    ['a link is no code', { text: 'https://item.jd.com/1000001.html' }],
  ],
  unread: [['text not told', { title: CODE }, ['text']]],
});
