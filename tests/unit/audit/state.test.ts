import { describe, expect, it } from 'vitest';
import {
  type AuditChange,
  closeStep,
  edit,
  finish,
  nextStep,
  progressOf,
  start,
  stop,
} from '../../../utils/audit/state';
import { stepView } from '../../../utils/audit/step-view';
import { plan, run } from './plan';

const NOW = 9_000;
const draft = plan({ state: 'draft', order: [], stretches: [] });

function done(change: AuditChange) {
  if (!change.ok) throw new Error(change.problem);
  return change;
}

describe('start', () => {
  it('draws the order once, and goes on with it after a stop', () => {
    const begun = done(start({ plan: draft, runs: [] }, NOW)).plan;
    expect(begun.order).toHaveLength(6);
    expect(begun).toMatchObject({ state: 'running', startedUtc: 1_000, stretches: [{ fromUtc: NOW }] });
    const stopped = done(stop({ plan: begun, runs: [] }, NOW + 1)).plan;
    expect(stopped.stretches).toEqual([{ fromUtc: NOW, toUtc: NOW + 1 }]);
    const again = done(start({ plan: stopped, runs: [] }, NOW + 2)).plan;
    expect(again.order).toEqual(begun.order);
    expect(again.stretches).toHaveLength(2);
  });

  it.each([
    [{ plan: draft, runs: [], runningId: 'another' }, 'another_running'],
    [{ plan: plan({ state: 'finished' }), runs: [] }, 'finished'],
  ])('refuses %#', (held, problem) => {
    expect(start(held, NOW)).toEqual({ ok: false, problem });
  });
});

it('nextStep is the first that is not done, with its list if there is one', () => {
  const runs = [run(0, { end: 'complete' }), run(1, { feedLoadId: 'load' })];
  expect(nextStep({ plan: plan(), runs })).toMatchObject({
    position: 1,
    target: { keyword: '面霜' },
    runNo: 1,
    run: { feedLoadId: 'load' },
  });
  expect(stepView({ plan: plan(), runs })).toEqual({
    keyword: '面霜',
    surface: 'search',
    at: 2,
    of: 6,
    runNo: 1,
    repeats: 2,
    k: 3,
    list: { seen: 0, rendered: 0 },
  });
  const all = plan().order.map((_, at) => run(at, { end: 'skipped' }));
  expect(nextStep({ plan: plan(), runs: all })).toBeUndefined();
  expect(stepView({ plan: plan(), runs: all })).toBeUndefined();
  expect(progressOf({ plan: plan(), runs: [...runs, run(2, { end: 'no_results' })] })).toEqual({
    steps: 6,
    done: 2,
    complete: 1,
    truncated: 0,
    noResults: 1,
    skipped: 0,
  });
});

describe('closeStep', () => {
  const open = run(0, { feedLoadId: 'load', rendered: 3, seen: 2 });
  it.each([
    ['cut short', [open], 0, 'truncated' as const, { end: 'truncated', seen: 2 }],
    ['seen after all', [{ ...open, seen: 3 }], 0, 'truncated' as const, { end: 'complete' }],
    ['empty', [], 0, 'no_results' as const, { end: 'no_results', keyword: '咖啡' }],
    ['left out', [], 0, 'skipped' as const, { end: 'skipped' }],
  ])('ends a step: %s', (_, runs, position, end, expected) => {
    const change = done(closeStep({ plan: plan(), runs }, position, end, NOW));
    expect(change.runs).toMatchObject([{ ...expected, endedUtc: NOW }]);
  });

  it.each([
    ['what another window did', [open], 3, 'truncated' as const, 'moved_on'],
    ['a list that was never met', [], 0, 'truncated' as const, 'nothing_open'],
    ['"no results" where results stood', [open], 0, 'no_results' as const, 'moved_on'],
  ])('refuses: %s', (_, runs, position, end, problem) => {
    expect(closeStep({ plan: plan(), runs }, position, end, NOW)).toEqual({ ok: false, problem });
  });

  it('refuses while nothing runs', () => {
    expect(closeStep({ plan: plan({ state: 'stopped' }), runs: [] }, 0, 'skipped', NOW)).toEqual({
      ok: false,
      problem: 'not_running',
    });
  });
});

it('stop and finish close the open list as far as it was seen', () => {
  const held = { plan: plan(), runs: [run(0, { end: 'complete' }), run(1, { feedLoadId: 'load', seen: 1 })] };
  for (const change of [stop(held, NOW), finish(held, NOW)])
    expect(done(change).runs).toMatchObject([{ position: 1, end: 'truncated', endedUtc: NOW }]);
  expect(done(finish(held, NOW)).plan).toMatchObject({ state: 'finished', endedUtc: NOW });
});

describe('edit', () => {
  it('changes everything of a draft', () => {
    expect(done(edit({ plan: draft, runs: [] }, { k: 50, name: '新' })).plan).toMatchObject({ k: 50, name: '新' });
  });
  it.each([{ k: 50 }, { repeats: 3 }, { keywords: [] }, { surface: 'explore' as const }])(
    'refuses %j once begun',
    (changes) => {
      expect(edit({ plan: plan(), runs: [] }, { ...changes, name: '新' })).toEqual({ ok: false, problem: 'begun' });
    },
  );
  it('changes words at any time', () => {
    const held = { plan: plan({ state: 'finished' }), runs: [run(0)] };
    expect(done(edit(held, { name: '新', notes: '地点', k: 3 })).plan).toMatchObject({ name: '新', notes: '地点' });
  });
});
