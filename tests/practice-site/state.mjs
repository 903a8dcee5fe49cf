/** `window.__INITIAL_STATE__` as the server writes it: a JavaScript literal, not JSON. */
import { camelise, wireNote } from './wire-items.mjs';
import { NOW } from './world.mjs';

const quote = (text) =>
  JSON.stringify(text)
    .replace(/\//g, '\\u002F')
    .replace(/<(?=!--|script)/gi, '\\u003C')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');

/**
 * A value as the site writes it into its script: bare `undefined`, `/` as `\u002F`.
 * @param {unknown} value
 * @returns {string}
 */
export function toLiteral(value) {
  if (value === undefined) return 'undefined';
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `[${value.map(toLiteral).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    return `{${Object.entries(value)
      .map(([key, member]) => `${quote(key)}:${toLiteral(member)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value);
}

const emptyNote = () => ({
  comments: { list: [], cursor: '', hasMore: true, loading: false, firstRequestFinish: false },
  currentTime: 0,
  note: {},
});

/**
 * @param {import('./world.mjs').World} world
 * @param {{ host: string, feeds?: unknown[], note?: import('./world.mjs').Note, userPageData?: unknown, userNotes?: unknown[], board?: { id: string, notes: unknown[] }, keyword?: string }} page
 */
export function serverState(world, { host, feeds = [], note, userPageData, userNotes, board, keyword = '' }) {
  const noteDetailMap =
    note === undefined
      ? { undefined: emptyNote() }
      : {
          [note.id]: {
            ...emptyNote(),
            currentTime: NOW,
            note: camelise(wireNote(world, note)),
            seoRobots: 'noindex,nofollow,nosnippet',
          },
        };
  const state = {
    global: {
      pwaAddDesktopPrompt: undefined,
      firstVisitUrl: undefined,
      appSettings: {
        showAdBlockAlert: 0,
        disableBanAlert: 'false',
        pcRelatedSearch: { useWidget: 'enable' },
        homefeedInitUseEdithInt: 'enable',
      },
      ssrCtxHostName: host,
      hasWebSession: true,
    },
    user: {
      loggedIn: true,
      activeTab: { key: 0, index: 0, query: 'note', label: '笔记', lock: false, subTabs: undefined },
      userPageData: userPageData ?? {},
      notes: userNotes === undefined ? [[], [], []] : [userNotes, [], []],
      noteQueries: [{ num: 30, cursor: '', userId: '', hasMore: true }],
      userInfo: { guest: undefined },
    },
    board: {
      boardListData: {},
      boardFeedsMap: board === undefined ? {} : { [board.id]: { notes: board.notes, cursor: '', hasMore: false } },
    },
    login: { loggedIn: true, isRiskUser: undefined, interactionInfo: undefined },
    feed: {
      query: { cursorScore: '', num: 35, refreshType: 1 },
      isFetching: false,
      feeds,
      currentChannel: 'homefeed_recommend',
      unreadInfo: undefined,
      validIds: undefined,
    },
    layout: {
      layoutInfoReady: false,
      columns: 4,
      columnsWidth: 0,
      bufferRow: 3,
      gap: { vertical: 12, horizontal: undefined },
    },
    search: {
      state: 'auto',
      searchContext: {
        keyword,
        page: 1,
        pageSize: 20,
        searchId: '',
        sort: 'general',
        noteType: 0,
        extFlags: [],
        filters: [],
        geo: '',
      },
      feeds: [],
      userLists: [],
      oneboxInfo: {},
      aiSearchAnswer: undefined,
    },
    activity: { isOpen: undefined },
    note: {
      prevRouteData: {},
      prevRoute: 'Empty',
      firstNoteId: note?.id ?? '',
      autoOpenNote: false,
      topCommentId: '',
      noteDetailMap,
      serverRequestInfo: { state: 'success', errorCode: 0, errMsg: undefined },
    },
    nioStore: { collectionListDataSource: undefined },
    notification: { isFetching: false, notificationCount: { unreadCount: 0, mentions: 0 } },
    liveList: { feeds: [], cursor: undefined },
    redBadge: {},
  };
  return world.scenario === 'hostile' ? { ...state, ...hostileMembers() } : state;
}

const nested = (depth) => JSON.parse(`${'{"deep":'.repeat(depth)}null${'}'.repeat(depth)}`);

/** A store nobody expects: a long string, deep nesting, keys of prototypes. Still a literal. */
const hostileMembers = () => ({
  practiceHostile: { big: '长'.repeat(700_000), nested: nested(200) },
  constructor: { prototype: { polluted: 'yes' } },
  // in a literal a quoted "__proto__" sets the prototype of the state itself
  ['__proto__']: { polluted: 'yes' },
});

/** What a literal cannot hold is added to the live object: a getter that throws, a cycle, 5,000 levels. */
export const HOSTILE_STATE_SCRIPT =
  '(function(s){Object.defineProperty(s,"bad",{enumerable:true,get:function(){throw new Error("practice: this getter throws")}});s.self=s;var d=s.live={};for(var i=0;i<5000;i++){d.deep={};d=d.deep}})(window.__INITIAL_STATE__.practiceHostile)';
