import { defineDetector } from '../detector';
import { cuesOf } from '../written';

export default defineDetector({
  id: 'text_steer',
  version: 2,
  claim: 'cue',
  needs: ['cues'],
  says: { 'zh-CN': '引导搜店', en: 'Steer without link' },
  find: ({ cues }) => cuesOf(cues, 'steer'),
});
