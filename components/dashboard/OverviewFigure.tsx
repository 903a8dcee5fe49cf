import type { Locale } from '../../utils/i18n/locale';
import { number, numberFormat, percent } from '../../utils/i18n/numbers';
import type { OverviewMetric, OverviewWords } from '../../utils/i18n/overview';
import { FEWEST_FOR_SHARE, type Shown, shownShare } from '../../utils/summarise/display';
import type { MetricResult } from '../../utils/summarise/metrics/result';
import type { IntervalRow } from '../charts/intervals';
import { peopleText, withPeople } from './overview-people';

/** How a figure is written: the display rules of measurement.md 3, in words. */
export interface Written {
  value: string;
  interval: string;
  basis: string;
  method: string;
  /** Why there is less than usual; `''` if there is not. */
  remark: string;
}

interface Speech {
  locale: Locale;
  words: OverviewWords;
}

/** Per cent of a rounded figure, `12.3%`. */
function percentText(locale: Locale, value: number, decimals: 0 | 1): string {
  return `${numberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value)}%`;
}

/** For axes: 0.05 is `5%`. */
export function axisPercent(locale: Locale, share: number): string {
  return `${numberFormat(locale, { maximumFractionDigits: 2 }).format(share * 100)}%`;
}

/** A share by itself: a decimal only where there are enough. */
export function percentOf(locale: Locale, k: number, n: number): string {
  return percentText(locale, (k / n) * 100, n < 200 ? 0 : 1);
}

