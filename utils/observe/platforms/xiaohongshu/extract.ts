import { noteIdIn, userIdIn } from '../../address';
import { COMMENT_AREA, commentTextsByAuthor } from './comments';
import { at } from './selectors';

/**
 * The markup of an open note or of cards, for evidence: what stood there, in the page's own order and words, without what
 * must not be kept. Nothing of it runs or loads anything when it is opened later.
 */

const ELEMENT = 1;
const TEXT = 3;
const DEEPEST = 60;
/** Characters; a note with everything around it has some ten thousand. */
const LONGEST = 2_000_000;

/** Never taken: code, styles, pictures drawn in markup, fields the viewer may have typed in, everybody's comments. */
const LEFT_OUT = `script, style, link, meta, noscript, template, iframe, object, embed, svg, canvas, input, textarea, select, [contenteditable], ${COMMENT_AREA}, .comment-item`;
/** What stands at the foot of a note: buttons, and on some builds the viewer's own picture. */
const VIEWER_ZONES = '.engage-bar, .bottom-container, .side-bar, .user-side';
const VOID = new Set(['img', 'br', 'hr', 'source', 'wbr']);
const KEPT = ['class', 'id', 'alt', 'title', 'lang', 'style', 'data-index', 'datetime', 'target'];
/** Parameters of the site's own addresses that say something about what was shown. */
const TELLING = ['keyword', 'channel_id', 'noteAttributes', 'sort', 'type'];

export type ExtractInput = {
  /** One open note, or cards. */
  nodes: readonly Element[];
  pageUrl: string;
  /** ISO 8601. */
  preparedUtc: string;
};

const TOKENS = /([?&]?)(?:xsec_token|xsec_source|xsecToken|xsecSource)=[^&#\s"'<>]*/gi;

/** A text without the site's access tokens, wherever somebody pasted one; otherwise as it was written. */
export function tokenFree(text: string): string {
  return text.replace(TOKENS, (_, lead: string) => (lead === '?' ? lead : ''));
}

/** A page's address without tokens and without anything that tells who looked. */
export function plainAddress(href: string, base: string): string {
  if (!URL.canParse(href, base)) return '';
  const url = new URL(href, base);
  if (!/^https?:$/.test(url.protocol)) return /^(?:data|blob|javascript):$/.test(url.protocol) ? '' : tokenFree(href);
  if (!/(?:^|\.)(?:xiaohongshu|rednote)\.com$/.test(url.hostname)) return tokenFree(url.href);
  // Not `keys()`: what it returns cannot be gone through in a content script of Firefox.
  for (const [name] of [...url.searchParams]) if (!TELLING.includes(name)) url.searchParams.delete(name);
  url.hash = '';
  return url.href;
}

/** A whole HTML document: what the nodes hold, as text and structure. */
export function extractHtml({ nodes, pageUrl, preparedUtc }: ExtractInput): string {
  const out: string[] = [];
  let length = 0;
  const put = (piece: string) => {
    length += piece.length;
    if (length <= LONGEST) out.push(piece);
  };
  for (const node of nodes) {
    const authorId = userIdIn(at(node, 'noteAuthor')?.getAttribute('href') ?? '');
    serialise(node, { put, pageUrl, authorId, depth: 0 });
    const own = commentTextsByAuthor(node, authorId);
    if (own.length === 0) continue;
    put('<section data-part="author-comments">');
    for (const text of own) {
      put('<div>');
      serialise(text, { put, pageUrl, authorId, depth: 0 });
      put('</div>');
    }
    put('</section>');
  }
  const cut = length > LONGEST ? '<p>[cut]</p>' : '';
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;
  return `<!doctype html>\n<html><head><meta charset="utf-8">${policy}<title>${escaped(plainAddress(pageUrl, pageUrl))} ${escaped(preparedUtc)}</title></head><body>\n${out.join('')}${cut}\n</body></html>\n`;
}

type Walk = { put: (piece: string) => void; pageUrl: string; authorId: string | undefined; depth: number };

function serialise(element: Element, walk: Walk): void {
  if (walk.depth > DEEPEST || element.matches(LEFT_OUT)) return;
  const name = element.localName.replace(/[^a-z0-9-]/g, '');
  if (name === '' || (name === 'img' && isViewers(element, walk))) return;
  walk.put(`<${name}${attributesOf(element, walk)}>`);
  if (VOID.has(name)) return;
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === TEXT) walk.put(escaped(tokenFree(child.nodeValue ?? '')));
    else if (child.nodeType === ELEMENT) serialise(child as Element, { ...walk, depth: walk.depth + 1 });
  }
  walk.put(`</${name}>`);
}

function attributesOf(element: Element, { pageUrl, authorId }: Walk): string {
  const kept = KEPT.flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null || (name === 'style' && /url\(/i.test(value)) ? [] : [[name, tokenFree(value)] as const];
  });
  const href = element.getAttribute('href');
  const address = href === null || isSomebodyElse(element, href, authorId) ? '' : plainAddress(href, pageUrl);
  // Named, not loaded: the pictures themselves are in the screenshot.
  const source = plainAddress(element.getAttribute('src') ?? '', pageUrl);
  const all = [
    ...kept,
    ...(address === '' ? [] : [['href', address] as const]),
    ...(element.hasAttribute('src') && source !== '' ? [['data-src', source] as const] : []),
  ];
  return all.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
}

/** A link to a person who is not the author: somebody mentioned, or the viewer. On a card the author is who it names. */
function isSomebodyElse(element: Element, href: string, authorId: string | undefined): boolean {
  const id = userIdIn(href);
  if (id === undefined || noteIdIn(href) !== undefined) return false;
  return authorId === undefined ? element.closest('a.author, .author-wrapper') === null : id !== authorId;
}

function isViewers(element: Element, { authorId }: Walk): boolean {
  if (element.closest(VIEWER_ZONES) !== null) return true;
  const link = element.closest('a[href*="/user/profile/"]');
  return link !== null && isSomebodyElse(link, link.getAttribute('href') ?? '', authorId);
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
}
