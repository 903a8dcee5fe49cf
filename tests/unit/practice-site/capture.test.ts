import { expect, test } from 'vitest';
import { appCapture } from '../../practice-site/app-api.mjs';
import { appHar, webHar } from '../../practice-site/har.mjs';

type Json = Record<string, unknown>;
const dataAt = (body: string): unknown => (JSON.parse(body) as Json)['data'];
const capture = appCapture({ seed: 1, scenario: 'hongmao' });
const brand = appCapture({ seed: 1, scenario: 'brand' });
const bodiesOf = (endpoint: string, from = capture) =>
  from.exchanges.filter((exchange) => exchange.endpoint === endpoint).map(({ body }) => body);

test('one seed gives one capture', () => {
  expect(appCapture({ seed: 4 })).toEqual(appCapture({ seed: 4 }));
  expect(appCapture({ seed: 4 }).exchanges).not.toEqual(appCapture({ seed: 5 }).exchanges);
});

test('feed: data is a list; ad, goods and live marks stand where the truth says', () => {
  const items = bodiesOf('homefeed').flatMap((body) => dataAt(body) as Json[]);
  const truth = capture.truth.filter(({ endpoint }) => endpoint === 'homefeed');
  expect(items.map(({ id }) => id)).toEqual(truth.map(({ id }) => id));
  expect(items.some((item) => 'ads_info' in item) && items.some((item) => item['is_ads'] === true)).toBe(true);
  for (const [at, item] of items.entries()) {
    const signals = truth[at]?.expectedSignals ?? [];
    expect('ads_info' in item || item['is_ads'] === true).toBe(signals.includes('data_ad_flag'));
    expect(item['model_type'] === 'live_v2').toBe(signals.includes('comp_live'));
    const attributes = Array.isArray(item['note_attributes']) ? item['note_attributes'] : [];
    expect(attributes.includes('goods')).toBe(signals.includes('comp_goods_note'));
    if ('is_goods_note' in item) expect(item['is_goods_note']).toBe(false);
  }
});

test('search: paid notes are wrapped, others stand under `note`', () => {
  const items = bodiesOf('search').flatMap((body) => (dataAt(body) as { items: Json[] }).items);
  const ads = items.filter(({ model_type }) => model_type === 'ads');
  expect(ads.length).toBeGreaterThan(0);
  for (const item of ads) expect(item['ads']).toMatchObject({ model_type: 'note', note: { type: expect.any(String) } });
  const paid = capture.truth.filter(
    ({ endpoint, expectedVerdict }) => endpoint === 'search' && expectedVerdict === 'ad_in_data',
  );
  expect(paid).toHaveLength(ads.length);
});

test('detail and widgets: bindings, goods and jump bars', () => {
  const details = bodiesOf('detail', brand).map((body) => (dataAt(body) as { note_list: Json[] }[])[0]?.note_list[0]);
  const bound = details.filter(
    (note) => Array.isArray(note?.['cooperate_binds']) && note['cooperate_binds'].length > 0,
  );
  const partners = brand.truth.filter(
    ({ endpoint, expectedSignals }) => endpoint === 'detail' && expectedSignals.includes('data_partner_bind'),
  );
  expect(bound.map((note) => note?.['id'])).toEqual(partners.map(({ id }) => id));
  expect(bound.length).toBeGreaterThan(0);
  const bars = bodiesOf('widgets').filter((body) => body.includes('"second_jump_bar"'));
  expect(bars.length).toBeGreaterThan(0);
  expect(bars.join('')).toMatch(/item\.taobao\.com|detail\.tmall\.com|item\.jd\.com/);
});

test('HAR: version 1.2, bodies plain or base64, noise among the answers', () => {
  const { har, truth } = appHar({ seed: 1 });
  expect(har.log.version).toBe('1.2');
  expect(truth.length).toBeGreaterThan(100);
  const encoded = har.log.entries.filter(({ response }) => response.content.encoding === 'base64');
  expect(encoded.length).toBeGreaterThan(5);
  const texts = har.log.entries.map(({ response: { content } }) =>
    content.encoding === 'base64' ? Buffer.from(content.text, 'base64').toString('utf8') : content.text,
  );
  expect(texts).toEqual(appCapture({ seed: 1 }).exchanges.map(({ body }) => body));
  expect(har.log.entries.some(({ request }) => request.url.includes('/api/v2/collect'))).toBe(true);
});

test('HAR of the web: the same items as the pages show', () => {
  const { har, truth } = webHar({ seed: 1, scenario: 'hongmao' });
  const joined = har.log.entries
    .map(({ response }) => response.content)
    .map(({ text, encoding }) => (encoding ? Buffer.from(text, 'base64').toString('utf8') : text))
    .join('\n');
  expect(truth.length).toBeGreaterThan(60);
  for (const { id } of truth) expect(joined).toContain(id);
});
