import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { appHar } from '../../practice-site/har.mjs';
import { fileOf, run, summaryOf } from './run';

const URL_OF_FEED = 'https://edith.xiaohongshu.com/api/sns/v6/homefeed';
const NOTE = { id: '6911aa0100000000a1b2c3d4', model_type: 'note', title: '示例标题' };
const answer = (items: unknown[]) => ({ url: URL_OF_FEED, body: { code: 0, data: items } });
const har = JSON.stringify(appHar({ seed: 1, feedLength: 40, pages: 1 }).har);
/** 示例 in GBK: no UTF-8. */
const GBK = Buffer.concat([Buffer.from('[{"title":"'), Buffer.from([0xca, 0xbe, 0xc0, 0xfd]), Buffer.from('"}]')]);

const REFUSED: readonly [string, string | Uint8Array, string][] = [
  ['nothing', '', 'empty'],
  ['white space', ' \n\t ', 'empty'],
  ['a zip', Buffer.from('504b0304140000000800', 'hex'), 'zip'],
  ['UTF-16 with its mark', Buffer.from(`\ufeff${har}`, 'utf16le'), 'utf16'],
  ['UTF-16 without', Buffer.from(har, 'utf16le'), 'utf16'],
  ['GBK', GBK, 'not_utf8'],
  ['words', '示例文字', 'not_json'],
  ['cut off', har.slice(0, -10), 'truncated'],
  ['cut off in the middle', har.slice(0, har.length / 2), 'truncated'],
  ['endless nesting', '['.repeat(100_000), 'too_deep'],
  ['gzip that is broken', Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.alloc(100, 7)]), 'gzip_broken'],
  ['gzip that is cut off', gzipSync(har).subarray(0, -200), 'truncated'],
  ['a gzip bomb', gzipSync(Buffer.alloc(150_000_000, 0x20)), 'gzip_bomb'],
  ['a HAR without entries', '{"log":{"entries":[]}}', 'nothing_known'],
  ['an empty list', '[]', 'nothing_known'],
  ['JSON of nobody', '[{"a":1},{"b":2}]', 'nothing_known'],
];

test.each(REFUSED)('%s is refused as a whole, and nothing was handed on', async (_, content, reason) => {
  const { outcome, batches } = await run(fileOf(content, 'capture.json', 65_536));
  expect(outcome).toMatchObject({ ok: false, reason });
  if (reason !== 'truncated') expect(batches).toEqual([]);
});

test('a record of 50 MB is let go, and the others are read', async () => {
  const big = JSON.stringify({ ...answer([{ ...NOTE, desc: 'x'.repeat(50_000_000) }]) });
  const text = `[${JSON.stringify(answer([NOTE]))},${big},${JSON.stringify(answer([{ ...NOTE, id: NOTE.id.replace('01', '02') }]))}]`;
  const { accounting } = await summaryOf(fileOf(text, 'big.json', 262_144));
  expect(accounting).toMatchObject({ read: 3, kept: 2, skipped: { too_large: 1 } });
});

test('a text of megabytes inside an answer is cut, not kept', async () => {
  const { batches } = await summaryOf(
    fileOf(JSON.stringify([answer([{ ...NOTE, title: '长'.repeat(2_000_000) }])]), 'long.json', 262_144),
  );
  expect(batches[0]?.observations[0]?.note.title?.length).toBeLessThanOrEqual(100_000);
});

test('keys of prototypes are data, whoever reads them', async () => {
  const hostile = `[${JSON.stringify(answer([NOTE])).replace('"title"', '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"title"')},{"__proto__":{"url":"${URL_OF_FEED}","body":{}}}]`;
  const { accounting } = await summaryOf(fileOf(hostile));
  expect(accounting.read).toBe(2);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(Object.keys(accounting.skipped)).toEqual(['unknown_shape']);
});

test('an answer nested a hundred levels is skipped, and the others are read', async () => {
  let deep: unknown = 1;
  for (let level = 0; level < 100; level += 1) deep = { a: deep };
  const { accounting } = await summaryOf(
    fileOf(JSON.stringify([answer([NOTE]), answer([{ ...NOTE, deep }])]), 'deep.json'),
  );
  expect(accounting).toMatchObject({ read: 2, kept: 1, skipped: { too_deep: 1 } });
});

test('gzip of a capture is the capture', async () => {
  const [plain, zipped] = await Promise.all([
    summaryOf(fileOf(har, 'a.har')),
    summaryOf(fileOf(gzipSync(har), 'a.har.gz')),
  ]);
  expect(zipped.accounting).toEqual(plain.accounting);
  expect(zipped.preview).toEqual(plain.preview);
});

test('the own account of whoever captured is never read', async () => {
  const own = {
    url: 'https://edith.xiaohongshu.com/api/sns/web/v2/user/me',
    body: { code: 0, data: { user_id: '6800aa0900000000a1b2c3d4', nickname: '抓包者' } },
  };
  const { accounting, batches } = await summaryOf(fileOf(JSON.stringify([own, answer([NOTE])])));
  expect(accounting.skipped).toEqual({ own_account: 1 });
  expect(JSON.stringify(batches)).not.toContain('抓包者');
});

test('a look-alike host is another site', async () => {
  const alike = { ...answer([NOTE]), url: 'https://edith.xiaohongshu.com.shop.example/api/sns/v6/homefeed' };
  const { accounting, otherHosts } = await summaryOf(fileOf(JSON.stringify([alike, answer([NOTE])])));
  expect(accounting).toMatchObject({ kept: 1, skipped: { other_site: 1 } });
  expect(otherHosts).toEqual(['edith.xiaohongshu.com.shop.example']);
});
