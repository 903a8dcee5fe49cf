import { expect } from 'vitest';
import detector from '../../../../utils/detect/detectors/comp_ext_taobao';
import { testDetector } from '../table';

const bar = (url: string) => ({ kind: 'link' as const, place: 'under_note' as const, text: '去看看', url });
const OURS = 'https://detail.tmall.com/item.htm?id=600000000001';
const LINK = expect.objectContaining({ platform: 'tmall', kind: 'item' });

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
      'wrapped in a deep link of the site',
      {
        components: [bar('xhsdiscover://webview?url=https%3A%2F%2Fs.click.taobao.com%2FAbCdE12')],
        widgets: [{ kind: 'link', place: 'data', url: `xhsdiscover://webview?url=${encodeURIComponent(OURS)}` }],
      },
      [
        expect.objectContaining({
          link: expect.objectContaining({ target: expect.objectContaining({ platform: 'taobao' }) }),
        }),
        expect.objectContaining({
          link: expect.objectContaining({ target: expect.objectContaining({ platform: 'tmall' }) }),
        }),
      ],
    ],
  ],
  absent: [
    ['told none', { components: [], widgets: [] }],
    ['another shop', { components: [bar('https://item.jd.com/100000000001.html')], widgets: [] }],
    [
      'a deep link of our own app to another shop',
      { components: [bar('tbopen://m.taobao.com/?h5Url=https%3A%2F%2Fitem.jd.com%2F100000000001.html')], widgets: [] },
    ],
    ['a look-alike host', { components: [bar(OURS.replace('.com/', '.com.example.com/'))], widgets: [] }],
    ['a component without an address', { components: [{ kind: 'link', place: 'under_note' }], widgets: [] }],
    ["in the author's text only", { components: [], widgets: [], text: OURS }],
  ],
  unread: [
    ['nothing told', {}, ['components', 'widgets']],
    ['the live page tells no widgets', { components: [] }, ['widgets']],
  ],
});
