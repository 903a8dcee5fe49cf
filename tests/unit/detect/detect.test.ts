import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detect } from '../../../utils/detect/detect';
import { type Detector, defineDetector, PART_OF, type View } from '../../../utils/detect/detector';
import { DETECTORS } from '../../../utils/detect/registry';
import { signalName } from '../../../utils/detect/signal-name';
import { viewOf } from '../../../utils/detect/view';
import type { Note } from '../../../utils/model/note';
import { SIGNALS } from '../../../utils/model/vocabulary';
import { anyNote } from './any-note';
import { guarded, noteThat, reader } from './table';

/** A note that told everything, with something in it for every detector. */
const FULL: Note = noteThat({
  title: '【广告】示例',
  text: '品牌方赠送 #体验官 非广 #示例茶[品牌]# #示例套装[商品]# https://item.jd.com/1000001.html ￥AbCdEfGh123￥ 打开淘宝 去桃宝搜 优惠券 vx：abc12345 左下角自取 看评论区',
  labels: ['广告', '赞助', '品牌合作', '示例标签'].map((text) => ({ text, place: 'card_label' })),
  declarations: ['内容包含营销广告'],
  tags: [{ name: '示例', type: 'brand_page' }],
  attributes: ['goods'],
  adFields: [{ key: 'ads_info' }],
  partnerFields: [{ key: 'cooperate_binds' }],
  goodsFields: [{ key: 'goods_info' }],
  unknownFields: [{ key: 'promotion_plan' }],
  author: { name: '示例旗舰店' },
  account: { verifyType: 2, storeId: '64c0', buyer: true },
  components: [
    ...(['goods', 'lead', 'search', 'live', 'shop_entry', 'group_chat'] as const).map((kind) => ({
      kind,
      place: 'under_note' as const,
    })),
    { kind: 'link', place: 'under_note', url: 'https://item.taobao.com/item.htm?id=600000000001' },
    { kind: 'link', place: 'under_note', url: 'https://item.jd.com/100000000001.html' },
    { kind: 'link', place: 'under_note', url: 'https://mobile.yangkeduo.com/goods.html?goods_id=1000000001' },
    { kind: 'link', place: 'under_note', url: 'https://www.amazon.com/dp/B000000001' },
  ],
  widgets: [],
  comments: [],
});

/** Everything told, nothing held. */
const EMPTY = {
  title: '',
  text: '',
  labels: [],
  declarations: [],
  tags: [],
  attributes: [],
  adFields: [],
  partnerFields: [],
  goodsFields: [],
  unknownFields: [],
  components: [],
  widgets: [],
  comments: [],
};

describe('every detector', () => {
  test('finds something in a note that holds everything', () => {
    const readings = detect(FULL, reader);
    expect(readings.map(({ signal }) => signal)).toEqual([...SIGNALS]);
    expect(readings.filter(({ outcome }) => outcome !== 'found')).toEqual([]);
  });

  test('is unread on a note that told nothing', () => {
    const readings = detect(noteThat({}), reader);
    expect(readings.length).toBe(SIGNALS.length);
    expect(readings.filter(({ outcome }) => outcome !== 'unread')).toEqual([]);
  });

  test.each(DETECTORS.map((detector) => [detector.id, detector] as const))(
    '%s touches only what it declared',
    (_, detector) => {
      const declared = new Set<string>([...detector.needs, ...(detector.also ?? [])]);
      expect(detector.find(guarded(FULL, declared))).toBeDefined();
    },
  );

  test.each(DETECTORS.map((detector) => [detector.id, detector] as const))(
    '%s finds nothing in what is empty, so that it need not be asked',
    (_, { find }) => {
      const empty = noteThat({ ...EMPTY, author: { name: '' }, account: { verifyType: 0, storeId: '', buyer: false } });
      expect(find(viewOf(empty, reader) as View) ?? []).toEqual([]);
    },
  );

  test('is absent, though nobody asked it, in a note whose lists are empty', () => {
    const readings = detect(noteThat({ ...EMPTY, author: { name: '' }, account: { verifyType: 0 } }), reader);
    expect(readings.filter(({ outcome }) => outcome === 'found' || outcome === 'failed')).toEqual([]);
    expect(readings.filter(({ outcome }) => outcome === 'absent').length).toBeGreaterThan(20);
  });

  test('says its name in both languages', () => {
    const names = SIGNALS.map((id) => [signalName('zh-CN', id), signalName('en', id)]);
    expect(names.filter(([zh = '', en = '']) => !/\p{Script=Han}/u.test(zh) || !/[a-z]/i.test(en))).toEqual([]);
  });
});

