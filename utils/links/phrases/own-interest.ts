import type { PhraseClass } from './phrase-class';

/**
 * The author sells it.
 *
 * Rejected, with why: 我家 alone (a home), 老板 alone (somebody else's), 听老板推荐 老板娘的粉丝 主理人本人超好 (met, not
 * been), 自己的品牌 in advice to founders, 自有品牌 behind a name (a supermarket's), 和大家利益相关 (talk).
 */
export const OWN_INTEREST_WORDS: PhraseClass = {
  class: 'own-interest',
  patterns: [
    /(?:自己|自)家的?(?:小|网|淘宝|新|实体)?店|我(?:们)?(?:自己)?家的?(?:小|网|淘宝)?店铺?(?!$|附近|旁)/u,
    /(?:本人|我|博主|作者)(?:就)?(?:也)?是[^,，。!?\n听跟被着]{0,6}(?:(?:店主|主理人|创始人)(?![的推介])|(?<=[是的店厂家馆])老板娘?(?![^\P{L}啊啦]))/u,
    /(?:店主(?<![\p{L}\d]..)|(?:主理|创始)人(?<![\p{L}\d]...))本人(?!\p{L})/u,
    /自家品牌(?<![^\P{L}我们是]....)|我们?的?自有品牌|我(?:自己)?的(?:店铺|网店|淘宝店|品牌)(?=[,，。!~\s]|上新|$)/u,
    /利益相关: ?(?!无|没|否|none)[^\s,，。]|利益相关(?<![^\P{L}有]....)(?=[\s,。!)]|$)(?![ ,]?，)/u,
  ],
};
