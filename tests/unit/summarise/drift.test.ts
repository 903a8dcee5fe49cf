import { describe, expect, test } from 'vitest';
import type { HealthOfBuilds } from '../../../utils/model/build-health';
import { driftOf } from '../../../utils/summarise/drift';

const DAY = 86_400_000;
const AT = Date.UTC(2026, 10, 12);

type Part = { build?: string; read: number; seen: number; day: number; labels?: string[]; fields?: string[] };

/** A session's row on search; its builds add up to it, as `record` sees to. */
function row(...parts: Part[]): HealthOfBuilds {
  const sum = (of: (part: Part) => number) => parts.reduce((total, part) => total + of(part), 0);
  return {
    sessionId: 's',
    surface: 'search',
    itemsSeen: sum(({ seen }) => seen),
    itemsRead: sum(({ read }) => read),
    labelsReadable: sum(({ read }) => read),
    unknownLabels: parts.flatMap(({ labels }) => labels ?? []),
    unknownFields: parts.flatMap(({ fields }) => fields ?? []),
    status: 'ok',
    lostBatches: 0,
    updatedUtc: AT,
    builds: parts.map(({ build, read, seen, day, labels = [], fields = [] }) => ({
      ...(build === undefined ? {} : { siteBuild: build }),
      itemsSeen: seen,
      itemsRead: read,
      labelsReadable: read,
      unknownLabels: labels,
      unknownFields: fields,
      firstUtc: AT + day * DAY,
      lastUtc: AT + day * DAY + 1,
    })),
  };
}

const builds = (...parts: Part[]) => driftOf(parts.map((part) => row(part)))[0];

describe('per surface and build', () => {
  test('sessions of one build are added up, builds stand in the order in which they came', () => {
    const [search, explore] = driftOf([
      row({ build: '2', read: 10, seen: 12, day: 3, labels: ['示例', '另一个'], fields: ['promo_kind'] }),
      row({ build: '1', read: 20, seen: 20, day: 1 }, { build: '2', read: 5, seen: 6, day: 2, labels: ['示例'] }),
      { ...row({ build: '1', read: 7, seen: 7, day: 1 }), surface: 'explore' },
    ]);
    expect(search).toEqual({
      surface: 'search',
      total: {
        seen: 38,
        read: 35,
        labelsReadable: 35,
        unknownLabels: 2,
        unknownFields: 1,
        firstAt: AT + DAY,
        lastAt: AT + 3 * DAY + 1,
      },
      builds: [
        {
          siteBuild: '1',
          seen: 20,
          read: 20,
          labelsReadable: 20,
          unknownLabels: 0,
          unknownFields: 0,
          firstAt: AT + DAY,
          lastAt: AT + DAY + 1,
        },
        {
          siteBuild: '2',
          seen: 18,
          read: 15,
          labelsReadable: 15,
          unknownLabels: 2,
          unknownFields: 1,
          firstAt: AT + 2 * DAY,
          lastAt: AT + 3 * DAY + 1,
        },
      ],
    });
    expect(explore?.builds.map(({ seen }) => seen)).toEqual([7]);
  });

  test('a build that is not told stays so, also in rows from before builds were told apart', () => {
    const { builds: _, ...old } = row({ read: 9, seen: 10, day: 0 });
    const drift = driftOf([old, row({ read: 1, seen: 1, day: 5 })]);
    expect(drift).toMatchObject([
      {
        surface: 'search',
        total: { seen: 11 },
        builds: [expect.objectContaining({ seen: 11, read: 10, firstAt: AT })],
      },
    ]);
    expect(drift[0]?.builds[0]).not.toHaveProperty('siteBuild');
  });

  test('where nothing appeared there is nothing to say', () => {
    expect(driftOf([])).toEqual([]);
    expect(driftOf([row({ build: '1', read: 0, seen: 0, day: 0 })])).toEqual([]);
  });
});

describe('a build reads worse than the one before', () => {
  const before = { build: '1', read: 295, seen: 300, day: 0 };

  test.each<[string, Part[], string | undefined]>([
    ['nothing is read any more', [before, { build: '2', read: 0, seen: 240, day: 1 }], '2'],
    ['a sixth is not read', [before, { build: '2', read: 100, seen: 120, day: 1 }], '2'],
    ['within what is tolerated', [before, { build: '2', read: 108, seen: 120, day: 1 }], undefined],
    [
      'it may be chance',
      [
        { ...before, read: 20, seen: 20 },
        { build: '2', read: 10, seen: 12, day: 1 },
      ],
      undefined,
    ],
    ['ten cards, none read, are enough', [before, { build: '2', read: 0, seen: 10, day: 1 }], '2'],
    ['nine are not', [before, { build: '2', read: 0, seen: 9, day: 1 }], undefined],
    [
      'it reads better',
      [
        { ...before, read: 0 },
        { build: '2', read: 240, seen: 240, day: 1 },
      ],
      undefined,
    ],
    ['there is none before', [{ build: '2', read: 0, seen: 240, day: 1 }], undefined],
    [
      'the one before was not told',
      [
        { read: 295, seen: 300, day: 0 },
        { build: '2', read: 0, seen: 240, day: 1 },
      ],
      '2',
    ],
    [
      'a later one reads as well again',
      [before, { build: '2', read: 0, seen: 240, day: 1 }, { build: '3', read: 99, seen: 100, day: 2 }],
      undefined,
    ],
    [
      'a few cards of a later one acquit nobody',
      [before, { build: '2', read: 0, seen: 240, day: 1 }, { build: '3', read: 4, seen: 4, day: 2 }],
      '2',
    ],
  ])('%s', (_, parts, from) => {
    expect(builds(...parts)?.worse?.from.siteBuild).toBe(from);
  });

  test('what came since is counted together, against the last good one', () => {
    const worse = builds(
      { build: '3', read: 0, seen: 100, day: 2 },
      { build: '2', read: 0, seen: 240, day: 1 },
      before,
      { build: '0', read: 10, seen: 100, day: -1 },
    )?.worse;
    expect(worse).toMatchObject({
      from: { siteBuild: '2' },
      seen: 340,
      read: 0,
      before: { siteBuild: '1', seen: 300 },
    });
  });

  test('pages that do not tell their build can be the worse ones', () => {
    const worse = builds(before, { read: 0, seen: 240, day: 1 })?.worse;
    expect(worse).toMatchObject({ seen: 240, before: { siteBuild: '1' } });
    expect(worse?.from).not.toHaveProperty('siteBuild');
  });
});
