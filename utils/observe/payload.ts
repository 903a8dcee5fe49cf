import type { Note } from '../model/note';
import type { Source } from '../model/vocabulary';
import { readAddress } from './address';
import { NOT_MINE, type Observed } from './observed';
import { isJson, type Json, object, text } from './peek';
import { type Asked, driftOf, readAnswer, readItems } from './platforms/xiaohongshu/answers';
import { notesOfComments } from './platforms/xiaohongshu/comment-data';
import { type Endpoint, endpointAt, isOwnAccount } from './platforms/xiaohongshu/endpoints';
import { endpointByShape, readBare } from './platforms/xiaohongshu/shapes';
import { readState } from './platforms/xiaohongshu/state';
import { TELLS_NOTHING, type Tells } from './platforms/xiaohongshu/tells';
import { parseStateText } from './state-text';

/**
 * One answer of the API. `url` may be empty: then its shape decides. `request`: the body of the request as text, JSON
 * or a form; some answers name their note only there.
 */
export type PayloadInput = { url: string; json: unknown; source: Source; request?: string };

/** Reads one answer of the API, by its address; without a known address by its shape. */
export function observePayload({ url, json, source, request }: PayloadInput): Observed {
  if (!isJson(json)) return Array.isArray(json) ? observeList(json, { url, source, request }) : NOT_MINE;
  const path = pathOf(url);
  if (path !== undefined && isOwnAccount(path)) return NOT_MINE;
  const known = path === undefined ? undefined : endpointAt(path);
  const question = questionOf(url, request);
  if (known !== undefined) {
    const read = readAs(json, known, source, question);
    if (read !== undefined) return read;
  }
  const guessed = url === '' ? endpointByShape(json) : undefined;
  if (guessed !== undefined) return readAs(json, guessed, source, question) ?? NOT_MINE;
  const bare = readBare(json, source);
  if (bare !== undefined) {
    const drift = bare.lost === 0 ? [] : [driftOf({ id: bare.id, surface: 'other' }, LOST, bare.lost)];
    return { mine: true, notes: bare.notes, drift, answer: { id: bare.id, kind: bare.kind } };
  }
  if (known === undefined) return NOT_MINE;
  // The answer of an error holds no items, and says so: that is no change of its shape.
  const drift = isError(json) ? [] : [driftOf(known, 'the envelope holds no list of items', 0)];
  return { mine: true, notes: [], drift, answer: { id: known.id, kind: known.kind } };
}

/** `{"code": 300012, "success": false, "msg": …}`: a wall, a captcha, a note that is gone. */
function isError(json: Json): boolean {
  const { success, code } = json;
  return success === false || (typeof code === 'number' && code !== 0 && success !== true);
}

const LOST = 'item without an id';

function readAs(json: Json, endpoint: Endpoint, source: Source, question: Question): Observed | undefined {
  const view = readAnswer(json, endpoint, source, question);
  if (view === undefined) return undefined;
  const { keyword, channel } = question;
  return {
    mine: true,
    notes: view.notes,
    drift: view.lost === 0 ? [] : [driftOf(endpoint, LOST, view.lost)],
    answer: {
      id: endpoint.id,
      kind: endpoint.kind,
      ...(keyword === undefined || endpoint.kind !== 'list' ? {} : { keyword }),
      ...(channel === undefined || endpoint.kind !== 'list' ? {} : { channel }),
    },
  };
}

type Asking = { url: string; source: Source; request?: string | undefined };

/** A list that stands alone: the items of an answer without its envelope, or several answers one after the other. */
function observeList(list: readonly unknown[], { url, source, request }: Asking): Observed {
  if (list.length > 0 && list.every(isAnswer)) {
    const asked = request === undefined ? {} : { request };
    return joined(list.map((json) => observePayload({ url, json, source, ...asked })));
  }
  const endpoint = endpointOf(url) ?? (url === '' ? endpointByShape({ data: list }) : undefined);
  const body = { data: list, items: list, notes: list, comments: list };
  return (endpoint && readAs(body, endpoint, source, questionOf(url, request))) ?? NOT_MINE;
}

