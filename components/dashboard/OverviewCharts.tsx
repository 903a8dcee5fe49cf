import { useId, useState } from 'preact/hooks';
import type { Dictionary } from '../../utils/i18n';
import { nameIn } from '../../utils/i18n/names';
import { day as dayName, number } from '../../utils/i18n/numbers';
import type { OverviewWords } from '../../utils/i18n/overview';
import { chartWords } from '../../utils/i18n/overview-charts';
import { SMALL_BELOW } from '../../utils/summarise/display';
import { FEWEST_FEED_LOADS } from '../../utils/summarise/metrics/position-curve';
import type { MetricResult } from '../../utils/summarise/metrics/result';
import type { Overview } from '../../utils/summarise/overview';
import { BREAKDOWNS, type Breakdown, type FigureGroup, type OverviewSums } from '../../utils/summarise/overview-sums';
import { weekOf } from '../../utils/summarise/week';
import { drawBars } from '../charts/bars';
import { type ChartCopy, ChartFrame } from '../charts/ChartFrame';
import { drawIntervals } from '../charts/intervals';
import { drawLines } from '../charts/lines';
import { axisPercent, cellsOf, nothing, rowOf, shareColumns, shownOf } from './OverviewFigure';
import { peopleCells } from './overview-people';

export interface ChartProps {
  words: Dictionary;
  say: OverviewWords;
  copy: ChartCopy;
}

/** Longer ranges are drawn by week. */
const MOST_DAYS = 62;
/** Rows a picture of groups holds; the table holds all. */
const MOST_ROWS = 30;

type Day = Overview['byDay'][number];

function byWeek(days: readonly Day[]): Day[] {
  const weeks = new Map<string, Day>();
  for (const one of days) {
    const week = weekOf(one.day);
    const held = weeks.get(week) ?? { day: week, noteDays: 0, labelled: 0, shoppableUnlabelled: 0 };
    held.noteDays += one.noteDays;
    held.labelled += one.labelled;
    held.shoppableUnlabelled += one.shoppableUnlabelled;
    weeks.set(week, held);
  }
  return [...weeks.values()];
}

/** Notes seen by day or week: from the daily counts alone. */
export function DaysChart({ days, words, say, copy }: ChartProps & { days: readonly Day[] }) {
  const weekly = days.length > MOST_DAYS;
  const shown = weekly ? byWeek(days) : days;
  const { locale } = words;
  const count = (value: number) => number(locale, value);
  const { days: text } = say;
  return (
    <ChartFrame
      title={weekly ? text.titleWeeks : text.title}
      summary={text.summary(
        shown.length,
        shown.reduce((sum, one) => sum + one.noteDays, 0),
      )}
      notes={[text.note]}
      legend={
        <ul class="sl-legend">
          {[['strong', text.labelled] as const, ['mid', text.shoppable] as const, ['', text.total] as const].map(
            ([tone, name]) => (
              <li key={name}>
                <span class="sl-key" data-tone={tone} />
                {name}
              </li>
            ),
          )}
        </ul>
      }
      table={{
        columns: [
          { name: weekly ? text.week : text.day, numeric: false },
          ...[text.total, text.labelled, text.shoppable].map((name) => ({ name, numeric: true })),
        ],
        rows: shown.map((one) => [one.day, ...[one.noteDays, one.labelled, one.shoppableUnlabelled].map(String)]),
      }}
      words={chartWords(locale)}
      copy={copy}
      draw={(width) =>
        drawBars(
          shown.map((one) => ({
            key: one.day,
            label: dayName(locale, one.day),
            total: one.noteDays,
            parts: [
              { tone: 'strong' as const, value: one.labelled },
              { tone: 'mid' as const, value: one.shoppableUnlabelled },
            ],
          })),
          width,
          count,
        )
      }
    />
  );
}

const PICKS = ['AL', 'CD_lo', 'CD_hi'] as const;

function resultOf(group: FigureGroup, variant: string): MetricResult | undefined {
  return group.results.find((one) => one.variant === variant);
}

/** The name of a group's key, as the language has it. */
export function groupName(key: string, breakdown: Breakdown | 'person', words: Dictionary, say: OverviewWords): string {
  if (breakdown === 'person') return key;
  if (breakdown === 'week' || breakdown === 'day') return dayName(words.locale, key);
  const [kind, ...rest] = breakdown === 'surface' ? ['surface', key] : key.split(':');
  const name = rest.join(':');
  if (kind === 'keyword') return say.breakdown.keyword(name);
  if (kind === 'channel') return say.breakdown.channel(name);
  return nameIn(words.names.surfaces, name) ?? name;
}

