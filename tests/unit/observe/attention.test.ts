import { expect, test } from 'vitest';
import { Attention, beforeIdle } from '../../../utils/observe/attention';
import { LONGEST_STEP_MS } from '../../../utils/observe/exposure';

test.each<{ name: string; from: boolean; steps: [attended: boolean, at: number][]; counted: number[] }>([
  {
    name: 'in front all the time',
    from: true,
    steps: [
      [true, 1000],
      [true, 2100],
    ],
    counted: [1000, 1100],
  },
  {
    name: 'what lies before coming to the front does not count',
    from: false,
    steps: [
      [true, 60_000],
      [true, 61_000],
    ],
    counted: [0, 1000],
  },
  {
    name: 'what lies before leaving does',
    from: true,
    steps: [
      [false, 700],
      [false, 90_000],
      [true, 95_000],
    ],
    counted: [700, 0, 0],
  },
  {
    name: 'a night asleep is not a night of reading',
    from: true,
    steps: [[true, 8 * 3_600_000]],
    counted: [LONGEST_STEP_MS],
  },
  {
    name: 'a clock put back counts nothing',
    from: true,
    steps: [
      [true, -5],
      [true, 995],
    ],
    counted: [0, 1000],
  },
])('$name', ({ from, steps, counted }) => {
  const attention = new Attention(from, 0);
  expect(steps.map(([attended, at]) => attention.step(attended, at))).toEqual(counted);
});

test.each<[string, number, number, number, number]>([
  ['all of it within the minute', 1000, 30_000, 0, 1000],
  ['the minute ended in the midst', 1000, 60_400, 0, 600],
  ['none of it after the minute', 1000, 90_000, 0, 0],
  ['an input meanwhile', 1000, 90_000, 89_500, 1000],
  ['no time', 0, 90_000, 0, 0],
])('idle: %s', (_, ms, at, lastInput, counted) => {
  expect(beforeIdle(ms, at, lastInput)).toBe(counted);
});