function isAnswer(json: unknown): boolean {
  return isJson(json) && Object.hasOwn(json, 'data') && (Object.hasOwn(json, 'code') || Object.hasOwn(json, 'success'));
}

function joined(answers: readonly Observed[]): Observed {
  const answer = answers.find((one) => one.answer !== undefined)?.answer;
  return {
    mine: answers.some(({ mine }) => mine),
    notes: answers.flatMap(({ notes }) => notes),
    drift: answers.flatMap(({ drift }) => drift),
    ...(answer === undefined ? {} : { answer }),
  };
}

/**
 * One item that a tool took out of a list. `url`: the request it came with, else `pageUrl`, the page it was shown on,
 * says what kind of list that was. Pages' own state holds notes in full (`{id, note: {desc, …}}`).
 */
export function observeItem({ url, pageUrl, item, source }: CapturedItem): Observed {
  if (!isJson(item)) return NOT_MINE;
  const endpoint = endpointOf(url);
  const surface = endpoint?.surface ?? readAddress(pageUrl)?.surface;
  if (surface === undefined) {
    const bare = readBare(item, source);
    return bare === undefined
      ? NOT_MINE
      : { mine: true, notes: bare.notes, drift: [], answer: { id: bare.id, kind: 'list' } };
  }
  if (endpoint?.kind === 'comments' || isComment(item)) return observeComment(item, url, source, surface);
  const note = object(item, 'note');
  const isFull = note !== undefined && typeof note['desc'] === 'string';
  const context = isFull
    ? ({ source, surface: 'note', tells: FULL } as const)
    : { source, surface, tells: endpoint?.tells ?? TELLS_NOTHING };
  const read = readItems([item], context).notes.map(({ slot: _slot, ...told }) => told);
  const id = endpoint?.id ?? 'item';
  const drift = read.length === 0 ? [driftOf({ id, surface }, LOST, 1)] : [];
  return { mine: true, notes: read, drift, answer: { id, kind: isFull ? 'detail' : 'list' } };
}

/** A comment by itself. One that neither the author wrote nor pinned is left unread. */
function observeComment(comment: Json, url: string, source: Source, surface: Note['surface']): Observed {
  const context = { source, surface: surface === 'app_note' ? surface : ('note' as const) };
  const notes = notesOfComments([comment], context, questionOf(url, undefined).noteId);
  const told = notes.filter(({ comments }) => comments !== undefined && comments.length > 0);
  return { mine: true, notes: told, drift: [], answer: { id: endpointOf(url)?.id ?? 'comment', kind: 'comments' } };
}

function isComment(item: Json): boolean {
  return text(item, 'content') !== undefined && text(item, 'noteId', 'note_id') !== undefined && !('note_card' in item);
}

export type CapturedItem = { url: string; pageUrl: string; item: unknown; source: Source };

const FULL: Tells = new Set(['text']);

/**
 * The HTML a page was served with, as text: only the state it carries is read, for what it shows depends on scripts.
 * Without such a state there is nothing of ours in it.
 */
export function observeDocument({ url, html, source }: { url: string; html: string; source: Source }): Observed {
  const address = readAddress(url);
  const script = stateScriptIn(html);
  if (address === undefined || script === undefined) return NOT_MINE;
  const id = 'web-document';
  const kind = address.surface === 'note' ? 'detail' : 'list';
  const state = parseStateText(script);
  if (state === undefined) {
    const drift = [driftOf({ id, surface: address.surface }, 'state script does not parse', 0)];
    return { mine: true, notes: [], drift, answer: { id, kind } };
  }
  const { notes, account, drift } = readState(state, { source, ...address });
  const { attributes, keyword, channel } = address;
  return {
    mine: true,
    notes: notes.map((note): Note => {
      const owned = account !== undefined && account.userId !== undefined && note.author?.id === account.userId;
      return {
        ...note,
        ...(attributes !== undefined && note.noteId === address.noteId ? { attributes } : {}),
        ...(owned ? { account: account.account } : {}),
      };
    }),
    drift,
    answer: { id, kind, ...(keyword === undefined ? {} : { keyword }), ...(channel === undefined ? {} : { channel }) },
  };
}

