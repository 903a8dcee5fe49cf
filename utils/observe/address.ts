import type { Site, Surface } from '../model/vocabulary';

/** What an address of the site says. A property that the address does not carry is missing. */
export type Address = {
  site: Site;
  surface: Surface;
  noteId?: string;
  /** Of a note's address: the kind of list the note was opened over, if it stands in an overlay. */
  over?: Surface;
  userId?: string;
  boardId?: string;
  keyword?: string;
  channel?: string;
  /** `noteAttributes`, the only machine-readable "has goods" mark that reaches the PC site. */
  attributes?: string[];
};

/** A map, because `constructor` is a host name, too. */
const HOSTS: ReadonlyMap<string, Site> = new Map([
  ['www.xiaohongshu.com', 'xiaohongshu'],
  ['xiaohongshu.com', 'xiaohongshu'],
  // What phones are sent to now and then; the pages are the same.
  ['m.xiaohongshu.com', 'xiaohongshu'],
  ['www.rednote.com', 'rednote'],
  ['rednote.com', 'rednote'],
  ['m.rednote.com', 'rednote'],
]);

const NOTE_PATH = /^\/(explore|discovery\/item|search_result)\/([0-9a-f]{24})\/?$/;
const PROFILE_NOTE_PATH = /^\/user\/profile\/([0-9a-f]{24})\/([0-9a-f]{24})\/?$/;
const PROFILE_PATH = /^\/user\/profile\/([0-9a-f]{24})\/?$/;
const BOARD_PATH = /^\/board\/([0-9a-f]{24})\/?$/;
const SEARCH_PATH = /^\/search_result(?:_ai)?\/?$/;
const FEED_PATH = /^\/(?:explore\/?)?$/;

/** @returns undefined when the address is not one of the two sites' (or no address at all) */
export function readAddress(href: string): Address | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  const site = HOSTS.get(url.hostname);
  if (site === undefined) return undefined;
  return { site, ...place(url), ...attributes(url) };
}

function place({ pathname, searchParams }: URL): Omit<Address, 'site' | 'attributes'> {
  const [, over, note] = NOTE_PATH.exec(pathname) ?? [];
  if (note !== undefined)
    return { surface: 'note', noteId: note, over: over === 'search_result' ? 'search' : 'explore' };
  const [, owner, owned] = PROFILE_NOTE_PATH.exec(pathname) ?? [];
  if (owner !== undefined && owned !== undefined)
    return { surface: 'note', noteId: owned, userId: owner, over: 'profile' };
  const user = PROFILE_PATH.exec(pathname)?.[1];
  if (user !== undefined) return { surface: 'profile', userId: user };
  const board = BOARD_PATH.exec(pathname)?.[1];
  if (board !== undefined) return { surface: 'board', boardId: board };
  if (SEARCH_PATH.test(pathname)) return { surface: 'search', ...optional('keyword', searchParams.get('keyword')) };
  if (FEED_PATH.test(pathname)) return { surface: 'explore', ...optional('channel', searchParams.get('channel_id')) };
  return { surface: 'other' };
}

function attributes({ searchParams }: URL): Pick<Address, 'attributes'> {
  const raw = searchParams.get('noteAttributes');
  return raw === null ? {} : { attributes: raw.split(',').flatMap((part) => part.trim() || []) };
}

function optional<K extends string>(key: K, value: string | null): { [P in K]?: string } {
  return value === null ? {} : ({ [key]: value } as { [P in K]?: string });
}

/** The note id in a link to a note, whatever list it stands in. */
export function noteIdIn(href: string): string | undefined {
  return LINKED_NOTE.exec(href)?.[1] ?? LINKED_NOTE.exec(href)?.[2];
}

const LINKED_NOTE =
  /\/(?:explore|discovery\/item|search_result)\/([0-9a-f]{24})(?=[/?#]|$)|\/user\/profile\/[0-9a-f]{24}\/([0-9a-f]{24})(?=[/?#]|$)/;

/** The user id in a link to a profile. */
export function userIdIn(href: string): string | undefined {
  return /\/user\/profile\/([0-9a-f]{24})(?=[?#]|$)/.exec(href)?.[1];
}

/** Session tokens have no place in a record: they are cut out of every address that is kept. */
export function withoutTokens(href: string): string {
  return href
    .replace(/([?&])xsec_(?:token|source)=[^&#\s]*/g, '$1')
    .replace(/\?&+/g, '?')
    .replace(/&{2,}/g, '&')
    .replace(/[?&]+(?=#|$)/g, '');
}
