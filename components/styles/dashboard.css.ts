/** Style of the dashboard: a rail of 208 px beside the content, above it below 800 px. */
export const DASHBOARD_CSS = `
.sl-dash { display: grid; grid-template-columns: 208px minmax(0, 1fr); min-height: 100vh; }
.sl-skip { position: fixed; z-index: 10; inset-block-start: 8px; inset-inline-start: 8px; padding: 8px 16px; border-radius: 8px; background: var(--sl-accent); color: var(--sl-accent-ink); transform: translateY(-64px); }
.sl-skip:focus { transform: none; }
.sl-rail { position: sticky; top: 0; height: 100vh; display: flex; flex-direction: column; gap: 16px; padding: 24px 12px 16px; border-inline-end: 1px solid var(--sl-line); background: var(--sl-surface); overflow-y: auto; }
.sl-rail-name { display: flex; align-items: center; gap: 8px; padding: 0 12px; font-size: 16px; line-height: 24px; font-weight: 600; }
.sl-rail nav { flex: 1; }
.sl-rail-list { display: grid; gap: 2px; }
.sl-rail-list a { display: flex; align-items: center; gap: 10px; min-height: 36px; padding: 0 12px; border-radius: 8px; color: var(--sl-ink-2); text-decoration: none; }
.sl-rail-list a:hover { background: var(--sl-sunken); color: var(--sl-ink); }
.sl-rail-list a[aria-current] { background: var(--sl-accent-soft); color: var(--sl-accent); font-weight: 600; }
.sl-rail-icon { flex: none; width: 20px; height: 20px; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.sl-rail-local { padding: 0 12px; }
.sl-main { min-width: 0; padding: 32px 40px 64px; }
.sl-main:focus { outline: none; }
.sl-page { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; max-width: 1120px; }
.sl-page[data-narrow] { max-width: 720px; }
.sl-page-head { display: grid; gap: 4px; }
.sl-page-head .sl-muted { max-width: 72ch; }
.sl-row { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; }

.sl-table-frame { position: relative; overflow-x: auto; border: 1px solid var(--sl-line); border-radius: 12px; background: var(--sl-surface); }
.sl-notes-frame { height: min(72vh, 720px); min-height: 320px; overflow: auto; overflow-anchor: none; }
.sl-notes { min-width: 1120px; table-layout: fixed; border-collapse: separate; border-spacing: 0; }
.sl-notes thead th { position: sticky; top: 0; z-index: 1; height: 41px; padding: 0 10px; background: var(--sl-sunken); font-size: 12px; vertical-align: middle; }
.sl-notes td { height: 56px; padding: 0 10px; overflow: hidden; vertical-align: middle; white-space: nowrap; text-overflow: ellipsis; }
.sl-notes tbody tr:hover { background: var(--sl-sunken); }
.sl-notes td:focus-visible { outline: 2px solid var(--sl-accent); outline-offset: -2px; }
.sl-notes [data-column="verdict"] { width: 190px; }
.sl-notes :is([data-column="seen"], [data-column="first"]) { width: 132px; }
.sl-notes [data-column="shops"] { width: 128px; }
.sl-notes [data-column="surface"] { width: 112px; }
.sl-notes :is([data-column="times"], [data-column="label"], [data-column="link"]) { width: 84px; }
.sl-notes td[data-column="title"] { cursor: pointer; white-space: normal; }
.sl-notes :is(td[data-column="seen"], td[data-column="first"], td[data-column="times"]) { color: var(--sl-ink-2); font-variant-numeric: tabular-nums; }
.sl-notes-title { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; overflow-wrap: anywhere; color: var(--sl-accent); text-decoration: underline; text-underline-offset: 2px; }
.sl-notes .sl-spacer:hover { background: none; }
.sl-sort { display: inline-flex; align-items: center; gap: 4px; min-height: 28px; padding: 0; border: 0; background: none; font: inherit; font-weight: 600; color: inherit; cursor: pointer; }
.sl-sort:hover { color: var(--sl-accent); }
[aria-sort] > .sl-sort { color: var(--sl-accent); }
.sl-sort::after { content: "↕"; opacity: 0.55; }
[aria-sort="ascending"] > .sl-sort::after { content: "↑"; opacity: 1; }
[aria-sort="descending"] > .sl-sort::after { content: "↓"; opacity: 1; }
.sl-tags { display: flex; flex-wrap: wrap; gap: 4px; }
.sl-notes .sl-tags { flex-wrap: nowrap; overflow: hidden; }
.sl-notes .sl-tag { overflow: hidden; text-overflow: ellipsis; }

.sl-health td { white-space: nowrap; }
.sl-health [data-build] th { padding-inline-start: 20px; }

.sl-empty { display: grid; justify-items: center; gap: 8px; padding: 72px 24px; border: 1px dashed var(--sl-line-strong); border-radius: 12px; text-align: center; }
.sl-empty .sl-muted { max-width: 44ch; }
.sl-empty .sl-lens { width: 32px; height: 32px; opacity: 0.6; }

.sl-group { display: grid; gap: 12px; padding: 20px 24px; }
.sl-radios, .sl-badge-choices { display: grid; gap: 8px; }
.sl-badge-choices { grid-template-columns: repeat(auto-fill, minmax(240px, 1fr)); }
.sl-badge-choices legend { padding-bottom: 8px; font-weight: 500; }
.sl-badge-choices:disabled { opacity: 0.55; }
.sl-choose { display: grid; grid-template-columns: auto minmax(0, 1fr); column-gap: 10px; align-items: start; }
.sl-choose input { width: 16px; height: 16px; margin: 3px 0; accent-color: var(--sl-accent); }
.sl-choose label { padding-block: 0; cursor: pointer; }
.sl-choose .sl-small { grid-column: 2; }
.sl-study-form { display: grid; gap: 12px; justify-items: start; padding-top: 8px; }
.sl-study-form > * { width: 100%; }
.sl-study-form > button { width: auto; }
.sl-study-text { max-height: 16em; overflow: auto; white-space: pre-wrap; }
.sl-days { width: 112px; }
.sl-rules { display: grid; gap: 8px; }
.sl-rule { flex: 1 1 200px; min-width: 0; overflow-wrap: anywhere; }
.sl-rule-form .sl-notice + .sl-notice { margin-top: 4px; }
.sl-rule-form { display: grid; gap: 12px; padding: 16px; border: 1px solid var(--sl-line); border-radius: 10px; }
.sl-input[aria-invalid="true"] { border-color: var(--sl-note-ink); box-shadow: 0 0 0 1px var(--sl-note-ink); }
.sl-saved { min-height: 20px; color: var(--sl-accent); font-size: 13px; }

.sl-veil { position: fixed; inset: 0; z-index: 20; display: grid; place-items: center; padding: 16px; background: rgb(12 13 20 / 48%); }
.sl-dialog { display: grid; gap: 16px; width: min(440px, 100%); max-height: 100%; overflow-y: auto; padding: 24px; border-radius: 12px; background: var(--sl-surface); box-shadow: var(--sl-shadow); }
.sl-dialog:focus { outline: none; }
.sl-dialog-buttons { display: flex; justify-content: flex-end; gap: 8px; flex-wrap: wrap; }

@media (max-width: 799px) {
  .sl-notes [data-column="title"] { width: 200px; }
  .sl-dash { grid-template-columns: minmax(0, 1fr); grid-template-rows: auto 1fr; }
  .sl-rail { position: static; height: auto; gap: 8px; padding: 12px 16px 8px; border-inline-end: 0; border-bottom: 1px solid var(--sl-line); }
  .sl-rail-name { padding: 0; }
  .sl-rail nav { overflow-x: auto; }
  .sl-rail-list { display: flex; gap: 4px; }
  .sl-rail-list a { white-space: nowrap; }
  .sl-rail-icon { display: none; }
  .sl-rail-local { display: none; }
  .sl-main { padding: 24px 16px 48px; }
  .sl-group { padding: 16px; }
}
`;
