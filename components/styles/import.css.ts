/** Style of the import page. */
export const IMPORT_CSS = `
.sl-import-drop { display: grid; gap: 12px; }
.sl-import-target { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; padding: 24px; border: 1px dashed var(--sl-line-strong); border-radius: 12px; background: var(--sl-surface); cursor: pointer; }
.sl-import-title { flex: 1 1 160px; font-weight: 600; }
.sl-import-drop[data-over="true"] .sl-import-target { border-color: var(--sl-accent); background: var(--sl-accent-soft); }
.sl-import-drop[data-disabled="true"] .sl-import-target { opacity: 0.55; cursor: default; }
.sl-import-input { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.sl-import-drop:focus-within:has(:focus-visible) .sl-import-target { outline: 2px solid var(--sl-accent); outline-offset: 2px; }
.sl-import-preview { display: grid; gap: 20px; padding: 24px; }
.sl-import-preview h2 { overflow-wrap: anywhere; }
.sl-import-preview h2:focus { outline: none; }
.sl-import-facts { display: flex; flex-wrap: wrap; gap: 12px 40px; }
.sl-import-facts dd { font-weight: 600; }
.sl-import-columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr)); gap: 20px 32px; align-items: start; }
.sl-import-tallies { display: grid; gap: 4px; }
.sl-import-tallies th, .sl-import-accounting tbody th { padding-inline-start: 0; color: var(--sl-ink); white-space: normal; overflow-wrap: anywhere; }
.sl-import-tallies td { padding-inline-end: 0; }
.sl-import-examples { display: grid; gap: 8px; margin-top: 8px; }
.sl-import-examples li { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; }
.sl-import-accounting { display: grid; gap: 4px; max-width: 640px; }
.sl-import-accounting [data-sum] > * { font-weight: 600; }
.sl-import-work { display: grid; gap: 12px; padding: 24px; }
.sl-import-bar { width: 100%; height: 8px; accent-color: var(--sl-accent); }
.sl-import-list, .sl-rejudge { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; }
.sl-rejudge { padding: 20px 24px; }
.sl-rejudge .sl-muted { max-width: 72ch; }
.sl-rejudge h3:focus { outline: none; }
.sl-rejudge-changes { min-width: 480px; }
.sl-rejudge-changes th { color: var(--sl-ink); }
.sl-imports { min-width: 880px; }
.sl-imports th, .sl-imports td { padding: 10px 12px; }
.sl-imports thead th { background: var(--sl-sunken); font-size: 12px; }
.sl-imports tbody tr:last-child > * { border-bottom: 0; }
.sl-table .sl-import-file { display: grid; gap: 2px; min-width: 200px; white-space: normal; overflow-wrap: anywhere; color: var(--sl-ink); }
.sl-imports .sl-button { white-space: nowrap; }
.sl-import-file a { font-weight: 400; font-size: 12px; }
@media (max-width: 799px) { .sl-import-preview, .sl-import-work, .sl-import-target, .sl-rejudge { padding: 16px; } }
`;
