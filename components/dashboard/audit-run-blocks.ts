import { moment, number } from '../../utils/i18n/numbers';
import type { ReportBlock } from '../../utils/model/report';
import type { AuditDifference } from '../../utils/summarise/audit-compare';
import type { AuditFigures } from '../../utils/summarise/audit-figures';
import { column, type Speech } from './audit-blocks';
import { percent } from './audit-words';

/** Rows of steps a table holds; beyond, the exported data. */
const MOST_STEPS = 300;

/** Two sides; `first` and `second` as they are called. */
export function compareBlocks(
  differences: readonly AuditDifference[],
  sides: readonly [string, string],
  speech: Speech,
): ReportBlock[] {
  const { locale, text, say: words } = speech;
  if (differences.some(({ first, second }) => first.n === 0 || second.n === 0))
    return [{ kind: 'notice', text: speech.words.compare.empty }];
  const share = ({ k, n }: { k: number; n: number }) =>
    n < 20
      ? words.figure.of(number(locale, k), number(locale, n))
      : `${percent(locale, k / n, n)} (${words.figure.of(number(locale, k), number(locale, n))})`;
  return [
    { kind: 'text', text: text.compare.sides(...sides) },
    {
      kind: 'table',
      id: 'compared',
      title: text.columns.difference,
      table: {
        columns: [
          column(text.columns.metric),
          column(text.columns.first, true),
          column(text.columns.second, true),
          column(text.columns.difference, true),
          column(text.columns.interval),
          column(text.columns.method),
        ],
        rows: differences.map(({ variant: of, first, second, difference, interval, method, shared, seed }) => {
          const least = Math.min(first.n, second.n);
          const points = (value: number) => {
            const digits = least < 200 ? 0 : 1;
            const format = new Intl.NumberFormat(locale, {
              minimumFractionDigits: digits,
              maximumFractionDigits: digits,
              signDisplay: 'exceptZero',
            });
            return format.format(value * 100);
          };
          const few = least < 20;
          return [
            text.variants[of],
            share(first),
            share(second),
            few || difference === undefined ? words.figure.few : text.compare.points(points(difference)),
            few || interval === undefined
              ? ''
              : words.figure.interval(points(interval.lo), text.compare.points(points(interval.hi))),
            method === 'paired_bootstrap'
              ? text.compare.paired(shared, seed)
              : method === 'newcombe_deff'
                ? text.compare.newcombe(shared)
                : text.compare.none,
          ];
        }),
      },
    },
  ];
}

/** How every step went: what was cut short, empty, left out or lost is said first. */
export function runBlocks(figures: AuditFigures, steps: number, speech: Speech): ReportBlock[] {
  const { locale, text, words } = speech;
  const { runs, k } = figures;
  const of = (outcome: (typeof runs)[number]['outcome']) => runs.filter((run) => run.outcome === outcome);
  const cut = of('truncated');
  const lists = cut.length + of('complete').length;
  const empty = of('no_results').map((run) => run.keyword);
  const counts = { skipped: of('skipped'), gone: of('gone'), open: of('open') };
  const restarted = runs.filter((run) => run.restarts > 0).length;
  const sum = (name: 'rendered' | 'seen') => runs.reduce((all, run) => all + run[name], 0);
  const notDone = steps - runs.length;
  const said = [
    ...(empty.length > 0 ? [text.runs.noResults([...new Set(empty)].join(locale === 'en' ? ', ' : '、'))] : []),
    ...(counts.skipped.length > 0 ? [text.runs.skipped(counts.skipped.length)] : []),
    ...(counts.gone.length > 0 ? [text.runs.gone(counts.gone.length)] : []),
    ...(counts.open.length > 0 ? [text.runs.open(counts.open.length)] : []),
    ...(restarted > 0 ? [text.runs.restarted(restarted)] : []),
    ...(notDone > 0 ? [text.runs.notDone(notDone)] : []),
    ...(runs.length > 0 ? [text.runs.focus(sum('rendered'), sum('seen'))] : []),
  ];
  const hidden = runs.length - MOST_STEPS;
  return [
    ...(cut.length > 0
      ? [
          { kind: 'notice' as const, text: text.runs.truncated(cut.length, lists, k) },
          {
            kind: 'list' as const,
            ordered: false,
            items: cut.map((run) => text.runs.truncatedItem(run.position + 1, run.keyword, run.runNo, run.seen, k)),
          },
        ]
      : lists > 0
        ? [{ kind: 'text' as const, text: text.runs.noTruncated(k) }]
        : []),
    ...(said.length > 0 ? [{ kind: 'list' as const, ordered: false, items: said }] : []),
    {
      kind: 'table',
      id: 'runs',
      title: text.headings.inOrder,
      table: {
        columns: [
          column(text.columns.step, true),
          column(text.columns.keyword),
          column(text.columns.runNo, true),
          column(text.columns.when),
          column(text.columns.outcome),
          column(text.columns.seen, true),
          column(text.columns.ads, true),
        ],
        rows: runs
          .slice(0, MOST_STEPS)
          .map((run) => [
            number(locale, run.position + 1),
            run.keyword,
            number(locale, run.runNo),
            moment(locale, run.startedUtc),
            words.outcomes[run.outcome],
            `${run.seen} / ${k}`,
            run.seen === 0 ? '' : `${run.ads} / ${run.seen}`,
          ]),
      },
    },
    ...(hidden > 0 ? [{ kind: 'text' as const, text: text.runs.more(hidden) }] : []),
  ];
}
