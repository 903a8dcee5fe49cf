import { expect, test } from 'vitest';
import { createReader } from '../../../utils/links/reader';
import type { SignalId, VerdictCode } from '../../../utils/model/vocabulary';
import { examinePage } from '../../../utils/pipeline';
import { type CardParts, cardHtml, NOTE_ID, type NoteParts, ORIGIN, openNoteHtml, pageOf } from './page-html';

/** The decision cases of measurement.md 2 that a page can show, from its markup to the verdict. */

const READER = createReader();
const NOTE = `${ORIGIN}/explore/${NOTE_ID}`;
const TAOBAO = '<a class="bar" href="https://item.taobao.com/item.htm?id=612345678901">去看看</a>';
const JD = '<a class="bar" href="https://item.jd.com/100012043978.html">去看看</a>';
const GOODS = '<a class="bar" href="/goods-detail/6800aa0100000000a1b2c3d4">示例商品</a>';
const AD_STATE = `<script>window.__INITIAL_STATE__={"a":undefined,"feed":{"feeds":[{"id":"${NOTE_ID}","modelType":"note","adsInfo":{"id":1},"noteCard":{}}]}}</script>`;
const BROKEN = `<section class="note-item" data-index="0"><a href="/explore/${NOTE_ID}"></a>示例</section>`;

const note = (parts: NoteParts) => openNoteHtml(parts);
const card = (parts: CardParts) => cardHtml(parts);
const label = (word: string) => `<span>${word}</span>`;

type Case = [name: string, html: string, url: string, code: VerdictCode, found: SignalId[], gate?: boolean];
const LIST = `${ORIGIN}/explore`;
const CASES: readonly Case[] = [
  ['1', card({ onCover: label('赞助') }), LIST, 'ad_labelled', ['plat_label_sponsored'], false],
  ['2', note({ under: label('广告') + TAOBAO }), NOTE, 'ad_labelled', ['plat_label_ad', 'comp_ext_taobao']],
  [
    '3',
    note({ under: label('品牌合作') + GOODS }),
    NOTE,
    'partner_labelled',
    ['plat_label_partnership', 'comp_goods_card'],
  ],
  ['4', note({ text: '品牌方赠送，谢谢', under: JD }), NOTE, 'author_declared', ['decl_text_explicit', 'comp_ext_jd']],
  [
    '5',
    note({ text: '用了两周 #体验官', under: GOODS }),
    NOTE,
    'shoppable_unlabelled',
    ['decl_text_vague', 'comp_goods_card'],
  ],
  [
    '6',
    note({ text: '自费购买', under: TAOBAO }),
    NOTE,
    'shoppable_unlabelled',
    ['decl_text_denial', 'comp_ext_taobao'],
  ],
  ['7', card({}) + AD_STATE, LIST, 'ad_data_unlabelled', ['data_ad_flag'], false],
  ['8', BROKEN + AD_STATE, LIST, 'not_checked', ['data_ad_flag'], false],
  ['11', note({ name: '示例旗舰店', under: GOODS }), NOTE, 'merchant_content', ['comp_goods_card', 'acct_merchant']],
  [
    '11, labelled',
    note({ name: '示例旗舰店', under: label('广告') }),
    NOTE,
    'ad_labelled',
    ['plat_label_ad', 'acct_merchant'],
  ],
  ['13', '', `${NOTE}?noteAttributes=goods`, 'not_checked', ['comp_goods_note'], false],
  ['15', note({ text: '去桃宝搜示例小店' }), NOTE, 'weak_cues', ['text_steer']],
  ['15, a card', card({ title: '去桃宝搜示例小店' }), LIST, 'not_checked', [], false],
  ['16', note({ comments: [{ text: 'https://item.jd.com/100012043978.html' }] }), NOTE, 'no_signal', []],
  ['17, denial', note({ text: '无广，放心看' }), NOTE, 'no_signal', ['decl_text_denial']],
  ['17, interests', note({ text: '利益相关：无' }), NOTE, 'no_signal', ['decl_text_denial']],
  ['17, brand', note({ text: '喝 #示例茶[品牌]#' }), NOTE, 'no_signal', ['tag_brand']],
  ['18', note({}), NOTE, 'no_signal', []],
  ['20', note({ text: '屏蔽广告的方法，兼谈广告设计' }), NOTE, 'no_signal', []],
  ['21, in the list', card({ onCover: label('赞助') }) + note({}), NOTE, 'ad_labelled', ['plat_label_sponsored']],
  ['22', note({ text: '看 https://v.douyin.com/iAbCdEf/' }), NOTE, 'weak_cues', ['text_link_plain']],
];

test.each(CASES)('case %s', (_, html, url, code, found, gate = true) => {
  const { items } = examinePage({ url, page: pageOf(html), source: 'capture' }, READER);
  expect(items).toHaveLength(1);
  const { readings, verdict } = items[0] ?? { readings: [], verdict: undefined };
  const seen = readings.filter(({ outcome }) => outcome === 'found').map(({ signal }) => signal);
  expect({ code: verdict?.code, gate: verdict?.gateMet, found: seen }).toEqual({ code, gate, found });
});

test('what a page could not tell is named, comments among it', () => {
  const { items } = examinePage({ url: NOTE, page: pageOf(note({})), source: 'capture' }, READER);
  expect(items[0]?.verdict.notTold).toEqual(
    expect.arrayContaining(['text_comment_seed', 'comp_goods_note', 'data_ad_flag', 'data_partner_bind']),
  );
});
