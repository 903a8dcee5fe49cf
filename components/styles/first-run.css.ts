/** Style of the first-run choice, in the popup and on the dashboard. */
export const FIRST_RUN_CSS = `
.sl-first { display: grid; gap: 12px; container-type: inline-size; }
.sl-first-choices { display: grid; gap: 8px; padding-top: 4px; }
.sl-choice { display: grid; align-content: start; gap: 2px; padding: 12px 16px; border: 1px solid var(--sl-line-strong); border-radius: 12px; background: var(--sl-surface); text-align: start; cursor: pointer; }
.sl-choice:hover { border-color: var(--sl-accent); background: var(--sl-accent-soft); }
.sl-choice strong { font-size: 15px; font-weight: 600; color: var(--sl-accent); }
.sl-choice span { font-size: 13px; line-height: 20px; color: var(--sl-ink-2); }
.sl-first-facts { display: grid; gap: 16px; padding-top: 8px; font-size: 13px; line-height: 20px; color: var(--sl-ink-2); }
.sl-first-facts :is(h2, h3) { font-size: 13px; line-height: 20px; padding-bottom: 4px; color: var(--sl-ink); }
.sl-first-facts p + p { padding-top: 4px; }
.sl-first-list { display: grid; gap: 2px; }
.sl-first-list li { position: relative; padding-inline-start: 12px; }
.sl-first-list li::before { content: ""; position: absolute; inset-inline-start: 1px; top: 8px; width: 4px; height: 4px; border-radius: 50%; background: var(--sl-dot); }
@container (min-width: 560px) {
  .sl-first-choices, .sl-first-facts { grid-template-columns: 1fr 1fr; gap: 16px; }
  .sl-first-facts { gap: 24px 32px; padding-top: 16px; }
}
`;
