import type { ComponentChildren } from 'preact';
import { useId, useMemo, useRef } from 'preact/hooks';
import type { Dictionary } from '../../utils/i18n';
import { linksPageWords } from '../../utils/i18n/links-page';
import { nameIn } from '../../utils/i18n/names';
import { clock, number, percent } from '../../utils/i18n/numbers';
import { OVERVIEW_METRICS, type OverviewMetric, type OverviewWords } from '../../utils/i18n/overview';
import { limitsOf } from '../../utils/i18n/overview-limits';
import type { MetricResult } from '../../utils/summarise/metrics/result';
import type { OverviewSums } from '../../utils/summarise/overview-sums';
import { type ChartCopy, DataTable } from '../charts/ChartFrame';
import { InTurn } from '../InTurn';
import { BreakdownChart, PositionChart } from './OverviewCharts';
import { OverviewFigure, written } from './OverviewFigure';
import { Differences, KeywordsChart, MechanismChart, Prominence } from './OverviewMore';
import { OpennessCharts, ShopChart } from './OverviewOpenness';

export type SumsState =
  | { kind: 'idle' }
  /** To be started. */
  | { kind: 'waiting' }
  | { kind: 'working'; read: number; of?: number }
  | { kind: 'ready'; sums: OverviewSums; at: number }
  | { kind: 'cancelled' }
  | { kind: 'failed'; error: string };

interface OverviewProps {
  words: Dictionary;
  say: OverviewWords;
  copy: ChartCopy;
  state: SumsState;
  /** How many showings there are, as far as the daily counts tell. */
  about: number;
  /** Has the record grown since the sums were made? */
  grown: boolean;
  onStart: () => void;
  onCancel: () => void;
}

/** What is shown of each metric beside the whole table. */
const SHOWN: Readonly<Record<OverviewMetric, readonly string[]>> = {
  M1: ['AL', 'AL+'],
  M2: ['CD_lo', 'CD_hi', 'CD_detail'],
  M3: ['all', 'first_screen'],
  M4: ['account_told', 'with_untold'],
  M5: ['account_told', 'with_untold'],
  M6: ['gap'],
  M8: ['minutes'],
  M9: ['macro'],
};

/** Everything worked out from single showings: figures with intervals, parts, positions, openness, limits. */
export function Overview({ words, say, copy, state, about, grown, onStart, onCancel }: OverviewProps) {
  const held = useRef<OverviewSums>(undefined);
  if (state.kind === 'ready') held.current = state.sums;
  // While others are worked out they stay, with what is open in them; how far it has got does not draw them anew.
  const sums = state.kind === 'ready' || state.kind === 'working' || state.kind === 'idle' ? held.current : undefined;
  const figures = useMemo(
    () =>
      sums === undefined ? null : sums.count > 0 ? (
        <Figures words={words} say={say} copy={copy} sums={sums} />
      ) : (
        <p class="sl-muted">{say.emptyRange}</p>
      ),
    [sums, words, say, copy],
  );
  return (
    <>
      <section class="sl-sums-head">
        <h2>{say.sums.heading}</h2>
        <Progress
          words={words}
          say={say}
          state={state}
          about={about}
          grown={grown}
          onStart={onStart}
          onCancel={onCancel}
        />
      </section>
      {figures}
    </>
  );
}

type ProgressProps = Omit<OverviewProps, 'copy'>;

/** How far the sums are; stop, or work them out again. */
export function Progress({ words, say, state, about, grown, onStart, onCancel }: ProgressProps) {
  const { sums: text } = say;
  if (state.kind === 'working') {
    const { read, of = Math.max(about, read) } = state;
    return (
      <div class="sl-row">
        <progress class="sl-progress" max={Math.max(1, of)} value={read} aria-label={text.progress(read, of)} />
        <span class="sl-small sl-num">{text.progress(read, of)}</span>
        <button type="button" class="sl-button" data-small onClick={onCancel}>
          {text.cancel}
        </button>
      </div>
    );
  }
  const said: ComponentChildren =
    state.kind === 'failed'
      ? words.dashboard.failed(state.error)
      : state.kind === 'cancelled'
        ? text.cancelled
        : state.kind === 'ready'
          ? [text.asOf(clock(words.locale, state.at)), ...(grown ? [text.grown] : [])].join(' · ')
          : state.kind === 'waiting'
            ? text.many(about)
            : '';
  return (
    <div class="sl-row">
      <p class="sl-small" role="status">
        {said}
      </p>
      <button type="button" class="sl-button sl-no-print" data-small onClick={onStart}>
        {state.kind === 'ready' ? text.again : text.start}
      </button>
    </div>
  );
}

