import { defineDetector } from '../detector';
import { fromComponent } from '../evidence';

export default defineDetector({
  id: 'comp_live',
  version: 1,
  claim: 'cue',
  needs: ['components'],
  says: { 'zh-CN': '直播', en: 'Live room' },
  find: ({ components }) => components.filter(({ kind }) => kind === 'live').map(fromComponent),
});
