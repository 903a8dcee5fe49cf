/** HAR 1.2 files around captured exchanges, of the app (app-api.mjs) or of the web pages of the practice site. */
import { answerApi } from './api-routes.mjs';
import { appCapture } from './app-api.mjs';
import { truthOfWorld } from './truth.mjs';
import { makeWorld, NOW } from './world.mjs';

const headers = (mimeType) => [
  { name: 'content-type', value: mimeType },
  { name: 'server', value: 'practice' },
];

/**
 * @param {import('./app-api.mjs').Exchange[]} exchanges
 * @param {{ base64Every?: number }} [options] every n-th body is written base64, as some tools do; 0 = none
 * @returns {object} a HAR 1.2 log
 */
export function harOf(exchanges, { base64Every = 7 } = {}) {
  const entries = exchanges.map(({ method, url, status, mimeType, body, requestBody }, at) => {
    const encode = base64Every > 0 && at % base64Every === base64Every - 1;
    const bytes = Buffer.byteLength(body);
    const posted = requestBody === undefined ? {} : { postData: { mimeType: 'application/json', text: requestBody } };
    return {
      startedDateTime: new Date(NOW + at * 1500).toISOString(),
      time: 80,
      request: {
        method,
        url,
        httpVersion: 'HTTP/2',
        headers: [{ name: 'accept', value: 'application/json' }],
        queryString: [...new URL(url).searchParams].map(([name, value]) => ({ name, value })),
        cookies: [{ name: 'practice_cookie', value: 'not-to-be-kept' }],
        headersSize: -1,
        bodySize: requestBody === undefined ? 0 : Buffer.byteLength(requestBody),
        ...posted,
      },
      response: {
        status,
        statusText: 'OK',
        httpVersion: 'HTTP/2',
        headers: headers(mimeType),
        cookies: [],
        content: {
          size: bytes,
          mimeType,
          text: encode ? Buffer.from(body).toString('base64') : body,
          ...(encode ? { encoding: 'base64' } : {}),
        },
        redirectURL: '',
        headersSize: -1,
        bodySize: bytes,
      },
      cache: {},
      timings: { send: 1, wait: 70, receive: 9 },
    };
  });
  return { log: { version: '1.2', creator: { name: 'practice site', version: '1' }, pages: [], entries } };
}

/** The app capture as one HAR, with its truth. */
export function appHar(options) {
  const { exchanges, truth } = appCapture(options);
  return { har: harOf(exchanges), truth };
}

/**
 * A session on the PC site as one HAR: two feed pages, a search, twelve opened notes with comments, one profile.
 * @param {{ seed?: number, scenario?: import('./decks.mjs').Scenario, feedLength?: number }} [options]
 */
export function webHar(options) {
  const world = makeWorld(options);
  const site = truthOfWorld(world);
  const call = (method, address, requestBody) => {
    const url = new URL(address);
    const text = requestBody === undefined ? '' : JSON.stringify(requestBody);
    const { status, body } = answerApi(world, method, url, text, 'https://www.xiaohongshu.com');
    return {
      endpoint: url.pathname,
      method,
      url: address,
      status,
      mimeType: 'application/json; charset=utf-8',
      body,
      ...(text === '' ? {} : { requestBody: text }),
    };
  };
  const edith = 'https://edith.xiaohongshu.com';
  const [keyword] = site.keywords;
  const notes = world.pool.slice(0, 12);
  const author = notes[0].author;
  const exchanges = [
    call('POST', `${edith}/api/sns/web/v1/homefeed`, { category: 'homefeed_recommend', cursor_score: '', num: 20 }),
    call('POST', `${edith}/api/sns/web/v1/homefeed`, { category: 'homefeed_recommend', cursor_score: '20', num: 20 }),
    call('POST', 'https://so.xiaohongshu.com/api/sns/web/v2/search/notes', { keyword, page: 1, page_size: 20 }),
    ...notes.flatMap(({ id }) => [
      call('POST', `${edith}/api/sns/web/v1/feed`, { source_note_id: id }),
      call('GET', `${edith}/api/sns/web/v2/comment/page?note_id=${id}&cursor=`),
    ]),
    call('GET', `${edith}/api/sns/web/v1/user_posted?num=30&cursor=&user_id=${author.id}`),
  ];
  const truth = [
    ...site.list('explore', 'homefeed_recommend').slice(0, 40),
    ...site.list('search', keyword).slice(0, 20),
    ...notes.map(({ id }) => site.note(id)),
    ...site.list('profile', author.id).slice(0, 30),
  ];
  return { har: harOf(exchanges), truth };
}
