import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Exposure, IDLE_AFTER_MS, LONGEST_STEP_MS, VIEWABLE_MS } from '../../../utils/observe/exposure';

/** An exposure with the tab in front since 0. */
function watched(): Exposure {
  const exposure = new Exposure(0);
  exposure.setActive(true, 0);
  return exposure;
}

/** Time that a page lived through, told every second. */
function tick(exposure: Exposure, from: number, to: number): void {
  for (let at = from; at < to; at += 1000) exposure.advance(at);
  exposure.advance(to);
}

describe('viewable: half of it, for a second, without a break, in a focused tab', () => {
  test.each([
    [0.5, 1000, true],
    [0.5, 999, false],
    [0.49, 60_000, false],
    [1, 1000, true],
  ])('a share of %d for %d ms: %s', (ratio, ms, viewable) => {
    const exposure = watched();
    exposure.show('a', ratio, 100, 0);
    exposure.advance(ms);
    expect(exposure.of('a')?.viewable).toBe(viewable);
  });

  test('the moment is a second after it came half into view, however late it is noticed', () => {
    const exposure = watched();
    exposure.show('a', 0.6, 100, 250);
    exposure.advance(9000);
    expect(exposure.of('a')).toMatchObject({ viewable: true, firstViewableAt: 250 + VIEWABLE_MS });
  });

  test.each<[string, (exposure: Exposure) => void]>([
    [
      'leaving the screen',
      (exposure) => {
        exposure.hide('a', 900);
        exposure.show('a', 1, 100, 950);
      },
    ],
    [
      'less than half of it',
      (exposure) => {
        exposure.show('a', 0.4, 100, 900);
        exposure.show('a', 1, 100, 950);
      },
    ],
    [
      'losing focus',
      (exposure) => {
        exposure.setActive(false, 900);
        exposure.setActive(true, 950);
      },
    ],
  ])('%s is a break', (_, breaks) => {
    const exposure = watched();
    exposure.show('a', 1, 100, 0);
    breaks(exposure);
    exposure.advance(1949);
    expect(exposure.of('a')?.viewable).toBe(false);
    exposure.advance(1950);
    expect(exposure.of('a')?.viewable).toBe(true);
  });

  test('a larger or smaller share above half is none', () => {
    const exposure = watched();
    exposure.show('a', 1, 100, 0);
    exposure.show('a', 0.5, 100, 500);
    exposure.show('a', 0.8, 90, 700);
    exposure.advance(1000);
    expect(exposure.of('a')).toMatchObject({ viewable: true, maxVisibleRatio: 1 });
  });

  test('in a tab that is not in front nothing becomes viewable', () => {
    const exposure = new Exposure(0);
    exposure.show('a', 1, 100, 0);
    exposure.advance(60_000);
    expect(exposure.of('a')).toMatchObject({ viewable: false, dwellMs: 0, exposureMs: 0 });
  });

  test('once viewable, always viewable', () => {
    const exposure = watched();
    exposure.show('a', 1, 100, 0);
    exposure.hide('a', 1000);
    exposure.advance(5000);
    expect(exposure.of('a')).toMatchObject({ viewable: true, firstViewableAt: 1000 });
  });
});

describe('dwell', () => {
  test('counts while at least half is visible', () => {
    const exposure = watched();
    exposure.show('a', 0.5, 100, 100);
    exposure.show('a', 0.4, 100, 600);
    exposure.show('a', 0.9, 100, 1000);
    exposure.hide('a', 1200);
    expect(exposure.of('a')?.dwellMs).toBe(500 + 200);
  });

  test('stops a minute after the last input, and goes on with the next', () => {
    const exposure = watched();
    exposure.show('a', 1, 100, 0);
    exposure.input(10_000);
    tick(exposure, 10_000, 200_000);
    expect(exposure.of('a')?.dwellMs).toBe(10_000 + IDLE_AFTER_MS);
    exposure.input(200_000);
    exposure.advance(201_000);
    expect(exposure.of('a')?.dwellMs).toBe(10_000 + IDLE_AFTER_MS + 1000);
  });

  test('the start of the page counts as input', () => {
    const exposure = watched();
    exposure.show('a', 1, 100, 0);
    tick(exposure, 0, 3_600_000);
    expect(exposure.of('a')?.dwellMs).toBe(IDLE_AFTER_MS);
  });

  test('a night asleep is not a minute of reading: a step that long was not lived through', () => {
    const exposure = watched();
    exposure.show('a', 1, 100, 0);
    exposure.advance(5000);
    exposure.advance(8 * 3_600_000);
    expect(exposure.of('a')?.dwellMs).toBe(5000 + LONGEST_STEP_MS);
  });
});

describe('exposure', () => {
  test('items on screen together share the time by visible area', () => {
    const exposure = watched();
    exposure.show('a', 1, 300, 0);
    exposure.show('b', 0.5, 200, 0);
    exposure.show('c', 0.4, 9000, 0);
    exposure.advance(4000);
    expect(exposure.of('a')).toMatchObject({ dwellMs: 4000, exposureMs: 3000 });
    expect(exposure.of('b')).toMatchObject({ dwellMs: 4000, exposureMs: 1000 });
    expect(exposure.of('c')).toMatchObject({ dwellMs: 0, exposureMs: 0 });
  });

  test('an item without an area takes no share', () => {
    const exposure = watched();
    exposure.show('a', 1, 0, 0);
    exposure.advance(1000);
    expect(exposure.of('a')).toMatchObject({ dwellMs: 1000, exposureMs: 0 });
  });
});

