import { defineDetector } from '../detector';
import { cuesOf } from '../written';

export default defineDetector({
  id: 'text_contact',
  version: 2,
  claim: 'cue',
  needs: ['cues'],
  says: { 'zh-CN': '站外联系', en: 'Off-site contact' },
  find: ({ cues }) => cuesOf(cues, 'contact'),
});
