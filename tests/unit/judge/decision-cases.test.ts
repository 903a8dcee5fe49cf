import { describe, expect, test } from 'vitest';
import type { ShowingFacts } from '../../../utils/judge/facts';
import { judge } from '../../../utils/judge/judge';
import type { Verdict } from '../../../utils/model/verdict';
import type { SignalId } from '../../../utils/model/vocabulary';
import { BROKEN, CARD, DATA, type Given, hit, OPENED, readings } from './given';

/** The decision cases of the measurement design on given readings. The same cases from raw input: ../pipeline.test.ts. */
type Case = {
  no: string;
  given: Partial<Record<SignalId, Given>>;
  facts?: ShowingFacts;
  /** What all other signals gave. */
  rest?: Given;
  verdict: Partial<Verdict>;
};

const LABEL = { place: 'card_label', class: 'E1', words: 'platform' } as const;
const BAR = { place: 'under_note', class: 'E3', words: 'platform' } as const;
const FIELD = { place: 'data', class: 'E2', words: 'none' } as const;
const AD_FIELD = { ...FIELD, key: 'ads_info' };

const CASES: readonly Case[] = [
  {
    no: '1 card label 赞助',
    given: { plat_label_sponsored: { ...LABEL, text: '赞助' } },
    facts: CARD,
    verdict: { code: 'ad_labelled', commercial: 'yes', disclosure: 'platform', labelWord: '赞助' },
  },
  {
    no: '2 card label 广告 and a Taobao component',
    given: { plat_label_ad: { ...LABEL, text: '广告' }, comp_ext_taobao: { ...BAR, link: hit('tmall') } },
    verdict: { code: 'ad_labelled', labelWord: '广告', purchaseRoute: true, routePlatforms: ['tmall'] },
  },
  {
    no: '3 label 品牌合作 and a goods card',
    given: { plat_label_partnership: { ...LABEL, text: '品牌合作' }, comp_goods_card: BAR },
    verdict: { code: 'partner_labelled', labelWord: '品牌合作', routePlatforms: ['xiaohongshu'] },
  },
  {
    no: '4 品牌方赠送 and a JD component',
    given: { decl_text_explicit: { text: '品牌方赠送' }, comp_ext_jd: { ...BAR, link: hit('jd') } },
    verdict: { code: 'author_declared', disclosure: 'author', quote: '品牌方赠送', gateMet: true, purchaseRoute: true },
  },
  {
    no: '5 #体验官 and a goods card',
    given: { decl_text_vague: { text: '#体验官' }, comp_goods_card: BAR },
    verdict: { code: 'shoppable_unlabelled', disclosure: 'none_seen', routePlace: 'under_note' },
  },
  {
    no: '6 自费 and a Taobao component',
    given: { decl_text_denial: { text: '自费' }, comp_ext_taobao: { ...BAR, link: hit('taobao') } },
    verdict: { code: 'shoppable_unlabelled', ignored: ['decl_text_denial'] },
  },
  {
    no: '7 live, ad field, labels readable and none',
    given: { data_ad_flag: AD_FIELD },
    facts: CARD,
    verdict: { code: 'ad_data_unlabelled', disclosure: 'none_seen', key: 'ads_info' },
  },
  {
    no: '8 live, ad field, label parents not found',
    given: { data_ad_flag: AD_FIELD },
    facts: BROKEN,
    verdict: { code: 'not_checked', unchecked: 'layout_changed' },
  },
  {
    no: '9 capture of the app feed, ads_info filled',
    given: { data_ad_flag: AD_FIELD },
    facts: DATA,
    verdict: { code: 'ad_in_data', disclosure: 'not_observable', key: 'ads_info' },
  },
  {
    no: '10a capture, cooperate_binds filled',
    given: { data_partner_bind: { ...FIELD, key: 'cooperate_binds' } },
    facts: DATA,
    verdict: { code: 'partner_in_data', key: 'cooperate_binds' },
  },
  {
    no: '10b capture, goods attribute only',
    given: { comp_goods_note: { ...FIELD, key: 'note_attributes' } },
    facts: DATA,
    verdict: { code: 'route_in_data', routePlatforms: ['xiaohongshu'] },
  },
  {
    no: '10c capture, declared fields all empty, the ad flag among them',
    given: { data_ad_flag: 'absent' },
    facts: { ...DATA, level: 'card' },
    rest: 'unread',
    verdict: { code: 'none_in_data', commercial: 'none_found', disclosure: 'not_observable' },
  },
  {
    no: '10d the same without the ad flag among them',
    given: { data_partner_bind: 'absent', comp_goods_note: 'absent' },
    facts: { ...DATA, level: 'card' },
    rest: 'unread',
    verdict: { code: 'not_checked', unchecked: 'partly_read' },
  },
  {
    no: '11a seller account and goods card',
    given: { acct_merchant: { place: 'profile' }, comp_goods_card: BAR },
    verdict: { code: 'merchant_content', disclosure: 'not_applicable', purchaseRoute: true },
  },
  {
    no: '11b the same with label 广告',
    given: { acct_merchant: { place: 'profile' }, comp_goods_card: BAR, plat_label_ad: { ...LABEL, text: '广告' } },
    verdict: { code: 'ad_labelled' },
  },
  {
    no: '12 verified organisation alone',
    given: { acct_org: { place: 'profile' } },
    verdict: { code: 'no_signal', commercial: 'none_found', ignored: ['acct_org'] },
  },
  {
    no: '13a goods note by address, only the card',
    given: { comp_goods_note: { ...FIELD, place: 'address' } },
    facts: CARD,
    rest: 'unread',
    verdict: { code: 'not_checked', unchecked: 'card_only', purchaseRoute: true, routePlatforms: ['xiaohongshu'] },
  },
  {
    no: '13b goods note by address, text not read',
    given: { comp_goods_note: { ...FIELD, place: 'address' }, text_token: 'unread', text_link_plain: 'unread' },
    verdict: { code: 'not_checked', unchecked: 'partly_read', purchaseRoute: true },
  },
  {
    no: "14 high-confidence share code in the author's text",
    given: { text_token: { claim: 'route', link: hit('taobao', { kind: 'share-code' }) } },
    verdict: { code: 'shoppable_unlabelled', routePlace: 'text', routePlatforms: ['taobao'] },
  },
  {
    no: '15a steer and sales words',
    given: { text_steer: {}, text_sales_pitch: {} },
    verdict: { code: 'weak_cues', commercial: 'unknown', reasons: ['text_steer', 'text_sales_pitch'] },
  },
  {
    no: '15b the same on a card only',
    given: { text_steer: {}, text_sales_pitch: {} },
    facts: CARD,
    verdict: { code: 'not_checked', unchecked: 'card_only', reasons: [] },
  },
  { no: '16 nothing on the author’s side', given: {}, verdict: { code: 'no_signal', reasons: [] } },
  { no: '17a denial only', given: { decl_text_denial: {} }, verdict: { code: 'no_signal' } },
  { no: '17b brand tag only', given: { tag_brand: {} }, verdict: { code: 'no_signal', ignored: ['tag_brand'] } },
  {
    no: '18 comments not loaded, nothing found',
    given: { text_comment_seed: 'unread' },
    facts: { ...OPENED, level: 'detail' },
    verdict: { code: 'no_signal', notTold: ['text_comment_seed'], gateMet: true },
  },
  {
    no: '19 a corner that is no label',
    given: {},
    facts: { ...DATA, level: 'card' },
    rest: 'unread',
    verdict: { code: 'not_checked', unchecked: 'partly_read' },
  },
  { no: '20 the bare word 广告 inside a sentence', given: {}, verdict: { code: 'no_signal' } },
  {
    no: '21a 赞助 in the feed',
    given: { plat_label_sponsored: { ...LABEL, text: '赞助' } },
    facts: CARD,
    rest: 'unread',
    verdict: { code: 'ad_labelled' },
  },
  { no: '21b the same note opened directly, no label', given: {}, verdict: { code: 'no_signal' } },
  {
    no: '22 a link to a mixed host only',
    given: { text_link_plain: { claim: 'cue', link: hit('douyin', { kind: 'short' }) } },
    verdict: { code: 'weak_cues', purchaseRoute: false },
  },
];

describe('decision cases on given readings', () => {
  test('all 22 are here', () => {
    const numbers = new Set(CASES.map(({ no }) => Number.parseInt(no, 10)));
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 22 }, (_, at) => at + 1));
  });

  test.each(CASES)('$no', ({ given, facts = OPENED, rest = 'absent', verdict }) => {
    expect(judge(readings(given, rest), facts)).toMatchObject(verdict);
  });
});
