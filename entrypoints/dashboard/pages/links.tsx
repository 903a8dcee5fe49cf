import { useEffect, useId, useState } from 'preact/hooks';
import { Check } from '../../../components/dashboard/Choice';
import { SourceSelect } from '../../../components/dashboard/Filters';
import { type LinkGroupView, LinksTable } from '../../../components/dashboard/LinksTable';
import { Lens } from '../../../components/Lens';
import type { Dictionary } from '../../../utils/i18n';
import { type LinksPageWords, linksPageWords } from '../../../utils/i18n/links-page';
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
  | { kind: 'ready'; by: LinkGrouping; groups: LinkGroup[]; notes: StoredNote[]; imports: readonly ImportRow[] };

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
        (found) => setState({ kind: 'ready', by, imports, ...found }),
        fail,
      );
    };
    read().catch(fail);
    return () => {
      gone = true;
      stop?.();
    };
  }, [database, words, by, is, importId, routes]);
  const group = state.kind === 'ready' ? state.groups.find(({ key }) => key === is) : undefined;
  const part = { words, say, by, chosen: { by, import: importId, routes: routes ? '1' : '' } };
  return (
    <div class="sl-page">
      <div class="sl-page-head">
        <h1>{say.heading}</h1>
        <p class="sl-muted">{say.lead}</p>
      </div>
      {state.kind === 'loading' ? <p class="sl-muted">{words.dashboard.loading}</p> : null}
      {state.kind === 'trouble' ? <p class="sl-notice">{state.text}</p> : null}
      {state.kind !== 'ready' ? null : group === undefined ? (
        <Groups key={by} {...part} groups={state.groups} imports={state.imports} recording={settings.recording} />
      ) : (
        <NotesOf {...part} group={group} notes={state.notes} />
      )}
    </div>
  );
}

function nameOf(key: string, by: LinkGrouping, words: Dictionary, say: LinksPageWords): string {
  if (by === 'shop') return words.links.shop(key);
  if (by === 'kind') return Object.entries(words.links.kinds).find(([kind]) => kind === key)?.[1] ?? key;
  if (by === 'mechanism') return Object.entries(say.mechanisms).find(([one]) => one === key)?.[1] ?? key;
  const [first = '', ...rest] = key.split(':');
  if (by === 'item') return `${words.links.shop(first)} ${rest.join(':')}`;
  return rest.length === 0
    ? say.unnamed(networkName(words.locale, first))
    : words.links.partyName(first, rest.join(':'));
}

interface Part {
  words: Dictionary;
  say: LinksPageWords;
  by: LinkGrouping;
  /** The choices as they stand in the address. */
  chosen: Readonly<Record<string, string>>;
}

type GroupsProps = Part &
  Pick<PageProps['settings'], 'recording'> & { groups: readonly LinkGroup[]; imports: readonly ImportRow[] };

function Groups({ words, say, by, chosen, groups, imports, recording }: GroupsProps) {
  const id = useId();
  const [most, setMost] = useState(MOST_GROUPS);
  const to = (more: Readonly<Record<string, string>>) => {
    location.hash = hashOf('links', { ...chosen, ...more });
  };
  if (by === 'shop' && groups.length === 0 && imports.length === 0 && chosen['routes'] === '') {
    return (
      <div class="sl-empty">
        <Lens class="sl-lens" />
        <h2>{say.empty}</h2>
        <p class="sl-muted">
          {recording === 'full'
            ? say.emptyNote
            : recording === 'counts'
              ? words.dashboard.notes.emptyCounts
              : words.settings.recording.offNote}
        </p>
      </div>
    );
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
      href: hashOf('links', { ...chosen, is: group.key }),
    }),
  );
  return (
    <>
      <div class="sl-row">
        <label for={id}>{say.by}</label>
        <select
          id={id}
          class="sl-select sl-inline"
          value={by}
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
