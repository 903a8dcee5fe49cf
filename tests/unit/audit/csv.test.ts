import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { readCsv, writeCsv } from '../../../utils/audit/csv';

test.each([
  ['', [['']]],
  ['a', [['a']]],
  ['a,b\nc', [['a', 'b'], ['c']]],
  ['a\r\nb\rc\n', [['a'], ['b'], ['c'], ['']]],
  ['"a,b","c""d"', [['a,b', 'c"d']]],
  ['"a\nb",', [['a\nb', '']]],
  ['"",""""', [['', '"']]],
  ['5" 屏,b', [['5" 屏', 'b']]],
  ['"a"b,c', [['ab', 'c']]],
  ['"never closed,b', [['"never closed', 'b']]],
])('reads %j', (text, rows) => expect(readCsv(text, ',')).toEqual(rows));

test('other delimiters', () => {
  expect(readCsv('a;b,c', ';')).toEqual([['a', 'b,c']]);
  expect(readCsv('a\t"b\t"', '\t')).toEqual([['a', 'b\t']]);
});

const cell = fc.string({ unit: fc.constantFrom('a', '示', '"', ',', '\n', '\r', ' ', '\t', ';', '😀') });
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });

test('what is written is read again', () =>
  fc.assert(
    fc.property(table, (rows) => {
      expect(readCsv(writeCsv(rows), ',')).toEqual(rows);
    }),
  ));

test('reads what Papa Parse writes, and writes what it reads', () =>
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n', '\r'),
      (rows, delimiter, newline) => {
        expect(readCsv(Papa.unparse(rows, { delimiter, newline, escapeFormulae: false }), delimiter)).toEqual(rows);
        // To Papa Parse an empty text has no rows; to us it is one empty cell, see above.
        const again = writeCsv(rows);
        expect(Papa.parse(again, { delimiter: ',', newline: '\n' }).data).toEqual(again === '' ? [] : rows);
      },
    ),
  ));
