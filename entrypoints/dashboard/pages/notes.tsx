import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { toneOf } from '../../../components/badge-tone';
import { Empty } from '../../../components/dashboard/Empty';
import { DAY, Filters, type FilterView, SourceSelect } from '../../../components/dashboard/Filters';
import { NotesTable } from '../../../components/dashboard/NotesTable';
import { NOTE_SORTS, type NoteRowView, type NotesOrder } from '../../../components/dashboard/notes-view';
import { Lens } from '../../../components/Lens';
import type { Dictionary } from '../../../utils/i18n';
import { nameIn } from '../../../utils/i18n/names';
import { number, stamp } from '../../../utils/i18n/numbers';
import { type NotesPageWords, notesPageWords } from '../../../utils/i18n/overview-notes';
import type { ImportRow } from '../../../utils/model/rows';
import { ACCOUNT_KINDS, LEVELS, SURFACES, VERDICT_CODES } from '../../../utils/model/vocabulary';
import type { SeedlensDatabase } from '../../../utils/record/database';
import type { NotesFilter } from '../../../utils/record/read-filtered';
import { readImports } from '../../../utils/record/read-imports';
import type { ListedNote } from '../../../utils/record/read-list';
import { liveNewest } from '../../../utils/record/read-rollups';
import { choicesIn, hashOf } from '../hash-state';
import { useNotesList } from '../notes-worker-client';
import type { PageProps } from '../page';
import { OpenNote } from './notes-drawer';

/** Shop platforms that may be asked for. */
const SHOPS = ['taobao', 'tmall', 'jd', 'pdd', 'xiaohongshu', 'douyin', 'vip', 'other'] as const;
/** What is being recorded comes in bursts: the list follows when they rest, ms. */
const REST_MS = 1_000;

/**
 * Notes seen; source, filters, order and the open note stand in the address:
 * `#/notes/verdict=…/q=…/sort=title/dir=up/note=…`.
 */
