import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Address, noteIdIn, readAddress, userIdIn, withoutTokens } from '../../../utils/observe/address';

const NOTE = '64a000000000000000000001';
const USER = '5f0000000000000000000001';
const BOARD = '5d0000000000000000000001';
const TOKEN = 'xsec_token=ABexample0000=&xsec_source=pc_feed';

/** Paths of the site, with what they say besides the site. */
const SHAPES: readonly [string, Omit<Address, 'site'>][] = [
  ['', { surface: 'explore' }],
  ['/', { surface: 'explore' }],
  ['/explore', { surface: 'explore' }],
  ['/explore/', { surface: 'explore' }],
  ['/explore?channel_id=homefeed.fashion_v3', { surface: 'explore', channel: 'homefeed.fashion_v3' }],
  [`/explore/${NOTE}`, { surface: 'note', noteId: NOTE, over: 'explore' }],
  [`/explore/${NOTE}?${TOKEN}`, { surface: 'note', noteId: NOTE, over: 'explore' }],
  [`/explore/${NOTE}#comments`, { surface: 'note', noteId: NOTE, over: 'explore' }],
  [`/discovery/item/${NOTE}?app_platform=ios`, { surface: 'note', noteId: NOTE, over: 'explore' }],
  [`/search_result/${NOTE}?${TOKEN}`, { surface: 'note', noteId: NOTE, over: 'search' }],
  [`/user/profile/${USER}/${NOTE}?${TOKEN}`, { surface: 'note', noteId: NOTE, userId: USER, over: 'profile' }],
  ['/search_result?keyword=%E9%9C%B2%E8%90%A5&source=web_explore_feed', { surface: 'search', keyword: '露营' }],
  ['/search_result?keyword=a+b&type=51', { surface: 'search', keyword: 'a b' }],
  ['/search_result?keyword=', { surface: 'search', keyword: '' }],
  ['/search_result', { surface: 'search' }],
  ['/search_result_ai?keyword=x', { surface: 'search', keyword: 'x' }],
  [`/user/profile/${USER}`, { surface: 'profile', userId: USER }],
  [`/user/profile/${USER}?tab=fav&subTab=note`, { surface: 'profile', userId: USER }],
  [`/board/${BOARD}?source=web_user_page`, { surface: 'board', boardId: BOARD }],
  [`/page/topics/${NOTE}?naviHidden=yes`, { surface: 'other' }],
  ['/livelist?channel=x', { surface: 'other' }],
  ['/livestream/570000000000000000?source=web_live_list', { surface: 'other' }],
  ['/notification', { surface: 'other' }],
  ['/404?source=x', { surface: 'other' }],
  ['/website-login/error?error_code=300012', { surface: 'other' }],
  [`/goods-detail/${NOTE}`, { surface: 'other' }],
  [`/explore/${NOTE.toUpperCase()}`, { surface: 'other' }],
  [`/explore/${NOTE}0`, { surface: 'other' }],
  ['/explore/short', { surface: 'other' }],
  ['/user/profile/short', { surface: 'other' }],
];

const SITES = [
  ['https://www.xiaohongshu.com', 'xiaohongshu'],
  ['https://xiaohongshu.com', 'xiaohongshu'],
  ['https://www.rednote.com', 'rednote'],
  ['https://rednote.com', 'rednote'],
] as const;

describe.each(SITES)('%s', (origin, site) => {
  test.each(SHAPES)('%s', (path, said) => {
    expect(readAddress(origin + path)).toEqual({ site, ...said });
  });
});

describe('noteAttributes', () => {
  test.each([
    ['noteAttributes=goods', ['goods']],
    ['noteAttributes=goods,video', ['goods', 'video']],
    ['noteAttributes=%20goods%20%2C', ['goods']],
    ['noteAttributes=', []],
  ])('%s', (query, attributes) => {
    const url = `https://www.xiaohongshu.com/discovery/item/${NOTE}?app_platform=android&${query}&${TOKEN}`;
    expect(readAddress(url)?.attributes).toEqual(attributes);
  });

  test('not carried: not told', () => {
    expect(readAddress(`https://www.xiaohongshu.com/explore/${NOTE}`)).not.toHaveProperty('attributes');
  });
});

