import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../utils/links/custom-rules';
import { type RuleDraft, readDraft, readerOf } from '../../../utils/links/rule-draft';

const draft: RuleDraft = { name: '示例店', kind: 'shop', hosts: 'shop.example', paths: '' };
const kept = { id: 'kept', zh: '已有的', en: 'Kept', hosts: ['*.kept.example', 'one.example'] };

describe('readDraft', () => {
  it('makes a rule that the recogniser takes, with an id that tells its host', () => {
    const { rule, faults } = readDraft(
      { ...draft, hosts: ' shop.example，*.Shop.Example ', paths: '/item/* /商品/*' },
      [],
    );
    expect(faults).toEqual([]);
    expect(rule).toEqual({
      id: 'shop-example',
      zh: '示例店',
      en: '示例店',
      kind: 'shop',
      hosts: ['shop.example', '*.Shop.Example'],
      paths: ['/item/*', '/商品/*'],
    });
    expect(compileRules([rule]).errors).toEqual([]);
    expect(readerOf('看 https://www.shop.example/%E5%95%86%E5%93%81/1', [rule])).toBe('shop-example');
    expect(readerOf('https://www.shop.example/about', [rule])).toBeUndefined();
  });

  it.each([
    ['1688-like.example', 'shop-1688-like-example'],
    ['示例.example', 'xn--fsq092h-example'.replaceAll('--', '-')],
    [`${'long'.repeat(10)}.example`, 'long'.repeat(7)],
  ])('gives %s a fitting id', (hosts, id) => {
    const { rule } = readDraft({ ...draft, hosts }, []);
    expect(rule.id).toBe(id);
    expect(compileRules([rule]).errors).toEqual([]);
  });

  it('gives no id twice, and keeps the id of what is changed', () => {
    const { rule } = readDraft({ ...draft, paths: '/b/*' }, [
      { id: 'shop-example', zh: 'a', en: 'a', hosts: ['shop.example'], paths: ['/a/*'] },
    ]);
    expect(rule.id).toBe('shop-example-2');
    expect(readDraft(draft, [], { ...rule, id: 'older' }).rule.id).toBe('older');
  });

  it.each<[string, Partial<RuleDraft>, string, string?]>([
    ['no name', { name: '  ' }, 'name'],
    ['a long name', { name: '长'.repeat(41) }, 'name'],
    ['no host', { hosts: ' ' }, 'no_host'],
    ['a whole link', { hosts: 'https://shop.example/item/1?a=b' }, 'is_link', 'shop.example'],
    ['a host with a path', { hosts: 'shop.example/item' }, 'is_link', 'shop.example'],
    ['a port', { hosts: 'shop.example:8080' }, 'is_link', 'shop.example'],
    ['an account', { hosts: 'a@shop.example' }, 'is_link', 'shop.example'],
    ['one word', { hosts: 'shop' }, 'not_host'],
    ['a star in the middle', { hosts: 'shop.*.example' }, 'not_host'],
    ['a star within a label', { hosts: '*shop.example' }, 'not_host'],
    ['an expression', { hosts: '^shop.example$' }, 'not_host'],
    ['an address', { hosts: '127.0.0.1' }, 'not_host'],
    ['underscores where none may stand', { hosts: 'shop.exam_ple' }, 'not_host'],
    ['everything', { hosts: '*' }, 'too_broad'],
    ['everything, with dots', { hosts: '*.*' }, 'too_broad'],
    ['a top-level domain', { hosts: '*.com' }, 'too_broad'],
    ['a country’s suffix', { hosts: '*.com.cn' }, 'too_broad'],
    ['the site itself', { hosts: 'www.xiaohongshu.com' }, 'too_broad'],
    ['a look-alike', { hosts: 'tаobao.com' }, 'look_alike', 'xn--tobao-4ve.com'],
    ['a look-alike of one script', { hosts: 'аррӏе.example' }, 'look_alike', 'xn--80ak6aa92e.example'],
    ['an accent', { hosts: 'shöp.example' }, 'look_alike', 'xn--shp-tna.example'],
    ['a built-in host', { hosts: 'item.jd.com' }, 'built_in', 'jd'],
    ['a built-in domain', { hosts: '*.taobao.com' }, 'built_in', 'taobao'],
    ['a built-in host in full width', { hosts: 'ｉｔｅｍ.jd.com' }, 'built_in', 'jd'],
    ['a shortener', { hosts: 't.cn' }, 'built_in', 'other'],
    ['a redirector', { hosts: 'link.zhihu.com' }, 'forwards'],
    ['a host of another rule', { hosts: 'one.example' }, 'duplicate', 'kept'],
    ['a sub-domain of another rule', { hosts: 'a.kept.example' }, 'duplicate', 'kept'],
    ['too many hosts', { hosts: Array.from({ length: 21 }, (_, at) => `s${at}.example`).join(' ') }, 'too_many'],
    ['a path without a slash', { paths: 'item/*' }, 'path_start'],
    ['a path with a query', { paths: '/item?id=*' }, 'path_query'],
    ['an expression for a path', { paths: '/item/.*' }, 'path_pattern'],
    ['a group for a path', { paths: '/(?:a|b)' }, 'path_pattern'],
    ['too many stars', { paths: `/${'*a'.repeat(9)}` }, 'too_many'],
    ['too many paths', { paths: Array.from({ length: 21 }, (_, at) => `/${at}`).join(' ') }, 'too_many'],
  ])('refuses %s', (_what, part, code, other) => {
    const { faults } = readDraft({ ...draft, ...part }, [kept]);
    expect(faults.map((fault) => fault.code)).toEqual([code]);
    expect(faults[0]?.other).toBe(other);
  });

  it.each([
    ['the same host with other paths', { hosts: 'shop.example', paths: '/b/*' }],
    ['the site itself with a path', { hosts: 'www.xiaohongshu.com', paths: '/activity/*' }],
    ['a look-alike in its own ASCII form', { hosts: 'xn--tobao-4ve.com' }],
    ['a Chinese host', { hosts: '示例.example' }],
    ['a host above another rule’s', { hosts: 'kept.example' }],
    ['a host that ends like a built-in one', { hosts: 'faketaobao.example' }],
  ])('keeps %s', (_what, part) => {
    const others = [kept, { id: 'a', zh: 'a', en: 'a', hosts: ['shop.example'], paths: ['/a/*'] }];
    expect(readDraft({ ...draft, ...part }, others).faults).toEqual([]);
  });

  it('refuses one more than 200 rules', () => {
    const others = Array.from({ length: 200 }, (_, at) => ({
      id: `r${at}x`,
      zh: 'a',
      en: 'a',
      hosts: [`r${at}.example`],
    }));
    expect(readDraft(draft, others).faults).toMatchObject([{ code: 'too_many' }]);
  });
});

describe('readerOf', () => {
  it.each([
    ['https://a.kept.example/1', 'kept'],
    ['kept.example 之外', undefined],
    ['https://item.jd.com/100001.html', 'jd'],
    ['没有链接', undefined],
    ['', undefined],
  ])('%s is read by %s', (text, id) => expect(readerOf(text, [kept])).toBe(id));
});
