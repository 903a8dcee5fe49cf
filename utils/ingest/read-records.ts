import { guardIn } from './body';
import { isMhtml } from './mhtml';
import { pageText, refuseOthers } from './page-text';
import { JsonSplitter, type RawRecord, type RecordPlace, type SplitLimits } from './split-json';
import { LineSplitter } from './split-lines';
import { Unreadable } from './unreadable';

/** A record as text; without `text` it was too large. */
export type TextRecord = { place: RecordPlace; text?: string; isLast?: boolean };

export type ReadOptions = SplitLimits & {
  /** The file's name: `.ndjson` and `.jsonl` are read line by line. */
  name: string;
  /** Read line by line whatever the name. */
  lines?: boolean;
};

/** How far ahead is looked for the end of the first line. */
const LOOK_AHEAD = 4_000_000;
const LARGEST_PAGE = 64_000_000;

/**
 * The records of a file, one after the other.
 * @throws Unreadable when the file as a whole cannot be read
 */
export async function* readRecords(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<TextRecord> {
  const iterator = unzipped(chunks)[Symbol.asyncIterator]();
  const first = await nextWithBytes(iterator);
  if (first === undefined) throw new Unreadable('empty');
  refuseOthers(first);
  const start = withoutPrefix(withoutMark(first));
  const opening = start.find((byte) => byte > 0x20);
  if (opening === LESS || isMhtml(String.fromCharCode(...start.subarray(0, 8000)))) {
    yield { place: 'page', text: await wholeText(start, iterator) };
    return;
  }
  const { ahead, isLines } = await lookAhead(start, iterator, options);
  const splitter = isLines ? new LineSplitter(options) : new JsonSplitter(options);
  yield* textsOf(splitter.push(ahead));
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
    yield* textsOf(splitter.push(next.value));
  }
  const last = splitter.end();
  if (last !== undefined) for (const record of textsOf([last])) yield { ...record, isLast: true };
}

const LESS = 0x3c;
const QUOTE = 0x22;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const NEWLINE = 0x0a;

