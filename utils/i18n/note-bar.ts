import type { Locale } from './locale';

/** The fixed words of the line under an open note's title. */
const WORDS = {
  'zh-CN': { why: '依据', chips: '文中通向店铺的链接和口令' },
  en: { why: 'Why', chips: 'Links and codes in the text that lead to a shop' },
} as const;

export function barWords(locale: Locale): { why: string; chips: string } {
  return WORDS[locale];
}
