import { SPONSORED_WORDS } from '../../model/label-words';
import { defineDetector } from '../detector';
import { fromLabel } from '../evidence';

export default defineDetector({
  id: 'plat_label_sponsored',
  version: 1,
  claim: 'labelled_ad',
  needs: ['labels'],
  says: { 'zh-CN': '平台标注「赞助」', en: 'Platform label 赞助' },
  find: ({ labels }) => labels.filter((label) => SPONSORED_WORDS.has(label.text.trim())).map(fromLabel),
});
