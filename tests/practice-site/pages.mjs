/** Whole pages: head, server-rendered first screen, server state, the page's program. */
import {
  boardHtml,
  exploreHtml,
  frameHtml,
  missingHtml,
  notePageHtml,
  profileHtml,
  searchHtml,
} from './client/frame-templates.mjs';
import { noteHtml } from './client/note-templates.mjs';
import { cardView } from './client/templates.mjs';
import { homefeed, noteExtras, PAGE_SIZE, postedNotes, userPageData } from './envelopes.mjs';
import { HOSTILE_STATE_SCRIPT, serverState, toLiteral } from './state.mjs';
import { camelise, wireNote } from './wire-items.mjs';

const ID = '([0-9a-f]{24})';
const PATHS = {
  note: new RegExp(`^/(?:explore|discovery/item|search_result)/${ID}$`),
  profileNote: new RegExp(`^/user/profile/${ID}/${ID}$`),
  profile: new RegExp(`^/user/profile/${ID}$`),
  board: new RegExp(`^/board/${ID}$`),
};

/** The note id of a note's own address, if the path is one. */
export const noteIdOf = (path) => PATHS.note.exec(path)?.[1] ?? PATHS.profileNote.exec(path)?.[2];

const views = (items, surface, extras) =>
  items.map((item) => cardView(item, surface, extras)).filter((view) => view !== undefined);

/** What the page at an address holds. @returns {{ status: number, page: string, html: string, state: object, context: object, keyword?: string }} */
function pageAt(world, url, host) {
  const { pathname: path, searchParams: query } = url;
  const { names } = world;
  const noteId = noteIdOf(path);
  const missing = { status: 404, page: 'missing', html: missingHtml, state: serverState(world, { host }), context: {} };
  if (noteId !== undefined) {
    const note = world.notes.get(noteId);
    if (note === undefined) return missing;
    const extra = noteExtras(note)[note.id];
    const html = notePageHtml(names, noteHtml(names, camelise(wireNote(world, note)), extra));
    return {
      status: 200,
      page: 'note',
      html,
      state: serverState(world, { host, note }),
      context: { noteId, noteExtra: extra },
    };
  }
  const userId = PATHS.profile.exec(path)?.[1];
  if (userId !== undefined) {
    const author = world.authorById.get(userId);
    if (author === undefined) return missing;
    const { body, extras } = postedNotes(world, 'profile', userId, 0, PAGE_SIZE.profile);
    const items = body.data.notes.map((note, index) => ({
      id: note.note_id,
      noteCard: camelise(note),
      index,
      exposed: false,
      ssrRendered: true,
      xsecToken: note.xsec_token,
    }));
    const page = userPageData(author);
    const html = profileHtml(names, page, views(items, 'profile', extras));
    return {
      status: 200,
      page: 'profile',
      html,
      state: serverState(world, { host, userPageData: page, userNotes: items }),
      context: { userId, items, extras },
    };
  }
  const boardId = PATHS.board.exec(path)?.[1];
  if (boardId !== undefined) {
    const { body, extras } = postedNotes(world, 'board', boardId, 0, PAGE_SIZE.board);
    const notes = body.data.notes.map(camelise);
    const html = boardHtml(names, '示例收藏夹', views(notes, 'board', extras));
    return {
      status: 200,
      page: 'board',
      html,
      state: serverState(world, { host, board: { id: boardId, notes } }),
      context: { items: notes, extras },
    };
  }
  if (path === '/search_result') {
    const keyword = query.get('keyword') ?? '';
    return {
      status: 200,
      page: 'search',
      keyword,
      html: searchHtml(names),
      state: serverState(world, { host, keyword }),
      context: { keyword },
    };
  }
  if (path === '/' || path === '/explore') {
    const channel = query.get('channel_id') ?? 'homefeed_recommend';
    const { body, extras } = homefeed(world, channel, 0, PAGE_SIZE.explore);
    const feeds = body.data.items.map((item, index) =>
      item === null ? null : { ...camelise(item), index, exposed: false, ssrRendered: true },
    );
    const html = exploreHtml(names, world.channels, channel, views(feeds, 'explore', extras));
    return {
      status: 200,
      page: 'explore',
      html,
      state: serverState(world, { host, feeds }),
      context: { channel, extras, cursor: PAGE_SIZE.explore },
    };
  }
  return missing;
}

