import type { PhraseClass } from './phrase-class';

/**
 * Vague hints: an invitation, a trial, thanks without a statement, bare #合作.
 *
 * Rejected, with why: 试用 alone (试用了一周), 受邀 alone (a wedding), 感谢 alone.
 */
export const INVITED_WORDS: PhraseClass = {
  class: 'invited',
  patterns: [
    /#合作(?![\p{L}\p{N}])/u,
    /(?:感谢|谢谢|多谢)[^,，。!?\n]{0,20}(?:邀请|邀约)|(?:应|受|承蒙)[^,，。!?\n]{1,20}(?:邀请|邀约)/u,
    /(?:品牌方?|官方|商家|店家|主办方)的?邀[请约]/u,
    /受邀(?=体验|探店|试|品鉴|参加[^,，。!?\n]{0,10}(?:活动|发布|品牌))/u,
    /体验官/u,
    /#试用(?![\p{L}\p{N}])|试用(?=官|名额|活动|报告|机会|资格)|(?:免费|新品)试用|众测/u,
    /(?:感谢|谢谢)[^,，。!?\n]{0,12}(?:提供的?(?:体验|试用)?机会|的试用|的体验)/u,
    /(?:感谢|谢谢)(?:@?品牌方?|官方|@[^\s,，。!?]{1,16}|[^\s,，。!?]{1,8}(?:牌|官方|品牌))(?![^,，。!?\n]{0,16}(?:寄|送|赠|赞助|邀|提供))/u,
    /非自[费购]/u,
  ],
};
