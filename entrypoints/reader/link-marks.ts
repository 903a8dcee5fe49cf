import type { TextReader } from '../../utils/model/text-reader';
import { authorTextsIn } from '../../utils/observe/platforms/xiaohongshu/author-texts';

/**
 * Links, codes and deep links of the author's words, marked at their exact spans with the CSS Custom Highlight API:
 * the page's nodes are not wrapped, split or moved, and the text stays selectable. The highlight's name is drawn per
 * load; the page can see that there is one.
 */
export class LinkMarks {
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  /** Marks what stands in this note now; spans that are gone lose their mark. */
  show(container: Element, reader: TextReader): void {
    const registry = highlights();
    if (registry === undefined) return;
    const ranges = authorTextsIn(container).flatMap((zone) => rangesIn(zone, reader));
    if (ranges.length === 0) registry.delete(this.#name);
    else registry.set(this.#name, new Highlight(...ranges));
  }

  clear(): void {
    highlights()?.delete(this.#name);
  }
}

function highlights(): HighlightRegistry | undefined {
  return typeof Highlight === 'function' ? CSS.highlights : undefined;
}

function rangesIn(zone: Element, reader: TextReader): Range[] {
  const pieces = textsOf(zone);
  const text = pieces.map(({ node }) => node.data).join('');
  return reader.links(text).flatMap(({ start, end }) => rangeOf(pieces, start, end) ?? []);
}

type Piece = { node: Text; start: number };

function textsOf(zone: Element): Piece[] {
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(zone, NodeFilter.SHOW_TEXT);
  let start = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    pieces.push({ node: node as Text, start });
    start += (node as Text).data.length;
  }
  return pieces;
}

function rangeOf(pieces: readonly Piece[], start: number, end: number): Range | undefined {
  const first = pieces.findLast((piece) => piece.start <= start);
  const last = pieces.findLast((piece) => piece.start < end);
  if (first === undefined || last === undefined) return undefined;
  const range = document.createRange();
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, end - last.start);
  return range;
}
