/**
 * What a phone's traffic would hold: answers of the APP's API over the same notes as the practice site, with the
 * ground truth of every item, for the import of captures. See har.mjs for the file around them.
 */
import { adMark, appComments, appDetail, appFacts, appListNote, appUserInfo, appWidgets } from './app-items.mjs';
import { COMMERCIAL_CODES } from './hostile.mjs';
import { makeRandom } from './prng.mjs';
import { makeWorld, NOW } from './world.mjs';

const API = 'https://edith.xiaohongshu.com';
const FEED_PAGE = 20;
const OPENED_COUNT = 24;
const KEYWORD = '面霜';

/**
 * @typedef {object} Exchange one request and its answer
 * @property {string} endpoint
 * @property {string} method
 * @property {string} url
 * @property {number} status
 * @property {string} mimeType
 * @property {string} body
 */

const answer = (endpoint, path, data, extra = {}) => ({
  endpoint,
  method: 'GET',
  url: `${API}${path}`,
  status: 200,
  mimeType: 'application/json; charset=utf-8',
  body: JSON.stringify({ code: 0, success: true, msg: '成功', data, ...extra }),
});

/** Verdict of the design's table for what one answer tells, where no rendered page was seen. */
function verdictInData({ declared = false, ad = false, partner = false, seller = false, route = false, tellsAd }) {
  if (declared) return 'author_declared';
  if (ad) return 'ad_in_data';
  if (partner) return 'partner_in_data';
  if (seller) return 'merchant_content';
  if (route) return 'route_in_data';
  // whether "none" may be said depends on what the reader's adapter declares of an endpoint that names no ad field
  return tellsAd ? 'none_in_data' : null;
}

const sellsByName = (note) => note.author.account === 'merchant_name';
const kindOf = {
  personal: 'personal',
  label_name: 'personal',
  org: 'org',
  merchant_name: 'merchant',
  merchant_tab: 'merchant',
};

function truthOf(note, told) {
  const {
    endpoint,
    surface,
    slot,
    ad = false,
    goods = false,
    attribute = false,
    partner = false,
    text = false,
    bars = [],
  } = told;
  const declared = text && note.facts.declared?.by === 'author';
  const route =
    goods ||
    attribute ||
    bars.length > 0 ||
    (text && note.facts.route === true && note.components.some(({ place }) => place === 'text'));
  const signals = [
    ...(ad ? ['data_ad_flag'] : []),
    ...(goods ? ['comp_goods_card'] : []),
    ...(attribute ? ['comp_goods_note'] : []),
    ...(partner ? ['data_partner_bind'] : []),
    ...bars.map(({ platform }) => (platform === 'jd' ? 'comp_ext_jd' : 'comp_ext_taobao')),
    ...(declared ? ['decl_text_explicit'] : []),
    ...(told.user !== false && note.author.account === 'org' ? ['acct_org'] : []),
    ...(told.user !== false && sellsByName(note) ? ['acct_merchant'] : []),
  ];
  const seller = told.user !== false && sellsByName(note);
  const verdict = verdictInData({
    declared,
    ad,
    partner,
    seller,
    route,
    tellsAd: endpoint !== 'detail' && endpoint !== 'widgets' && endpoint !== 'user',
  });
  return {
    id: note.id,
    kind: 'note',
    endpoint,
    surface,
    slot,
    recipe: note.recipe,
    authorId: note.author.id,
    authorKind: kindOf[note.author.account],
    ...(endpoint === 'widgets' ? {} : { title: note.title }),
    ...(text ? { text: note.desc } : {}),
    expectedVerdict: verdict,
    expectedSignals: signals,
    mustNotBe: verdict === null ? COMMERCIAL_CODES : [],
  };
}

const other = (kind, endpoint, surface, slot, id) => ({
  id,
  kind,
  endpoint,
  surface,
  slot,
  recipe: kind,
  expectedVerdict: null,
  expectedSignals: kind === 'live' ? ['comp_live'] : [],
  mustNotBe: COMMERCIAL_CODES,
});

function homeFeed(world, page) {
  const random = makeRandom('apphome', world.seed, page);
  const notes = world.pool.slice(page * FEED_PAGE, (page + 1) * FEED_PAGE);
  const items = notes.map((note) => {
    const facts = appFacts(note);
    return {
      ...appListNote(note),
      model_type: 'note',
      track_id: `practice_${note.id}`,
      ...(facts.promoted ? adMark(note) : {}),
      ...(facts.goodsCard && random.chance(0.5) ? { card_icon: { title: '商品', url: '' } } : {}),
      ...(facts.goodsCard ? { has_related_goods: true } : {}),
    };
  });
  const truth = notes.map((note, slot) => {
    const facts = appFacts(note);
    return truthOf(note, {
      endpoint: 'homefeed',
      surface: 'app_feed',
      slot: slot < 9 ? slot : slot + 1,
      ad: facts.promoted,
      goods: facts.goodsCard,
      attribute: facts.goodsAttribute,
    });
  });
  const liveId = `5${random.digits(17)}`;
  items.splice(9, 0, { id: liveId, model_type: 'live_v2', live: { room_id: liveId, title: '聊天室' } });
  truth.splice(9, 0, other('live', 'homefeed', 'app_feed', 9, liveId));
  return {
    exchange: answer(
      'homefeed',
      `/api/sns/v6/homefeed?oid=homefeed_recommend&cursor_score=${page}&num=${FEED_PAGE}`,
      items,
    ),
    truth,
  };
}

