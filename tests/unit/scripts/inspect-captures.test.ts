import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspect } from '../../../scripts/inspect-main';
import { appHar } from '../../practice-site/har.mjs';

let folder: string;
const file = (name: string) => join(folder, name);
const app = appHar({ seed: 1, scenario: 'brand', feedLength: 80, pages: 1 });
const { entries } = app.har.log;

function bodyOf({ text, encoding }: (typeof entries)[number]['response']['content']): string {
  return encoding === 'base64' ? Buffer.from(text, 'base64').toString('utf8') : text;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'seedlens-captures-'));
  const har = JSON.stringify(app.har);
  writeFileSync(file('app.har'), har);
  writeFileSync(file('app.har.gz'), gzipSync(har));
  writeFileSync(file('cut.har'), har.slice(0, -40));
  writeFileSync(
    file('foreign.har'),
    har.replaceAll('xiaohongshu.com', 'shop.example').replaceAll('xhscdn.com', 'cdn.example'),
  );
  const lines = entries.map(({ request, response, startedDateTime }) =>
    JSON.stringify({ url: request.url, time: startedDateTime, body: bodyOf(response.content) }),
  );
  writeFileSync(file('app.ndjson'), `${lines.join('\n')}\n`);
  writeFileSync(file('bad.ndjson'), `${lines.slice(0, 2).join('\n')}\nnot json\n[1,2]\n\n${lines[3]}\n`);
  writeFileSync(file('cut.ndjson'), lines.slice(0, 3).join('\n').slice(0, -30));
  writeFileSync(file('form.txt'), `note_id=${app.truth[0]?.id}&mode=1`);
  writeFileSync(
    file('widgets.json'),
    JSON.stringify({ code: 0, data: { second_jump_bar: { link: 'https://item.jd.com/1.html' } } }),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await inspect(args, Readable.from(['']), {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  const lines = out.map((line) => JSON.parse(line));
  return { code, items: lines.slice(0, -1), summary: lines.at(-1)?.summary, err };
}

const sum = (skipped: Record<string, number>) => Object.values(skipped).reduce((all, one) => all + one, 0);

test.each([
  ['har', 'app.har'],
  ['har', 'app.har.gz'],
  ['ndjson', 'app.ndjson'],
])('%s %s: a line for each item, a summary whose accounting adds up', async (command, name) => {
  const { code, items, summary, err } = await run(command, file(name));
  expect({ code, err }).toEqual({ code: 0, err: [] });
  const read = items.map(({ surface, slot, noteId }) => `${surface} ${slot ?? 0} ${noteId}`);
  for (const { surface, slot, id, kind } of app.truth) {
    if (kind === 'note') expect(read).toContain(`${surface} ${slot} ${id}`);
  }
  const { accounting } = summary;
  expect(accounting.read).toBe(entries.length);
  for (const count of [accounting, accounting.items]) {
    expect(count.read).toBe(count.kept + count.duplicate + sum(count.skipped));
  }
  expect(accounting.items.read).toBe(items.length);
  expect(summary.notes + summary.otherItems).toBe(items.length);
  expect(sum(summary.byVerdict)).toBe(items.length);
  expect(JSON.stringify(items)).not.toContain('practice_cookie');
});

test('lines that are none are counted, and lose no other', async () => {
  const { code, summary } = await run('ndjson', file('bad.ndjson'));
  expect(code).toBe(0);
  expect(summary.accounting).toMatchObject({ read: 6, kept: 3, skipped: { not_json: 1, unknown_shape: 2 } });
});

test('nothing is printed of a file that is cut off', async () => {
  for (const [command, name] of [
    ['har', 'cut.har'],
    ['ndjson', 'cut.ndjson'],
  ] as const) {
    const { code, items, summary, err } = await run(command, file(name));
    expect({ code, items, summary }).toEqual({ code: 2, items: [], summary: undefined });
    expect(err[0]).toMatch(/cut off/);
  }
});

test('the capture of another site: a sentence that names it, and nothing kept', async () => {
  const { code, items, summary, err } = await run('har', file('foreign.har'));
  expect({ code, items }).toEqual({ code: 0, items: [] });
  expect(err[0]).toMatch(/no requests of Xiaohongshu.*shop\.example/);
  expect(summary.accounting).toMatchObject({
    read: entries.length,
    kept: 0,
    recognised: 0,
    skipped: { other_site: entries.length },
  });
});

test('one answer: its accounting, and the note that only its request names', async () => {
  const url = 'https://edith.xiaohongshu.com/api/sns/v2/note/widgets';
  const { items, summary } = await run('payload', file('widgets.json'), '--url', url, '--request', file('form.txt'));
  expect(items[0]).toMatchObject({ noteId: app.truth[0]?.id, verdict: { code: 'route_in_data' } });
  expect(summary.accounting).toEqual({
    read: 1,
    recognised: 1,
    kept: 1,
    duplicate: 0,
    skipped: {},
    items: { read: 1, kept: 1, duplicate: 0, skipped: {} },
  });
});

test.each([['har'], ['ndjson']])('%s: a missing file is no crash', async (command) => {
  const { code, err } = await run(command, file('missing'));
  expect(code).toBe(2);
  expect(err[0]).toMatch(/^inspect: cannot read/);
});
