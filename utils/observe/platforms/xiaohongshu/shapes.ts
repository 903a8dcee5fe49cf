import type { Note } from '../../../model/note';
import type { Source } from '../../../model/vocabulary';
import type { AnswerKind } from '../../observed';
import { isJson, type Json, list, object } from '../../peek';
import { readAccount } from './account-data';
import { type AnswerView, readItems } from './answers';
import { notesOfComments } from './comment-data';
import { type Endpoint, endpointNamed } from './endpoints';
import { TELLS_NOTHING, type Tells } from './tells';
import { holdsWidgets, readItemWithWidgets } from './widgets';

/**
 * Which endpoint an answer comes from, by its envelope alone, for answers kept without their address. Undefined: the
 * envelope fits none, or several that tell different things.
 */
export function endpointByShape(body: Json): Endpoint | undefined {
  const data = object(body, 'data') ?? body;
  const rows = list(body, 'data') ?? list(data, 'items') ?? list(data, 'notes');
  const first = rows?.find(isJson);
  if (list(data, 'comments') !== undefined) {
    const comment = list(data, 'comments')?.find(isJson);
    return endpointNamed(
      comment !== undefined && Object.hasOwn(comment, 'user_info') ? 'web-comments' : 'app-comments',
    );
  }
  if (first === undefined) {
    if (!Object.hasOwn(body, 'data')) return undefined;
    if (object(data, 'widgets') !== undefined) return endpointNamed('web-widgets');
    if (holdsWidgets(data)) return endpointNamed('app-widgets');
    if (Object.hasOwn(data, 'basic_info')) return endpointNamed('web-account');
    return Object.hasOwn(data, 'userid') && Object.hasOwn(data, 'nickname') ? endpointNamed('app-account') : undefined;
  }
  if (list(first, 'noteList', 'note_list') !== undefined) return endpointNamed('app-note');
  const card = object(first, 'noteCard', 'note_card');
  if (card !== undefined) return endpointNamed(Object.hasOwn(card, 'desc') ? 'web-note' : 'web-homefeed');
  if (rows?.some((row) => isJson(row) && isWrapped(row))) return endpointNamed('app-search');
  if (list(data, 'notes') !== undefined) return endpointNamed(isAppNote(first) ? 'app-user-notes' : 'web-profile');
  // Feed and video feed look alike: only what both tell is told.
  return isAppNote(first) || list(body, 'data') !== undefined ? endpointNamed('app-video') : undefined;
}

function isWrapped(row: Json): boolean {
  return object(row, 'ads') !== undefined || object(row, 'note') !== undefined;
}

function isAppNote(note: Json): boolean {
  return ['cursor_score', 'images_list', 'inlikes'].some((key) => Object.hasOwn(note, key));
}

const BARE_APP_TELLS: Tells = new Set(['attributes']);

/** Shapes that stand on their own, without an address that says what they are: saved pieces of answers and state. */
export function readBare(json: Json, source: Source): (AnswerView & { id: string; kind: AnswerKind }) | undefined {
  const context = { source, surface: 'other', tells: TELLS_NOTHING } as const;
  if (typeof json['content'] === 'string' && Object.hasOwn(json, 'show_tags')) {
    const notes = notesOfComments([json], { source, surface: 'app_note' });
    return { id: 'bare-comment', kind: 'comments', notes, lost: 0 };
  }
  if (Object.hasOwn(json, 'basicInfo') || Object.hasOwn(json, 'basic_info')) {
    const notes = [readAccount(json, { ...context, surface: 'profile' })];
    return { id: 'bare-profile', kind: 'account', notes, lost: 0 };
  }
  const details = Object.values(json).flatMap((entry) => (isJson(entry) ? (object(entry, 'note') ?? []) : []));
  if (details.length > 0) {
    const read = readItems(details, { source, surface: 'note', tells: new Set(['text']) });
    return { id: 'bare-detail-map', kind: 'detail', ...read };
  }
  const app = isAppNote(json);
  const note: Note | undefined = readItemWithWidgets(
    json,
    undefined,
    app ? { source, surface: 'app_user', tells: BARE_APP_TELLS } : context,
  );
  return note === undefined
    ? undefined
    : { id: app ? 'bare-app-item' : 'bare-item', kind: 'list', notes: [note], lost: 0 };
}