/** Rules for the class names the seed draws, so that labels and bars look like the platform's. */
function drawnStyles({ label, note }) {
  const last = (list) => `.${list[list.length - 1]}`;
  return `.${label.cover[0]}{position:absolute;left:12px;bottom:12px;z-index:4}${last(label.cover)}{display:inline-block;padding:2px 8px;border-radius:999px;background:rgba(20,20,20,.55);color:#fff;font-size:11px;line-height:16px}
.${label.footer[0]}{margin-top:6px;height:18px}${last(label.footer)}{display:inline-block;padding:0 5px;border:1px solid var(--line);border-radius:4px;color:var(--faint);font-size:10px;line-height:16px;height:16px}
.${note.bar[0]},.${note.goods[0]}{margin:12px 0 4px}
${last(note.bar)} a,${last(note.goods)} a{display:flex;align-items:center;gap:10px;padding:10px 14px;border-radius:12px;background:var(--soft);color:var(--text);font-size:14px}
.${note.barSub}{padding:1px 6px;border-radius:4px;background:var(--red-soft);color:var(--red);font-size:11px}
.${note.barText},.${note.goodsName}{flex:1}
.${note.goodsPrice}{color:var(--red);font-weight:600}.${note.goodsBuy}{padding:4px 12px;border-radius:999px;background:var(--red);color:#fff;font-size:12px}
.${note.partner[0]}{margin-bottom:8px}${last(note.partner)}{display:inline-block;color:var(--faint);font-size:12px}
.${note.declaration[0]}{margin-top:8px}${last(note.declaration)}{color:var(--faint);font-size:12px}`;
}

/** What every page has before anything else: errors and alerts are kept where a test can read them. */
const RECORDERS = `window.__pageErrors=[];window.__alerts=[];window.alert=function(m){window.__alerts.push(String(m))};window.onerror=function(m,s,l,c,e){window.__pageErrors.push(String(e&&e.stack||m))};addEventListener('unhandledrejection',function(e){window.__pageErrors.push(String(e.reason&&e.reason.stack||e.reason))});`;
const POLLUTE = `try{JSON.parse('{"__proto__":{"polluted":"yes"}}')}catch(e){};window.practicePollution=Object.create({polluted:"yes"});`;

/** The build whose scripts a page names: the new layout comes with a new one. */
const buildOf = ({ seed, scenario }) => `0.${scenario === 'changed' ? 1 : 0}.${seed}`;

const scriptJson = (value) => JSON.stringify(value).replace(/</g, '\\u003C');

/**
 * @param {import('./world.mjs').World} world
 * @param {URL} url
 * @param {string} host `www.xiaohongshu.com` or `www.rednote.com`
 * @param {{ reuse: boolean, theme?: string | null }} options
 * @returns {{ status: number, html: string }}
 */
export function renderPage(world, url, host, { reuse, theme }) {
  const { status, page, html, state, context, keyword = '' } = pageAt(world, url, host);
  const shared = {
    names: world.names,
    reuse,
    noteMapIsRef: world.seed % 2 === 0,
    page,
    scenario: world.scenario,
    channels: world.channels,
    extras: {},
  };
  const mode = page === 'explore' ? '__STREAMING__' : '__SSR__';
  const force = theme === 'dark' || theme === 'light' ? ` class="force-${theme}"` : '';
  return {
    status,
    html: `<!doctype html><html lang="zh-CN"${force}><head><meta charset="utf-8"><meta http-equiv="X-UA-Compatible" content="IE=edge"><title>练习站 - 示意页面</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/practice-static/site.css?seed=${world.seed}&amp;scenario=${world.scenario}"><style>${drawnStyles(world.names)}</style><script>${RECORDERS}${world.scenario === 'hostile' ? POLLUTE : ''}</script></head><body>${frameHtml(world.names, keyword, html)}<script>window.${mode}=true</script><script>window.__INITIAL_STATE__=${toLiteral(state)}</script>${world.scenario === 'hostile' ? `<script>${HOSTILE_STATE_SCRIPT}</script>` : ''}<script type="application/json" id="practice-context">${scriptJson({ ...shared, ...context })}</script><script type="text/plain" src="https://static.example/formula-static/xhs-pc-web/${buildOf(world)}/index.js"></script><script type="module" src="/practice-static/main.mjs"></script></body></html>`,
  };
}
