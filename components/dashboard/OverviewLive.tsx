import type { Dictionary } from '../../utils/i18n';
import { number } from '../../utils/i18n/numbers';
import type { OverviewWords } from '../../utils/i18n/overview';
import type { DailyRollup } from '../../utils/model/rows';
import { SMALL_BELOW } from '../../utils/summarise/display';
import { rollupFigures } from '../../utils/summarise/rollup-figures';
import { percentOf } from './OverviewFigure';

interface LiveFiguresProps {
  rows: readonly DailyRollup[];
  words: Dictionary;
  say: OverviewWords;
}

const MINUTE_MS = 60_000;

/** What the daily counts tell exactly; follows the record by itself. Intervals come with the figures from single rows. */
export function LiveFigures({ rows, words: { locale }, say }: LiveFiguresProps) {
  const { metrics, figure, live } = say;
  const { shown, ads, commercial, notNone, read, exposureMs, commercialMs } = rollupFigures(rows);
  const count = (value: number) => number(locale, value);
  const fraction = (k: number) => figure.of(count(k), count(shown));
  // A share of few needs its interval beside it, and there is none here.
  const share = (k: number) => (shown < SMALL_BELOW ? fraction(k) : percentOf(locale, k, shown));
  const [lo, hi] = [share(commercial), share(notNone)];
  const range =
    commercial === notNone
      ? fraction(commercial)
      : figure.of(figure.bounds(count(commercial), count(notNone)), count(shown));
  const minutes = (ms: number) => count(Math.round(ms / MINUTE_MS));
  const views: [name: string, value: string, basis: string][] = [
    [metrics.M1.name, share(ads), fraction(ads)],
    [
      metrics.M2.name,
      // Of few, the counts below say it already.
      shown < SMALL_BELOW ? range : lo === hi ? lo : figure.bounds(lo, hi),
      range,
    ],
    [metrics.M8.name, minutes(commercialMs), figure.minutes(minutes(commercialMs), minutes(exposureMs))],
    [live.read, share(read), fraction(read)],
  ];
  return (
    <section class="sl-card sl-group" aria-label={live.name}>
      <dl class="sl-live">
        {views.map(([name, value, basis]) => (
          <div key={name}>
            <dt class="sl-small">{name}</dt>
            <dd class="sl-metric-value">{value}</dd>
            <dd class="sl-small">{basis}</dd>
          </div>
        ))}
      </dl>
      <p class="sl-small">{live.note}</p>
    </section>
  );
}
