/** The page's own calls: XMLHttpRequest with credentials to the API hosts, snake_case turned to camelCase. */

const rednote = location.hostname.endsWith('rednote.com');
const HOSTS = rednote
  ? { edith: '//webapi.rednote.com', so: '//webapi.rednote.com' }
  : { edith: '//edith.xiaohongshu.com', so: '//so.xiaohongshu.com' };
const SEARCH_PATH = rednote ? '/api/sns/web/v1/search/notes' : '/api/sns/web/v2/search/notes';

const camel = (key) => (key.startsWith('_') ? key : key.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase()));
function camelise(value) {
  if (Array.isArray(value)) return value.map(camelise);
  if (value === null || typeof value !== 'object') return value;
  const result = {};
  for (const [key, member] of Object.entries(value))
    Object.defineProperty(result, camel(key), {
      value: camelise(member),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  return result;
}

/** Header in which the practice site says what to draw beside the answer (base64 JSON). */
export const decodeExtras = (header) =>
  header ? JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(header), (char) => char.charCodeAt(0)))) : {};

function call(method, url, body) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.withCredentials = true;
    request.setRequestHeader('x-s', 'XYS_practice');
    request.setRequestHeader('x-t', String(Date.now()));
    if (body !== undefined) request.setRequestHeader('content-type', 'application/json;charset=UTF-8');
    request.onload = () => {
      const answer = JSON.parse(request.responseText);
      if (answer.success !== true) reject(new Error(`practice api: ${answer.msg}`));
      else
        resolve({ data: camelise(answer.data), extras: decodeExtras(request.getResponseHeader('x-practice-extra')) });
    };
    request.onerror = () => reject(new Error(`practice api: no answer from ${url}`));
    request.send(body === undefined ? undefined : JSON.stringify(body));
  });
}

const query = (values) => new URLSearchParams(values).toString();
const IMAGE_FORMATS = ['jpg', 'webp', 'avif'];

export const api = {
  homefeed: (category, from) =>
    call('POST', `${HOSTS.edith}/api/sns/web/v1/homefeed`, {
      cursor_score: String(from),
      num: 20,
      refresh_type: from === 0 ? 1 : 3,
      note_index: from,
      unread_begin_note_id: '',
      unread_end_note_id: '',
      unread_note_count: 0,
      category,
      search_key: '',
      need_num: 10,
      image_formats: IMAGE_FORMATS,
      need_filter_image: false,
    }),
  search: (keyword, page, searchId) =>
    call('POST', `${HOSTS.so}${SEARCH_PATH}`, {
      keyword,
      page,
      page_size: 20,
      search_id: searchId,
      sort: 'general',
      note_type: 0,
      ext_flags: [],
      filters: [],
      geo: '',
      image_formats: IMAGE_FORMATS,
    }),
  feed: (id, token, source) =>
    call('POST', `${HOSTS.edith}/api/sns/web/v1/feed`, {
      source_note_id: id,
      image_formats: IMAGE_FORMATS,
      extra: { need_body_topic: '1' },
      xsec_source: source,
      xsec_token: token,
    }),
  comments: (id, cursor, token) =>
    call(
      'GET',
      `${HOSTS.edith}/api/sns/web/v2/comment/page?${query({ note_id: id, cursor, top_comment_id: '', image_formats: 'jpg,webp,avif', xsec_token: token })}`,
    ),
  widgets: (id) =>
    call('POST', `${HOSTS.edith}/api/sns/web/v2/widgets`, {
      note_id: id,
      scene: 'web',
      mode: 1,
      source: 'web_feed',
      exp_flags: { web_support_related_search: true },
    }),
  posted: (userId, cursor) =>
    call(
      'GET',
      `${HOSTS.edith}/api/sns/web/v1/user_posted?${query({ num: '30', cursor, user_id: userId, image_formats: 'jpg,webp,avif', xsec_token: '', xsec_source: 'pc_user' })}`,
    ),
  related: (id) => call('GET', `${HOSTS.edith}/api/sns/v6/relatedfeed/web?${query({ note_id: id })}`),
};