function searchNotes(world, page) {
  const entries = world
    .listing('search', KEYWORD)
    .filter(({ kind }) => kind === 'note')
    .slice(page * FEED_PAGE, (page + 1) * FEED_PAGE);
  const items = entries.map(({ note }) =>
    appFacts(note).promoted
      ? { model_type: 'ads', ads: { model_type: 'note', note: appListNote(note), track_id: 'practice' } }
      : { model_type: 'note', note: appListNote(note) },
  );
  const truth = entries.map(({ note }, slot) =>
    truthOf(note, {
      endpoint: 'search',
      surface: 'app_search',
      slot,
      ad: appFacts(note).promoted,
      attribute: appFacts(note).goodsAttribute,
    }),
  );
  const path = `/api/sns/v10/search/notes?keyword=${encodeURIComponent(KEYWORD)}&page=${page + 1}&page_size=${FEED_PAGE}`;
  return { exchange: answer('search', path, { items, has_more: true, query_intent: { goodsIntent: 3 } }), truth };
}

function opened(world, note) {
  const facts = appFacts(note);
  const shared = { surface: 'app_note', slot: 0, goods: facts.goodsCard, partner: facts.partner };
  const detail = answer('detail', `/api/sns/v2/note/feed?note_id=${note.id}`, [
    {
      model_type: 'note',
      track_id: 'practice',
      user: appListNote(note).user,
      note_list: [appDetail(note)],
      comment_list: [],
    },
  ]);
  const widgets = answer('widgets', `/api/sns/v2/note/widgets?note_id=${note.id}`, appWidgets(note));
  const comments = answer('comments', `/api/sns/v5/note/comment/list?note_id=${note.id}&start=`, {
    comments: appComments(note, world.comments(note)),
    has_more: false,
    cursor: '',
  });
  return {
    exchanges: [detail, widgets, comments],
    truth: [
      truthOf(note, { ...shared, endpoint: 'detail', attribute: facts.goodsAttribute, text: true }),
      truthOf(note, { ...shared, endpoint: 'widgets', bars: facts.bars, user: false }),
    ],
  };
}

function videoFeed(world) {
  const notes = world.pool.filter(({ type }) => type === 'video').slice(0, 12);
  const items = notes.map((note) => ({
    ...appListNote(note),
    model_type: 'note',
    ...(appFacts(note).promoted ? { ad: { ads_id: makeRandom('videoad', note.id).digits(9) } } : {}),
  }));
  const truth = notes.map((note, slot) =>
    truthOf(note, {
      endpoint: 'videofeed',
      surface: 'app_video',
      slot,
      ad: appFacts(note).promoted,
      attribute: appFacts(note).goodsAttribute,
    }),
  );
  return { exchange: answer('videofeed', `/api/sns/v4/note/videofeed?note_id=${notes[0].id}`, items), truth };
}

function userNotes(world, author) {
  const notes = world.pool.filter(({ author: { id } }) => id === author.id).slice(0, FEED_PAGE);
  const posted = answer('user', `/api/sns/v4/note/user/posted?user_id=${author.id}&num=${FEED_PAGE}`, {
    notes: notes.map(appListNote),
    has_more: false,
  });
  const info = answer('userinfo', `/api/sns/v3/user/${author.id}/info`, appUserInfo(author));
  return {
    exchanges: [info, posted],
    truth: notes.map((note, slot) =>
      truthOf(note, { endpoint: 'user', surface: 'app_user', slot, attribute: appFacts(note).goodsAttribute }),
    ),
  };
}

/** Traffic that holds no note and must be skipped with a reason: telemetry, a picture, the splash plan, a broken answer. */
const noise = () => [
  {
    endpoint: 'noise',
    method: 'POST',
    url: 'https://t2.xiaohongshu.com/api/v2/collect',
    status: 200,
    mimeType: 'application/json',
    body: '{"result":0}',
  },
  {
    endpoint: 'noise',
    method: 'GET',
    url: 'https://sns-webpic-qc.xhscdn.com/practice/plant-1-1080x1440!nc_n_webp_mw_1',
    status: 200,
    mimeType: 'image/webp',
    body: '',
  },
  answer('noise', '/api/sns/v1/system_service/splash_config', {
    ads_groups: [{ ads: [{ id: '1', start_time: NOW }] }],
  }),
  {
    endpoint: 'noise',
    method: 'GET',
    url: `${API}/api/sns/v6/homefeed?oid=broken`,
    status: 200,
    mimeType: 'application/json',
    body: '{"code":0,"success":true,"data":[{"id"',
  },
];

/**
 * A session on the phone: feed, search, opened notes, video feed, two profiles, noise. Deterministic.
 * @param {{ seed?: number, scenario?: import('./decks.mjs').Scenario, feedLength?: number, pages?: number }} [options]
 * @returns {{ exchanges: Exchange[], truth: object[] }}
 */
export function appCapture({ seed = 1, scenario = 'hongmao', feedLength = 240, pages = 3 } = {}) {
  const world = makeWorld({ seed, scenario, feedLength });
  const feeds = Array.from({ length: pages }, (_, page) => homeFeed(world, page));
  const searches = [searchNotes(world, 0), searchNotes(world, 1)];
  const notes = world.pool.slice(0, OPENED_COUNT).map((note) => opened(world, note));
  const users = world.authors
    .filter(({ account }) => account !== 'personal' && account !== 'label_name')
    .slice(0, 6)
    .map((author) => userNotes(world, author));
  const singles = [...feeds, ...searches, videoFeed(world)];
  const several = [...notes, ...users];
  return {
    exchanges: [
      ...singles.map(({ exchange }) => exchange),
      ...several.flatMap(({ exchanges }) => exchanges),
      ...noise(),
    ],
    truth: [...singles, ...several].flatMap(({ truth }) => truth),
  };
}
