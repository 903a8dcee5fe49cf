import { defineDetector } from '../detector';
import { fromComponent, fromField, fromInlineTags, fromPassage } from '../evidence';

/** #示例套装[商品]# : a goods tag the author put into the text. */
const GOODS_TAG = /#[^#\n]{1,60}\[商品\]#?/gu;

export default defineDetector({
  id: 'comp_goods_card',
  version: 1,
  claim: 'route',
  needs: [],
  also: ['components', 'widgets', 'goodsFields', 'passages', 'links'],
  says: { 'zh-CN': '站内商品', en: 'On-platform goods' },
  find: ({ components = [], widgets = [], goodsFields = [], passages = [], links = [] }) => [
    ...goodsFields.map(fromField),
    ...[...components, ...widgets].filter(({ kind }) => kind === 'goods').map(fromComponent),
    ...fromInlineTags(passages, GOODS_TAG),
    ...links
      .filter(({ passage, hit }) => passage.byAuthor && hit.platform === 'xiaohongshu' && leadsToItem(hit))
      .map(({ passage, hit }) => ({ ...fromPassage(passage, hit.start, hit.end), class: 'E3' as const, link: hit })),
  ],
});

function leadsToItem(hit: { kind: string; target?: { kind: string } | undefined }): boolean {
  return hit.kind === 'item' || hit.target?.kind === 'item';
}
