import type { LinkHit } from '../model/link';
import { labelBefore } from './label-before';

/** Short hosts that only ever lead to their shop. Mixed ones (videos, posts, notes, SMS services) are cues. */
const SINGLE_PURPOSE: ReadonlySet<string> = new Set(
  'm.tb.cn e.tb.cn s.tb.cn tb.cn 3.cn 3.jd.com 3.jd.hk qr.1688.com k.youshop10.com mobile.yangkeduo.com www.yangkeduo.com m.yangkeduo.com mobile.pinduoduo.com www.pinduoduo.com m.pinduoduo.com amzn.to amzn.asia amzn.com a.co z.cn'.split(
    ' ',
  ),
);
const BUYING_KINDS: ReadonlySet<string> = new Set(['item', 'shop', 'affiliate']);
/** Second-hand goods, mini programs and unknown targets are cues, never a way to buy by themselves. */
const NEVER: ReadonlySet<string> = new Set(['xianyu', 'wechat-mini', 'other']);

/**
 * `purchase_route` of measurement.md for a link or code in the author's own words: an item, shop or commission link, a
 * deep link to one, any hit with commission, a short link on a single-purpose shop host, or a share code of high
 * confidence. `text` is the text the hit was found in: it tells a Xianyu short link from a Taobao one.
 */
export function isPurchaseRoute(hit: LinkHit, text: string): boolean {
  if (hit.attribution === 'commission') return true;
  if (NEVER.has(hit.platform)) return false;
  if (hit.kind === 'deeplink') {
    if (hit.target) return BUYING_KINDS.has(hit.target.kind) && !NEVER.has(hit.target.platform);
    return hit.itemId !== undefined || hit.shopId !== undefined;
  }
  if (hit.kind === 'share-code') return hit.confidence === 'high';
  if (hit.kind === 'short') {
    if (hit.host === undefined || !SINGLE_PURPOSE.has(hit.host)) return false;
    return !hit.host.endsWith('tb.cn') || labelBefore(text, hit.start, 0) !== 'xianyu';
  }
  return BUYING_KINDS.has(hit.kind);
}
