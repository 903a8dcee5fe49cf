import { render } from 'preact';
import { FIRST_RUN_CSS } from '../../components/styles/first-run.css';
import { LINK_CHECK_CSS } from '../../components/styles/link-check.css';
import { PAGE_CSS } from '../../components/styles/page.css';
import { POPUP_CSS } from '../../components/styles/popup.css';
import { TOKENS_CSS } from '../../components/styles/tokens.css';
import { openDatabase } from '../../utils/record/database';
import { App } from './app';

const sheet = new CSSStyleSheet();
sheet.replaceSync([TOKENS_CSS, PAGE_CSS, FIRST_RUN_CSS, LINK_CHECK_CSS, POPUP_CSS].join('\n'));
document.adoptedStyleSheets = [sheet];

// The slowest step goes first: the database opens while the rest is drawn.
const database = openDatabase();
const app = document.querySelector('#app');
if (app !== null) render(<App database={database} />, app);
