import type { PhraseClass } from './phrase-class';

/**
 * The post was made with a brand.
 *
 * Rejected, with why: 合作 alone (夫妻合作做饭), 这篇讲团队合作, 合作社, 商务合作请… and 合作V: (an invitation to advertisers, masked in
 * `neutral.ts`), 品牌合作报价 品牌合作平台 (a trade), bare #合作 (class `invited`).
 */
export const COOPERATION_WORDS: PhraseClass = {
  class: 'cooperation',
  patterns: [
    /品牌方?合作(?!商|伙伴|方$|报?价|平台|流程|经验|怎)|合作品牌(?= ?[:@]|[是为])/u,
    /(?:广告|商业)合作(?!商|伙伴|社)/u,
    /#合作(?=推广|笔记|款)/u,
    /(?:与|和|跟|同|携手|联合)[^,，。!?\n]{1,16}合作(?:推广|推荐|发布|内容|视频|笔记|的(?:视频|笔记|内容|一期|推广))/u,
    /(?:与|和|跟|携手|联合)[^,，。!?\n]{0,12}(?:品牌方?|官方|牌)(?:的|进行|达成|有)?合作/u,
    /[本此这该](?:[篇文条期帖]|视频|笔记(?!本))[为是含有属系](?!讲|教|聊|说|谈|关于)[^,，。!?\n]{0,8}合作(?<!(?:团队|小组|夫妻|国际)..)/u,
    /合作(?:推广|笔记)/u,
    /paid partnership|in (?:paid )?partnership with|in (?:paid )?collaboration with|#(?:partner|partnership|collab)(?![\p{L}\p{N}_])/u,
  ],
};
