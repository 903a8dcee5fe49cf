/** Style of overview, links, and the filters and drawer of the notes page. */
export const OVERVIEW_CSS = `
.sl-overview .sl-group > .sl-table-frame { max-height: 420px; overflow: auto; }
[data-part="differences"] .sl-num { white-space: nowrap; }
.sl-overview > h2 { margin-block-start: 8px; }
.sl-inline { width: auto; max-width: 100%; }
.sl-sums-head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 16px; }
.sl-live { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr)); gap: 12px 24px; }
.sl-progress { width: 160px; height: 8px; accent-color: var(--sl-accent); }
.sl-metrics { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(320px, 100%), 1fr)); gap: 16px; }
.sl-metric { display: grid; align-content: start; gap: 8px; padding: 20px; }
.sl-metric h3 { font-size: 14px; line-height: 22px; }
.sl-metric-values { display: grid; gap: 8px; padding-block: 4px; }
.sl-metric-values > div { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 8px; }
.sl-metric-values dt { font-size: 12px; line-height: 18px; color: var(--sl-ink-2); }
.sl-metric-values dd { display: grid; }
.sl-metric-value { font-size: 20px; line-height: 28px; font-weight: 600; font-variant-numeric: tabular-nums; }
.sl-metric-coverage { padding-block-start: 8px; border-block-start: 1px solid var(--sl-line); }
.sl-all-figures summary { cursor: pointer; font-weight: 600; }
.sl-all-figures[open] summary { margin-block-end: 12px; }
.sl-limits { display: grid; gap: 6px; padding-inline-start: 20px; list-style: decimal; font-size: 13px; line-height: 20px; color: var(--sl-ink-2); }

.sl-filters { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(140px, 100%), 1fr)); gap: 12px; align-items: end; }
.sl-filters .sl-field label { font-size: 12px; line-height: 18px; color: var(--sl-ink-2); }
.sl-filters .sl-wide { grid-column: span 2; }

.sl-drawer { position: fixed; inset-block: 0; inset-inline-end: 0; z-index: 15; width: min(560px, 100%); display: grid; grid-template-rows: auto minmax(0, 1fr); background: var(--sl-surface); box-shadow: var(--sl-shadow); border-inline-start: 1px solid var(--sl-line); }
.sl-drawer:focus { outline: none; }
.sl-drawer-head { display: flex; align-items: start; justify-content: space-between; gap: 16px; padding: 20px 24px 16px; border-block-end: 1px solid var(--sl-line); }
.sl-drawer-head h2 { overflow-wrap: anywhere; }
.sl-drawer-body { display: grid; align-content: start; gap: 24px; padding: 20px 24px 48px; overflow-y: auto; }
.sl-drawer-body section { display: grid; gap: 8px; }
.sl-drawer-text { max-height: 200px; overflow-y: auto; padding: 12px; border-radius: 8px; background: var(--sl-sunken); white-space: pre-wrap; overflow-wrap: anywhere; }
.sl-drawer-list { display: grid; gap: 8px; }
.sl-drawer-list > li { display: grid; gap: 2px; padding-block-end: 8px; border-block-end: 1px solid var(--sl-line); overflow-wrap: anywhere; }
.sl-drawer-list > li:last-child { border: 0; padding: 0; }
@media (max-width: 799px) { .sl-filters .sl-wide { grid-column: auto; } .sl-drawer-head, .sl-drawer-body { padding-inline: 16px; } }
`;
