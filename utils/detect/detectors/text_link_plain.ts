import { defineDetector } from '../detector';
import { linkEvidence } from '../link-evidence';

export default defineDetector({
  id: 'text_link_plain',
  version: 3,
  // Each piece of evidence says whether it is a route or only a cue.
  claim: 'route',
  needs: ['links'],
  says: { 'zh-CN': '文字链接', en: 'Link in text' },
  find: ({ links }) => links.filter(({ hit }) => hit.kind !== 'share-code').map(linkEvidence),
});
