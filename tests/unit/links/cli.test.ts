import { describe, expect, it } from 'vitest';
import { linksLine, phrasesLine } from '../../../utils/links/cli';
import { linkVectors, named, phraseVectors } from './load-vectors';

describe('linksLine', () => {
  it('has vectors to check', () => {
    expect(linkVectors.length).toBeGreaterThan(900);
    expect(new Set(linkVectors.map(({ id }) => id)).size).toBe(linkVectors.length);
  });

  it.each(linkVectors.map((vector) => [vector.id, vector] as const))('%s', (_id, { id, inputType, input, hits }) => {
    for (const line of [
      { id, input },
      { id, inputType, input },
    ]) {
      const told = JSON.parse(linksLine(JSON.stringify(line)));
      expect(told.id).toBe(id);
      expect(told.hits.map(named)).toEqual(hits);
      for (const hit of told.hits) expect(['high', 'medium', 'low']).toContain(hit.confidence);
    }
  });
});

describe('phrasesLine', () => {
  it('has vectors to check', () => expect(phraseVectors.length).toBeGreaterThan(450));

  it.each(phraseVectors.map((vector) => [vector.id, vector] as const))('%s', (_id, vector) => {
    const { id, text, steer, disclosure, negated } = vector;
    expect(JSON.parse(phrasesLine(JSON.stringify({ id, text })))).toEqual({ id, steer, disclosure, negated });
  });
});

describe('malformed lines', () => {
  it.each([
    ['not JSON', '{', { id: null, error: 'not a JSON object' }],
    ['no object', '[1]', { id: null, error: 'not a JSON object' }],
    ['null', 'null', { id: null, error: 'not a JSON object' }],
    ['no field', '{"id":"a"}', { id: 'a' }],
    ['no string', '{"id":7,"input":3,"text":3}', { id: 7 }],
  ])('%s', (_name, line, expected) => {
    for (const read of [linksLine, phrasesLine]) {
      const told = JSON.parse(read(line));
      expect(told).toMatchObject(expected);
      expect(typeof told.error).toBe('string');
    }
  });

  it('reads a first line with a byte order mark', () => {
    expect(JSON.parse(linksLine('\uFEFF{"id":0,"input":"没有链接"}\r'))).toEqual({ id: 0, hits: [] });
  });

  it('keeps an untold id as null', () => {
    expect(JSON.parse(linksLine('{"input":"没有链接"}'))).toEqual({ id: null, hits: [] });
  });
});