function decimal(locale: Locale, value: number): string {
  return numberFormat(locale, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

/** The share of a result under the display rules. */
export function shownOf({ observable, estimate }: MetricResult): Shown {
  return shownShare(observable ? estimate.k : undefined, estimate.n, estimate.interval);
}

/** Names of the columns that `cellsOf` fills. */
export function shareColumns({ breakdown: { columns } }: OverviewWords) {
  return [columns.share, columns.lo, columns.hi, columns.k].map((name) => ({ name, numeric: true }));
}

/** Share, bounds and count as bare numbers; below 20 the count stands alone. What cannot be told is no number. */
export function cellsOf(result: MetricResult | undefined, { figure }: OverviewWords): string[] {
  const isShare = result !== undefined && shownOf(result).kind === 'share';
  const { share, interval } = isShare ? result.estimate : {};
  return [
    ...[share, interval?.lo, interval?.hi].map((value) =>
      value === undefined ? '' : String(Number(value.toFixed(4))),
    ),
    result?.observable === true ? String(result.estimate.k) : figure.notObservable,
  ];
}

/** A part of the page that has no figures, and why. */
export const nothing = (title: string, text: string) => (
  <section class="sl-card sl-group">
    <h3>{title}</h3>
    <p class="sl-muted">{text}</p>
  </section>
);

/** A result in words; of a merged study with how many persons are behind it. */
export function written(result: MetricResult, speech: Speech): Written {
  const said = writtenAlone(result, speech);
  const people = peopleText(result, speech);
  return said.value === speech.words.figure.notObservable ? said : { ...said, basis: withPeople(said.basis, people) };
}

function writtenAlone(result: MetricResult, speech: Speech): Written {
  const { locale, words } = speech;
  const { figure } = words;
  const { estimate } = result;
  const none = { interval: '', basis: '', method: '', remark: '' };
  if (!result.observable) return { ...none, value: figure.notObservable };
  if (estimate.n === 0) return { ...none, value: figure.none };
  const { methods } = figure;
  const clusters = number(locale, estimate.clusters);
  const method =
    estimate.method === 'cluster_bootstrap'
      ? methods.cluster_bootstrap(clusters, estimate.seed ?? 0)
      : estimate.method === 'wilson_deff'
        ? methods.wilson_deff(clusters)
        : methods.none;
  if (result.unit === 'min' || result.metric === 'M3') return weighed(result, speech, method);
  if (result.variant === 'macro') return macro(result, speech, method);
  const shown = shownOf(result);
  const basis = figure.of(number(locale, estimate.k), number(locale, estimate.n));
  if (shown.kind !== 'share') {
    return {
      ...none,
      value: basis,
      remark: figure.few,
    };
  }
  const { interval, decimals, smallSample } = shown;
  return {
    value: percentText(locale, shown.percent, decimals),
    interval: figure.interval(percentText(locale, interval.lo, decimals), percentText(locale, interval.hi, decimals)),
    basis,
    method,
    remark: smallSample ? figure.small : '',
  };
}

/** A share that is no count: without decimals. */
function rounded({ interval, share = 0 }: MetricResult['estimate'], { locale, words: { figure } }: Speech) {
  const whole = (value: number) => percent(locale, value, 0);
  return {
    value: whole(share),
    interval: interval === undefined ? '' : figure.interval(whole(interval.lo), whole(interval.hi)),
    remark: '',
  };
}

/**
 * Minutes and areas are no counts: their share stands by itself where too few sessions give no interval. Of too few
 * showings there is none.
 */
function weighed({ estimate, unit }: MetricResult, speech: Speech, method: string): Written {
  const { locale, words } = speech;
  const basis = unit === 'min' ? words.figure.minutes(decimal(locale, estimate.k), decimal(locale, estimate.n)) : '';
  const { showings = FEWEST_FOR_SHARE } = estimate;
  if (showings >= FEWEST_FOR_SHARE) return { ...rounded(estimate, speech), basis, method };
  const few = `n = ${number(locale, showings)}`;
  return { value: basis || few, interval: '', basis: basis && few, method: '', remark: words.figure.few };
}

/** The mean of keywords, each counting once: it rests on keywords, not on results. */
function macro({ estimate }: MetricResult, speech: Speech, method: string): Written {
  const { locale, words } = speech;
  const { figure } = words;
  const { clusters, k, n } = estimate;
  const basis = `${figure.macro(number(locale, clusters))} · n = ${number(locale, n)}`;
  if (n < FEWEST_FOR_SHARE)
    return {
      value: figure.of(number(locale, k), number(locale, n)),
      interval: '',
      basis,
      method: '',
      remark: figure.few,
    };
  return { ...rounded(estimate, speech), basis, method };
}

/** A result as a row of a picture: with `n`, or in words why there is no point. */
export function rowOf(key: string, label: string, result: MetricResult | undefined, speech: Speech): IntervalRow {
  if (result === undefined) return { key, label, text: speech.words.figure.none };
  const shown = shownOf(result);
  const { value } = written(result, speech);
  const { share } = result.estimate;
  const people = peopleText(result, speech);
  if (shown.kind !== 'share' || share === undefined) return { key, label, text: withPeople(value, people) };
  const text = withPeople(`${value} · n = ${number(speech.locale, shown.n)}`, people);
  return { key, label, text, share, lo: shown.interval.lo / 100, hi: shown.interval.hi / 100 };
}

interface OverviewFigureProps extends Speech {
  metric: OverviewMetric;
  results: readonly MetricResult[];
  /** Coverage of the same showings, in words. */
  coverage: string;
}

/** One metric with everything that has to stand beside it. */
export function OverviewFigure({ metric, results, coverage, locale, words }: OverviewFigureProps) {
  const { name, what, caution } = words.metrics[metric];
  return (
    <section class="sl-metric sl-card" data-metric={metric}>
      <h3>{name}</h3>
      <p class="sl-small">{what}</p>
      <dl class="sl-metric-values">
        {results.map((result) => (
          <Value key={result.variant} result={result} locale={locale} words={words} />
        ))}
      </dl>
      <p class="sl-small">{caution}</p>
      <p class="sl-small sl-metric-coverage">{coverage}</p>
    </section>
  );
}

function Value({ result, locale, words }: Speech & { result: MetricResult }) {
  const { value, interval, basis, method, remark } = written(result, { locale, words });
  const details = [interval, basis, remark].filter((part) => part !== '');
  return (
    <div>
      <dt>{words.variants[result.variant] ?? result.variant}</dt>
      <dd>
        <span class="sl-metric-value">{value}</span>
        {details.length === 0 ? null : <span class="sl-small">{details.join(' · ')}</span>}
        {method === '' || interval === '' ? null : <span class="sl-small">{method}</span>}
      </dd>
    </div>
  );
}
