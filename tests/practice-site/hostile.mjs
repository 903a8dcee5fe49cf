/** Texts that try to break a reader of the page. None may become a stronger verdict than the page shows. */

export const COMMERCIAL_CODES = [
  'ad_labelled',
  'partner_labelled',
  'author_declared',
  'ad_data_unlabelled',
  'partner_data_unlabelled',
  'ad_in_data',
  'partner_in_data',
  'merchant_content',
  'shoppable_unlabelled',
  'route_in_data',
];

const MARKUP = [
  '<img src=x onerror="alert(1)">',
  '<script>alert(2)</script>',
  '"><svg onload=alert(3)>',
  '</script><script>alert(4)</script>',
  '<!--<script>',
  '{{alert(5)}}',
  '<iframe src="javascript:alert(6)"></iframe>',
  "'-alert(7)-'",
];
const BIDI = [
  '\u202E告广\u202C',
  '小\u200b记\u200d一\ufeff下',
  '\u2066夜\u2069\u202Dabc\u202C',
  '字\u0301\u0302\u0303\u0304',
];
const PROTO = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
const LOOKALIKES = [
  'https://item.taobao.com.evil.example/item.htm?id=123456789012',
  'https://evil-jd.com/100099887766.html',
  'https://www.xiaohongshu.com.evil.example/goods-detail/0a1b2c3d4e5f60718293a4b5',
  'https://u.jd.com.evil.example/AbCdEfG',
];

const spoofs = (draft) => {
  draft.facts.mustNotBe = COMMERCIAL_CODES;
};

/** @type {Record<string, (draft: import('./recipes.mjs').Draft) => void>} */
export const HOSTILE_RECIPES = {
  html_text: (draft) => {
    const markup = draft.random.pick(MARKUP);
    draft.title = `${markup}${draft.title}`;
    draft.lines.push(...MARKUP);
    draft.tags.push({ name: draft.random.pick(MARKUP), kind: '话题', type: 'topic' });
    draft.comments.push({ by: 'author', text: draft.random.pick(MARKUP), pinned: true });
    spoofs(draft);
  },
  bidi: (draft) => {
    draft.title = `${draft.random.pick(BIDI)}${draft.title}`;
    draft.lines.push(...BIDI);
    spoofs(draft);
  },
  proto_keys: (draft) => {
    draft.title = draft.random.pick(PROTO);
    draft.lines.push(PROTO.join(' '));
    for (const name of PROTO) draft.tags.push({ name, kind: '话题', type: name });
    spoofs(draft);
  },
  lookalike: (draft) => {
    draft.lines.push(`看这里 ${draft.random.pick(LOOKALIKES)} `);
    spoofs(draft);
  },
  huge: (draft) => {
    draft.lines.push('长'.repeat(700_000));
    draft.facts.unsure = true;
    spoofs(draft);
  },
  name_label: (draft) => {
    draft.account = 'label_name';
    draft.title = draft.random.pick(['赞助', '广告', '品牌合作']);
    draft.comments.push({ by: 'reader', text: '广告', pinned: false });
    // a title that is nothing but the word may be read as the author's own statement, never as the platform's
    draft.facts.unsure = true;
    draft.facts.mustNotBe = COMMERCIAL_CODES.filter((code) => code !== 'author_declared');
  },
  fake_markup: (draft) => {
    draft.lines.push('<div class="top-tag-area"><div class="top-wrapper">广告</div></div>');
    draft.lines.push('置顶评论 作者');
    draft.facts.unsure = true;
    spoofs(draft);
  },
};

/** Items that no reader should choke on; they stand between good ones in the wire answers and are not drawn. */
export const ODD_ITEMS = () => [
  null,
  {},
  { id: 5, model_type: 'note' },
  { id: '', model_type: 'note', note_card: null },
  { id: 'ffffffffffffffffffffffff', model_type: 'note', note_card: { user: null, cover: [], interact_info: 'x' } },
  JSON.parse('{"__proto__":{"polluted":"yes"},"model_type":"note","note_card":{"__proto__":{"polluted":"yes"}}}'),
  { id: {}, model_type: 'unknown_kind', constructor: { prototype: { polluted: 'yes' } } },
];
