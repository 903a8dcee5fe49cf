import { describe, expect, it } from 'vitest';
import { matchesGlob, matchesHost } from '../../../utils/links/custom-match';
import { CUSTOM_RULE_LIMITS, compileRules } from '../../../utils/links/custom-rules';

const rule = { id: 'my-shop', zh: '示例店', en: 'Sample shop', hosts: ['shop.example'] };

describe('compileRules', () => {
  it('readies rules: lower-case ASCII hosts, defaults filled', () => {
    expect(compileRules([{ ...rule, hosts: ['Shop.Example', '*.示例.example'], paths: ['/p/*'] }])).toEqual({
      rules: [
        {
          id: 'my-shop',
          zh: '示例店',
          en: 'Sample shop',
          kind: 'other',
          hosts: ['shop.example', '*.xn--fsq092h.example'],
          paths: ['/p/*'],
        },
      ],
      errors: [],
    });
    expect(compileRules([])).toEqual({ rules: [], errors: [] });
    const [encoded] = compileRules([{ ...rule, paths: ['/商品/*'] }]).rules;
    expect(encoded?.paths).toEqual(['/%E5%95%86%E5%93%81/*']);
  });

  it.each([
    ['no list', {}, ['bad_shape@']],
    ['null', null, ['bad_shape@']],
    ['no rule', [null], ['bad_shape@0']],
    ['an unknown field', [{ ...rule, regex: 'a+' }], ['bad_shape@0']],
    ['a bad id', [{ ...rule, id: 'My Shop' }], ['bad_id@0.id']],
    ['a built-in id', [{ ...rule, id: 'taobao' }], ['reserved_id@0.id']],
    ['an empty name', [{ ...rule, zh: '' }], ['bad_name@0.zh']],
    ['an unknown kind', [{ ...rule, kind: 'affiliate' }], ['bad_kind@0.kind']],
    ['no host', [{ ...rule, hosts: [] }], ['no_host@0.hosts']],
    ['a URL for a host', [{ ...rule, hosts: ['https://shop.example/'] }], ['bad_host@0.hosts.0']],
    ['a host with a port', [{ ...rule, hosts: ['shop.example:8080'] }], ['bad_host@0.hosts.0']],
    ['a star in the middle', [{ ...rule, hosts: ['shop.*.example'] }], ['bad_host@0.hosts.0']],
    ['a whole top-level domain', [{ ...rule, hosts: ['*.com'] }], ['bad_host@0.hosts.0']],
    ['an address', [{ ...rule, hosts: ['127.0.0.1'] }], ['bad_host@0.hosts.0']],
    ['a path without a slash', [{ ...rule, paths: ['p/*'] }], ['bad_path@0.paths.0']],
    ['too many hosts', [{ ...rule, hosts: Array(21).fill('shop.example') }], ['no_host@0.hosts']],
    ['too long a host', [{ ...rule, hosts: [`${'a.'.repeat(100)}example`] }], ['bad_host@0.hosts.0']],
    ['paths that are none', [{ ...rule, paths: '/p' }], ['bad_path@0.paths']],
    ['a path with a query', [{ ...rule, paths: ['/p?id=*'] }], ['bad_path@0.paths.0']],
    ['too many stars', [{ ...rule, paths: [`/${'*a'.repeat(9)}`] }], ['bad_path@0.paths.0']],
    ['two errors', [{ ...rule, id: '!', hosts: ['a b'] }], ['bad_id@0.id', 'bad_host@0.hosts.0']],
    [
      'too many rules',
      Array.from({ length: CUSTOM_RULE_LIMITS.rules + 1 }, (_, at) => ({ ...rule, id: `r${at}` })),
      ['too_many@'],
    ],
  ])('refuses %s', (_name, input, errors) => {
    expect(compileRules(input)).toEqual({ rules: [], errors });
  });

  it('leaves out what does not fit and keeps the rest', () => {
    const { rules, errors } = compileRules([{ ...rule, id: '!' }, rule, rule, { ...rule, id: 'second' }]);
    expect(rules.map(({ id }) => id)).toEqual(['my-shop', 'second']);
    expect(errors).toEqual(['bad_id@0.id', 'duplicate_id@2.id']);
  });
});

describe('globs', () => {
  it.each([
    ['shop.example', 'shop.example', true],
    ['shop.example', 'a.shop.example', false],
    ['*.shop.example', 'a.shop.example', true],
    ['*.shop.example', 'shop.example', false],
    ['*.shop.example', 'myshop.example', false],
  ])('host %s against %s', (glob, host, expected) => expect(matchesHost(glob, host)).toBe(expected));

  it.each([
    ['/p/*', '/p/1', true],
    ['/p/*', '/q/1', false],
    ['/p', '/p', true],
    ['/p', '/p/1', false],
    ['/*/a/*/b', '/x/a/y/b', true],
    ['/*/a/*/b', '/x/a/b', false],
    ['/a*a', '/a', false],
    ['*', '', true],
    ['/.', '/x', false],
  ])('path %s against %s', (glob, path, expected) => expect(matchesGlob(glob, path)).toBe(expected));
});
