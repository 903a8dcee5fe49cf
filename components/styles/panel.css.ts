/** Style of the "why" panel: at most 380 px wide, a fixed head and foot, the middle scrolls. */
export const PANEL_CSS = `
.sl-panel {
  all: initial; box-sizing: border-box; position: fixed; z-index: 2147483646; display: flex; flex-direction: column;
  width: 380px; max-width: calc(100vw - 16px); max-height: min(560px, calc(100vh - 16px));
  border: 1px solid var(--sl-line); border-radius: 12px; background: var(--sl-surface); color: var(--sl-ink);
  box-shadow: var(--sl-shadow); font: 400 14px/1.6 var(--sl-font); text-align: start; overflow: hidden;
}
.sl-panel:focus { outline: none; }
.sl-panel :is(h2, h3, p, ul, button, select) { font: inherit; color: inherit; margin: 0; padding: 0; letter-spacing: 0; }
.sl-panel ul { list-style: none; }
.sl-panel-head { display: flex; align-items: center; gap: 8px; padding: 12px 8px 8px 16px; }
.sl-panel-head h2 { display: flex; align-items: center; gap: 8px; flex: 1; min-width: 0; font-weight: 600; }
.sl-panel .sl-panel-pill {
  display: inline-flex; align-items: center; gap: 5px; max-width: 100%; padding: 2px 10px 2px 8px; border: 1px solid var(--sl-data-line); border-radius: 13px;
  background: var(--sl-data-bg); color: var(--sl-data-ink); font-size: 14px; line-height: 20px; overflow-wrap: anywhere;
}
.sl-panel .sl-panel-pill[data-tone="hard"] { background: var(--sl-hard-bg); color: var(--sl-hard-ink); border-color: var(--sl-hard-line); }
.sl-panel .sl-panel-pill[data-tone="author"] { background: var(--sl-author-bg); color: var(--sl-author-ink); border-color: var(--sl-author-line); }
.sl-panel .sl-panel-pill:is([data-tone="quiet"], [data-tone="dot"]) { background: var(--sl-quiet-bg); color: var(--sl-quiet-ink); border-color: var(--sl-quiet-line); }
.sl-panel-lens { flex: none; width: 12px; height: 12px; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; }
.sl-panel-title { font-weight: 400; color: var(--sl-ink-3); }
.sl-panel .sl-panel-close { flex: none; width: 32px; height: 32px; border: 0; border-radius: 8px; background: transparent; color: var(--sl-ink-2); cursor: pointer; }
.sl-panel-close svg { display: block; margin: 8px; width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; }
.sl-panel .sl-panel-close:hover { background: var(--sl-sunken); }
.sl-panel-body { flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; padding: 4px 16px 16px; }
.sl-panel :is(button, select, .sl-panel-body):focus-visible { outline: 2px solid var(--sl-accent); outline-offset: -2px; }
.sl-panel .sl-panel-sentence { padding-bottom: 4px; overflow-wrap: anywhere; }
.sl-panel-body section { padding-top: 16px; }
.sl-panel h3 { display: flex; align-items: baseline; gap: 6px; font-size: 13px; font-weight: 600; padding-bottom: 6px; }
.sl-panel-count { font-weight: 400; color: var(--sl-ink-3); font-variant-numeric: tabular-nums; }
.sl-panel-found { display: grid; gap: 8px; }
.sl-panel-found > li { padding: 8px 10px; border-radius: 8px; background: var(--sl-sunken); overflow-wrap: anywhere; }
.sl-panel .sl-panel-what { font-weight: 600; }
.sl-panel .sl-panel-from { font-size: 12px; color: var(--sl-ink-2); }
.sl-panel .sl-panel-quote { margin: 4px 0; padding-inline-start: 8px; border-inline-start: 2px solid var(--sl-line-strong); unicode-bidi: isolate; }
.sl-panel-absent { display: flex; flex-wrap: wrap; gap: 4px; }
.sl-panel-absent > li { padding: 1px 8px; border: 1px solid var(--sl-line); border-radius: 10px; font-size: 12px; color: var(--sl-ink-2); }
.sl-panel-unread { display: grid; gap: 6px; font-size: 13px; }
.sl-panel-unread > li { padding-inline-start: 12px; position: relative; }
.sl-panel-unread > li::before { content: ""; position: absolute; inset-inline-start: 0; top: 8px; width: 6px; height: 6px; border-radius: 50%; background: var(--sl-dot); }
.sl-panel-why { display: block; font-size: 12px; color: var(--sl-ink-3); }
.sl-panel .sl-panel-small { font-size: 12px; color: var(--sl-ink-3); overflow-wrap: anywhere; }
.sl-panel .sl-panel-small + .sl-panel-small, .sl-panel .sl-panel-absent + .sl-panel-small { padding-top: 6px; }
.sl-panel .sl-panel-foot { padding: 10px 16px 12px; border-top: 1px solid var(--sl-line); display: flex; flex-wrap: wrap; align-items: center; gap: 8px; font-size: 13px; }
.sl-panel-ask { flex: 1 1 96px; color: var(--sl-ink-2); }
.sl-panel .sl-panel-button {
  min-height: 32px; padding: 0 12px; border: 1px solid var(--sl-line-strong); border-radius: 8px; background: var(--sl-surface); color: var(--sl-ink); font-size: 13px; cursor: pointer;
}
.sl-panel .sl-panel-button:hover { background: var(--sl-sunken); }
.sl-panel .sl-panel-button[data-main] { background: var(--sl-accent); color: var(--sl-accent-ink); border-color: var(--sl-accent); }
.sl-panel .sl-panel-button[data-main]:hover { background: var(--sl-accent-hover); }
.sl-panel-choose { flex: 1 1 100%; display: grid; gap: 4px; }
.sl-panel .sl-panel-select { width: 100%; height: 32px; padding: 0 8px; border: 1px solid var(--sl-line-strong); border-radius: 8px; background: var(--sl-surface); color: var(--sl-ink); font-size: 13px; }
@media (prefers-reduced-motion: no-preference) { .sl-panel { animation: sl-panel-in 120ms ease-out; } }
@keyframes sl-panel-in { from { opacity: 0; transform: translateY(-4px); } }
`;
