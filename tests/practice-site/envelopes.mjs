/**
 * The site's JSON answers: real envelopes around the items of wire-items.mjs. What no public source tells (labels,
 * bars) is never put in them: it travels beside, as `extras`.
 */
import { ODD_ITEMS } from './hostile.mjs';
import { hash32, makeRandom } from './prng.mjs';
import { avatarUrl, countText, postedItem, wireComment, wireItem, wireNote } from './wire-items.mjs';
import { NOW } from './world.mjs';

export const PAGE_SIZE = { explore: 35, search: 20, profile: 30, board: 30, comments: 10 };

const ok = (data) => ({ code: 0, success: true, msg: '成功', data });

function withOddItems(world, items) {
  if (world.scenario !== 'hostile') return items;
  const odd = ODD_ITEMS();
  return items.flatMap((item, at) => (at % 4 === 3 ? [item, odd[(at >> 2) % odd.length]] : [item]));
}

/** What the page draws beside the answer, by item id: card labels. Ours, not the site's; sent in a header. */
export const cardExtras = (entries) =>
  Object.fromEntries(
    entries.flatMap((entry) =>
      entry.kind === 'note' && entry.label !== undefined && entry.label.place !== 'corner_tag'
        ? [[entry.id, { label: entry.label }]]
        : [],
    ),
  );

/** What the page draws in an opened note beside the answer: bars, cards, lines. Ours, not the site's. */
export function noteExtras(note) {
  const { facts, components } = note;
  return {
    [note.id]: {
      components: components.filter(({ kind }) => kind === 'jump_bar' || kind === 'goods_card'),
      ...(facts.partnerLine === undefined ? {} : { partnerLine: facts.partnerLine }),
      ...(facts.declarationLine === undefined ? {} : { declarationLine: facts.declarationLine }),
    },
  };
}

/** @returns {{ body: unknown, extras: Record<string, unknown> }} */
export function homefeed(world, channel, from, count) {
  const entries = world.listing('explore', channel).slice(from, from + count);
  const items = withOddItems(
    world,
    entries.map((entry) => wireItem(world, entry, 'explore')),
  );
  return { body: ok({ cursor_score: `${from + entries.length}`, items }), extras: cardExtras(entries) };
}

export function searchNotes(world, keyword, page, pageSize = PAGE_SIZE.search) {
  const all = world.listing('search', keyword);
  const entries = all.slice((page - 1) * pageSize, page * pageSize);
  const items = withOddItems(
    world,
    entries.map((entry) => wireItem(world, entry, 'search')),
  );
  return { body: ok({ has_more: page * pageSize < all.length, items }), extras: cardExtras(entries) };
}

/** `surface` profile (context: user id), board (board id) or related (note id). */
export function postedNotes(world, surface, context, from, count) {
  const all = world.listing(surface, context);
  const entries = all.slice(from, from + count);
  return {
    body: ok({ cursor: entries.at(-1)?.id ?? '', has_more: from + count < all.length, notes: entries.map(postedItem) }),
    extras: cardExtras(entries),
  };
}

export function relatedFeed(world, noteId) {
  const entries = world.listing('related', noteId);
  return {
    body: ok({ cursor_score: '', items: entries.map((entry) => wireItem(world, entry, 'related')) }),
    extras: cardExtras(entries),
  };
}

export const noteDetail = (world, note) => ({
  body: ok({
    cursor_score: '',
    items: [{ id: note.id, model_type: 'note', note_card: wireNote(world, note) }],
    current_time: NOW,
  }),
  extras: noteExtras(note),
});

export function commentPage(world, note, from) {
  const all = world.comments(note);
  const page = all.slice(from, from + PAGE_SIZE.comments);
  const comments = page.map((comment) => ({
    ...wireComment(note, comment),
    sub_comment_count: `${comment.replies.length}`,
    sub_comment_cursor: '',
    sub_comment_has_more: false,
    sub_comments: comment.replies.map((reply) => ({
      ...wireComment(note, reply),
      target_comment: { id: comment.id, user_info: wireComment(note, comment).user_info },
    })),
  }));
  const next = from + page.length;
  return {
    body: ok({
      comments,
      cursor: `${next}`,
      has_more: next < all.length,
      time: NOW,
      user_id: makeRandom('viewer').hex(24),
    }),
    extras: {},
  };
}

export const widgets = (note) => ({
  body: ok({
    widgets: {
      widget_list: [
        {
          biz_type: 'note-related-searches',
          model: {
            title: '相关搜索',
            biz_extra: JSON.stringify({
              queries: note.tags.slice(0, 2).map(({ name }) => ({ name, search_word: name })),
            }),
          },
        },
      ],
    },
  }),
  extras: {},
});

/** `user.userPageData` of a profile (camelCase: it stands in the page's state). */
export function userPageData(author) {
  const verify = author.account === 'org' ? 2 : 0;
  const shop = author.account.startsWith('merchant');
  return {
    result: { success: true, code: 0, message: 'success' },
    basicInfo: {
      ipLocation: author.place,
      desc: author.bio,
      imageb: avatarUrl(author),
      nickname: author.name,
      images: avatarUrl(author),
      redId: `${hash32(author.id)}`,
      gender: 2,
    },
    verifyInfo: { redOfficialVerifyType: verify },
    interactions: [
      { type: 'follows', name: '关注', count: `${author.fans % 180}` },
      { type: 'fans', name: '粉丝', count: countText(author.fans) },
      { type: 'interaction', name: '获赞与收藏', count: countText(author.fans * 7) },
    ],
    tags: [{ name: author.place, tagType: 'location' }],
    tabPublic: {
      collection: false,
      collectionNote: { display: false, lock: false, count: 0 },
      collectionBoard: { display: false, lock: false, count: 0 },
    },
    extraInfo: { fstatus: 'none', blockType: 'DEFAULT' },
    ...(shop ? { sellerInfo: { storeId: makeRandom('store', author.id).hex(24), tabGoodsName: '店铺' } } : {}),
  };
}
