import { isMhtml, pageOfMhtml } from './mhtml';
import { Unreadable } from './unreadable';

/** Where a page may say how it is encoded, as browsers look for it. */
const CHARSET = /<meta[^>]{1,200}\bcharset\s{0,9}=\s{0,9}["']?([\w-]{2,40})/i;
const HEAD = 8000;

/**
 * The text of a saved page. UTF-8 where it is valid: browsers save as UTF-8 and leave an older declaration standing.
 * Else as the page itself declares; read wrongly, its words would be others without anybody noticing.
 * @throws Unreadable when it is no text, or says nothing of an encoding that fits
 */
export function pageText(bytes: Uint8Array): string {
  refuseOthers(bytes);
  const text = textIn(bytes);
  return isMhtml(text.slice(0, HEAD)) ? (pageOfMhtml(text) ?? refuse('not_json')) : text;
}

function textIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return declaredText(bytes) ?? refuse('not_utf8');
  }
}

/** @throws Unreadable when the bytes begin like an archive or a wide encoding */
export function refuseOthers(bytes: Uint8Array): void {
  const [a, b] = bytes;
  if (a === 0x50 && b === 0x4b) throw new Unreadable('zip');
  const isWide =
    (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a === 0 && b !== 0) || (a !== 0 && b === 0);
  if (isWide) throw new Unreadable('utf16');
}

function declaredText(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const declared = CHARSET.exec(head)?.[1];
  if (declared === undefined) return undefined;
  try {
    return new TextDecoder(declared, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function refuse(reason: 'not_utf8' | 'not_json'): never {
  throw new Unreadable(reason);
}
