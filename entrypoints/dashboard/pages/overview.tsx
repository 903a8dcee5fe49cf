import { useEffect, useId, useState } from 'preact/hooks';
import { Empty } from '../../../components/dashboard/Empty';
import { SourceSelect } from '../../../components/dashboard/Filters';
import { Overview } from '../../../components/dashboard/Overview';
import { DaysChart } from '../../../components/dashboard/OverviewCharts';
import { LiveFigures } from '../../../components/dashboard/OverviewLive';
import type { Dictionary } from '../../../utils/i18n';
import { type OverviewWords, overviewWords } from '../../../utils/i18n/overview';
import type { ImportRow } from '../../../utils/model/rows';
import { SITES, type Source } from '../../../utils/model/vocabulary';
import type { ScanRange } from '../../../utils/record/read-scan';
import { isPaused, type Settings } from '../../../utils/settings';
import { summariseRollups } from '../../../utils/summarise/overview';
import { OVERVIEW_SEED } from '../../../utils/summarise/overview-sums';
import { rollupFigures } from '../../../utils/summarise/rollup-figures';
import { dayAfter } from '../../../utils/summarise/week';
import { BackupReminder } from '../backup-reminder';
import { chartCopy } from '../chart-copy';
import { choicesIn, hashOf } from '../hash-state';
import { useFigures } from '../overview-figures';
import { useImports, useName, useRollups } from '../overview-record';
import type { PageProps } from '../page';
import { useToday } from '../use-today';

const RANGES = ['7', '30', '90', 'all'] as const;
type Range = (typeof RANGES)[number];
/** Before every record. */
const FIRST_DAY = '2000-01-01';

/** What was seen, in numbers; the range and the source stand in the address. */
export function Page({ words, settings, database, rest }: PageProps) {
  const say = overviewWords(words.locale);
  const choices = choicesIn(rest);
  const range: Range = RANGES.find((one) => one === choices['range']) ?? '30';
  const importId = choices['import'] ?? '';
  const source: Source = importId === '' ? 'live' : 'capture';
  const now = useNow(settings.pausedUntil);
  const newest = useToday();
  const rollups = useRollups(database, { source, range, today: newest, fromDay: firstDay(range, newest) }, words);
  // A new day is shown once its counts are there: nothing that stands is taken away meanwhile.
  const today = rollups.kind === 'ready' ? rollups.today : newest;
  const imports = useImports(database);
  const days = rollups.kind === 'ready' ? withGaps(summariseRollups(rollups.rows).byDay, range, today) : [];
  const counted = rollups.kind === 'ready' ? rollups.rows : [];
  const seen = days.reduce((sum, one) => sum + one.noteDays, 0);
  const { shown } = rollupFigures(counted);
  const has = rollups.kind === 'ready' && (seen > 0 || shown > 0 || importId !== '');
  // Local midnight: the days of the picture and of the figures are the same.
  const fromUtc = range === 'all' ? undefined : new Date(`${firstDay(range, today)}T00:00:00`).getTime();
  const name = useName(database);
  const beside = besideOf(choices['with'] ?? '', { importId, range, imports });
  const against = againstOf(beside, { source, importId, fromUtc, days: Number(range) });
  const { state, grown, start, cancel } = useFigures(
    has && settings.recording !== 'counts' && name !== undefined
      ? {
          source,
          importId,
          seed: OVERVIEW_SEED,
          database: name,
          ...(fromUtc === undefined ? {} : { fromUtc }),
          ...(against === undefined ? {} : { against }),
        }
      : undefined,
    shown,
    database,
  );

  return (
    <div class="sl-page sl-overview">
      <div class="sl-page-head">
        <h1>{say.heading}</h1>
        <p class="sl-muted">{say.lead}</p>
      </div>
      <BackupReminder words={words} settings={settings} database={database} />
      <Choices words={words} say={say} range={range} importId={importId} beside={beside} imports={imports} />
      {has || settings.recording !== 'off' ? <Notices say={say} settings={settings} now={now} /> : null}
      {rollups.kind === 'loading' ? <p class="sl-muted">{words.dashboard.loading}</p> : null}
      {rollups.kind === 'trouble' ? <p class="sl-notice">{rollups.text}</p> : null}
      {rollups.kind === 'ready' && !has ? (
        <Empty
          words={words}
          heading={say.empty}
          note={range === 'all' ? say.emptyNote : `${say.emptyRange} ${say.emptyNote}`}
          recording={settings.recording}
          byCounts
        />
      ) : null}
      {has && importId === '' ? (
        <>
          <h2>{say.days.heading}</h2>
          <LiveFigures rows={counted} words={words} say={say} />
          <DaysChart days={days} words={words} say={say} copy={chartCopy} />
        </>
      ) : null}
      {has && settings.recording !== 'counts' ? (
        <Overview
          key={hashOf('', { range, import: importId, with: beside })}
          words={words}
          say={say}
          copy={chartCopy}
          state={state}
          about={against === undefined ? shown : 2 * shown}
          grown={grown}
          onStart={start}
          onCancel={cancel}
        />
      ) : null}
    </div>
  );
}

