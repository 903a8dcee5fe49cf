import type { SkipReason } from '../model/import-report';

/** The body of an answer as text, or why it cannot be read. */
export type BodyText = { text: string } | { skip: SkipReason };

/** No answer about notes comes near this; it is also the most that a compressed one may grow to. */
const LARGEST_BODY = 16_000_000;

/**
 * The text of a body as an exporter wrote it: plain, base64, and now and then still compressed as it came over the
 * wire. gzip and deflate are undone, Brotli and zstd cannot be here.
 * @param encoding `base64`, or whatever the exporter says
 * @param compression the answer's `content-encoding`, where it is told
 */
export async function bodyText(
  text: string,
  encoding: string | undefined,
  compression: string | undefined,
): Promise<BodyText> {
  if (text === '') return { skip: 'no_body' };
  if (text.length > LARGEST_BODY * 2) return { skip: 'too_large' };
  const isBase64 = encoding?.toLowerCase() === 'base64' ? !JSON_START.test(text) : BASE64_START.test(text);
  if (isBase64) {
    const bytes = fromBase64(text);
    return bytes === undefined ? { skip: 'not_json' } : bytesText(bytes, compression);
  }
  const isBinary = isCompressed(text.charCodeAt(0), text.charCodeAt(1)) || BINARY.test(text.slice(0, 200));
  if (!isBinary) return { text: withoutMark(text) };
  const bytes = fromLatin1(text);
  return bytes === undefined ? { skip: 'still_compressed' } : bytesText(bytes, compression);
}

/** Some exporters say base64 of a text they left plain; no base64 begins like this. */
export const JSON_START = /^\s*[{[]/;

/** Others forget to say it: `{"`, `[{`, and gzip, in base64. No JSON begins like this. */
const BASE64_START = /^(?:eyJ|W3s|H4sI)[A-Za-z0-9+/_=\s-]*$/;

/** Does this text begin like an answer, written out or in base64? */
export function isBodyText(text: string): boolean {
  return JSON_START.test(text) || guardIn(text) > 0 || BASE64_START.test(text);
}

/** Bytes that no text begins with. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells a compressed body from a text
const BINARY = /[\u0000-\u0008\u000e-\u001a\ufffd]/u;

async function bytesText(bytes: Uint8Array<ArrayBuffer>, compression: string | undefined): Promise<BodyText> {
  const [a = 0, b = 0] = bytes;
  const format = a === 0x1f && b === 0x8b ? 'gzip' : isZlib(a, b) ? 'deflate' : undefined;
  const plain = format === undefined ? bytes : await inflated(bytes, format);
  if (plain === 'too_large') return { skip: 'too_large' };
  if (plain === undefined) return { skip: 'still_compressed' };
  try {
    return { text: withoutMark(new TextDecoder('utf-8', { fatal: true }).decode(plain)) };
  } catch {
    return { skip: /br|zstd|gzip|deflate/i.test(compression ?? '') ? 'still_compressed' : 'not_json' };
  }
}

function isCompressed(a: number, b: number): boolean {
  return (a === 0x1f && (b === 0x8b || b === 0xfffd)) || (a === 0x28 && b === 0xb5);
}

function isZlib(a: number, b: number): boolean {
  return a === 0x78 && (b === 0x01 || b === 0x5e || b === 0x9c || b === 0xda);
}

async function inflated(
  bytes: Uint8Array<ArrayBuffer>,
  format: 'gzip' | 'deflate',
): Promise<Uint8Array | 'too_large' | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format)).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > LARGEST_BODY) {
        await reader.cancel();
        return 'too_large';
      }
      parts.push(value);
    }
  } catch {
    return undefined;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const binary = atob(text.replace(/[\s]+/g, '').replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Bytes written as characters, one each; undefined where a character is more than a byte (then they are lost). */
function fromLatin1(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0xff) return undefined;
    bytes[at] = unit;
  }
  return bytes;
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** JSON as a text of its own, for telling it from others; undefined: nested deeper than can be written. */
export function jsonText(json: unknown): string | undefined {
  try {
    return JSON.stringify(json);
  } catch {
    return undefined;
  }
}

/** What stands before an answer so that it cannot be run as a script: `)]}'`, `for (;;);`, `while(1);`. */
const GUARD = /^\s{0,9}(?:\)\]\}'?,?|for\s?\(;;\);|while\s?\(1\);)\s{0,9}(?=[[{]|$)/;

/** How long the guard before a value is; 0: there is none. */
export function guardIn(text: string): number {
  return GUARD.exec(text)?.[0].length ?? 0;
}

/** Sixty-four brackets opened one after the other: no answer nests like that. */
const DEEP = /(?:[[{][^[\]{}]*){64}/;

/**
 * Parses JSON that somebody else wrote.
 * @param isAlone nothing but this is read, and by readers that go down a few levels only: it may nest as it likes
 */
export function parseJson(text: string, isAlone = false): { json: unknown } | { skip: SkipReason } {
  if (!isAlone && DEEP.test(text)) return { skip: 'too_deep' };
  try {
    return { json: JSON.parse(text.slice(guardIn(text))) };
  } catch {
    return { skip: 'not_json' };
  }
}
