/**
 * The file of a backup: 16 bytes of name, the length of a header (4 bytes, big endian), the header as JSON, then sealed
 * pieces, each with its length before it. Every piece is AES-GCM under a key made of the passphrase (PBKDF2), bound to the
 * header, to its place, and to being the last or not: a piece that is missing, moved or changed does not open.
 */
export const MAGIC = 'SEEDLENS BACKUP\n';
export const BACKUP_FORMAT = 1;
/** OWASP's advice of 2023 for PBKDF2 with SHA-256. */
export const ITERATIONS = 600_000;
/** What a file may ask for at most: more would only keep the machine busy. */
const MOST_ITERATIONS = 5_000_000;
const MOST_HEADER = 4096;
export const MOST_PIECE = 64 * 1024 * 1024;
/** Of one piece as text: 2000 rows, or one picture as hexadecimal. A text of more the engine does not hold. */
const MOST_UNPACKED = 256 * 1024 * 1024;

export type BackupHeader = {
  format: number;
  /** Version of the database the rows come from. */
  database: number;
  /** Of PBKDF2-SHA-256. */
  iterations: number;
  /** Hexadecimal. */
  salt: string;
  madeUtc: number;
  extensionVersion: string;
};

type Bytes = Uint8Array<ArrayBuffer>;

export type Sealer = {
  seal(piece: Bytes, index: number, isLast: boolean): Promise<Bytes>;
  /** undefined: it does not open. */
  open(sealed: Bytes, index: number, isLast: boolean): Promise<Bytes | undefined>;
};

export async function sealer(passphrase: string, header: BackupHeader, headerBytes: Bytes): Promise<Sealer> {
  const given = new TextEncoder().encode(passphrase.normalize('NFC'));
  const base = await crypto.subtle.importKey('raw', given, 'PBKDF2', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', iterations: header.iterations, salt: fromHex(header.salt) },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', headerBytes));
  const about = (index: number, isLast: boolean) => {
    // The salt makes the key new for each file, so a counter never meets the same key twice.
    const iv = new Uint8Array(12);
    new DataView(iv.buffer).setUint32(8, index);
    return { name: 'AES-GCM', iv, additionalData: joined([digest, new Uint8Array([isLast ? 1 : 0])]) };
  };
  return {
    seal: async (piece, index, isLast) => new Uint8Array(await crypto.subtle.encrypt(about(index, isLast), key, piece)),
    open: (sealed, index, isLast) =>
      crypto.subtle.decrypt(about(index, isLast), key, sealed).then(
        (piece) => new Uint8Array(piece),
        () => undefined,
      ),
  };
}

export function joined(parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export function lengthBytes(length: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, length);
  return bytes;
}

export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function fromHex(text: string): Bytes {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

export async function packed(text: string): Promise<Bytes> {
  return through(new TextEncoder().encode(text), new CompressionStream('gzip'));
}

/** The text of a piece; undefined: it is no gzip of a text, or grows beyond all pieces of ours. */
export async function unpacked(bytes: Bytes): Promise<string | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length;
      if (size > MOST_UNPACKED) {
        await reader.cancel();
        return undefined;
      }
      parts.push(next.value);
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(joined(parts));
  } catch {
    return undefined;
  }
}

async function through(bytes: Bytes, stream: CompressionStream): Promise<Bytes> {
  const answer = new Response(new Blob([bytes]).stream().pipeThrough(stream));
  return new Uint8Array(await answer.arrayBuffer());
}

/** The parts of `Blob` that reading needs. */
export type BackupFile = Pick<Blob, 'size' | 'slice'>;

export type HeaderFound =
  | { ok: true; header: BackupHeader; bytes: Bytes; end: number }
  | { ok: false; problem: 'not_a_backup' | 'newer' | 'truncated' };

async function bytesOf(file: BackupFile, from: number, to: number): Promise<Bytes> {
  return new Uint8Array(await file.slice(from, to).arrayBuffer());
}

export async function readHeader(file: BackupFile): Promise<HeaderFound> {
  const name = new TextDecoder('latin1').decode(await bytesOf(file, 0, MAGIC.length));
  if (name !== MAGIC) return { ok: false, problem: 'not_a_backup' };
  const start = MAGIC.length + 4;
  if (file.size < start) return { ok: false, problem: 'truncated' };
  const length = new DataView((await bytesOf(file, MAGIC.length, start)).buffer).getUint32(0);
  if (length > MOST_HEADER) return { ok: false, problem: 'not_a_backup' };
  const end = start + length;
  if (file.size < end) return { ok: false, problem: 'truncated' };
  const bytes = await bytesOf(file, start, end);
  const header = headerIn(bytes);
  if (header === undefined) return { ok: false, problem: 'not_a_backup' };
  if (header.format > BACKUP_FORMAT) return { ok: false, problem: 'newer' };
  return { ok: true, header, bytes, end };
}

function headerIn(bytes: Bytes): BackupHeader | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
  const { format, database, iterations, salt, madeUtc, extensionVersion } = (parsed ?? {}) as Partial<BackupHeader>;
  if (typeof format !== 'number' || typeof database !== 'number' || typeof madeUtc !== 'number') return undefined;
  if (typeof iterations !== 'number' || iterations < 1 || iterations > MOST_ITERATIONS) return undefined;
  if (typeof salt !== 'string' || !/^([0-9a-f]{2}){16,64}$/.test(salt)) return undefined;
  return {
    format,
    database,
    iterations,
    salt,
    madeUtc,
    extensionVersion: typeof extensionVersion === 'string' ? extensionVersion : '',
  };
}

export type PieceProblem = 'wrong_passphrase' | 'truncated' | 'damaged';
export type Piece = { ok: true; text: string; isLast: boolean } | { ok: false; problem: PieceProblem };

/** The pieces in their order. Ends after the last, or with a problem. */
export async function* piecesOf(file: BackupFile, from: number, seals: Sealer): AsyncGenerator<Piece> {
  let at = from;
  for (let index = 0; ; index += 1) {
    if (at + 4 > file.size) {
      yield { ok: false, problem: 'truncated' };
      return;
    }
    const length = new DataView((await bytesOf(file, at, at + 4)).buffer).getUint32(0);
    const end = at + 4 + length;
    if (end > file.size) {
      yield { ok: false, problem: index > 0 && length > MOST_PIECE ? 'damaged' : 'truncated' };
      return;
    }
    const sealed = await bytesOf(file, at + 4, end);
    const isEnd = end === file.size;
    const piece = await seals.open(sealed, index, isEnd);
    if (piece === undefined) {
      const cut = isEnd && (await seals.open(sealed, index, false)) !== undefined;
      yield { ok: false, problem: cut ? 'truncated' : index === 0 ? 'wrong_passphrase' : 'damaged' };
      return;
    }
    const text = await unpacked(piece);
    yield text === undefined ? { ok: false, problem: 'damaged' } : { ok: true, text, isLast: isEnd };
    if (text === undefined) return;
    if (isEnd) return;
    at = end;
  }
}
