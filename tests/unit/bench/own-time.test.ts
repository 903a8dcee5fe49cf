import { expect, test } from 'vitest';
import { ownTime, type Profile } from '../../bench/page/own-time';

const OURS = 'chrome-extension://example/';
const node = (id: number, url: string, children: number[] = []) => ({ id, callFrame: { url }, children });

/** Root 1, the page's own script 2 that calls nothing of ours, our script 3 that calls the browser's 4. */
const NODES = [node(1, '', [2, 3]), node(2, 'https://page.example/a.js'), node(3, `${OURS}a.js`, [4]), node(4, '')];

function profileOf(samples: readonly (readonly [id: number, ms: number])[]): Profile {
  // A sample lasts until the next one: the last delta is that of nothing.
  const timeDeltas = [0, ...samples.map(([, ms]) => ms * 1000)].slice(0, samples.length + 1);
  return { nodes: NODES, startTime: 0, endTime: 0, samples: [...samples.map(([id]) => id), 1], timeDeltas };
}

test('what our script runs, and what it calls, is ours; the page is not', () => {
  const own = ownTime(
    profileOf([
      [2, 5],
      [3, 2],
      [4, 3],
      [1, 10],
      [3, 1],
      [2, 4],
      [3, 0.5],
    ]),
    OURS,
  );
  expect(own.total).toBeCloseTo(6.5);
  expect(own.longest).toBeCloseTo(5);
  expect(own.thirdLongest).toBeCloseTo(0.5);
  expect(own.samples).toBe(4);
});

test('between two moments only what lies there counts', () => {
  const own = ownTime(
    profileOf([
      [2, 5],
      [3, 10],
      [2, 5],
    ]),
    OURS,
  );
  expect(own.between(0, 5)).toBeCloseTo(0);
  expect(own.between(6, 9)).toBeCloseTo(3);
  expect(own.between(0, 100)).toBeCloseTo(10);
});

test('a profile without anything of ours has no samples', () => {
  expect(ownTime(profileOf([[2, 5]]), OURS)).toMatchObject({ total: 0, longest: 0, thirdLongest: 0, samples: 0 });
});
