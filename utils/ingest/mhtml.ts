/**
 * A page saved as one file by Chromium (MHTML): a mail of many parts, of which the first page is what was seen. What
 * else is in it (pictures, frames, style sheets) is not needed.
 */

const BEGINNING = /^(?:From|Snapshot-Content-Location|Subject|Date|MIME-Version|Content-Type):\s/i;
const HEAD = 8000;

/** Does a file begin like that? */
export function isMhtml(head: string): boolean {
  return BEGINNING.test(head) && /^Content-Type:\s*multipart\/related\b/im.test(head.slice(0, HEAD));
}

/**
 * The page in it, with the address it was saved from in front as Chromium writes it into pages saved in parts.
 * @returns undefined when no page is in it
 */
export function pageOfMhtml(text: string): string | undefined {
  const boundary = /\bboundary="?([^"\r\n;]{1,100})/i.exec(text.slice(0, HEAD))?.[1];
  if (boundary === undefined) return undefined;
  for (const part of text.split(`--${boundary}`).slice(1)) {
    const end = /\r?\n\r?\n/.exec(part);
    if (end === null) continue;
    const head = part.slice(0, end.index);
    if (!/^Content-Type:\s*text\/html\b/im.test(head)) continue;
    const url = headerIn(text.slice(0, HEAD), 'Snapshot-Content-Location') ?? headerIn(head, 'Content-Location');
    const html = decoded(part.slice(end.index + end[0].length), headerIn(head, 'Content-Transfer-Encoding') ?? '');
    if (html === undefined) return undefined;
    return url === undefined ? html : `<!-- saved from url=(${String(url.length).padStart(4, '0')})${url} -->\n${html}`;
  }
  return undefined;
}

function headerIn(head: string, name: string): string | undefined {
  return new RegExp(`^${name}:[ \\t]*(\\S+)`, 'im').exec(head)?.[1];
}

function decoded(body: string, encoding: string): string | undefined {
  if (/^quoted-printable$/i.test(encoding)) return textOf(unquoted(body));
  if (!/^base64$/i.test(encoding)) return body;
  try {
    return textOf(atob(body.replace(/\s+/g, '')));
  } catch {
    return undefined;
  }
}

/** `=E8=B5=9E` stands for bytes, `=` at the end of a line for nothing. */
function unquoted(body: string): string {
  return body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Bytes written as characters, as the text they are; a part that is no bytes already is one. */
function textOf(binary: string): string | undefined {
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) {
    const unit = binary.charCodeAt(at);
    if (unit > 0xff) return binary;
    bytes[at] = unit;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
