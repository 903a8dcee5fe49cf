/**
 * 抖音商城 token (`s@E.uS xfb:/`). Low: the token alone says nothing of a product, so it counts only in a product share
 * text, and only when the text holds no Douyin link. Rejected: Kuaishou, PDD and Alipay codes (no shape was found).
 */
const TOKEN = /(?<![0-9A-Za-z.@])[A-Za-z0-9]{1,2}@[A-Za-z0-9]{1,3}\.[A-Za-z0-9]{1,3}(?![0-9A-Za-z.@])/;
const FRAME = /(?<![A-Za-z])[A-Za-z]{2,4}:\//;
const PRODUCT = /抖音商城|抖音[^。！!\n]{0,12}商品|商品详情/;

/** The token of a product share, in a normalised text without a Douyin link. */
export function findDouyinToken(text: string): { code: string; start: number; end: number } | undefined {
  if (!text.includes('@') || !text.includes('抖音') || !FRAME.test(text) || !PRODUCT.test(text)) return undefined;
  const match = TOKEN.exec(text);
  return match ? { code: match[0], start: match.index, end: match.index + match[0].length } : undefined;
}
