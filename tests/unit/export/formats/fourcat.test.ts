import { expect, test } from 'vitest';
import fourcat from '../../../../utils/export/formats/fourcat';
import { bytesOf, factsAt, HOSTILE, inputOf, ROWS, textOf } from '../given';

type Json = Record<string, unknown>;

/** Keys that 4CAT's importer takes from the envelope, and those its mapper asks of `data` for items read from HTML. */
const ENVELOPE: Readonly<Record<string, 'number' | 'string'>> = {
  nav_index: 'string',
  item_id: 'string',
  timestamp_collected: 'number',
  source_platform: 'string',
  source_platform_url: 'string',
  source_url: 'string',
  user_agent: 'string',
};
const ASKED = ['id', 'url', 'title', 'author_name', 'author_avatar_url', 'thumbnail_url', 'likes'] as const;

/**
 * What the mapper does with one line, written anew from a description of it: the item is `data` with the rest of the
 * line beside it; a missing key of an item read from HTML is an error that ends the import.
 */
function mapped(line: string): Json {
  const { data, ...meta } = JSON.parse(line) as Json & { data: Json };
  for (const [key, type] of Object.entries(ENVELOPE))
    if (typeof meta[key] !== type) throw new Error(`envelope: ${key}`);
  if (!Number.isInteger(meta['id'])) throw new Error('envelope: id');
  if (data['_zs-origin'] !== 'html') throw new Error('not read from HTML');
  for (const key of ASKED) if (!(key in data)) throw new Error(`KeyError: ${key}`);
  const url = String(data['url']);
  if (!url.startsWith('/')) throw new Error('its address is no path');
  return {
    collected_from_url: meta['source_platform_url'],
    id: data['id'],
    thread_id: data['id'],
    url: `https://www.xiaohongshu.com${url}`,
    title: data['title'],
    author: data['author_name'],
    author_avatar_url: data['author_avatar_url'],
    image_url: data['thumbnail_url'],
    likes: data['likes'],
  };
}

const lines = async () =>
  textOf(await bytesOf(fourcat, inputOf('T2')))
    .split('\n')
    .filter((line) => line !== '');

test('the mapper takes every line', async () => {
  const items = (await lines()).map(mapped);
  expect(items).toHaveLength(ROWS.notes?.length ?? 0);
  expect(items.map(({ title }) => title)).toEqual([...HOSTILE, '']);
  expect(items[4]).toMatchObject({
    id: 'note4',
    author: 'AUTHORKEY0000001',
    author_avatar_url: '',
    image_url: '',
    likes: '1.2万',
  });
  expect(items.every(({ url }) => !String(url).includes('xsec'))).toBe(true);
});

test('a line without one of the keys is refused, so the check sees something', async () => {
  const [line = ''] = await lines();
  for (const key of ASKED) {
    const item = JSON.parse(line) as { data: Json };
    delete item.data[key];
    expect(() => mapped(JSON.stringify(item))).toThrow(key);
  }
});

test('verdicts stand beside their notes', async () => {
  const audits = (await lines()).map((line) => (JSON.parse(line) as { data: { x_audit: Json } }).data.x_audit);
  expect(audits.map(({ verdict }) => verdict).slice(2, 5)).toEqual(['not_checked', 'ad_labelled', 'not_checked']);
  expect(audits[3]).toMatchObject({ note_key: 'NOTEKEY003', disclosure: 'platform', text: '示例正文' });
});

test('under keys in no order: the latest ruleset, none where there is none, nobody else’s', async () => {
  const [note] = ROWS.notes ?? [];
  const [verdict] = ROWS.verdicts ?? [];
  if (note === undefined || verdict === undefined) throw new Error('no rows');
  const judged = (noteKey: string, rulesetVersion: string) => ({ ...verdict, noteKey, rulesetVersion });
  const rows = {
    notes: ['C', 'A', 'B', 'D'].map((noteKey) => ({ ...note, noteKey })),
    verdicts: [judged('C', '1'), judged('C', '2'), judged('GONE', '9'), judged('B', '1'), judged('D', '3')],
  };
  for (const size of [1, 5]) {
    const text = textOf(await bytesOf(fourcat, inputOf('T2', rows, size)));
    const audits = text
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { data: { x_audit: Json } }).data.x_audit);
    expect(audits.map((audit) => audit['ruleset_version'])).toEqual(['2', null, '1', '3']);
  }
});

test('its name is the one Zeeschuimer gives, its tier is T2', () => {
  expect(fourcat.fileName(factsAt('T2'))).toBe('zeeschuimer-export-xiaohongshu.com-2026-11-22T120000.000Z.ndjson');
  expect(fourcat.tiers).toEqual(['T2']);
});
