import { expect, test } from 'vitest';
import { Play } from '../../../utils/observe/play';

/** `[ms since the last telling, does it play now]` */
type Step = [ms: number, plays: boolean];

test.each<{ name: string; steps: Step[]; counted: number[] }>([
  {
    name: 'never started',
    steps: [
      [1000, false],
      [1000, false],
    ],
    counted: [0, 0],
  },
  {
    name: 'stopped before two seconds',
    steps: [
      [0, true],
      [1000, true],
      [900, false],
    ],
    counted: [0, 0, 0],
  },
  {
    name: 'exactly two seconds',
    steps: [
      [0, true],
      [1000, true],
      [1000, false],
    ],
    counted: [0, 0, 2000],
  },
  {
    name: 'counts whole, then as it goes on',
    steps: [
      [0, true],
      [1500, true],
      [1000, true],
      [700, false],
    ],
    counted: [0, 0, 2500, 700],
  },
  {
    name: 'two short runs are not one long one',
    steps: [
      [0, true],
      [1500, false],
      [5000, true],
      [1500, false],
    ],
    counted: [0, 0, 0, 0],
  },
  {
    name: 'a clock put back counts nothing',
    steps: [
      [0, true],
      [3000, true],
      [-500, true],
    ],
    counted: [0, 3000, 0],
  },
])('$name', ({ steps, counted }) => {
  const play = new Play();
  expect(steps.map(([ms, plays]) => play.step(plays, ms))).toEqual(counted);
});
