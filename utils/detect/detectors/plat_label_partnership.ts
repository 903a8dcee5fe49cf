import { isPartnershipLabel } from '../../model/label-words';
import { defineDetector } from '../detector';
import { fromLabel } from '../evidence';

export default defineDetector({
  id: 'plat_label_partnership',
  version: 1,
  claim: 'labelled_partner',
  needs: ['labels'],
  says: { 'zh-CN': '平台标注品牌合作', en: 'Platform partnership label' },
  find: ({ labels }) => labels.filter((label) => isPartnershipLabel(label.text.trim())).map(fromLabel),
});
