import { expect, test } from 'vitest';
import { shortHash } from '../../../utils/ingest/hash';
import { HashSet } from '../../../utils/ingest/hash-set';

test('holds what a set of texts would hold, however many', () => {
  const set = new HashSet();
  const texts = new Set<string>();
  for (let at = 0; at < 50_000; at += 1) {
    const hash = shortHash(`note ${(at * 7) % 30_000}`);
    expect(set.has(hash)).toBe(texts.has(hash));
    set.add(hash);
    texts.add(hash);
  }
  expect(set.size).toBe(30_000);
  for (const hash of texts) expect(set.has(hash)).toBe(true);
});

test.each([['0000000000000000'], ['ffffffffffffffff'], ['00000000ffffffff'], ['ffffffff00000000']])('%s', (hash) => {
  const set = new HashSet();
  expect(set.has(hash)).toBe(false);
  set.add(hash);
  set.add(hash);
  expect([set.has(hash), set.size]).toEqual([true, 1]);
});
