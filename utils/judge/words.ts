import type { Locale } from '../i18n/locale';
import type { Verdict } from '../model/verdict';
import type { Place, Source, UncheckedReason } from '../model/vocabulary';

/** What a sentence needs besides the verdict, already in words of the same language. */
export type Circumstances = {
  surface: string;
  time: string;
  source: Source;
  /** Names of the shops that purchase routes lead to. */
  shops: readonly string[];
  /** What was looked for, and what could not be told here. */
  checked: readonly string[];
  notTold: readonly string[];
  /** Is the kind of account unknown? */
  accountUntold: boolean;
  /** Is the item a live room? What happens in it is never looked at. */
  live?: boolean;
};

/** A badge's text and the statement behind it. Wording: measurement.md, section 2. `badge: ''` = never a badge. */
export type VerdictWords = { badge: string; sentence: string };

type Say = (verdict: Verdict, circumstances: Circumstances) => VerdictWords;

const ZH_PLACES: Readonly<Record<Place, string>> = {
  card_label: '卡片标识',
  note_label: '笔记标识',
  title: '标题',
  text: '正文',
  image_tag: '图片标签',
  under_note: '笔记下方',
  pinned_component: '置顶组件',
  author_comment: '作者评论',
  pinned_comment: '置顶评论',
  profile: '账号主页',
  address: '网址',
  data: '页面数据',
};

const EN_PLACES: Readonly<Record<Place, string>> = {
  card_label: 'label on the card',
  note_label: 'label on the note',
  title: 'title',
  text: 'text',
  image_tag: 'tag on an image',
  under_note: 'under the note',
  pinned_component: 'pinned component',
  author_comment: 'author’s comment',
  pinned_comment: 'pinned comment',
  profile: 'profile',
  address: 'address',
  data: 'page data',
};

/** The name of a place in one language. */
export function placeName(locale: Locale, place: Place): string {
  return locale === 'zh-CN' ? ZH_PLACES[place] : EN_PLACES[place];
}

const ZH: Readonly<Record<Verdict['code'], Say>> = {
  ad_labelled: ({ labelWord = '广告' }, { surface, time }) => ({
    badge: labelWord,
    sentence: `小红书在这里标注了「${labelWord}」（${surface}，${time}）。`,
  }),
  partner_labelled: () => ({ badge: '品牌合作', sentence: '小红书标注这篇笔记为品牌合作。' }),
  author_declared: ({ quote = '' }) => ({ badge: '作者说明', sentence: `作者说明了商业关系：「${quote}」。` }),
  ad_data_unlabelled: ({ key = '' }) => ({ badge: '含投放字段', sentence: zhFieldSeen(key) }),
  partner_data_unlabelled: ({ key = '' }) => ({ badge: '含合作字段', sentence: zhFieldSeen(key) }),
  ad_in_data: ({ key = '' }, { source }) => ({ badge: '', sentence: zhInData(source, `含字段 \`${key}\``) }),
  partner_in_data: ({ key = '' }, { source }) => ({ badge: '', sentence: zhInData(source, `含字段 \`${key}\``) }),
  merchant_content: ({ purchaseRoute }) => ({
    badge: '商家内容',
    sentence: `发布账号是商家账号${purchaseRoute ? '，并附有购买入口' : ''}。`,
  }),
  shoppable_unlabelled: ({ routePlace = 'text' }, { shops, accountUntold }) => ({
    badge: '含购买入口',
    sentence: `这篇笔记带有${shops.join('、')}购买入口（${ZH_PLACES[routePlace]}）。在检查的位置没有看到「广告」或「赞助」标识。${accountUntold ? '是否商家账号未知。' : ''}这不代表作者收了费，也不代表违反规定。`,
  }),
  route_in_data: (_, { source, shops }) => ({ badge: '', sentence: zhInData(source, `含${shops.join('、')}购买入口`) }),
  weak_cues: () => ({ badge: '线索', sentence: '文字里有一些常见于推广的写法，单凭这些无法判断。' }),
  no_signal: (_, { checked, notTold }) => ({
    badge: '',
    sentence: `未发现商业标识（已检查：${checked.join('、')}${notTold.length === 0 ? '' : `；这里看不到：${notTold.join('、')}`}）。未发现不等于没有。`,
  }),
  none_in_data: (_, { source }) => ({ badge: '', sentence: zhInData(source, '未见商业字段') }),
  not_checked: ({ unchecked = 'partly_read' }, circumstances) => ({
    badge: '未检查',
    sentence: ZH_UNCHECKED[unchecked](circumstances),
  }),
};

