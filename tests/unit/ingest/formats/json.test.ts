import { expect, test } from 'vitest';
import json from '../../../../utils/ingest/formats/json';
import { fileOf, summaryOf } from '../run';

const URL_OF_FEED = 'https://edith.xiaohongshu.com/api/sns/v6/homefeed';
const note = (at: number) => ({
  id: `6911aa0${at}00000000a1b2c3d4`,
  model_type: 'note',
  title: '示例标题',
  images_list: [],
});
const feed = (at: number) => ({ code: 0, data: [note(at)] });

test.each([
  [
    'an array of answers with addresses',
    [
      { url: URL_OF_FEED, body: feed(1) },
      { url: URL_OF_FEED, body: feed(2) },
    ],
    2,
  ],
  ['an array of bare answers', [feed(1), feed(2), feed(3)], 3],
  ['one answer', feed(1), 1],
  ['one answer with its address', { url: URL_OF_FEED, body: feed(1) }, 1],
  ['an array of items', [note(1), note(2)], 2],
])('%s, in one line or in many', async (_, content, kept) => {
  for (const indent of [0, 1, 4]) {
    const { format, accounting } = await summaryOf(fileOf(JSON.stringify(content, null, indent), 'answers.json', 97));
    expect(format).toBe('json');
    expect(accounting).toMatchObject({ read: kept, recognised: kept, kept });
  }
});

test('it owns elements of arrays and whole values', () => {
  expect(json.owns({}, 'element')).toBe(true);
  expect(json.owns({}, 'value')).toBe(true);
  expect(json.owns({}, 'line')).toBe(false);
});
