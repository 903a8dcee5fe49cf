import type { Dictionary } from '../../utils/i18n';
import { linksPageWords } from '../../utils/i18n/links-page';
import { nameIn } from '../../utils/i18n/names';
import { number, numberFormat } from '../../utils/i18n/numbers';
import type { OverviewWords } from '../../utils/i18n/overview';
import { FEWEST_FOR_SHARE } from '../../utils/summarise/display';
import type { MetricDifference } from '../../utils/summarise/metrics/difference';
import type { MetricResult } from '../../utils/summarise/metrics/result';
import type { OverviewSums } from '../../utils/summarise/overview-sums';
import { DataTable } from '../charts/ChartFrame';
import type { ChartProps } from './OverviewCharts';
import { nothing, written } from './OverviewFigure';
import { EstimatesChart } from './OverviewOpenness';

type SumsProps = ChartProps & { sums: OverviewSums; coverage: string };

/** M5 by how the way to buy stands in the note. */
export function MechanismChart({ sums, words, say, copy, coverage }: SumsProps) {
  const { byMechanism: text } = say;
  const results = sums.results.filter(({ variant }) => variant === 'with_untold_mechanism');
  if (results.length === 0) return null;
  const { mechanisms } = linksPageWords(words.locale);
  const nameOf = (key: string) => nameIn(mechanisms, key) ?? key;
  return (
    <EstimatesChart
      {...{ results, words, say, copy, nameOf }}
      title={text.title}
      column={text.name}
      notes={[text.note, coverage]}
    />
  );
}

/** M9, with the runs that ended before enough results were seen. */
export function KeywordsChart({ sums, words, say, copy, coverage }: SumsProps) {
  const { keywords: text } = say;
  const { byKeyword, truncated, first, words: names } = sums.keywords;
  if (byKeyword.length === 0) return nothing(text.title, text.nothing);
  const nameOf = (id: string) => names[id] ?? id;
  const runs = new Map<string, [name: string, observed: number, count: number]>();
  for (const { keywordId, observed } of truncated) {
    const key = `${keywordId} ${observed}`;
    const row = runs.get(key) ?? [nameOf(keywordId), observed, 0];
    row[2] += 1;
    runs.set(key, row);
  }
  const { truncatedColumns: columns } = text;
  return (
    <>
      <EstimatesChart
        {...{ results: byKeyword, words, say, copy, nameOf }}
        title={text.title}
        column={text.keyword}
        notes={[text.note(first), coverage]}
      />
      {truncated.length === 0 ? null : (
        <section class="sl-card sl-group">
          <p class="sl-small">{text.truncated(truncated.length, first)}</p>
          <DataTable
            label={text.truncated(truncated.length, first)}
            table={{
              columns: [
                { name: text.keyword, numeric: false },
                { name: columns.seen, numeric: true },
                { name: columns.runs, numeric: true },
              ],
              rows: [...runs.values()].map((row) => row.map(String)),
            }}
          />
        </section>
      )}
    </>
  );
}

/** M10. */
export function Prominence({ sums, words, say }: Pick<SumsProps, 'sums' | 'words' | 'say'>) {
  const { prominence: text } = say;
  const measures = (['fontPx', 'contrast', 'areaRatio'] as const).flatMap((name) => {
    const measure = sums.prominence[name];
    return measure === undefined ? [] : [{ name, measure, scale: name === 'areaRatio' ? 100 : 1 }];
  });
  if (measures.length === 0) return nothing(text.title, text.nothing);
  const shown = numberFormat(words.locale, { maximumFractionDigits: 2 });
  const { columns } = text;
  return (
    <section class="sl-card sl-group" data-metric="M10">
      <h3>{text.title}</h3>
      <p class="sl-small">{text.note}</p>
      <DataTable
        label={text.title}
        table={{
          columns: [
            { name: text.measure, numeric: false },
            ...[columns.q1, columns.median, columns.q3, columns.n].map((name) => ({ name, numeric: true })),
          ],
          rows: measures.map(({ name, measure: { q1, median, q3, n }, scale }) => [
            text.measures[name],
            ...[q1, median, q3].map((value) => shown.format(value * scale)),
            number(words.locale, n),
          ]),
        }}
      />
    </section>
  );
}

const DECIMALS_FROM = 200;

function differenceRow(one: MetricDifference, { locale }: Dictionary, say: OverviewWords): string[] {
  const { metric, variant, first, second, difference, interval, method, clusters, seed } = one;
  const side = (estimate: MetricResult['estimate']) =>
    written(
      { metric, variant, observable: true, unit: metric === 'M8' ? 'min' : 'share', estimate },
      { locale, words: say },
    ).value;
  const { methods } = say.against;
  // Areas and minutes are no counts: what they rest on is the sessions.
  const isCount = metric !== 'M3' && metric !== 'M8';
  const least = Math.min(first.showings ?? first.n, second.showings ?? second.n);
  const isFew = least < FEWEST_FOR_SHARE;
  const digits = isCount && least >= DECIMALS_FROM ? 1 : 0;
  const points = (value: number) =>
    numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: 'exceptZero' })
      .format(value * 100)
      .replace('-', '−');
  const name = [say.metrics[metric as keyof typeof say.metrics]?.name ?? metric, say.variants[variant] ?? variant];
  return [
    name.join(' · '),
    side(first),
    side(second),
    isFew ? say.figure.few : difference === undefined ? say.figure.none : say.against.points(points(difference)),
    isFew || interval === undefined ? '' : say.against.range(points(interval.lo), points(interval.hi)),
    isFew || difference === undefined
      ? ''
      : method === 'paired_bootstrap'
        ? methods.paired(number(locale, clusters ?? 0), seed ?? 0)
        : methods[method],
  ];
}

/** Two ranges or sources beside each other. */
export function Differences({ sums, words, say }: Pick<SumsProps, 'sums' | 'words' | 'say'>) {
  const { against: text, all } = say;
  if (sums.against === undefined) return null;
  const { count, differences } = sums.against;
  if (count === 0) return nothing(text.title, text.empty);
  return (
    <section class="sl-card sl-group" data-part="differences">
      <h3>{text.title}</h3>
      <p class="sl-small">{text.note(sums.count, count)}</p>
      <DataTable
        label={text.title}
        table={{
          columns: [
            { name: all.metric, numeric: false },
            ...[text.columns.first, text.columns.second, text.columns.difference, text.columns.interval].map(
              (name) => ({
                name,
                numeric: true,
              }),
            ),
            { name: all.method, numeric: false },
          ],
          rows: differences.map((one) => differenceRow(one, words, say)),
        }}
      />
    </section>
  );
}
