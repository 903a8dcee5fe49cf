import { useId, useState } from 'preact/hooks';
import type { PopupWords } from '../../utils/i18n/popup';
import type { DayView } from './views';

const WIDTH = 320;
const HEIGHT = 72;

interface TrendProps {
  days: readonly DayView[];
  words: PopupWords;
}

/** Note-days by day as stacked bars in the colours of the numbers above, with the same numbers as a table one press away. */
export function Trend({ days, words }: TrendProps) {
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const { trend } = words;
  const busiest = days.reduce((best, one) => (one.noteDays > best.noteDays ? one : best), days[0] ?? EMPTY);
  if (days.length < 2 || busiest.noteDays === 0) return null;
  return (
    <section class="sl-trend" aria-labelledby={`${id}-heading`}>
      <div class="sl-trend-head">
        <h2 class="sl-subhead" id={`${id}-heading`}>
          {trend.heading}
        </h2>
        <button
          type="button"
          class="sl-button"
          data-small
          data-plain
          aria-controls={`${id}-figure`}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? trend.showChart : trend.showTable}
        </button>
      </div>
      <div id={`${id}-figure`}>
        {asTable ? (
          <Table days={days} words={words} />
        ) : (
          <Chart
            days={days}
            most={busiest.noteDays}
            words={words}
            summary={trend.summary(days.length, busiest.day, busiest.noteDays)}
          />
        )}
      </div>
    </section>
  );
}

const EMPTY: DayView = { day: '1970-01-01', noteDays: 0, labelled: 0, shoppableUnlabelled: 0 };

function Chart({ days, most, words, summary }: TrendProps & { most: number; summary: string }) {
  const { trend } = words;
  const id = useId();
  const step = WIDTH / days.length;
  const width = Math.min(24, Math.max(2, step * 0.68));
  const first = days[0];
  const last = days.at(-1);
  return (
    <>
      <svg class="sl-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={`${id}-title`}>
        <title id={`${id}-title`}>{summary}</title>
        <line class="sl-chart-base" x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
        {days.map((one, at) => {
          const x = at * step + (step - width) / 2;
          const scale = (HEIGHT - 4) / most;
          const total = one.noteDays * scale;
          const labelled = Math.min(total, one.labelled * scale);
          const shoppable = Math.min(total - labelled, one.shoppableUnlabelled * scale);
          return (
            <g key={one.day}>
              <rect
                class="sl-bar"
                x={x}
                width={width}
                y={HEIGHT - 1 - total}
                height={total}
                rx={Math.min(2, width / 2)}
              />
              <rect class="sl-bar-strong" x={x} width={width} y={HEIGHT - 1 - labelled} height={labelled} />
              <rect class="sl-bar-mid" x={x} width={width} y={HEIGHT - 1 - labelled - shoppable} height={shoppable} />
            </g>
          );
        })}
      </svg>
      <p class="sl-axis sl-num" aria-hidden="true">
        <span>{first === undefined ? '' : trend.dayName(first.day)}</span>
        <span>{last === undefined ? '' : trend.dayName(last.day)}</span>
      </p>
    </>
  );
}

function Table({ days, words }: TrendProps) {
  const { trend } = words;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section class="sl-trend-table" tabIndex={0} aria-label={trend.heading}>
      <table class="sl-table">
        <thead>
          <tr>
            <th scope="col">{trend.day}</th>
            <th scope="col" class="sl-num">
              {trend.total}
            </th>
            <th scope="col" class="sl-num">
              {trend.labelled}
            </th>
            <th scope="col" class="sl-num">
              {trend.shoppable}
            </th>
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map((one) => (
            <tr key={one.day}>
              <th scope="row">{trend.dayName(one.day)}</th>
              <td class="sl-num">{trend.count(one.noteDays)}</td>
              <td class="sl-num">{trend.count(one.labelled)}</td>
              <td class="sl-num">{trend.count(one.shoppableUnlabelled)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