const liar = defineDetector({
  id: 'tag_brand',
  version: 1,
  claim: 'context',
  needs: ['labels'],
  says: { 'zh-CN': '示例', en: 'Example' },
  find: (view) => {
    const { tags } = view as unknown as { tags: unknown[] };
    return tags.length > 0 ? { place: 'data', class: 'E2', words: 'none' } : undefined;
  },
}) as Detector;

test('touching what was not declared is caught', () => {
  expect(() => liar.find(guarded(FULL, new Set(['labels'])))).toThrow('"tags" was not declared');
});

describe('a detector that throws', () => {
  const broken: Detector = {
    ...liar,
    find: () => {
      throw new Error('planted');
    },
  };
  const odd: Detector = {
    ...liar,
    find: () => {
      throw 'no error object';
    },
  };

  test('gives a failed reading with the message, and disturbs no other', () => {
    const [first, second, third, last] = detect(FULL, reader, [broken, ...DETECTORS.slice(0, 2), odd]);
    const base = { signal: 'tag_brand', claim: 'context', version: 1 };
    expect(first).toEqual({ ...base, outcome: 'failed', error: 'planted' });
    expect(last).toEqual({ ...base, outcome: 'failed', error: 'no error object' });
    expect([second?.outcome, third?.outcome]).toEqual(['found', 'found']);
  });

  test('is not asked when what it needs is untold', () => {
    expect(detect(noteThat({}), reader, [broken])[0]).toMatchObject({ outcome: 'unread', missing: ['labels'] });
  });
});

describe('what is missing', () => {
  test('is named as a part of the note, each once', () => {
    const asks = (needs: Detector['needs'], also?: Detector['needs']) =>
      detect(noteThat({}), reader, [{ ...liar, needs, ...(also === undefined ? {} : { also }) }])[0];
    expect(asks(['passages', 'links', 'phrases', 'cues'])).toMatchObject({ missing: ['text'] });
    expect(asks(['componentTargets'])).toMatchObject({ missing: ['components'] });
    expect(asks(['widgetTargets'])).toMatchObject({ missing: ['widgets'] });
    expect(asks(['authorName'])).toMatchObject({ missing: ['author'] });
    expect(asks(['verifyType', 'storeId', 'buyer'])).toMatchObject({ missing: ['account'] });
    expect(asks(['labels'], ['tags'])).toMatchObject({ missing: ['labels'] });
  });

  test('is always a part that a note can tell', () => {
    const parts = new Set<string>(Object.values(PART_OF));
    const readings = detect(noteThat({}));
    const missing = readings.flatMap((reading) => (reading.outcome === 'unread' ? reading.missing : []));
    expect(missing.length).toBeGreaterThan(SIGNALS.length - 1);
    expect(missing.filter((part) => !parts.has(part))).toEqual([]);
  });

  test('without a reader all texts and addresses are', () => {
    const byText = detect(FULL).filter(({ signal }) => /^(text_|decl_text_)/.test(signal));
    expect(byText.length).toBeGreaterThan(5);
    for (const reading of byText) expect(reading).toMatchObject({ outcome: 'unread', missing: ['text'] });
    expect(detect(FULL)).toContainEqual(
      expect.objectContaining({ signal: 'comp_ext_jd', outcome: 'unread', missing: ['components', 'widgets'] }),
    );
  });
});

describe('any note', () => {
  test('gives one reading for each signal; none throws', () => {
    fc.assert(
      fc.property(anyNote, fc.boolean(), (note, withReader) => {
        const readings = detect(note, withReader ? reader : undefined);
        expect(readings.map(({ signal }) => signal)).toEqual([...SIGNALS]);
        expect(readings.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('gives the same readings again, and does not change the note', () => {
    fc.assert(
      fc.property(anyNote, (note) => {
        const before = JSON.stringify(note);
        const first = JSON.stringify(detect(note, reader));
        expect(JSON.stringify(detect(note, reader))).toBe(first);
        expect(JSON.stringify(note)).toBe(before);
      }),
      { numRuns: 100 },
    );
  });

  test('never carries words of a reader, pinned or not', () => {
    const words = '示例读者的话 vx：secret99 https://item.jd.com/7654321.html?uid=secret ￥SeCrEt12345￥';
    const note = noteThat({ text: '示例', comments: [{ byAuthor: false, pinned: true, text: words }] });
    const kept = JSON.stringify(detect(note, reader));
    expect(kept).toContain('pinned_comment');
    expect(kept).not.toMatch(/secret|7654321|示例读者/i);
  });
});
