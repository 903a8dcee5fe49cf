import { defineDetector } from '../detector';
import { phrasesWhere } from '../written';

export default defineDetector({
  id: 'decl_text_denial',
  version: 3,
  claim: 'context',
  needs: ['phrases'],
  says: { 'zh-CN': '作者自称非广告', en: 'Author says not an ad' },
  find: ({ phrases }) => phrasesWhere(phrases, ({ side }) => side === 'negated'),
});
