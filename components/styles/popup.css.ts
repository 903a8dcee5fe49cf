/** Style of the popup: 360 px wide in its own window, fluid from 320 to 400 px elsewhere. */
export const POPUP_CSS = `
/* A popup window starts very narrow and grows to its content: below 300 px the width is not the reader's choice. */
body { min-width: 360px; max-width: 400px; margin-inline: auto; }
@media (min-width: 300px) and (max-width: 359px) { body { min-width: 0; } }
.sl-popup { display: flex; flex-direction: column; min-height: 480px; }
.sl-popup-head { display: flex; align-items: center; justify-content: space-between; gap: 8px; min-height: 52px; padding: 8px 16px; }
.sl-popup-head h1 { display: flex; align-items: center; gap: 8px; font-size: 16px; line-height: 24px; letter-spacing: 0; }
.sl-popup-main { flex: 1; display: grid; grid-template-columns: minmax(0, 1fr); align-content: start; gap: 12px; padding: 0 16px 16px; }
.sl-popup-foot { position: sticky; bottom: 0; display: grid; gap: 6px; padding: 10px 16px; background: var(--sl-surface); border-top: 1px solid var(--sl-line); }
.sl-popup-actions { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
.sl-popup-actions .sl-button { padding: 0 8px; }
.sl-popup-foot .sl-small { text-align: center; }

.sl-state { padding: 10px 16px; border: 1px solid var(--sl-line); border-radius: 12px; background: var(--sl-surface); }
.sl-state-title { display: flex; align-items: baseline; gap: 8px; font-weight: 600; }
.sl-state-dot { flex: none; width: 8px; height: 8px; border-radius: 50%; background: var(--sl-accent); transform: translateY(-1px); }
.sl-state[data-tone="rest"] .sl-state-dot { background: transparent; box-shadow: inset 0 0 0 2px var(--sl-dot); }
.sl-state[data-tone="warn"] { background: var(--sl-note); border-color: var(--sl-note-line); color: var(--sl-note-ink); }
.sl-state[data-tone="warn"] .sl-state-dot { background: var(--sl-note-ink); border-radius: 1px; transform: translateY(-1px) rotate(45deg); }
.sl-state-note { padding-inline-start: 16px; font-size: 13px; line-height: 20px; color: var(--sl-ink-2); }
.sl-state[data-tone="warn"] .sl-state-note { color: inherit; }
.sl-tells { margin: 0 0 0 16px; font-size: 12px; line-height: 18px; }
.sl-tells summary { width: fit-content; padding: 3px 0; color: var(--sl-accent); cursor: pointer; border-radius: 4px; }
.sl-state[data-tone="warn"] .sl-tells summary { color: inherit; }
.sl-tells dl { display: grid; gap: 2px; padding-top: 4px; }
.sl-tells dt { font-weight: 600; }
.sl-tells dd + dt { padding-top: 6px; }
.sl-tells-list { display: flex; flex-wrap: wrap; gap: 0 12px; }

.sl-tabs { display: grid; grid-template-columns: repeat(3, 1fr); gap: 4px; padding: 4px; border-radius: 10px; background: var(--sl-sunken); }
.sl-tab { min-height: 30px; border: 0; border-radius: 7px; background: transparent; color: var(--sl-ink-2); font-size: 13px; cursor: pointer; }
.sl-tab:hover { color: var(--sl-ink); }
.sl-tab[aria-selected="true"] { background: var(--sl-raised); color: var(--sl-ink); font-weight: 600; box-shadow: 0 1px 2px rgb(22 24 40 / 14%); }
.sl-lately { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; }

.sl-numbers { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; }
.sl-total { display: flex; align-items: baseline; gap: 6px; }
.sl-total .sl-key { margin-inline-end: 2px; }
.sl-total-label { flex: 1; color: var(--sl-ink-2); }
.sl-total strong { font-size: 30px; line-height: 36px; font-weight: 600; letter-spacing: -0.02em; }
.sl-counts { display: grid; gap: 8px; }
.sl-count { display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: 8px; align-items: baseline; }
.sl-count strong { font-size: 16px; font-weight: 600; text-align: end; }
.sl-count-share { grid-column: 1 / -1; padding-inline-start: 18px; font-size: 12px; line-height: 18px; color: var(--sl-ink-3); }
.sl-key { display: inline-block; flex: none; width: 10px; height: 10px; margin-inline-end: 8px; border-radius: 3px; background: var(--sl-bar); }
.sl-key[data-tone="strong"] { background: var(--sl-bar-strong); }
.sl-key[data-tone="mid"] { background: var(--sl-bar-mid); }
.sl-key[data-tone="none"] { background: transparent; box-shadow: inset 0 0 0 1px var(--sl-line-strong); }

.sl-trend { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; padding-top: 12px; border-top: 1px solid var(--sl-line); }
.sl-trend-head { display: flex; align-items: center; justify-content: space-between; min-height: 28px; }
.sl-trend-head .sl-button { margin-inline-end: -10px; }
.sl-chart { display: block; width: 100%; height: 72px; overflow: visible; }
.sl-chart-base { stroke: var(--sl-line-strong); stroke-width: 1; }
.sl-bar { fill: var(--sl-bar); } .sl-bar-strong { fill: var(--sl-bar-strong); } .sl-bar-mid { fill: var(--sl-bar-mid); }
.sl-axis { display: flex; justify-content: space-between; font-size: 11px; line-height: 16px; color: var(--sl-ink-3); padding-top: 2px; }
.sl-trend-table { max-height: 200px; overflow: auto; }
.sl-trend-table .sl-table th, .sl-trend-table .sl-table td { padding: 4px; font-size: 12px; }
.sl-trend-table thead th { white-space: normal; vertical-align: bottom; }

.sl-tops { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 24px; padding-top: 12px; border-top: 1px solid var(--sl-line); }
.sl-tops section { display: grid; grid-template-columns: minmax(0, 1fr); align-content: start; gap: 4px; min-width: 0; }
.sl-top { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2px; }
.sl-top li { display: flex; gap: 8px; justify-content: space-between; }
.sl-top-name { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }

.sl-pause { position: relative; }
.sl-caret { width: 9px; height: 6px; fill: none; stroke: currentColor; stroke-width: 1.5; }
.sl-menu { position: absolute; z-index: 2; inset-inline-end: 0; top: calc(100% + 4px); min-width: 208px; padding: 8px; border: 1px solid var(--sl-line); border-radius: 10px; background: var(--sl-surface); box-shadow: var(--sl-shadow); }
.sl-menu[hidden] { display: none; }
.sl-menu .sl-small { padding: 2px 8px 6px; }
.sl-menu button { display: block; width: 100%; min-height: 34px; padding: 4px 8px; border: 0; border-radius: 6px; background: transparent; text-align: start; cursor: pointer; }
.sl-menu button:hover { background: var(--sl-sunken); }
.sl-menu button:focus-visible { outline-offset: -2px; }

.sl-skeleton { display: grid; gap: 16px; min-height: 260px; align-content: start; }
.sl-skeleton span { height: 36px; border-radius: 8px; background: var(--sl-sunken); }
.sl-keep { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; }
.sl-keep .sl-notice { flex: 1 1 100%; }
.sl-audit-step { display: grid; gap: 4px; padding-block: 4px 8px; }
.sl-audit-next { font-weight: 600; overflow-wrap: anywhere; }
.sl-audit-step .sl-progress { width: 100%; height: 8px; accent-color: var(--sl-accent); }
`;
