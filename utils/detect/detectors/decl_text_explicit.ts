import { defineDetector } from '../detector';
import { phrasesWhere } from '../written';

export default defineDetector({
  id: 'decl_text_explicit',
  version: 3,
  claim: 'declared',
  needs: ['phrases'],
  says: { 'zh-CN': '作者文字说明', en: 'Author’s explicit statement' },
  find: ({ phrases }) => phrasesWhere(phrases, ({ side, class: kind }) => side === 'disclosure' && kind !== 'invited'),
});
