import type { Surface } from '../../../model/vocabulary';
import type { AnswerKind } from '../../observed';
import { isJson, type Json, list, object } from '../../peek';
import { TELLS_NOTHING, type Tells } from './tells';

/** One endpoint of the site or the app: how its address looks, where its items belong, and what it tells. */
export type Endpoint = {
  id: string;
  /** Patterns of the whole path of its address. */
  paths: readonly string[];
  surface: Surface;
  kind: AnswerKind;
  tells: Tells;
  /** The items of an answer, or undefined when the envelope does not fit (that is drift). */
  items(data: Json, body: Json): readonly unknown[] | undefined;
};

const itemsOf = (data: Json) => list(data, 'items');
const notesOf = (data: Json) => list(data, 'notes');
const commentsOf = (data: Json) => list(data, 'comments');
const dataOrItems = (data: Json, body: Json) => list(body, 'data') ?? itemsOf(data);
const wholeOf = (data: Json) => [data];

/**
 * The app wraps an opened note once more: `data[0].note_list[0]`, with its author beside the list. Asked for one note
 * only, some versions leave the outer list, or both, out.
 */
function openedNotes(data: Json, body: Json): readonly unknown[] | undefined {
  const isAlone = list(data, 'noteList', 'note_list') !== undefined || Object.hasOwn(data, 'id');
  const entries = dataOrItems(data, body) ?? (isAlone ? [data] : undefined);
  return entries?.flatMap((entry) => {
    const notes = isJson(entry) ? list(entry, 'noteList', 'note_list') : undefined;
    if (notes === undefined || !isJson(entry)) return [entry];
    const user = object(entry, 'user');
    return notes.map((note) => (isJson(note) && user !== undefined ? { user, ...note } : note));
  });
}

const WEB = '/api/sns/web/v\\d+';
const APP = '/api/sns/v\\d+';

/**
 * Web endpoints tell no commerce field: none was ever seen there, so a missing one proves nothing.
 * App endpoints do; what each is known to tell stands beside it. First match wins.
 */
export const ENDPOINTS: readonly Endpoint[] = [
  {
    id: 'web-homefeed',
    paths: [`${WEB}/homefeed(?:/initial_load)?`],
    surface: 'explore',
    kind: 'list',
    tells: new Set(['live']),
    items: itemsOf,
  },
  {
    id: 'web-search',
    paths: [`${WEB}/search/notes`],
    surface: 'search',
    kind: 'list',
    tells: new Set(['labels', 'live']),
    items: itemsOf,
  },
  {
    id: 'web-note',
    paths: [`${WEB}/feed`],
    surface: 'note',
    kind: 'detail',
    tells: new Set(['text']),
    items: itemsOf,
  },
  {
    id: 'web-profile',
    paths: [`${WEB}/user_posted`, `${WEB}/note/(?:collect|like)/page`],
    surface: 'profile',
    kind: 'list',
    tells: TELLS_NOTHING,
    items: notesOf,
  },
  {
    id: 'web-board',
    paths: [`${WEB}/board/(?:note|[0-9a-f]{24})`],
    surface: 'board',
    kind: 'list',
    tells: TELLS_NOTHING,
    items: notesOf,
  },
  {
    id: 'web-related',
    paths: [`${APP}/relatedfeed/web`],
    surface: 'related',
    kind: 'list',
    tells: TELLS_NOTHING,
    items: itemsOf,
  },
  {
    // Named in the site's own list of endpoints; what page shows them is not known.
    id: 'web-other',
    paths: [`${WEB}/common/dual_feed`, '/api/sns/web/nio/feed'],
    surface: 'other',
    kind: 'list',
    tells: TELLS_NOTHING,
    items: itemsOf,
  },
  {
    id: 'web-comments',
    paths: [`${WEB}/comment/(?:sub/)?page`],
    surface: 'note',
    kind: 'comments',
    tells: TELLS_NOTHING,
    items: commentsOf,
  },
  {
    id: 'web-widgets',
    paths: [`${WEB}/widgets`],
    surface: 'note',
    kind: 'widgets',
    tells: TELLS_NOTHING,
    items: wholeOf,
  },
  {
    id: 'web-account',
    paths: [`${WEB}/user/(?:otherinfo|hover_card)`],
    surface: 'profile',
    kind: 'account',
    tells: TELLS_NOTHING,
    items: wholeOf,
  },
  {
    id: 'app-homefeed',
    paths: [`${APP}/homefeed`],
    surface: 'app_feed',
    kind: 'list',
    tells: new Set(['ad', 'goods', 'attributes', 'live']),
    items: dataOrItems,
  },
  {
    id: 'app-search',
    paths: [`${APP}/search/notes`],
    surface: 'app_search',
    kind: 'list',
    tells: new Set(['ad', 'labels', 'live']),
    items: dataOrItems,
  },
  {
    id: 'app-video',
    paths: [`${APP}/note/videofeed`],
    surface: 'app_video',
    kind: 'list',
    tells: new Set(['ad']),
    items: dataOrItems,
  },
  {
    id: 'app-note',
    paths: [`${APP}/note/(?:feed|imagefeed|detail|detailfeed(?:/\\w+)?)`],
    surface: 'app_note',
    kind: 'detail',
    tells: new Set(['goods', 'partner', 'text']),
    items: openedNotes,
  },
  {
    id: 'app-widgets',
    paths: [`${APP}/note/widgets`],
    surface: 'app_note',
    kind: 'widgets',
    tells: new Set(['goods', 'partner', 'components']),
    items: (data, body) => (list(body, 'data') === undefined ? [data] : undefined),
  },
  {
    id: 'app-comments',
    paths: [`${APP}/note/comment/(?:list|sub_comments?|sub/list)`],
    surface: 'app_note',
    kind: 'comments',
    tells: TELLS_NOTHING,
    items: commentsOf,
  },
  {
    id: 'app-user-notes',
    paths: [`${APP}/note/(?:user/)?(?:posted|faved|liked)`],
    surface: 'app_user',
    kind: 'list',
    tells: new Set(['attributes']),
    items: (data, body) => notesOf(data) ?? dataOrItems(data, body),
  },
  {
    id: 'app-account',
    paths: [`${APP}/user/(?:[0-9a-f]{24}/)?info`],
    surface: 'app_user',
    kind: 'account',
    tells: new Set(['store']),
    items: wholeOf,
  },
];

const OWN_ACCOUNT = /\/api\/sns\/(?:web\/)?v\d+\/user\/(?:me|selfinfo)\/?$/;

/** Is this an answer about the person who looks, not about anybody's notes? It is never read. */
export function isOwnAccount(path: string): boolean {
  return OWN_ACCOUNT.test(path);
}

/** Made on first use: what never reads an answer must not carry the table (content scripts are small). */
let compiled: RegExp[] | undefined;

/** The endpoint an address of the site or the app belongs to. */
export function endpointAt(path: string): Endpoint | undefined {
  compiled ??= ENDPOINTS.map(({ paths }) => new RegExp(`^(?:${paths.join('|')})/?$`));
  const index = compiled.findIndex((pattern) => pattern.test(path));
  return ENDPOINTS[index];
}

/** The endpoint of this name. */
export function endpointNamed(id: string): Endpoint | undefined {
  return ENDPOINTS.find((endpoint) => endpoint.id === id);
}
