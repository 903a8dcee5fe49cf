import detector from '../../../../utils/detect/detectors/text_sales_pitch';
import { testDetector } from '../table';

const by = (text: string, place = 'text') => ({ place, class: 'E4', words: 'author', text });

testDetector(detector, {
  found: [
    ['in the text', { text: '左下角自取' }, [by('左下角'), by('自取')]],
    ['in the title', { title: '左下角自取', text: '' }, [by('左下角', 'title'), by('自取', 'title')]],
    [
      "in the author's pinned comment",
      { text: '', comments: [{ byAuthor: true, pinned: true, text: '左下角自取' }] },
      [by('左下角', 'pinned_comment'), by('自取', 'pinned_comment')],
    ],
  ],
  absent: [
    ['told none', { text: '' }],
    ['种草好物', { text: '种草好物' }],
    ['拍照', { text: '拍照' }],
    ["a reader's pinned words", { text: '', comments: [{ byAuthor: false, pinned: true, text: '左下角自取' }] }],
  ],
  unread: [
    ['text not told', { title: '左下角自取' }, ['text']],
    ['nothing told', {}, ['text']],
  ],
});