async function nextWithBytes(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array | undefined> {
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
    if (next.value.length > 0) return next.value;
  }
  return undefined;
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** A prefix that keeps answers from being run as scripts stands before the value (`)]}'`), on a line of its own or not. */
function withoutPrefix(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte > 0x20);
  const length = start < 0 ? 0 : guardIn(String.fromCharCode(...bytes.subarray(start, start + 40)));
  return length === 0 ? bytes : bytes.subarray(start + length);
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function* textsOf(records: readonly RawRecord[]): Generator<TextRecord> {
  for (const { place, bytes } of records) {
    if (bytes === undefined) {
      yield { place };
      continue;
    }
    yield { place, text: decoded(bytes) };
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Unreadable('not_utf8');
  }
}

async function wholeText(start: Uint8Array, iterator: AsyncIterator<Uint8Array>): Promise<string> {
  const parts = [start];
  let size = start.length;
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
    size += next.value.length;
    if (size > LARGEST_PAGE) throw new Unreadable('page_too_large');
    parts.push(next.value.slice());
  }
  return pageText(joined(parts));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * Lines, if the first line is a whole value by itself and others follow; also if the name says so, unless the file
 * plainly is one value over many lines, or a HAR.
 */
async function lookAhead(
  start: Uint8Array,
  iterator: AsyncIterator<Uint8Array>,
  { name, lines, maxRecordBytes }: ReadOptions,
): Promise<{ ahead: Uint8Array; isLines: boolean }> {
  const isNamed = lines === true || /\.(?:ndjson|jsonl)(?:\.gz)?$/i.test(name);
  const parts = [start.slice()];
  let size = start.length;
  let isFound = hasLine(start);
  while (!isFound && size < LOOK_AHEAD) {
    const next = await iterator.next();
    if (next.done === true) break;
    parts.push(next.value.slice());
    size += next.value.length;
    isFound = next.value.includes(NEWLINE) && hasLine(joined(parts));
  }
  const ahead = joined(parts);
  const begin = Math.max(0, firstSign(ahead));
  const end = ahead.indexOf(NEWLINE, begin);
  const line = ahead.subarray(begin, end < 0 ? ahead.length : end);
  const rest = end < 0 ? ahead.subarray(ahead.length) : ahead.subarray(end + 1);
  if (isNamed) return { ahead, isLines: !(isFound ? isSpread(line, rest) : isHarStart(line) || isLongList(line)) };
  return { ahead, isLines: firstSign(rest) >= 0 && isWholeValue(line, maxRecordBytes) };
}

const firstSign = (bytes: Uint8Array) => bytes.findIndex((byte) => byte > 0x20);

/** Is there a line with something on it, and its end? */
function hasLine(bytes: Uint8Array): boolean {
  const begin = firstSign(bytes);
  return begin >= 0 && bytes.includes(NEWLINE, begin);
}

/** Does one value go on over the end of its first line? A broken line would be followed by another value's beginning. */
function isSpread(line: Uint8Array, rest: Uint8Array): boolean {
  const first = textOfSome(line).trim();
  if (/^(?:\[\s*\{?|\{)$/.test(first)) return firstSign(rest) >= 0;
  if (isHarStart(line)) return firstSign(rest) < 0 || /[[{,]$/.test(first);
  return /[[{,]$/.test(first) && /^(?:[ \t]+\S|["\]}])/.test(textOfSome(rest));
}

const isLongList = (line: Uint8Array) => line.length >= LOOK_AHEAD / 2 && line[0] === OPEN_BRACKET && staysOpen(line);
const isHarStart = (line: Uint8Array) => /^\s*\{\s*"log"\s*:\s*\{/.test(textOfSome(line));

/** Is the list that a line begins with still open where the line was left? One that was closed is a value of many. */
function staysOpen(line: Uint8Array): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < line.length; at += 1) {
    const byte = line[at];
    if (inText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) inText = true;
    else if (byte === OPEN_BRACKET) depth += 1;
    else if (byte === CLOSE_BRACKET) {
      depth -= 1;
      if (depth === 0) return false;
    }
  }
  return true;
}

/** The beginning and the end of some bytes, as far as ASCII goes. */
function textOfSome(bytes: Uint8Array): string {
  const ends = bytes.length <= 400 ? [bytes] : [bytes.subarray(0, 200), bytes.subarray(-200)];
  return ends.map((part) => String.fromCharCode(...part)).join('');
}

function isWholeValue(line: Uint8Array, maxRecordBytes: number): boolean {
  const splitter = new JsonSplitter({ maxRecordBytes });
  try {
    const found = splitter.push(line);
    splitter.end();
    return found.length === 1 && found[0]?.place === 'value';
  } catch {
    return false;
  }
}

/** More than this out of a gzip file, and more than this many times what went in: nobody's capture. */
const BOMB_BYTES = 64_000_000;
const BOMB_RATIO = 200;

/** The bytes of a gzip file, or the bytes as they are. */
async function* unzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await nextWithBytes(iterator);
  if (first === undefined) return;
  if (first[0] !== 0x1f || first[1] !== 0x8b) {
    yield first;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
    return;
  }
  let bytesIn = first.length;
  let bytesOut = 0;
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => controller.enqueue(first.slice()),
    async pull(controller) {
      const next = await iterator.next();
      if (next.done === true) return controller.close();
      bytesIn += next.value.length;
      controller.enqueue(next.value.slice());
    },
  });
  const reader = source.pipeThrough(new DecompressionStream('gzip')).getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new Unreadable(bytesOut === 0 ? 'gzip_broken' : 'truncated');
    });
    if (done) return;
    bytesOut += value.length;
    if (bytesOut > BOMB_BYTES && bytesOut > bytesIn * BOMB_RATIO) {
      await reader.cancel();
      throw new Unreadable('gzip_bomb');
    }
    yield value;
  }
}
