import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Check } from '../../../components/dashboard/Choice';
import { Empty } from '../../../components/dashboard/Empty';
import { SourceSelect } from '../../../components/dashboard/Filters';
import { type LinkGroupView, LinksTable } from '../../../components/dashboard/LinksTable';
import type { Dictionary } from '../../../utils/i18n';
import { type LinksPageWords, linksPageWords } from '../../../utils/i18n/links-page';
import { nameIn } from '../../../utils/i18n/names';
import { moment, number } from '../../../utils/i18n/numbers';
import { networkName } from '../../../utils/i18n/shops';
import type { ImportRow } from '../../../utils/model/rows';
import { readImports } from '../../../utils/record/read-imports';
import { LINK_GROUPINGS, type LinkGroup, type LinkGrouping } from '../../../utils/record/read-links';
import type { StoredNote } from '../../../utils/record/stored';
import { choicesIn, hashOf } from '../hash-state';
import type { PageProps } from '../page';
import { readInWorker } from '../record-reads-client';

/** Notes listed behind one group. */
const MOST_NOTES = 200;
/** Groups listed at once, and more of them by a press: there may be thousands of items. */
const MOST_GROUPS = 200;

type State =
  | { kind: 'loading' }
  | { kind: 'trouble'; text: string }
  /** `by`, `is`: what was asked for. The address is ahead while more is read. */
  | {
      kind: 'ready';
      by: LinkGrouping;
      is: string | undefined;
      groups: LinkGroup[];
      notes: StoredNote[];
      imports: readonly ImportRow[];
    };

/**
 * Links by shop, kind, form, commission party or item, of one source, with the notes behind each;
 * `#/links/by=shop/routes=1/is=jd`.
 */
export function Page({ words, settings, database, rest }: PageProps) {
  const say = linksPageWords(words.locale);
  const choices = choicesIn(rest);
  const by = LINK_GROUPINGS.find((one) => one === choices['by']) ?? 'shop';
  const is = choices['is'];
  const importId = choices['import'] ?? '';
  const routes = choices['routes'] === '1';
  const [state, setState] = useState<State>({ kind: 'loading' });
  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    const fail = (error: unknown) => {
      const text = error instanceof Error ? error.message : String(error);
      if (!gone) setState({ kind: 'trouble', text: words.dashboard.failed(text) });
    };
    const read = async () => {
      const opened = await database;
      if (!opened.ok) throw new Error(words.popup.trouble[opened.problem]);
      const imports = await readImports(opened.db);
      if (gone) return;
      const range = { source: importId === '' ? ('live' as const) : ('capture' as const), importId };
      const ask = { ...range, by, routes, ...(is === undefined ? {} : { is }) };
      stop = readInWorker(
        opened.db.name,
        'links',
        ask,
        (found) => setState({ kind: 'ready', by, is, imports, ...found }),
        fail,
      );
    };
    read().catch(fail);
    return () => {
      gone = true;
      stop?.();
    };
  }, [database, words, by, is, importId, routes]);
  const group = state.kind === 'ready' ? state.groups.find(({ key }) => key === state.is) : undefined;
  const main = useRef<HTMLDivElement>(null);
  const shown = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (state.kind !== 'ready') return;
    const before = shown.current;
    shown.current = group?.key ?? '';
    // The link that was pressed is gone: one goes on with the first behind it or, on the way back, at itself.
    if (before === undefined || before === shown.current || document.activeElement !== document.body) return;
    const at = state.groups.findIndex(({ key }) => key === before);
    main.current?.querySelectorAll('a')[Math.max(0, at)]?.focus();
  });
  const part = { words, say, chosen: { by, import: importId, routes: routes ? '1' : '' } };
  return (
    <div class="sl-page" ref={main}>
      <div class="sl-page-head">
        <h1>{say.heading}</h1>
        <p class="sl-muted">{say.lead}</p>
      </div>
      {state.kind === 'loading' ? <p class="sl-muted">{words.dashboard.loading}</p> : null}
      {state.kind === 'trouble' ? <p class="sl-notice">{state.text}</p> : null}
      {state.kind !== 'ready' ? null : group === undefined ? (
        <Groups {...part} by={state.by} groups={state.groups} imports={state.imports} recording={settings.recording} />
      ) : (
        <NotesOf {...part} by={state.by} group={group} notes={state.notes} />
      )}
    </div>
  );
}

