import { beforeAll, describe, expect, test } from 'vitest';
import { sumStudy } from '../../../entrypoints/dashboard/study-sums';
import ndjson from '../../../utils/export/formats/ndjson';
import { Sha256 } from '../../../utils/ingest/sha256';
import { mergeFile } from '../../../utils/merge-file';
import { isExposure } from '../../../utils/model/rows';
import type { SeedlensDatabase } from '../../../utils/record/database';
import { localDay } from '../../../utils/record/local-day';
import { mergedFiles } from '../../../utils/record/read-merged';
import type { StudySums } from '../../../utils/summarise/study-sums';
import { exportInput, type Volunteer, volunteers } from '../../support/volunteers';
import { bytesOf } from '../export/given';
import { freshDatabase } from '../record/facts';

const NOW = Date.UTC(2026, 10, 22, 12);
const PEOPLE = [...volunteers({ impressions: 2_700, people: 3, days: 20, now: NOW, seed: 11 })];

/** What is counted, from the rows alone. */
function shown({ rows, participantKey }: Volunteer) {
  const sessions = new Map(rows.sessions.filter(({ source }) => source === 'live').map((row) => [row.sessionId, row]));
  const loads = new Map(rows.feedLoads.map((row) => [row.feedLoadId, row]));
  return rows.impressions.flatMap((row) => {
    const load = loads.get(row.feedLoadId);
    const session = load && sessions.get(load.sessionId);
    if (load === undefined || session === undefined || !isExposure(row, 'live')) return [];
    return [{ ...row, person: participantKey, surface: load.surface, day: localDay(row.firstRenderedUtc, 480) }];
  });
}
const SHOWN = PEOPLE.flatMap(shown);

async function merged(db: SeedlensDatabase, volunteer: Volunteer, at: number): Promise<void> {
  const bytes = await bytesOf(ndjson, exportInput(volunteer, { madeUtc: NOW, hash: () => new Sha256() }));
  const file = {
    name: `example-${at}.zip`,
    bytes: bytes.length,
    modifiedAt: NOW,
    async *chunks() {
      yield bytes;
    },
  };
  const outcome = await mergeFile(db, file, { fileId: `file-${at}`, now: NOW + at, lock: (fn) => fn() });
  expect(outcome.kind).toBe('merged');
}

let db: SeedlensDatabase;
let all: StudySums;
beforeAll(async () => {
  db = await freshDatabase();
  for (const [at, one] of PEOPLE.entries()) await merged(db, one, at);
  all = await sumStudy(db, { source: 'live', seed: 1 });
}, 120_000);

const ads = (rows: typeof SHOWN) => rows.filter(({ verdictAtView }) => verdictAtView === 'ad_labelled').length;
const load = (sums: Pick<StudySums, 'results'>) => {
  const found = sums.results.find(({ metric, variant }) => metric === 'M1' && variant === 'AL');
  if (found === undefined) throw new Error('no ad load');
  return { k: found.estimate.k, n: found.estimate.n, people: found.people };
};

test('each person’s showings of a note count, the note once', () => {
  expect(all.count).toBe(SHOWN.length);
  const by = new Map<string, Set<string>>();
  for (const { noteKey, person } of SHOWN)
    if (noteKey !== undefined) by.set(noteKey, (by.get(noteKey) ?? new Set()).add(person));
  const shared = [...by.values()].filter((people) => people.size > 1).length;
  expect(shared).toBeGreaterThan(0);
  expect([...by.values()].some((people) => people.size === 3)).toBe(true);
  expect(all).toMatchObject({ people: 3, notes: by.size, shared });
});

test('figures of each volunteer add up to those of all', () => {
  const people = all.groups.person ?? [];
  expect(people.map(({ key }) => key)).toEqual(PEOPLE.map(({ participantKey }) => participantKey).sort());
  for (const { key, count, results } of people) {
    const own = SHOWN.filter(({ person }) => person === key);
    expect(count).toBe(own.length);
    expect(load({ results })).toEqual({ k: ads(own), n: own.length, people: 1 });
  }
  expect(load(all)).toEqual({ k: ads(SHOWN), n: SHOWN.length, people: 3 });
});

describe('what is chosen is counted, and nothing else', () => {
  const days = [...new Set(SHOWN.map(({ day }) => day))].sort();
  const middle = days[Math.floor((days.length - 1) / 2)] ?? '';
  test.each([
    { name: 'a surface', range: { surface: 'search' } },
    { name: 'from a day on', range: { fromDay: middle } },
    { name: 'up to a day', range: { toDay: middle } },
    { name: 'one day of one surface', range: { surface: 'explore', fromDay: middle, toDay: middle } },
  ])('$name', async ({ range }) => {
    const { surface, fromDay = '', toDay = '9' }: { surface?: string; fromDay?: string; toDay?: string } = range;
    const rows = SHOWN.filter(
      (row) => (surface === undefined || row.surface === surface) && row.day >= fromDay && row.day <= toDay,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(SHOWN.length);
    const sums = await sumStudy(db, { source: 'live', seed: 1, ...range });
    const people = new Set(rows.map(({ person }) => person)).size;
    expect(load(sums)).toEqual({ k: ads(rows), n: rows.length, people });
    expect(sums.people).toBe(people);
    // There is as much to choose from as before.
    expect(sums.choice).toEqual(all.choice);
  });

  test('nothing left', async () => {
    expect(await sumStudy(db, { source: 'live', seed: 1, fromDay: '2027-01-01' })).toMatchObject({
      count: 0,
      people: 0,
    });
  });
});

test('persons stand behind every figure', () => {
  const told = [...all.results, ...all.keywords.byKeyword, all.keywords.macro, ...all.position.results].filter(
    ({ observable, estimate }) => observable && estimate.n > 0,
  );
  expect(told.length).toBeGreaterThan(60);
  for (const { people = 0 } of told) expect(people).toBeGreaterThan(0);
  for (const { week, people } of all.openness.weeks) {
    expect(week).toMatch(/^\d{4}-/);
    expect(people).toBeGreaterThan(0);
  }
});

test('ways to buy lead to the shops that the links name', () => {
  const named = new Set(PEOPLE.flatMap(({ rows }) => rows.links.map((link) => link.targetPlatform ?? link.platform)));
  expect(new Set(all.openness.shops.map(({ shop }) => shop)).size).toBeGreaterThan(3);
  for (const { shop, people } of all.openness.shops) {
    expect(named).toContain(shop);
    expect(people).toBeGreaterThan(0);
  }
});

test('what captures cannot tell is not observable', async () => {
  const { results, count } = await sumStudy(db, { source: 'capture', seed: 1 });
  expect(count).toBeGreaterThan(20);
  expect(results.find(({ metric }) => metric === 'M8')?.observable).toBe(false);
  expect(results.find(({ metric, variant }) => metric === 'M1' && variant === 'AL')?.observable).toBe(true);
});

test('the files say whose they are', async () => {
  const files = await mergedFiles(db);
  expect(files.map(({ people }) => people)).toEqual(PEOPLE.map(({ participantKey }) => [participantKey]));
  for (const file of files) expect(file).toMatchObject({ studies: ['STUDY'], rulesets: ['sample.1'], badged: 0 });
});
