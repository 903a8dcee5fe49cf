import type { Note, SideComment } from '../../../model/note';
import type { Source, Surface } from '../../../model/vocabulary';
import { isJson, type Json, list, peek, text } from '../../peek';

/**
 * The author-side comments of an answer, gathered by the note they stand under: what the author wrote, also as a
 * reply under somebody else's comment, and what the author pinned. Other readers' are left unread.
 * @param asked the note the request was about: it is told that it has none, where none came
 */
export function notesOfComments(
  comments: readonly unknown[],
  { source, surface }: { source: Source; surface: Surface },
  asked?: string,
): Note[] {
  const byNote = new Map<string, SideComment[]>(asked === undefined ? [] : [[asked, []]]);
  for (const comment of comments.filter(isJson)) {
    const noteId = text(comment, 'noteId', 'note_id') ?? asked;
    if (noteId === undefined) continue;
    const side = byNote.get(noteId) ?? [];
    byNote.set(noteId, side);
    const replies = (list(comment, 'subComments', 'sub_comments') ?? []).filter(isJson);
    for (const candidate of [comment, ...replies]) side.push(...sideCommentOf(candidate));
  }
  return [...byNote].map(([noteId, side]) => ({
    itemKind: 'note',
    itemId: noteId,
    noteId,
    source,
    surface,
    rendered: false,
    comments: side,
  }));
}

function sideCommentOf(comment: Json): SideComment[] {
  const tags = new Set([...tagsOf(comment, 'showTags', 'show_tags'), ...tagsOf(comment, 'showTagsV2', 'show_tags_v2')]);
  const byAuthor = tags.has('is_author');
  const pinned = tags.has('user_top');
  return byAuthor || pinned ? [{ byAuthor, pinned, text: text(comment, 'content') ?? '' }] : [];
}

/** Tags are words, in the newer list also objects with a `type`. */
function tagsOf(comment: Json, ...names: [string, string, ...string[]]): string[] {
  return (list(comment, ...names) ?? []).flatMap((tag) => {
    const word = isJson(tag) ? peek(tag, 'type', 'tag', 'name') : tag;
    return typeof word === 'string' ? [word] : [];
  });
}
