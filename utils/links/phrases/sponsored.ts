import type { PhraseClass } from './phrase-class';

/**
 * Somebody paid for or supports the post.
 *
 * Rejected, with why: 赞助 alone and 赞助商 (events, teams), 求赞助 拉赞助 (asking), 甲方爸爸 (slang for any client).
 */
export const SPONSORED_WORDS: PhraseClass = {
  class: 'sponsored',
  patterns: [
    /#赞助(?![\p{L}\p{N}])/u,
    /由[^,，。!?\n]{1,20}赞助/u,
    /(?:感谢|谢谢)[^,，。!?\n]{0,16}赞助/u,
    /(?:本期|本文|本篇|本条|本视频|本次|这期|这篇|此篇|内容)[^,，。!?\n]{0,14}赞助/u,
    /(?:接受|获得|得到|收到|拿到?了?)[^,，。!?\n]{0,8}赞助/u,
    /(?<![求拉找谈])品牌方?赞助(?!商|人|费|活动|比赛)|(?<=^|[\s,，。!【[])赞助(?=内容|笔记|视频|推广)|[【[]赞助[】\]]/u,
    /(?<=^|\n)\s{0,4}赞助(?=\s{0,4}(?:$|\n|[:|·,，。!]))/u,
    /金主(?:爸爸|粑粑|霸霸|大大)|(?:感谢|谢谢)(?:金主|甲方)/u,
    /#sponsored(?![\p{L}\p{N}_])|(?<!not |un|isn't |never |non-)(?<![a-z])sponsored (?:by|post|content|video|note)|(?:this|the) (?:post|video|content|note) (?:is|was) sponsored/u,
  ],
};
