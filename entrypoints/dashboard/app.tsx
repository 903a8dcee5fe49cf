import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Shell } from '../../components/dashboard/Shell';
import { type Dictionary, resolveLocale, words as wordsOf } from '../../utils/i18n';
import { rescueWords } from '../../utils/i18n/rescue';
import type { DatabaseProblem, openDatabase } from '../../utils/record/database';
import type { Settings } from '../../utils/settings';
import { changeSettings, watchSettings } from '../../utils/settings-store';
import { useGoneImport } from './gone-import';
import type { Page, PageProps } from './page';
import { ROUTES, type Route, routeOf } from './routes';

type Database = ReturnType<typeof openDatabase>;

/** These say or do something without a record that opens. */
const WITHOUT_RECORD: ReadonlySet<string> = new Set(['welcome', 'study', 'check', 'health', 'settings']);

/** Brings settings, address and record to the pages. `sample`: settings that are not the stored ones. */
export function App({ open, sample }: { open: () => Database; sample?: Settings }) {
  const [database, setDatabase] = useState(open);
  const reopen = useCallback(() => setDatabase(open), [open]);
  const [settings, setSettings] = useState(sample);
  useEffect(() => (sample === undefined ? watchSettings(browser.storage, setSettings) : undefined), [sample]);
  const change = useCallback(
    async (how: (before: Settings) => Settings) => {
      if (sample === undefined) await changeSettings(browser.storage.local, how);
      else setSettings((before) => how(before ?? sample));
    },
    [sample],
  );
  return settings === undefined ? null : (
    <Routed settings={settings} change={change} database={database} reopen={reopen} />
  );
}

function Routed({
  settings,
  change,
  database,
  reopen,
}: Pick<PageProps, 'settings' | 'change' | 'database' | 'reopen'>) {
  const locale = resolveLocale(settings.language, navigator.language);
  const { customRules } = settings;
  const words = useMemo(() => wordsOf(locale, customRules), [locale, customRules]);
  const hash = useHash();
  const { route, rest } = routeOf(hash, settings.recording === 'unset' ? 'welcome' : 'overview');
  const problem = useProblem(database);
  const isGone = useGoneImport({ database, rest });
  const title = route?.name(words) ?? words.dashboard.sections.missing;
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = `${title} · ${words.product}`;
  }, [locale, title, words]);

  const sections = ROUTES.filter((one) => one.rail).map((one) => ({
    id: one.id,
    href: `#/${one.id}`,
    name: one.name(words),
    icon: one.icon,
  }));
  const props: PageProps = { words, settings, change, database, reopen, go, rest };
  return (
    <Shell
      product={words.product}
      words={words.dashboard}
      sections={sections}
      current={route?.id ?? ''}
      local={words.popup.local}
    >
      {route === undefined ? (
        <Missing words={words} />
      ) : problem !== undefined && !WITHOUT_RECORD.has(route.id) ? (
        <Notice title={title} text={words.popup.trouble[problem]} href="#/health" link={rescueWords(locale).help} />
      ) : isGone ? (
        <Notice title={title} text={words.dashboard.importGone} href={`#/${route.id}`} link={words.dashboard.showAll} />
      ) : (
        <Loaded key={route.id} route={route} {...props} />
      )}
    </Shell>
  );
}

/** In the place of a page: why there is nothing, and where to go on. */
function Notice({ title, text, href, link }: { title: string; text: string; href: string; link: string }) {
  return (
    <div class="sl-page">
      <h1>{title}</h1>
      <p class="sl-notice">
        {text} <a href={href}>{link}</a>
      </p>
    </div>
  );
}

/** Why the record cannot be opened. */
function useProblem(database: Database): DatabaseProblem | undefined {
  const [problem, setProblem] = useState<DatabaseProblem>();
  useEffect(() => {
    let gone = false;
    database.then(
      (opened) => gone || setProblem(opened.ok ? undefined : opened.problem),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [database]);
  return problem;
}

/** A page is fetched from the package when it is first opened. */
function Loaded({ route, ...props }: PageProps & { route: Route }) {
  const [page, setPage] = useState<{ Page: Page } | { error: string }>();
  useEffect(() => {
    route.load().then(
      ({ Page }) => setPage({ Page }),
      (error: unknown) => setPage({ error: String(error) }),
    );
  }, [route]);
  if (page === undefined) return <p class="sl-muted">{props.words.dashboard.loading}</p>;
  if ('error' in page) return <p class="sl-notice">{props.words.dashboard.failed(page.error)}</p>;
  return <page.Page {...props} />;
}

function Missing({ words }: { words: Dictionary }) {
  return (
    <div class="sl-page">
      <h1>{words.dashboard.sections.missing}</h1>
      <p class="sl-muted">{words.dashboard.missingText}</p>
    </div>
  );
}

function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onHash = () => setHash(location.hash);
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  return hash;
}

function go(route: string): void {
  location.hash = `#/${route}`;
}
