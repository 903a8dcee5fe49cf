import type { SeedlensDatabase } from './database';

const KEY_BYTES = 32;
const KEY_NAME = 'installationKey';
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const KEY_LENGTH = 16;
const CACHED = 20_000;

/** What an id names. A note's key is the same on every surface; the parts of an affiliate id are network and id. */
export type KeyKind =
  | 'note'
  | 'author'
  | 'live'
  | 'query'
  | 'ad_tile'
  | 'unknown'
  | 'impression'
  | 'keyword'
  | 'affiliate'
  | 'session'
  | 'participant';

export type Keyer = {
  /** The first 16 base32 characters of HMAC-SHA-256(K, kind ":" id). */
  key(kind: KeyKind, id: string): Promise<string>;
};

function base32(bytes: Uint8Array, length: number): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5 && text.length < length) {
      bits -= 5;
      text += ALPHABET[(held >>> bits) & 31];
      held &= (1 << bits) - 1;
    }
  }
  return text;
}

/** A keyer over the secret `secret` (32 bytes), remembering the latest 20,000 answers. */
export async function createKeyer(secret: Uint8Array<ArrayBuffer>): Promise<Keyer> {
  const hmac = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const encoder = new TextEncoder();
  const known = new Map<string, Promise<string>>();
  return {
    key(kind, id) {
      const name = `${kind}:${id}`;
      const seen = known.get(name);
      if (seen !== undefined) {
        known.delete(name);
        known.set(name, seen);
        return seen;
      }
      const made = crypto.subtle
        .sign('HMAC', hmac, encoder.encode(name))
        .then((signature) => base32(new Uint8Array(signature), KEY_LENGTH));
      known.set(name, made);
      if (known.size > CACHED) {
        const [oldest] = known.keys();
        if (oldest !== undefined) known.delete(oldest);
      }
      return made;
    },
  };
}

function isSecret(value: unknown): value is Uint8Array<ArrayBuffer> {
  return value instanceof Uint8Array && value.length === KEY_BYTES;
}

/**
 * The installation's secret, made on first use with `randomBytes(32)`. It leaves only inside a passphrase-protected
 * backup; deleting everything deletes it too.
 */
export async function installationSecret(
  db: SeedlensDatabase,
  randomBytes: (count: number) => Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const stored = (await db.meta.get(KEY_NAME))?.value;
  if (isSecret(stored)) return stored;
  return db.transaction('rw', db.meta, async () => {
    const raced = (await db.meta.get(KEY_NAME))?.value;
    if (isSecret(raced)) return raced;
    const made = randomBytes(KEY_BYTES);
    await db.meta.put({ key: KEY_NAME, value: made });
    return made;
  });
}

const keyers = new WeakMap<SeedlensDatabase, { secret: Uint8Array; keyer: Promise<Keyer> }>();

/** The keyer of this installation. The secret is read each time, so that a deleted one is never used again. */
export async function keyerOf(
  db: SeedlensDatabase,
  randomBytes: (count: number) => Uint8Array<ArrayBuffer>,
): Promise<Keyer> {
  const secret = await installationSecret(db, randomBytes);
  const held = keyers.get(db);
  if (held?.secret.every((byte, at) => byte === secret[at])) return held.keyer;
  const keyer = createKeyer(secret);
  keyers.set(db, { secret, keyer });
  return keyer;
}
