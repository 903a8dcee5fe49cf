import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import har from '../../../../utils/ingest/formats/har';

const URL_OF_FEED = 'https://edith.xiaohongshu.com/api/sns/v6/homefeed?num=20';
const BODY = JSON.stringify({
  code: 0,
  data: [{ id: '6911aa0100000000a1b2c3d4', model_type: 'note', title: '示例标题' }],
});
const AT = '2026-11-20T04:00:00.500Z';

type Content = Record<string, unknown>;

/** An entry as Chromium writes it, with changes. */
function entry({ content = {}, request = {}, response = {}, ...top }: Record<string, Record<string, unknown>> = {}) {
  return {
    startedDateTime: AT,
    request: { method: 'GET', url: URL_OF_FEED, headers: [], ...request },
    response: {
      status: 200,
      headers: [],
      content: { size: BODY.length, mimeType: 'application/json', text: BODY, ...content },
      ...response,
    },
    ...top,
  };
}

const base64 = (bytes: Buffer | string) => Buffer.from(bytes).toString('base64');
const latin1 = (bytes: Buffer) => bytes.toString('latin1');

/** How exporters write one and the same body. */
const READABLE: readonly [string, Content, headers?: { name: string; value: string }[]][] = [
  ['plain, as browsers write it', {}],
  ['with a byte order mark', { text: `\ufeff${BODY}` }],
  ['base64, as Charles and Proxyman write it', { text: base64(BODY), encoding: 'base64' }],
  ['base64 in capitals', { text: base64(BODY), encoding: 'BASE64' }],
  ['base64 broken into lines', { text: base64(BODY).replace(/.{20}/g, '$&\n'), encoding: 'base64' }],
  [
    'gzip in base64, left as it came',
    { text: base64(gzipSync(BODY)), encoding: 'base64' },
    [{ name: 'Content-Encoding', value: 'gzip' }],
  ],
  ['deflate in base64', { text: base64(deflateSync(BODY)), encoding: 'base64' }],
  ['called base64 and left plain', { text: BODY, encoding: 'base64' }],
  ['base64 without saying so', { text: base64(BODY) }],
  ['gzip in base64 without saying so', { text: base64(gzipSync(BODY)) }],
  ['gzip as characters', { text: latin1(gzipSync(BODY)) }],
  ['no type told', { mimeType: undefined }],
  ['no size told', { size: undefined }],
  ['a type of text', { mimeType: 'text/plain; charset=utf-8' }],
  ['a type of pages', { mimeType: 'text/html; charset=utf-8' }],
  ['a type of scripts', { mimeType: 'application/javascript' }],
  ['already parsed', { text: JSON.parse(BODY) }],
  ['with a guard against being run', { text: `)]}'\n${BODY}` }],
  ['with another guard', { text: `for (;;);${BODY}` }],
  ['with a line end', { text: `${BODY}\r\n` }],
];

test.each(READABLE)('%s', async (_, content, headers = []) => {
  const read = await har.read(
    entry({
      content,
      response: { status: 200, headers, content: { mimeType: 'application/json', text: BODY, ...content } },
    }),
  );
  expect(read).toMatchObject({ kind: 'answer', url: URL_OF_FEED, at: Date.parse(AT), json: JSON.parse(BODY) });
});

const UNREADABLE: readonly [string, Parameters<typeof entry>[0], string][] = [
  ['no body', { content: { text: undefined } }, 'no_body'],
  ['an empty body', { content: { text: '' } }, 'no_body'],
  [
    'Brotli',
    {
      content: { text: base64(brotliCompressSync(BODY)), encoding: 'base64' },
      response: {
        status: 200,
        headers: [{ name: 'content-encoding', value: 'br' }],
        content: { mimeType: 'application/json', text: base64(brotliCompressSync(BODY)), encoding: 'base64' },
      },
    },
    'still_compressed',
  ],
  ['gzip whose bytes were lost', { content: { text: '\u001f\ufffd\u0008\u0000lost' } }, 'still_compressed'],
  [
    'gzip that is cut off',
    { content: { text: base64(gzipSync(BODY).subarray(0, 30)), encoding: 'base64' } },
    'still_compressed',
  ],
  ['a bomb', { content: { text: base64(gzipSync(Buffer.alloc(40_000_000, 0x20))), encoding: 'base64' } }, 'too_large'],
  ['a body cut off', { content: { text: BODY.slice(0, -9) } }, 'not_json'],
  ['base64 that is none', { content: { text: '%%%', encoding: 'base64' } }, 'not_json'],
  ['a hundred levels', { content: { text: `${'{"a":'.repeat(100)}1${'}'.repeat(100)}` } }, 'too_deep'],
  ['an error', { response: { status: 404, content: { text: BODY } } }, 'no_answer'],
  ['a redirect', { response: { status: 302, content: { text: BODY } } }, 'no_answer'],
  ['a question about permission', { request: { method: 'OPTIONS' } }, 'no_answer'],
  ['a script', { content: { mimeType: 'application/javascript', text: 'var a = 1' } }, 'not_about_notes'],
  ['a picture', { content: { mimeType: 'image/webp' } }, 'not_about_notes'],
  ['no request', { request: { url: undefined } }, 'unknown_shape'],
  ['an address that is none', { request: { url: 'nonsense' } }, 'unknown_shape'],
];

