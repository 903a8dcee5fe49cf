import type { Drift } from '../../../model/drift';
import type { Account, Note } from '../../../model/note';
import type { Source, Surface } from '../../../model/vocabulary';
import { isJson, type Json, list, object } from '../../peek';
import { accountOf, type ItemContext, readItem } from './item';
import type { Tells } from './tells';

/** The lists of the page's state hold cards only; no commerce field was ever seen there, so none counts as told. */
const LIST_TELLS: Tells = new Set();
const DETAIL_TELLS: Tells = new Set(['text']);

/** What a page's state told: notes of the list, the opened note, the account of a profile page. */
export type StateView = {
  notes: Note[];
  account?: { userId?: string; account: Account };
  drift: Drift[];
};

/** What the state is read for: `noteId` picks one entry of the detail map, which also holds stale ones. */
export type StateContext = { source: Source; surface: Surface; noteId?: string; boardId?: string; userId?: string };

/** Reads `__INITIAL_STATE__`, served or live (refs already unwrapped). */
export function readState(state: unknown, context: StateContext): StateView {
  const view: StateView = { notes: [], drift: [] };
  if (!isJson(state)) return { ...view, drift: [drift(context, 'state is not an object', 0)] };
  const { source, surface } = context;
  const items = listItems(state, context);
  const read = items.map((item, slot) => readItem(item, slot, { source, surface, tells: LIST_TELLS }));
  view.notes.push(...read.filter((note) => note !== undefined));
  const lost = read.length - view.notes.length;
  if (lost > 0) view.drift.push(drift(context, 'list item without an id', lost));

  const opened = openedNote(state, context);
  if (opened !== undefined) view.notes.push(opened);
  const account = profileAccount(state);
  if (account !== undefined) view.account = account;
  return view;
}

function listItems(state: Json, { surface, boardId }: StateContext): readonly unknown[] {
  switch (surface) {
    case 'explore':
      return list(object(state, 'feed') ?? {}, 'feeds') ?? [];
    case 'search':
      return list(object(state, 'search') ?? {}, 'feeds') ?? [];
    case 'profile':
      return (list(object(state, 'user') ?? {}, 'notes') ?? []).flat();
    case 'board': {
      const boards = object(object(state, 'board') ?? {}, 'boardFeedsMap') ?? {};
      return boardId === undefined ? [] : (list(object(boards, boardId) ?? {}, 'notes') ?? []);
    }
    default:
      return [];
  }
}

function openedNote(state: Json, { source, surface, noteId }: StateContext): Note | undefined {
  if (noteId === undefined) return undefined;
  const details = object(object(state, 'note') ?? {}, 'noteDetailMap') ?? {};
  const entry = object(details, noteId);
  // What is copied from the live state always holds the entry, if only an empty one.
  const note = object(entry ?? {}, 'note') ?? mobileNote(state, noteId);
  if (note === undefined) return undefined;
  return readDetail(note, { source, surface });
}

/** A note in full, as `noteDetailMap[id].note` and `v1/feed` hold it. */
export function readDetail(note: Json, context: Pick<ItemContext, 'source' | 'surface'>): Note | undefined {
  return readItem(note, undefined, { ...context, tells: DETAIL_TELLS });
}

/** The mobile H5 page keeps its one note at `noteData.data.noteData`. */
function mobileNote(state: Json, noteId: string): Json | undefined {
  const data = object(object(object(state, 'noteData') ?? {}, 'data') ?? {}, 'noteData');
  return data !== undefined && data['noteId'] === noteId ? data : undefined;
}

function profileAccount(state: Json): StateView['account'] {
  const page = object(object(state, 'user') ?? {}, 'userPageData');
  return page === undefined ? undefined : readProfile(page);
}

/** `userPageData`, with its members on the page object or one level down under `result`. */
export function readProfile(page: Json): StateView['account'] {
  const told = object(page, 'verifyInfo', 'verify_info') === undefined ? (object(page, 'result') ?? page) : page;
  const account = accountOf(told, new Set());
  if (account === undefined) return undefined;
  const userId = object(told, 'basicInfo', 'basic_info')?.['userId'];
  return { account, ...(typeof userId === 'string' ? { userId } : {}) };
}

function drift({ surface }: StateContext, reason: string, items: number): Drift {
  return { adapter: 'xiaohongshu/state', surface, reason, items };
}
