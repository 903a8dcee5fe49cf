import type { BadgeProps } from '../../../components/badge-element';
import type { Chip } from '../../../components/chip-strip-element';
import type { PanelView } from '../../../components/panel-view';
import type { Locale } from '../../../utils/i18n';

type BadgeSample = Pick<BadgeProps, 'text' | 'tone' | 'label'>;

export const BADGES: Readonly<Record<Locale, readonly BadgeSample[]>> = {
  'zh-CN': [
    { text: '赞助', tone: 'hard', label: '赞助：小红书在这里标注了「赞助」' },
    { text: '广告', tone: 'hard', label: '广告：小红书在这里标注了「广告」' },
    { text: '品牌合作', tone: 'hard', label: '品牌合作' },
    { text: '作者说明', tone: 'author', label: '作者说明' },
    { text: '含投放字段', tone: 'data', label: '含投放字段' },
    { text: '含购买入口', tone: 'data', label: '含购买入口' },
    { text: '商家内容', tone: 'quiet', label: '商家内容' },
    { text: '与一个名字特别特别长的示例品牌合作', tone: 'hard', label: '与示例品牌合作' },
    { text: '未检查', tone: 'dot', label: '未检查：只看到了卡片' },
  ],
  en: [
    { text: '赞助', tone: 'hard', label: '赞助: Xiaohongshu marks this' },
    { text: 'Partnership', tone: 'hard', label: 'Partnership' },
    { text: 'Author states', tone: 'author', label: 'Author states' },
    { text: 'Ad field', tone: 'data', label: 'Ad field' },
    { text: 'Partner field', tone: 'data', label: 'Partner field' },
    { text: 'Way to buy', tone: 'data', label: 'Way to buy' },
    { text: 'Seller', tone: 'quiet', label: 'Seller' },
    { text: 'Partnership with a very long brand name', tone: 'hard', label: 'Partnership' },
    { text: 'Not checked', tone: 'dot', label: 'Not checked: only the card was seen' },
  ],
};

export const CHIPS: Readonly<Record<Locale, readonly Chip[]>> = {
  'zh-CN': [
    { shop: '淘宝', kind: '口令', title: '淘宝口令：能不能带佣金，口令里看不出来' },
    { shop: '京东', kind: '推广短链', party: '带佣金，未写佣金方', title: '京东推广短链' },
    { shop: '拼多多', kind: '商品', party: '佣金方 8888_12345678', title: '拼多多商品，写明佣金方' },
    { shop: '天猫', kind: '店铺', title: '天猫店铺' },
  ],
  en: [
    { shop: 'Taobao', kind: 'share code', title: 'Taobao share code' },
    { shop: 'JD', kind: 'promotion link', party: 'commission, party not named', title: 'JD promotion link' },
    { shop: 'Pinduoduo', kind: 'item', party: 'commission: 8888_12345678', title: 'Pinduoduo item' },
  ],
};

export const PANELS: Readonly<Record<Locale, PanelView>> = {
  'zh-CN': {
    badge: '含购买入口',
    tone: 'data',
    sentence:
      '这篇笔记带有淘宝购买入口（正文）。在检查的位置没有看到「广告」或「赞助」标识。是否商家账号未知。这不代表作者收了费，也不代表违反规定。',
    found: [
      {
        what: '文中有淘宝口令',
        where: '正文',
        whose: '作者的文字',
        quote: '【淘宝】示例口令 AbCdEf12345',
        evidenceClass: 'E4 文字规律',
      },
      {
        what: '含糊提示：#体验官',
        where: '正文',
        whose: '作者的文字',
        quote: '#示例体验官',
        evidenceClass: 'E4 文字规律',
      },
      {
        what: '商品笔记',
        where: '地址',
        whose: '页面数据',
        quote: 'noteAttributes=goods',
        evidenceClass: 'E2 结构化数据',
      },
    ],
    absent: [
      '平台标注「广告」',
      '平台标注「赞助」',
      '平台合作标注',
      '作者声明含营销广告',
      '作者文字说明',
      '文字链接',
      '优惠码',
      '站外联系',
      '店铺引导',
    ],
    unread: [
      { what: '投放字段', why: '电脑网页的数据里没有这一项' },
      { what: '合作绑定', why: '电脑网页的数据里没有这一项' },
      { what: '置顶评论', why: '评论还没有加载' },
      { what: '语音和图片里的字', why: '本扩展不读' },
    ],
    limits: '只看到电脑网页这一次的显示；手机应用里的标注、链接和广告可能不同。标注属于一次展示，不属于笔记。',
    made: '2026年11月22日 14:05 · 发现页 · 规则 2026.11 · 种草镜 0.1.0',
    codes: [
      { code: 'ad_labelled', label: '平台已标广告' },
      { code: 'author_declared', label: '作者已说明' },
      { code: 'merchant_content', label: '商家账号内容' },
      { code: 'no_signal', label: '未发现商业标识' },
    ],
  },
  en: {
    badge: '赞助',
    tone: 'hard',
    sentence: 'Xiaohongshu marks this “赞助” here (Explore, 22 Nov 2026, 14:05).',
    found: [
      {
        what: 'Platform label 赞助',
        where: 'label on the card',
        whose: 'the platform’s words',
        quote: '赞助',
        evidenceClass: 'E1 visible on the page',
      },
    ],
    absent: ['Author’s explicit statement', 'Author’s marketing declaration', 'Link in text', 'Share code'],
    unread: [
      { what: 'Ad-delivery field', why: 'not in the data of the desktop page' },
      { what: 'Pinned comment', why: 'comments were not loaded' },
    ],
    limits:
      'This is what the desktop page showed this once. The app may show other labels, links and ads. A label belongs to a showing, not to a note.',
    made: '22 Nov 2026, 14:05 · Explore · rules 2026.11 · Seedlens 0.1.0',
    codes: [
      { code: 'author_declared', label: 'Author says it is commercial' },
      { code: 'no_signal', label: 'No commercial sign found' },
    ],
  },
};
