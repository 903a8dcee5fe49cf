import type { PhraseClass } from './phrase-class';

/**
 * The author may earn when somebody buys.
 *
 * Rejected, with why: 佣金 alone and 收佣金 付佣金 免佣金 (estate agents, banks), 分销 (a trade).
 */
export const AFFILIATE_WORDS: PhraseClass = {
  class: 'affiliate',
  patterns: [
    /affiliate (?:links?|codes?|commissions?)|#affiliate(?![\p{L}\p{N}_])|as an amazon associate/u,
    /(?:earn|get|receive) (?:an? )?(?:small |tiny )?(?:affiliate )?commissions?/u,
    /返佣|含佣|[有带]佣金(?<![\p{L}\d]...)|佣金链接|推广链接|带货链接/u,
    /(?:链接|购买|下单|我会?|可能|可以|通过)[^,，。!?\n]{0,8}[有带含得获赚拿收返][^,，。!?\n介]{0,8}佣金/u,
  ],
};
