import * as z from 'zod/mini';

/** Shop platforms a link or code can lead to. `other` is a link we know to be a wrapper or shortener of unknown target. */
export const LINK_PLATFORMS = [
  'taobao',
  'tmall',
  'xianyu',
  '1688',
  'aliexpress',
  'kaola',
  'jd',
  'pdd',
  'vip',
  'douyin',
  'kuaishou',
  'suning',
  'dewu',
  'weidian',
  'youzan',
  'amazon',
  'xiaohongshu',
  'wechat-mini',
  'smzdm',
  'meituan',
  'bilibili-mall',
  'other',
] as const;

export const LINK_KINDS = ['item', 'shop', 'short', 'affiliate', 'deeplink', 'share-code', 'other'] as const;
export const LinkKind = z.enum(LINK_KINDS);
export type LinkKind = z.infer<typeof LinkKind>;

export const ATTRIBUTIONS = ['commission', 'ad', 'unknown', 'none'] as const;
export const Attribution = z.enum(ATTRIBUTIONS);
export type Attribution = z.infer<typeof Attribution>;

export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export const Confidence = z.enum(CONFIDENCES);
export type Confidence = z.infer<typeof Confidence>;

/**
 * A party that earns commission, as the URL names it. `id: null` (and `param: null` when the host itself
 * says so): commission is certain, the party is hidden. It never says that a note's author earns.
 */
export const Affiliate = z.object({
  network: z.string(),
  param: z.nullable(z.string()),
  id: z.nullable(z.string()),
  member: z.optional(z.string()),
  sub: z.optional(z.string()),
});
export type Affiliate = z.infer<typeof Affiliate>;

/** What a deep link or redirector points at, when its target was recognised offline. */
export const LinkTarget = z.object({
  platform: z.string(),
  kind: z.string(),
  itemId: z.optional(z.string()),
  shopId: z.optional(z.string()),
});
export type LinkTarget = z.infer<typeof LinkTarget>;

/**
 * One link, share code or deep link found in a text. `platform` is one of LINK_PLATFORMS or the id of a
 * user's own rule. `start`/`end` are UTF-16 offsets into the text as given (before normalisation).
 */
export const LinkHit = z.object({
  platform: z.string(),
  kind: LinkKind,
  affiliates: z.array(Affiliate),
  attribution: Attribution,
  itemId: z.optional(z.string()),
  shopId: z.optional(z.string()),
  shortCode: z.optional(z.string()),
  code: z.optional(z.string()),
  skuId: z.optional(z.string()),
  name: z.optional(z.string()),
  via: z.optional(z.array(z.string())),
  target: z.optional(LinkTarget),
  flags: z.optional(z.array(z.string())),
  confidence: Confidence,
  start: z.number(),
  end: z.number(),
  /** Lower-case ASCII host; not told for share codes. */
  host: z.optional(z.string()),
  /** The URL without tracking, sharing and affiliate parameters; not told where cleaning would change the target. */
  urlClean: z.optional(z.string()),
});
export type LinkHit = z.infer<typeof LinkHit>;
