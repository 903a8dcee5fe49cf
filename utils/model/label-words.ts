import { PARTNERSHIP_LINE } from './partnership-line';

/**
 * The words a platform label can consist of, compared with the whole trimmed text. Versioned with the ruleset.
 * Source: labels seen in the app since November 2023; the English ones are guesses until somebody sees them.
 */
export const AD_WORDS: ReadonlySet<string> = new Set(['广告', 'Ad']);
export const SPONSORED_WORDS: ReadonlySet<string> = new Set(['赞助', 'Sponsored']);
export const PARTNERSHIP_WORDS: ReadonlySet<string> = new Set(['品牌合作', '合作', 'Paid partnership']);

/** The platform's line for an author's own declaration at publishing. */
export const MARKETING_DECLARATION = '内容包含营销广告';

const PLACES =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|中国台湾|内蒙古|广西|西藏|宁夏|新疆|中国香港|香港|中国澳门|澳门|美国|英国|日本|韩国|新加坡|马来西亚|泰国|加拿大|澳大利亚|法国|德国|意大利|西班牙';
const WHEN =
  '(?:\\d{4}[-/.年])?\\d{1,2}[-/.月]\\d{1,2}日?|\\d{1,2}:\\d{2}(?::\\d{2})?|刚刚|今天|昨天|前天|\\d+\\s?(?:秒|分钟|小时|天|周|个月|月|年)前|\\d+\\s?(?:[smhdw]|(?:second|minute|hour|day|week|month|year)s?)\\s?ago|(?:Yesterday|Today|Just now)';

/**
 * Short platform texts known to be no labels: dates, places, pins, live marks, counts, buttons. Versioned with
 * the ruleset.
 */
const NON_LABELS = [
  new RegExp(`^(?:编辑于|发布于|Edited)?\\s*(?:${WHEN})(?:\\s+(?:\\d{1,2}:\\d{2}|${PLACES}))*$`, 'u'),
  new RegExp(`^(?:${PLACES})$`, 'u'),
  /^[\d.,]+\s?(?:万|千|亿|w|k|m)?\+?$/iu,
  /^(?:置顶|置顶评论|直播中|直播|赞|点赞|作者|关注|已关注|回关|评论|收藏|分享|发送|回复|展开|收起|更多|原图|视频|图文|实况|Live|大家都在搜|相关搜索|Pinned|Follow|Following|Like)$/u,
  /^[\s·|,，。.:：\-–—+/]+$/u,
];

/** Is this short platform text known to be no label? */
export function isNonLabel(text: string): boolean {
  return NON_LABELS.some((pattern) => pattern.test(text));
}

/** Is this one of the words that detectors of platform labels know? */
export function isKnownLabel(text: string): boolean {
  return AD_WORDS.has(text) || SPONSORED_WORDS.has(text) || isPartnershipLabel(text);
}

export function isPartnershipLabel(text: string): boolean {
  return PARTNERSHIP_WORDS.has(text) || PARTNERSHIP_LINE.test(text);
}
