/** The two languages of every text on screen. */
export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** One short text in both languages, kept beside the unit that says it. */
export type Words = Readonly<Record<Locale, string>>;

/**
 * The language to speak: the user's choice, else the browser's if it is Chinese, else English.
 * @param uiLanguage BCP 47, as `navigator.language` gives it
 */
export function resolveLocale(setting: 'auto' | Locale, uiLanguage: string): Locale {
  if (setting !== 'auto') return setting;
  return /^zh\b/i.test(uiLanguage) ? 'zh-CN' : 'en';
}
