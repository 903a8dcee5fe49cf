import detector from '../../../../utils/detect/detectors/text_coupon';
import { testDetector } from '../table';

const by = (text: string, place = 'text') => ({ place, class: 'E4', words: 'author', text });

testDetector(detector, {
  found: [
    ['in the text', { text: '示例优惠券自取' }, [by('优惠券')]],
    ['in the title', { title: '示例优惠券自取', text: '' }, [by('优惠券', 'title')]],
    [
      "in the author's pinned comment",
      { text: '', comments: [{ byAuthor: true, pinned: true, text: '示例优惠券自取' }] },
      [by('优惠券', 'pinned_comment')],
    ],
  ],
  absent: [
    ['told none', { text: '' }],
    ['满减之后很划算', { text: '满减之后很划算' }],
    ['收到一个红包', { text: '收到一个红包' }],
    ["a reader's pinned words", { text: '', comments: [{ byAuthor: false, pinned: true, text: '示例优惠券自取' }] }],
  ],
  unread: [
    ['text not told', { title: '示例优惠券自取' }, ['text']],
    ['nothing told', {}, ['text']],
  ],
});