describe('nobody we know', () => {
  test.each([
    'https://www.xiaohongshu.com.example.com/explore',
    'https://wwwxiaohongshu.com/explore',
    'https://www-xiaohongshu.com/explore',
    'https://evil-xiaohongshu.com/explore',
    'https://creator.xiaohongshu.com/explore',
    'https://mall.xiaohongshu.com/goods-detail/64b0',
    'https://example.com/www.xiaohongshu.com/explore',
    'https://www.xiaohongshu.com@example.com/explore',
    'https://www.xiаohongshu.com/explore',
    'https://www.rednote.com.my/explore',
    'https://constructor/explore',
    'https://__proto__/explore',
    'about:blank',
    '/explore',
    '',
    'not an address',
  ])('%s', (href) => {
    expect(readAddress(href)).toBeUndefined();
  });

  test('no string makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (href) => {
        expect(() => [readAddress(href), noteIdIn(href), userIdIn(href), withoutTokens(href)]).not.toThrow();
      }),
    );
  });
});

describe('ids in links', () => {
  test.each([
    [`/explore/${NOTE}`, NOTE],
    [`/explore/${NOTE}?${TOKEN}`, NOTE],
    [`/search_result/${NOTE}?${TOKEN}`, NOTE],
    [`/discovery/item/${NOTE}#x`, NOTE],
    [`/user/profile/${USER}/${NOTE}?${TOKEN}`, NOTE],
    [`https://www.xiaohongshu.com/explore/${NOTE}`, NOTE],
    [`/user/profile/${USER}`, undefined],
    [`/explore/${NOTE}f`, undefined],
    ['/explore', undefined],
    [`/board/${BOARD}`, undefined],
    ['', undefined],
  ])('note in %s', (href, id) => {
    expect(noteIdIn(href)).toBe(id);
  });

  test.each([
    [`/user/profile/${USER}`, USER],
    [`/user/profile/${USER}?channel_type=explore_feed`, USER],
    [`/user/profile/${USER}/${NOTE}`, undefined],
    ['/user/profile/short', undefined],
  ])('account in %s', (href, id) => {
    expect(userIdIn(href)).toBe(id);
  });
});

describe('tokens are cut out', () => {
  test.each([
    [`/explore/${NOTE}?${TOKEN}`, `/explore/${NOTE}`],
    [`/explore/${NOTE}?a=1&${TOKEN}&b=2`, `/explore/${NOTE}?a=1&b=2`],
    [`/explore/${NOTE}?xsec_token=AB=&a=1`, `/explore/${NOTE}?a=1`],
    [`/explore/${NOTE}?xsec_token=AB=&xsec_source=#top`, `/explore/${NOTE}#top`],
    ['https://example.com/?q=1&r=2', 'https://example.com/?q=1&r=2'],
    ['/plain', '/plain'],
  ])('%s', (href, clean) => {
    expect(withoutTokens(href)).toBe(clean);
  });

  test('wherever they stand', () => {
    const pair = fc.constantFrom('a=1', 'b=', 'xsec_token=ABsecret=', 'xsec_source=pc_feed', 'noteAttributes=goods');
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 6 }), (pairs) => {
        const clean = withoutTokens(`/explore/${NOTE}?${pairs.join('&')}`);
        expect(clean).not.toMatch(/xsec|secret/);
        const kept = pairs.filter((given) => !given.startsWith('xsec'));
        expect(clean).toBe(`/explore/${NOTE}${kept.length === 0 ? '' : `?${kept.join('&')}`}`);
      }),
    );
  });
});
