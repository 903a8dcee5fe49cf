import { day as dayName, list, number } from '../../utils/i18n/numbers';
import { chartWords } from '../../utils/i18n/overview-charts';
import { SMALL_BELOW, shownShare } from '../../utils/summarise/display';
import type { MetricResult } from '../../utils/summarise/metrics/result';
import { type OpennessCell, ROUTE_GROUPS } from '../../utils/summarise/openness';
import type { OverviewSums } from '../../utils/summarise/overview-sums';
import { ChartFrame, DataTable } from '../charts/ChartFrame';
import { drawIntervals } from '../charts/intervals';
import { drawLines, Mark } from '../charts/lines';
import { InTurn } from '../InTurn';
import { type ChartProps, groupName } from './OverviewCharts';
import { axisPercent, cellsOf, nothing, rowOf, shareColumns } from './OverviewFigure';
import { peopleCells } from './overview-people';

type SumsProps = ChartProps & { sums: OverviewSums; coverage: string };

/** Where ways to buy lead, by week; and when each shop was first and last met. */
export function OpennessCharts({ sums, words, say, copy, coverage }: SumsProps) {
  const { openness: text } = say;
  const { weeks, shops } = sums.openness;
  const { locale } = words;
  if (weeks.length === 0) return nothing(text.title, text.nothing);
  const told = ROUTE_GROUPS.filter((group) => group !== 'other' && weeks.some(({ cells }) => cells[group].n > 0));
  const untold = ROUTE_GROUPS.filter((group) => !weeks.some(({ cells }) => cells[group].n > 0));
  const textOnly = told.some((group) => weeks.every(({ cells }) => !cells[group].components));
  const people = weeks.some((one) => one.people !== undefined)
    ? [{ name: say.breakdown.columns.people, numeric: true }]
    : [];
  const cell = ({ k, n }: OpennessCell) =>
    n === 0
      ? k === 0
        ? say.figure.notObservable
        : text.untoldCell(number(locale, k))
      : text.cell(number(locale, k), number(locale, n));
  return (
    <InTurn>
      <ChartFrame
        title={text.title}
        summary={text.summary(weeks.length)}
        notes={[
          text.note,
          coverage,
          ...(textOnly ? [text.textOnly] : []),
          ...(untold.length > 0
            ? [
                text.untold(
                  list(
                    locale,
                    untold.map((group) => text.groups[group]),
                  ),
                ),
              ]
            : []),
        ]}
        legend={
          <ul class="sl-legend">
            {told.map((group, series) => (
              <li key={group}>
                <svg viewBox="0 0 28 12" aria-hidden="true" focusable="false">
                  <g data-series={series}>
                    <path class="sl-line" d="M0 6H28" />
                    <Mark x={14} y={6} series={series} />
                  </g>
                </svg>
                {text.groups[group]}
              </li>
            ))}
          </ul>
        }
        table={{
          columns: [
            { name: say.days.week, numeric: false },
            { name: text.opened, numeric: true },
            ...people,
            ...ROUTE_GROUPS.map((group) => ({ name: text.groups[group], numeric: true })),
          ],
          rows: weeks.map(({ week, opened, people: by, cells }) => [
            week,
            String(opened),
            ...people.map(() => String(by ?? '')),
            ...ROUTE_GROUPS.map((group) => cell(cells[group])),
          ]),
        }}
        words={chartWords(locale)}
        copy={copy}
        draw={(width) =>
          drawLines(
            told.map((group) => ({
              key: group,
              name: text.groups[group],
              points: weeks.map(({ cells }) => {
                const { k, n } = cells[group];
                return shownShare(n === 0 ? undefined : k, n).kind === 'share' ? { value: k / n } : {};
              }),
            })),
            weeks.map(({ week }) => dayName(locale, week)),
            width,
            (share) => axisPercent(locale, share),
          )
        }
      />
      {shops.length === 0 ? null : (
        <section class="sl-card sl-group">
          <h3>{text.seenTitle}</h3>
          <p class="sl-small">{text.seenNote}</p>
          <DataTable
            label={text.seenTitle}
            table={{
              columns: [
                { name: text.seenColumns.shop, numeric: false },
                { name: text.seenColumns.place, numeric: false },
                { name: text.seenColumns.first, numeric: true },
                { name: text.seenColumns.last, numeric: true },
                { name: text.seenColumns.showings, numeric: true },
                ...people,
              ],
              rows: shops.map((one) => [
                words.links.shop(one.shop),
                groupName(one.place, 'place', words, say),
                one.firstDay,
                one.lastDay,
                number(locale, one.showings),
                ...people.map(() => number(locale, one.people ?? 0)),
              ]),
            }}
          />
        </section>
      )}
    </InTurn>
  );
}

/** M5 by shop. */
export function ShopChart({ sums, words, say, copy, coverage }: SumsProps) {
  const { byShop: text } = say;
  const results = sums.results.filter(
    ({ metric, variant, stratum }) => metric === 'M5' && variant === 'with_untold' && stratum !== undefined,
  );
  if (results.length === 0) return nothing(text.title, text.nothing);
  return (
    <EstimatesChart
      {...{ results, words, say, copy }}
      nameOf={words.links.shop}
      title={text.title}
      column={say.openness.seenColumns.shop}
      notes={[text.note, coverage]}
    />
  );
}

type EstimatesProps = ChartProps & {
  results: readonly MetricResult[];
  nameOf: (stratum: string) => string;
  title: string;
  /** What the results are told apart by. */
  column: string;
  notes: readonly string[];
};

/** One figure of several strata, each with its interval, those with most behind them first. */
export function EstimatesChart({ results, nameOf, title, column, notes, words, say, copy }: EstimatesProps) {
  const { locale } = words;
  const sorted = results.toSorted((a, b) => b.estimate.n - a.estimate.n);
  const people = peopleCells(sorted, say);
  return (
    <ChartFrame
      title={title}
      summary={say.breakdown.summary(sorted.length)}
      notes={[...notes, ...(sorted.some(({ estimate }) => estimate.n < SMALL_BELOW) ? [say.breakdown.small] : [])]}
      table={{
        columns: [
          { name: column, numeric: false },
          ...shareColumns(say),
          { name: 'n', numeric: true },
          ...people.columns,
        ],
        rows: sorted.map((result) => [
          nameOf(result.stratum ?? ''),
          ...cellsOf(result, say),
          String(result.estimate.n),
          ...people.of(result),
        ]),
      }}
      words={chartWords(locale)}
      copy={copy}
      draw={(width) =>
        drawIntervals(
          sorted.map((result) =>
            rowOf(result.stratum ?? '', nameOf(result.stratum ?? ''), result, { locale, words: say }),
          ),
          width,
          (share) => axisPercent(locale, share),
        )
      }
    />
  );
}
