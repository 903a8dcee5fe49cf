import { defineDetector } from '../detector';
import { clip, fromInlineTags } from '../evidence';

/** #示例品牌[品牌]# : a brand tag inside the text. */
const BRAND_TAG = /#[^#\n]{1,60}\[品牌\]#?/gu;

export default defineDetector({
  id: 'tag_brand',
  version: 1,
  claim: 'context',
  needs: [],
  also: ['tags', 'passages'],
  says: { 'zh-CN': '品牌标签', en: 'Brand tag' },
  find: ({ tags = [], passages = [] }) => [
    ...tags
      .filter(({ type }) => type === 'brand_page')
      .map(({ name }) => ({
        place: 'data' as const,
        class: 'E2' as const,
        words: 'author' as const,
        text: clip(name),
        key: 'tagList',
      })),
    ...fromInlineTags(passages, BRAND_TAG),
  ],
});
