import { AD_WORDS } from '../../model/label-words';
import { defineDetector } from '../detector';
import { fromLabel } from '../evidence';

export default defineDetector({
  id: 'plat_label_ad',
  version: 1,
  claim: 'labelled_ad',
  needs: ['labels'],
  says: { 'zh-CN': '平台标注「广告」', en: 'Platform label 广告' },
  find: ({ labels }) => labels.filter((label) => AD_WORDS.has(label.text.trim())).map(fromLabel),
});
