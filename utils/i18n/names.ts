import type { AccountKind, Level, Site, Source, Surface, VerdictCode } from '../model/vocabulary';
import type { Locale } from './locale';
import { surfaceNames } from './surfaces';

/** Names of the closed vocabularies, as screens write them. Wording of verdicts: measurement.md, section 2. */
export interface Names {
  verdicts: Readonly<Record<VerdictCode, string>>;
  surfaces: Readonly<Record<Surface, string>>;
  sources: Readonly<Record<Source, string>>;
  levels: Readonly<Record<Level, string>>;
  accounts: Readonly<Record<AccountKind, string>>;
  sites: Readonly<Record<Site, string>>;
  /** What a page can tell at all, by the property of a note (model/note `Told`). */
  tells: Readonly<Record<string, string>>;
}

const NAMES: Readonly<Record<Locale, Names>> = {
  'zh-CN': {
    verdicts: {
      ad_labelled: '平台已标广告',
      partner_labelled: '平台已标合作',
      author_declared: '作者已说明',
      ad_data_unlabelled: '含投放字段，未见标识',
      partner_data_unlabelled: '含合作字段，未见标识',
      ad_in_data: '数据为投放内容',
      partner_in_data: '数据为合作内容',
      merchant_content: '商家账号内容',
      shoppable_unlabelled: '有购买入口，未见标识',
      route_in_data: '数据含购买入口',
      weak_cues: '仅有线索',
      no_signal: '未发现商业标识',
      none_in_data: '数据中未见商业字段',
      not_checked: '未充分检查',
    },
    surfaces: surfaceNames('zh-CN'),
    sources: { live: '网页浏览', capture: '导入的数据', paste: '粘贴' },
    levels: { card: '只看到卡片', detail: '看过正文', detail_comments: '看过正文和作者评论' },
    accounts: { personal: '个人', merchant: '商家', org: '认证机构', buyer: '买手', untold: '未知' },
    sites: { xiaohongshu: '小红书', rednote: 'rednote' },
    tells: {
      title: '标题',
      text: '正文里的链接、口令和说明',
      author: '作者名',
      account: '账号类型',
      labels: '平台标识（广告、赞助、合作）',
      declarations: '平台显示的作者声明',
      tags: '话题和品牌标签',
      attributes: '地址里的商品标记',
      adFields: '投放字段',
      partnerFields: '合作字段',
      goodsFields: '商品字段',
      unknownFields: '未知商业字段',
      components: '商品卡、直播等组件',
      widgets: '笔记里的购买组件',
      comments: '作者评论和置顶评论',
    },
  },
  en: {
    verdicts: {
      ad_labelled: 'Labelled as an ad',
      partner_labelled: 'Labelled as a partnership',
      author_declared: 'Author says it is commercial',
      ad_data_unlabelled: 'Ad field, no label seen',
      partner_data_unlabelled: 'Partner field, no label seen',
      ad_in_data: 'Ad in the data',
      partner_in_data: 'Partnership in the data',
      merchant_content: 'Posted by a seller',
      shoppable_unlabelled: 'Way to buy, no label seen',
      route_in_data: 'Way to buy in the data',
      weak_cues: 'Cues only',
      no_signal: 'No commercial sign found',
      none_in_data: 'No commercial field in the data',
      not_checked: 'Not fully checked',
    },
    surfaces: surfaceNames('en'),
    sources: { live: 'Web browsing', capture: 'Imported data', paste: 'Pasted' },
    levels: { card: 'Card only', detail: 'Text read', detail_comments: 'Text and author’s comments read' },
    accounts: {
      personal: 'Personal',
      merchant: 'Seller',
      org: 'Verified organisation',
      buyer: 'Buyer-host',
      untold: 'Not told',
    },
    sites: { xiaohongshu: 'Xiaohongshu', rednote: 'rednote' },
    tells: {
      title: 'title',
      text: 'links, codes and statements in the text',
      author: 'author’s name',
      account: 'kind of account',
      labels: 'platform labels (广告, 赞助, 合作)',
      declarations: 'declarations the platform shows',
      tags: 'topic and brand tags',
      attributes: 'goods mark in the address',
      adFields: 'ad-delivery fields',
      partnerFields: 'partner fields',
      goodsFields: 'goods fields',
      unknownFields: 'unknown commerce fields',
      components: 'goods cards, live rooms and the like',
      widgets: 'purchase components in the note',
      comments: 'author’s and pinned comments',
    },
  },
};

/** What a list of names calls something that came as text; undefined: it is not on it. */
export function nameIn(list: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(list, key) ? list[key] : undefined;
}

/** Names of verdicts, surfaces and so on in one language. */
export function names(locale: Locale): Names {
  return NAMES[locale];
}
