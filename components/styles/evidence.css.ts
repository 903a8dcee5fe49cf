/** Style of the evidence page. */
export const EVIDENCE_CSS = `
.sl-evidence { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(320px, 100%), 1fr)); gap: 16px; }
.sl-evidence-set { display: grid; gap: 12px; align-content: start; }
.sl-evidence-set img, .sl-evidence-blank { display: block; width: 100%; aspect-ratio: 8 / 5; object-fit: cover; object-position: top; border: 1px solid var(--sl-line); border-radius: 8px; background: var(--sl-sunken); }
.sl-evidence-set dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 2px 12px; font-size: 13px; line-height: 20px; }
.sl-evidence-set dt { color: var(--sl-ink-2); }
.sl-evidence-set input { width: 16px; height: 16px; accent-color: var(--sl-accent); }
.sl-evidence-set .sl-row { margin-top: auto; }
.sl-evidence-long { overflow-wrap: anywhere; }
.sl-evidence-long code { font: 12px/18px var(--sl-mono); }
.sl-evidence-good { font-weight: 600; }
.sl-evidence-answer { display: grid; gap: 4px; }
.sl-evidence-problems { list-style: disc; padding-inline-start: 20px; margin-top: 4px; }
.sl-evidence-section { display: grid; gap: 12px; justify-items: start; }
.sl-evidence-section > * { max-width: 100%; }
.sl-evidence-section > .sl-import-drop { width: 100%; }
`;
