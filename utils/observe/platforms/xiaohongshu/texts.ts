const ELEMENT = 1;
const TEXT = 3;

/** Deeper nesting than any page we read needs; a hostile page may have more. */
const DEEPEST = 60;

/** White space between wrappers included, no label is longer. */
const MOST_RAW = 200;

/**
 * The non-empty texts under a node, trimmed, in document order, zones matching `skip` left out. Text nodes are taken
 * one by one, but an element whose whole text satisfies `isWhole` is taken as one, however its wrappers split it.
 */
export function textsUnder(
  root: Element,
  skip: string,
  longest: number,
  isWhole: (text: string) => boolean,
): { text: string; parent: Element }[] {
  const found: { text: string; parent: Element }[] = [];
  walk(root, 0);
  return found;

  /** @returns the raw text of the element, no longer than it takes to see that it is too long */
  function walk(element: Element, depth: number): string {
    const first = found.length;
    let whole = '';
    for (let child = element.firstChild; child !== null && depth <= DEEPEST; child = child.nextSibling) {
      let piece = '';
      if (child.nodeType === TEXT) {
        piece = child.nodeValue ?? '';
        const text = piece.trim();
        if (text !== '' && text.length <= longest) found.push({ text, parent: element });
      } else if (child.nodeType === ELEMENT && !(child as Element).matches(skip)) {
        piece = walk(child as Element, depth + 1);
      }
      if (whole.length <= MOST_RAW) whole += piece;
    }
    if (found.length - first > 1 && whole.length <= MOST_RAW) {
      const text = [whole.trim(), whole.replace(/\s+/gu, '')].find((way) => way.length <= longest && isWhole(way));
      if (text !== undefined) found.splice(first, found.length - first, { text, parent: element });
    }
    return whole;
  }
}

/** The text of an element as a reader gets it: line breaks kept, emoji pictures left out. */
export function textOf(element: Element): string {
  return (element.textContent ?? '').trim();
}
