import type { PhraseClass } from './phrase-class';

/**
 * Somebody paid for or supports the post.
 *
 * Rejected, with why: 赞助 alone and 赞助商 (events, teams), 求赞助 拉赞助 (asking), 甲方爸爸 (slang for any client,
 * unless the post says 恰饭).
 */
export const SPONSORED_WORDS: PhraseClass = {
  class: 'sponsored',
  patterns: [
    /#赞助(?![\p{L}\p{N}])/u,
    /由[^,，。!?\n]{1,20}赞助/u,
    /[感谢]谢[^,，。!?\n]{0,16}赞助/u,
    /(?:[本此这该](?:[篇文条期帖]|视频|笔记(?!本))|本次|内容)[^,，。!?\n]{0,14}赞助/u,
    /(?:接受|获得|得到|收到|拿到?了?)[^,，。!?\n]{0,8}赞助/u,
    /(?<![求拉找谈])品牌方?赞助(?!商|人|费|活动|比赛)|赞助(?<![\p{L}\d]..)(?=内容|笔记|视频|推广)|[【[]赞助[】\]]/u,
    /(?<=^|\n)\s{0,4}赞助(?=\s{0,4}(?:$|\n|[:|·,，。!]))/u,
    /金主(?:爸爸|粑粑|霸霸|大大)|[感谢]谢(?:金主|甲方(?:(?!爸爸)|(?<=恰个?饭[^。!?\n]{0,16})))/u,
    /#sponsored(?![\p{L}\p{N}_])|(?<![a-z])sponsored (?:by|post|content|video|note)|(?:this|the) (?:post|video|content|note) (?:is|was) sponsored/u,
  ],
};
