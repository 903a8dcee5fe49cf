/** Pages in the shapes of the site, in our own words, for tests that build their input (fixtures stand in tests/fixtures/page). */

export const NOTE_ID = '64a000000000000000000001';
export const AUTHOR_ID = '5f0000000000000000000001';
export const ORIGIN = 'https://www.xiaohongshu.com';
const TOKEN = 'ABexample0000=';

/** The nth note id. */
export function noteId(nth: number): string {
  return `64a0000000000000${nth.toString(16).padStart(8, '0')}`;
}

export type CardParts = {
  id?: string;
  index?: number;
  title?: string;
  name?: string;
  likes?: string;
  /** HTML at the two places where labels were seen: over the cover, and in the footer. */
  onCover?: string;
  inFooter?: string;
  time?: string;
};

/** One card of a list. */
export function cardHtml({
  id = NOTE_ID,
  index = 0,
  title = '示例标题',
  name = '示例作者甲',
  likes = '12',
  onCover = '',
  inFooter = '',
  time,
}: CardParts = {}): string {
  const when = time === undefined ? '' : `<div class="time"><span class="time">${time}</span></div>`;
  return `<section class="note-item" data-width="1440" data-height="1920" data-index="${index}"><div><a href="/explore/${id}" style="display: none;"></a><a class="cover mask ld" target="_self" href="/explore/${id}?xsec_token=${TOKEN}&amp;xsec_source=" style="height: 289px;"><img src="data:,">${onCover}<!----></a><div class="footer"><a target="_self" class="title"><span>${title}</span></a><div class="author-wrapper"><a href="/user/profile/${AUTHOR_ID}?channel_type=explore_feed&amp;xsec_token=${TOKEN}" class="author" target="_blank"><img class="author-avatar"><span class="name">${name}</span>${when}</a><span class="like-wrapper like-active"><span class="count">${likes}</span></span></div>${inFooter}</div></div></section>`;
}

export type CommentParts = { text: string; by?: 'author' | 'reader'; pinned?: boolean; inside?: string };

/** One comment; `by: 'reader'` is somebody else. */
export function commentHtml({ text, by = 'reader', pinned = false, inside = '' }: CommentParts): string {
  const id = by === 'author' ? AUTHOR_ID : '5f00000000000000000000ff';
  const mark = by === 'author' ? '<span class="tag">作者</span>' : '';
  const top = pinned ? '<div class="labels"><span class="top">置顶评论</span></div>' : '';
  return `<div class="parent-comment"><div class="comment-item"><div class="comment-inner-container"><div class="avatar"><a data-user-id="${id}"></a></div><div class="right"><div class="author-wrapper"><div class="author"><a href="/user/profile/${id}" class="name" data-user-id="${id}">示例用户</a>${mark}</div></div><div class="content"><span class="note-text"><span>${text}</span></span></div>${top}${inside}<div class="info"><div class="date"><span>07-09</span></div></div></div></div></div></div>`;
}

export type NoteParts = {
  title?: string;
  text?: string;
  name?: string;
  /** undefined: the site has not loaded any comment yet. */
  comments?: readonly CommentParts[];
  /** HTML between the text and the comments. */
  under?: string;
  /** HTML above the title, inside the column of words. */
  above?: string;
};

/** A note that stands open. */
export function openNoteHtml({
  title = '示例标题',
  text = '示例正文',
  name = '示例作者甲',
  comments,
  under = '',
  above = '',
}: NoteParts = {}): string {
  const list =
    comments === undefined
      ? '<div class="loading">加载中</div>'
      : `<div class="list-container">${comments.map(commentHtml).join('')}</div><div class="end-container">- THE END -</div>`;
  return `<div id="noteContainer" class="note-container"><div class="media-container"></div><div class="interaction-container"><div class="author-container"><div class="author-wrapper"><a href="/user/profile/${AUTHOR_ID}?xsec_token=${TOKEN}" class="name"><span class="username">${name}</span></a><button class="follow-button">关注</button></div></div><div class="note-scroller"><div class="note-content">${above}<div id="detail-title" class="title">${title}</div><div id="detail-desc" class="desc"><span class="note-text"><span>${text}</span></span></div><div class="bottom-container"><span class="date">06-30 上海</span></div></div>${under}<div class="comments-el"><div class="comments-container">${list}</div></div></div><div class="engage-bar"><div class="interactions"><span class="like-wrapper"><span class="count">12</span></span></div></div></div></div>`;
}

/** The list page around these cards. */
export function listHtml(cards: readonly string[]): string {
  return `<div id="exploreFeeds" class="feeds-container">${cards.join('')}</div>`;
}

/** The document body's HTML as a root that adapters can read. */
export function pageOf(html: string): ParentNode {
  return new DOMParser().parseFromString(`<!doctype html><body>${html}</body>`, 'text/html');
}
