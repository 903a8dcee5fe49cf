/** The opened note and its comments as HTML text. Bars, goods cards and lines are ours (about.md). */
import { escapeHtml as e, icon, wrapped } from './templates.mjs';

const day = (time) => new Date(time).toISOString().slice(5, 10);

/**
 * Description or comment text: hash-tags become `a.tag`, mentions `a.note-content-user`, URLs stay plain text.
 * @param {any} names @param {string} text @param {any[]} users
 */
export function richText(names, text, users, tagLinks) {
  const { text: scope } = names.scope;
  const userByName = new Map(users.map((user) => [user.nickname, user]));
  const alternatives = users.map(({ nickname }) => `@${nickname.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
  const pattern = new RegExp(['#[^\\n#]{1,80}\\[(?:话题|品牌|商品|地点)\\]#', ...alternatives].join('|'), 'gu');
  const parts = [];
  let from = 0;
  const plain = (piece) => {
    if (piece !== '') parts.push(`<span ${scope}="">${e(piece)}</span>`);
  };
  for (const match of text.matchAll(pattern)) {
    plain(text.slice(from, match.index));
    from = match.index + match[0].length;
    if (match[0].startsWith('#') && tagLinks) {
      const name = match[0].slice(1, match[0].lastIndexOf('['));
      parts.push(
        `<a ${scope}="" id="hash-tag" class="tag" href="/search_result?keyword=${encodeURIComponent(name)}&amp;type=54&amp;source=web_note_detail_r10" target="_blank">#${e(name)}</a>`,
      );
    } else if (match[0].startsWith('@')) {
      const user = userByName.get(match[0].slice(1));
      parts.push(
        `<a ${scope}="" class="note-content-user" href="/user/profile/${e(user.userId)}?xsec_token=${e(user.xsecToken)}&amp;xsec_source=pc_note" data-user-id="${e(user.userId)}" data-xsec-token="${e(user.xsecToken)}" data-xsec-source="pc_note" target="_blank">${e(match[0])}</a>`,
      );
    } else plain(match[0]);
  }
  plain(text.slice(from));
  return `<span ${scope}="" class="note-text">${parts.join('')}</span>`;
}

const anchor = (href, inner) => `<a href="${e(href)}" target="_blank" rel="noopener">${inner}</a>`;

export function barHtml(names, component) {
  const { bar, barText, barSub } = names.note;
  return wrapped(
    bar,
    anchor(
      component.href,
      `<span class="${barSub}">商品</span><span class="${barText}">${e(component.caption)}</span>`,
    ),
  );
}

export function goodsHtml(names, component) {
  const { goods, goodsName, goodsPrice, goodsBuy } = names.note;
  return wrapped(
    goods,
    anchor(
      component.href,
      `<span class="${goodsName}">${e(component.caption)}</span><span class="${goodsPrice}">¥59</span><span class="${goodsBuy}">去购买</span>`,
    ),
  );
}

const componentHtml = (names, component) =>
  component.kind === 'goods_card' ? goodsHtml(names, component) : barHtml(names, component);

function mediaHtml(names, note) {
  const { note: scope } = names.scope;
  if (note.type === 'video') {
    return `<div ${scope}="" class="media-container"><div ${scope}="" class="player-container"><img ${scope}="" class="note-slider-img" src="${e(note.imageList[0].urlDefault)}"><span ${scope}="" class="play-icon">${icon(names, 'play-s', 40)}</span></div></div>`;
  }
  const slides = note.imageList
    .map(
      (image, at) =>
        `<div ${scope}="" class="swiper-slide" data-swiper-slide-index="${at}"${at === 0 ? '' : ' hidden'}><img ${scope}="" class="note-slider-img" src="${e(image.urlDefault)}"></div>`,
    )
    .join('');
  return `<div ${scope}="" class="media-container"><div ${scope}="" class="swiper-wrapper">${slides}</div><div ${scope}="" class="fraction">1/${note.imageList.length}</div></div>`;
}

/**
 * `#noteContainer` with everything but the comments, which load later.
 * @param {any} names @param {any} note camelCase note @param {any} extra what the practice site draws beside it
 */