const STATE_SCRIPT = /<script[^>]{0,200}>(?=\s{0,200}(?:window\.)?__INITIAL_STATE__\s{0,20}=)/i;

/** The first one that ends; searched for in two steps, so that a thousand without an end cost no more than one. */
function stateScriptIn(html: string): string | undefined {
  const start = STATE_SCRIPT.exec(html);
  if (start === null) return undefined;
  const rest = html.slice(start.index + start[0].length);
  const end = rest.search(/<\/script>/i);
  return end < 0 ? undefined : rest.slice(0, end);
}

type Question = Asked & { keyword?: string; channel?: string };

const NOTE_ID = /^[0-9a-f]{24}$/;

/** What the request asked about, from its query and its body. */
function questionOf(url: string, request: string | undefined): Question {
  if (request === undefined && !url.includes('?')) return askedByPath(url);
  const query = new URLSearchParams(url.includes('?') ? url.slice(url.indexOf('?') + 1).replace(/#.*$/, '') : '');
  const body = bodyOf(request);
  const asked = (...names: readonly string[]) => {
    for (const name of names) {
      const value = query.get(name) ?? text(body, name);
      if (value !== undefined && value !== null && value !== '') return value;
    }
    return undefined;
  };
  const noteId = asked('note_id', 'noteId', 'source_note_id', 'sourceNoteId');
  const userId = asked('target_user_id', 'user_id', 'userId') ?? askedByPath(url).userId;
  const keyword = asked('keyword');
  const channel = asked('category', 'oid', 'channel_id');
  return {
    ...(noteId === undefined || !NOTE_ID.test(noteId) ? {} : { noteId }),
    ...(userId === undefined || !NOTE_ID.test(userId) ? {} : { userId }),
    ...(keyword === undefined ? {} : { keyword: keyword.slice(0, 200) }),
    ...(channel === undefined ? {} : { channel: channel.slice(0, 100) }),
  };
}

function askedByPath(url: string): Asked {
  const userId = /\/user\/([0-9a-f]{24})\//.exec(url)?.[1];
  return userId === undefined ? {} : { userId };
}

const LONGEST_REQUEST = 100_000;

function bodyOf(request: string | undefined): Json {
  if (request === undefined || request.length > LONGEST_REQUEST) return {};
  if (!/^\s*\{/.test(request)) return Object.fromEntries(new URLSearchParams(request));
  try {
    const json: unknown = JSON.parse(request);
    return isJson(json) ? json : {};
  } catch {
    return {};
  }
}

/** The path of an address of the site or its API, or of a bare path; undefined for anybody else's. */
function pathOf(url: string): string | undefined {
  const absolute = url.startsWith('//') ? `https:${url}` : url;
  if (!URL.canParse(absolute)) return /^\/[^/]/.test(url) ? url.split(/[?#]/)[0] : undefined;
  const { hostname, pathname } = new URL(absolute);
  return SITE_HOST.test(hostname) ? pathname : undefined;
}

const SITE_HOST = /(?:^|\.)(?:xiaohongshu|rednote)\.com$/;
/** The site's, with what it loads pictures and scripts from and reports to. */
const OWN_HOST = /(?:^|\.)(?:xiaohongshu|rednote|xhscdn|rednotecdn|rnote)\.com$/;

function endpointOf(url: string): Endpoint | undefined {
  const path = pathOf(url);
  return path === undefined ? undefined : endpointAt(path);
}

/** Whose address is this? `answer`: of an answer or a page that is about notes. */
export function addressKind(url: string): 'foreign' | 'site' | 'own_account' | 'answer' {
  const path = pathOf(url);
  if (path !== undefined && isOwnAccount(path)) return 'own_account';
  if (endpointOf(url) !== undefined) return 'answer';
  const address = readAddress(url);
  if (address !== undefined && address.surface !== 'other') return 'answer';
  return path !== undefined || (URL.canParse(url) && OWN_HOST.test(new URL(url).hostname)) ? 'site' : 'foreign';
}
