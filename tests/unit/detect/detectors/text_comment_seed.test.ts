import detector from '../../../../utils/detect/detectors/text_comment_seed';
import { testDetector } from '../table';

const by = (text: string, place = 'text') => ({ place, class: 'E4', words: 'author', text });
const NONE = { text: '', comments: [] };

testDetector(detector, {
  found: [
    ['in the text, comments not told', { text: '链接在评论区' }, [by('链接'), by('在评论区')]],
    [
      'in the author’s comment',
      { text: '', comments: [{ byAuthor: true, pinned: false, text: '看置顶' }] },
      [by('看置顶', 'author_comment')],
    ],
  ],
  absent: [
    ['told none', NONE],
    ['评论 alone', { ...NONE, text: '欢迎评论' }],
    ['sales wording that does not point at the comments', { ...NONE, text: '左下角自取' }],
  ],
  unread: [
    ['text not told', {}, ['text']],
    ['comments not loaded: it may stand there', { text: '' }, ['comments']],
  ],
});
