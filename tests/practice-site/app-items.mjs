/** Notes, users and comments as the mobile app's API writes them (facts: app keys and samples), commerce fields included. */
import { makeRandom } from './prng.mjs';
import { BRAND } from './recipes.mjs';
import { avatarUrl, pictureUrl } from './wire-items.mjs';

/** What the app's API tells of a note, beside its words. */
export const appFacts = (note) => {
  const goodsCard = note.components.some(({ kind }) => kind === 'goods_card' || kind === 'goods_tag');
  return {
    promoted: note.facts.promoted !== undefined,
    goodsCard,
    goodsAttribute: goodsCard || note.attributes.includes('goods'),
    partner: note.facts.partnerLine !== undefined,
    bars: note.components.filter(({ kind }) => kind === 'jump_bar'),
  };
};

export const appUser = (author) => ({
  nickname: author.name,
  images: avatarUrl(author),
  red_official_verify_type: author.account === 'org' ? 2 : 0,
  userid: author.id,
});

const images = (note) =>
  note.images.map((image) => ({
    fileid: 'practice',
    height: image.height,
    width: image.width,
    url: pictureUrl(image),
    original: pictureUrl(image),
    url_size_large: pictureUrl(image),
    trace_id: 'practice',
  }));

/** A note in a list of the app. `note_attributes` stands on it, while `is_goods_note` stays false, as seen there. */
export const appListNote = (note) => ({
  inlikes: false,
  likes: note.likes,
  desc: '',
  id: note.id,
  title: note.title,
  type: note.type,
  user: appUser(note.author),
  images_list: images(note),
  is_goods_note: false,
  cursor_score: note.id,
  display_title: note.title,
  corner_tag_info: [
    { location: 5, type: 'publish_time', icon: '', text: new Date(note.time).toISOString().slice(5, 10), text_en: '' },
  ],
  note_attributes: appFacts(note).goodsAttribute ? ['goods'] : [],
});

/** The delivery's ad mark in a feed: mostly `ads_info`, sometimes the bare flag. */
export const adMark = (note) => {
  const random = makeRandom('admark', note.id);
  return random.chance(0.7)
    ? { ads_info: { ads_id: random.digits(9), track_id: `ads_${random.hex(12)}`, show_tag: true } }
    : { is_ads: true };
};

const FETCH_TYPES = [
  'note_next_step',
  'second_jump_bar',
  'cooperate_binds',
  'image_goods_cards',
  'ads_goods_cards',
  'goods_card_v2',
  'ads_engage_bar',
  'pgy_engage_bar',
  'pgy_bbc_exp',
];

/** The app's note detail. The widgets plan stands on every note and says nothing about any. */
export function appDetail(note) {
  const facts = appFacts(note);
  const random = makeRandom('appdetail', note.id);
  return {
    ...appListNote(note),
    desc: note.desc,
    time: Math.floor(note.time / 1000),
    hash_tag: note.tags.map(({ name, type }) => ({
      id: makeRandom('tag', name).hex(24),
      name,
      type: type ?? 'topic',
      link: '',
    })),
    has_related_goods: facts.goodsCard,
    goods_info: facts.goodsCard ? { goods_id: random.hex(24), title: note.topic.product, price: 59 } : {},
    cooperate_binds: facts.partner
      ? [{ id: random.hex(24), name: BRAND, link: `xhsdiscover://user/${random.hex(24)}` }]
      : [],
    enable_brand_lottery: false,
    need_product_review: false,
    foot_tags: [],
    head_tags: [],
    share_info: { link: `https://www.xiaohongshu.com/discovery/item/${note.id}` },
    advanced_widgets_groups: { groups: [{ mode: 1, fetch_types: FETCH_TYPES }] },
    widgets_context: JSON.stringify({ note_id: note.id, goods_card_v2: true }),
  };
}

/** What the widgets endpoint delivers for a note; keys of undelivered widgets are missing. */
export function appWidgets(note) {
  const facts = appFacts(note);
  const random = makeRandom('appwidgets', note.id);
  return {
    widget_list: [],
    note_next_step: {},
    cooperate_binds: facts.partner ? [{ id: random.hex(24), name: BRAND, link: '' }] : [],
    ...(facts.goodsCard
      ? {
          goods_card_v2: {
            goods_id: random.hex(24),
            title: note.topic.product,
            price: '59',
            link: `xhsdiscover://mini_goods_detail/${random.hex(24)}`,
          },
        }
      : {}),
    ...(facts.bars.length === 0 ? {} : { second_jump_bar: { title: facts.bars[0].caption, link: facts.bars[0].href } }),
  };
}

const appComment = (note, comment) => ({
  at_users: [],
  id: comment.id,
  content: comment.text,
  like_count: comment.likes,
  liked: false,
  note_id: note.id,
  status: 0,
  time: Math.floor(comment.time / 1000),
  user: appUser(comment.author),
  show_tags: [...(comment.pinned ? ['user_top'] : []), ...(comment.author.id === note.author.id ? ['is_author'] : [])],
  ip_location: comment.place,
  track_id: 'practice',
});

export const appComments = (note, comments) =>
  comments.map((comment) => ({
    ...appComment(note, comment),
    sub_comment_count: comment.replies.length,
    sub_comments: comment.replies.map((reply) => ({
      ...appComment(note, reply),
      target_comment: appComment(note, comment),
    })),
  }));

/** The account as the app's user endpoint tells it; `seller_info` only for those that own a shop. */
export function appUserInfo(author) {
  const random = makeRandom('appuser', author.id);
  const shop = author.account.startsWith('merchant');
  return {
    ...appUser(author),
    desc: author.bio,
    fans: author.fans,
    ip_location: author.place,
    ...(shop
      ? {
          seller_info: {
            tab_code_names: ['goods'],
            tab_goods_name: '店铺',
            is_tab_goods_first: false,
            can_process_coupon: false,
            tab_goods_api_version: 3,
            store_id: random.hex(24),
          },
        }
      : {}),
  };
}
