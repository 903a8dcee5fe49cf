import { defineDetector } from '../detector';
import { cuesOf } from '../written';

export default defineDetector({
  id: 'text_sales_pitch',
  version: 2,
  claim: 'cue',
  needs: ['cues'],
  says: { 'zh-CN': '促销话术', en: 'Sales wording' },
  find: ({ cues }) => cuesOf(cues, 'sales_pitch'),
});
