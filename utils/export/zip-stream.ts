import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Bytes } from './format';

/** Beyond this the plain zip format needs an extension that the library does not write. */
const LARGEST = 2 ** 32 - 1;
const MOST_ENTRIES = 65_535;
/** Little is gained above, and much time lost. */
const LEVEL = 1;

/** Thrown when a zip would be larger, or hold more files, than every program can read. Fewer days fit. */
export class TooLarge extends Error {}

export type ZipEntry = {
  path: string;
  /** Already compressed: stored as it is. */
  stored?: boolean;
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
};

/** A zip of entries made one after the other; nothing is held but the piece at hand. `madeUtc`: epoch ms. */
export async function* zipped(entries: AsyncIterable<ZipEntry>, madeUtc: number): AsyncGenerator<Bytes> {
  let held: Bytes[] = [];
  let failed: Error | null = null;
  let total = 0;
  let count = 0;
  const zip = new Zip((error, chunk) => {
    if (error !== null) failed = error;
    else held.push(chunk as Bytes);
  });
  function* given(): Generator<Bytes> {
    if (failed !== null) throw failed;
    const ready = held;
    held = [];
    for (const chunk of ready) {
      total += chunk.length;
      if (total > LARGEST) throw new TooLarge();
      if (chunk.length > 0) yield chunk;
    }
  }
  for await (const { path, stored = false, bytes } of entries) {
    count += 1;
    if (count > MOST_ENTRIES) throw new TooLarge();
    const entry = stored ? new ZipPassThrough(path) : new ZipDeflate(path, { level: LEVEL });
    entry.mtime = madeUtc;
    zip.add(entry);
    let size = 0;
    for await (const part of bytes) {
      size += part.length;
      if (size > LARGEST) throw new TooLarge();
      entry.push(part);
      yield* given();
    }
    entry.push(new Uint8Array(0), true);
    yield* given();
  }
  zip.end();
  yield* given();
}
