import fc from 'fast-check';
import { COMPONENT_KINDS, type Note } from '../../../utils/model/note';
import { ITEM_KINDS, PLACES, SOURCES, SURFACES } from '../../../utils/model/vocabulary';

/** Words that detectors look for, and strings that are hard on patterns. */
const PIECES = [
  '广告',
  '赞助',
  '品牌合作',
  '与示例合作',
  '非广',
  '#体验官',
  '品牌方赠送',
  '#示例[商品]#',
  '#示例[品牌]#',
  'https://item.jd.com/1000001.html',
  'https://v.douyin.com/iAbCdEf/',
  '￥AbCdEfGh123￥',
  '去桃宝搜',
  '优惠券',
  'vx：abc12345',
  '左下角自取',
  '旗舰店',
  '\u200B',
  '\uD83D',
  '😆',
  '[',
  '#',
  '\n',
  '__proto__',
];

const words = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 6 })
  .map((parts) => parts.join(''));

const list = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 3 });
const field = fc.record({ key: words, url: words }, { requiredKeys: ['key'] });
const component = fc.record(
  { kind: fc.constantFrom(...COMPONENT_KINDS), place: fc.constantFrom(...PLACES), text: words, url: words, key: words },
  { requiredKeys: ['kind', 'place'] },
);

/** Notes of every shape the schema allows, hostile words included; what is not there was not told. */
export const anyNote: fc.Arbitrary<Note> = fc.record(
  {
    itemKind: fc.constantFrom(...ITEM_KINDS),
    itemId: words,
    noteId: words,
    source: fc.constantFrom(...SOURCES),
    surface: fc.constantFrom(...SURFACES),
    rendered: fc.boolean(),
    slot: fc.nat(500),
    noteType: words,
    title: words,
    text: words,
    author: fc.record({ id: words, name: words }, { requiredKeys: [] }),
    account: fc.record(
      { verifyType: fc.integer({ min: -1, max: 3 }), storeId: words, buyer: fc.boolean(), seenAt: fc.nat() },
      { requiredKeys: [] },
    ),
    publishedAt: fc.nat(),
    likedRaw: words,
    imageCount: fc.nat(20),
    labelsReadable: fc.boolean(),
    labels: list(
      fc.record(
        {
          text: words,
          place: fc.constantFrom('card_label' as const, 'note_label' as const, 'data' as const),
          cornerType: words,
        },
        { requiredKeys: ['text', 'place'] },
      ),
    ),
    declarations: list(words),
    tags: list(fc.record({ name: words, type: fc.constantFrom('topic', 'brand_page', 'location_page') })),
    attributes: list(fc.constantFrom('goods', 'video', '')),
    adFields: list(field),
    partnerFields: list(field),
    goodsFields: list(field),
    unknownFields: list(field),
    components: list(component),
    widgets: list(component),
    comments: list(fc.record({ byAuthor: fc.boolean(), pinned: fc.boolean(), text: words })),
  },
  { requiredKeys: ['itemKind', 'itemId', 'source', 'surface', 'rendered'] },
);
