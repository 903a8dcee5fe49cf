// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { createReader } from '../../utils/links/reader';
import type { Verdict } from '../../utils/model/verdict';
import { type ExaminedItem, examinePage, examinePayload, examineText } from '../../utils/pipeline';
import {
  type CardParts,
  cardHtml,
  listHtml,
  NOTE_ID,
  type NoteParts,
  noteId,
  ORIGIN,
  openNoteHtml,
  pageOf,
} from './observe/page-html';

/** The decision cases of the measurement design from raw input; on given readings: judge/decision-cases.test.ts. */
const reader = createReader();
const NOTE_URL = `${ORIGIN}/explore/${NOTE_ID}`;
const APP_FEED = 'https://edith.xiaohongshu.com/api/sns/v6/homefeed';

function only(items: readonly ExaminedItem[]): ExaminedItem {
  const [item, ...others] = items;
  if (item === undefined || others.length > 0) throw new Error(`one item expected, not ${items.length}`);
  return item;
}

function card(parts: CardParts): ExaminedItem {
  const page = pageOf(listHtml([cardHtml(parts)]));
  return only(examinePage({ url: `${ORIGIN}/explore`, page, source: 'live' }, reader).items);
}

function note(parts: NoteParts, query = ''): ExaminedItem {
  const page = pageOf(openNoteHtml({ comments: [], ...parts }));
  return only(examinePage({ url: NOTE_URL + query, page, source: 'live' }, reader).items);
}

/** The card and the note opened over it: one showing. */
function opened(cardParts: CardParts, noteParts: NoteParts): ExaminedItem {
  const overlay = `<div class="note-detail-mask">${openNoteHtml({ comments: [], ...noteParts })}</div>`;
  const page = pageOf(listHtml([cardHtml(cardParts)]) + overlay);
  return only(examinePage({ url: NOTE_URL, page, source: 'live' }, reader).items);
}

/** A card whose item in the page's state carries this. */
function cardWithState(html: string, more: Record<string, unknown>): ExaminedItem {
  const feeds = [{ id: NOTE_ID, modelType: 'note', noteCard: { displayTitle: '示例标题' }, ...more }];
  const stateText = `window.__INITIAL_STATE__=${JSON.stringify({ feed: { feeds } })}`;
  const page = pageOf(listHtml([html]));
  return only(examinePage({ url: `${ORIGIN}/explore`, page, source: 'live', stateText }, reader).items);
}

function appFeed(more: Record<string, unknown>): ExaminedItem {
  const json = { data: [{ id: noteId(7), model_type: 'note', display_title: '示例', ...more }] };
  return only(examinePayload({ url: APP_FEED, json, source: 'capture' }, reader).items);
}

const label = (word: string) =>
  `<div class="bottom-tag-area"><div class="bottom-wrapper"><span>${word}</span></div></div>`;
const bar = (href: string, text: string) => `<div class="jump-bar"><a href="${href}">${text}</a></div>`;
const TAOBAO = bar('https://item.taobao.com/item.htm?id=600000000001', '去看看');
const JD = bar('https://item.jd.com/100000000001.html', '去看看');
const GOODS = bar('/goods-detail/64b000000000000000000001', '商品');

type Case = { no: string; item: () => ExaminedItem; verdict: Partial<Verdict> };

