// Dexie follows a record only where it finds a database of the browser as it is loaded.
import 'fake-indexeddb/auto';

import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageProps } from '../../../entrypoints/dashboard/page';
import { Page } from '../../../entrypoints/dashboard/pages/overview';
import { words } from '../../../utils/i18n';
import { overviewWords } from '../../../utils/i18n/overview';
import { DEFAULT_SETTINGS } from '../../../utils/settings';
import type { OverviewSums } from '../../../utils/summarise/overview-sums';
import { FakeWorker } from '../../support/fake-worker';
import { freshDatabase } from '../record/facts';

const workers = vi.hoisted(() => [] as FakeWorker[]);
vi.mock('../../../entrypoints/dashboard/start-worker', () => ({
  startWorker: () => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  },
}));
vi.mock('wxt/browser', () => {
  const area = { get: async () => ({}), set: async () => undefined };
  return { browser: { storage: { local: area, session: area } } };
});

beforeEach(() => {
  workers.length = 0;
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date(2026, 10, 22, 23, 59, 30));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const say = overviewWords('en');

async function propsOf(rest: string[]): Promise<PageProps> {
  const db = await freshDatabase();
  const of = { source: 'live', surface: 'all', dimension: 'total', value: '' } as const;
  await db.dailyRollups.bulkAdd(
    ['2026-11-16', '2026-11-22'].map((day) => ({ ...of, day, impressions: 10, noteDays: 10, exposureMs: 0 })),
  );
  return {
    words: words('en'),
    settings: { ...DEFAULT_SETTINGS, recording: 'full' },
    change: async () => undefined,
    database: Promise.resolve({ ok: true as const, db }),
    reopen: () => undefined,
    go: () => undefined,
    rest,
  };
}

const SUMS: OverviewSums = {
  count: 500,
  sessions: 4,
  rulesets: [],
  results: [],
  groups: { week: [], day: [], surface: [], place: [] },
  position: { feedLoads: 0, results: [] },
  openness: { weeks: [], shops: [] },
  keywords: {
    byKeyword: [],
    macro: {
      ...{ metric: 'M9', variant: 'macro', observable: true, unit: 'share' },
      estimate: { k: 0, n: 0, method: 'none', clusters: 0 },
    },
    truncated: [],
    first: 20,
    words: {},
  },
  prominence: {},
};

const daysOf = () =>
  [...(document.querySelector('.sl-chart-frame')?.querySelectorAll('tbody th') ?? [])].map((cell) => cell.textContent);
const fromUtc = (at: number) => (workers[at]?.asked[0] as { fromUtc?: number } | undefined)?.fromUtc;

test.each(['looked at again', 'in front all the time'])('a page left open goes on to the next day: %s', async (how) => {
  // What waits for the database goes by the real clock.
  const timers = vi.spyOn(globalThis, 'setInterval');
  render(<Page {...(await propsOf(['range=7']))} />);
  await waitFor(() => expect(daysOf()[0]).toBe('2026-11-16'));
  await waitFor(() => expect(workers).toHaveLength(1));
  expect(fromUtc(0)).toBe(new Date(2026, 10, 16).getTime());
  await act(() => workers[0]?.say({ kind: 'done', sums: SUMS }));
  const by = await screen.findByLabelText(say.breakdown.by);
  fireEvent.change(by, { target: { value: 'week' } });
  by.focus();

  vi.setSystemTime(new Date(2026, 10, 23, 0, 0, 10));
  await act(() => {
    if (how === 'looked at again') document.dispatchEvent(new Event('visibilitychange'));
    else for (const [tick, ms] of timers.mock.calls) if (ms === 60_000) (tick as () => void)();
  });
  await waitFor(() => expect(daysOf()).toHaveLength(7));
  await waitFor(() => expect(daysOf()[0]).toBe('2026-11-17'));
  await waitFor(() => expect(workers).toHaveLength(2));
  expect(fromUtc(1)).toBe(new Date(2026, 10, 17).getTime());
  await act(() => workers[1]?.say({ kind: 'progress', read: 5 }));
  // What was chosen in the figures, and where one was, stays while they are worked out again, and after.
  expect(document.activeElement).toBe(by);
  await act(() => workers[1]?.say({ kind: 'done', sums: { ...SUMS, count: 501 } }));
  expect(document.activeElement).toBe(by);
  expect(screen.getByLabelText<HTMLSelectElement>(say.breakdown.by).value).toBe('week');
  expect(document.body.textContent).toContain('501');
});

test('figures of another range are not shown in the place of those asked for', async () => {
  const props = await propsOf(['range=7']);
  const { rerender } = render(<Page {...props} />);
  await waitFor(() => expect(workers).toHaveLength(1));
  await act(() => workers[0]?.say({ kind: 'done', sums: SUMS }));
  expect(document.querySelector('.sl-metrics')).not.toBeNull();
  rerender(<Page {...props} rest={['range=90']} />);
  await waitFor(() => expect(workers).toHaveLength(2));
  expect(document.querySelector('.sl-metrics')).toBeNull();
});

test.each([
  ['range=7', ['range=7', 'with=before']],
  ['range=7&import=a', ['range=7', 'import=b']],
])('figures of %s are not shown for a moment in the place of others', async (before, after) => {
  const props = await propsOf(before.split('&'));
  const { rerender } = render(<Page {...props} />);
  await waitFor(() => expect(workers).toHaveLength(1));
  await act(() => workers[0]?.say({ kind: 'done', sums: SUMS }));
  expect(document.querySelector('.sl-metrics')).not.toBeNull();
  const drawn: boolean[] = [];
  const watch = new MutationObserver(() => drawn.push(document.querySelector('.sl-metrics') !== null));
  watch.observe(document.body, { childList: true, subtree: true });
  rerender(<Page {...props} rest={after} />);
  expect(document.querySelector('.sl-metrics')).toBeNull();
  await waitFor(() => expect(workers).toHaveLength(2));
  await act(() => workers[1]?.say({ kind: 'progress', read: 5 }));
  watch.disconnect();
  expect(drawn.length).toBeGreaterThan(0);
  expect(drawn).not.toContain(true);
});

test.each([
  ['with=gone', undefined],
  ['with=live', undefined],
  ['with=before', { toUtc: new Date(2026, 10, 16).getTime() - 1 }],
])('what cannot be compared with is no choice: %s', async (choice, against) => {
  render(<Page {...(await propsOf(['range=7', choice]))} />);
  await waitFor(() =>
    expect(screen.getByLabelText<HTMLSelectElement>(say.against.label).selectedIndex).toBe(
      against === undefined ? 0 : 1,
    ),
  );
  await waitFor(() => expect(workers.length).toBeGreaterThan(0));
  const asked = workers.at(-1)?.asked[0] as { against?: unknown };
  if (against === undefined) expect(asked).not.toHaveProperty('against');
  else expect(asked.against).toMatchObject(against);
});
