import { afterEach, expect, test, vi } from 'vitest';
import { steadyClock } from '../../../entrypoints/notes.content/steady-clock';

const HOUR = 3_600_000;
let timeOfDay = 0;
let sinceStart = 0;

afterEach(() => {
  vi.restoreAllMocks();
});

test('a clock that stood still over a night catches up; one set back or forth by a little goes on', () => {
  vi.spyOn(Date, 'now').mockImplementation(() => timeOfDay);
  vi.spyOn(performance, 'now').mockImplementation(() => sinceStart);
  [timeOfDay, sinceStart] = [100 * HOUR, 500];
  const { now, wake } = steadyClock();
  expect(now()).toBe(100 * HOUR);
  [timeOfDay, sinceStart] = [108 * HOUR, 1500];
  expect(now()).toBe(100 * HOUR + 1000);
  wake();
  expect(now()).toBe(108 * HOUR);
  for (const set of [-2 * HOUR, -500, 500, 59_000]) {
    timeOfDay = 108 * HOUR + set;
    wake();
    expect(now(), String(set)).toBe(108 * HOUR);
  }
});
