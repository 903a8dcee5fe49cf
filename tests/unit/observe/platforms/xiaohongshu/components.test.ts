import { describe, expect, test } from 'vitest';
import { componentsIn } from '../../../../../utils/observe/platforms/xiaohongshu/components';
import { pageOf } from '../../page-html';

const read = (html: string) => componentsIn(pageOf(html), '.written', 'under_note');

describe('by address', () => {
  test.each([
    ['/goods-detail/64b000000000000000000001', 'goods'],
    ['https://www.xiaohongshu.com/goods-detail/64b000000000000000000001', 'goods'],
    ['https://mall.xiaohongshu.com/goods/64b0', 'goods'],
    ['xhsdiscover://goods_detail/64b0', 'goods'],
    ['xhsdiscover://mini_goods_detail/64b0', 'goods'],
    ['/livestream/570000000000000001', 'live'],
    ['xhsdiscover://live_audience?room_id=5', 'live'],
    ['/vendor/5b0000000000000000000001', 'shop_entry'],
    ['xhsdiscover://shop_detail?seller_id=5', 'shop_entry'],
    ['https://item.taobao.com/item.htm?id=600000000001', 'link'],
    ['//item.jd.com/1.html', 'link'],
    ['taobao://item.taobao.com/item.htm?id=1', 'link'],
    ['https://www.xiaohongshu.com.example.com/explore', 'link'],
  ])('%s: %s', (href, kind) => {
    expect(read(`<a href="${href}">去看看</a>`)).toEqual([{ place: 'under_note', text: '去看看', kind, url: href }]);
  });

  test.each([
    '',
    '#top',
    'javascript:void(0)',
    '/explore',
    '/explore/64a000000000000000000001',
    '/user/profile/5f0000000000000000000001',
    '/search_result?keyword=x',
    'https://www.xiaohongshu.com/explore',
    '//www.rednote.com',
    'xhsdiscover://item/64a0',
    'xhsdiscover://user/5f00',
    'xhsdiscover://search/result?keyword=x',
  ])('%s is none', (href) => {
    expect(read(`<a href="${href}">去看看</a>`)).toEqual([]);
  });
});

describe('by whole word', () => {
  test.each([
    ['加入群聊', 'group_chat'],
    ['粉丝群聊', 'group_chat'],
    ['立即咨询', 'lead'],
    ['预约', 'lead'],
    ['进店', 'shop_entry'],
    [' 进入店铺\n', 'shop_entry'],
  ])('%s: %s', (word, kind) => {
    const button = { place: 'under_note', text: word.trim(), kind };
    expect(read(`<button>${word}</button>`)).toEqual([button]);
    expect(read(`<div role="button">${word}</div>`)).toEqual([button]);
  });

  test.each(['发送', '关注', '预约过的人', '群聊天记录', ''])('%s is none', (word) => {
    expect(read(`<button>${word}</button>`)).toEqual([]);
  });
});

test('what users wrote, and what cannot be clicked, is none', () => {
  const link = '<a href="https://item.jd.com/1.html">去看看</a>';
  expect(read(`<div class="written"><p>${link}<button>进店</button></p></div><div>进店</div>`)).toEqual([]);
  expect(read(link)).toHaveLength(1);
});

test('texts are cut, tokens are cut out', () => {
  const [component] = read(`<a href="/goods-detail/64b0?xsec_token=ABx=&amp;a=1"><b>${'买 '.repeat(100)}</b></a>`);
  expect(component?.text?.length).toBe(80);
  expect(component?.url).toBe('/goods-detail/64b0?a=1');
});
