/** Style of the audits page, and of the step an audit is at. */
export const AUDIT_CSS = `
.sl-audit-next { font-size: 16px; line-height: 24px; font-weight: 600; overflow-wrap: anywhere; }
.sl-audit-step { display: grid; gap: 6px; }
.sl-audit-step .sl-progress { width: min(320px, 100%); }
.sl-audit-form { gap: 16px; max-width: 760px; }
.sl-audit-form .sl-short { min-height: 64px; }
.sl-audit-form .sl-row { align-items: start; gap: 12px 24px; }
.sl-audit-numbers > .sl-field { flex: 1 1 180px; max-width: 240px; }
.sl-field-error { color: var(--sl-note-ink); font-size: 13px; line-height: 20px; font-weight: 500; }
:is(.sl-input, .sl-textarea)[aria-invalid="true"] { border-color: var(--sl-note-ink); box-shadow: 0 0 0 1px var(--sl-note-ink); }
.sl-audit-list { display: grid; gap: 12px; }
.sl-audit-list > li { display: grid; gap: 4px; }
.sl-audit-list a { font-weight: 600; overflow-wrap: anywhere; }
.sl-measure { max-width: 84ch; }
.sl-facts { display: grid; gap: 4px; }
.sl-facts > div { display: grid; grid-template-columns: minmax(120px, 220px) minmax(0, 1fr); gap: 16px; }
.sl-facts dt { color: var(--sl-ink-2); }
.sl-facts dd { overflow-wrap: anywhere; }
[data-table] .sl-table { min-width: 620px; }
.sl-bullets { list-style: disc; }
.sl-report-frame { width: 100%; height: 900px; border: 1px solid var(--sl-line); border-radius: 12px; background: #fff; }
@media (max-width: 520px) { .sl-facts > div { grid-template-columns: minmax(0, 1fr); gap: 0; } }
`;
