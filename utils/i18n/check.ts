import type { Locale } from './locale';
import { counted, number } from './numbers';

/** What phrases in a text do, by class: steering to a shop, or saying something about the text itself. */
export type PhraseClass = 'steer' | 'offsite-contact' | 'coupon' | 'disclosure' | 'vague' | 'denial';

/** Words of "check a link or text". */
export interface CheckWords {
  heading: string;
  hint: string;
  label: string;
  placeholder: string;
  clear: string;
  none: string;
  noneNote: string;
  found(count: number): string;
  proven: string;
  party: string;
  partyNone: string;
  clean: string;
  cleanNote: string;
  copy: string;
  copied: string;
  copyFailed: string;
  phrases: string;
  /** The address of a note says that goods are attached. */
  goodsNote: string;
  cut: string;
  phraseClasses: Readonly<Record<PhraseClass, string>>;
  offline: string;
}

const CHECK: Readonly<Record<Locale, CheckWords>> = {
  'zh-CN': {
    heading: '查链接或文字',
    hint: '粘贴分享文字、口令或链接，看它通向哪家店、有没有写明佣金方。',
    label: '要查的文字',
    placeholder: '在这里粘贴',
    clear: '清空',
    none: '没有认出通向店铺的链接或口令。',
    noneNote: '没有认出不等于没有。',
    found: (count) => `认出 ${number('zh-CN', count)} 处`,
    proven: '能确定的',
    party: '佣金方',
    partyNone: '未写明',
    clean: '去掉跟踪和推广参数后',
    cleanNote: '打开它就会访问那家店；这里不会替你打开。',
    copy: '复制',
    copied: '已复制',
    copyFailed: '没能复制，请手动选取。',
    phrases: '文字里的说法',
    goodsNote: '笔记地址写明挂有商品',
    cut: '文字太长或链接太多，后面的没有看。',
    phraseClasses: {
      steer: '引导去店铺',
      'offsite-contact': '引导到站外联系',
      coupon: '优惠码',
      disclosure: '说明了商业关系',
      vague: '含糊的提示',
      denial: '自称不是广告',
    },
    offline: '全部在本机识别，不联网，也不保存。',
  },
  en: {
    heading: 'Check a link or text',
    hint: 'Paste a share text, code or link to see which shop it leads to and whether a commission party is named.',
    label: 'Text to check',
    placeholder: 'Paste it here',
    clear: 'Clear',
    none: 'No link or code that leads to a shop was recognised.',
    noneNote: 'Not recognised is not the same as none.',
    found: (count) => `${counted(count, 'place')} recognised`,
    proven: 'What is certain',
    party: 'Commission party',
    partyNone: 'not named',
    clean: 'Without tracking and promotion parameters',
    cleanNote: 'Opening it visits that shop; nothing is opened for you here.',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Could not copy; please select it yourself.',
    phrases: 'Wording in the text',
    goodsNote: 'the note’s address says goods are attached',
    cut: 'The text is too long or holds too many links; its end was not read.',
    phraseClasses: {
      steer: 'steers to a shop',
      'offsite-contact': 'steers to contact elsewhere',
      coupon: 'coupon',
      disclosure: 'states a commercial tie',
      vague: 'a vague hint',
      denial: 'says it is not an ad',
    },
    offline: 'Recognised on this device, offline, and not kept.',
  },
};

/** Words of "check a link or text" in one language. */
export function checkWords(locale: Locale): CheckWords {
  return CHECK[locale];
}
