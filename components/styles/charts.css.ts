/** Style of charts on the dashboard, on screen and on paper. */
export const CHARTS_CSS = `
.sl-chart-frame { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; padding: 20px 24px; }
.sl-chart-head { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 4px 16px; }
.sl-chart-head h3 { font-size: 14px; line-height: 22px; }
.sl-chart-box { min-width: 0; }
.sl-plot { display: block; width: 100%; overflow: visible; font-family: var(--sl-font); font-size: 12px; }
.sl-grid { stroke: var(--sl-line); stroke-width: 1; }
.sl-tick { fill: var(--sl-ink-3); font-size: 11px; font-variant-numeric: tabular-nums; }
.sl-row-name, .sl-row-text { fill: var(--sl-ink); font-size: 12px; }
.sl-row-text { fill: var(--sl-ink-2); font-variant-numeric: tabular-nums; }
.sl-plot .sl-bar { fill: var(--sl-bar); }
.sl-plot .sl-bar-strong { fill: var(--sl-bar-strong); }
.sl-plot .sl-bar-mid { fill: var(--sl-bar-mid); }
.sl-band { fill: var(--sl-accent); opacity: 0.16; }
.sl-line { fill: none; stroke: var(--sl-accent); stroke-width: 2; }
.sl-mark { fill: var(--sl-accent); stroke: none; }
.sl-whisker { stroke: var(--sl-bar-mid); stroke-width: 4; }
[data-series="1"] .sl-line { stroke: var(--sl-ink-2); stroke-dasharray: 7 3; }
[data-series="1"] .sl-mark { fill: var(--sl-ink-2); }
[data-series="2"] .sl-line { stroke: var(--sl-bar-mid); stroke-dasharray: 2 3; }
[data-series="2"] .sl-mark { fill: var(--sl-bar-mid); }
[data-series="3"] .sl-line { stroke: var(--sl-note-ink); stroke-dasharray: 10 3 2 3; }
[data-series="3"] .sl-mark { fill: var(--sl-note-ink); }
.sl-legend { display: flex; flex-wrap: wrap; gap: 4px 16px; font-size: 12px; line-height: 18px; color: var(--sl-ink-2); }
.sl-legend li { display: flex; align-items: center; gap: 6px; }
.sl-legend svg { flex: none; width: 28px; height: 12px; }
.sl-key { flex: none; width: 12px; height: 12px; border-radius: 3px; background: var(--sl-bar); }
.sl-key[data-tone="strong"] { background: var(--sl-bar-strong); }
.sl-key[data-tone="mid"] { background: var(--sl-bar-mid); }
.sl-chart-tools { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; }
.sl-chart-table .sl-table-frame { max-height: 360px; overflow: auto; }
@media (max-width: 799px) { .sl-chart-frame { padding: 16px; } }
@media (forced-colors: active) {
  .sl-key { forced-color-adjust: none; }
  .sl-plot .sl-bar { stroke: CanvasText; }
  .sl-tick, .sl-row-name, .sl-row-text { fill: CanvasText; }
}
@media print {
  .sl-rail, .sl-skip, .sl-chart-tools, .sl-no-print { display: none; }
  .sl-dash { display: block; }
  .sl-main { padding: 0; }
  .sl-chart-frame, .sl-metric { break-inside: avoid; }
  .sl-chart-table[hidden] { display: block; }
  .sl-main .sl-table-frame { max-height: none !important; }
  .sl-all-figures::details-content { content-visibility: visible; }
  :root { print-color-adjust: exact; }
}
`;