test.each(UNREADABLE)('%s', async (_, changes, skip) => {
  expect(await har.read(entry(changes))).toMatchObject({ skip });
});

test('what is missing is not made up', async () => {
  expect(await har.read({ request: { url: URL_OF_FEED } })).toMatchObject({ skip: 'no_body' });
  expect(await har.read({})).toEqual({ skip: 'unknown_shape' });
  const untimed = await har.read(entry({ startedDateTime: undefined as never }));
  expect(untimed).not.toHaveProperty('at');
  for (const wrong of ['', 'yesterday', 'NaN', '1970-01-01T00:00:00Z', -5]) {
    expect(await har.read({ ...entry(), startedDateTime: wrong })).not.toHaveProperty('at');
  }
});

test('an app told its server by number: the header names the host', async () => {
  const numbered = { url: 'https://47.1.2.3/api/sns/v6/homefeed?num=20' };
  const headers = [{ name: 'Host', value: 'edith.xiaohongshu.com' }];
  expect(await har.read(entry({ request: { method: 'GET', ...numbered, headers } }))).toMatchObject({
    url: URL_OF_FEED,
  });
  expect(await har.read(entry({ request: numbered }))).toMatchObject(numbered);
  const odd = [{ name: ':authority', value: 'edith.xiaohongshu.com/../x' }];
  expect(await har.read(entry({ request: { ...numbered, headers: odd } }))).toMatchObject(numbered);
});

test.each([
  ['200', 'answer'],
  [0, 'answer'],
  [304, 'answer'],
  [undefined, 'answer'],
  ['404', undefined],
  [101, undefined],
])('status %s', async (status, kind) => {
  const response = { status, content: { mimeType: 'application/json', text: BODY } };
  const read = await har.read(entry({ response }));
  expect('kind' in read ? read.kind : undefined).toBe(kind);
});

test('headers as an object', async () => {
  const request = { url: 'https://47.1.2.3/api/sns/v6/homefeed?num=20', headers: { Host: 'edith.xiaohongshu.com' } };
  expect(await har.read(entry({ request }))).toMatchObject({ url: URL_OF_FEED });
});

test('the request body comes along; the same request at another time is another answer', async () => {
  const posted = entry({ request: { method: 'POST', url: URL_OF_FEED, postData: { text: 'note_id=1' } } });
  const read = await har.read(posted);
  expect(read).toMatchObject({ request: 'note_id=1' });
  const later = await har.read({ ...posted, startedDateTime: '2026-11-20T05:00:00Z' });
  const identities = [read, later, await har.read(posted)].map((one) => ('identity' in one ? one.identity : ''));
  expect(identities[0]).toBe(identities[2]);
  expect(identities[0]).not.toBe(identities[1]);
});

test('a page of the site is a document', async () => {
  const html = '<!doctype html><script>window.__INITIAL_STATE__={}</script>';
  const page = entry({
    request: { url: 'https://www.xiaohongshu.com/explore' },
    content: { mimeType: 'text/html', text: html },
  });
  expect(await har.read(page)).toMatchObject({ kind: 'document', html });
});

test('it owns what stands in a log, and what looks like an entry', () => {
  expect(har.owns({}, 'har')).toBe(true);
  expect(har.owns({ request: {}, response: {} }, 'line')).toBe(true);
  expect(har.owns({ url: URL_OF_FEED, body: '{}' }, 'line')).toBe(false);
});

test('a log of requests and responses that is no HAR: the body stands where its tool put it', async () => {
  const request = { method: 'GET', url: URL_OF_FEED };
  for (const response of [{ status: 200, body: BODY }, { body: JSON.parse(BODY) }, JSON.parse(BODY)]) {
    expect(await har.read({ request, response })).toMatchObject({
      kind: 'answer',
      url: URL_OF_FEED,
      json: JSON.parse(BODY),
    });
  }
  expect(await har.read({ request, response: { status: 200 } })).toMatchObject({ skip: 'no_body' });
});
