/** The API hosts' routes: what each answers, how long it takes (ms), and the headers that let the page read it. */
import { commentPage, homefeed, noteDetail, postedNotes, relatedFeed, searchNotes, widgets } from './envelopes.mjs';

const gone = () => ({ body: { code: -510001, success: false, msg: '当前笔记暂时无法浏览', data: {} }, extras: {} });

const onNote = (world, id, make) => {
  const note = world.notes.get(id);
  return note === undefined ? gone() : make(note);
};

const positionAfter = (world, userId, cursor) => {
  const entries = world.listing('profile', userId);
  return cursor === '' ? 0 : entries.findIndex(({ id }) => id === cursor) + 1;
};

const search = (world, { body }) => searchNotes(world, String(body.keyword), Number(body.page), Number(body.page_size));

/** @type {Record<string, { wait: number, make: (world: import('./world.mjs').World, asked: { query: URLSearchParams, body: Record<string, unknown> }) => { body: unknown, extras: object } }>} */
const ROUTES = {
  'POST /api/sns/web/v1/homefeed': {
    wait: 60,
    make: (world, { body }) => homefeed(world, String(body.category), Number(body.cursor_score) || 0, Number(body.num)),
  },
  'POST /api/sns/web/v2/search/notes': { wait: 150, make: search },
  'POST /api/sns/web/v1/search/notes': { wait: 150, make: search },
  'POST /api/sns/web/v1/feed': {
    wait: 80,
    make: (world, { body }) => onNote(world, body.source_note_id, (note) => noteDetail(world, note)),
  },
  'GET /api/sns/web/v2/comment/page': {
    wait: 200,
    make: (world, { query }) =>
      onNote(world, query.get('note_id'), (note) => commentPage(world, note, Number(query.get('cursor')) || 0)),
  },
  'POST /api/sns/web/v2/widgets': { wait: 60, make: (world, { body }) => onNote(world, body.note_id, widgets) },
  'GET /api/sns/web/v1/user_posted': {
    wait: 80,
    make: (world, { query }) => {
      const userId = query.get('user_id') ?? '';
      return postedNotes(
        world,
        'profile',
        userId,
        positionAfter(world, userId, query.get('cursor') ?? ''),
        Number(query.get('num')),
      );
    },
  },
  'GET /api/sns/v6/relatedfeed/web': {
    wait: 80,
    make: (world, { query }) => relatedFeed(world, query.get('note_id') ?? ''),
  },
};

const EXPOSED = 'x-practice-extra';
const corsHeaders = (origin) => ({
  'access-control-allow-origin': origin ?? 'https://www.xiaohongshu.com',
  'access-control-allow-credentials': 'true',
  'access-control-allow-headers': 'content-type, x-s, x-t, x-s-common',
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-expose-headers': EXPOSED,
  'access-control-max-age': '600',
  vary: 'Origin',
});

/**
 * @param {import('./world.mjs').World} world
 * @param {string | undefined} method
 * @param {URL} url
 * @param {string} text request body
 * @param {string | undefined} origin
 * @returns {{ status: number, headers: Record<string, string>, body: string, wait: number }}
 */
export function answerApi(world, method, url, text, origin) {
  const cors = corsHeaders(origin);
  if (method === 'OPTIONS') return { status: 204, headers: cors, body: '', wait: 0 };
  const route = ROUTES[`${method} ${url.pathname}`];
  if (route === undefined)
    return { status: 404, headers: cors, body: '{"code":-1,"success":false,"msg":"","data":{}}', wait: 0 };
  const { body, extras } = route.make(world, { query: url.searchParams, body: text === '' ? {} : JSON.parse(text) });
  return {
    status: 200,
    headers: {
      ...cors,
      'content-type': 'application/json; charset=utf-8',
      [EXPOSED]: Buffer.from(JSON.stringify(extras)).toString('base64'),
    },
    body: JSON.stringify(body),
    wait: route.wait,
  };
}