const ZH_UNCHECKED: Readonly<Record<UncheckedReason, (circumstances: Circumstances) => string>> = {
  card_only: ({ live }) => (live ? '这是直播卡片：只看到了卡片，没有看直播间。' : '只看到了卡片，未打开笔记。'),
  layout_changed: () => '页面布局变了，读不全。',
  partly_read: ({ notTold }) => `有些部分没有读到${notTold.length === 0 ? '' : `：${notTold.join('、')}`}。`,
};

function zhFieldSeen(key: string): string {
  return `页面数据含字段 \`${key}\`；在这里没有看到「广告」「赞助」或「品牌合作」字样。语音、图片里的说明和其他入口的标注没有检查。`;
}

function zhInData(source: Source, holds: string): string {
  return `${source === 'paste' ? '粘贴的文字' : '导入的数据'}${holds}；屏幕上显示了什么，数据里没有。`;
}

const EN: Readonly<Record<Verdict['code'], Say>> = {
  ad_labelled: ({ labelWord = '广告' }, { surface, time }) => ({
    badge: labelWord,
    sentence: `Xiaohongshu marks this "${labelWord}" here (${surface}, ${time}).`,
  }),
  partner_labelled: () => ({ badge: 'Partnership', sentence: 'Xiaohongshu marks this note as a brand partnership.' }),
  author_declared: ({ quote = '' }) => ({
    badge: 'Author states',
    sentence: `The author states a commercial tie: "${quote}".`,
  }),
  ad_data_unlabelled: ({ key = '' }) => ({ badge: 'Ad field', sentence: enFieldSeen(key) }),
  partner_data_unlabelled: ({ key = '' }) => ({ badge: 'Partner field', sentence: enFieldSeen(key) }),
  ad_in_data: ({ key = '' }, { source }) => ({ badge: '', sentence: enInData(source, `holds \`${key}\``) }),
  partner_in_data: ({ key = '' }, { source }) => ({ badge: '', sentence: enInData(source, `holds \`${key}\``) }),
  merchant_content: ({ purchaseRoute }) => ({
    badge: 'Seller',
    sentence: `Posted by a seller’s account${purchaseRoute ? ', with a way to buy' : ''}.`,
  }),
  shoppable_unlabelled: ({ routePlace = 'text' }, { shops, accountUntold }) => ({
    badge: 'Way to buy',
    sentence: `This note carries a way to buy on ${enList(shops)} (${EN_PLACES[routePlace]}). No 广告 or 赞助 was seen where we looked. ${accountUntold ? 'Whether this is a shop’s own account is not known. ' : ''}That does not mean the author was paid, or that a rule was broken.`,
  }),
  route_in_data: (_, { source, shops }) => ({
    badge: '',
    sentence: enInData(source, `holds a way to buy on ${enList(shops)}`),
  }),
  weak_cues: () => ({
    badge: 'Cues',
    sentence: 'Some wording is common in promotion. That alone tells nothing certain.',
  }),
  no_signal: (_, { checked, notTold }) => ({
    badge: '',
    sentence: `No commercial sign found (checked: ${checked.join(', ')}${notTold.length === 0 ? '' : `; not told here: ${notTold.join(', ')}`}). Not found is not the same as none.`,
  }),
  none_in_data: (_, { source }) => ({ badge: '', sentence: enInData(source, 'holds no commercial field') }),
  not_checked: ({ unchecked = 'partly_read' }, circumstances) => ({
    badge: 'Not checked',
    sentence: EN_UNCHECKED[unchecked](circumstances),
  }),
};

const EN_UNCHECKED: Readonly<Record<UncheckedReason, (circumstances: Circumstances) => string>> = {
  card_only: ({ live }) =>
    live ? 'A live card: only the card was seen, the live room was not.' : 'Only the card was seen.',
  layout_changed: () => 'The layout changed; not everything could be read.',
  partly_read: ({ notTold }) => `Some parts were not read${notTold.length === 0 ? '' : `: ${notTold.join(', ')}`}.`,
};

function enFieldSeen(key: string): string {
  return `The page data holds the field \`${key}\`; no 广告, 赞助 or 品牌合作 was seen here. Spoken or in-image notices, and labels elsewhere, were not checked.`;
}

function enInData(source: Source, holds: string): string {
  return `The ${source === 'paste' ? 'pasted text' : 'imported data'} ${holds}; what the screen showed is not in it.`;
}

function enList(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
}

/** What a verdict is called and says, in one language. */
export function verdictWords(locale: Locale, verdict: Verdict, circumstances: Circumstances): VerdictWords {
  return (locale === 'zh-CN' ? ZH : EN)[verdict.code](verdict, circumstances);
}
