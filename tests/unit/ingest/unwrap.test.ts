import { expect, test } from 'vitest';
import { isEnvelope, unwrapped } from '../../../utils/ingest/unwrap';

const ANSWER = { code: 0, success: true, data: { items: [] } };
const TEXT = JSON.stringify(ANSWER);

test.each([
  ['a body', { status: 200, body: ANSWER }, ANSWER],
  ['a body as text', { body: TEXT }, TEXT],
  ['content like a HAR’s', { content: { mimeType: 'application/json', text: TEXT } }, TEXT],
  ['a body in base64', { body: Buffer.from(TEXT).toString('base64') }, Buffer.from(TEXT).toString('base64')],
  ['a response in a response', { response: { data: ANSWER } }, ANSWER],
  ['without what says how the call went', { body: { data: [] } }, { data: [] }],
])('%s', (_, given, inner) => {
  expect(unwrapped(given)).toEqual(inner);
});

test.each([
  ['an answer', ANSWER],
  ['an answer of an error', { code: -1, success: false, msg: '示例' }],
  ['the data of an answer alone', { data: { items: [] } }],
  ['a comment', { id: 'a', content: '示例', status: 4 }],
  ['the state of a profile', { result: { code: 0, success: true }, basicInfo: { nickname: '示例' } }],
  ['a text', '示例'],
  ['a list', [ANSWER]],
  ['nothing', null],
])('%s is left as it is', (_, given) => {
  expect(unwrapped(given)).toBe(given);
});

test('an envelope says how the call went', () => {
  expect([ANSWER, { success: false }, { data: 1 }, { code: {} }].map(isEnvelope)).toEqual([true, true, false, false]);
});
