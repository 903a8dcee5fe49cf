import { expect, test } from 'vitest';
import html from '../../../utils/ingest/formats/html';
import { isMhtml, pageOfMhtml } from '../../../utils/ingest/mhtml';
import { pageText } from '../../../utils/ingest/page-text';
import { EXAMINE, fileOf, run } from './run';

const NOTE = 'https://www.xiaohongshu.com/explore/6911aa0100000000a1b2c3d4';
const HTML = '<!DOCTYPE html><html><body><span class="top">赞助</span> a=b</body></html>';

const quoted = (text: string) =>
  [...Buffer.from(text)]
    .map((byte) =>
      byte > 0x7e || byte === 0x3d ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
    )
    .join('')
    .replace(/(.{40}[^=]{3})/g, '$1=\r\n');

function saved(body: string, encoding: string, more = '') {
  return [
    'From: <Saved by Blink>',
    `Snapshot-Content-Location: ${NOTE}`,
    'Subject: =?utf-8?Q?example?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----MultipartBoundary--example----"',
    '',
    '',
    '------MultipartBoundary--example----',
    'Content-Type: text/html',
    `Content-Transfer-Encoding: ${encoding}`,
    `Content-Location: ${NOTE}`,
    '',
    body,
    `------MultipartBoundary--example----${more}`,
  ].join('\r\n');
}

test.each([
  ['quoted-printable', quoted(HTML)],
  ['base64', Buffer.from(HTML).toString('base64')],
  ['8bit', HTML],
])('the page in a part that is %s, with its address in front', (encoding, body) => {
  const page = pageOfMhtml(saved(body, encoding))?.trimEnd();
  expect(page).toBe(`<!-- saved from url=(0060)${NOTE} -->\n${HTML}`);
  expect(html.read({ html: page })).toMatchObject({ kind: 'page', url: NOTE });
});

test('as a file, it is a page', async () => {
  const seen: string[] = [];
  const page = async (input: { url: string; html: string }) => {
    seen.push(input.url, String(input.html.includes('赞助')));
    return { mine: true, items: [], drift: [] };
  };
  const { outcome } = await run(fileOf(saved(quoted(HTML), 'quoted-printable'), 'saved.mhtml'), {
    examine: { ...EXAMINE, page },
  });
  expect(outcome).toMatchObject({ ok: true, summary: { format: 'html' } });
  expect(seen).toEqual([NOTE, 'true']);
});

test.each([
  ['without a page', saved('x', '8bit').replace('text/html\r\nContent-T', 'text/css\r\nContent-T')],
  ['without parts', 'From: <Saved by Blink>\r\nContent-Type: multipart/related;\r\n'],
])('%s it is refused', (_, text) => {
  expect(() => pageText(new TextEncoder().encode(text))).toThrow('not_json');
});

test.each(['<html>', '{"From": 1}', 'From: nobody', ''])('%j is none', (text) => {
  expect(isMhtml(text)).toBe(false);
});
