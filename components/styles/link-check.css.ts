/** Style of "check a link or text", in the popup and on the dashboard. */
export const LINK_CHECK_CSS = `
.sl-check { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; }
.sl-check-bar { display: flex; align-items: center; justify-content: space-between; gap: 8px; min-height: 28px; }
.sl-check-found { padding: 8px 0; font-weight: 600; }
.sl-results { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; }
.sl-results .sl-card { padding: 12px; }
.sl-result-head { display: flex; align-items: center; gap: 8px; }
.sl-result-head .sl-lens { width: 14px; height: 14px; }
.sl-result-excerpt { margin: 6px 0 8px; padding: 4px 8px; border-radius: 6px; background: var(--sl-sunken); font: 12px/18px var(--sl-mono); overflow-wrap: anywhere; }
.sl-result-facts { display: grid; font-size: 13px; line-height: 20px; }
.sl-result-facts dt { padding-top: 6px; font-size: 12px; color: var(--sl-ink-3); }
.sl-result-facts dd { overflow-wrap: anywhere; }
.sl-clean { display: flex; align-items: start; gap: 8px; }
.sl-clean code { flex: 1; min-width: 0; font: 12px/18px var(--sl-mono); padding-top: 5px; overflow-wrap: anywhere; }
.sl-clean .sl-button { flex: none; }
.sl-phrases { display: grid; gap: 4px; }
.sl-phrases bdi { padding: 1px 6px; border-radius: 4px; background: var(--sl-sunken); }
`;
