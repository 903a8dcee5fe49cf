import { describe, expect, it } from 'vitest';
import { classOfParam, PARAMS } from '../../../utils/links/params';

describe('classOfParam', () => {
  it.each([
    ['pid', 'party'],
    ['utm_campaign', 'party'],
    ['utm_source', 'track'],
    ['scm', 'track'],
    ['pd_rd_w', 'track'],
    ['share_uin', 'share'],
    ['_oak_share_time', 'share'],
    ['xsec_token', 'share'],
    ['id', undefined],
    ['q', undefined],
    ['p', undefined],
  ])('%s', (name, kind) => expect(classOfParam(name)).toBe(kind));

  it('lists every name once', () => {
    const names = Object.values(PARAMS).flatMap((list) => list.split(' '));
    expect(names.length).toBeGreaterThan(100);
    expect(new Set(names).size).toBe(names.length);
  });
});
