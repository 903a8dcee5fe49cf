/** Header, side bar, channel bar and the bodies of the pages as HTML text. */
import { cardHtml, escapeHtml as e, icon } from './templates.mjs';

const SYMBOLS = `<svg xmlns="http://www.w3.org/2000/svg" style="position:absolute;width:0;height:0;overflow:hidden" aria-hidden="true"><symbol id="like" viewBox="0 0 24 24"><path d="M12 20S3.500 14.600 3.500 8.900A4.600 4.600 0 0 1 12 6.400a4.600 4.600 0 0 1 8.500 2.500C20.500 14.600 12 20 12 20z" fill="none" stroke="currentColor" stroke-width="1.800"/></symbol><symbol id="collect" viewBox="0 0 24 24"><path d="M12 3.800l2.500 5.100 5.600.8-4 4 .9 5.600-5-2.600-5 2.600.9-5.600-4-4 5.600-.8z" fill="none" stroke="currentColor" stroke-width="1.800" stroke-linejoin="round"/></symbol><symbol id="chat" viewBox="0 0 24 24"><path d="M4 11.500a8 7.500 0 1 1 4 6.500l-3.500 1 .9-3a7 7 0 0 1-1.400-4.500z" fill="none" stroke="currentColor" stroke-width="1.800"/></symbol><symbol id="reply" viewBox="0 0 24 24"><path d="M4 11.500a8 7.500 0 1 1 4 6.500l-3.500 1 .9-3a7 7 0 0 1-1.400-4.500z" fill="none" stroke="currentColor" stroke-width="1.800"/></symbol><symbol id="more" viewBox="0 0 24 24"><circle cx="5" cy="12" r="1.600" fill="currentColor"/><circle cx="12" cy="12" r="1.600" fill="currentColor"/><circle cx="19" cy="12" r="1.600" fill="currentColor"/></symbol><symbol id="play-s" viewBox="0 0 24 24"><path d="M7 4.500v15l13-7.500z" fill="currentColor"/></symbol><symbol id="search" viewBox="0 0 24 24"><circle cx="10.500" cy="10.500" r="6.500" fill="none" stroke="currentColor" stroke-width="2"/><path d="M15.500 15.500L20.500 20.500" stroke="currentColor" stroke-width="2" stroke-linecap="round"/></symbol><symbol id="home" viewBox="0 0 24 24"><path d="M4 11l8-7 8 7v9h-5v-6H9v6H4z" fill="none" stroke="currentColor" stroke-width="1.800" stroke-linejoin="round"/></symbol><symbol id="plus" viewBox="0 0 24 24"><rect x="3.500" y="3.500" width="17" height="17" rx="5" fill="none" stroke="currentColor" stroke-width="1.800"/><path d="M12 8v8M8 12h8" stroke="currentColor" stroke-width="1.800"/></symbol><symbol id="bell" viewBox="0 0 24 24"><path d="M6 16V11a6 6 0 0 1 12 0v5l1.500 2h-15zM10 20.500h4" fill="none" stroke="currentColor" stroke-width="1.800"/></symbol><symbol id="person" viewBox="0 0 24 24"><circle cx="12" cy="8" r="4" fill="none" stroke="currentColor" stroke-width="1.800"/><path d="M4.500 20a7.500 6.500 0 0 1 15 0" fill="none" stroke="currentColor" stroke-width="1.800"/></symbol><symbol id="menu" viewBox="0 0 24 24"><path d="M4 7h16M4 12h16M4 17h16" stroke="currentColor" stroke-width="2"/></symbol><symbol id="close" viewBox="0 0 24 24"><path d="M6 6l12 12M18 6L6 18" stroke="currentColor" stroke-width="2"/></symbol></svg>`;

const BAIT = (scope) =>
  `<div ${scope}="" class="ad-wrap"></div><div ${scope}="" class="reds-alert"><div class="reds-alert-mask" style="display: none;"></div><div class="reds-alert-wrapper slot-content" style="width: 270px; display: none;"><!----><!----><div class="reds-alert-title"><div ${scope}="" class="title"> 温馨提示 </div> </div><div class="reds-alert-content"><!----><!----><div ${scope}="" class="text"> 练习站：页面里的诱饵元素被动过了。 </div></div><div class="reds-alert-footer reds-alert-footer__round-button vertical"><!----><button type="button" class="reds-button-new reds-alert-footer__right block rounded medium primary"><span class="reds-button-new-box"><!----><span class="reds-button-new-text">我知道了</span></span></button></div></div></div>`;

/** Everything inside `<body>` around a page's own content. */
export function frameHtml(names, keyword, content) {
  const { frame } = names.scope;
  const entry = (href, symbol, word, active) =>
    `<li ${frame}=""><a ${frame}="" href="${href}"${active ? ' class="link-wrapper active"' : ' class="link-wrapper"'}>${icon(names, symbol, 24)}<span ${frame}="" class="channel">${word}</span></a></li>`;
  return `${SYMBOLS}<div id="app"><div id="global" class="layout limit"><div ${frame}="" class="header-container" id="headerContainer"><header ${frame}="" class="mask-paper"><a ${frame}="" id="link-guide" class="header-logo" href="/explore">练习站</a><div ${frame}="" class="input-box"><input ${frame}="" id="search-input" class="search-input" type="text" placeholder="搜索练习站" autocomplete="off" value="${e(keyword)}"><div ${frame}="" class="input-button"><div ${frame}="" class="search-icon">${icon(names, 'search', 20)}</div></div></div><div ${frame}="" class="right"><span ${frame}="">示意页面</span></div></header></div><div class="main-container"><div ${frame}="" class="side-bar"><ul ${frame}="" class="channel-list">${entry('/explore', 'home', '发现', true)}${entry('/explore?channel_id=homefeed.food_v3', 'plus', '美食', false)}${entry('/search_result?keyword=%E5%91%A8%E6%9C%AB&amp;source=web_explore_feed', 'bell', '周末', false)}</ul><div ${frame}="" class="information-container">${icon(names, 'menu', 24)}<span ${frame}="">更多</span></div></div><div class="with-side-bar main-content">${content}</div></div></div>${BAIT(frame)}<div class="practice-mark">练习站示意 / practice site</div></div>`;
}

