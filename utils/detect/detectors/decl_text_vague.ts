import { defineDetector } from '../detector';
import { phrasesWhere } from '../written';

export default defineDetector({
  id: 'decl_text_vague',
  version: 3,
  claim: 'cue',
  needs: ['phrases'],
  says: { 'zh-CN': '作者含糊提示', en: 'Author’s vague hint' },
  find: ({ phrases }) => phrasesWhere(phrases, ({ side, class: kind }) => side === 'disclosure' && kind === 'invited'),
});