export function Page(props: PageProps) {
  const { words, settings, database, rest } = props;
  const { dashboard } = words;
  const say = notesPageWords(words.locale);
  const { note: opened, ...chosen } = choicesIn(rest);
  const { sort: _sort, dir: _dir, import: importId = '', ...filters } = chosen;
  const filter = filterOf(filters);
  const order = orderOf(chosen);
  const isOn = Object.keys(filter).length > 0;
  const { record, trouble, imports } = useRecord(database, words);
  const query = { source: importId === '' ? ('live' as const) : ('capture' as const), importId, filter, ...order };
  const { state, row, need, refresh, again } = useNotesList(record?.name, query);

  useEffect(() => {
    if (record === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = liveNewest(record, { source: query.source, importId }, () => {
      clearTimeout(timer);
      timer = setTimeout(refresh, REST_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [record, query.source, importId, refresh]);

  const go = (choices: Readonly<Record<string, string>>) => {
    location.hash = hashOf('notes', choices);
  };
  const wanted = JSON.stringify(chosen);
  const close = useCallback(() => {
    location.hash = hashOf('notes', JSON.parse(wanted));
    // What opened it is where one goes on.
    const row = `[data-note="${CSS.escape(opened ?? '')}"]`;
    // Of a long list its row may not be drawn.
    (document.querySelector<HTMLElement>(row) ?? document.querySelector<HTMLElement>('td[tabindex="0"]'))?.focus();
  }, [wanted, opened]);

  const ordered = useRef(false);
  useLayoutEffect(() => {
    if (!ordered.current || state.kind !== 'ready') return;
    ordered.current = false;
    // The head that was pressed went with its table. Where one has gone on meanwhile, one stays.
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('[aria-sort] button')?.focus();
  }, [state]);

  const said = trouble ?? (state.kind === 'failed' ? troubleText(state.error, words) : undefined);
  const isEmpty = state.kind === 'ready' && state.isDone && state.count === 0;
  const isNew = isEmpty && !isOn && importId === '';
  return (
    <div class="sl-page">
      <div class="sl-page-head">
        <h1>{dashboard.sections.notes}</h1>
        <p class="sl-muted">{dashboard.notes.lead}</p>
      </div>
      {isNew ? null : (
        <>
          {imports.length === 0 ? null : (
            <div class="sl-row">
              <SourceSelect
                id="sl-source"
                words={words}
                value={importId}
                imports={imports}
                onChange={(choice) => go({ ...chosen, ...choice })}
              />
            </div>
          )}
          <Filters
            words={say}
            search={chosen['q'] ?? ''}
            filters={[...filterViews(filter, words, say), ...dayViews(chosen, say)]}
            // A note opened while typing rests stays open once what was typed is followed.
            onChange={(name, value) => go({ ...chosen, note: opened ?? '', [name]: value })}
            onClear={() => go({ import: importId, sort: chosen['sort'] ?? '', dir: chosen['dir'] ?? '' })}
          />
        </>
      )}
      {said === undefined ? null : <p class="sl-notice">{said}</p>}
      <p class="sl-small sl-notes-said" role="status">
        {said !== undefined || isNew
          ? ''
          : state.kind !== 'ready'
            ? dashboard.loading
            : state.isDone
              ? say.listed(state.count)
              : say.looking(state.count, state.looked, state.of)}
      </p>
      {state.kind !== 'ready' ? null : isNew ? (
        <Empty
          words={words}
          heading={dashboard.notes.empty}
          note={dashboard.notes.emptyNote}
          recording={settings.recording}
        />
      ) : isEmpty ? (
        <div class="sl-empty">
          <Lens class="sl-lens" />
          <h2>{say.nothing}</h2>
          <p class="sl-muted">{say.nothingNote}</p>
        </div>
      ) : (
        <NotesTable
          key={wanted}
          count={state.count}
          isDone={state.isDone}
          row={(at) => rowView(row(at), words)}
          need={need}
          version={state}
          order={order}
          onOrder={({ sort, down }) => {
            ordered.current = true;
            go({ ...chosen, sort, dir: down ? '' : 'up' });
          }}
          words={dashboard}
          say={say}
          onOpen={(key) => go({ ...chosen, note: key })}
        />
      )}
      {opened === undefined ? null : (
        <OpenNote key={opened} noteKey={opened} page={props} onClose={close} onDeleted={again} />
      )}
    </div>
  );
}

function troubleText(error: string, words: Dictionary): string {
  return nameIn(words.popup.trouble, error) ?? words.dashboard.failed(error);
}

/** The opened record with its imports, or why there is none. */
function useRecord(database: PageProps['database'], words: Dictionary) {
  const [record, setRecord] = useState<SeedlensDatabase>();
  const [trouble, setTrouble] = useState<string>();
  const [imports, setImports] = useState<readonly ImportRow[]>([]);
  useEffect(() => {
    let gone = false;
    const open = async () => {
      const opened = await database;
      if (gone) return;
      if (!opened.ok) return setTrouble(words.popup.trouble[opened.problem]);
      setRecord(opened.db);
      setImports(await readImports(opened.db));
    };
    open().catch((error: unknown) => setTrouble(words.dashboard.failed(String(error))));
    return () => {
      gone = true;
    };
  }, [database, words]);
  return { record, trouble, imports };
}

function orderOf({ sort, dir }: Readonly<Record<string, string>>): NotesOrder {
  return { sort: NOTE_SORTS.find((one) => one === sort) ?? 'last_seen', down: dir !== 'up' };
}

/** What may be asked for, by the name of the choice. */
const VALUES = {
  verdict: VERDICT_CODES,
  shop: SHOPS,
  surface: SURFACES,
  level: LEVELS,
  account: ACCOUNT_KINDS,
} as const;

/** Values that are none of ours are no filter; shops there are more of than are offered. */
function filterOf(choices: Readonly<Record<string, string>>): NotesFilter {
  const { shop = '', q = '' } = choices;
  const known = Object.entries(VALUES).flatMap(([name, values]) => {
    const value = values.find((one) => one === choices[name]);
    return value === undefined ? [] : [[name, value]];
  });
  const [fromUtc, toUtc] = [momentOf(dayIn(choices, 'from'), '00:00'), momentOf(dayIn(choices, 'to'), '23:59:59.999')];
  return {
    ...Object.fromEntries(known),
    ...(fromUtc === undefined ? {} : { fromUtc }),
    ...(toUtc === undefined ? {} : { toUtc }),
    ...(shop === '' ? {} : { shop }),
    ...(q === '' ? {} : { words: q }),
  };
}

/** @returns '' for what is no day */
function dayIn(choices: Readonly<Record<string, string>>, name: 'from' | 'to'): string {
  const { [name]: day = '' } = choices;
  return DAY.test(day) && !Number.isNaN(Date.parse(day)) ? day : '';
}

/** A local day's begin or end, epoch ms. */
const momentOf = (day: string, time: string) => (day === '' ? undefined : Date.parse(`${day}T${time}`));

/** Days from and until which a note was last seen. */
const dayViews = (chosen: Readonly<Record<string, string>>, say: NotesPageWords): FilterView[] =>
  (['from', 'to'] as const).map((name) => ({ name, label: say.filters[name], value: dayIn(chosen, name) }));

function filterViews(filter: NotesFilter, { names, links }: Dictionary, say: NotesPageWords): FilterView[] {
  const lists = { verdict: names.verdicts, surface: names.surfaces, level: names.levels, account: names.accounts };
  return (['verdict', 'shop', 'surface', 'level', 'account'] as const).map((name) => {
    const value = filter[name] ?? '';
    const values: readonly string[] = VALUES[name];
    // Any shop may be asked for by the address.
    const all = value === '' || values.includes(value) ? values : [...values, value];
    const label = (one: string) => (name === 'shop' ? links.shop(one) : (nameIn(lists[name], one) ?? one));
    return { name, label: say.filters[name], value, options: all.map((one) => ({ value: one, label: label(one) })) };
  });
}

function rowView(listed: ListedNote | null | undefined, words: Dictionary): NoteRowView | null | undefined {
  if (listed == null) return listed;
  const { note, verdict, showings } = listed;
  return {
    key: note.noteKey,
    seen: stamp(note.lastSeenUtc),
    first: stamp(note.firstSeenUtc),
    times: number(words.locale, note.timesSeen),
    ...(note.title === undefined ? {} : { title: note.title }),
    ...(verdict === undefined
      ? {}
      : { verdict: { tone: toneOf(verdict.verdict), name: words.names.verdicts[verdict.verdict] } }),
    labelWords: showings.labelWords,
    shops: showings.shops.map((shop) => words.links.shop(shop)),
    surfaces: showings.surfaces.map((surface) => words.names.surfaces[surface]),
    ...(note.noteUrl === undefined ? {} : { url: note.noteUrl }),
  };
}
