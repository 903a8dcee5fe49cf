import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Health } from '../../../components/dashboard/Health';
import { debugInfo, type HealthView, healthView } from '../../../components/dashboard/health-view';
import { Rescue } from '../../../components/dashboard/Rescue';
import { healthWords } from '../../../utils/i18n/health';
import { rescueWords } from '../../../utils/i18n/rescue';
import { RULESET_VERSION } from '../../../utils/model/ruleset';
import { DATABASE_VERSION, type DatabaseProblem, problemOf } from '../../../utils/record/database';
import { readHealth } from '../../../utils/record/read';
import { SETTINGS_VERSION } from '../../../utils/settings';
import type { PageProps } from '../page';
import { Aftermath, beginNewRecord } from '../rescue';

const LOOK_BACK_MS = 30 * 86_400_000;

type State =
  | { kind: 'loading' }
  | { kind: 'trouble'; problem: DatabaseProblem | 'other' }
  | { kind: 'ready'; view: HealthView };

/** How well pages could be read in the last 30 days. */
export function Page(props: PageProps) {
  const { words, database, reopen } = props;
  const health = healthWords(words.locale);
  const [state, setState] = useState<State>({ kind: 'loading' });
  useEffect(() => {
    let gone = false;
    const read = async (): Promise<State> => {
      const opened = await database;
      if (!opened.ok) return { kind: 'trouble', problem: opened.problem };
      return { kind: 'ready', view: healthView(await readHealth(opened.db, Date.now() - LOOK_BACK_MS)) };
    };
    const show = () => {
      if (document.visibilityState !== 'visible') return;
      read()
        .catch((error: unknown): State => ({ kind: 'trouble', problem: problemOf(error) ?? 'other' }))
        .then((next) => gone || setState(next));
    };
    show();
    document.addEventListener('visibilitychange', show);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', show);
    };
  }, [database]);

  const { extension, ruleset, database: store, settings, browser: program } = health.versions;
  const versions = [
    { id: 'extension', name: extension, value: browser.runtime.getManifest().version },
    { id: 'ruleset', name: ruleset, value: RULESET_VERSION },
    { id: 'database', name: store, value: String(DATABASE_VERSION) },
    { id: 'settings', name: settings, value: String(SETTINGS_VERSION) },
    { id: 'browser', name: program, value: programOf(navigator.userAgent) },
  ];
  const copy = (view: HealthView) =>
    navigator.clipboard.writeText(debugInfo(view, Object.fromEntries(versions.map(({ id, value }) => [id, value]))));
  return (
    <div class="sl-page">
      <div class="sl-page-head">
        <h1>{words.dashboard.sections.health}</h1>
        <p class="sl-muted">{health.lead}</p>
      </div>
      {state.kind === 'loading' ? <p class="sl-muted">{words.dashboard.loading}</p> : null}
      {state.kind === 'trouble' ? (
        <Rescue
          words={rescueWords(words.locale)}
          no={words.settings.remove.no}
          text={words.popup.trouble[state.problem]}
          unread={state.problem === 'database_corrupt' || state.problem === 'database_newer'}
          onAgain={reopen}
          {...(state.problem === 'database_corrupt' ? { onAside: () => beginNewRecord(props) } : {})}
        />
      ) : null}
      <Aftermath {...props} />
      {state.kind === 'ready' ? (
        <Health
          view={state.view}
          words={health}
          names={words.names}
          versions={versions}
          onCopy={() => copy(state.view)}
        />
      ) : null}
    </div>
  );
}

/** `Chrome/156` or `Firefox/148`. */
function programOf(userAgent: string): string {
  return /(?:Firefox|Edg|Chrome)\/\d+/.exec(userAgent)?.[0] ?? 'other';
}