/** The first day of a range that ends with today. */
const firstDay = (range: Range, today: string) => (range === 'all' ? FIRST_DAY : dayAfter(today, 1 - Number(range)));

/** Epoch ms; told again when a pause ends: what says that it is on must go. */
function useNow(pausedUntil = 0): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setTimeout(() => setNow((before) => Math.max(before, pausedUntil)), pausedUntil - Date.now());
    return () => clearTimeout(timer);
  }, [pausedUntil]);
  return now;
}

interface ChoicesProps {
  words: Dictionary;
  say: OverviewWords;
  range: Range;
  importId: string;
  /** What it is compared with: `before`, `live`, an import's id or nothing. */
  beside: string;
  /** Undefined: not read yet. */
  imports: readonly ImportRow[] | undefined;
}

function Choices({ words, say, range, importId, beside, imports }: ChoicesProps) {
  const id = useId();
  const to = (more: Record<string, string>) => {
    location.hash = hashOf('overview', { range, import: importId, with: beside, ...more });
  };
  return (
    <div class="sl-row sl-no-print">
      <label for={`${id}-range`}>{say.range}</label>
      <select
        id={`${id}-range`}
        class="sl-select sl-inline"
        value={range}
        onChange={(event) => to({ range: event.currentTarget.value })}
      >
        {RANGES.map((one) => (
          <option key={one} value={one}>
            {say.ranges[one]}
          </option>
        ))}
      </select>
      {imports === undefined || imports.length === 0 ? null : (
        <SourceSelect
          id={`${id}-source`}
          words={words}
          value={importId}
          imports={imports}
          onChange={(choice) => to({ ...choice, with: '' })}
        />
      )}
      {imports === undefined || (range === 'all' && imports.length === 0) ? null : (
        <>
          <label for={`${id}-with`}>{say.against.label}</label>
          <select
            id={`${id}-with`}
            class="sl-select sl-inline"
            value={beside}
            onChange={(event) => to({ with: event.currentTarget.value })}
          >
            <option value="">{say.against.none}</option>
            {range === 'all' ? null : <option value="before">{say.against.before}</option>}
            {importId === '' ? null : <option value="live">{say.ownRecord}</option>}
            {imports
              .filter((one) => one.importId !== importId)
              .map((one) => (
                <option key={one.importId} value={one.importId}>
                  {say.imported(one.fileName)}
                </option>
              ))}
          </select>
        </>
      )}
    </div>
  );
}

/** What may be compared with; anything else in the address is nothing. Until the imports are known, it may be one. */
function besideOf(
  beside: string,
  { importId, range, imports }: { importId: string; range: Range; imports: readonly ImportRow[] | undefined },
): string {
  const isKnown =
    beside === 'before'
      ? range !== 'all'
      : beside === 'live'
        ? importId !== ''
        : beside !== importId && imports?.some((one) => one.importId === beside) !== false;
  return isKnown ? beside : '';
}

/** The other side of a comparison; undefined: there is none. */
function againstOf(
  beside: string,
  { source, importId, fromUtc, days }: { source: Source; importId: string; fromUtc: number | undefined; days: number },
): ScanRange | undefined {
  if (beside === '') return undefined;
  if (beside === 'before' && fromUtc !== undefined)
    return { source, importId, fromUtc: fromUtc - days * 86_400_000, toUtc: fromUtc - 1 };
  const other = beside === 'live' ? '' : beside;
  return {
    source: other === '' ? 'live' : 'capture',
    importId: other,
    ...(fromUtc === undefined ? {} : { fromUtc }),
  };
}

function Notices({ say, settings, now }: { say: OverviewWords; settings: Settings; now: number }) {
  if (settings.recording === 'off') return <p class="sl-notice">{say.off}</p>;
  const paused = SITES.every((site) => isPaused(settings, site, now));
  return (
    <>
      {paused ? <p class="sl-notice">{say.paused}</p> : null}
      {settings.recording === 'counts' ? <p class="sl-notice">{say.countsOnly}</p> : null}
    </>
  );
}

type Day = ReturnType<typeof summariseRollups>['byDay'][number];

/** Days without anything stand as such; of the whole record only those from its first day on. */
function withGaps(days: readonly Day[], range: Range, today: string): Day[] {
  const known = new Map(days.map((one) => [one.day, one]));
  const first = range === 'all' ? (days[0]?.day ?? today) : dayAfter(today, 1 - Number(range));
  const last = [today, days.at(-1)?.day ?? today].sort().at(-1) ?? today;
  const all: Day[] = [];
  for (let day = first; day <= last; day = dayAfter(day, 1))
    all.push(known.get(day) ?? { day, noteDays: 0, labelled: 0, shoppableUnlabelled: 0 });
  return all;
}
