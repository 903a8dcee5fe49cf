import { expect, test } from 'vitest';
import zeeschuimer from '../../../../utils/ingest/formats/zeeschuimer';
import { fileOf, summaryOf } from '../run';

const id = (at: number) => `6911aa0${at}00000000a1b2c3d4`;
const AT = Date.UTC(2026, 10, 20, 4);

function line(data: object, more: object = {}) {
  return {
    id: 1,
    nav_index: '1:2:3',
    item_id: 'x',
    timestamp_collected: AT,
    last_updated: AT,
    source_platform: 'xiaohongshu.com',
    source_platform_url: 'https://www.xiaohongshu.com/explore?channel_id=homefeed.food_v3',
    source_url: 'https://edith.xiaohongshu.com/api/sns/web/v1/homefeed',
    user_agent: 'example',
    data,
    ...more,
  };
}

const card = (at: number) => ({
  '_zs-origin': 'html',
  id: id(at),
  url: `/explore/${id(at)}`,
  title: '示例标题',
  author_name: '示例作者甲',
  author_avatar_url: '',
  thumbnail_url: '',
  likes: '1w+',
});
const embedded = (at: number) => ({
  id: id(at),
  note: {
    noteId: id(at),
    title: '示例标题',
    desc: '本篇含广告。',
    user: { userId: '6800aa0100000000a1b2c3d4', nickname: '示例作者甲' },
    interactInfo: { likedCount: '3' },
    time: AT - 1000,
  },
});
const api = (at: number, more: object = {}) => ({
  id: id(at),
  model_type: 'note',
  xsec_token: 'ABexample=',
  note_card: {
    display_title: '示例标题',
    type: 'normal',
    user: { user_id: '6800aa0100000000a1b2c3d4', nickname: '示例作者甲' },
    interact_info: { liked_count: '3' },
  },
  ...more,
});

const ndjson = (lines: readonly object[]) => `${lines.map((one) => JSON.stringify(one)).join('\n')}\n`;

test('items of all three origins, in the list they came in', async () => {
  const lines = [
    line(api(1)),
    line(card(2), { source_url: 'https://www.xiaohongshu.com/explore' }),
    line(api(3, { ads_info: { a: 1 } })),
    line(embedded(4), {
      source_platform_url: `https://www.xiaohongshu.com/explore/${id(4)}`,
      source_url: `https://www.xiaohongshu.com/explore/${id(4)}`,
    }),
    line(api(5), {
      source_platform_url: 'https://www.xiaohongshu.com/search_result?keyword=1',
      source_url: 'https://so.xiaohongshu.com/api/sns/web/v2/search/notes',
      nav_index: '1:2:4',
    }),
  ];
  const { format, accounting, items, batches } = await summaryOf(fileOf(ndjson(lines), 'zeeschuimer.ndjson'));
  expect(format).toBe('zeeschuimer');
  expect(accounting).toMatchObject({ read: 5, recognised: 5, kept: 5 });
  expect(items.map(({ note, verdict }) => [note.surface, note.title, verdict.code])).toEqual([
    ['explore', '示例标题', 'not_checked'],
    ['explore', '示例标题', 'not_checked'],
    ['explore', '示例标题', 'ad_in_data'],
    ['note', '示例标题', 'author_declared'],
    ['search', '示例标题', 'not_checked'],
  ]);
  expect(items[1]?.note).toMatchObject({ likedRaw: '1w+', rendered: false, author: { name: '示例作者甲' } });
  const slots = batches.flatMap(({ impressions }) => impressions.map(({ itemId, slot }) => [itemId, slot]));
  expect(slots).toEqual([
    [id(1), 0],
    [id(2), 1],
    [id(3), 2],
    [id(4), 0],
    [id(5), 0],
  ]);
  expect(new Set(batches.flatMap(({ feedLoads }) => feedLoads.map(({ feedLoadId }) => feedLoadId))).size).toBe(3);
  expect(JSON.stringify(batches)).not.toContain('ABexample');
});

test('the same line twice is a duplicate; the same item collected again is another showing', async () => {
  const one = line(api(1));
  const { accounting } = await summaryOf(
    fileOf(ndjson([one, one, { ...one, timestamp_collected: AT + 1 }]), 'z.ndjson'),
  );
  expect(accounting).toMatchObject({ read: 3, kept: 2, duplicate: 1 });
});

test('another platform in the file is skipped by name', () => {
  expect(zeeschuimer.read(line({ id: '1' }, { source_platform: 'video.example' }))).toMatchObject({
    skip: 'other_site',
    url: 'video.example',
  });
  expect(zeeschuimer.read(line(api(1), { source_platform: 'rednote.com' }))).toMatchObject({ kind: 'item' });
});

test('it owns its envelope only', () => {
  expect(zeeschuimer.owns(line(api(1)), 'line')).toBe(true);
  expect(zeeschuimer.owns({ data: {} }, 'line')).toBe(false);
  expect(zeeschuimer.owns({ nav_index: '1', data: 'text' }, 'line')).toBe(false);
});

test('the comments module: the author’s side of a note, other readers unread', async () => {
  const comment = (at: number, show_tags: string[]) =>
    line(
      { id: id(at + 4), note_id: id(1), content: '示例评论', show_tags, user_info: { user_id: 'x' }, sub_comments: [] },
      {
        source_platform: 'xiaohongshu.com-comments',
        source_url: `https://edith.xiaohongshu.com/api/sns/web/v2/comment/page?note_id=${id(1)}`,
        source_platform_url: `https://www.xiaohongshu.com/explore/${id(1)}`,
      },
    );
  const { accounting, items } = await summaryOf(
    fileOf(ndjson([comment(1, ['is_author']), comment(2, []), comment(3, ['user_top'])]), 'comments.ndjson'),
  );
  expect(accounting).toMatchObject({ read: 3, recognised: 3, kept: 2, skipped: { no_items: 1 } });
  expect(items.map(({ note }) => [note.noteId, note.comments])).toEqual([
    [id(1), [{ byAuthor: true, pinned: false, text: '示例评论' }]],
    [id(1), [{ byAuthor: false, pinned: true, text: '示例评论' }]],
  ]);
});

test('lines as 4CAT wraps them, with the envelope beside the item', async () => {
  const { data, ...meta } = line(embedded(1));
  const { items, accounting } = await summaryOf(fileOf(ndjson([{ ...data, __import_meta: meta }]), '4cat.ndjson'));
  expect(accounting).toMatchObject({ read: 1, kept: 1 });
  expect(items[0]).toMatchObject({
    note: { noteId: id(1), text: '本篇含广告。' },
    verdict: { code: 'author_declared' },
  });
});
