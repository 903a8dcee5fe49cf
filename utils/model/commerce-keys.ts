/**
 * Data keys that mark advertising, partnerships and goods, compared without underscores and in lower case.
 * Versioned with the ruleset. Source: public app payloads and filter scripts; the PC site sends almost none.
 */
export type KeyMeaning = 'ad' | 'partner' | 'goods';

const EXACT: Readonly<Record<string, KeyMeaning>> = {
  adsinfo: 'ad',
  isads: 'ad',
  // The video feed's wrapper around a paid item.
  ad: 'ad',
  cooperatebinds: 'partner',
  goodsinfo: 'goods',
  hasrelatedgoods: 'goods',
  cardicon: 'goods',
};

/** Request plans look commercial on every note and say nothing about any. */
const PLANS: ReadonlySet<string> = new Set([
  'fetchtypes',
  'widgetsgroups',
  'widgetscontext',
  'advancedwidgetsgroups',
  'isgoodsnote',
  'noteattributes',
]);

/** Names of experiments (`pgy_bbc_exp`, `exp_flags`) are plans too. */
const EXPERIMENT = /(?:^|_)(?:exps?|experiments?|abtests?)(?:_|$)|^exp[A-Z]|Exps?$/;

const LOOKS_COMMERCIAL =
  /^(?:is_?ads?|ads?_?info|ad_?info|ads?|advert\w*|sponsor\w*|promot\w*|goods(?:_?info|_?card\w*|_?list|_?id)?|has_?related_?goods|cooperate_?\w*|brand_?partner\w*|pgy\w*|card_?icon|seller_?(?:info|id)|shop_?(?:info|id)|sku_?id|coupon\w*)$/i;

export type KeyVerdict = KeyMeaning | 'unknown' | 'plan' | 'plain';

const known = new Map<string, KeyVerdict>();
const REMEMBERED = 4000;
/** Nobody's key; a page could fill the memory with such. */
const LONGEST_KEY = 60;

/** What a key of somebody's JSON means to us. Remembered: the same keys come back in every item. */
export function meaningOf(key: string): KeyVerdict {
  if (key.length > LONGEST_KEY) return 'plain';
  const remembered = known.get(key);
  if (remembered !== undefined) return remembered;
  const verdict = classify(key);
  if (known.size < REMEMBERED) known.set(key, verdict);
  return verdict;
}

function classify(key: string): KeyVerdict {
  const bare = key.replace(/_/g, '').toLowerCase();
  if (PLANS.has(bare) || EXPERIMENT.test(key)) return 'plan';
  if (Object.hasOwn(EXACT, bare)) return EXACT[bare] ?? 'plain';
  return LOOKS_COMMERCIAL.test(key) ? 'unknown' : 'plain';
}