type FiguresProps = Pick<OverviewProps, 'words' | 'say' | 'copy'> & {
  sums: OverviewSums;
  /** What the figures rest on; missing: showings, sessions and days. */
  basis?: ComponentChildren;
  /** Come before the others. */
  moreLimits?: readonly string[];
};

/** Figures with all their parts. */
export function Figures({ words, say, copy, sums, basis, moreLimits = [] }: FiguresProps) {
  const { locale } = words;
  const limits = useId();
  const coverage = coverageText(sums.results, words, say);
  const props = { words, say, copy, sums, coverage };
  const results = [...sums.results, sums.keywords.macro];
  return (
    <>
      {basis ?? (
        <p class="sl-muted">
          {say.sums.basis(sums.count, sums.sessions, sums.firstDay ?? '', sums.lastDay ?? '')}{' '}
          {sums.rulesets.length === 0 ? null : say.sums.rulesets(sums.rulesets.join(' · '))}
        </p>
      )}
      <div class="sl-metrics">
        {OVERVIEW_METRICS.map((metric) => (
          <OverviewFigure
            key={metric}
            metric={metric}
            results={SHOWN[metric].flatMap((variant) =>
              results.filter((one) => one.metric === metric && one.variant === variant && one.stratum === undefined),
            )}
            coverage={coverage}
            locale={locale}
            words={say}
          />
        ))}
      </div>
      <InTurn first={0}>
        <Differences {...props} />
        <h2>{say.breakdown.title}</h2>
        <BreakdownChart {...props} />
        <PositionChart {...props} />
        <OpennessCharts {...props} />
        <ShopChart {...props} />
        <MechanismChart {...props} />
        <KeywordsChart {...props} />
        <Prominence {...props} />
        <AllFigures {...props} results={results} />
      </InTurn>
      <section class="sl-card sl-group" aria-labelledby={limits}>
        <h2 id={limits}>{say.limits}</h2>
        <ol class="sl-limits">
          {[...moreLimits, ...limitsOf(locale)].map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ol>
      </section>
    </>
  );
}

/** A part of its own, so that its rows are written when its turn has come, not with the first figures. */
function AllFigures({ words, say, sums, results }: FiguresProps & { results: readonly MetricResult[] }) {
  return (
    <details class="sl-card sl-all-figures">
      <summary>{say.all.title}</summary>
      <DataTable
        label={say.all.title}
        table={allFigures([...results, ...sums.keywords.byKeyword], sums.keywords.words, words, say)}
      />
    </details>
  );
}

function coverageText(results: readonly MetricResult[], { locale }: Dictionary, say: OverviewWords): string {
  const card = results.find(({ metric, stratum }) => metric === 'M11' && stratum === 'card');
  const labels = results.find(({ metric, variant }) => metric === 'M11' && variant === 'labels_readable');
  const part = (k: number, n: number) =>
    n < 20 ? say.figure.of(number(locale, k), number(locale, n)) : percent(locale, k / n, n);
  const { k = 0, n = 0 } = card?.estimate ?? {};
  const read = part(n - k, n);
  return labels?.observable === true
    ? say.figure.coverage(read, part(labels.estimate.k, labels.estimate.n))
    : say.figure.coverageUnknown(read);
}

function allFigures(
  results: readonly MetricResult[],
  keywords: Readonly<Record<string, string>>,
  words: Dictionary,
  say: OverviewWords,
) {
  const { locale } = words;
  const { all } = say;
  return {
    columns: [
      { name: all.metric, numeric: false },
      { name: all.variant, numeric: false },
      { name: all.value, numeric: true },
      { name: all.interval, numeric: true },
      { name: all.basis, numeric: true },
      { name: all.method, numeric: false },
    ],
    rows: results.map((result) => {
      const said = written(result, { locale, words: say });
      const stratum =
        result.stratum === undefined ? [] : [keywords[result.stratum] ?? stratumName(result.stratum, words)];
      return [
        result.metric,
        [say.variants[result.variant] ?? result.variant, ...stratum].join(' · '),
        said.value,
        said.interval,
        said.basis || said.remark,
        said.method,
      ];
    }),
  };
}

function stratumName(stratum: string, words: Dictionary): string {
  const { mechanisms } = linksPageWords(words.locale);
  return nameIn(words.names.levels, stratum) ?? nameIn(mechanisms, stratum) ?? words.links.shop(stratum);
}
