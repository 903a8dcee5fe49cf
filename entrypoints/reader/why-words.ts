import type { Part } from '../../utils/detect/detector';
import type { Locale } from '../../utils/i18n/locale';
import type { Evidence } from '../../utils/model/reading';
import type { EvidenceClass } from '../../utils/model/vocabulary';

type WhyWords = {
  whose: Readonly<Record<Evidence['words'], string>>;
  classes: Readonly<Record<EvidenceClass, string>>;
  /** What the page did not tell. */
  parts: Readonly<Record<Part, string>>;
  missing(parts: readonly string[]): string;
  failed: string;
  /** A place that was looked at before this showing, with the time. */
  seen(place: string, time: string): string;
  limits: string;
  made(surface: string, time: string, ruleset: string, version: string): string;
};

const WORDS: Readonly<Record<Locale, WhyWords>> = {
  'zh-CN': {
    whose: { platform: '平台的字样', author: '作者的话', none: '页面数据' },
    classes: {
      E1: 'E1 页面上可见',
      E2: 'E2 结构化数据',
      E3: 'E3 链接指向',
      E4: 'E4 文字写法',
      E5: 'E5 人工判断',
    },
    parts: {
      labels: '标识所在的位置',
      declarations: '打开后的笔记页',
      tags: '标签数据',
      attributes: '网址里的商品标记',
      adFields: '投放数据',
      partnerFields: '合作数据',
      goodsFields: '商品数据',
      unknownFields: '页面数据',
      components: '购买组件的位置',
      widgets: '应用里的购买组件',
      comments: '评论区',
      text: '正文',
      author: '作者名',
      account: '账号信息',
    },
    missing: (parts) => `这里没有提供：${parts.join('、')}`,
    failed: '检查时出错',
    seen: (place, time) => `${place}，${time} 看到`,
    limits: '只看了网页上的文字和数据；语音、视频画面和图片里的文字没有检查，应用里可能有别的标识和链接。',
    made: (surface, time, ruleset, version) => `${surface} · ${time} · 规则 ${ruleset} · 种草镜 ${version}`,
  },
  en: {
    whose: { platform: 'the platform’s words', author: 'the author’s words', none: 'page data' },
    classes: {
      E1: 'E1 visible on the page',
      E2: 'E2 structured data',
      E3: 'E3 where a link leads',
      E4: 'E4 wording',
      E5: 'E5 human code',
    },
    parts: {
      labels: 'the places where labels stand',
      declarations: 'the opened note',
      tags: 'tag data',
      attributes: 'the goods mark in the address',
      adFields: 'ad-delivery data',
      partnerFields: 'partner data',
      goodsFields: 'goods data',
      unknownFields: 'page data',
      components: 'the places where purchase components stand',
      widgets: 'the app’s purchase components',
      comments: 'the comments',
      text: 'the text',
      author: 'the author’s name',
      account: 'what kind of account it is',
    },
    missing: (parts) => `Not told here: ${parts.join(', ')}`,
    failed: 'the check failed',
    seen: (place, time) => `${place}, seen ${time}`,
    limits:
      'Only text and data of the web page were read. Speech, video frames and text inside images were not, and the app may show other labels and links.',
    made: (surface, time, ruleset, version) => `${surface} · ${time} · rules ${ruleset} · Seedlens ${version}`,
  },
};

/** The words around readings in the "why" panel, in one language. */
export function whyWords(locale: Locale): WhyWords {
  return WORDS[locale];
}
