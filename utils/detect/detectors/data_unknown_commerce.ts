import { defineDetector } from '../detector';
import { fromField } from '../evidence';

export default defineDetector({
  id: 'data_unknown_commerce',
  version: 1,
  claim: 'notice',
  needs: ['unknownFields'],
  says: { 'zh-CN': '未知商业字段', en: 'Unknown commerce field' },
  find: ({ unknownFields }) => unknownFields.map(fromField),
});
