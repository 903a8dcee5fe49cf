import detector from '../../../../utils/detect/detectors/text_contact';
import { testDetector } from '../table';

const by = (text: string, place = 'text') => ({ place, class: 'E4', words: 'author', text });

testDetector(detector, {
  found: [
    ['in the text', { text: '加我vx：abc12345' }, [by('vx')]],
    ['in the title', { title: '加我vx：abc12345', text: '' }, [by('vx', 'title')]],
    [
      "in the author's pinned comment",
      { text: '', comments: [{ byAuthor: true, pinned: true, text: '加我vx：abc12345' }] },
      [by('vx', 'pinned_comment')],
    ],
  ],
  absent: [
    ['told none', { text: '' }],
    ['加油', { text: '加油' }],
    ['公众号文章', { text: '公众号文章' }],
    ["a reader's pinned words", { text: '', comments: [{ byAuthor: false, pinned: true, text: '加我vx：abc12345' }] }],
  ],
  unread: [
    ['text not told', { title: '加我vx：abc12345' }, ['text']],
    ['nothing told', {}, ['text']],
  ],
});
