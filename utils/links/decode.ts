/** Longest nested address or encoded value that is looked into. */
export const MAX_NESTED = 8192;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 or base64url to text (UTF-8), at most MAX_NESTED characters; undefined when it is neither. */
export function decodeBase64(text: string): string | undefined {
  const body = text.replace(/-/g, '+').replace(/_/g, '/').replace(/ /g, '+').replace(/=+$/, '');
  if (body.length < 8 || body.length > MAX_NESTED || body.length % 4 === 1) return undefined;
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of body) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) return undefined;
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

/** One percent-decoding; the text itself when it is malformed. */
export function percentDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A JSON object from plain or base64 text; undefined when it is none. Values are strings or are left out. */
export function decodeFields(text: string): Map<string, string> | undefined {
  if (text.length > MAX_NESTED) return undefined;
  const plain = text.trimStart();
  const source = plain.startsWith('{') ? plain : plain.startsWith('%7') ? percentDecode(plain) : decodeBase64(plain);
  if (!source?.startsWith('{')) return undefined;
  try {
    const parsed: unknown = JSON.parse(source);
    if (typeof parsed !== 'object' || parsed === null) return undefined;
    const fields = new Map<string, string>();
    for (const [key, value] of Object.entries(parsed)) {
      if (typeof value === 'string') fields.set(key, value);
      else if (typeof value === 'number' && Number.isSafeInteger(value)) fields.set(key, String(value));
    }
    return fields;
  } catch {
    return undefined;
  }
}
