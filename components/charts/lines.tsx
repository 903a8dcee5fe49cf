import type { ComponentChildren } from 'preact';
import { labelEvery } from './bars';
import { ticksTo } from './chart-data';

/** A place without a value is a gap: what was not observable is not drawn as 0. */
export interface LinePoint {
  value?: number;
  lo?: number;
  hi?: number;
}

export interface Line {
  key: string;
  name: string;
  points: readonly LinePoint[];
}

const HEIGHT = 220;
const FOOT = 24;
const TOP = 10;
const LEFT = 48;
const RIGHT = 10;

type Place = { x: number; point: LinePoint };

/** Runs of places that have a value. */
function runs(places: readonly Place[]): Place[][] {
  const found: Place[][] = [[]];
  for (const place of places) {
    if (place.point.value === undefined) found.push([]);
    else found.at(-1)?.push(place);
  }
  return found.filter((run) => run.length > 0);
}

/** Lines over things in a row; with a band where a point has bounds. Told apart by dashes and marks, not by colour alone. */
export function drawLines(
  lines: readonly Line[],
  labels: readonly string[],
  width: number,
  percent: (share: number) => string,
): { height: number; content: ComponentChildren } {
  const values = lines.flatMap(({ points }) => points.flatMap(({ value = 0, hi = 0 }) => [value, hi]));
  const marks = ticksTo(Math.max(0.01, ...values));
  const most = marks.at(-1) ?? 1;
  const room = HEIGHT - FOOT - TOP;
  const y = (value: number) => TOP + room * (1 - value / most);
  const step = (width - LEFT - RIGHT) / Math.max(1, labels.length);
  const x = (at: number) => LEFT + (at + 0.5) * step;
  const every = labelEvery(labels.length, step);
  return {
    height: HEIGHT,
    content: (
      <>
        {marks.map((mark) => (
          <g key={mark}>
            <line class="sl-grid" x1={LEFT} x2={width - RIGHT} y1={y(mark)} y2={y(mark)} />
            <text class="sl-tick" x={LEFT - 6} y={y(mark) + 4} text-anchor="end">
              {percent(mark)}
            </text>
          </g>
        ))}
        {labels.map((label, at) =>
          at % every === 0 ? (
            <text key={label} class="sl-tick" x={x(at)} y={HEIGHT - 6} text-anchor="middle">
              {label}
            </text>
          ) : null,
        )}
        {lines.map((line, series) => (
          <g key={line.key} data-series={series}>
            {runs(line.points.map((point, at) => ({ x: x(at), point }))).map((run) => (
              <Run key={run[0]?.x} run={run} y={y} series={series} />
            ))}
          </g>
        ))}
      </>
    ),
  };
}

function Run({ run, y, series }: { run: readonly Place[]; y: (value: number) => number; series: number }) {
  const banded = run.filter(({ point }) => point.lo !== undefined && point.hi !== undefined);
  const edge = (bound: 'lo' | 'hi', places: readonly Place[]) =>
    places.map(({ x, point }) => `${x},${y(point[bound] ?? 0)}`).join(' ');
  return (
    <>
      {banded.length > 1 ? (
        <polygon class="sl-band" points={`${edge('hi', banded)} ${edge('lo', banded.toReversed())}`} />
      ) : null}
      <polyline class="sl-line" points={run.map(({ x, point }) => `${x},${y(point.value ?? 0)}`).join(' ')} />
      {run.map(({ x, point }) => (
        <Mark key={x} x={x} y={y(point.value ?? 0)} series={series} />
      ))}
    </>
  );
}

/** The mark of a series: circle, square, diamond, triangle. Also used in legends. */
export function Mark({ x, y, series }: { x: number; y: number; series: number }) {
  if (series === 1) return <rect class="sl-mark" x={x - 3} y={y - 3} width={6} height={6} />;
  if (series === 2)
    return <path class="sl-mark" d={`M${x} ${y - 4.5}L${x + 4.5} ${y}L${x} ${y + 4.5}L${x - 4.5} ${y}z`} />;
  if (series === 3) return <path class="sl-mark" d={`M${x} ${y - 4}L${x + 4} ${y + 3.5}L${x - 4} ${y + 3.5}z`} />;
  return <circle class="sl-mark" cx={x} cy={y} r={3} />;
}
