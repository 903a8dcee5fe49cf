/**
 * What a note can carry, one recipe each. A recipe writes text, components and comments into a draft AND says
 * in `facts` what it did; the ground truth (truth.mjs) is computed from these facts alone, never by detectors.
 */
import { HOSTILE_RECIPES } from './hostile.mjs';
import { LINK_SHAPES } from './link-shapes.mjs';

/**
 * @typedef {object} Component a thing rendered by the platform, or a way to buy written by the author
 * @property {'jump_bar' | 'goods_card' | 'goods_tag' | 'text_link' | 'share_code' | 'deep_link'} kind
 * @property {string} platform
 * @property {'under_note' | 'pinned_component' | 'text' | 'pinned_comment' | 'address'} place
 * @property {string} [href]
 * @property {string} [caption]
 */

/**
 * @typedef {object} Draft
 * @property {import('./prng.mjs').Random} random
 * @property {import('./words.mjs').Topic} topic
 * @property {string} title
 * @property {string[]} lines
 * @property {{ name: string, kind: '话题' | '品牌' | '商品' | '地点', type?: string }[]} tags
 * @property {Component[]} components
 * @property {{ text: string, platform: string, kind: string, place: string }[]} links
 * @property {{ by: 'author' | 'reader', text: string, pinned: boolean }[]} comments
 * @property {string[]} attributes
 * @property {'personal' | 'org' | 'merchant_name' | 'merchant_tab' | 'label_name'} account
 * @property {Facts} facts
 * @property {string[]} signals
 */

/**
 * @typedef {object} Facts
 * @property {'广告' | '赞助'} [promoted] delivered as an ad on explore and search
 * @property {boolean} [partnerCard] 品牌合作 on every card
 * @property {string} [partnerLine] the line in the opened note
 * @property {string} [declarationLine]
 * @property {{ by: 'platform' | 'author', words: string }} [declared]
 * @property {boolean} [route] a way to buy is seen once the note is open
 * @property {boolean} [routeInComments]
 * @property {boolean} [routeInAddress]
 * @property {boolean} [cue]
 * @property {string[]} [mustNotBe]
 * @property {boolean} [unsure] no single right answer
 */

export const BRAND = '示例品牌';

const BAR_WORDS = { taobao: '去淘宝看看', tmall: '去天猫看看', jd: '去京东看看' };
const BAR_SIGNAL = { taobao: 'comp_ext_taobao', tmall: 'comp_ext_taobao', jd: 'comp_ext_jd' };

/** A jump bar of the platform under the note (or pinned above the comments). */
const bar = (platform) => (draft) => {
  const place = draft.random.chance(0.25) ? 'pinned_component' : 'under_note';
  const link = { ...LINK_SHAPES[platform](draft), place };
  draft.links.push(link);
  draft.components.push({ kind: 'jump_bar', platform, place, href: link.text, caption: BAR_WORDS[platform] });
  // what is pinned above the comments comes with them
  if (place === 'pinned_component') draft.facts.routeInComments = true;
  else draft.facts.route = true;
  draft.signals.push(BAR_SIGNAL[platform]);
};

const goodsCard = (draft) => {
  const link = { ...LINK_SHAPES.goods(draft), place: 'under_note' };
  draft.links.push(link);
  draft.components.push({
    kind: 'goods_card',
    platform: 'xiaohongshu',
    place: 'under_note',
    href: link.text,
    caption: draft.topic.product,
  });
  draft.facts.route = true;
  draft.signals.push('comp_goods_card');
};

const textLink = (shape, kind, signal) => (draft) => {
  const link = { ...LINK_SHAPES[shape](draft), place: 'text' };
  draft.links.push(link);
  draft.components.push({ kind, platform: link.platform, place: 'text' });
  draft.lines.push(`用的东西放在这里： ${link.text} `);
  draft.facts.route = true;
  draft.signals.push(signal);
};

const promoted = (word) => (draft) => {
  draft.facts.promoted = word;
  draft.signals.push(word === '广告' ? 'plat_label_ad' : 'plat_label_sponsored');
};

const partnerLine = (draft) => {
  draft.facts.partnerLine = `与${BRAND}合作`;
  draft.signals.push('plat_label_partnership');
};

const partnerCard = (draft) => {
  draft.facts.partnerCard = true;
  partnerLine(draft);
};

const declares = (words, line) => (draft) => {
  draft.lines.push(line);
  draft.facts.declared = { by: 'author', words };
  draft.signals.push('decl_text_explicit');
};

const hashAd = (draft) => {
  draft.tags.push({ name: '广告', kind: '话题', type: 'topic' });
  draft.facts.declared = { by: 'author', words: '#广告' };
  draft.signals.push('decl_text_explicit');
};

const declaredByPlatform = (draft) => {
  draft.facts.declarationLine = '内容包含营销广告';
  draft.facts.declared = { by: 'platform', words: '内容包含营销广告' };
  draft.signals.push('decl_platform_marketing');
};

