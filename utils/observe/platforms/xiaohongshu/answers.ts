import type { Drift } from '../../../model/drift';
import type { Note } from '../../../model/note';
import type { Source } from '../../../model/vocabulary';
import type { AnswerKind } from '../../observed';
import { isJson, type Json, object } from '../../peek';
import { readAccount } from './account-data';
import { notesOfComments } from './comment-data';
import type { Endpoint } from './endpoints';
import type { ItemContext } from './item';
import { readItemWithWidgets, readWidgets } from './widgets';

/** What the request named: the note or the account the answer is about. */
export type Asked = { noteId?: string; userId?: string };

/** What one answer held. `lost`: items that did not have the shape of an item. */
export type AnswerView = { notes: Note[]; lost: number };

/** Reads the answer of a known endpoint; undefined: its envelope does not fit. */
export function readAnswer(body: Json, endpoint: Endpoint, source: Source, asked: Asked): AnswerView | undefined {
  const items = endpoint.items(object(body, 'data') ?? body, body);
  if (items === undefined) return undefined;
  return READERS[endpoint.kind](items, { source, surface: endpoint.surface, tells: endpoint.tells }, asked);
}

type Read = (items: readonly unknown[], context: ItemContext, asked: Asked) => AnswerView;

const READERS: Readonly<Record<AnswerKind, Read>> = {
  list: readItems,
  detail: readItems,
  comments: (items, context, { noteId }) => ({ notes: notesOfComments(items, context, noteId), lost: 0 }),
  widgets: (items, context, { noteId }) => readEach(items, (data) => readWidgets(data, noteId, context)),
  account: (items, context, { userId }) => readEach(items, (data) => readAccount(data, context, userId)),
};

/** Items in order of delivery. */
export function readItems(items: readonly unknown[], context: ItemContext): AnswerView {
  const notes = items.flatMap((item, slot) => readItemWithWidgets(item, slot, context) ?? []);
  return { notes, lost: items.length - notes.length };
}

function readEach(items: readonly unknown[], read: (data: Json) => Note): AnswerView {
  const notes = items.filter(isJson).map(read);
  return { notes, lost: items.length - notes.length };
}

/** Drift of an answer whose envelope, or some of whose items, did not fit. */
export function driftOf({ id, surface }: Pick<Endpoint, 'id' | 'surface'>, reason: string, items: number): Drift {
  return { adapter: `xiaohongshu/${id}`, surface, reason, items };
}
