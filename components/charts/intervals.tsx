import type { ComponentChildren } from 'preact';
import { ticksTo } from './chart-data';

/** A share with its bounds, or in words why there is none. `text` stands at the right either way. */
export interface IntervalRow {
  key: string;
  label: string;
  share?: number;
  lo?: number;
  hi?: number;
  text: string;
}

const ROW = 28;
const FOOT = 22;
/** Room that a scale needs, px. */
const LEAST = 32;

/** About how wide a character is, px: Chinese ones (and the dot, in their fonts), what is thin, all others. */
function wide(char: string): number {
  return /[·\u2e80-\uffff]/.test(char) ? 12 : /[ .,]/.test(char) ? 4 : 6.9;
}

function shorten(label: string, room: number): string {
  let used = 0;
  let kept = '';
  for (const char of label) {
    used += wide(char);
    if (used > room) return `${kept}…`;
    kept += char;
  }
  return kept;
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => [...text].reduce((sum, char) => sum + wide(char), 0)));
}

/** Lying rows: a point with its interval on a common scale. */
export function drawIntervals(
  rows: readonly IntervalRow[],
  width: number,
  percent: (share: number) => string,
): { height: number; content: ComponentChildren } {
  const narrow = width < 480;
  const left = narrow ? Math.min(92, 13 + longest(rows.map(({ label }) => label))) : 168;
  // A name may be cut, a number never: what it stands for is read off it.
  const right = Math.min(Math.max(15 + longest(rows.map(({ text }) => text)), narrow ? 0 : 168), width - left - LEAST);
  // Too few everywhere: there is nothing to put on a scale.
  const hasShares = rows.some(({ share }) => share !== undefined);
  const marks = hasShares ? ticksTo(Math.max(0.01, ...rows.flatMap(({ share = 0, hi = 0 }) => [share, hi]))) : [];
  const most = marks.at(-1) ?? 1;
  const room = width - left - right;
  const x = (value: number) => left + room * Math.min(1, value / most);
  const foot = rows.length * ROW;
  const shown = narrow ? marks.filter((_, at) => at % 2 === 0) : marks;
  return {
    height: foot + (hasShares ? FOOT : 0),
    content: (
      <>
        {shown.map((mark) => (
          <g key={mark}>
            <line class="sl-grid" x1={x(mark)} x2={x(mark)} y1={0} y2={foot} />
            <text class="sl-tick" x={x(mark)} y={foot + 16} text-anchor="middle">
              {percent(mark)}
            </text>
          </g>
        ))}
        {rows.map((row, at) => {
          const middle = at * ROW + ROW / 2;
          return (
            <g key={row.key}>
              <text class="sl-row-name" x={0} y={middle + 4}>
                {shorten(row.label, left - 12)}
              </text>
              {row.lo === undefined || row.hi === undefined ? null : (
                <line class="sl-whisker" x1={x(row.lo)} x2={x(row.hi)} y1={middle} y2={middle} />
              )}
              {row.share === undefined ? null : <circle class="sl-mark" cx={x(row.share)} cy={middle} r={4} />}
              <text class="sl-row-text" x={width - right + 12} y={middle + 4}>
                {shorten(row.text, right - 14)}
              </text>
            </g>
          );
        })}
      </>
    ),
  };
}
