import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyer, installationSecret } from '../../../utils/record/keys';
import { freshDatabase } from './facts';

const secret = new Uint8Array(32).map((_, index) => index * 7);

function expected(name: string): string {
  const bits = [...createHmac('sha256', secret).update(name).digest()]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  const groups = bits.slice(0, 80).match(/.{5}/gu) ?? [];
  return groups.map((group) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(group, 2)]).join('');
}

describe('createKeyer', () => {
  it('answers the first 16 base32 characters of HMAC-SHA-256(K, kind ":" id)', async () => {
    const keyer = await createKeyer(secret);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('note' as const, 'author' as const),
        fc.string({ unit: 'grapheme' }),
        async (kind, id) => {
          const key = await keyer.key(kind, id);
          expect(key).toBe(expected(`${kind}:${id}`));
          expect(key).toMatch(/^[A-Z2-7]{16}$/u);
        },
      ),
    );
  });

  it('tells kinds, ids and installations apart', async () => {
    const keyer = await createKeyer(secret);
    const other = await createKeyer(new Uint8Array(32));
    const keys = [
      await keyer.key('note', 'a'),
      await keyer.key('author', 'a'),
      await keyer.key('note', 'b'),
      await other.key('note', 'a'),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('installationSecret', () => {
  it('is made once, 32 bytes, and kept', async () => {
    const db = await freshDatabase();
    const asked: number[] = [];
    const randomBytes = (count: number) => {
      asked.push(count);
      return new Uint8Array(count).fill(asked.length);
    };
    const first = await installationSecret(db, randomBytes);
    expect(await installationSecret(db, randomBytes)).toEqual(first);
    expect(asked).toEqual([32]);
  });

  it('is one and the same for two contexts that ask at once', async () => {
    const db = await freshDatabase();
    const made = await Promise.all(
      [1, 2, 3].map((fill) => installationSecret(db, (count) => new Uint8Array(count).fill(fill))),
    );
    expect(new Set(made.map(String)).size).toBe(1);
  });
});
