import detector from '../../../../utils/detect/detectors/decl_platform_marketing';
import { testDetector } from '../table';

const EVIDENCE = [{ place: 'note_label', class: 'E1', words: 'platform', text: '内容包含营销广告' }];

testDetector(detector, {
  found: [
    ['the line', { declarations: ['内容包含营销广告'] }, EVIDENCE],
    ['within a longer line', { declarations: ['06-30 上海', '作者声明：内容包含营销广告'] }, EVIDENCE],
  ],
  absent: [
    ['told none', { declarations: [] }],
    ['other lines', { declarations: ['06-30 上海', '内容可能使用AI技术生成'] }],
    ['the author wrote it', { declarations: [], text: '内容包含营销广告' }],
  ],
  unread: [['the opened note not told', { text: '内容包含营销广告' }, ['declarations']]],
});
