import { render } from 'preact';
import { AUDIT_CSS } from '../../components/styles/audit.css';
import { CHARTS_CSS } from '../../components/styles/charts.css';
import { DASHBOARD_CSS } from '../../components/styles/dashboard.css';
import { FIRST_RUN_CSS } from '../../components/styles/first-run.css';
import { IMPORT_CSS } from '../../components/styles/import.css';
import { LINK_CHECK_CSS } from '../../components/styles/link-check.css';
import { OVERVIEW_CSS } from '../../components/styles/overview.css';
import { PAGE_CSS } from '../../components/styles/page.css';
import { TOKENS_CSS } from '../../components/styles/tokens.css';
import { openDatabase } from '../../utils/record/database';
import { App } from './app';
import { routeOf } from './routes';

const sheet = new CSSStyleSheet();
sheet.replaceSync(
  [
    TOKENS_CSS,
    PAGE_CSS,
    FIRST_RUN_CSS,
    LINK_CHECK_CSS,
    DASHBOARD_CSS,
    CHARTS_CSS,
    OVERVIEW_CSS,
    IMPORT_CSS,
    AUDIT_CSS,
  ].join('\n'),
);
document.adoptedStyleSheets = [sheet];

declare const __OPEN_ROOTS__: boolean;
const app = document.querySelector('#app');

// The page that the address names is fetched while settings and record are; whoever shows it says what went wrong.
routeOf(location.hash, 'overview')
  .route?.load()
  .catch(() => undefined);

async function start(): Promise<void> {
  // Builds for work and tests only: a release holds nothing of it.
  if (import.meta.env.DEV || __OPEN_ROOTS__) {
    const sample = new URLSearchParams(location.search).get('sample');
    if (sample !== null) {
      const { openSample, SAMPLE_SETTINGS } = await import('./sample');
      if (app !== null) render(<App open={() => openSample(sample)} sample={SAMPLE_SETTINGS} />, app);
      return;
    }
  }
  if (app !== null) render(<App open={() => openDatabase()} />, app);
}

start().catch((error: unknown) => console.error('seedlens:', error));