function nameOf(key: string, by: LinkGrouping, words: Dictionary, say: LinksPageWords): string {
  if (by === 'shop') return words.links.shop(key);
  if (by === 'kind') return nameIn(words.links.kinds, key) ?? key;
  if (by === 'mechanism') return nameIn(say.mechanisms, key) ?? key;
  const [first = '', ...rest] = key.split(':');
  if (by === 'item') return `${words.links.shop(first)} ${rest.join(':')}`;
  return rest.length === 0
    ? say.unnamed(networkName(words.locale, first))
    : words.links.partyName(first, rest.join(':'));
}

interface Part {
  words: Dictionary;
  say: LinksPageWords;
  /** How what is shown is put together. */
  by: LinkGrouping;
  /** The choices as they stand in the address. */
  chosen: Readonly<Record<string, string>>;
}

type GroupsProps = Part &
  Pick<PageProps['settings'], 'recording'> & { groups: readonly LinkGroup[]; imports: readonly ImportRow[] };

function Groups({ words, say, by, chosen, groups, imports, recording }: GroupsProps) {
  const id = useId();
  const [most, setMost] = useState(MOST_GROUPS);
  useLayoutEffect(() => setMost(MOST_GROUPS), [by]);
  const to = (more: Readonly<Record<string, string>>) => {
    location.hash = hashOf('links', { ...chosen, ...more });
  };
  if (by === 'shop' && groups.length + imports.length === 0 && `${chosen['routes']}${chosen['import']}` === '') {
    return <Empty words={words} heading={say.empty} note={say.emptyNote} recording={recording} />;
  }
  const { locale } = words;
  const rows = groups.slice(0, most).map(
    (group): LinkGroupView => ({
      key: group.key,
      name: nameOf(group.key, by, words, say),
      notes: number(locale, group.notes.size),
      links: number(locale, group.links),
      first: moment(locale, group.firstUtc),
      last: moment(locale, group.lastUtc),
      href: hashOf('links', { ...chosen, by, is: group.key }),
    }),
  );
  return (
    <>
      <div class="sl-row">
        <label for={id}>{say.by}</label>
        <select
          id={id}
          class="sl-select sl-inline"
          value={chosen['by']}
          onChange={(event) => to({ by: event.currentTarget.value })}
        >
          {LINK_GROUPINGS.map((one) => (
            <option key={one} value={one}>
              {say.groupings[one]}
            </option>
          ))}
        </select>
        {imports.length === 0 ? null : (
          <SourceSelect
            id={`${id}-source`}
            words={words}
            value={chosen['import'] ?? ''}
            imports={imports}
            onChange={to}
          />
        )}
        <Check
          label={say.routesOnly}
          checked={chosen['routes'] === '1'}
          onChange={(checked) => to({ routes: checked ? '1' : '' })}
        />
      </div>
      <p class="sl-small">{say.groupingNotes[by]}</p>
      {rows.length === 0 ? (
        <p class="sl-muted">{say.none}</p>
      ) : (
        <LinksTable rows={rows} words={say} label={`${say.heading} · ${say.groupings[by]}`} />
      )}
      {groups.length <= most ? null : (
        <p>
          <button type="button" class="sl-button" data-small onClick={() => setMost(most + MOST_GROUPS)}>
            {say.more(groups.length - most)}
          </button>
        </p>
      )}
    </>
  );
}

function NotesOf({ words, say, by, chosen, group, notes }: Part & { group: LinkGroup; notes: readonly StoredNote[] }) {
  const listed = notes.slice(0, MOST_NOTES);
  const { dashboard, locale } = words;
  return (
    <section class="sl-card sl-group">
      <h2>{say.notesOf(nameOf(group.key, by, words, say), group.notes.size)}</h2>
      <p>
        <a href={hashOf('links', chosen)}>{say.back}</a>
      </p>
      {notes.length > listed.length ? <p class="sl-small">{say.shownFirst(listed.length)}</p> : null}
      {listed.length === 0 ? <p class="sl-muted">{say.gone}</p> : null}
      <ul class="sl-drawer-list">
        {listed.map((note) => (
          <li key={note.noteKey}>
            <a href={hashOf('notes', { import: note.importId, note: note.noteKey })}>
              <bdi>
                {note.title || (note.title === undefined ? dashboard.notes.titleUntold : dashboard.notes.untitled)}
              </bdi>
            </a>
            <span class="sl-small">{moment(locale, note.lastSeenUtc)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
