import { MAX_NESTED } from './decode';
import { isReadableScheme } from './ruleset';

/** A piece of text that is written like an address. Every piece is masked from share codes, known or not. */
export interface Candidate {
  start: number;
  end: number;
  /** What to resolve; undefined for what must not be read: unknown schemes, `data:`, unknown hosts with a path. */
  address: string | undefined;
  /** Written with a scheme. */
  explicit: boolean;
  /** `#小程序://name/code` is no URL but a share code. */
  mini?: { name: string; code: string };
}

/** Tells whether the character was full-width in the text as given: such punctuation ends a URL begun in ASCII. */
export type WasWide = (at: number) => boolean;

const MINI_PREFIX = /#小程序 ?$/;
const MINI_REST = /([^/\s]{1,30})\/([\w-]{15})(?![\w-])/y;
const UNREADABLE = /(?:javascript|data|blob|file|intent|vbscript|view-source|filesystem):/i;
/** A raw JSON value of a deep link is read up to here. */
const MAX_JSON = 4096;
const MAX_JSON_DEPTH = 6;
const MAX_SCHEME = 31;
/** How far back an unreadable scheme in front of a URL is looked for. */
const LOOK_BACK = 200;

/**
 * All candidates in order, without overlap. Linear: `done` only moves forward and look-backs are bounded.
 * `isKnown` is asked for hosts written without a scheme.
 */
export function findAddresses(
  text: string,
  wasWide: WasWide | undefined,
  isKnown: (host: string) => boolean,
): Candidate[] {
  const candidates: Candidate[] = [];
  let done = 0;
  let slashes = text.indexOf('://');
  let dot = text.indexOf('.');
  while (slashes !== -1 || dot !== -1) {
    const isScheme = slashes !== -1 && (dot === -1 || slashes < dot);
    const step = isScheme ? readScheme(text, slashes, done, wasWide) : readBare(text, dot, done, wasWide, isKnown);
    if (step.candidate) candidates.push(step.candidate);
    done = step.done;
    if (slashes !== -1 && slashes < done) slashes = text.indexOf('://', done);
    if (dot !== -1 && dot < done) dot = text.indexOf('.', done);
  }
  return candidates;
}

interface Step {
  candidate?: Candidate;
  /** Nothing before this is looked at again. */
  done: number;
}

function readScheme(text: string, slashes: number, from: number, wasWide: WasWide | undefined): Step {
  const rest = slashes + 3;
  let start = slashes;
  while (start > from && slashes - start < MAX_SCHEME && isSchemeChar(text.charCodeAt(start - 1))) start -= 1;
  let scheme = text.slice(start, slashes).toLowerCase();
  if (scheme === '') return readMini(text, slashes, from) ?? { done: rest };
  if (!isReadableScheme(scheme)) {
    const web = /https?$/.exec(scheme)?.[0];
    if (web !== undefined) {
      start = slashes - web.length;
      scheme = web;
    }
  }
  const span = readSpan(text, start, rest, wasWide);
  if (span.end <= rest) return { done: rest };
  const isRead = isReadableScheme(scheme) && !span.cutInAuthority && !followsUnreadable(text, start, from);
  const address = isRead ? text.slice(start, Math.min(span.end, start + MAX_NESTED)) : undefined;
  return { candidate: { start, end: span.end, address, explicit: true }, done: span.end };
}

function readMini(text: string, slashes: number, from: number): Step | undefined {
  const prefix = MINI_PREFIX.exec(text.slice(Math.max(from, slashes - 5), slashes));
  if (!prefix) return undefined;
  MINI_REST.lastIndex = slashes + 3;
  const match = MINI_REST.exec(text);
  if (!match) return undefined;
  const [whole, name = '', code = ''] = match;
  const end = slashes + 3 + whole.length;
  return {
    candidate: { start: slashes - prefix[0].length, end, address: undefined, explicit: true, mini: { name, code } },
    done: end,
  };
}

/** A host written without a scheme, around the first dot that is not passed yet. */
function readBare(
  text: string,
  dot: number,
  from: number,
  wasWide: WasWide | undefined,
  isKnown: (host: string) => boolean,
): Step {
  let start = dot;
  while (start > from && isLabelChar(text.charCodeAt(start - 1))) start -= 1;
  let end = dot;
  while (text.charCodeAt(end) === DOT && isLabelChar(text.charCodeAt(end + 1))) {
    end += 2;
    while (isLabelChar(text.charCodeAt(end))) end += 1;
  }
  if (end === dot || start === dot) return { done: Math.max(end, dot + 1) };
  if (text.startsWith('://', end)) return readScheme(text, end, from, wasWide);
  const after = text.charCodeAt(end);
  if (isBadBefore(text, start) || after === AT || after === UNDERSCORE || after === PERCENT || isForeignLetter(after)) {
    return { done: end };
  }
  const host = text.slice(start, end).toLowerCase();
  const hasMore =
    after === SLASH || after === QUESTION || after === HASH || (after === COLON && isDigit(text, end + 1));
  const known = isKnown(host);
  if (!known && !(after === SLASH && /\.[a-z]{2,24}$/.test(host))) return { done: end };
  const span = hasMore ? readSpan(text, start, end, wasWide) : { end, cutInAuthority: goesOn(text, end) };
  // `a.co`, `t.cn`, `3.cn` without a path are as likely a typo or a version number as a link.
  const isRead = known && !span.cutInAuthority && (host.length > 5 || span.end > end + 1);
  if (!isRead && !hasMore) return { done: end };
  const address = isRead ? `https://${text.slice(start, Math.min(span.end, start + MAX_NESTED - 8))}` : undefined;
  return { candidate: { start, end: span.end, address, explicit: false }, done: span.end };
}

