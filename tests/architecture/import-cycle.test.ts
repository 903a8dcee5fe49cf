import { describe, expect, it } from 'vitest';
import { cycleOf } from '../../scripts/lib/import-cycle';

const graph = (text: string) =>
  new Map(
    text
      .split(' ')
      .filter(Boolean)
      .map((line) => {
        const [from = '', to = ''] = line.split('>');
        return [from, to.split(',').filter(Boolean)] as const;
      }),
  );

describe('a ring among parts of the build is found, wherever it is', () => {
  it.each([
    ['', undefined],
    ['a>b b>c', undefined],
    ['a>b,c b>d c>d d>', undefined],
    ['a>a', ['a', 'a']],
    ['a>b b>a', ['a', 'b', 'a']],
    ['x>a a>b b>c c>a', ['a', 'b', 'c', 'a']],
    ['a>b b> c>d d>e e>c', ['c', 'd', 'e', 'c']],
  ])('%s', (text, ring) => {
    expect(cycleOf(graph(text))).toEqual(ring);
  });
});
