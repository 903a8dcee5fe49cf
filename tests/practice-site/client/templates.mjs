/**
 * Pieces of the page as HTML text, shared by the server (first page) and the browser (all later ones).
 * Structures follow the real site; what is ours is said in about.md. Every text is escaped here.
 */

/** @param {unknown} value */
export const escapeHtml = (value) => String(value ?? '').replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
const e = escapeHtml;

export const icon = (names, name, size = 16, extra = '') =>
  `<svg ${names.scope.icon}="" class="reds-icon${extra}" width="${size}" height="${size}"><use ${names.scope.icon}="" xlink:href="#${name}"></use></svg>`;

/** Wrappers drawn from the seed, outermost first, around a text or HTML. */
export const wrapped = (classes, inner) =>
  classes.reduceRight((html, name) => `<div class="${name}">${html}</div>`, inner);

const PROFILE_FROM = {
  explore: ['explore_feed', 'pc_feed'],
  related: ['explore_feed', 'pc_note'],
  search: ['web_search_result_notes', 'pc_search'],
  profile: ['web_user_page', 'pc_user'],
  board: ['web_board', 'pc_collect'],
};
const NOTE_FROM = { explore: '', related: 'pc_note', search: '', profile: 'pc_user', board: 'pc_collect' };

export function noteHref(surface, id, token, authorId) {
  const base =
    { search: `/search_result/${id}`, profile: `/user/profile/${authorId}/${id}` }[surface] ?? `/explore/${id}`;
  return `${base}?xsec_token=${token}&xsec_source=${NOTE_FROM[surface]}`;
}

export function profileHref(surface, user) {
  const [channel, source] = PROFILE_FROM[surface];
  return `/user/profile/${user.userId}?channel_type=${channel}&parent_page_channel_type=web_profile_board&xsec_token=${user.xsecToken}&xsec_source=${source}`;
}

/**
 * What a card draws, from a list item in the page's camelCase form; undefined for items the page cannot draw.
 * @param {any} item
 * @param {string} surface
 * @param {Record<string, any>} extras
 */
export function cardView(item, surface, extras) {
  if (item === null || typeof item !== 'object') return undefined;
  const kind = item.modelType ?? 'note';
  if (kind === 'hot_query' || kind === 'rec_query') {
    const body = item.hotQuery ?? item.recQuery;
    return { kind: 'query', surface, id: item.id, title: body.title, words: body.queries };
  }
  if (kind === 'live_v2') {
    const live = item.liveV2;
    return { kind: 'live', surface, id: item.id, title: live.title, user: live.user, cover: live.cover };
  }
  const card = item.noteCard ?? item;
  const id = item.id ?? item.noteId;
  const known = typeof id === 'string' && /^[0-9a-f]{24}$/.test(id) && card?.user?.userId !== undefined;
  if (kind !== 'note' || !known) return undefined;
  const token = item.xsecToken;
  return {
    kind: 'note',
    surface,
    id,
    token,
    href: noteHref(surface, id, token, card.user.userId),
    title: card.displayTitle,
    user: card.user,
    authorHref: profileHref(surface, card.user),
    likes: card.interactInfo.likedCount,
    sticky: card.interactInfo.sticky === true,
    cover: card.cover,
    video: card.type === 'video',
    corners: card.cornerTagInfo ?? [],
    label: Object.hasOwn(extras, id) ? extras[id].label : undefined,
  };
}

export const likeText = (count) => (count === '0' ? '赞' : count);

export const labelHtml = (names, label) => wrapped(names.label[label.place], e(label.word));

const img = (url, more) =>
  `<img src="${e(url)}" fetchpriority="auto" loading="lazy" decoding="async" data-xhs-img="" ${more}>`;

const likeHtml = (names, host, count) =>
  `<span ${names.scope.like}="" ${host}="" class="like-wrapper like-active"><span ${names.scope.like}="" class="like-lottie" style="width: 16px; height: 16px;"></span>${icon(names, 'like', 16, ' like-icon')}<span ${names.scope.like}="" class="count" selected-disabled-search="">${e(likeText(count))}</span></span>`;

export const cornerHtml = (scope, corners) =>
  corners
    .map(({ text }) => `<div ${scope}="" class="time"><span ${scope}="" class="time">${e(text)}</span></div>`)
    .join('');

