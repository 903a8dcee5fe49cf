import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup/Popup';
import { rangeView } from '../../components/popup/range-view';
import type { PageView, PauseView, Range, SummaryState } from '../../components/popup/views';
import type { checkText } from '../../utils/check-text';
import { type Dictionary, resolveLocale, words as wordsOf } from '../../utils/i18n';
import { applyPause, type Pause, type PauseChoice, pauseOf } from '../../utils/pause';
import type { openDatabase } from '../../utils/record/database';
import { localDay } from '../../utils/record/local-day';
import { findLoss } from '../../utils/record/loss';
import type { Settings } from '../../utils/settings';
import { changeSettings, watchSettings } from '../../utils/settings-store';
import { askPage, findTab, keepEvidence, type OurTab } from './page-view';
import { type RunningAudit, useAudit } from './use-audit';
import { type Rollups, useRollups } from './use-rollups';

const ASK_MS = 1000;

/** Brings settings, the active tab, the roll-ups and the clock to the popup. */
export function App({ database }: { database: ReturnType<typeof openDatabase> }) {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => watchSettings(browser.storage, setSettings), []);
  const [today] = useState(() => localDay(Date.now(), -new Date().getTimezoneOffset()));
  const rollups = useRollups(database, today);
  const audit = useAudit(database);
  const lost = useLoss(database);
  return settings === undefined ? null : (
    <Ready
      settings={settings}
      rollups={rollups}
      today={today}
      {...(audit === undefined ? {} : { audit })}
      {...(lost === undefined ? {} : { lost })}
    />
  );
}

/** When the record was found gone: numbers that begin at 0 again are not what was seen. */
function useLoss(database: ReturnType<typeof openDatabase>): number | undefined {
  const [lost, setLost] = useState<number>();
  useEffect(() => {
    database
      .then((opened) => (opened.ok ? findLoss(opened.db, browser.storage.local, Date.now()) : undefined))
      .then(setLost, report);
  }, [database]);
  return lost;
}

/** What reads links is most of what the popup could have to load: it comes once the numbers stand. */
function useChecker(wanted: boolean): typeof checkText | undefined {
  const [checker, setChecker] = useState<typeof checkText>();
  useEffect(() => {
    if (wanted) import('../../utils/check-text').then((loaded) => setChecker(() => loaded.checkText), report);
  }, [wanted]);
  return checker;
}

interface ReadyProps {
  settings: Settings;
  rollups: Rollups;
  today: string;
  audit?: RunningAudit;
  lost?: number;
}

function Ready({ settings, rollups, today, audit, lost }: ReadyProps) {
  const locale = resolveLocale(settings.language, navigator.language);
  const { customRules } = settings;
  const words = useMemo(() => wordsOf(locale, customRules), [locale, customRules]);
  const [range, setRange] = useState<Range>('today');
  const { tab, page } = usePage(words);
  const checker = useChecker(rollups.kind !== 'loading');
  const summary = useMemo(() => summaryOf(rollups, range, today, words), [rollups, range, today, words]);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = words.product;
  }, [locale, words]);

  const pauseBy = (choice: PauseChoice) => {
    change((before) => applyPause(before, choice, tab?.site, Date.now())).catch(report);
  };
  const site = tab === undefined ? undefined : words.names.sites[tab.site];
  return (
    <Popup
      words={words}
      page={page}
      pause={pauseView(pauseOf(settings, tab?.site, Date.now()), words)}
      recording={settings.recording}
      {...(site === undefined ? {} : { site })}
      {...(audit === undefined ? {} : { audit })}
      onAudit={() => {
        openDashboard(`audits/${audit?.auditId ?? ''}`).catch(report);
      }}
      range={range}
      summary={summary}
      {...(lost === undefined ? {} : { lost })}
      onAgain={() => location.reload()}
      onHelp={() => {
        openDashboard('health').catch(report);
      }}
      onRange={setRange}
      onPause={pauseBy}
      onChoose={(recording) => {
        change((before) => ({ ...before, recording })).catch(report);
      }}
      onDashboard={() => {
        openDashboard().catch(report);
      }}
      onKeep={keepEvidence}
      onEvidence={() => {
        openDashboard('evidence').catch(report);
      }}
      check={(text) => checker?.(text, words, settings.customRules)}
      copy={(text) => navigator.clipboard.writeText(text)}
    />
  );
}

/** The active tab and how it is doing, asked again every second while the popup is open. */
function usePage(words: Dictionary): { tab: OurTab | undefined; page: PageView } {
  const [tab, setTab] = useState<OurTab>();
  const [page, setPage] = useState<PageView>({ kind: 'asking' });
  useEffect(() => {
    let gone = false;
    const ask = async () => {
      const found = await findTab().catch(() => undefined);
      const view = await askPage(found, words);
      if (gone) return;
      setTab((before) => (before?.id === found?.id && before?.site === found?.site ? before : found));
      setPage((before) => (JSON.stringify(before) === JSON.stringify(view) ? before : view));
    };
    ask().catch(report);
    const timer = setInterval(() => ask().catch(report), ASK_MS);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [words]);
  return { tab, page };
}

function summaryOf(rollups: Rollups, range: Range, today: string, words: Dictionary): SummaryState {
  if (rollups.kind === 'loading') return rollups;
  if (rollups.kind === 'trouble') {
    const { problem } = rollups;
    // A full disk is followed by itself: nothing is to be pressed.
    return { kind: 'trouble', text: words.popup.trouble[problem], wayOut: problem !== 'database_full' };
  }
  return { kind: 'ready', summary: rangeView(rollups.rows, range, today) };
}

function pauseView(pause: Pause, { names }: Dictionary): PauseView {
  return pause.kind === 'site' ? { kind: 'site', site: names.sites[pause.site] } : pause;
}

async function change(how: (settings: Settings) => Settings): Promise<void> {
  await changeSettings(browser.storage.local, how);
}

async function openDashboard(route = ''): Promise<void> {
  const hash = route === '' ? '' : `#/${route}`;
  await browser.tabs.create({ url: `${browser.runtime.getURL('/dashboard.html' as '/')}${hash}` });
  window.close();
}

function report(error: unknown): void {
  console.warn('seedlens:', error);
}
