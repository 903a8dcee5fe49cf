import { render } from 'preact';
import { DASHBOARD_CSS } from '../../../components/styles/dashboard.css';
import { FIRST_RUN_CSS } from '../../../components/styles/first-run.css';
import { LINK_CHECK_CSS } from '../../../components/styles/link-check.css';
import { PAGE_CSS } from '../../../components/styles/page.css';
import { POPUP_CSS } from '../../../components/styles/popup.css';
import { TOKENS_CSS } from '../../../components/styles/tokens.css';
import type { Locale } from '../../../utils/i18n';
import { DashboardShow } from './dashboard';
import { InPage } from './in-page';
import { PopupShow } from './popup';

/** `?show=badges|panel|popup-<state>|dash-<page>&locale=zh-CN|en&theme=light|dark` */
const query = new URLSearchParams(location.search);
const locale: Locale = query.get('locale') === 'en' ? 'en' : 'zh-CN';
const [show = 'badges', state = ''] = (query.get('show') ?? '').split('-');
document.documentElement.lang = locale;
document.documentElement.dataset['theme'] = query.get('theme') === 'dark' ? 'dark' : 'light';

const app = document.querySelector('#app');
if (app === null) throw new Error('gallery: no #app');

function styled(...css: string[]): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css.join('\n'));
  document.adoptedStyleSheets = [sheet];
}

const shows: Record<string, () => void> = {
  badges: () => render(<InPage locale={locale} panel={false} />, app),
  panel: () => render(<InPage locale={locale} panel={true} />, app),
  popup: () => {
    styled(TOKENS_CSS, PAGE_CSS, FIRST_RUN_CSS, LINK_CHECK_CSS, POPUP_CSS);
    render(<PopupShow locale={locale} state={state} />, app);
  },
  dash: () => {
    styled(TOKENS_CSS, PAGE_CSS, FIRST_RUN_CSS, LINK_CHECK_CSS, DASHBOARD_CSS);
    render(<DashboardShow locale={locale} state={state} />, app);
  },
};
shows[show]?.();