/** One metric apart by week, day, surface, or channel and keyword. */
export function BreakdownChart({
  sums,
  words,
  say,
  copy,
  coverage,
}: ChartProps & { sums: OverviewSums; coverage: string }) {
  const [by, setBy] = useState<Breakdown | 'person'>('surface');
  const [pick, setPick] = useState<(typeof PICKS)[number]>('AL');
  const id = useId();
  const { breakdown: text } = say;
  const { locale } = words;
  const groups = sums.groups[by] ?? [];
  const kinds = sums.groups.person === undefined ? BREAKDOWNS : ([...BREAKDOWNS, 'person'] as const);
  const drawn = by === 'week' || by === 'day' ? groups.slice(-MOST_ROWS) : groups.slice(0, MOST_ROWS);
  const rows = drawn.map((group) =>
    rowOf(group.key, groupName(group.key, by, words, say), resultOf(group, pick), { locale, words: say }),
  );
  const hidden = groups.length - drawn.length;
  const people = peopleCells(
    groups.map((group) => resultOf(group, pick)),
    say,
  );
  return (
    <>
      <div class="sl-row sl-no-print">
        <label for={`${id}-by`}>{text.by}</label>
        <select
          id={`${id}-by`}
          class="sl-select sl-inline"
          value={by}
          onChange={(event) => setBy(kinds.find((one) => one === event.currentTarget.value) ?? 'surface')}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {text.kinds[one]}
            </option>
          ))}
        </select>
        <label for={`${id}-pick`}>{text.metric}</label>
        <select
          id={`${id}-pick`}
          class="sl-select sl-inline"
          value={pick}
          onChange={(event) => setPick(PICKS.find((one) => one === event.currentTarget.value) ?? 'AL')}
        >
          {PICKS.map((one) => (
            <option key={one} value={one}>
              {text.picks[one]}
            </option>
          ))}
        </select>
      </div>
      <ChartFrame
        title={`${text.picks[pick]} · ${text.kinds[by]}`}
        summary={text.summary(rows.length)}
        notes={[
          coverage,
          ...(drawn.some(({ count }) => count < SMALL_BELOW) ? [text.small] : []),
          ...(hidden > 0 ? [text.more(hidden)] : []),
        ]}
        table={{
          columns: [
            { name: text.columns.name, numeric: false },
            ...shareColumns(say),
            ...[text.columns.n, text.columns.opened, text.columns.readable].map((name) => ({ name, numeric: true })),
            ...people.columns,
          ],
          rows: groups.map((group) => {
            const result = resultOf(group, pick);
            const card = group.results.find(({ stratum }) => stratum === 'card');
            return [
              by === 'week' || by === 'day' ? group.key : groupName(group.key, by, words, say),
              ...cellsOf(result, say),
              String(group.count),
              String(group.count - (card?.estimate.k ?? 0)),
              ...[resultOf(group, 'labels_readable')].map((one) =>
                one?.observable === true ? String(one.estimate.k) : say.figure.notObservable,
              ),
              ...people.of(result),
            ];
          }),
        }}
        words={chartWords(locale)}
        copy={copy}
        draw={(width) => drawIntervals(rows, width, (share) => axisPercent(locale, share))}
      />
    </>
  );
}

/** M7 with its band, or why there is none. */
export function PositionChart({
  sums,
  words,
  say,
  copy,
  coverage,
}: ChartProps & { sums: OverviewSums; coverage: string }) {
  const { position: text } = say;
  const { feedLoads, results } = sums.position;
  const { locale } = words;
  if (!results.some(({ observable }) => observable)) {
    return nothing(
      text.title,
      results.length === 0 ? text.few(feedLoads, FEWEST_FEED_LOADS) : say.figure.notObservable,
    );
  }
  const people = peopleCells(results, say);
  const slot = (result: MetricResult) => String(Number(result.stratum) + 1);
  const points = results.map((result) => {
    const shown = shownOf(result);
    const { share, interval } = result.estimate;
    if (shown.kind !== 'share' || share === undefined) return {};
    return { value: share, ...(interval === undefined ? {} : interval) };
  });
  return (
    <ChartFrame
      title={text.title}
      summary={text.summary(results.length, feedLoads)}
      notes={[text.note, coverage]}
      table={{
        columns: [
          { name: text.slot, numeric: false },
          ...shareColumns(say),
          { name: say.breakdown.columns.n, numeric: true },
          ...people.columns,
        ],
        rows: results.map((result) => [
          slot(result),
          ...cellsOf(result, say),
          String(result.estimate.n),
          ...people.of(result),
        ]),
      }}
      words={chartWords(locale)}
      copy={copy}
      draw={(width) =>
        drawLines([{ key: 'M7', name: text.share, points }], results.map(slot), width, (share) =>
          axisPercent(locale, share),
        )
      }
    />
  );
}
