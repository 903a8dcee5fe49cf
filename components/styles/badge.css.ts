/**
 * Style of the badge: a pill 20 px high in a button of 24 px (the least a target may measure), never wider than its
 * place. The lens in front tells our badge from the platform's own label, which may hold the same word.
 */
export const BADGE_CSS = `
.sl-badge {
  all: initial; box-sizing: border-box; position: relative;
  display: inline-flex; align-items: center; justify-content: center;
  height: 24px; min-width: 24px; max-width: min(100%, 160px); border-radius: 12px;
  font: 500 12px/18px var(--sl-font); letter-spacing: 0; text-align: start; white-space: nowrap;
  vertical-align: middle; cursor: pointer; user-select: none; -webkit-tap-highlight-color: transparent;
}
.sl-badge > * { pointer-events: none; }
.sl-badge:focus-visible { outline: 2px solid var(--sl-accent); }
.sl-badge-pill {
  box-sizing: border-box; display: inline-flex; align-items: center; gap: 4px;
  height: 20px; min-width: 0; max-width: 100%; padding: 0 7px 0 5px;
  border: 1px solid var(--sl-data-line); border-radius: 10px;
  background: var(--sl-data-bg); color: var(--sl-data-ink);
}
.sl-badge-text { overflow: hidden; text-overflow: ellipsis; }
.sl-badge-lens { flex: none; width: 10px; height: 10px; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; }
.sl-badge[data-tone="hard"] .sl-badge-pill { background: var(--sl-hard-bg); color: var(--sl-hard-ink); border-color: var(--sl-hard-line); }
.sl-badge[data-tone="author"] .sl-badge-pill { background: var(--sl-author-bg); color: var(--sl-author-ink); border-color: var(--sl-author-line); }
.sl-badge[data-tone="quiet"] .sl-badge-pill { background: var(--sl-quiet-bg); color: var(--sl-quiet-ink); border-color: var(--sl-quiet-line); }
.sl-badge-dot { width: 8px; height: 8px; border-radius: 50%; background: var(--sl-dot); box-shadow: 0 0 0 2px var(--sl-dot-ring); }
@media (prefers-reduced-motion: no-preference) { .sl-badge { transition: filter 120ms; } }
.sl-badge:hover { filter: brightness(0.96); }
@media (forced-colors: active) { .sl-badge-pill { border-color: ButtonText; } .sl-badge-dot { background: ButtonText; } }
`;
