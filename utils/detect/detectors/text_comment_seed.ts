import { defineDetector } from '../detector';
import { cuesOf } from '../written';

export default defineDetector({
  id: 'text_comment_seed',
  version: 2,
  claim: 'cue',
  needs: ['cues'],
  // Most of it stands in the author's own comments: without them nothing can be ruled out.
  also: ['comments'],
  says: { 'zh-CN': '评论导购', en: 'Comment seeding' },
  find: ({ cues }) => cuesOf(cues, 'comment_seed'),
});
