import { defineDetector } from '../detector';
import { fromField } from '../evidence';

export default defineDetector({
  id: 'data_partner_bind',
  version: 1,
  claim: 'partner_data',
  needs: ['partnerFields'],
  says: { 'zh-CN': '数据含合作绑定', en: 'Partner binding' },
  find: ({ partnerFields }) => partnerFields.map(fromField),
});
