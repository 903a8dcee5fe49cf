import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { type Cell, NA, RED } from '../../../utils/export/cell';
import { csvLine, isoTime, spreadsheetLine } from '../../../utils/export/csv';
import type { ColumnType } from '../../../utils/model/codebook';

const CASES: readonly [what: string, cell: Cell, type: ColumnType, strict: string, sheet: string][] = [
  ['nothing observed', undefined, 'string', '', ''],
  ['told to be empty', '', 'string', '""', '""'],
  ['not applicable', NA, 'string', 'NA', 'NA'],
  ['removed', RED, 'string', 'RED', 'RED'],
  ['a text that reads like a token', 'NA', 'string', '"NA"', '"NA"'],
  ['a comma', 'a,b', 'string', '"a,b"', '"a,b"'],
  ['quotes', 'a"b', 'string', '"a""b"', '"a""b"'],
  ['lines', 'a\r\nb', 'string', '"a\r\nb"', '"a\r\nb"'],
  ['a formula', '=1+1', 'string', '=1+1', "'=1+1"],
  ['a formula behind a space', ' =1+1', 'string', ' =1+1', "' =1+1"],
  ['a full-width formula', '＝1', 'string', '＝1', "'＝1"],
  ['a command behind a tab', '\t@x', 'string', '\t@x', "'\t@x"],
  ['a long id', '1234567890123456789', 'string', '1234567890123456789', "'1234567890123456789"],
  ['leading zeros', '007', 'string', '007', "'007"],
  ['a short number as text', '42', 'string', '42', '42'],
  ['a negative number', -480, 'number', '-480', '-480'],
  ['a share', 0.1, 'number', '0.1', '0.1'],
  ['yes', true, 'boolean', 'true', 'true'],
  ['a time', Date.UTC(2026, 10, 22, 1, 2, 3, 4), 'time', '2026-11-22T01:02:03.004Z', '2026-11-22T01:02:03.004Z'],
  ['an empty list', [], 'list', '[]', '[]'],
  ['a list', ['a', 'b,"c"'], 'list', '"[""a"",""b,\\""c\\""""]"', '"[""a"",""b,\\""c\\""""]"'],
  ['counts', { a: 1 }, 'counts', '"{""a"":1}"', '"{""a"":1}"'],
];

describe('one cell', () => {
  test.each(CASES)('%s', (_, cell, type, strict, sheet) => {
    expect(csvLine([cell], [type])).toBe(`${strict}\n`);
    expect(spreadsheetLine([cell], [type])).toBe(`${sheet}\r\n`);
  });
});

test('whatever stands in texts, a reader finds it again', () => {
  const texts = fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 5 }), (rows) => {
      const text = rows.map((row) => csvLine(row, [])).join('');
      expect(Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' }).data.slice(0, rows.length)).toEqual(rows);
    }),
  );
});

test('whatever stands in texts, no cell of the copy starts a formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
      const [[cell = ''] = []] = Papa.parse<string[]>(spreadsheetLine([text, 'x'], []), {
        delimiter: ',',
        newline: '\r\n',
      }).data;
      expect(cell).not.toMatch(/^[\s\p{Cc}]*[=+\-@＝＋－＠]/u);
      expect([text, `'${text}`]).toContain(cell);
    }),
  );
});

test('a time that no calendar knows is not observed', () => {
  expect(isoTime(Number.NaN)).toBe('');
});
