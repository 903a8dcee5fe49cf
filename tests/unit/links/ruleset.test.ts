import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AFFILIATE_NETWORKS } from '../../../utils/links/networks';
import { REDIRECTORS, SHORTENERS } from '../../../utils/links/redirectors';
import { claimsOf, isKnownHost, isReadableScheme, PLATFORMS, redirectParams } from '../../../utils/links/ruleset';
import { LINK_PLATFORMS } from '../../../utils/model/link';
import { linkVectors } from './load-vectors';

const folder = new URL('../../../utils/links/platforms/', import.meta.url);

describe('platforms', () => {
  it('are one file each, registered, and in the model’s vocabulary', () => {
    const files = readdirSync(folder).flatMap((name) => (name === 'index.ts' ? [] : name.replace(/\.ts$/, '')));
    const ids = PLATFORMS.map(({ id }) => id);
    expect(files.length).toBeGreaterThan(15);
    expect([...ids].sort()).toEqual(files.sort());
    expect([...ids, 'other'].sort()).toEqual([...LINK_PLATFORMS].sort());
  });

  it.each(PLATFORMS.map((platform) => [platform.id, platform] as const))('%s has a vector', (id) => {
    expect(linkVectors.some(({ hits }) => hits.some(({ platform }) => platform === id))).toBe(true);
  });

  it('claim each domain and scheme once', () => {
    for (const key of ['domains', 'schemes'] as const) {
      const all = PLATFORMS.flatMap((platform) => platform[key]?.split(' ') ?? []);
      expect(all.length).toBeGreaterThan(10);
      expect(new Set(all).size).toBe(all.length);
      expect(all.filter((name) => name !== name.toLowerCase() || name === '')).toEqual([]);
    }
  });

  it('write every route from its start, within a domain or scheme of their own', () => {
    let routes = 0;
    for (const platform of PLATFORMS) {
      for (const { at } of platform.routes) {
        routes += 1;
        expect(at.source.startsWith('^'), at.source).toBe(true);
        expect(at.flags.replace('i', ''), at.source).toBe('');
      }
    }
    expect(routes).toBeGreaterThan(80);
  });

  it('use only commission networks that have a name', () => {
    const used = PLATFORMS.flatMap(({ parties, routes }) => [
      ...(parties ?? []).map(({ network }) => network),
      ...routes.flatMap(({ network }) => network ?? []),
    ]);
    expect(new Set(used)).toEqual(new Set(Object.keys(AFFILIATE_NETWORKS)));
  });
});

describe('hosts', () => {
  it.each([
    ['item.taobao.com', ['taobao']],
    ['2.taobao.com', ['xianyu', 'taobao']],
    ['market.m.taobao.com', ['xianyu', 'taobao']],
    ['3.cn', ['jd']],
    ['www.amazon.co.jp', ['amazon']],
    ['faketaobao.com', []],
    ['taobao.com.evil.cn', []],
    ['item.taobao.com.cn', []],
    ['com', []],
    ['', []],
    [`${'a.'.repeat(200)}taobao.com`, []],
  ])('%s', (host, ids) => {
    expect(claimsOf(host).map(({ platform }) => platform.id)).toEqual(ids);
    expect(isKnownHost(host)).toBe(ids.length > 0);
  });

  it('of redirectors and shorteners are known, and are no shop', () => {
    expect(REDIRECTORS.length).toBeGreaterThan(20);
    for (const [host, path, params] of REDIRECTORS) {
      expect(isKnownHost(host)).toBe(true);
      expect(redirectParams(host, path)).toBe(params);
    }
    for (const host of [...SHORTENERS, ...REDIRECTORS.map(([name]) => name)]) {
      expect(claimsOf(host).filter(({ mixed }) => !mixed)).toEqual([]);
    }
  });

  it.each([
    'mmstat.com',
    'gw.alicdn.com',
    'img10.360buyimg.com',
    'sns-webpic-qc.xhscdn.com',
    'si.geilicdn.com',
    'tanx.com',
  ])('%s serves assets or beacons and is never a shop', (host) => expect(isKnownHost(host)).toBe(false));
});

describe('schemes', () => {
  it.each([
    ['https', true],
    ['tbopen', true],
    ['sinaweibo', true],
    ['javascript', false],
    ['data', false],
    ['intent', false],
    ['constructor', false],
  ])('%s', (scheme, readable) => expect(isReadableScheme(scheme)).toBe(readable));
});
