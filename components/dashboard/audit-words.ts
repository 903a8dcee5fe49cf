import type { AuditReportWords } from '../../utils/i18n/audit-report';
import type { Locale } from '../../utils/i18n/locale';
import type { OverviewWords } from '../../utils/i18n/overview';
import type { ReportPoint } from '../../utils/model/report';
import type { MacroFigure } from '../../utils/summarise/audit-figures';
import { FEWEST_CLUSTERS } from '../../utils/summarise/estimate';
import type { MetricResult } from '../../utils/summarise/metrics/result';
import { shownOf, type Written, written } from './OverviewFigure';

/** What is needed to say an audit's figures. */
export interface AuditSpeech {
  locale: Locale;
  /** Names of metrics, variants and methods are those of the overview. */
  say: OverviewWords;
  text: AuditReportWords;
}

export function say(result: MetricResult, { locale, say: words }: AuditSpeech): Written {
  return written(result, { locale, words });
}

/** Interval, counts, remark and method, as far as there are any. */
export function details({ interval, basis, remark, method }: Written): string[] {
  return [interval, basis, remark, interval === '' ? '' : method].filter((one) => one !== '');
}

export function percent(locale: Locale, share: number, n: number): string {
  const digits = n < 200 ? 0 : 1;
  return `${new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(share * 100)}%`;
}

/** The point of a result, under the display rules: none below 20. */
export function pointOf(result: MetricResult): ReportPoint {
  const { share, interval } = result.estimate;
  if (shownOf(result).kind !== 'share' || share === undefined) return {};
  return interval === undefined ? { share } : { share, lo: interval.lo, hi: interval.hi };
}

/** The mean of the keywords' shares; what stands behind it is no count, so it is written by itself. */
export function sayMacro(
  { result, least, most }: MacroFigure,
  speech: AuditSpeech,
): { value: string; details: string[] } {
  const { locale, say: words, text } = speech;
  const { share, n, interval } = result.estimate;
  if (share === undefined) return { value: words.figure.none, details: [] };
  if (n < 20) return { value: words.figure.none, details: [words.figure.few] };
  const of = (value: number) => percent(locale, value, n);
  return {
    value: of(share),
    details: [
      ...(least === undefined || most === undefined ? [] : [text.figures.range(of(least), of(most))]),
      interval === undefined
        ? text.figures.noInterval(FEWEST_CLUSTERS)
        : words.figure.interval(of(interval.lo), of(interval.hi)),
      ...(interval === undefined ? [] : [say(result, speech).method]),
    ],
  };
}

/** `low to high` of the two bounds of density. */
export function sayBounds(low: MetricResult, high: MetricResult, speech: AuditSpeech): string {
  return speech.text.figures.densityValue(say(low, speech).value, say(high, speech).value);
}
