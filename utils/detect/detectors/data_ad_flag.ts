import { defineDetector } from '../detector';
import { fromField } from '../evidence';

export default defineDetector({
  id: 'data_ad_flag',
  version: 1,
  claim: 'ad_data',
  needs: ['adFields'],
  says: { 'zh-CN': '数据含投放字段', en: 'Ad-delivery field' },
  find: ({ adFields }) => adFields.map(fromField),
});
