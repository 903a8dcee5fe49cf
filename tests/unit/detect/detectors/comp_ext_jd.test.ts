import { expect } from 'vitest';
import detector from '../../../../utils/detect/detectors/comp_ext_jd';
import { testDetector } from '../table';

const bar = (url: string) => ({ kind: 'link' as const, place: 'under_note' as const, text: '去看看', url });
const OURS = 'https://item.jd.com/100000000001.html';
const LINK = expect.objectContaining({ platform: 'jd', kind: 'item' });

testDetector(detector, {
  found: [
    [
      'a bar under the note',
      { components: [bar(OURS)] },
      [{ place: 'under_note', class: 'E3', words: 'platform', text: '去看看', cta: '去看看', link: LINK }],
    ],
    [
      'a delivered widget',
      { widgets: [{ kind: 'link', place: 'data', key: 'second_jump_bar', url: OURS }] },
      [{ place: 'data', class: 'E3', words: 'platform', key: 'second_jump_bar', link: LINK }],
    ],
    [
      'in a pinned component',
      { components: [{ ...bar(OURS), place: 'pinned_component' }], widgets: [] },
      [{ place: 'pinned_component', class: 'E3', words: 'platform', text: '去看看', cta: '去看看', link: LINK }],
    ],
    [
      "wrapped in another app's deep link",
      { components: [bar(`snssdk1128://webview?url=${encodeURIComponent(OURS)}`)] },
      [
        {
          place: 'under_note',
          class: 'E3',
          words: 'platform',
          text: '去看看',
          cta: '去看看',
          link: expect.objectContaining({ platform: 'douyin', target: expect.objectContaining({ platform: 'jd' }) }),
        },
      ],
    ],
  ],
  absent: [
    ['told none', { components: [], widgets: [] }],
    ['another shop', { components: [bar('https://mobile.yangkeduo.com/goods.html?goods_id=1000000001')], widgets: [] }],
    ['a look-alike host', { components: [bar(OURS.replace('.com/', '.com.example.com/'))], widgets: [] }],
    ['a component without an address', { components: [{ kind: 'link', place: 'under_note' }], widgets: [] }],
    ["in the author's text only", { components: [], widgets: [], text: OURS }],
  ],
  unread: [
    ['nothing told', {}, ['components', 'widgets']],
    ['the live page tells no widgets', { components: [] }, ['widgets']],
  ],
});