const denial = (draft) => {
  draft.lines.push(draft.random.pick(['自费购入，真实感受。', '自购三个月，写点想法。', '不是广告，只是记录。']));
  draft.signals.push('decl_text_denial');
};

const vague = (draft) => {
  draft.tags.push({ name: '体验官', kind: '话题', type: 'topic' });
  draft.facts.cue = true;
  draft.signals.push('decl_text_vague');
};

const brandTag = (draft) => {
  draft.tags.push({ name: '示例茶', kind: '品牌', type: 'brand_page' });
  draft.signals.push('tag_brand');
};

const account = (kind, signal) => (draft) => {
  draft.account = kind;
  if (signal !== undefined) draft.signals.push(signal);
};

const cue = (line, signal) => (draft) => {
  draft.lines.push(line);
  draft.facts.cue = true;
  draft.signals.push(signal);
};

const all =
  (...steps) =>
  (draft) => {
    for (const step of steps) step(draft);
  };

/** @type {Record<string, (draft: Draft) => void>} */
export const RECIPES = {
  plain: () => {},
  denial,
  brand_tag: brandTag,
  org: account('org'),
  merchant: account('merchant_name', 'acct_merchant'),
  shop_tab: account('merchant_tab'),
  vague,
  steer: cue('京东搜示例牌子就行。', 'text_steer'),
  comment_seed: cue('看评论区蓝链。', 'text_comment_seed'),
  coupon: cue('优惠码【SHILI10】', 'text_coupon'),
  contact: cue('vx：shili12345', 'text_contact'),
  reader_code: (draft) => {
    draft.comments.push({ by: 'reader', text: `8￥${draft.random.mixed(11)}￥ 打开淘宝`, pinned: false });
  },

  ad_plain: promoted('广告'),
  ad_taobao: all(promoted('赞助'), bar('taobao')),
  ad_tmall: all(promoted('赞助'), bar('tmall')),
  ad_jd: all(promoted('赞助'), bar('jd')),
  merchant_ad: all(promoted('广告'), account('merchant_name', 'acct_merchant'), goodsCard),
  merchant_goods: all(account('merchant_name', 'acct_merchant'), goodsCard),
  bar_taobao: bar('taobao'),
  bar_tmall: bar('tmall'),
  bar_jd: bar('jd'),
  goods_card: goodsCard,
  goods_inline: (draft) => {
    draft.tags.push({ name: draft.topic.product, kind: '商品' });
    draft.components.push({ kind: 'goods_tag', platform: 'xiaohongshu', place: 'text' });
    draft.facts.route = true;
    draft.signals.push('comp_goods_card');
  },
  goods_note: (draft) => {
    draft.attributes.push('goods');
    draft.facts.routeInAddress = true;
  },
  text_link: textLink('taobao', 'text_link', 'text_link_plain'),
  text_link_jd: textLink('jdUnion', 'text_link', 'text_link_plain'),
  text_link_pdd: textLink('pdd', 'text_link', 'text_link_plain'),
  deep_link: textLink('taobaoDeep', 'deep_link', 'text_link_plain'),
  deep_goods: textLink('goodsDeep', 'deep_link', 'text_link_plain'),
  token: (draft) => {
    const code = draft.random.mixed(11);
    draft.lines.push(`复制 ￥${code}￥ 打开淘宝`);
    draft.links.push({ text: code, platform: 'taobao', kind: 'share-code', place: 'text' });
    draft.components.push({ kind: 'share_code', platform: 'taobao', place: 'text' });
    draft.facts.route = true;
    draft.signals.push('text_token');
  },
  pinned_link: (draft) => {
    const link = { ...LINK_SHAPES.taobaoShort(draft), place: 'pinned_comment' };
    draft.links.push(link);
    draft.components.push({ kind: 'text_link', platform: 'taobao', place: 'pinned_comment' });
    draft.comments.push({ by: 'author', text: `问的人多，放这里 ${link.text} `, pinned: true });
    draft.facts.routeInComments = true;
    draft.signals.push('text_link_plain');
  },
  short_other: (draft) => {
    const link = { ...LINK_SHAPES.douyin(draft), place: 'text' };
    draft.links.push(link);
    draft.lines.push(`视频版在这里 ${link.text} `);
    draft.facts.cue = true;
    draft.signals.push('text_link_plain');
  },
  denial_route: all(denial, bar('taobao')),
  vague_goods: all(vague, goodsCard),

  partner_label: partnerCard,
  partner_line: partnerLine,
  partner_goods: all(partnerCard, goodsCard),
  gifted: declares('品牌方赠送', '产品由品牌方赠送，感受是自己的。'),
  gifted_jd: all(declares('品牌方赠送', '产品由品牌方赠送，感受是自己的。'), bar('jd')),
  sponsored_text: declares('赞助', `本文由${BRAND}赞助。`),
  hash_ad: hashAd,
  declared_platform: declaredByPlatform,

  ...HOSTILE_RECIPES,
};
