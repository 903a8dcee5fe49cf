/** Which recipes a scenario deals, and in what numbers. */

const times = (count, recipe) => Array.from({ length: count }, () => recipe);

/** Deck of 30 slots per scenario; every deck of the feed is a new shuffle of it. */
export const DECKS = {
  plain: [
    ...times(18, 'plain'),
    ...times(2, 'denial'),
    ...times(2, 'brand_tag'),
    'org',
    'org',
    'reader_code',
    'vague',
    'steer',
    'comment_seed',
    'shop_tab',
    'contact',
  ],
  hongmao: [
    ...times(7, 'plain'),
    'bar_taobao',
    'bar_taobao',
    'bar_tmall',
    'bar_jd',
    'bar_jd',
    'goods_card',
    'goods_inline',
    'goods_note',
    'goods_note',
    'text_link',
    'text_link_jd',
    'text_link_pdd',
    'token',
    'deep_link',
    'deep_goods',
    'pinned_link',
    'short_other',
    'denial_route',
    'vague_goods',
    'merchant_goods',
  ],
  brand: [
    ...times(9, 'plain'),
    ...times(3, 'partner_label'),
    'partner_line',
    'partner_line',
    'partner_goods',
    'gifted',
    'gifted',
    'gifted_jd',
    'hash_ad',
    'sponsored_text',
    'declared_platform',
    'declared_platform',
    'denial',
    'denial',
    'vague',
    'brand_tag',
    'brand_tag',
    'org',
    'merchant',
  ],
  changed: [...times(17, 'plain'), ...times(4, 'bar_taobao'), ...times(3, 'text_link'), ...times(3, 'partner_label')],
  hostile: [
    ...times(6, 'plain'),
    ...times(5, 'html_text'),
    ...times(3, 'bidi'),
    ...times(3, 'proto_keys'),
    ...times(4, 'lookalike'),
    'huge',
    ...times(3, 'name_label'),
    ...times(2, 'fake_markup'),
    ...times(3, 'text_link'),
  ],
};

/** Recipes put at feed slots 6, 16, 26 of a deck (counted from 1), as the app's ads are; by deck in turn. */
export const AD_SLOTS = {
  hongmao: [
    ['ad_taobao', 'ad_plain', 'merchant_ad'],
    ['ad_jd', 'ad_plain', 'ad_tmall'],
  ],
  changed: [['ad_plain', 'ad_taobao', 'ad_plain']],
};

/** @typedef {keyof typeof DECKS} Scenario */
export const SCENARIOS = /** @type {Scenario[]} */ (Object.keys(DECKS));
