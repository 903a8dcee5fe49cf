import { createReadStream, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { Window } from 'happy-dom';
import { captureExaminer } from '../utils/examine-captures';
import { importReasons } from '../utils/i18n/import-reasons';
import { checkAccounting, newAccounting, tally } from '../utils/ingest/accounting';
import { parseJson } from '../utils/ingest/body';
import { type Ingested, ingestFile } from '../utils/ingest/ingest-file';
import { pageText, refuseOthers } from '../utils/ingest/page-text';
import { Unreadable } from '../utils/ingest/unreadable';
import { unwrapped } from '../utils/ingest/unwrap';
import { linksLine, phrasesLine } from '../utils/links/cli';
import { createReader } from '../utils/links/reader';
import type { Accounting } from '../utils/model/import-report';
import { type Examined, type ExaminedItem, examinePage, examinePayload } from '../utils/pipeline';
import { inspectEvidence } from './inspect-evidence';
import { lineOf } from './inspect-line';

/** Where lines go: `out` is the answer (one JSON object per line), `err` is for people. */
export type Streams = { out: (line: string) => void; err: (line: string) => void };

const USAGE = `usage: npm run -s inspect -- <command>
  page FILE.html --url URL      a saved page: what every card and the open note tell
  payload FILE.json --url URL   one answer of the site's or the app's API (--request FILE: the body it was asked with)
  har FILE.har                  a HAR of the site or the app, with its accounting (also gzip)
  ndjson FILE.ndjson            lines of API answers {"url", "body"}, or of Zeeschuimer
  evidence FILE.zip             an evidence pack: is it as it was made? (exit code 1: no)
  links                         NDJSON {id, input} on stdin: where links and codes lead
  phrases                       NDJSON {id, text} on stdin: steering, disclosing, denying`;

const READER = createReader();
const REASONS = importReasons('en');

/** A request that cannot be served: one line on stderr, exit code 2. */
class Refusal extends Error {}

/**
 * @param args the command line after `inspect`
 * @returns exit code: 0 done (also when nothing was found), 2 the input cannot be read
 */
export async function inspect(args: readonly string[], stdin: Readable, streams: Streams): Promise<number> {
  try {
    const [command, ...rest] = args;
    if (command === 'page') printExamined(readPage(rest), streams);
    else if (command === 'payload') printPayload(rest, streams);
    else if (command === 'har') await printCaptures(rest, false, streams);
    else if (command === 'ndjson') await printCaptures(rest, true, streams);
    else if (command === 'evidence') {
      const { file } = fileAndOptions(rest, []);
      statOf(file);
      return await inspectEvidence(
        reading(file, () => readFileSync(file)),
        streams,
      );
    } else if (command === 'links') await eachLine(stdin, linksLine, streams);
    else if (command === 'phrases') await eachLine(stdin, phrasesLine, streams);
    else throw new Refusal(command === undefined ? USAGE : `inspect: no command "${command}"\n${USAGE}`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    streams.err(error.message);
    return 2;
  }
}

async function eachLine(stdin: Readable, answer: (line: string) => string, { out }: Streams): Promise<void> {
  for await (const line of linesOf(stdin)) {
    if (line.trim() !== '') out(answer(line));
  }
}

/** Cut at line feeds only: readline also cuts at U+2028, which may stand raw inside a JSON string. */
async function* linesOf(stdin: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let held = '';
  for await (const chunk of stdin) {
    const pieces = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split('\n');
    const last = pieces.pop() ?? '';
    for (const piece of pieces) {
      yield held + piece;
      held = '';
    }
    held += last;
  }
  yield held + decoder.decode();
}

/** FILE and the values of the options, in any order. */
function fileAndOptions(
  args: readonly string[],
  names: readonly string[],
): { file: string; options: Map<string, string> } {
  const options = new Map<string, string>();
  const files: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    const name = names.find((one) => arg === `--${one}` || arg.startsWith(`--${one}=`));
    if (name === undefined) files.push(arg);
    else if (arg.includes('=')) options.set(name, arg.slice(name.length + 3));
    else {
      at += 1;
      options.set(name, args[at] ?? '');
    }
  }
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) throw new Refusal('inspect: needs one FILE');
  return { file, options };
}

function fileAndUrl(args: readonly string[]): { file: string; url: string; request?: string } {
  const { file, options } = fileAndOptions(args, ['url', 'request']);
  const url = options.get('url') ?? '';
  const request = options.get('request');
  if (url === '') throw new Refusal('inspect: needs one FILE and --url URL');
  return { file, url, ...(request === undefined ? {} : { request: readText(request) }) };
}

function readBytes(file: string): Uint8Array {
  statOf(file);
  return reading(file, () => readFileSync(file));
}

/** A text as an import would read it, or the sentence an import would refuse it with. */
function readText(file: string, decode: (bytes: Uint8Array) => string = plainText): string {
  const bytes = readBytes(file);
  try {
    return decode(bytes);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new Refusal(`inspect: ${file}: ${REASONS.refused[error.reason](error.about)}`);
  }
}

function plainText(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new Unreadable('empty');
  refuseOthers(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable('not_utf8');
  }
}

/** A page holds tags; what holds none, and is not empty, is some other file. */
function markup(bytes: Uint8Array): string {
  const html = pageText(bytes);
  if (html.trim() !== '' && (!html.includes('<') || html.slice(0, 1000).includes('\0')))
    throw new Unreadable('not_json');
  return html;
}

function statOf(file: string): { size: number; mtimeMs: number } {
  return reading(file, () => {
    const stat = statSync(file);
    if (!stat.isFile()) throw Object.assign(new Error(), { code: 'EISDIR' });
    return stat;
  });
}

