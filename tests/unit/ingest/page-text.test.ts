import { expect, test } from 'vitest';
import { pageText } from '../../../utils/ingest/page-text';

/** 赞助 in GBK. */
const WORD = [0xd4, 0xde, 0xd6, 0xfa];
const page = (charset: string) =>
  new Uint8Array([...Buffer.from(`<html><head>${charset}</head><body>`), ...WORD, ...Buffer.from('</body></html>')]);

test.each([
  ['<meta charset="gbk">'],
  ['<meta charset=GB2312>'],
  ['<meta http-equiv="Content-Type" content="text/html; charset=gb18030">'],
])('a page in the encoding it declares: %s', (declared) => {
  expect(pageText(page(declared))).toContain('<body>赞助</body>');
});

test('a page that is UTF-8 is read so, whatever an older declaration says', () => {
  const text = '<meta charset="gbk"><p>赞助</p>';
  expect(pageText(new TextEncoder().encode(text))).toBe(text);
  expect(pageText(new TextEncoder().encode(`\ufeff${text}`))).toBe(text);
});

test.each([
  ['none declared', page('')],
  ['declared wrongly', page('<meta charset="utf-8">')],
  ['declared as something nobody knows', page('<meta charset="x-nobody">')],
])('%s: refused, for its words would be read as others', (_, bytes) => {
  expect(() => pageText(bytes)).toThrow('not_utf8');
});

test.each([
  ['an archive', [0x50, 0x4b, 3, 4], 'zip'],
  ['UTF-16', [0xff, 0xfe, 0x3c, 0], 'utf16'],
])('%s is refused by name', (_, bytes, reason) => {
  expect(() => pageText(new Uint8Array(bytes))).toThrow(reason);
});
