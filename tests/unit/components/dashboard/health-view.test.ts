import { describe, expect, it } from 'vitest';
import { debugInfo, type HealthRow, healthView } from '../../../../components/dashboard/health-view';
import { words } from '../../../../utils/i18n';
import { healthWords } from '../../../../utils/i18n/health';
import type { BuildHealth } from '../../../../utils/model/build-health';

const AT = Date.UTC(2026, 10, 22, 6);
const DAY_MS = 86_400_000;

const row = (over: Partial<HealthRow> = {}): HealthRow => ({
  sessionId: 's1',
  surface: 'explore',
  itemsSeen: 24,
  itemsRead: 24,
  labelsReadable: 23,
  unknownLabels: [],
  unknownFields: [],
  status: 'ok',
  lostBatches: 0,
  updatedUtc: AT,
  ...over,
});

describe('healthView', () => {
  it('adds up by surface, the most seen first, and leaves out what was never seen', () => {
    const view = healthView([
      row({ surface: 'search', itemsSeen: 10, itemsRead: 9 }),
      row(),
      row({ sessionId: 's2', updatedUtc: AT + 1 }),
      row({ surface: 'note', itemsSeen: 0, itemsRead: 0 }),
    ]);
    expect(view.surfaces.map(({ surface, total, sessions }) => [surface, total.seen, total.read, sessions])).toEqual([
      ['explore', 48, 48, 2],
      ['search', 10, 9, 1],
    ]);
  });

  it('shows the state the latest session left, and since when it was bad', () => {
    const changed = row({ sessionId: 's2', itemsRead: 0, status: 'changed', firstBadUtc: AT + 5, updatedUtc: AT + 9 });
    const rows = [changed, row()];
    expect(healthView(rows).surfaces[0]).toMatchObject({ status: 'changed', badSessions: 1, firstBadAt: AT + 5 });
    const mended = healthView([...rows, row({ sessionId: 's3', updatedUtc: AT + 99 })]);
    expect(mended.surfaces[0]).toMatchObject({ status: 'ok', badSessions: 1, sessions: 3, total: { lastAt: AT + 99 } });
  });

  it('gathers what is on no list, once each', () => {
    const view = healthView([
      row({ unknownLabels: ['示例'], unknownFields: ['promo_kind'] }),
      row({ sessionId: 's2', unknownLabels: ['示例', '另一个'], unknownFields: ['promo_kind'], lostBatches: 2 }),
    ]);
    expect(view).toMatchObject({ unknownFields: ['promo_kind'], unanswered: 2 });
    expect([...view.unknownLabels].sort()).toEqual(['另一个', '示例'].sort());
  });
});

describe('drift', () => {
  const build = (siteBuild: string | undefined, itemsRead: number, itemsSeen: number, day: number): BuildHealth => ({
    ...(siteBuild === undefined ? {} : { siteBuild }),
    itemsSeen,
    itemsRead,
    labelsReadable: itemsRead,
    unknownLabels: [],
    unknownFields: [],
    firstUtc: AT + day * DAY_MS,
    lastUtc: AT + day * DAY_MS,
  });
  const drifted = row({
    itemsSeen: 540,
    itemsRead: 295,
    status: 'changed',
    builds: [build('0.0.1', 295, 300, 0), build('0.1.0', 0, 240, 1)],
  });

  it.each([
    ['zh-CN', '发现：11月23日 起（版本 0.1.0），240 张卡片读到 0 张；此前（版本 0.0.1），300 张里读到 295 (98.3%)。'],
    ['en', 'Explore: since Nov 23 (build 0.1.0), 0 of 240 cards read; before (build 0.0.1), 295 (98.3%) of 300.'],
  ] as const)('is said in a sentence (%s)', (locale, sentence) => {
    const [surface] = healthView([drifted]).surfaces;
    const { names } = words(locale);
    expect(surface?.worse && healthWords(locale).worse(names.surfaces.explore, surface.worse)).toBe(sentence);
  });

  it('a few cards, some of them unread, do not mend a layout; all of them read do', () => {
    const few = (itemsRead: number) => row({ sessionId: 's2', itemsSeen: 4, itemsRead, updatedUtc: AT + 9 });
    expect(healthView([drifted, few(2)]).surfaces[0]?.status).toBe('changed');
    expect(healthView([drifted, few(4)]).surfaces[0]?.status).toBe('ok');
  });

  it('is copied with the debug info', () => {
    const text = debugInfo(healthView([drifted, row({ sessionId: 's2', builds: [build(undefined, 7, 7, 2)] })]), {});
    expect(text.split('\n')).toEqual(
      expect.arrayContaining([
        '  build not told: 7/7 read, 7 labels readable, unknown 0 labels 0 fields, 2026-11-24 to 2026-11-24',
        '  build 0.1.0: 0/240 read, 0 labels readable, unknown 0 labels 0 fields, 2026-11-23 to 2026-11-23, worse',
        '  build 0.0.1: 295/300 read, 295 labels readable, unknown 0 labels 0 fields, 2026-11-22 to 2026-11-22',
      ]),
    );
  });
});

it('debug info holds versions and counts, and no word of any page', () => {
  const view = healthView([
    row({
      unknownLabels: ['某人的名字'],
      unknownFields: ['promo_kind', '64f0000000000000000000aa', '一个键', 'user 13800000000'],
    }),
  ]);
  const text = debugInfo(view, { extension: '0.1.0', ruleset: '2026.11.1' });
  expect(text).toContain('extension: 0.1.0');
  expect(text).toContain('explore: 24/24 read, 23 labels readable, ok');
  expect(text).toContain('unknown labels: 1');
  expect(text).toContain('unknown fields: 4 (promo_kind)');
  expect(text).not.toMatch(/某人|64f0|一个键|138/);
});
