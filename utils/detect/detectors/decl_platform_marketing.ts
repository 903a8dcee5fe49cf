import { MARKETING_DECLARATION } from '../../model/label-words';
import { defineDetector } from '../detector';

export default defineDetector({
  id: 'decl_platform_marketing',
  version: 1,
  claim: 'declared',
  needs: ['declarations'],
  says: { 'zh-CN': '作者声明含营销广告', en: 'Author’s marketing declaration' },
  find: ({ declarations }) =>
    declarations.some((line) => line.includes(MARKETING_DECLARATION))
      ? { place: 'note_label', class: 'E1', words: 'platform', text: MARKETING_DECLARATION }
      : undefined,
});
