import detector from '../../../../utils/detect/detectors/decl_text_denial';
import { testDetector } from '../table';

const by = (text: string, place = 'text') => ({ place, class: 'E4', words: 'author', text });

testDetector(detector, {
  found: [
    ['非广', { text: '示例，非广。' }, [by('非广')]],
    ['利益相关：无', { text: '利益相关：无' }, [by('利益相关：无')]],
    ['in the title', { title: '自费体验', text: '' }, [by('自费', 'title')]],
  ],
  absent: [
    ['told none', { text: '' }],
    ['a statement is no denial', { text: '品牌方赠送' }],
    ["a reader's pinned words", { text: '示例', comments: [{ byAuthor: false, pinned: true, text: '非广' }] }],
  ],
  unread: [['text not told', {}, ['text']]],
});
