import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PracticeSite, startPracticeSite } from '../../practice-site/server.mjs';
import { HOSTILE_STATE_SCRIPT } from '../../practice-site/state.mjs';
import { truthFor } from '../../practice-site/truth.mjs';
import { ask } from '../../support/practice-server';

const WWW = 'https://www.xiaohongshu.com';
const EDITH = 'https://edith.xiaohongshu.com';
const HOME = { cursor_score: '', num: 20, category: 'homefeed_recommend' };
const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148';

type Json = Record<string, unknown>;
let site: PracticeSite;

beforeAll(async () => {
  site = await startPracticeSite({ seed: 1, scenario: 'hongmao', latency: 0 });
});
afterAll(() => site.close());

const get = (address: string, headers?: Record<string, string>) =>
  ask(site.port, address, headers === undefined ? {} : { headers });
const post = (address: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(site.port, address, { body, headers: { origin: WWW, ...headers } });

function object(value: unknown): Json {
  if (value === null || typeof value !== 'object') throw new Error(`not an object: ${String(value)}`);
  return value as Json;
}
function list(value: unknown): Json[] {
  if (!Array.isArray(value)) throw new Error('not a list');
  return value as Json[];
}
const dataOf = (text: string) => {
  const body = object(JSON.parse(text));
  expect(body).toMatchObject({ code: 0, success: true, msg: '成功' });
  return object(body['data']);
};

/** The page's state, run as the script it is. */
function stateOf(html: string): Json {
  const script = /<script>window\.__INITIAL_STATE__=([\s\S]*?)<\/script>/.exec(html)?.[1];
  if (script === undefined) throw new Error('no state script');
  return object(runInNewContext(`(${script})`));
}

test('homefeed: real envelope and item keys, in the order of the truth', async () => {
  const answer = await post(`${EDITH}/api/sns/web/v1/homefeed`, { ...HOME, cursor_score: '20' });
  expect(answer.headers['access-control-allow-origin']).toBe(WWW);
  expect(answer.headers['access-control-allow-credentials']).toBe('true');
  const items = list(dataOf(answer.text)['items']);
  const truth = site.truth.list('explore', 'homefeed_recommend').slice(20, 40);
  expect(items.map(({ id }) => id)).toEqual(truth.map(({ id }) => id));
  const note = items.find(({ model_type }) => model_type === 'note');
  expect(Object.keys(note ?? {}).sort()).toEqual(['id', 'ignore', 'model_type', 'note_card', 'track_id', 'xsec_token']);
  expect(Object.keys(object(note?.['note_card']))).toEqual(
    expect.arrayContaining(['type', 'display_title', 'user', 'interact_info', 'cover']),
  );
});

test('no answer of the web holds a commerce key', async () => {
  const answers = [
    await post(`${EDITH}/api/sns/web/v1/homefeed`, { ...HOME, num: 200 }),
    await post('https://so.xiaohongshu.com/api/sns/web/v2/search/notes', { keyword: '周末', page: 1, page_size: 100 }),
    ...(await Promise.all(
      site.truth
        .list('explore', 'homefeed_recommend')
        .slice(0, 15)
        .map(({ id }) => post(`${EDITH}/api/sns/web/v1/feed`, { source_note_id: id })),
    )),
  ];
  for (const { text } of answers)
    expect(text).not.toMatch(
      /"(ads_info|is_ads|goods_info|cooperate_binds|note_attributes|has_related_goods|card_icon)"/,
    );
});

test('search: tiles stand among the notes, corner tags hold the date and at times the label', async () => {
  const answer = await post('https://so.xiaohongshu.com/api/sns/web/v2/search/notes', {
    keyword: '周末',
    page: 1,
    page_size: 125,
  });
  const items = list(dataOf(answer.text)['items']);
  const truth = site.truth.list('search', '周末');
  expect(items.map(({ id }) => id)).toEqual(truth.map(({ id }) => id));
  expect(new Set(items.map(({ model_type }) => model_type))).toEqual(
    new Set(['note', 'live_v2', 'hot_query', 'rec_query']),
  );
  const cornered = truth.filter(({ labelPlace }) => labelPlace === 'corner_tag');
  expect(cornered.length).toBeGreaterThan(0);
  for (const { id, label } of cornered) {
    const tags = list(object(items.find((item) => item['id'] === id)?.['note_card'])['corner_tag_info']);
    expect(tags.map(({ text }) => text)).toContain(label);
    expect(tags[0]).toMatchObject({ type: 'publish_time' });
  }
});

test('note detail and comments are those of the truth', async () => {
  const notes = site.truth
    .list('explore', 'homefeed_recommend')
    .filter(({ kind }) => kind === 'note')
    .slice(0, 33);
  const pinned = notes.find(({ recipe }) => recipe === 'pinned_link');
  if (pinned === undefined) throw new Error('no note with a pinned link');
  for (const { id, text, title } of notes.slice(0, 6)) {
    const detail = dataOf((await post(`${EDITH}/api/sns/web/v1/feed`, { source_note_id: id })).text);
    expect(object(list(detail['items'])[0])['note_card']).toMatchObject({ note_id: id, title, desc: text });
  }
  const page = dataOf((await get(`${EDITH}/api/sns/web/v2/comment/page?note_id=${pinned.id}&cursor=`)).text);
  const [top] = list(page['comments']);
  expect(top).toMatchObject({ show_tags: ['user_top', 'is_author'] });
  expect(String(top?.['content'])).toContain(pinned.links[0]?.text);
});

test('explore: the state is a literal with bare undefined and \\u002F, frozen with the first page', async () => {
  const { text } = await get(`${WWW}/explore`);
  expect(text).toContain('"pwaAddDesktopPrompt":undefined');
  expect(text).toContain('\\u002F');
  const state = stateOf(text);
  const feeds = list(object(state['feed'])['feeds']);
  expect(feeds.map(({ id }) => id)).toEqual(
    site.truth
      .list('explore', 'homefeed_recommend')
      .slice(0, 35)
      .map(({ id }) => id),
  );
  expect(Object.keys(object(object(state['note'])['noteDetailMap']))).toEqual(['undefined']);
  expect(text.match(/<section /g)).toHaveLength(35);
  expect(text).toContain('class="ad-wrap"');
  expect(text).toContain('练习站示意 / practice site');
});

test('a labelled card has its label under a.cover or .footer, one to three wrappers deep', async () => {
  const html = (await get(`${WWW}/explore`)).text;
  const sections = html.split('<section ').slice(1);
  const labelled = site.truth
    .list('explore', 'homefeed_recommend')
    .slice(0, 35)
    .filter(({ label }) => label !== undefined);
  expect(labelled.length).toBeGreaterThan(0);
  for (const { id, label } of labelled) {
    const section = sections.find((piece) => piece.includes(`/explore/${id}?`));
    expect(section).toMatch(new RegExp(`(?:<div class="[a-z]{3}-[a-z]{4}\\d">){1,3}${label}</div>`));
  }
});

test('own page, profile, board, related, mobile page: each tells what its address names', async () => {
  const note = site.truth.list('explore', 'homefeed_recommend')[0];
  if (note?.address === undefined || note.authorId === undefined) throw new Error('no note');
  for (const path of [
    note.address,
    `/discovery/item/${note.id}`,
    `/search_result/${note.id}`,
    `/user/profile/${note.authorId}/${note.id}`,
  ]) {
    const { status, text } = await get(WWW + path);
    expect(status).toBe(200);
    expect(text).toContain('id="noteContainer"');
    expect(Object.keys(object(object(stateOf(text)['note'])['noteDetailMap']))).toEqual([note.id]);
  }
  const org = site.truth.authors.find(({ kind }) => kind === 'org');
  const profile = stateOf((await get(`${WWW}/user/profile/${org?.id}`)).text);
  expect(object(profile['user'])['userPageData']).toMatchObject({ verifyInfo: { redOfficialVerifyType: 2 } });
  const board = stateOf((await get(`${WWW}/board/${site.truth.boardId}`)).text);
  expect(Object.keys(object(object(board['board'])['boardFeedsMap']))).toEqual([site.truth.boardId]);
  const related = dataOf((await get(`${EDITH}/api/sns/v6/relatedfeed/web?note_id=${note.id}`)).text);
  expect(list(related['items']).map(({ id }) => id)).toEqual(site.truth.list('related', note.id).map(({ id }) => id));
  const mobile = stateOf((await get(WWW + note.address, { 'user-agent': PHONE })).text);
  const data = object(object(object(mobile['noteData'])['data'])['noteData']);
  expect(object(data['user'])).toHaveProperty('redOfficialVerifyType');
  expect((await get(`${WWW}/explore/000000000000000000000000`)).status).toBe(404);
});

test('the scenario can be asked for, and a cookie keeps it', async () => {
  const asked = await get(`${WWW}/explore?scenario=changed`);
  const cookie = String(asked.headers['set-cookie']).split(';')[0] ?? '';
  expect(cookie).toBe('practice_scenario=changed');
  expect(asked.text).not.toContain('class="note-item"');
  expect(asked.text).not.toMatch(/class="cover /);
  const first = truthFor({ seed: 1, scenario: 'changed' }).list('explore', 'homefeed_recommend')[0];
  expect(asked.text).toContain(`/explore/${first?.id}?`);
  const kept = await post(`${EDITH}/api/sns/web/v1/homefeed`, HOME, { cookie });
  expect(list(dataOf(kept.text)['items'])[0]?.['id']).toBe(first?.id);
});

test('rednote answers at its own hosts, pictures are drawn, and everything is logged', async () => {
  const { text } = await get('https://www.rednote.com/explore');
  expect(object(stateOf(text)['global'])).toMatchObject({ ssrCtxHostName: 'www.rednote.com' });
  const items = list(dataOf((await post('https://webapi.rednote.com/api/sns/web/v1/homefeed', HOME)).text)['items']);
  expect(items).toHaveLength(20);
  const cover = /https:\/\/sns-webpic-qc\.xhscdn\.com\/practice\/[^"]+/.exec(text)?.[0] ?? '';
  const picture = await get(cover);
  expect(picture.headers['content-type']).toBe('image/svg+xml');
  expect(picture.text).toContain('<svg');
  expect(site.requests.at(-1)).toMatchObject({ method: 'GET', host: 'sns-webpic-qc.xhscdn.com', status: 200 });
});

test('plain pictures are small PNGs, one for each path', async () => {
  const plain = await startPracticeSite({ pictures: 'plain', latency: 0 });
  const cover = (name: string) => ask(plain.port, `https://sns-webpic-qc.xhscdn.com/practice/${name}`);
  const [one, same, other] = [await cover('cup-1-8x8'), await cover('cup-1-8x8'), await cover('cup-2-8x8')];
  await plain.close();
  expect(one.headers['content-type']).toBe('image/png');
  expect(one.text).toContain('PNG');
  expect(one.text).toBe(same.text);
  expect(one.text).not.toBe(other.text);
});

test('hostile answers are JSON with odd items between the good ones, and the state script does not break out', async () => {
  const headers = { cookie: 'practice_scenario=hostile' };
  const items = list(dataOf((await post(`${EDITH}/api/sns/web/v1/homefeed`, HOME, headers)).text)['items']);
  const truth = truthFor({ seed: 1, scenario: 'hostile' }).list('explore', 'homefeed_recommend').slice(0, 20);
  expect(items.length).toBeGreaterThan(20);
  const ids = new Set(truth.map(({ id }) => id));
  expect(items.filter((item) => item !== null && ids.has(String(item['id']))).map(({ id }) => id)).toEqual([...ids]);
  const { text } = await get(`${WWW}/explore`, headers);
  const state = stateOf(text);
  expect(String(object(state['practiceHostile'])['big']).length).toBe(700_000);
  expect(Object.getPrototypeOf(state)).toEqual({ polluted: 'yes' });
  const live = object(
    runInNewContext(
      `window={__INITIAL_STATE__:{practiceHostile:{}}};${HOSTILE_STATE_SCRIPT};window.__INITIAL_STATE__.practiceHostile`,
    ),
  );
  expect(() => live['bad']).toThrow('practice: this getter throws');
  expect(live['self']).toBe(live);
});