describe('a clock that goes backwards', () => {
  test('counts nothing', () => {
    const exposure = watched();
    exposure.show('a', 1, 100, 0);
    exposure.advance(900);
    exposure.advance(100);
    exposure.advance(900);
    expect(exposure.of('a')).toMatchObject({ dwellMs: 900, viewable: false });
  });

  test('gives no item a second that never passed', () => {
    const exposure = watched();
    exposure.advance(10_000);
    exposure.show('a', 1, 100, 2000);
    exposure.advance(10_500);
    expect(exposure.of('a')).toMatchObject({ viewable: false, dwellMs: 500 });
  });

  test('nor does coming to the front', () => {
    const exposure = new Exposure(0);
    exposure.show('a', 1, 100, 10_000);
    exposure.setActive(true, 1000);
    exposure.advance(10_999);
    expect(exposure.of('a')?.viewable).toBe(false);
  });
});

describe('what changed', () => {
  test('is told once', () => {
    const exposure = watched();
    exposure.show('a', 1, 100, 0);
    exposure.show('b', 0.2, 100, 0);
    expect(exposure.takeChanged()).toEqual(['a', 'b']);
    expect(exposure.takeChanged()).toEqual([]);
    exposure.advance(100);
    expect(exposure.takeChanged()).toEqual(['a']);
  });

  test('never shown, or forgotten: nothing is known', () => {
    const exposure = watched();
    expect(exposure.of('a')).toBeUndefined();
    exposure.hide('a', 10);
    exposure.show('b', 1, 100, 20);
    exposure.forget('b');
    exposure.advance(2000);
    expect([exposure.of('a'), exposure.of('b'), exposure.takeChanged()]).toEqual([undefined, undefined, []]);
  });
});

type Event =
  | { kind: 'show'; key: string; ratio: number; area: number }
  | { kind: 'hide' | 'forget'; key: string }
  | { kind: 'active'; on: boolean }
  | { kind: 'input' | 'advance' };

const key = fc.constantFrom('a', 'b', 'c', 'd');
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    kind: fc.constant('show' as const),
    key,
    ratio: fc.double({ min: 0, max: 1, noNaN: true }),
    area: fc.nat(1_000_000),
  }),
  fc.record({ kind: fc.constantFrom('hide' as const), key }),
  fc.record({ kind: fc.constant('active' as const), on: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('input' as const, 'advance' as const) }),
);
/** Steps of time, some of them backwards and some longer than anybody sits still. */
const day = fc.array(fc.tuple(fc.integer({ min: -2000, max: 90_000 }), event), { maxLength: 60 });

function play(events: readonly [number, Event][]) {
  const exposure = new Exposure(0);
  let at = 0;
  let latest = 0;
  let active = false;
  let activeMs = 0;
  for (const [ms, what] of events) {
    at += ms;
    if (active && at > latest) activeMs += at - latest;
    latest = Math.max(latest, at);
    if (what.kind === 'show') exposure.show(what.key, what.ratio, what.area, at);
    else if (what.kind === 'hide') exposure.hide(what.key, at);
    else if (what.kind === 'input') exposure.input(at);
    else if (what.kind === 'active') {
      exposure.setActive(what.on, at);
      active = what.on;
    } else exposure.advance(at);
  }
  const byKey = new Map(
    ['a', 'b', 'c', 'd'].flatMap((name) => {
      const of = exposure.of(name);
      return of === undefined ? [] : [[name, of] as const];
    }),
  );
  return { byKey, items: [...byKey.values()], activeMs };
}

describe('any day', () => {
  test('exposure of all items together is no longer than the tab was in front, dwell of each no longer either', () => {
    fc.assert(
      fc.property(day, (events) => {
        const { items, activeMs } = play(events);
        const exposed = items.reduce((sum, { exposureMs }) => sum + exposureMs, 0);
        expect(exposed).toBeLessThanOrEqual(activeMs + 1e-3);
        for (const { dwellMs, exposureMs } of items) {
          expect(dwellMs).toBeLessThanOrEqual(activeMs);
          expect(exposureMs).toBeLessThanOrEqual(dwellMs + 1e-3);
          expect(exposureMs).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('what was ever viewable was half visible at some time, and for long enough', () => {
    fc.assert(
      fc.property(day, (events) => {
        const { items, activeMs } = play(events);
        for (const item of items.filter(({ viewable }) => viewable)) {
          expect(item.maxVisibleRatio).toBeGreaterThanOrEqual(0.5);
          expect(activeMs).toBeGreaterThanOrEqual(VIEWABLE_MS);
          expect(item.firstViewableAt).toBeGreaterThanOrEqual(VIEWABLE_MS);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('counts never shrink', () => {
    fc.assert(
      fc.property(day, (events) => {
        const whole = play(events).byKey;
        const half = play(events.slice(0, Math.floor(events.length / 2))).byKey;
        for (const [name, before] of half) {
          expect(whole.get(name)?.dwellMs).toBeGreaterThanOrEqual(before.dwellMs);
          expect(whole.get(name)?.viewable || !before.viewable).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
