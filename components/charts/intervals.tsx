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

function shorten(label: string, room: number): string {
  // Chinese characters are about 12 px wide, Latin ones 6.5.
  let used = 0;
  let kept = '';
  for (const char of label) {
    used += /[\u2e80-\uffff]/.test(char) ? 12 : 6.7;
    if (used > room) return `${kept}…`;
    kept += char;
  }
  return kept;
}

/** Lying rows: a point with its interval on a common scale. */
export function drawIntervals(
  rows: readonly IntervalRow[],
  width: number,
  percent: (share: number) => string,
): { height: number; content: ComponentChildren } {
  const narrow = width < 480;
  const left = narrow ? 92 : 168;
  const right = narrow ? 88 : 168;
  // Too few everywhere: there is nothing to put on a scale.
  const hasShares = rows.some(({ share }) => share !== undefined);
  const marks = hasShares ? ticksTo(Math.max(0.01, ...rows.flatMap(({ share = 0, hi = 0 }) => [share, hi]))) : [];
  const most = marks.at(-1) ?? 1;
  const room = Math.max(40, width - left - right);
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
