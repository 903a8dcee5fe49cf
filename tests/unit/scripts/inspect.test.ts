import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspect } from '../../../scripts/inspect-main';

const NOTE = '68d1d9ae00000000ea15faed';
const CARD = `<section class="note-item" data-index="3"><div>
  <a class="cover" href="/explore/${NOTE}?xsec_token=ABexample="><span>赞助</span></a>
  <div class="footer"><a class="title"><span>示例标题</span></a><div class="author-wrapper"><a class="author"
  href="/user/profile/681954b8000000008ca6767c"><span class="name">示例作者</span></a></div></div></div></section>`;
const FEED = 'https://edith.xiaohongshu.com/api/sns/v6/homefeed';
const EXPLORE = 'https://www.xiaohongshu.com/explore';

let folder: string;
const file = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'seedlens-inspect-'));
  writeFileSync(file('card.html'), CARD);
  writeFileSync(file('empty.html'), '');
  writeFileSync(file('broken.json'), '{"data":');
  writeFileSync(file('plain.html'), CARD.replace('<span>赞助</span>', ''));
  writeFileSync(file('gone.html'), '<div id="app"><div class="error-wrapper">笔记不存在</div></div>');
  writeFileSync(file('gbk.html'), Buffer.concat([Buffer.from('<meta charset="utf-8">'), Buffer.from([0xd4, 0xde])]));
  writeFileSync(file('wide.json'), Buffer.from('\uFEFF{"data":[]}', 'utf16le'));
  writeFileSync(file('picture.html'), Buffer.from([0x89, 0x50, 0x4e, 0x47]));
  writeFileSync(file('words.html'), 'words');
  writeFileSync(file('archive.json'), Buffer.from('504b0304140000000800', 'hex'));
  const deep = JSON.parse(`${'{"a":'.repeat(100)}1${'}'.repeat(100)}`);
  const known = { id: NOTE, model_type: 'note', is_ads: true };
  writeFileSync(file('deep.json'), JSON.stringify({ code: 0, data: [{ ...known, deep }, known] }));
  writeFileSync(file('wrapped.json'), JSON.stringify({ url: FEED, body: JSON.stringify({ code: 0, data: [known] }) }));
  const item = { id: NOTE, model_type: 'note', title: '示例标题', ads_info: { track_id: 'example' } };
  writeFileSync(file('feed.json'), `\uFEFF${JSON.stringify({ code: 0, data: [item, { odd: true }] })}`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(args: string[], stdin = '') {
  const out: string[] = [];
  const err: string[] = [];
  const code = await inspect(args, Readable.from([stdin]), {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, lines: out.map((line) => JSON.parse(line)), err };
}

test('a saved page: one line per item, then a summary', async () => {
  const { code, lines, err } = await run(['page', file('card.html'), '--url', EXPLORE]);
  expect({ code, err }).toEqual({ code: 0, err: [] });
  const [item, last] = lines;
  expect(item).toMatchObject({
    noteId: NOTE,
    itemKind: 'note',
    surface: 'explore',
    slot: 3,
    observed: { title: '示例标题' },
    verdict: { code: 'ad_labelled', commercial: 'yes', disclosure: 'platform', reasons: ['plat_label_sponsored'] },
  });
  expect(Object.keys(item).sort()).toEqual([
    'itemKind',
    'noteId',
    'observed',
    'readings',
    'slot',
    'surface',
    'verdict',
  ]);
  expect(Object.keys(item.verdict).sort()).toEqual(
    ['code', 'commercial', 'disclosure', 'gateMet', 'notTold', 'reasons', 'rulesetVersion'].sort(),
  );
  const found = item.readings.find(({ outcome }: { outcome: string }) => outcome === 'found');
  expect(found).toMatchObject({ signal: 'plat_label_sponsored', place: 'card_label' });
  expect(last).toEqual({ summary: { notes: 1, otherItems: 0, drift: [], byVerdict: { ad_labelled: 1 } } });
  expect(JSON.stringify(lines)).not.toContain('xsec_token');
});

test('an answer of the API, with a byte order mark and an odd item', async () => {
  const { code, lines } = await run(['payload', '--url', FEED, file('feed.json')]);
  expect(code).toBe(0);
  expect(lines[0]).toMatchObject({ noteId: NOTE, verdict: { code: 'ad_in_data', disclosure: 'not_observable' } });
  expect(lines.at(-1).summary).toMatchObject({ notes: 1, byVerdict: { ad_in_data: 1 } });
  expect(lines.at(-1).summary.drift).toHaveLength(1);
});

test.each([
  ['plain.html', EXPLORE, 'card_only'],
  ['gone.html', `${EXPLORE}/${NOTE}?noteAttributes=goods`, 'layout_changed'],
])('%s: what was not checked says why', async (name, url, reason) => {
  const { lines } = await run(['page', file(name), '--url', url]);
  expect(lines[0].verdict).toMatchObject({ code: 'not_checked', reasons: [reason] });
});

test('a page about a note that is gone: nothing found, nothing wrong', async () => {
  const { code, lines } = await run(['page', file('gone.html'), '--url', `${EXPLORE}/${NOTE}`]);
  expect({ code, lines }).toEqual({
    code: 0,
    lines: [{ summary: { notes: 0, otherItems: 0, drift: [], byVerdict: {} } }],
  });
});

test('an address without its scheme is an address', async () => {
  const { lines } = await run(['page', file('card.html'), '--url', 'www.xiaohongshu.com/explore']);
  expect(lines[0]).toMatchObject({ noteId: NOTE, surface: 'explore' });
});

test.each([
  ['wrapped.json', 1],
  ['deep.json', 2],
])('%s: an answer that a tool wrapped, one odd item among others', async (name, items) => {
  const { code, lines, err } = await run(['payload', file(name), '--url', FEED]);
  expect({ code, err }).toEqual({ code: 0, err: [] });
  expect(lines.at(-1).summary.byVerdict).toEqual({ ad_in_data: items });
});

test('links and phrases answer line by line, bad lines included', async () => {
  const stdin = '{"id":"a","input":"https://item.jd.com/100012043978.html"}\nnot json\n\n';
  const { code, lines } = await run(['links'], stdin);
  expect(code).toBe(0);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatchObject({ id: 'a', hits: [{ platform: 'jd', kind: 'item', itemId: '100012043978' }] });
  expect(lines[1]).toMatchObject({ id: null });
  expect((await run(['phrases'], '{"id":"b","text":"今天天气好"}\n')).lines).toEqual([
    { id: 'b', steer: [], disclosure: [], negated: [] },
  ]);
});

test('lines end at line feeds only, wherever the bytes are cut', async () => {
  const line = '\uFEFF{"id":"a","input":"看\u2028https://item.jd.com/100012043978.html"}\r\n\r\n{"id":"b","input":""}';
  const bytes = Buffer.from(line);
  const out: string[] = [];
  const pieces = Array.from({ length: bytes.length }, (_, at) => bytes.subarray(at, at + 1));
  const code = await inspect(['links'], Readable.from(pieces), { out: (told) => out.push(told), err: () => {} });
  expect(code).toBe(0);
  expect(out.map((told) => JSON.parse(told))).toMatchObject([
    { id: 'a', hits: [{ platform: 'jd', itemId: '100012043978' }] },
    { id: 'b', hits: [] },
  ]);
});

test('nothing found is no fault', async () => {
  const empty = { summary: { notes: 0, otherItems: 0, drift: [], byVerdict: {} } };
  expect(await run(['page', file('empty.html'), '--url', EXPLORE])).toEqual({ code: 0, lines: [empty], err: [] });
  const foreign = await run(['payload', file('feed.json'), `--url=https://shop.example/other`]);
  expect(foreign.code).toBe(0);
});

test.each([
  ['no command', []],
  ['an unknown command', ['look', 'a.html']],
  ['a missing file', ['page', 'does-not-exist.html', '--url', EXPLORE]],
  ['no address', ['page', 'card.html']],
  ['an address that is none', ['page', 'FILE:card.html', '--url', 'nonsense']],
  ['broken JSON', ['payload', 'FILE:broken.json', '--url', FEED]],
  ['a page that is not UTF-8', ['page', 'FILE:gbk.html', '--url', EXPLORE]],
  ['a picture for a page', ['page', 'FILE:picture.html', '--url', EXPLORE]],
  ['words for a page', ['page', 'FILE:words.html', '--url', EXPLORE]],
  ['JSON in UTF-16', ['payload', 'FILE:wide.json', '--url', FEED]],
  ['an archive', ['payload', 'FILE:archive.json', '--url', FEED]],
  ['nothing at all', ['payload', 'FILE:empty.html', '--url', FEED]],
  ['a folder', ['page', 'FILE:', '--url', EXPLORE]],
])('%s: exit code 2 and a message', async (_, args) => {
  const { code, lines, err } = await run(args.map((arg) => arg.replace(/^FILE:/, `${folder}/`)));
  expect(code).toBe(2);
  expect(lines).toEqual([]);
  expect(err).toHaveLength(1);
  expect(err[0]).toMatch(/^(inspect|usage): /);
});
