import { defineDetector } from '../detector';
import { linkEvidence } from '../link-evidence';

export default defineDetector({
  id: 'text_token',
  version: 3,
  // Each piece of evidence says whether it is a route or only a cue.
  claim: 'route',
  needs: ['links'],
  says: { 'zh-CN': '口令', en: 'Share code' },
  find: ({ links }) => links.filter(({ hit }) => hit.kind === 'share-code').map(linkEvidence),
});
