import { userIdIn } from '../../address';
import { commentTextsByAuthor } from './comments';
import { at } from './selectors';

/**
 * The elements of an open note that hold the author's own words: title, text, and the author's comments.
 * For marking what stands in them; nothing is changed here.
 */
export function authorTextsIn(container: Element): Element[] {
  const authorId = userIdIn(at(container, 'noteAuthor')?.getAttribute('href') ?? '');
  const zones = [at(container, 'noteTitle'), at(container, 'noteText')].filter((zone) => zone !== undefined);
  return [...zones, ...commentTextsByAuthor(container, authorId)];
}