const feedBox = (id, views, names, hidden) => {
  const sections = views.map((view, at) => cardHtml(names, view, at)).join('');
  return `<div class="feeds-container" id="${id}" style="width: 100%; visibility: ${hidden ? 'hidden' : 'visible'};">${sections}</div>`;
};

export function exploreHtml(names, channels, channel, views) {
  const { frame } = names.scope;
  const tabs = channels
    .map(
      ({ id, name }) =>
        `<div ${frame}="" class="channel${id === channel ? ' active' : ''}" id="${id}" role="tab" tabindex="0">${name}</div>`,
    )
    .join('');
  return `<div ${frame}="" class="feeds-page" id="mfContainer" data-cache-exp="false" data-cache-hit="false" data-render-status="2"><div ${frame}="" class="channel-container"><div ${frame}="" class="scroll-container channel-scroll-container"><div ${frame}="" class="content-container">${tabs}</div></div></div>${feedBox('exploreFeeds', views, names, views.length > 0)}<div class="floating-btn-sets"><button type="button" class="reload" title="刷新">↻</button></div></div>`;
}

export function searchHtml(names) {
  const { frame } = names.scope;
  const tabs = ['全部', '图文', '视频', '用户']
    .map((word, at) => `<div ${frame}="" class="channel${at === 0 ? ' active' : ''}">${word}</div>`)
    .join('');
  return `<div ${frame}="" class="search-layout"><div ${frame}="" class="search-layout__top"><div ${frame}="" class="content-container">${tabs}</div></div><div ${frame}="" class="search-layout__middle"></div><div ${frame}="" class="search-layout__main"><div ${frame}="" class="feeds-page">${feedBox('', [], names, false)}</div></div></div>`;
}

export function profileHtml(names, page, views) {
  const { frame } = names.scope;
  const { basicInfo: info } = page;
  const verified =
    page.verifyInfo.redOfficialVerifyType === 2
      ? `<span ${frame}="" class="verify-icon" title="认证机构">${icon(names, 'collect', 14)}</span>`
      : '';
  const counts = page.interactions
    .map(
      ({ name, count }) =>
        `<div ${frame}=""><span ${frame}="" class="count">${e(count)}</span><span ${frame}="" class="shows">${e(name)}</span></div>`,
    )
    .join('');
  const tags = page.tags.map(({ name }) => `<div ${frame}="" class="tag-item">${e(name)}</div>`).join('');
  const shop = page.sellerInfo === undefined ? [] : [page.sellerInfo.tabGoodsName];
  const tabs = ['笔记', '收藏', ...shop]
    .map(
      (word, at) =>
        `<div ${frame}="" class="reds-tab-item sub-tab-list${at === 0 ? ' active' : ''}"><span ${frame}="">${e(word)}</span></div>`,
    )
    .join('');
  return `<div ${frame}="" class="user-page" id="userPageContainer"><div ${frame}="" class="user"><div ${frame}="" class="user-info"><div ${frame}="" class="avatar"><img ${frame}="" class="user-image" src="${e(info.images)}" width="120" height="120"></div><div ${frame}="" class="info-part"><div ${frame}="" class="info"><div ${frame}="" class="basic-info"><div ${frame}="" class="user-basic"><div ${frame}="" class="user-nickname"><div ${frame}="" class="user-name">${e(info.nickname)}${verified}</div></div><div ${frame}="" class="user-content"><span ${frame}="" class="user-redId">小红书号：${e(info.redId)}</span><span ${frame}="" class="user-IP"> IP属地：${e(info.ipLocation)}</span></div></div></div><div ${frame}="" class="user-desc">${e(info.desc)}</div><div ${frame}="" class="user-tags">${tags}</div><div ${frame}="" class="data-info"><div ${frame}="" class="user-interactions">${counts}</div></div></div></div></div></div><div ${frame}="" class="reds-sticky"><div ${frame}="" class="reds-tabs-list">${tabs}</div></div><div ${frame}="" class="feeds-tab-container"><div ${frame}="" class="tab-content-item">${feedBox('userPostedFeeds', views, names, views.length > 0)}</div></div></div>`;
}

export function boardHtml(names, title, views) {
  const { frame } = names.scope;
  return `<div ${frame}="" class="board-container"><div ${frame}="" class="board-name">${e(title)}</div><div ${frame}="" class="feeds-page">${feedBox('', views, names, views.length > 0)}</div></div>`;
}

/** A note's own page: the note, and below it a place for related notes. */
export function notePageHtml(names, noteContainer) {
  const { frame } = names.scope;
  return `<div ${frame}="" class="outer-link-container">${noteContainer}</div><div ${frame}="" class="related-layout"><div ${frame}="" class="related-title">相关笔记</div>${feedBox('', [], names, false)}</div>`;
}

export const missingHtml = '<div class="not-found-wrapper"><p>当前笔记暂时无法浏览</p></div>';
