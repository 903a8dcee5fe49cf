import type { PhraseClass } from './phrase-class';

/**
 * The post says it is an ad.
 *
 * Rejected, with why: 广告 inside a sentence (屏蔽广告, 广告设计, 这支广告拍得真美, 广告位招租), 有广告 alone (an app has
 * ads), 恰饭 alone, 恰饭了, 去恰饭 (to eat), 推广 alone and 品牌推广 (a job), 甲方 alone (any client).
 */
export const AD_WORDS: PhraseClass = {
  class: 'ad',
  patterns: [
    /#广告(?![\p{L}\p{N}])/u,
    /#(?:ads?|advert|advertisement|advertorial)(?![\p{L}\p{N}_])/u,
    /(?:本篇|本文|本条|本期|本视频|本笔记|本帖|此篇|此文|此条|这篇|这条|这期|该笔记|笔记内容|以[上下]内容)[^,，。!?\n]{0,4}[为是系属含有](?:于|包含|一[条篇支])?(?:商业|品牌|付费|营销)?广告(?!位|设计|牌|费|公司|吗|嘛|么|拍|里|学)/u,
    /(?:包含|含)(?:有)?(?:商业|付费|品牌|营销)?广告(?=$|[\s,，。!;)】~]|合作|植入|内容|推广)/u,
    /(?:有|是|属于)(?:商业|付费|品牌)?广告(?=合作|植入|推广)/u,
    /[【[(「『]\s?(?:商业|付费|品牌)?广告\s?[】\])」』]/u,
    /(?<=^|\n)\s{0,4}广告(?=\s{0,4}(?:$|\n|[:|·,，。!]))/u,
    /(?:本期|这期|本篇|这篇|本条|这条|本视频|此条|本次)[^,，。!?\n]{0,4}恰个?饭(?!店|馆)/u,
    /恰饭(?=视频|内容|广告|笔记|推广|成功|时间)/u,
    /#(?:推广|恰饭)(?![\p{L}\p{N}])|(?:付费|商业)推广(?!方案|策略|渠道|平台)|(?:本文|本篇|本条|这篇|此文)[为是]推广/u,
    /(?:this|the) (?:post|video|note|content)? ?(?:is|contains) (?:an? )?(?:paid )?(?:ads?|advertisements?)(?![a-z])/u,
  ],
};
