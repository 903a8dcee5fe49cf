import type { Bytes } from './format';

const encoder = new TextEncoder();

/** UTF-8. Half of a pair of surrogates becomes U+FFFD: it has no bytes of its own. */
export function bytesOf(text: string): Bytes {
  return encoder.encode(text);
}

const CHUNK = 256 * 1024;

/** One line per row, in chunks of about 256 kB, so that whoever takes them is not called for every row. */
export function* linesOf<T>(rows: readonly T[], line: (row: T) => string): Generator<Bytes> {
  let held = '';
  for (const row of rows) {
    held += line(row);
    if (held.length < CHUNK) continue;
    yield bytesOf(held);
    held = '';
  }
  if (held !== '') yield bytesOf(held);
}
