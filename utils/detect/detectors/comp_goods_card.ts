import type { LinkHit } from '../../model/link';
import { defineDetector } from '../detector';
import { fromComponent, fromField, fromInlineTags, fromPassage } from '../evidence';

/** #示例套装[商品]# : a goods tag the author put into the text. */
const GOODS_TAG = /#[^#\n]{1,60}\[商品\]#?/gu;

export default defineDetector({
  id: 'comp_goods_card',
  version: 2,
  claim: 'route',
  needs: [],
  also: ['components', 'widgets', 'goodsFields', 'passages', 'links'],
  says: { 'zh-CN': '站内商品', en: 'On-platform goods' },
  find: ({ components = [], widgets = [], goodsFields = [], passages = [], links = [] }) => [
    ...goodsFields.map(fromField),
    ...[...components, ...widgets].filter(({ kind }) => kind === 'goods').map(fromComponent),
    ...fromInlineTags(passages, GOODS_TAG),
    ...links
      .filter(({ passage, hit }) => passage.byAuthor && leadsToGoods(hit))
      .map(({ passage, hit }) => ({ ...fromPassage(passage, hit.start, hit.end), class: 'E3' as const, link: hit })),
  ],
});

/** The site's own deep links may wrap an address of another shop. */
function leadsToGoods(hit: LinkHit): boolean {
  const { platform, kind } = hit.target ?? hit;
  return platform === 'xiaohongshu' && kind === 'item';
}
