import type { Drift } from '../model/drift';
import type { Account, Note } from '../model/note';
import type { Source } from '../model/vocabulary';
import { type Address, noteIdIn, readAddress } from './address';
import { mergeNotes } from './merge';
import { NOT_MINE, type Observed } from './observed';
import { cardsOn, readCard } from './platforms/xiaohongshu/card';
import { readCommentArea } from './platforms/xiaohongshu/comments';
import { openNoteOn, readOpenNote } from './platforms/xiaohongshu/open-note';
import { at } from './platforms/xiaohongshu/selectors';
import { readState } from './platforms/xiaohongshu/state';
import { parseStateText, stateTextOf } from './state-text';

/** A rendered page. `stateText` is looked for in the page when it is not given. */
export type PageInput = { url: string; page: ParentNode; source: Source; stateText?: string };

/** Reads a whole page once: its list, the note that stands open, its comments, and the state it was served with. */
export function observePage({ url, page, source, stateText }: PageInput): Observed {
  const address = readAddress(url);
  if (address === undefined) return NOT_MINE;
  const opened = openNoteOn(page);
  const listSurface = surfaceOfList(address, page);
  const notes = new Map<string, Note>();
  const keep = (note: Note) => {
    const known = notes.get(note.itemId);
    notes.set(note.itemId, known === undefined ? note : mergeNotes(known, note));
  };

  const cards = cardsOn(page).filter((card) => opened === undefined || !opened.contains(card));
  const read = cards.map((card) => readCard(card, { source, surface: listSurface }));
  for (const note of read) if (note !== undefined) keep(note);
  if (opened !== undefined && address.noteId !== undefined)
    keep(readOpenNote(opened, contextOf(address, address.noteId, source)));

  if (opened === undefined && cards.length === 0) for (const note of looseComments(page, address, source)) keep(note);

  const script = stateText ?? stateTextOf(page);
  const state = script === undefined ? undefined : parseStateText(script);
  const drift = layoutDrift(listSurface, read, page);
  if (state !== undefined) {
    const surface = address.surface === 'note' ? 'note' : listSurface;
    const view = readState(state, { source, ...address, surface });
    for (const note of view.notes) keep(sameTile(notes, note) ?? note);
    drift.push(...view.drift);
    if (view.account !== undefined) shareAccount(notes, address, view.account.account);
  } else if (script !== undefined) {
    drift.push({ adapter: 'xiaohongshu/state', surface: listSurface, reason: 'state script does not parse', items: 0 });
  }
  drift.push(...settleOpened(notes, page, address, source));
  return { mine: true, notes: [...notes.values()], drift };
}

/** Page and state name a tile that is no note each in its own way: the same kind in the same place is the same tile. */
function sameTile(notes: ReadonlyMap<string, Note>, { itemKind, slot, ...note }: Note): Note | undefined {
  if (itemKind === 'note' || slot === undefined) return undefined;
  const known = [...notes.values()].find((one) => one.itemKind === itemKind && one.slot === slot);
  return known === undefined ? undefined : { ...note, itemKind, slot, itemId: known.itemId };
}

/**
 * The note an address names: what the address told of it is kept also where nothing else was read. That it stands
 * nowhere on its page is drift, unless the page says that it is gone.
 */
function settleOpened(notes: Map<string, Note>, page: ParentNode, address: Address, source: Source): Drift[] {
  const { noteId, attributes, surface } = address;
  if (noteId === undefined) return [];
  const known = notes.get(noteId);
  if (attributes !== undefined) {
    const named = { itemKind: 'note', itemId: noteId, noteId, source, surface } as const;
    notes.set(noteId, { ...named, rendered: true, labelsReadable: false, attributes, ...known });
  }
  const isMissed = known === undefined && at(page, 'noteGone') === undefined;
  const isDrawn = (page.querySelector('#app')?.textContent ?? '').trim() !== '';
  if (!isMissed || !isDrawn) return [];
  return [{ adapter: 'xiaohongshu/open-note', surface, reason: 'the note does not stand on its page', items: 0 }];
}

/** Signs an address is made of: what follows it in a share text (`，复制本条信息`) is none of them. */
const ADDRESS = /https?:\/\/[\w\-.~:/?#[\]@!$&()*+,;=%]+/g;

/** A pasted text or link: text, and the `noteAttributes` of a link to a note in it. */
export function observeText(text: string): Observed {
  const addresses = [...text.matchAll(ADDRESS)].flatMap(([link]) => readAddress(link) ?? []);
  const address = addresses.find(({ noteId }) => noteId !== undefined);
  const noteId = address?.noteId;
  const note: Note = {
    itemKind: noteId === undefined ? 'unknown' : 'note',
    itemId: noteId ?? 'pasted',
    ...(noteId === undefined ? {} : { noteId }),
    source: 'paste',
    surface: 'paste',
    rendered: false,
    text,
    ...(address?.attributes === undefined ? {} : { attributes: address.attributes }),
  };
  return { mine: true, notes: [note], drift: [] };
}

/** The list under an overlay keeps the surface it was loaded on; a note's own page shows related notes. */
export function surfaceOfList(address: Address, page: ParentNode): Note['surface'] {
  if (address.surface !== 'note') return address.surface;
  return page.querySelector('.note-detail-mask') === null ? 'related' : (address.over ?? 'explore');
}

/** Comments without the note around them: a saved fragment. */
function looseComments(page: ParentNode, { noteId }: Address, source: Source): Note[] {
  const read = readCommentArea(page, undefined);
  if (read === undefined) return [];
  const named =
    noteId === undefined
      ? ({ itemKind: 'unknown', itemId: 'fragment' } as const)
      : ({ itemKind: 'note', itemId: noteId, noteId } as const);
  return [
    {
      ...named,
      source,
      surface: 'note',
      rendered: true,
      labelsReadable: false,
      comments: read.comments,
      components: read.components,
    },
  ];
}

function contextOf({ attributes }: Address, noteId: string, source: Source) {
  return { source, surface: 'note' as const, noteId, ...(attributes === undefined ? {} : { attributes }) };
}

/** Note links without cards, or cards without the places labels stand in: the layout canary of measurement.md 1. */
function layoutDrift(surface: Note['surface'], read: readonly (Note | undefined)[], page: ParentNode): Drift[] {
  const cards = read.length;
  const links = new Set<string>();
  for (const link of page.querySelectorAll('a[href]')) {
    const id = noteIdIn(link.getAttribute('href') ?? '');
    if (id !== undefined) links.add(id);
  }
  if (read.every((note) => note === undefined) && links.size >= FEW_CARDS) {
    return [
      {
        adapter: 'xiaohongshu/card',
        surface,
        reason: 'note links stand on the page, but no card was read',
        items: links.size,
      },
    ];
  }
  const unreadable = read.filter((note) => note?.itemKind === 'note' && note.labelsReadable === false).length;
  if (cards >= FEW_CARDS && unreadable > cards * TOLERATED) {
    return [{ adapter: 'xiaohongshu/card', surface, reason: 'cards without cover or footer', items: unreadable }];
  }
  return [];
}

/** Canary thresholds: > 10 % of at least 10 cards. */
export const FEW_CARDS = 10;
export const TOLERATED = 0.1;

function shareAccount(notes: Map<string, Note>, { userId, surface }: Address, account: Account): void {
  if (surface !== 'profile' || userId === undefined) return;
  for (const [key, note] of notes)
    if (note.author?.id === userId) notes.set(key, { ...note, account: { ...note.account, ...account } });
}