const CASES: readonly Case[] = [
  {
    no: '1 card label 赞助',
    item: () => card({ onCover: label('赞助') }),
    verdict: { code: 'ad_labelled', labelWord: '赞助', disclosure: 'platform' },
  },
  {
    no: '2 card label 广告 and a Taobao component',
    item: () => opened({ inFooter: label('广告') }, { under: TAOBAO }),
    verdict: { code: 'ad_labelled', labelWord: '广告', routePlatforms: ['taobao'], purchaseRoute: true },
  },
  {
    no: '3 label 品牌合作 and a goods card',
    item: () => opened({ onCover: label('品牌合作') }, { under: GOODS }),
    verdict: { code: 'partner_labelled', labelWord: '品牌合作', routePlatforms: ['xiaohongshu'] },
  },
  {
    no: '4 品牌方赠送 and a JD component',
    item: () => note({ text: '这支笔由品牌方赠送，用了一周。', under: JD }),
    verdict: { code: 'author_declared', disclosure: 'author', gateMet: true, routePlatforms: ['jd'] },
  },
  {
    no: '5 #体验官 and a goods card',
    item: () => note({ text: '示例正文 #体验官', under: GOODS }),
    verdict: { code: 'shoppable_unlabelled', routePlatforms: ['xiaohongshu'], routePlace: 'under_note' },
  },
  {
    no: '6 自费 and a Taobao component',
    item: () => note({ text: '全程自费，非广。', under: TAOBAO }),
    verdict: { code: 'shoppable_unlabelled', ignored: ['decl_text_denial'] },
  },
  {
    no: '7 live, ad field, labels readable and none',
    item: () => cardWithState(cardHtml(), { adsInfo: { id: 'example' } }),
    verdict: { code: 'ad_data_unlabelled', disclosure: 'none_seen', key: 'adsInfo' },
  },
  {
    no: '8 live, ad field, label parents not found',
    item: () => cardWithState(cardHtml().replace('class="footer"', 'class="changed"'), { adsInfo: { id: 'example' } }),
    verdict: { code: 'not_checked', unchecked: 'layout_changed' },
  },
  {
    no: '9 capture of the app feed, ads_info filled',
    item: () => appFeed({ ads_info: { track_id: 'example' } }),
    verdict: { code: 'ad_in_data', disclosure: 'not_observable', key: 'ads_info' },
  },
  {
    no: '10a capture, cooperate_binds filled',
    item: () => appFeed({ cooperate_binds: [{ name: '示例品牌' }] }),
    verdict: { code: 'partner_in_data' },
  },
  {
    no: '10b capture, goods attribute only',
    item: () => appFeed({ note_attributes: ['goods'] }),
    verdict: { code: 'route_in_data', routePlatforms: ['xiaohongshu'] },
  },
  {
    no: '10c capture, declared fields all empty',
    item: () => appFeed({ note_attributes: [], cooperate_binds: [], goods_info: {} }),
    verdict: { code: 'none_in_data', commercial: 'none_found' },
  },
  {
    no: '11a a flagship shop and a goods card',
    item: () => note({ name: '示例旗舰店', under: GOODS }),
    verdict: { code: 'merchant_content', purchaseRoute: true },
  },
  {
    no: '11b the same with label 广告',
    item: () => opened({ onCover: label('广告') }, { name: '示例旗舰店', under: GOODS }),
    verdict: { code: 'ad_labelled' },
  },
  {
    no: '13a goods note by address, nothing but the frame read',
    item: () => {
      const page = pageOf(
        '<div id="noteContainer"><div class="interaction-container"><div class="author-container"></div></div></div>',
      );
      return only(examinePage({ url: `${NOTE_URL}?noteAttributes=goods`, page, source: 'live' }, reader).items);
    },
    verdict: { code: 'not_checked', unchecked: 'card_only', purchaseRoute: true, routePlatforms: ['xiaohongshu'] },
  },
  {
    no: '13b goods note by address, read',
    item: () => note({}, '?noteAttributes=goods'),
    verdict: { code: 'shoppable_unlabelled', routePlace: 'address' },
  },
  {
    no: "14 high-confidence share code in the author's text",
    item: () => note({ text: '复制这段 ￥AbCdEfGh123￥ 打开淘宝' }),
    verdict: { code: 'shoppable_unlabelled', routePlace: 'text' },
  },
  {
    no: '15 去桃宝搜店名 and sales words',
    item: () => note({ text: '去桃宝搜示例小铺，左下角自取' }),
    verdict: { code: 'weak_cues', commercial: 'unknown' },
  },
  {
    no: '15 the same on a card only',
    item: () => card({ title: '去桃宝搜示例小铺，左下角自取' }),
    verdict: { code: 'not_checked', unchecked: 'card_only' },
  },
  {
    no: "16 a code in another reader's unpinned comment",
    item: () => note({ comments: [{ text: '复制这段 ￥AbCdEfGh123￥ 打开淘宝' }] }),
    verdict: { code: 'no_signal' },
  },
  { no: '17 denial only', item: () => note({ text: '纯自费分享，无广。' }), verdict: { code: 'no_signal' } },
  { no: '17 利益相关：无', item: () => note({ text: '利益相关：无' }), verdict: { code: 'no_signal' } },
  {
    no: '17 brand tag only',
    item: () => note({ text: '喝的是 #示例茶[品牌]# 的红茶' }),
    verdict: { code: 'no_signal', ignored: ['tag_brand'] },
  },
  {
    no: '20 屏蔽广告',
    item: () => note({ title: '怎么屏蔽广告', text: '分享一个屏蔽广告的办法' }),
    verdict: { code: 'no_signal' },
  },
  {
    no: '20 广告设计 on a card',
    item: () => card({ title: '广告', name: '广告' }),
    verdict: { code: 'not_checked', unchecked: 'card_only', reasons: [] },
  },
  { no: '20 广告设计', item: () => note({ text: '学了三年广告设计' }), verdict: { code: 'no_signal' } },
  {
    no: '21 赞助 in the feed',
    item: () => opened({ onCover: label('赞助') }, {}),
    verdict: { code: 'ad_labelled', labelWord: '赞助' },
  },
  { no: '21 no label when opened directly', item: () => note({}), verdict: { code: 'no_signal' } },
  {
    no: '22 v.douyin.com only',
    item: () => note({ text: '完整版 https://v.douyin.com/iAbCdEf/' }),
    verdict: { code: 'weak_cues' },
  },
  {
    no: '22 xhslink.com only',
    item: () => note({ text: '上一篇 http://xhslink.com/o/AbCdEf12' }),
    verdict: { code: 'weak_cues' },
  },
];

