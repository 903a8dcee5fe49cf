import type { Locale } from '../../utils/i18n/locale';
import { number } from '../../utils/i18n/numbers';
import type { OverviewWords } from '../../utils/i18n/overview';
import type { MetricResult } from '../../utils/summarise/metrics/result';

/** Persons behind figures of a merged study; of one person's record there is nothing to say. */

/** Persons behind a result, in words; `''` where it is one person's record. */
export function peopleText(
  { people }: Pick<MetricResult, 'people'>,
  { locale, words: { figure } }: { locale: Locale; words: Pick<OverviewWords, 'figure'> },
): string {
  return people === undefined ? '' : figure.people(number(locale, people));
}

/** A text with the persons behind it. */
export function withPeople(text: string, people: string): string {
  return [text, people].filter((part) => part !== '').join(' · ');
}

/** One more column of a table of results, with its cells; none where no result tells of persons. */
export function peopleCells(results: readonly (MetricResult | undefined)[], { breakdown }: OverviewWords) {
  const isStudy = results.some((one) => one?.people !== undefined);
  return {
    columns: isStudy ? [{ name: breakdown.columns.people, numeric: true }] : [],
    of: (result: MetricResult | undefined) => (isStudy ? [String(result?.people ?? '')] : []),
  };
}
