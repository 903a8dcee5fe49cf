import { describe, expect, test } from 'vitest';
import { newStudyFile, parseStudyFile, secretBytes, studyFileText } from '../../../utils/model/study-file';

const FACTS = {
  studyId: 'example-2026',
  name: '示例研究',
  protocol: '每天看十分钟。',
  consentVersion: '1',
  consent: '示例：我同意把编号换成代号之后交给研究者。',
  silent: false,
};
const made = newStudyFile(FACTS, (count) => Uint8Array.from({ length: count }, (_, at) => at));

test('a study file comes back as it was made', () => {
  expect(parseStudyFile(studyFileText(made))).toEqual(made);
  expect(parseStudyFile(`\ufeff${studyFileText(made)}`)).toEqual(made);
  expect([...secretBytes(made)]).toEqual(Array.from({ length: 32 }, (_, at) => at));
});

test('a file that does not say is of a silent study', () => {
  const { silent: _, ...older } = made;
  expect(parseStudyFile(JSON.stringify(older))).toEqual({ ...made, silent: true });
});

describe('what is no study file', () => {
  test.each([
    ['no JSON', 'example'],
    ['a list', '[]'],
    ['another format', JSON.stringify({ ...made, format: 'other' })],
    ['a newer version', JSON.stringify({ ...made, version: 2 })],
    ['no secret', JSON.stringify({ ...made, secret: undefined })],
    ['a short secret', JSON.stringify({ ...made, secret: 'ab' })],
    ['a secret that is no number', JSON.stringify({ ...made, secret: 'z'.repeat(64) })],
    ['no consent', JSON.stringify({ ...made, consent: '' })],
    ['an id with a space', JSON.stringify({ ...made, studyId: 'a study' })],
    ['too large', JSON.stringify({ ...made, protocol: 'x'.repeat(100_000) })],
  ])('%s', (_, text) => {
    expect(parseStudyFile(text)).toBeUndefined();
  });
});

test('facts that would make no study file are refused', () => {
  expect(() => newStudyFile({ ...FACTS, studyId: '' }, (count) => new Uint8Array(count))).toThrow();
});
