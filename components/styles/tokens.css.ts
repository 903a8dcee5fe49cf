/** What badges and chips need on a page, and all that they carry there. */
const LIGHT_CARD = `
  --sl-ink-2: #4a4e60;
  --sl-line-strong: #868a9b;
  --sl-accent: #3f4a8f;
  --sl-hard-bg: #333b73;
  --sl-hard-ink: #ffffff;
  --sl-hard-line: #333b73;
  --sl-author-bg: #e8eaf6;
  --sl-author-ink: #2c3568;
  --sl-author-line: #b4bbdf;
  --sl-data-bg: #ffffff;
  --sl-data-ink: #2c3144;
  --sl-data-line: #868ca6;
  --sl-quiet-bg: #eceef2;
  --sl-quiet-ink: #50546a;
  --sl-quiet-line: #eceef2;
  --sl-dot: #767b8e;
  --sl-dot-ring: #ffffff;
`;

const LIGHT_SCREEN = `
  --sl-page: #f6f7fa;
  --sl-surface: #ffffff;
  --sl-sunken: #eef0f4;
  --sl-raised: #ffffff;
  --sl-ink: #1d1f2b;
  --sl-ink-3: #62667a;
  --sl-line: #e1e4eb;
  --sl-accent-ink: #ffffff;
  --sl-accent-soft: #e8eaf6;
  --sl-accent-hover: #343e7c;
  --sl-bar: #c9cde3;
  --sl-bar-strong: #3f4a8f;
  --sl-bar-mid: #7f88c2;
  --sl-note: #f4f1e6;
  --sl-note-line: #d9cfa8;
  --sl-note-ink: #56491a;
  --sl-shadow: 0 1px 2px rgb(22 24 40 / 8%), 0 12px 32px rgb(22 24 40 / 18%);
`;

const DARK_CARD = `
  --sl-ink-2: #bfc3d2;
  --sl-line-strong: #777c8f;
  --sl-accent: #aab4f2;
  --sl-hard-bg: #ccd2f5;
  --sl-hard-ink: #171b38;
  --sl-hard-line: #ccd2f5;
  --sl-author-bg: #2c3254;
  --sl-author-ink: #dde1fb;
  --sl-author-line: #505a92;
  --sl-data-bg: #1d1f27;
  --sl-data-ink: #e6e8f1;
  --sl-data-line: #777c93;
  --sl-quiet-bg: #2b2e38;
  --sl-quiet-ink: #bcc0cf;
  --sl-quiet-line: #2b2e38;
  --sl-dot: #9da2b4;
  --sl-dot-ring: #15161c;
`;

const DARK_SCREEN = `
  --sl-page: #15161c;
  --sl-surface: #1d1f27;
  --sl-sunken: #262933;
  --sl-raised: #3b3f4e;
  --sl-ink: #eceef5;
  --sl-ink-3: #9da2b4;
  --sl-line: #31343f;
  --sl-accent-ink: #14172e;
  --sl-accent-soft: #2a2f4d;
  --sl-accent-hover: #c1c9f8;
  --sl-bar: #3b4056;
  --sl-bar-strong: #aab4f2;
  --sl-bar-mid: #6c76b4;
  --sl-note: #2c2a20;
  --sl-note-line: #57502f;
  --sl-note-ink: #e3d9b0;
  --sl-shadow: 0 1px 2px rgb(0 0 0 / 40%), 0 12px 32px rgb(0 0 0 / 55%);
`;

const FONT =
  '"Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", system-ui, sans-serif';

/** Colours and type inside the shadow root of a badge or of the line under a note's title. */
export const ON_CARD_TOKENS_CSS = `
:host { color-scheme: light; --sl-font: ${FONT}; ${LIGHT_CARD} }
@media (prefers-color-scheme: dark) { :host { color-scheme: dark; ${DARK_CARD} } }
`;

const LIGHT = LIGHT_CARD + LIGHT_SCREEN;
const DARK = DARK_CARD + DARK_SCREEN;

/**
 * Colours and type of every screen. Works for a page (`:root`) and inside a shadow root (`:host`); a
 * `data-theme="light"|"dark"` on the page, the host or any element inside overrules the system's choice.
 * Ink on its own surface is at least 4.5 : 1 in both themes; neither red nor green carries meaning.
 */
export const TOKENS_CSS = `
:host, :root {
  color-scheme: light;
  --sl-font: ${FONT};
  --sl-mono: ui-monospace, "SF Mono", Consolas, "Noto Sans Mono CJK SC", monospace;
  ${LIGHT}
}
@media (prefers-color-scheme: dark) { :host, :root { color-scheme: dark; ${DARK} } }
:host([data-theme="light"]), :root[data-theme="light"], [data-theme="light"] { color-scheme: light; ${LIGHT} }
:host([data-theme="dark"]), :root[data-theme="dark"], [data-theme="dark"] { color-scheme: dark; ${DARK} }
`;
