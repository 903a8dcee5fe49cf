import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { tightZip } from '../../../scripts/lib/tight-zip';

const LONG = strToU8(Array.from({ length: 900 }, (_, at) => `示例 ${at * 7919} ${at % 13}`).join('\n'));

const given = () =>
  Buffer.from(
    zipSync(
      { 'a.js': LONG, 'b/空.txt': new Uint8Array(), 'c.png': [strToU8('x'), { level: 0 }] },
      { mtime: '1980-01-02' },
    ),
  );

test('a zip packed again holds the same files in the same order, in fewer bytes, alike each time', async () => {
  const tight = await tightZip(given());
  expect(Object.entries(unzipSync(tight))).toEqual([
    ['a.js', LONG],
    ['b/空.txt', new Uint8Array()],
    ['c.png', strToU8('x')],
  ]);
  expect(tight.length).toBeLessThan(given().length);
  expect(await tightZip(given())).toEqual(tight);
  expect(await tightZip(tight)).toEqual(tight);
});

test.each([
  ['no zip', Buffer.from('{}')],
  ['a zip with a comment', Buffer.concat([given(), Buffer.from('!')])],
  ['an extra field', Buffer.from(zipSync({ a: [LONG, { extra: { 1: strToU8('x') } }] }, { mtime: '1980-01-02' }))],
])('%s is refused', async (_, bytes) => {
  await expect(tightZip(bytes)).rejects.toThrow();
});
