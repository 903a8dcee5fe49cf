import detector from '../../../../utils/detect/detectors/text_steer';
import { testDetector } from '../table';

const by = (text: string, place = 'text') => ({ place, class: 'E4', words: 'author', text });

testDetector(detector, {
  found: [
    ['in the text', { text: '示例，去桃宝搜示例小铺' }, [by('桃宝搜')]],
    ['in the title', { title: '示例，去桃宝搜示例小铺', text: '' }, [by('桃宝搜', 'title')]],
    [
      "in the author's pinned comment",
      { text: '', comments: [{ byAuthor: true, pinned: true, text: '示例，去桃宝搜示例小铺' }] },
      [by('桃宝搜', 'pinned_comment')],
    ],
  ],
  absent: [
    ['told none', { text: '' }],
    ['逛了街市淘宝', { text: '逛了街市淘宝' }],
    ['搜了很久', { text: '搜了很久' }],
    [
      "a reader's pinned words",
      { text: '', comments: [{ byAuthor: false, pinned: true, text: '示例，去桃宝搜示例小铺' }] },
    ],
  ],
  unread: [
    ['text not told', { title: '示例，去桃宝搜示例小铺' }, ['text']],
    ['nothing told', {}, ['text']],
  ],
});
