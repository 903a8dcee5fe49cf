/**
 * Reads a zip whose files lie in it as they are, one behind the other, and nothing else: the shape our own packs have.
 * Whatever differs (a compressed file, a gap, a comment, an entry twice) is refused and named, so that no byte of a
 * pack can change unseen. No file is unpacked, so nothing can swell.
 */

export type ZipProblem =
  | { code: 'not_a_zip' | 'truncated' }
  | { code: 'bad_name' | 'duplicate' | 'compressed' | 'swollen' | 'container'; path: string };

export type ReadZip = { ok: true; files: Map<string, Uint8Array<ArrayBuffer>> } | { ok: false; problem: ZipProblem };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
/** Version 2.0 of the format, made on no system in particular: what our writer says of every file. */
const MADE_BY = 20;
/** More than any picture or extract holds. */
const LARGEST_FILE = 512 * 1024 * 1024;

/** Relative, without `..`, drive, backslash or control characters: safe to unpack anywhere. */
export function isSafePath(path: string): boolean {
  if (path === '' || path.length > 200 || !/^[A-Za-z0-9._/-]+$/.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

const refuse = (problem: ZipProblem): ReadZip => ({ ok: false, problem });

export function readStoreZip(bytes: Uint8Array<ArrayBuffer>): ReadZip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0, true) !== LOCAL) return refuse({ code: 'not_a_zip' });
  const end = bytes.length - END_BYTES;
  if (end < 0 || view.getUint32(end, true) !== END) {
    return refuse(endAt(view) === undefined ? { code: 'truncated' } : { code: 'container', path: '' });
  }
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  const isPlain =
    view.getUint32(end + 4, true) === 0 &&
    view.getUint16(end + 8, true) === count &&
    view.getUint32(end + 12, true) === end - directory &&
    view.getUint16(end + 20, true) === 0;
  if (!isPlain) return refuse({ code: 'container', path: '' });

  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let central = directory;
  let local = 0;
  for (let at = 0; at < count; at += 1) {
    if (central + CENTRAL_BYTES > end || view.getUint32(central, true) !== CENTRAL)
      return refuse({ code: 'container', path: '' });
    const nameLength = view.getUint16(central + 28, true);
    const path = new TextDecoder().decode(
      bytes.subarray(central + CENTRAL_BYTES, central + CENTRAL_BYTES + nameLength),
    );
    if (!isSafePath(path)) return refuse({ code: 'bad_name', path: shown(path) });
    if (files.has(path)) return refuse({ code: 'duplicate', path });
    const packed = view.getUint32(central + 20, true);
    const size = view.getUint32(central + 24, true);
    if (size > LARGEST_FILE || size > 100 * Math.max(packed, 1)) return refuse({ code: 'swollen', path });
    if (view.getUint16(central + 10, true) !== 0) return refuse({ code: 'compressed', path });
    const start = local + LOCAL_BYTES + nameLength;
    if (!isOurs(view, central, local, path, directory)) return refuse({ code: 'container', path });
    files.set(path, bytes.subarray(start, start + size));
    local = start + size;
    central += CENTRAL_BYTES + nameLength;
  }
  if (local !== directory || central !== end) return refuse({ code: 'container', path: '' });
  return { ok: true, files };
}

/** Is an end record anywhere near the end, as after a comment? */
function endAt(view: DataView): number | undefined {
  for (let at = view.byteLength - END_BYTES; at >= Math.max(0, view.byteLength - END_BYTES - 65_535); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

/** Both headers of an entry say the same, and nothing our writer would not say. */
function isOurs(view: DataView, central: number, local: number, path: string, directory: number): boolean {
  const nameLength = view.getUint16(central + 28, true);
  const size = view.getUint32(central + 24, true);
  if (local + LOCAL_BYTES + nameLength + size > directory || view.getUint32(local, true) !== LOCAL) return false;
  for (let at = 0; at < 26; at += 1)
    if (view.getUint8(local + 4 + at) !== view.getUint8(central + 6 + at)) return false;
  for (let at = 0; at < nameLength; at += 1) {
    if (view.getUint8(local + LOCAL_BYTES + at) !== view.getUint8(central + CENTRAL_BYTES + at)) return false;
  }
  return (
    view.getUint16(central + 4, true) === MADE_BY &&
    view.getUint16(central + 8, true) === 0 &&
    view.getUint32(central + 20, true) === size &&
    view.getUint16(central + 30, true) === 0 &&
    view.getUint32(central + 32, true) === 0 &&
    view.getUint16(central + 36, true) === 0 &&
    view.getUint32(central + 38, true) === 0 &&
    view.getUint32(central + 42, true) === local &&
    path.length === nameLength
  );
}

function shown(path: string): string {
  return Array.from(path)
    .slice(0, 80)
    .map((one) => (/[\p{Cc}\p{Cf}]/u.test(one) ? '\uFFFD' : one))
    .join('');
}
