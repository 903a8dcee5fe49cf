import { describe, expect, it } from 'vitest';
import { shownShare } from '../../../utils/summarise/display';

describe('shownShare', () => {
  it.each([
    ['cannot be told', undefined, 500, { kind: 'not_observable' }],
    ['nothing there', 0, 0, { kind: 'counts', k: 0, n: 0 }],
    ['19', 3, 19, { kind: 'counts', k: 3, n: 19 }],
    ['20', 3, 20, { kind: 'share', percent: 15, interval: { lo: 5, hi: 36 }, decimals: 0, smallSample: true }],
    ['99', 12, 99, { kind: 'share', percent: 12, decimals: 0, smallSample: true }],
    ['100', 12, 100, { kind: 'share', percent: 12, interval: { lo: 7, hi: 20 }, decimals: 0, smallSample: false }],
    ['199', 25, 199, { kind: 'share', percent: 13, decimals: 0, smallSample: false }],
    ['200', 25, 200, { kind: 'share', percent: 12.5, decimals: 1, smallSample: false }],
  ] as const)('%s', (_name, k, n, shown) => {
    expect(shownShare(k, n)).toMatchObject(shown);
  });

  it('shows the interval it is given', () => {
    expect(shownShare(30, 300, { lo: 0.0512, hi: 0.2 })).toMatchObject({ interval: { lo: 5.1, hi: 20 } });
  });
});
