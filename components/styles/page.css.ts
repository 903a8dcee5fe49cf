/** Base of the extension's own pages: an 8 px grid, system fonts, controls at least 32 px high. */
export const PAGE_CSS = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--sl-page); color: var(--sl-ink); font: 400 14px/1.57 var(--sl-font); }
h1, h2, h3, p, ul, ol, dl, dd, figure, fieldset, legend { margin: 0; padding: 0; }
ul, ol { list-style: none; }
fieldset { border: 0; min-width: 0; }
button, input, select, textarea { font: inherit; color: inherit; letter-spacing: inherit; }
h1 { font-size: 22px; line-height: 32px; font-weight: 600; letter-spacing: -0.01em; }
h2 { font-size: 16px; line-height: 24px; font-weight: 600; }
h3, .sl-subhead { font-size: 13px; line-height: 20px; font-weight: 600; }
a { color: var(--sl-accent); text-underline-offset: 2px; }
:focus-visible { outline: 2px solid var(--sl-accent); outline-offset: 2px; }
:lang(zh) { line-break: strict; }
.sl-sr { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.sl-muted { color: var(--sl-ink-2); }
.sl-small { font-size: 12px; line-height: 18px; color: var(--sl-ink-3); }
.sl-num { font-variant-numeric: tabular-nums; }
.sl-lens { flex: none; width: 20px; height: 20px; fill: none; stroke: var(--sl-accent); stroke-width: 1.3; stroke-linecap: round; }
.sl-card { background: var(--sl-surface); border: 1px solid var(--sl-line); border-radius: 12px; padding: 16px; }
.sl-button {
  display: inline-flex; align-items: center; justify-content: center; gap: 8px; min-height: 36px; padding: 0 16px; border: 1px solid var(--sl-line-strong);
  border-radius: 8px; background: var(--sl-surface); color: var(--sl-ink); font-weight: 500; text-align: center; text-decoration: none; cursor: pointer;
}
.sl-button:hover { background: var(--sl-sunken); }
.sl-button:disabled { opacity: 0.55; cursor: default; }
.sl-button[data-main] { background: var(--sl-accent); border-color: var(--sl-accent); color: var(--sl-accent-ink); }
.sl-button[data-main]:hover { background: var(--sl-accent-hover); border-color: var(--sl-accent-hover); }
.sl-button[data-small] { min-height: 28px; padding: 0 10px; font-size: 12px; border-radius: 7px; }
.sl-button[data-plain] { border-color: transparent; background: transparent; color: var(--sl-accent); }
.sl-button[data-plain]:hover { background: var(--sl-accent-soft); }
.sl-field { display: grid; gap: 4px; }
.sl-input, .sl-select, .sl-textarea { width: 100%; min-height: 36px; padding: 6px 10px; border: 1px solid var(--sl-line-strong); border-radius: 8px; background: var(--sl-surface); }
.sl-textarea { display: block; min-height: 96px; resize: vertical; line-height: 1.5; overflow-wrap: anywhere; }
.sl-input::placeholder, .sl-textarea::placeholder { color: var(--sl-ink-3); opacity: 1; }
.sl-tag { display: inline-block; padding: 0 8px; border: 1px solid var(--sl-line); border-radius: 10px; font-size: 12px; line-height: 20px; color: var(--sl-ink-2); white-space: nowrap; }
.sl-pill { display: inline-flex; align-items: center; gap: 6px; max-width: 100%; padding: 1px 9px; border: 1px solid var(--sl-data-line); border-radius: 12px; background: var(--sl-data-bg); color: var(--sl-data-ink); font-size: 12px; line-height: 20px; }
.sl-pill[data-tone="hard"] { background: var(--sl-hard-bg); color: var(--sl-hard-ink); border-color: var(--sl-hard-line); }
.sl-pill[data-tone="author"] { background: var(--sl-author-bg); color: var(--sl-author-ink); border-color: var(--sl-author-line); }
.sl-pill[data-tone="quiet"] { background: var(--sl-quiet-bg); color: var(--sl-quiet-ink); border-color: var(--sl-quiet-line); }
.sl-pill[data-tone="dot"] { background: transparent; color: var(--sl-ink-2); border-color: transparent; padding-inline: 0; }
.sl-pill[data-tone="dot"]::before { content: ""; flex: none; width: 8px; height: 8px; border-radius: 50%; background: var(--sl-dot); }
.sl-notice { padding: 10px 12px; border: 1px solid var(--sl-note-line); border-radius: 10px; background: var(--sl-note); color: var(--sl-note-ink); font-size: 13px; line-height: 20px; }
.sl-table { width: 100%; border-collapse: collapse; font-size: 13px; line-height: 20px; }
.sl-table th, .sl-table td { padding: 6px 8px; text-align: start; vertical-align: top; border-bottom: 1px solid var(--sl-line); }
.sl-table th { font-weight: 500; color: var(--sl-ink-2); white-space: nowrap; }
.sl-table .sl-num { text-align: end; }
@media (prefers-reduced-motion: no-preference) { .sl-button, .sl-input, .sl-select, .sl-textarea { transition: background-color 120ms, border-color 120ms; } }
@media (forced-colors: active) { .sl-card, .sl-pill, .sl-notice { border-color: CanvasText; } }
`;
