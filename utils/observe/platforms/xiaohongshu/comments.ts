import type { Component, SideComment } from '../../../model/note';
import { componentsIn } from './components';
import { allAt, at, cssOf } from './selectors';
import { textOf } from './texts';

/** Whole texts of the site's own marks on a comment: 作者 author, 置顶评论 pinned comment. */
const AUTHOR_MARK = /^(?:作者|Author)$/u;
const PINNED_MARK = /^(?:置顶评论|置顶|Pinned(?: comment)?)$/u;

/** Zones of a comment that its writer filled. */
const WRITTEN = '.note-text, .avatar, .author, .reply-container';

const ITEM = cssOf('comment');

type ReadComments = { comments: SideComment[]; components: Component[] };

/**
 * The author-side comments of an open note: the author's own and the pinned ones. Other readers' comments are
 * skipped unread. `undefined` while the site has not loaded any comment yet.
 */
export function readComments(note: ParentNode, authorId: string | undefined): ReadComments | undefined {
  const area = at(note, 'comments');
  return area === undefined ? undefined : readCommentArea(area, authorId);
}

/** The same for a part of a page that holds comments without the area around them (a saved fragment). */
export function readCommentArea(area: ParentNode, authorId: string | undefined): ReadComments | undefined {
  const items = allAt(area, 'comment');
  if (items.length === 0 && at(area, 'noComments') === undefined) return undefined;
  // What the platform pins above the list of comments stands outside every comment.
  const read: ReadComments = { comments: [], components: componentsIn(area, ITEM, 'pinned_component') };
  for (const item of items) {
    const row = rowOf(item);
    const byAuthor = isByAuthor(row, authorId);
    const pinned = PINNED_MARK.test(markOf(row, '.labels .top'));
    if (!byAuthor && !pinned) continue;
    const text = row.querySelector('.content .note-text');
    read.comments.push({ byAuthor, pinned, text: text === null ? '' : textOf(text) });
    if (pinned) read.components.push(...componentsIn(row, WRITTEN, 'pinned_component'));
  }
  return read;
}

/** The elements that hold the texts of the author's own comments. */
export function commentTextsByAuthor(note: ParentNode, authorId: string | undefined): Element[] {
  const area = at(note, 'comments');
  if (area === undefined) return [];
  return allAt(area, 'comment')
    .map(rowOf)
    .filter((row) => isByAuthor(row, authorId))
    .flatMap((row) => row.querySelector('.content .note-text') ?? []);
}

/** A comment without the replies under it. */
function rowOf(item: Element): Element {
  return item.querySelector('.comment-inner-container') ?? item;
}

function isByAuthor(row: Element, authorId: string | undefined): boolean {
  if (AUTHOR_MARK.test(markOf(row, '.author .tag'))) return true;
  const writer = row.querySelector('.author [data-user-id]')?.getAttribute('data-user-id');
  return authorId !== undefined && writer === authorId;
}

function markOf(row: Element, css: string): string {
  const mark = row.querySelector(css);
  return mark === null ? '' : textOf(mark);
}

/** The comment area of a note, for leaving it out of other readings. */
export const COMMENT_AREA = cssOf('comments');
