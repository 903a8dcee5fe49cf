import { isKnownLabel } from '../../../model/label-words';
import type { Component, Label, Note } from '../../../model/note';
import type { Source, Surface } from '../../../model/vocabulary';
import { noteIdIn, userIdIn, withoutTokens } from '../../address';
import { type Clickable, clickablesIn, componentsAmong } from './components';
import { allAt, at } from './selectors';
import { textOf, textsUnder } from './texts';

/** What the caller knows of the list a card stands in. */
export type ListContext = { source: Source; surface: Surface };

/** Zones of a card that hold a user's words or counts, never a platform label. */
const USER_ZONES = '.title, .name, .like-wrapper, .count';
/** The suggested searches of a query tile. */
const SUGGESTED = '.item-text';
const LONGEST_LABEL = 40;

/** The items of the lists on a page, tiles included, in document order. Cards inside an open note are the caller's to leave out. */
export function cardsOn(root: ParentNode): Element[] {
  return allAt(root, 'card');
}

/**
 * One card as a note. `undefined` when the element holds nothing that could be an item (a skeleton).
 * An element may come to hold another note later: read it again whenever its link or `data-index` changes.
 */
export function readCard(card: Element, { source, surface }: ListContext): Note | undefined {
  const base = { source, surface, rendered: true, ...slotOf(card) };
  if (at(card, 'queryTile') !== undefined) {
    const labels = labelsOf([card], SUGGESTED);
    return { ...base, itemKind: 'query', itemId: `query:${base.slot ?? ''}`, labelsReadable: true, labels };
  }

  const cover = at(card, 'cover');
  const footer = at(card, 'footer');
  const clickables = clickablesIn(card);
  const live = liveOf(card, clickables);
  if (live !== undefined) {
    // A live card has no `a.cover`: labels are looked for on the whole of it.
    const readable = footer !== undefined;
    const labels = readable ? { labels: labelsOf([card], USER_ZONES) } : {};
    const seen = { ...base, labelsReadable: readable, ...labels };
    return { ...seen, itemKind: 'live', itemId: live.id, components: [live.component], ...footerOf(card) };
  }
  const readable = cover !== undefined && footer !== undefined;
  // Nearly every cover is a picture and nothing else: one question instead of a walk.
  const labels = readable ? labelsOf(textOf(cover) === '' ? [footer] : [cover, footer], USER_ZONES) : undefined;
  const seen = { ...base, labelsReadable: readable, ...(labels === undefined ? {} : { labels }) };
  const noteId = noteIdAmong(clickables);
  if (noteId !== undefined) {
    return {
      ...seen,
      itemKind: 'note',
      itemId: noteId,
      noteId,
      components: componentsAmong(clickables, USER_ZONES, 'card_label'),
      ...footerOf(card),
      ...(readable ? { noteType: at(card, 'cardVideoMark') === undefined ? 'normal' : 'video' } : {}),
    };
  }
  if (labels?.some(({ text }) => isKnownLabel(text))) {
    return { ...seen, itemKind: 'ad_tile', itemId: `tile:${base.slot ?? ''}` };
  }
  return textOf(card) === '' ? undefined : { ...seen, itemKind: 'unknown', itemId: `unknown:${base.slot ?? ''}` };
}

/** The id of the note a card shows now. */
function noteIdAmong(clickables: readonly Clickable[]): string | undefined {
  for (const { href } of clickables) {
    const id = href === '' ? undefined : noteIdIn(href);
    if (id !== undefined) return id;
  }
  return undefined;
}

function slotOf(card: Element): { slot?: number } {
  const index = card.getAttribute('data-index');
  return index !== null && /^\d{1,6}$/.test(index) ? { slot: Number(index) } : {};
}

function labelsOf(zones: readonly Element[], skip: string): Label[] {
  const labels: Label[] = [];
  for (const zone of zones) {
    for (const { text } of textsUnder(zone, skip, LONGEST_LABEL, isKnownLabel))
      labels.push({ text, place: 'card_label' });
  }
  return labels;
}

function footerOf(card: Element): Pick<Note, 'title' | 'author' | 'likedRaw'> {
  const title = at(card, 'cardTitle');
  const author = at(card, 'cardAuthor');
  const name = at(card, 'cardAuthorName');
  const likes = at(card, 'cardLikes');
  const id = userIdIn(author?.getAttribute('href') ?? '');
  return {
    ...(title === undefined ? {} : { title: textOf(title) }),
    ...(author === undefined && name === undefined
      ? {}
      : { author: { ...(id === undefined ? {} : { id }), ...(name === undefined ? {} : { name: textOf(name) }) } }),
    ...(likes === undefined ? {} : { likedRaw: textOf(likes) }),
  };
}

const LIVE_ROOM = /\/livestream\/(\d{6,20})/;

function liveOf(card: Element, clickables: readonly Clickable[]): { id: string; component: Component } | undefined {
  const href = clickables.find((one) => one.href.includes('/livestream/'))?.href ?? '';
  const room = LIVE_ROOM.exec(href)?.[1];
  const mark = at(card, 'liveMark');
  if (room === undefined && mark === undefined) return undefined;
  const component: Component = {
    kind: 'live',
    place: 'card_label',
    ...(mark === undefined ? {} : { text: textOf(mark) }),
    ...(href === '' ? {} : { url: withoutTokens(href) }),
  };
  return { id: room ?? `live:${card.getAttribute('data-index') ?? ''}`, component };
}
