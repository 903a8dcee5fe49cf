import { isKnownLabel, MARKETING_DECLARATION } from '../../../model/label-words';
import type { Component, Note } from '../../../model/note';
import type { Source, Surface } from '../../../model/vocabulary';
import { userIdIn } from '../../address';
import { COMMENT_AREA, readComments } from './comments';
import { componentsIn } from './components';
import { at, cssOf } from './selectors';
import { textOf, textsUnder } from './texts';

/** What the address told about the note that stands open. */
export type OpenNoteContext = {
  source: Source;
  surface: Surface;
  noteId: string;
  attributes?: string[];
};

const LONGEST_LINE = 40;

const NOWHERE = ':not(*)';

/** Zones of an open note that hold what users wrote, names, counts and the page's own controls. */
const USER_ZONES = `#detail-title, #detail-desc, .author-container .name, .author-container .username, ${COMMENT_AREA}, .engage-bar, .interactions, .comment-item`;

/**
 * The same on the mobile page, whose classes are known only in part: whatever may be a title, a text, a name or a
 * comment is left out, so that nobody's words pass for the platform's.
 */
const MOBILE_USER_ZONES =
  '[class*="title"], [class*="text"], [class*="desc"], [class*="content"], [class*="name"], [class*="author"], [class*="comment"], [class*="count"]';

/** Where the author's words stand, for the search of platform components. */
const WRITTEN_ZONES = `#detail-title, #detail-desc, .author-container, ${COMMENT_AREA}, .comment-item`;

export function openNoteOn(root: ParentNode): Element | undefined {
  return at(root, 'note');
}

/**
 * The note that stands open, in the overlay or on its own page. What the PC page never tells (goods, ad fields,
 * widgets) stays untold; `labelsReadable` is false when the column beside the pictures was not found.
 */
export function readOpenNote(container: Element, { attributes, ...context }: OpenNoteContext): Note {
  const base: Note = {
    ...context,
    itemKind: 'note',
    itemId: context.noteId,
    rendered: true,
    labelsReadable: false,
    ...(attributes === undefined ? {} : { attributes }),
  };
  if (container.matches(cssOf('noteMobile'))) return readMobileNote(container, base);
  const side = at(container, 'noteSide');
  if (side === undefined) return base;

  const lines = textsUnder(side, USER_ZONES, LONGEST_LINE, isPlatformLine).map(({ text }) => text);
  const author = authorOf(side);
  const comments = readComments(side, author.id);
  const title = at(side, 'noteTitle');
  const text = at(side, 'noteText');
  return {
    ...base,
    labelsReadable: true,
    labels: lines.map((line) => ({ text: line, place: 'note_label' })),
    declarations: lines,
    components: componentsOf(container, comments?.components ?? []),
    ...(author.id === undefined && author.name === undefined ? {} : { author }),
    ...(title === undefined ? {} : { title: textOf(title) }),
    ...(text === undefined ? {} : { text: textOf(text) }),
    ...(comments === undefined ? {} : { comments: comments.comments }),
  };
}

/**
 * The mobile page: one column, the author above it, a few comments without any mark of who wrote them (so they stay
 * untold). The state of the page tells the rest, the author's verification among it.
 */
function readMobileNote(container: Element, base: Note): Note {
  const title = at(container, 'noteTitle');
  const text = at(container, 'noteText');
  if (text === undefined) return base;
  const lines = textsUnder(container, MOBILE_USER_ZONES, LONGEST_LINE, isPlatformLine).map((line) => line.text);
  return {
    ...base,
    labelsReadable: true,
    labels: lines.map((line) => ({ text: line, place: 'note_label' })),
    declarations: lines,
    components: componentsIn(container, MOBILE_USER_ZONES, 'under_note'),
    ...(title === undefined ? {} : { title: textOf(title) }),
    text: textOf(text),
  };
}

function isPlatformLine(line: string): boolean {
  return isKnownLabel(line) || line === MARKETING_DECLARATION;
}

function authorOf(side: Element): NonNullable<Note['author']> {
  const id = userIdIn(at(side, 'noteAuthor')?.getAttribute('href') ?? '');
  const name = at(side, 'noteAuthorName');
  return { ...(id === undefined ? {} : { id }), ...(name === undefined ? {} : { name: textOf(name) }) };
}

/** Addresses typed into a text stay plain text on this site: a link that sells, inside a text, was put there by the platform. */
function componentsOf(container: Element, pinned: readonly Component[]): Component[] {
  const text = at(container, 'noteText');
  return [
    ...(text === undefined ? [] : componentsIn(text, NOWHERE, 'text').filter(({ url }) => url !== undefined)),
    ...componentsIn(container, WRITTEN_ZONES, 'under_note'),
    ...pinned,
  ];
}
