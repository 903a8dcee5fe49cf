/** Style of the strip of link chips: one line, 28 px high whatever it holds; what does not fit scrolls. */
export const CHIP_STRIP_CSS = `
.sl-note-bar { display: flex; align-items: center; gap: 8px; height: 28px; min-width: 0; }
.sl-note-bar > .sl-strip { flex: 1; min-width: 0; }
.sl-strip {
  all: initial; box-sizing: border-box; display: block; height: 28px; max-width: 100%; container-type: inline-size;
  overflow-x: auto; overflow-y: hidden; scrollbar-width: none; overscroll-behavior-x: contain;
  font: 400 12px/18px var(--sl-font);
}
.sl-strip::-webkit-scrollbar { display: none; }
.sl-strip:focus-visible { outline: 2px solid var(--sl-accent); outline-offset: -2px; border-radius: 6px; }
.sl-chips { list-style: none; margin: 0; padding: 0; display: flex; gap: 6px; height: 28px; align-items: center; width: max-content; }
.sl-chip {
  box-sizing: border-box; display: inline-flex; align-items: center; gap: 5px; height: 22px; padding: 0 8px; max-width: min(320px, 100cqi);
  border: 1px solid var(--sl-line-strong); border-radius: 11px; background: var(--sl-data-bg); color: var(--sl-data-ink); white-space: nowrap;
}
.sl-chip-shop { flex: none; font-weight: 600; }
.sl-chip-kind, .sl-chip-party { min-width: 0; overflow: hidden; text-overflow: ellipsis; }
.sl-chip-kind { color: var(--sl-ink-2); }
.sl-chip-party { flex-shrink: 8; padding-inline-start: 6px; border-inline-start: 1px solid var(--sl-line-strong); line-height: 14px; }
.sl-chip-lens { flex: none; width: 10px; height: 10px; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; }
@media (forced-colors: active) { .sl-chip { border-color: CanvasText; } }
`;
