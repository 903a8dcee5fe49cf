import type { PhraseClass } from './phrase-class';

/**
 * The author sells it.
 *
 * Rejected, with why: 我家 alone (a home), 老板 alone (somebody else's), 自己的品牌 in advice to founders.
 */
export const OWN_INTEREST_WORDS: PhraseClass = {
  class: 'own-interest',
  patterns: [
    /(?:自己|自)家的?(?:小|网|淘宝|新|实体)?店|我(?:们)?(?:自己)?家的?(?:小|网|淘宝)?店铺?(?!$|附近|旁)/u,
    /(?:本人|我|博主|作者)(?:就)?(?:也)?是[^,，。!?\n]{0,6}(?:店主|主理人|创始人|老板)/u,
    /(?:店主|主理人|创始人)本人/u,
    /自家品牌|自有品牌|我(?:自己)?的(?:店铺|网店|淘宝店|品牌)(?=[,，。!~\s]|上新|$)/u,
    /利益相关: ?(?!无|没|否|none)[^\s,，。]/u,
  ],
};
