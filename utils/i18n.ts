import { type BackupWords, backupWords } from './i18n/backup';
import { type CheckWords, checkWords } from './i18n/check';
import { type DashboardWords, dashboardWords } from './i18n/dashboard';
import { type FirstRunWords, firstRunWords } from './i18n/first-run';
import { type LinkWords, linkWords } from './i18n/links';
import type { Locale } from './i18n/locale';
import { type Names, names } from './i18n/names';
import { type PanelWords, panelWords } from './i18n/panel';
import { type PopupWords, popupWords } from './i18n/popup';
import { type SettingsWords, settingsWords } from './i18n/settings';
import { shopNamer } from './i18n/shops';

export { LOCALES, type Locale, resolveLocale, type Words } from './i18n/locale';

/**
 * Every word of the screens in one language, handed to components as props. Each part lives in a file of its own,
 * so that the content script takes only what it shows. Sentences about a note are the judge's, not these.
 */
export interface Dictionary {
  locale: Locale;
  product: string;
  names: Names;
  links: LinkWords;
  panel: PanelWords;
  popup: PopupWords;
  check: CheckWords;
  firstRun: FirstRunWords;
  settings: SettingsWords;
  dashboard: DashboardWords;
  backup: BackupWords;
}

/** The dictionary of one language; shops of the user's own rules (as stored in the settings) go by their own names. */
export function words(locale: Locale, customRules: readonly unknown[] = []): Dictionary {
  return {
    locale,
    product: locale === 'zh-CN' ? '种草镜' : 'Seedlens',
    names: names(locale),
    links: { ...linkWords(locale), shop: shopNamer(locale, customRules) },
    panel: panelWords(locale),
    popup: popupWords(locale),
    check: checkWords(locale),
    firstRun: firstRunWords(locale),
    settings: settingsWords(locale),
    dashboard: dashboardWords(locale),
    backup: backupWords(locale),
  };
}
