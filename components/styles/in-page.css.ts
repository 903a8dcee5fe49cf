import { BADGE_CSS } from './badge.css';
import { CHIP_STRIP_CSS } from './chip-strip.css';
import { PANEL_CSS } from './panel.css';
import { ON_CARD_TOKENS_CSS, TOKENS_CSS } from './tokens.css';

/** What badges and chips need inside a shadow root. Plain templates: whatever a script does not use is left out of it. */
export const ON_CARD_CSS = `${ON_CARD_TOKENS_CSS}${BADGE_CSS}${CHIP_STRIP_CSS}`;

/** Everything the badge, the strip and the panel need inside one shadow root, for a constructed style sheet. */
export const IN_PAGE_CSS = `${TOKENS_CSS}${BADGE_CSS}${CHIP_STRIP_CSS}${PANEL_CSS}`;
