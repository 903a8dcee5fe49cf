/** Style of the export page. */
export const EXPORT_CSS = `
.sl-export-form, .sl-export-preview, .sl-export-done { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; padding: 24px; }
.sl-export-two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr)); gap: 24px 40px; }
.sl-export-part { display: grid; gap: 12px; align-content: start; min-width: 0; }
.sl-export-some summary { cursor: pointer; padding: 4px 0; overflow-wrap: anywhere; }
.sl-export-some fieldset { display: grid; gap: 8px; padding: 4px 0 8px; border: 0; min-width: 0; }
.sl-export-checks { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(200px, 100%), 1fr)); gap: 8px 16px; }
.sl-export-preview h2:focus { outline: none; }
.sl-export-tables th, .sl-export-tables td { padding: 8px 12px; }
.sl-export-tables thead th { background: var(--sl-sunken); font-size: 12px; }
.sl-export-tables tbody .sl-small { display: block; white-space: nowrap; }
.sl-export-tables tbody th { color: var(--sl-ink); }
.sl-export-tables tbody tr:last-child > * { border-bottom: 0; }
.sl-export-removed { min-width: 200px; color: var(--sl-ink-2); overflow-wrap: anywhere; }
.sl-export-lines { overflow-x: auto; padding: 12px; border-radius: 8px; background: var(--sl-sunken); }
.sl-export-lines pre { margin: 0; font: 12px/18px ui-monospace, monospace; }
.sl-export-done dl { display: grid; gap: 12px; }
.sl-export-done dd { font-weight: 600; overflow-wrap: anywhere; }
@media (max-width: 799px) { .sl-export-form, .sl-export-preview, .sl-export-done { padding: 16px; } }
`;
