import type { ComponentChildren } from 'preact';
import { ticksTo } from './chart-data';

/** Parts of a bar lie on it from the foot up; what they leave is the rest of `total`. */
export interface Bar {
  key: string;
  label: string;
  total: number;
  parts: readonly { tone: 'strong' | 'mid'; value: number }[];
}

const HEIGHT = 200;
const FOOT = 24;
const TOP = 10;
const LEFT = 44;

/** Which labels fit below `count` places of `step` px. */
export function labelEvery(count: number, step: number, labelWidth = 56): number {
  return Math.max(1, Math.ceil((labelWidth * Math.max(1, count)) / Math.max(1, step * count)));
}

/** Upright bars over things in a row, such as days. */
export function drawBars(
  bars: readonly Bar[],
  width: number,
  number: (value: number) => string,
): { height: number; content: ComponentChildren } {
  // Halves of a thing would be written as whole ones.
  const marks = ticksTo(Math.max(1, ...bars.map(({ total }) => total))).filter(Number.isInteger);
  const most = marks.at(-1) ?? 1;
  const room = HEIGHT - FOOT - TOP;
  const y = (value: number) => TOP + room * (1 - value / most);
  const step = (width - LEFT - 4) / Math.max(1, bars.length);
  const wide = Math.max(1.5, Math.min(32, step * 0.72));
  const every = labelEvery(bars.length, step);
  return {
    height: HEIGHT,
    content: (
      <>
        {marks.map((mark) => (
          <g key={mark}>
            <line class="sl-grid" x1={LEFT} x2={width} y1={y(mark)} y2={y(mark)} />
            <text class="sl-tick" x={LEFT - 6} y={y(mark) + 4} text-anchor="end">
              {number(mark)}
            </text>
          </g>
        ))}
        {bars.map((bar, at) => {
          const x = LEFT + at * step + (step - wide) / 2;
          let foot = 0;
          return (
            <g key={bar.key}>
              <rect class="sl-bar" x={x} width={wide} y={y(bar.total)} height={y(0) - y(bar.total)} />
              {bar.parts.map(({ tone, value }) => {
                const head = Math.min(bar.total, foot + value);
                const part = (
                  <rect
                    key={tone}
                    class={`sl-bar-${tone}`}
                    x={x}
                    width={wide}
                    y={y(head)}
                    height={Math.max(0, y(foot) - y(head))}
                  />
                );
                foot = head;
                return part;
              })}
              {at % every === 0 ? (
                <text class="sl-tick" x={x + wide / 2} y={HEIGHT - 6} text-anchor="middle">
                  {bar.label}
                </text>
              ) : null}
            </g>
          );
        })}
      </>
    ),
  };
}