function authorHtml(names, view) {
  const { card, bottom } = names.scope;
  const href = e(view.authorHref);
  const avatar = (size, scope) =>
    `<img ${scope}="" src="${e(view.user.avatar)}" fetchpriority="auto" width="${size}" height="${size}" crossorigin="anonymous" loading="lazy" decoding="async" data-xhs-img="" class="author-avatar">`;
  if (view.surface === 'search') {
    return `<div ${bottom}="" ${names.scope.host}="" class="card-bottom-wrapper"><a ${bottom}="" href="${href}" class="author" target="_blank">${avatar(24, bottom)}<div ${bottom}=""><div ${bottom}="" class="name"><span ${bottom}="" class="name">${e(view.user.nickname)}</span></div>${cornerHtml(bottom, view.corners)}</div></a>${likeHtml(names, bottom, view.likes)}</div>`;
  }
  return `<div ${card}="" class="author-wrapper"><a ${card}="" href="${href}" class="author" target="_blank">${avatar(20, card)}<span ${card}="" class="name">${e(view.user.nickname)}</span></a>${likeHtml(names, card, view.likes)}</div>`;
}

export const playIconHtml = (names) =>
  `<span ${names.scope.card}="" class="play-icon">${icon(names, 'play-s', 11)}</span>`;
export const stickyHtml = (names) =>
  `<div ${names.scope.card}="" class="top-tag-area"><div ${names.scope.card}="" class="top-wrapper">置顶</div></div>`;

function noteInner(names, view) {
  const { card } = names.scope;
  const { cover, footer, title } = names.parts;
  const label = (place) => (view.label?.place === place ? labelHtml(names, view.label) : '');
  return `<div ${card}=""><a ${card}="" href="/explore/${view.id}" style="display: none;"></a><a ${card}="" class="${cover} mask ld" target="_self" href="${e(view.href)}">${img(view.cover.urlDefault, 'elementtiming="card-exposed" style="width: 100%; height: 100%; object-fit: cover;"')}${view.video ? playIconHtml(names) : '<!---->'}${view.sticky ? stickyHtml(names) : '<!---->'}<!---->${label('cover')}</a><div ${card}="" class="${footer}"><a ${card}="" target="_self" class="${title}"><span ${names.scope.text}="" ${card}="">${e(view.title)}</span></a>${authorHtml(names, view)}${label('footer')}</div></div>`;
}

function liveInner(names, view) {
  const { card } = names.scope;
  return `<div ${card}=""><div ${card}="" class="live-cover">${img(view.cover.urlDefault, 'style="width: 100%; height: 100%; object-fit: cover;"')}<span ${card}="" class="xhs-live-note-item-badge">直播中</span></div><div ${card}="" class="${names.parts.footer}"><a ${card}="" target="_self" class="${names.parts.title}"><span ${card}="">${e(view.title)}</span></a><div ${card}="" class="author-wrapper"><span ${card}="" class="author"><img ${card}="" src="${e(view.user.avatar)}" width="20" height="20" class="author-avatar"><span ${card}="" class="name">${e(view.user.nickname)}</span></span></div></div></div>`;
}

function queryInner(names, view) {
  const { card, query } = names.scope;
  const rows = view.words
    .map(
      ({ name, cover }) =>
        `<div ${query}="" class="query-note-item"><div ${query}="" class="item-wrapper">${cover === undefined ? '' : `<img ${query}="" crossorigin="anonymous" class="item-cover" src="${e(cover)}">`}<span ${query}="" class="item-text">${e(name)}</span></div></div>`,
    )
    .join('');
  return `<div ${card}=""><div ${query}="" ${card}="" class="query-note-wrapper"><div ${query}="" class="query-note-header"><div ${query}="" class="icon-warpper">${icon(names, 'search', 20)}</div><span ${query}="" class="query-note-header-text">${e(view.title)}</span><!----></div><div ${query}="" class="query-note-list">${rows}</div><!----></div></div>`;
}

const INNER = { note: noteInner, live: liveInner, query: queryInner };

/** One `<section>` of a list. Only notes have data-width/-height, as on the site. */
export function cardHtml(names, view, index) {
  const size = view.kind === 'note' ? ` data-width="${view.cover.width}" data-height="${view.cover.height}"` : '';
  return `<section ${names.scope.card}="" ${names.scope.host}="" class="${names.parts.section}"${size} data-index="${index}">${INNER[view.kind](names, view)}</section>`;
}