describe('decision cases from raw input', () => {
  test.each(CASES)('$no', ({ item, verdict }) => {
    expect(item().verdict).toMatchObject(verdict);
  });

  test('12 verified organisation alone: named, without weight', () => {
    const state = `window.__INITIAL_STATE__=${JSON.stringify({
      note: {
        noteDetailMap: {
          [NOTE_ID]: {
            note: {
              noteId: NOTE_ID,
              title: '示例标题',
              desc: '示例正文',
              tagList: [],
              user: { userId: '5f0000000000000000000001', nickname: '示例酒店', redOfficialVerifyType: 2 },
            },
          },
        },
      },
    })}`;
    const page = pageOf(openNoteHtml({ name: '示例酒店', comments: [] }));
    const item = only(examinePage({ url: NOTE_URL, page, source: 'live', stateText: state }, reader).items);
    expect(item.verdict).toMatchObject({ code: 'no_signal', ignored: ['acct_org'] });
  });

  test('18 comments not loaded, nothing found: comments stand under "not told here"', () => {
    const page = pageOf(openNoteHtml({}));
    const { note: read, readings, verdict } = only(examinePage({ url: NOTE_URL, page, source: 'live' }, reader).items);
    expect(verdict.code).toBe('no_signal');
    expect(read).not.toHaveProperty('comments');
    expect(readings).toContainEqual(
      expect.objectContaining({ signal: 'text_comment_seed', outcome: 'unread', missing: ['comments'] }),
    );
    expect(verdict.notTold).toContain('text_comment_seed');
  });

  test.each(['ubt_sig_token', 'publish_time'])('19 corner_tag_info only %s is no label', (type) => {
    const { readings } = appFeed({ corner_tag_info: [{ type, text: '示例角标' }] });
    const labels = readings.filter(({ signal }) => signal.startsWith('plat_label'));
    expect(labels.map(({ outcome }) => outcome)).toEqual(['absent', 'absent', 'absent', 'absent']);
  });
});

describe('the three inputs', () => {
  test('an address of nobody we know is not mine', () => {
    expect(examinePage({ url: 'https://example.com/explore', page: pageOf(''), source: 'live' }, reader)).toEqual({
      mine: false,
      items: [],
      drift: [],
    });
    expect(examinePayload({ url: 'https://example.com/x', json: { a: 1 }, source: 'capture' }).mine).toBe(false);
  });

  test('pasted text: a way to buy stands in the data, what was on screen does not', () => {
    const item = only(examineText('￥AbCdEfGh123￥ 打开淘宝', reader).items);
    expect(item.note).toMatchObject({ source: 'paste', rendered: false });
    expect(item.verdict).toMatchObject({ code: 'route_in_data', disclosure: 'not_observable' });
  });

  test('without a reader texts count as not told, labels still count', () => {
    const page = pageOf(listHtml([cardHtml({ onCover: label('赞助') })]) + openNoteHtml({ text: '￥AbCdEfGh123￥' }));
    const item = only(examinePage({ url: NOTE_URL, page, source: 'live' }).items);
    expect(item.verdict.code).toBe('ad_labelled');
    expect(item.readings).toContainEqual(
      expect.objectContaining({ signal: 'text_token', outcome: 'unread', missing: ['text'] }),
    );
  });
});
