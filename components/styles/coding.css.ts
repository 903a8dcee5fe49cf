/** Style of the coding desk. */
export const CODING_CSS = `
.sl-coding-list { display: grid; gap: 8px; }
.sl-coding-list li { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 16px; }
.sl-coding-list strong { display: block; overflow-wrap: anywhere; }
.sl-coding-numbers { display: grid; grid-template-columns: repeat(auto-fit, minmax(160px, 1fr)); gap: 12px; }
.sl-coding-desk, .sl-coding-results { padding: 20px 24px; }
.sl-coding-desk { display: grid; gap: 16px; }
.sl-coding-desk:focus { outline: none; }
.sl-coding-desk:focus-visible { outline: 2px solid var(--sl-accent); }
.sl-coding-head { justify-content: space-between; }
.sl-coding-stimulus { display: grid; gap: 8px; }
.sl-coding-stimulus dl { display: grid; gap: 2px; }
.sl-coding-stimulus dt { color: var(--sl-ink-2); font-size: 12px; }
.sl-coding-stimulus dd { margin-bottom: 8px; overflow-wrap: anywhere; white-space: pre-wrap; }
.sl-coding-stimulus em { color: var(--sl-ink-3); font-style: normal; }
.sl-coding-title { font-size: 16px; font-weight: 600; }
.sl-coding-stimulus img { max-width: 100%; max-height: 560px; border: 1px solid var(--sl-line); border-radius: 8px; }
.sl-coding-codes, .sl-coding-confidence { display: grid; gap: 8px; grid-template-columns: repeat(auto-fill, minmax(min(260px, 100%), 1fr)); }
.sl-coding-confidence { grid-template-columns: repeat(auto-fill, minmax(min(140px, 100%), 1fr)); }
.sl-coding-codes legend, .sl-coding-confidence legend { padding-bottom: 4px; font-weight: 500; }
.sl-coding-codes .sl-button { justify-content: start; min-height: 48px; padding: 4px 12px; text-align: start; }
.sl-coding-codes small { display: block; color: var(--sl-ink-2); font-weight: 400; font-size: 12px; line-height: 16px; }
.sl-coding-desk [aria-pressed="true"] { border-color: var(--sl-accent); background: var(--sl-accent-soft); }
.sl-coding-desk kbd { flex: none; min-width: 20px; padding: 0 4px; border: 1px solid var(--sl-line-strong); border-radius: 4px; font: 12px/18px var(--sl-mono); text-align: center; }
.sl-coding-desk .sl-textarea { min-height: 56px; }
.sl-coding-results { display: grid; gap: 20px; }
.sl-coding-results h3 { padding-bottom: 4px; }
.sl-coding-results dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 4px 16px; }
.sl-coding-results dt { color: var(--sl-ink-2); }
.sl-coding-columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr)); gap: 20px 32px; }
.sl-coding-matrix { width: auto; min-width: 100%; }
.sl-coding-matrix caption { padding: 8px; text-align: start; font-weight: 600; }
.sl-coding-matrix thead th { white-space: normal; min-width: 72px; text-align: end; font-size: 12px; }
@media (max-width: 799px) { .sl-coding-desk, .sl-coding-results { padding: 16px; } }
`;
