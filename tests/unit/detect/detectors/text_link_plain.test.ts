import { expect } from 'vitest';
import detector from '../../../../utils/detect/detectors/text_link_plain';
import { testDetector } from '../table';

const ITEM = 'https://item.jd.com/1000001.html';

testDetector(detector, {
  found: [
    [
      'an item link is a route',
      { text: `买的是 ${ITEM}` },
      [
        {
          place: 'text',
          class: 'E3',
          words: 'author',
          text: ITEM,
          claim: 'route',
          link: expect.objectContaining({ platform: 'jd', kind: 'item', itemId: '1000001' }),
        },
      ],
    ],
    [
      'a link to a mixed host is a cue',
      { text: 'https://v.douyin.com/iAbCdEf/' },
      [expect.objectContaining({ claim: 'cue', class: 'E3', words: 'author' })],
    ],
    [
      // measurement.md 3: short links outside a shop's own host are cues; where this one leads nobody can tell offline.
      'a shortener that hides its target is a cue, and names no shop',
      { text: '链接放这里 https://t.cn/A6abcDE' },
      [
        expect.objectContaining({
          claim: 'cue',
          link: expect.objectContaining({ platform: 'other', kind: 'short', attribution: 'unknown' }),
        }),
      ],
    ],
    [
      'in the title and in the author’s comment',
      { title: ITEM, text: '', comments: [{ byAuthor: true, pinned: false, text: ITEM }] },
      [
        expect.objectContaining({ place: 'title', claim: 'route' }),
        expect.objectContaining({ place: 'author_comment', claim: 'route' }),
      ],
    ],
    [
      "a reader's pinned link: shop and place, never words, never a route",
      { text: '', comments: [{ byAuthor: false, pinned: true, text: `${ITEM}?from=example` }] },
      [
        {
          place: 'pinned_comment',
          class: 'E3',
          words: 'none',
          claim: 'cue',
          link: {
            platform: 'jd',
            kind: 'item',
            affiliates: [],
            attribution: 'none',
            confidence: 'high',
            start: 0,
            end: 0,
          },
        },
      ],
    ],
  ],
  absent: [
    ['told none', { text: '' }],
    ['an address of nobody we know', { text: 'https://example.com/item' }],
    ['a share code is no link', { text: '￥AbCdEfGh123￥ 打开淘宝' }],
  ],
  unread: [['text not told', { title: ITEM }, ['text']]],
});
