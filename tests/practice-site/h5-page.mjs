/** The mobile note page of the same addresses: another project, another state path (facts 1.6). */
import { escapeHtml as e } from './client/templates.mjs';
import { toLiteral } from './state.mjs';
import { avatarUrl, camelise, wireNote } from './wire-items.mjs';

/**
 * @param {import('./world.mjs').World} world
 * @param {import('./world.mjs').Note} note
 */
export function renderMobileNote(world, note) {
  const full = camelise(wireNote(world, note));
  const { author } = note;
  const user = {
    userId: author.id,
    nickName: author.name,
    avatar: avatarUrl(author),
    redOfficialVerifyType: author.account === 'org' ? 2 : 0,
  };
  const comments = world
    .comments(note)
    .slice(0, 5)
    .map((comment) => ({
      id: comment.id,
      content: comment.text,
      showTags: comment.pinned ? ['user_top'] : [],
      user: { userId: comment.author.id, nickName: comment.author.name },
      subComments: comment.replies.map((reply) => ({
        id: reply.id,
        content: reply.text,
        user: { userId: reply.author.id, nickName: reply.author.name },
      })),
    }));
  const state = {
    noteData: {
      data: { noteData: { ...full, user }, commentData: { comments, commentCount: `${comments.length}` } },
      routeQuery: undefined,
    },
  };
  const rows = comments
    .map(
      (comment) =>
        `<div class="comment-item"><div class="name">${e(comment.user.nickName)}</div><div class="content">${e(comment.content)}</div></div>`,
    )
    .join('');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>练习站 - 示意页面</title><link rel="icon" href="data:,"><style>:root{color-scheme:light dark}body{margin:0;font:16px/1.6 "PingFang SC","Noto Sans CJK SC",sans-serif}img{width:100%;display:block}.nav-bar-box{display:flex;align-items:center;gap:8px;padding:10px 16px}.nav-bar-box img{width:32px;height:32px;border-radius:50%}.note-text{padding:12px 16px;white-space:pre-wrap;word-break:break-word}.title{font-weight:600;padding:12px 16px 0}.comments{padding:0 16px 80px;font-size:14px}.comment-item{padding:8px 0}.name{opacity:.6}.bottom-button-box{position:fixed;inset:auto 0 0;padding:12px;text-align:center;background:#ff2442;color:#fff}.practice-mark{position:fixed;right:8px;bottom:56px;font-size:11px;opacity:.6;pointer-events:none}</style><script>window.__pageErrors=[];window.onerror=function(m){window.__pageErrors.push(String(m))}</script></head><body><div id="app"><div class="nav-bar-box"><img src="${e(user.avatar)}" alt=""><span class="nickname">${e(user.nickName)}</span></div><div class="note-view-container"><img src="${e(full.imageList[0].urlDefault)}" alt=""><div class="title">${e(note.title)}</div><div class="note-text">${e(note.desc.replace(/\[(话题|品牌|商品|地点)\]#/g, ''))}</div><div class="comments">${rows}</div></div><div class="launch-app-container"><div class="bottom-button-box">打开 App 查看</div></div><div class="practice-mark">练习站示意 / practice site</div></div><script>window.__SSR__=true</script><script>window.__INITIAL_STATE__=${toLiteral(state)}</script></body></html>`;
}
