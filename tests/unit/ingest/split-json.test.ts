import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonSplitter } from '../../../utils/ingest/split-json';
import { LineSplitter } from '../../../utils/ingest/split-lines';

type Splitter = JsonSplitter | LineSplitter;

/** What a splitter finds when the text comes in pieces of `chunk` bytes. */
function split(splitter: Splitter, text: string, chunk: number): unknown[] {
  const bytes = new TextEncoder().encode(text);
  const found: unknown[] = [];
  const take = (raw?: Uint8Array) =>
    found.push(raw === undefined ? 'too large' : JSON.parse(new TextDecoder().decode(raw)));
  for (let at = 0; at < bytes.length; at += chunk) {
    for (const record of splitter.push(bytes.slice(at, at + chunk))) take(record.bytes);
  }
  const last = splitter.end();
  if (last !== undefined) take(last.bytes);
  return found;
}

const json = (maxRecordBytes = 1_000_000) => new JsonSplitter({ maxRecordBytes });
const lines = (maxRecordBytes = 1_000_000) => new LineSplitter({ maxRecordBytes });
const chunks = fc.integer({ min: 1, max: 40 });
const objects = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1, maxLength: 8 });

test('the elements of an array, wherever the pieces end', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { maxLength: 8 }), chunks, fc.constantFrom(0, 2), (list, chunk, indent) => {
      expect(split(json(), JSON.stringify(list, null, indent), chunk)).toEqual(JSON.parse(JSON.stringify(list)));
    }),
  );
});

test('the entries of a HAR, whatever stands around them', () => {
  fc.assert(
    fc.property(objects, fc.jsonValue(), chunks, (entries, other, chunk) => {
      const har = {
        _note: { log: { entries: [1] } },
        log: { version: '1.2', pages: [{ log: 1 }], entries, _after: other },
        z: other,
      };
      expect(split(json(), JSON.stringify(har), chunk)).toEqual(JSON.parse(JSON.stringify(entries)));
    }),
  );
});

test('values one after the other, and lines', () => {
  fc.assert(
    fc.property(objects, chunks, (list, chunk) => {
      const text = list.map((one) => JSON.stringify(one)).join('\n');
      const plain = JSON.parse(JSON.stringify(list));
      expect(split(json(), text, chunk)).toEqual(plain);
      expect(split(lines(), text, chunk)).toEqual(plain);
      expect(split(lines(), `\n\r\n${text}\r\n`, chunk)).toEqual(plain);
    }),
  );
});

test('what is too large is let go, and nothing else', () => {
  const list = [{ a: 1 }, { text: 'x'.repeat(500) }, { a: 2 }];
  for (const chunk of [1, 7, 100, 5000]) {
    expect(split(json(100), JSON.stringify(list), chunk)).toEqual([{ a: 1 }, 'too large', { a: 2 }]);
    expect(split(lines(100), list.map((one) => JSON.stringify(one)).join('\n'), chunk)).toEqual([
      { a: 1 },
      'too large',
      { a: 2 },
    ]);
  }
});

test.each([
  ['', 'empty'],
  ['  \n ', 'empty'],
  ['[{"a":1}', 'truncated'],
  ['{"log":{"entries":[{"a":1},{"b', 'truncated'],
  ['{"log":{"entries":[{"a":1}]}', 'truncated'],
  ['"text"', 'not_json'],
  ['nonsense', 'not_json'],
  ['[1]]', 'not_json'],
  ['['.repeat(5000), 'too_deep'],
])('%j', (text, reason) => {
  expect(() => split(json(), text, 3)).toThrow(expect.objectContaining({ reason }));
});

test('no bytes make it throw anything but its own refusal', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), chunks, (bytes, chunk) => {
      for (const splitter of [json(50), lines(50)]) {
        try {
          for (let at = 0; at < bytes.length; at += chunk) splitter.push(bytes.slice(at, at + chunk));
          splitter.end();
        } catch (error) {
          expect(error).toHaveProperty('name', 'Unreadable');
        }
      }
    }),
  );
});
