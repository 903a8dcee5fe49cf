import detector from '../../../../utils/detect/detectors/decl_text_vague';
import { testDetector } from '../table';

const by = (text: string, place = 'text') => ({ place, class: 'E4', words: 'author', text });

testDetector(detector, {
  found: [
    ['#体验官', { text: '示例正文 #体验官' }, [by('体验官')]],
    ['bare #合作', { text: '示例正文 #合作' }, [by('#合作')]],
  ],
  absent: [
    ['told none', { text: '' }],
    ['an explicit statement is no hint', { text: '这支笔由品牌方赠送' }],
    ['合作 in a sentence', { text: '夫妻合作做饭' }],
  ],
  unread: [['text not told', { title: '#体验官' }, ['text']]],
});
