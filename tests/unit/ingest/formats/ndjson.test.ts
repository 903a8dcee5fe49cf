import { expect, test } from 'vitest';
import ndjson from '../../../../utils/ingest/formats/ndjson';
import { fileOf, summaryOf } from '../run';

const URL_OF_FEED = 'https://edith.xiaohongshu.com/api/sns/v6/homefeed';
const FEED = {
  code: 0,
  data: [
    { id: '6911aa0100000000a1b2c3d4', model_type: 'note', title: '示例标题', images_list: [], ads_info: { a: 1 } },
  ],
};
const AT = Date.UTC(2026, 10, 20, 4);

/** One and the same answer, as scripts and proxies log it. */
const WRITTEN: readonly [string, Record<string, unknown>][] = [
  ['url and body', { url: URL_OF_FEED, body: FEED, time: AT }],
  ['a body that is text', { url: URL_OF_FEED, body: JSON.stringify(FEED), timestamp: new Date(AT).toISOString() }],
  ['other names', { request_url: URL_OF_FEED, response_body: FEED, ts: AT / 1000 }],
  ['camel case', { requestUrl: URL_OF_FEED, responseBody: JSON.stringify(FEED), capturedAt: String(AT) }],
  ['a response with its body', { url: URL_OF_FEED, response: { status: 200, headers: {}, body: FEED }, at: AT }],
  ['a response with a text', { url: URL_OF_FEED, response: { text: JSON.stringify(FEED) }, time: AT }],
  ['a response like a HAR’s', { url: URL_OF_FEED, response: { content: { text: JSON.stringify(FEED) } }, time: AT }],
  ['a response that knows its address', { response: { url: URL_OF_FEED, body: JSON.stringify(FEED) }, time: AT }],
  ['a request that knows its address', { request: { url: URL_OF_FEED }, response: FEED, time: AT }],
  ['a request line', { request: `GET ${URL_OF_FEED}`, response: JSON.stringify(FEED), time: AT }],
  ['data', { url: URL_OF_FEED, data: FEED, time: AT }],
  ['data that is text', { url: URL_OF_FEED, data: JSON.stringify(FEED), time: AT }],
  ['a result', { url: URL_OF_FEED, result: FEED, time: AT }],
  [
    'the debugging protocol',
    {
      url: URL_OF_FEED,
      body: Buffer.from(JSON.stringify(FEED)).toString('base64'),
      base64Encoded: true,
      timestamp: AT / 1000,
    },
  ],
  [
    'an address in parts',
    {
      host: 'edith.xiaohongshu.com',
      path: '/api/sns/v6/homefeed',
      response: { status: 200, body: { text: JSON.stringify(FEED), charset: null } },
      time: AT,
    },
  ],
  [
    'base64',
    { url: URL_OF_FEED, response: Buffer.from(JSON.stringify(FEED)).toString('base64'), encoding: 'base64', date: AT },
  ],
];

test.each(WRITTEN)('%s', async (_, record) => {
  expect(await ndjson.read(record)).toMatchObject({ kind: 'answer', url: URL_OF_FEED, json: FEED, at: AT });
});

test('an answer to which somebody added its address', async () => {
  expect(await ndjson.read({ url: URL_OF_FEED, ...FEED })).toMatchObject({ kind: 'answer', url: URL_OF_FEED });
});

test.each([{ body: FEED }, { response: JSON.stringify(FEED) }, { data: FEED }])(
  'an answer without address in %j',
  async (record) => {
    expect(await ndjson.read(record)).toMatchObject({ kind: 'answer', url: '', json: FEED });
  },
);

test.each([
  ['a comment', { id: 'a', note_id: 'b', content: '[示例]', status: 4 }],
  ['an item', { id: '6911aa0100000000a1b2c3d4', text: '示例', path: '/示例' }],
])('%s is no wrapper', async (_, record) => {
  expect(await ndjson.read(record)).toMatchObject({ kind: 'item', item: record });
});

const FEED_LINE = JSON.stringify({ url: URL_OF_FEED, body: FEED });
test.each([
  ['a list over many lines', JSON.stringify([{ url: URL_OF_FEED, body: FEED }], null, 2), 1],
  ['a list in one line', `[${FEED_LINE}]`, 1],
  ['one answer over many lines', JSON.stringify({ url: URL_OF_FEED, body: FEED }, null, 2), 1],
  ['a HAR in one line', JSON.stringify({ log: { entries: [harEntry()] } }), 1],
  ['a HAR over many lines', JSON.stringify({ log: { entries: [harEntry()] } }, null, 2), 1],
  ['a guard on a line of its own', `)]}'\n${FEED_LINE}`, 1],
  ['a first line that is broken', `{"url": "x", "body": {\n${FEED_LINE}\n`, 2],
  ['a first line cut in a text', `{"url": "x\n${FEED_LINE}\n`, 2],
  ['an empty list among them', `${FEED_LINE}\n[]\n`, 2],
  ['blank lines first', `\n\n${FEED_LINE}\n`, 1],
])('read line by line: %s', async (_, text, read) => {
  for (const chunk of [7, 65_536]) {
    const { accounting } = await summaryOf(fileOf(text, 'answers.ndjson', chunk), { lines: true });
    expect(accounting).toMatchObject({ read, kept: 1 });
  }
});

function harEntry() {
  return {
    startedDateTime: new Date(AT).toISOString(),
    request: { method: 'GET', url: URL_OF_FEED },
    response: { status: 200, content: { mimeType: 'application/json', text: JSON.stringify(FEED) } },
  };
}

test('bare answers are known by their shape', async () => {
  const { accounting, items } = await summaryOf(fileOf(`${JSON.stringify(FEED)}\n`, 'bare.ndjson'));
  expect(accounting).toMatchObject({ read: 1, kept: 1 });
  expect(items[0]?.verdict.code).toBe('ad_in_data');
});

test('bare items keep the order of the file as their slot', async () => {
  const item = (at: number) => ({
    id: `6911aa0${at}00000000a1b2c3d4`,
    title: '示例标题',
    cursor_score: '1',
    note_attributes: at === 2 ? ['goods'] : [],
  });
  const { batches, items } = await summaryOf(
    fileOf([1, 2, 3].map((at) => JSON.stringify(item(at))).join('\n'), 'items.jsonl'),
  );
  expect(batches.flatMap(({ impressions }) => impressions.map(({ slot }) => slot))).toEqual([0, 1, 2]);
  expect(items.map(({ verdict }) => verdict.code)).toEqual(['not_checked', 'route_in_data', 'not_checked']);
});

test.each([
  ['no body', { url: URL_OF_FEED, time: AT }, 'no_body'],
  ['an empty one', { url: URL_OF_FEED, body: '' }, 'no_body'],
  ['a broken one', { url: URL_OF_FEED, body: '{"code":0,' }, 'not_json'],
  ['a deep one', { url: URL_OF_FEED, body: `${'['.repeat(99)}${']'.repeat(99)}` }, 'too_deep'],
])('%s', async (_, record, skip) => {
  expect(await ndjson.read(record)).toEqual({ skip, url: URL_OF_FEED });
});

test('the request comes along, as text or as an object', async () => {
  for (const more of [{ request_body: 'note_id=1' }, { postData: 'note_id=1' }, { request: { body: 'note_id=1' } }]) {
    expect(await ndjson.read({ url: URL_OF_FEED, body: FEED, ...more })).toMatchObject({ request: 'note_id=1' });
  }
});

test('it owns lines', () => {
  expect(ndjson.owns({}, 'line')).toBe(true);
  expect(ndjson.owns({}, 'element')).toBe(false);
});