function reading<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new Refusal(`inspect: cannot read ${file} (${why})`);
  }
}

function readPage(args: readonly string[]): Examined {
  const { file, url } = fileAndUrl(args);
  const address = /^[\w-]+(?:\.[\w-]+)+(?:[:/?#]|$)/.test(url) ? `https://${url}` : url;
  if (!URL.canParse(address)) throw new Refusal(`inspect: not a URL: ${url}`);
  return examineHtml(readText(file, markup), address);
}

function examineHtml(html: string, url: string): Examined {
  // A parsed document has no browsing context: its scripts do not run and nothing is loaded.
  const parser = new new Window({ url }).DOMParser();
  const page = parser.parseFromString(html, 'text/html') as unknown as Document;
  return examinePage({ url, page, source: 'capture' }, READER);
}

function printPayload(args: readonly string[], streams: Streams): void {
  const { file, url, request } = fileAndUrl(args);
  const parsed = bodyOf(file, readText(file));
  const source = 'capture' as const;
  const asked = request === undefined ? {} : { request };
  const examined = examinePayload({ url, json: parsed.json, source, ...asked }, READER);
  printExamined(examined, streams, accountingOf(examined));
}

/** The answer in a file, also where a tool wrapped it (`{url, body}`). */
function bodyOf(file: string, text: string): { json: unknown } {
  const parse = (body: string) => {
    const parsed = parseJson(body, true);
    if ('skip' in parsed) throw new Refusal(`inspect: ${file}: ${REASONS.skipped[parsed.skip]}`);
    return parsed;
  };
  const { json } = parse(text);
  const inner = unwrapped(json);
  return typeof inner === 'string' && inner !== json ? parse(inner) : { json: inner };
}

/** The accounting of one answer, as an import would count it. */
function accountingOf({ mine, items, drift }: Examined): Accounting {
  const accounting = newAccounting();
  const lost = drift.reduce((sum, one) => sum + one.items, 0);
  tally(accounting.items, 'no_id', lost);
  tally(accounting.items, 'kept', items.length);
  if (!mine) tally(accounting, 'not_about_notes');
  else {
    accounting.recognised = 1;
    tally(accounting, items.length > 0 ? 'kept' : drift.length > 0 ? 'changed_shape' : 'no_items');
  }
  return checkAccounting(accounting);
}

/**
 * A file of captures: read once to see that it is whole, then again line by line, so that nothing is printed of a file
 * that is refused, however large it is.
 */
async function printCaptures(args: readonly string[], lines: boolean, { out, err }: Streams): Promise<void> {
  const { file } = fileAndOptions(args, []);
  const first = await readCaptures(file, lines);
  if (!first.ok) {
    const why = first.reason === 'cancelled' ? first.reason : REASONS.refused[first.reason](first.about);
    if (first.reason !== 'other_site' && first.reason !== 'nothing_known') throw new Refusal(`inspect: ${why}`);
    // It could be read; there is nothing of ours in it.
    err(`inspect: ${why}`);
    out(
      JSON.stringify({ summary: { notes: 0, otherItems: 0, drift: [], byVerdict: {}, accounting: first.accounting } }),
    );
    return;
  }
  const byVerdict: Record<string, number> = {};
  let notes = 0;
  let otherItems = 0;
  const print = (item: ExaminedItem) => {
    byVerdict[item.verdict.code] = (byVerdict[item.verdict.code] ?? 0) + 1;
    if (item.note.itemKind === 'note') notes += 1;
    else otherItems += 1;
    out(JSON.stringify(lineOf(item)));
  };
  await readCaptures(file, lines, print);
  const { accounting, format, preview, untimed, capturedFrom, capturedTo } = first.summary;
  const captured = { from: isoOf(capturedFrom), to: isoOf(capturedTo), untimed };
  const { showings, drift } = preview;
  out(JSON.stringify({ summary: { notes, otherItems, drift, byVerdict, accounting, format, showings, captured } }));
}

const isoOf = (at: number | undefined) => (at === undefined ? null : new Date(at).toISOString());

async function readCaptures(file: string, lines: boolean, onItem?: (item: ExaminedItem) => void): Promise<Ingested> {
  const { size: bytes, mtimeMs: modifiedAt } = statOf(file);
  const page = ({ url, html }: { url: string; html: string }) => Promise.resolve(examineHtml(html, url));
  return ingestFile(
    { name: basename(file), bytes, modifiedAt, chunks: () => createReadStream(file, { highWaterMark: 1 << 18 }) },
    {
      importId: 'inspect',
      now: modifiedAt,
      session: NO_SESSION,
      examine: captureExaminer(READER, page),
      sink: { known: () => Promise.resolve(new Set()), write: () => Promise.resolve() },
      ...(lines ? { lines } : {}),
      ...(onItem === undefined ? {} : { onItem }),
    },
  );
}

const NO_SESSION = {
  tzOffsetMin: 0,
  uiLocale: 'en',
  viewportW: 0,
  viewportH: 0,
  devicePixelRatio: 0,
  badgesShown: false,
  deepCapture: false,
};

function printExamined({ mine, items, drift }: Examined, { out, err }: Streams, accounting?: Accounting): void {
  if (!mine) err('inspect: no adapter knows this address or shape; nothing was read');
  for (const item of items) out(JSON.stringify(lineOf(item)));
  const byVerdict: Record<string, number> = {};
  for (const { verdict } of items) byVerdict[verdict.code] = (byVerdict[verdict.code] ?? 0) + 1;
  const notes = items.filter(({ note }) => note.itemKind === 'note').length;
  const counted = accounting === undefined ? {} : { accounting };
  out(JSON.stringify({ summary: { notes, otherItems: items.length - notes, drift, byVerdict, ...counted } }));
}
