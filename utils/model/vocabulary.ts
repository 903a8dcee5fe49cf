import * as z from 'zod/mini';

/**
 * The closed lists that rows, exports and papers cite. Ids are final: add, never rename.
 * Source: the codebook (docs/codebook.md) is generated from here.
 */

export const SOURCES = ['live', 'capture', 'paste'] as const;
export const Source = z.enum(SOURCES);
export type Source = z.infer<typeof Source>;

export const SITES = ['xiaohongshu', 'rednote'] as const;
export const Site = z.enum(SITES);
export type Site = z.infer<typeof Site>;

export const SURFACES = [
  'explore',
  'search',
  'profile',
  'board',
  'related',
  'note',
  'app_feed',
  'app_search',
  'app_note',
  'app_video',
  'app_user',
  'paste',
  'other',
] as const;
export const Surface = z.enum(SURFACES);
export type Surface = z.infer<typeof Surface>;

export const ITEM_KINDS = ['note', 'live', 'query', 'ad_tile', 'unknown'] as const;
export const ItemKind = z.enum(ITEM_KINDS);
export type ItemKind = z.infer<typeof ItemKind>;

/** How deep a showing was read: card only, title and text told, pinned/author comments told. */
export const LEVELS = ['card', 'detail', 'detail_comments'] as const;
export const Level = z.enum(LEVELS);
export type Level = z.infer<typeof Level>;

export const PLACES = [
  'card_label',
  'note_label',
  'title',
  'text',
  'image_tag',
  'under_note',
  'pinned_component',
  'author_comment',
  'pinned_comment',
  'profile',
  'address',
  'data',
] as const;
export const Place = z.enum(PLACES);
export type Place = z.infer<typeof Place>;

/** E1 visible on the page, E2 structured data, E3 resolved link target, E4 text pattern, E5 human code. */
export const EVIDENCE_CLASSES = ['E1', 'E2', 'E3', 'E4', 'E5'] as const;
export const EvidenceClass = z.enum(EVIDENCE_CLASSES);
export type EvidenceClass = z.infer<typeof EvidenceClass>;

export const CLAIMS = [
  'labelled_ad',
  'labelled_partner',
  'declared',
  'ad_data',
  'partner_data',
  'seller',
  'route',
  'cue',
  'context',
  'notice',
] as const;
export const Claim = z.enum(CLAIMS);
export type Claim = z.infer<typeof Claim>;

export const SIGNALS = [
  'plat_label_ad',
  'plat_label_sponsored',
  'plat_label_partnership',
  'plat_label_other',
  'decl_platform_marketing',
  'decl_text_explicit',
  'decl_text_vague',
  'decl_text_denial',
  'comp_goods_card',
  'comp_goods_note',
  'comp_ext_taobao',
  'comp_ext_jd',
  'comp_ext_pdd',
  'comp_ext_other',
  'comp_lead',
  'comp_search',
  'comp_live',
  'comp_shop_entry',
  'comp_group_chat',
  'data_ad_flag',
  'data_partner_bind',
  'data_unknown_commerce',
  'text_link_plain',
  'text_token',
  'text_steer',
  'text_coupon',
  'text_contact',
  'text_sales_pitch',
  'text_comment_seed',
  'tag_brand',
  'acct_merchant',
  'acct_org',
  'acct_buyer',
] as const;
export const SignalId = z.enum(SIGNALS);
export type SignalId = z.infer<typeof SignalId>;

/** In the order of the policy: the first match wins, the lowest index is the strongest. */
export const VERDICT_CODES = [
  'ad_labelled',
  'partner_labelled',
  'author_declared',
  'ad_data_unlabelled',
  'partner_data_unlabelled',
  'ad_in_data',
  'partner_in_data',
  'merchant_content',
  'shoppable_unlabelled',
  'route_in_data',
  'weak_cues',
  'no_signal',
  'none_in_data',
  'not_checked',
] as const;
export const VerdictCode = z.enum(VERDICT_CODES);
export type VerdictCode = z.infer<typeof VerdictCode>;

export const COMMERCIALS = ['yes', 'unknown', 'none_found'] as const;
export const Commercial = z.enum(COMMERCIALS);
export type Commercial = z.infer<typeof Commercial>;

export const DISCLOSURES = [
  'platform',
  'author',
  'none_seen',
  'not_observable',
  'not_applicable',
  'not_checked',
] as const;
export const Disclosure = z.enum(DISCLOSURES);
export type Disclosure = z.infer<typeof Disclosure>;

/** Why a showing is `not_checked`. */
export const UNCHECKED_REASONS = ['card_only', 'layout_changed', 'partly_read'] as const;
export const UncheckedReason = z.enum(UNCHECKED_REASONS);
export type UncheckedReason = z.infer<typeof UncheckedReason>;

export const ACCOUNT_KINDS = ['personal', 'merchant', 'org', 'buyer', 'untold'] as const;
export const AccountKind = z.enum(ACCOUNT_KINDS);
export type AccountKind = z.infer<typeof AccountKind>;

/** COM of the metrics: verdicts that say a showing is commercial (rows 1 to 10 of the policy). */
export const COMMERCIAL_VERDICTS: readonly VerdictCode[] = VERDICT_CODES.slice(0, 10);

/** DIS of the metrics: commercial and disclosed by the platform or by the author. */
export const DISCLOSED_VERDICTS: readonly VerdictCode[] = VERDICT_CODES.slice(0, 3);

/**
 * Signals that must have been read (found or absent) before anything negative may be said: labels, declarations,
 * links and codes. Everything else unread is listed to the reader as "not told here".
 */
export const GATE_SIGNALS: readonly SignalId[] = [
  'plat_label_ad',
  'plat_label_sponsored',
  'plat_label_partnership',
  'plat_label_other',
  'decl_platform_marketing',
  'decl_text_explicit',
  'decl_text_vague',
  'decl_text_denial',
  'text_link_plain',
  'text_token',
];
