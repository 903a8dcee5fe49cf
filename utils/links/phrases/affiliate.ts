import type { PhraseClass } from './phrase-class';

/**
 * The author may earn when somebody buys.
 *
 * Rejected, with why: 佣金 alone and 收佣金 (estate agents, banks), 分销 (a trade).
 */
export const AFFILIATE_WORDS: PhraseClass = {
  class: 'affiliate',
  patterns: [
    /affiliate (?:links?|codes?|commissions?)|#affiliate(?![\p{L}\p{N}_])|as an amazon associate/u,
    /(?:earn|get|receive) (?:an? )?(?:small |tiny )?(?:affiliate )?commissions?/u,
    /返佣|含佣|(?<=^|[\s,，。!])[有带]佣金|佣金链接|推广链接|带货链接/u,
    /(?:链接|购买|下单|我会?|可能|可以|通过)[^,，。!?\n]{0,8}佣金/u,
  ],
};