/** Where an address ends: at white space, quotes, brackets, anything from U+2000 up; closing punctuation stripped. */
function readSpan(
  text: string,
  start: number,
  from: number,
  wasWide: WasWide | undefined,
): { end: number; cutInAuthority: boolean } {
  const isWideUrl = wasWide?.(start) ?? false;
  let end = from;
  let least = from;
  let inAuthority = true;
  for (;;) {
    const code = text.charCodeAt(end);
    if (code === SLASH || code === QUESTION || code === HASH) inAuthority = false;
    if (code === QUOTE && text.startsWith('params={', end - 8)) {
      const close = closeJson(text, end);
      if (close !== -1) {
        end = close;
        least = close;
        continue;
      }
    }
    if (Number.isNaN(code) || isDelimiter(code)) break;
    if (wasWide && !isWideUrl && isWidePunctuation(text, end, code) && wasWide(end)) break;
    end += 1;
  }
  const stopped = end;
  while (end > least && TRAILING.includes(text.charAt(end - 1))) end -= 1;
  return { end, cutInAuthority: inAuthority && goesOn(text, stopped) };
}

/**
 * Whether a host that was cut at a character from U+2000 up would go on behind it (`taobao.com宝.evil.cn`,
 * `taobao.com。evil.cn`, `taobao.com😀@evil.cn`): then the real host is another one, and nothing is read.
 */
function goesOn(text: string, end: number): boolean {
  for (let at = end; at < end + 64; at += 1) {
    const code = text.charCodeAt(at);
    if (code === AT) return true;
    if (code === DOT || code === IDEOGRAPHIC_STOP || code === HALFWIDTH_STOP) {
      const next = text.charCodeAt(at + 1);
      if (isLabelChar(next) || isForeignLetter(next)) return at > end || code !== DOT;
      if (code === DOT) return false;
      continue;
    }
    const isName = code >= 0x80 && !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x3020);
    if (!isName && !(at > end && isLabelChar(code))) return false;
  }
  return true;
}

function closeJson(text: string, quote: number): number {
  let depth = 1;
  const last = Math.min(text.length, quote + MAX_JSON);
  for (let at = quote; at < last; at += 1) {
    const code = text.charCodeAt(at);
    if (code === OPEN_BRACE) depth += 1;
    if (code === CLOSE_BRACE) depth -= 1;
    if (depth === 0) return at + 1;
    if (depth > MAX_JSON_DEPTH) return -1;
  }
  return -1;
}

function followsUnreadable(text: string, start: number, from: number): boolean {
  let at = start;
  const first = Math.max(from, start - LOOK_BACK);
  while (at > first && !isDelimiter(text.charCodeAt(at - 1))) at -= 1;
  return at < start && UNREADABLE.test(text.slice(at, start));
}

function isBadBefore(text: string, start: number): boolean {
  if (start === 0) return false;
  const code = text.charCodeAt(start - 1);
  if (code === SLASH || code === BACKSLASH) {
    const before = text.charCodeAt(start - 2);
    if (before !== SLASH) return isLabelChar(before) || before === COLON;
    const third = text.charCodeAt(start - 3);
    return isLabelChar(third) || third === SLASH || (third === COLON && isLabelChar(text.charCodeAt(start - 4)));
  }
  return code === AT || code === UNDERSCORE || code === PERCENT || code === EQUALS || code === AMPERSAND || code === DOT
    ? true
    : isForeignLetter(code);
}

const QUOTE = 0x22;
const HASH = 0x23;
const PERCENT = 0x25;
const AMPERSAND = 0x26;
const DOT = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const QUESTION = 0x3f;
const AT = 0x40;
const BACKSLASH = 0x5c;
const UNDERSCORE = 0x5f;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const IDEOGRAPHIC_STOP = 0x3002;
const HALFWIDTH_STOP = 0xff61;
const TRAILING = ')]}>.,;:!?\'"…~*';

function isDelimiter(code: number): boolean {
  return (
    code <= 0x20 ||
    code === QUOTE ||
    code === 0x27 ||
    code === 0x3c ||
    code === 0x3e ||
    code === 0x60 ||
    (code >= 0x7f && code <= 0xa0) ||
    code >= 0x2000
  );
}

/** Full-width `(),!;:` always end a URL begun in ASCII; `?&=` only when no ASCII letter or digit follows. */
function isWidePunctuation(text: string, at: number, code: number): boolean {
  if (code === QUESTION || code === AMPERSAND || code === EQUALS) return !isAlnum(text.charCodeAt(at + 1));
  return code === 0x28 || code === 0x29 || code === 0x2c || code === 0x21 || code === 0x3b || code === COLON;
}

function isAlnum(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isLabelChar(code: number): boolean {
  return isAlnum(code) || code === 0x2d;
}

function isSchemeChar(code: number): boolean {
  return isLabelChar(code) || code === DOT || code === 0x2b;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** Letters that could make a look-alike host next to an ASCII one (Latin extended, Greek, Cyrillic …). */
function isForeignLetter(code: number): boolean {
  return code >= 0xc0 && code < 0x2000;
}
