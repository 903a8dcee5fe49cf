import { defineDetector } from '../detector';
import { cuesOf } from '../written';

export default defineDetector({
  id: 'text_coupon',
  version: 2,
  claim: 'cue',
  needs: ['cues'],
  says: { 'zh-CN': '优惠码', en: 'Coupon' },
  find: ({ cues }) => cuesOf(cues, 'coupon'),
});
