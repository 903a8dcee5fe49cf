import { expect, test } from 'vitest';
import { type ClockLook, mayPrune } from '../../../utils/record/clock-guard';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 22);

test.each<{ name: string; looks: number[]; prunes: boolean[] }>([
  { name: 'every six hours', looks: [0, 6 * HOUR, 12 * HOUR], prunes: [true, true, true] },
  { name: 'a leap that is put right', looks: [0, 400 * DAY, 6 * HOUR, 12 * HOUR], prunes: [true, false, true, true] },
  { name: 'a browser closed for a month', looks: [0, 30 * DAY, 30 * DAY + 6 * HOUR], prunes: [true, false, true] },
  { name: 'opened once in ten days', looks: [0, 10 * DAY, 20 * DAY, 30 * DAY], prunes: [true, false, true, false] },
  { name: 'a clock put back', looks: [0, -400 * DAY, -400 * DAY + HOUR], prunes: [true, true, true] },
])('$name', ({ looks, prunes }) => {
  let last: ClockLook | undefined;
  const seen = looks.map((after) => {
    const { prune, look } = mayPrune(last, NOW + after);
    last = look;
    return prune;
  });
  expect(seen).toEqual(prunes);
});