export function noteHtml(names, note, extra) {
  const { note: scope } = names.scope;
  const under = extra.components
    .filter(({ place }) => place === 'under_note')
    .map((component) => componentHtml(names, component))
    .join('');
  const partner = extra.partnerLine === undefined ? '' : wrapped(names.note.partner, e(extra.partnerLine));
  const declaration =
    extra.declarationLine === undefined ? '' : wrapped(names.note.declaration, e(extra.declarationLine));
  const profile = `/user/profile/${e(note.user.userId)}?channel_type=web_note_detail_r10&amp;parent_page_channel_type=web_profile_board&amp;xsec_token=${e(note.user.xsecToken)}&amp;xsec_source=pc_note`;
  const count = (kind, symbol, value) =>
    `<span ${scope}="" class="${kind}">${icon(names, symbol, 22)}<span ${scope}="" class="count" selected-disabled-search="">${e(value)}</span></span>`;
  return `<div ${scope}="" id="noteContainer" class="note-container" data-type="${note.type}">${mediaHtml(names, note)}<div ${scope}="" class="${names.parts.interaction}"><div ${scope}="" class="author-container"><div ${scope}="" class="author"><div ${scope}="" class="author-wrapper"><div ${scope}="" class="info"><a ${scope}="" href="${profile}" target="_blank"><img ${scope}="" class="avatar-item" src="${e(note.user.avatar)}" width="40" height="40"></a><a ${scope}="" href="${profile}" class="name" target="_blank"><span ${scope}="" class="username">${e(note.user.nickname)}</span></a></div><div ${scope}="" class="note-detail-follow-btn"><button ${scope}="" class="follow-button" type="button">关注</button></div></div></div></div><div ${scope}="" class="note-scroller"><div ${scope}="" class="note-content">${partner}<div ${scope}="" id="detail-title" class="title">${e(note.title)}</div><div ${scope}="" id="detail-desc" class="desc">${richText(names, note.desc, note.atUserList, true)}</div>${declaration}<div ${scope}="" class="bottom-container"><span ${scope}="" class="date" selected-disabled-search="">${day(note.time)} ${e(note.ipLocation)}</span></div></div>${under}<div ${scope}="" class="divider"></div><div ${names.scope.comment}="" class="comments-el"><div class="loading">加载中</div></div></div><div ${scope}="" class="interactions engage-bar"><div ${scope}="" class="engage-bar-container"><div ${scope}="" class="input-box">说点什么...</div><div ${scope}="" class="interact-container"><div ${scope}="" class="buttons">${count('like-wrapper', 'like', note.interactInfo.likedCount)}${count('collect-wrapper', 'collect', note.interactInfo.collectedCount)}${count('chat-wrapper', 'chat', note.interactInfo.commentCount)}</div></div></div></div></div></div>`;
}

/** @param {any} names @param {any} note @param {any} comment @param {boolean} sub */
export function commentHtml(names, note, comment, sub) {
  const { comment: scope } = names.scope;
  const user = comment.userInfo;
  const author = comment.showTags.includes('is_author') || user.userId === note.user.userId;
  const ids = `data-user-id="${e(user.userId)}" data-xsec-token="${e(user.xsecToken)}" data-xsec-source="pc_comment"`;
  const href = `/user/profile/${e(user.userId)}?channel_type=web_note_detail_r10&amp;parent_page_channel_type=web_user_board&amp;xsec_token=${e(user.xsecToken)}&amp;xsec_source=pc_comment`;
  const tag = author ? `<span ${scope}="" class="tag" selected-disabled-search="">作者</span>` : '';
  const top = comment.showTags.includes('user_top')
    ? `<div ${scope}="" class="labels"><span ${scope}="" class="top" selected-disabled-search="">置顶评论</span></div>`
    : '';
  return `<div ${scope}="" id="comment-${e(comment.id)}" class="comment-item${sub ? ' comment-item-sub' : ''}"><!----><div ${scope}="" class="comment-inner-container"><div ${scope}="" class="avatar"><a ${scope}="" href="${href}" target="_blank" ${ids}><img ${scope}="" class="avatar-item" src="${e(user.image)}"></a></div><div ${scope}="" class="right"><div ${scope}="" class="author-wrapper"><div ${scope}="" class="author"><a ${scope}="" href="${href}" class="name" target="_blank" ${ids} selected-disabled-search="">${e(user.nickname)}</a><!---->${tag}</div><div ${scope}="" class="comment-menu">${icon(names, 'more')}</div></div><div ${scope}="" class="content"><!---->${richText(names, comment.content, [], false)}</div><!----><!---->${top}<div ${scope}="" class="info"><div ${scope}="" class="date"><span ${scope}="" selected-disabled-search="">${day(comment.createTime)}</span><span ${scope}="" class="location" selected-disabled-search="">${e(comment.ipLocation)}</span></div><div ${scope}="" class="interactions"><div ${scope}="" class="like"><span class="like-wrapper">${icon(names, 'like')}<span class="count" selected-disabled-search="">${e(comment.likeCount)}</span></span></div><div ${scope}="" class="reply icon-container">${icon(names, 'reply')}<span ${scope}="" class="count">回复</span></div></div></div></div></div></div>`;
}

export function parentCommentHtml(names, note, comment) {
  const replies = comment.subComments.map((reply, at) => commentHtml(names, note, reply, at === 0)).join('');
  const more = replies === '' ? '' : `<div class="reply-container"><div class="list-container">${replies}</div></div>`;
  return `<div class="parent-comment">${commentHtml(names, note, comment, false)}${more}</div>`;
}

/** The comment block once its first page came. */
export function commentsFrameHtml(names, total, extra) {
  const pinned = extra.components
    .filter(({ place }) => place === 'pinned_component')
    .map((component) => componentHtml(names, component))
    .join('');
  // What is pinned stands there whether or not anybody commented.
  if (total === '0')
    return `${pinned}<div class="no-comments"><div class="no-comments-text">这是一片荒地，点击评论</div></div>`;
  return `<div class="comments-container"><div class="total">共 ${e(total)} 条评论</div>${pinned}<div class="list-container"></div></div>`;
}
