/** Style of a report: A4, black on white, charts in the colours they have on screen. Nothing from outside. */
export const REPORT_CSS = `
@page { size: A4; margin: 18mm 17mm 20mm; }
:root { --sl-ink: #1d1f2b; --sl-ink-2: #4a4e60; --sl-ink-3: #62667a; --sl-line: #d9dce5; --sl-accent: #3f4a8f; --sl-bar-mid: #7f88c2; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 780px; padding: 32px 24px 64px; background: #fff; color: var(--sl-ink); font: 400 14px/1.6 "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif; }
:lang(zh) { line-break: strict; }
h1 { margin: 0 0 4px; font-size: 26px; line-height: 34px; overflow-wrap: anywhere; }
h2 { margin: 28px 0 8px; padding-top: 12px; border-top: 1px solid var(--sl-line); font-size: 17px; line-height: 24px; }
h3 { margin: 18px 0 6px; font-size: 14px; line-height: 20px; }
p { margin: 0 0 8px; overflow-wrap: anywhere; white-space: pre-line; }
.lines, .foot, .notes { color: var(--sl-ink-3); font-size: 12px; line-height: 18px; }
.notice { padding: 8px 12px; border-left: 3px solid #a48a2c; background: #f7f4e9; }
ul, ol { margin: 0 0 8px; padding-left: 22px; }
dl { display: grid; grid-template-columns: minmax(110px, 24%) 1fr; gap: 4px 16px; margin: 0 0 8px; }
dt { color: var(--sl-ink-2); }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
.figures { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 12px 24px; margin: 8px 0 12px; padding: 0; list-style: none; }
.figures li { padding-top: 8px; border-top: 2px solid var(--sl-accent); break-inside: avoid; }
.figures strong { display: block; font-size: 22px; line-height: 30px; font-variant-numeric: tabular-nums; }
.figures small { display: block; color: var(--sl-ink-3); font-size: 11.5px; line-height: 17px; }
table { width: 100%; margin: 0 0 12px; border-collapse: collapse; font-size: 11.5px; line-height: 16px; }
caption { padding: 12px 0 4px; font-size: 14px; line-height: 20px; font-weight: 600; text-align: start; }
th, td { padding: 4px 6px; border-bottom: 1px solid var(--sl-line); text-align: start; vertical-align: top; font-weight: 400; overflow-wrap: anywhere; }
thead th { color: var(--sl-ink-2); border-bottom-color: var(--sl-ink-3); font-weight: 600; }
thead { display: table-header-group; }
tr, figure { break-inside: avoid; }
.num { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
figure { margin: 0 0 12px; }
figure svg { display: block; width: 100%; height: auto; font-family: inherit; font-size: 12px; }
.foot { margin-top: 12px; padding-top: 8px; break-before: avoid; border-top: 1px solid var(--sl-line); }
.sl-grid { stroke: var(--sl-line); stroke-width: 1; }
.sl-tick { fill: var(--sl-ink-3); font-size: 11px; }
.sl-row-name { fill: var(--sl-ink); font-size: 12px; }
.sl-row-text { fill: var(--sl-ink-2); font-size: 12px; }
.sl-band { fill: var(--sl-accent); opacity: 0.16; }
.sl-line { fill: none; stroke: var(--sl-accent); stroke-width: 2; }
.sl-mark { fill: var(--sl-accent); }
.sl-whisker { stroke: var(--sl-bar-mid); stroke-width: 4; }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; } h2, h3, caption { break-after: avoid; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
@media (max-width: 640px) { .figures { grid-template-columns: minmax(0, 1fr); } dl { grid-template-columns: minmax(0, 1fr); } }
`.replace(/\n\s*/g, '\n');
