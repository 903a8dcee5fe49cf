/** Longer than 300 lines because every metric is counted here a second time, from the same rows. */
import { beforeAll, describe, expect, it } from 'vitest';
import { sumOverview } from '../../../entrypoints/dashboard/overview-sums';
import type { DailyRollup, ObservationRow } from '../../../utils/model/rows';
import type { SeedlensDatabase } from '../../../utils/record/database';
import { fillSample } from '../../../utils/record/fill-sample';
import { readWholeDays } from '../../../utils/record/read-rollups';
import type { StoredImpression } from '../../../utils/record/stored';
import { adLoad } from '../../../utils/summarise/metrics/ad-load';
import { areaShare } from '../../../utils/summarise/metrics/area-share';
import { commercialDensity } from '../../../utils/summarise/metrics/commercial-density';
import { coverage } from '../../../utils/summarise/metrics/coverage';
import { exposureMinutes } from '../../../utils/summarise/metrics/exposure-minutes';
import { labelGap } from '../../../utils/summarise/metrics/label-gap';
import { positionCurve } from '../../../utils/summarise/metrics/position-curve';
import type { MetricResult } from '../../../utils/summarise/metrics/result';
import { type ShownItem, shownItems } from '../../../utils/summarise/metrics/shown-item';
import { summariseRollups } from '../../../utils/summarise/overview';
import type { OverviewSums } from '../../../utils/summarise/overview-sums';
import { seededRandom } from '../../../utils/summarise/random';
import { rollupFigures } from '../../../utils/summarise/rollup-figures';
import { at, freshDatabase } from '../record/facts';

const DAYS = 40;
const NOW = at(0);
const options = { seed: 7 };
const COMMERCIAL = new Set(
  'ad_labelled partner_labelled author_declared ad_data_unlabelled partner_data_unlabelled ad_in_data partner_in_data merchant_content shoppable_unlabelled route_in_data'.split(
    ' ',
  ),
);
const DISCLOSED = new Set(['ad_labelled', 'partner_labelled', 'author_declared']);

let db: SeedlensDatabase;
let sums: OverviewSums;
let items: ShownItem[];
/** Showings that count, straight from the table. */
let shown: StoredImpression[];

beforeAll(async () => {
  db = await freshDatabase();
  await fillSample(db, { impressions: 8_000, days: DAYS, now: NOW, random: seededRandom(1) });
  await tellAdFields();
  await leaveOneSearch();
  await addImport();
  sums = await sumOverview(db, { source: 'live', importId: '', seed: options.seed }, () => undefined);
  const observations = new Map<string, ObservationRow[]>();
  for (const row of await db.observations.toArray())
    observations.set(row.impressionId, [...(observations.get(row.impressionId) ?? []), row]);
  const notes = (await db.notes.toArray()).filter((row) => row.source === 'live');
  items = [
    ...shownItems({
      impressions: (await db.impressions.toArray()).filter((row) => row.source === 'live'),
      feedLoads: new Map((await db.feedLoads.toArray()).map((row) => [row.feedLoadId, row])),
      sessions: new Map((await db.sessions.toArray()).map((row) => [row.sessionId, row])),
      observations,
      notes: new Map(notes.map((row) => [row.noteKey, row])),
    }),
  ];
  shown = (await db.impressions.toArray()).filter((row) => row.source === 'live' && (row.viewable || row.opened));
}, 60_000);

/** What a deeper reading would tell: an ad-delivery field on some showings, and that there is none on the others. */
async function tellAdFields(): Promise<void> {
  const rows = await db.observations.toArray();
  for (const [index, row] of rows.entries()) {
    const has = index % 37 === 0;
    row.unread = row.unread.filter((signal) => signal !== 'data_ad_flag');
    (has ? row.found : row.absent).push('data_ad_flag');
    row.labelsReadable = index % 11 !== 0;
  }
  await db.observations.bulkPut(rows);
}

/** One search of which the places from 12 on were not seen. */
async function leaveOneSearch(): Promise<void> {
  const search = await db.feedLoads.filter(({ keywordId }) => keywordId !== undefined).last();
  const isLate = (slot = 0) => slot >= 12;
  await db.impressions
    .filter((row) => row.feedLoadId === search?.feedLoadId && isLate(row.slot))
    .modify((row) => {
      delete row.slot;
    });
}

/** The same notes once more from an import, with other links: nothing of it may enter the own record's figures. */
async function addImport(): Promise<void> {
  const rows = (await db.impressions.toArray()).slice(0, 1_500);
  const links = await db.links.toArray();
  const sessions = (await db.sessions.toArray()).slice(0, 40);
  const loads = (await db.feedLoads.toArray()).filter((load) =>
    sessions.some((one) => one.sessionId === load.sessionId),
  );
  const as = { source: 'capture' as const, importId: 'X' };
  const ids = new Set(loads.map((load) => load.feedLoadId));
  const kept = rows.filter((row) => ids.has(row.feedLoadId));
  const own = new Set(kept.map((row) => row.noteKey));
  const notes = (await db.notes.toArray()).filter((note) => own.has(note.noteKey));
  const verdicts = (await db.verdicts.toArray()).filter((row) => own.has(row.noteKey));
  const seen = (await db.observations.toArray()).filter((row) =>
    kept.some((one) => one.impressionId === row.impressionId),
  );
  await db.sessions.bulkPut(sessions.map((row) => ({ ...row, ...as, sessionId: `X${row.sessionId}` })));
  await db.feedLoads.bulkPut(
    loads.map((row) => ({ ...row, feedLoadId: `X${row.feedLoadId}`, sessionId: `X${row.sessionId}` })),
  );
  await db.impressions.bulkPut(
    kept.map((row) => ({ ...row, ...as, impressionId: `X${row.impressionId}`, feedLoadId: `X${row.feedLoadId}` })),
  );
  await db.observations.bulkPut(
    seen.map((row) => ({
      ...row,
      ...as,
      observationId: `X${row.observationId}`,
      impressionId: `X${row.impressionId}`,
      feedLoadId: `X${row.feedLoadId}`,
    })),
  );
  await db.notes.bulkPut(notes.map((row) => ({ ...row, ...as })));
  await db.verdicts.bulkPut(verdicts.map((row) => ({ ...row, ...as })));
  await db.links.bulkPut(
    links.slice(0, 300).map((row) => ({ ...row, ...as, linkId: `X${row.linkId}`, platform: 'douyin' })),
  );
  // A mere cue, in the own record: it counts for no shop.
  await db.links.bulkPut(
    links.slice(0, 200).map((row) => ({ ...row, linkId: `${row.linkId}.c`, platform: 'pdd', route: false })),
  );
}

const named = ({ metric, variant, stratum = '' }: MetricResult) => `${metric} ${variant} ${stratum}`.trim();
const figure = (results: readonly MetricResult[], name: string) => results.find((one) => named(one) === name)?.estimate;
const fraction = (name: string, results: readonly MetricResult[] = sums.results) => {
  const { k, n } = figure(results, name) ?? {};
  return [k, n];
};

function expectSame(got: readonly MetricResult[], wanted: readonly MetricResult[]): void {
  expect(got.map(named)).toEqual(wanted.map(named));
  for (const [index, one] of wanted.entries()) {
    const other = got[index];
    expect(other?.observable).toBe(one.observable);
    expect(other?.estimate.method, named(one)).toBe(one.estimate.method);
    expect(other?.estimate.clusters, named(one)).toBe(one.estimate.clusters);
    expect(other?.estimate.showings, named(one)).toBe(one.estimate.showings);
    for (const value of ['k', 'n', 'share'] as const)
      expect(other?.estimate[value] ?? -1, `${named(one)} ${value}`).toBeCloseTo(one.estimate[value] ?? -1, 6);
    expect(other?.estimate.interval?.lo ?? -1, named(one)).toBeCloseTo(one.estimate.interval?.lo ?? -1, 6);
    expect(other?.estimate.interval?.hi ?? -1, named(one)).toBeCloseTo(one.estimate.interval?.hi ?? -1, 6);
  }
}

describe('sums over the rows, piece by piece, beside the metrics over a list', () => {
  it('has something to compare', () => {
    expect(items.length).toBeGreaterThan(6_000);
    expect(sums.count).toBe(items.length);
    expect(sums.sessions).toBeGreaterThanOrEqual(30);
  });

  it.each([
    ['M1', () => adLoad(items, options)],
    ['M3', () => areaShare(items, options)],
    ['M6', () => labelGap(items, options)],
    ['M8', () => exposureMinutes(items, options)],
    ['M11', () => coverage(items, options)],
  ] as const)('%s is the same, with its interval', (metric, slow) => {
    expectSame(
      sums.results.filter((one) => one.metric === metric),
      slow(),
    );
  });

  it('M2 is the same, opened notes by author', () => {
    expectSame(
      sums.results.filter((one) => one.metric === 'M2'),
      commercialDensity(items, options),
    );
  });

  it('M7 is the same', () => {
    expect(sums.position.results.length).toBeGreaterThan(10);
    expectSame(sums.position.results, positionCurve(items, options));
  });
});

describe('the same figures counted by hand from the tables', () => {
  const count = (test: (row: StoredImpression) => boolean) => shown.filter(test).length;

  it('M1, M2, M8 and M11', () => {
    const n = shown.length;
    expect(fraction('M1 AL')).toEqual([count((row) => row.verdictAtView === 'ad_labelled'), n]);
    expect(fraction('M2 CD_lo')).toEqual([count((row) => COMMERCIAL.has(row.verdictAtView)), n]);
    expect(fraction('M2 CD_hi')).toEqual([count((row) => row.verdictAtView !== 'no_signal'), n]);
    expect(fraction('M11 level card')).toEqual([count((row) => row.level === 'card'), n]);
    const minutes = (rows: StoredImpression[]) => rows.reduce((sum, row) => sum + row.exposureMs, 0) / 60_000;
    const [k = 0, all = 0] = fraction('M8 minutes');
    expect(k).toBeCloseTo(minutes(shown.filter((row) => COMMERCIAL.has(row.verdictAtView))), 6);
    expect(all).toBeCloseTo(minutes(shown), 6);
  });

  it('M4 and M5 over notes opened', async () => {
    const opened = new Set(shown.flatMap((row) => (row.level === 'card' ? [] : [row.noteKey])));
    const own = (await db.notes.toArray()).filter((row) => row.source === 'live');
    const kinds = new Map(own.map((note) => [note.noteKey, note.accountKind]));
    const verdicts = (await db.verdicts.toArray()).filter(
      (row) =>
        row.source === 'live' &&
        opened.has(row.noteKey) &&
        row.gateMet &&
        row.verdict !== 'merchant_content' &&
        kinds.get(row.noteKey) !== 'merchant',
    );
    const commercial = verdicts.filter((row) => row.commercial === 'yes');
    const routes = verdicts.filter((row) => row.purchaseRoute === true);
    expect(commercial.length).toBeGreaterThan(50);
    expect(fraction('M4 with_untold')).toEqual([
      commercial.filter((row) => DISCLOSED.has(row.verdict)).length,
      commercial.length,
    ]);
    expect(fraction('M5 with_untold')).toEqual([
      routes.filter((row) => row.verdict === 'shoppable_unlabelled').length,
      routes.length,
    ]);
    const links = (await db.links.toArray()).filter((row) => row.source === 'live' && row.route);
    const shops = new Set(links.map((row) => row.platform));
    expect(shops.size).toBeGreaterThan(4);
    for (const shop of shops) {
      const to = new Set(links.filter((row) => row.platform === shop).map((row) => row.noteKey));
      const ofShop = routes.filter((row) => to.has(row.noteKey));
      expect(fraction(`M5 with_untold ${shop}`), shop).toEqual([
        ofShop.filter((row) => row.verdict === 'shoppable_unlabelled').length,
        ofShop.length,
      ]);
    }
    const typed = new Set(links.filter((row) => row.mechanism === 'typed').map((row) => row.noteKey));
    expect(fraction('M5 with_untold_mechanism typed')[1]).toBe(routes.filter((row) => typed.has(row.noteKey)).length);
  });

  it('M2 of opened notes, each once', () => {
    const opened = shown.filter((row) => row.level !== 'card');
    const commercial = opened.filter((row) => COMMERCIAL.has(row.verdictAtView));
    const notes = (rows: StoredImpression[]) => new Set(rows.map((row) => row.noteKey)).size;
    expect(notes(commercial)).toBeGreaterThan(50);
    expect(fraction('M2 CD_detail')).toEqual([notes(commercial), notes(opened)]);
  });

  it('M11, labels that could be read', async () => {
    const told = (await db.observations.toArray()).filter((row) => row.labelsReadable === true);
    const readable = new Set(told.map((row) => row.impressionId));
    const k = count((row) => readable.has(row.impressionId));
    expect(k).toBeLessThan(shown.length);
    expect(fraction('M11 labels_readable')).toEqual([k, shown.length]);
  });

  it('M3, over all and over the first screen', async () => {
    const ads = (rows: StoredImpression[]) => rows.filter((row) => row.verdictAtView === 'ad_labelled');
    const area = (rows: StoredImpression[]) =>
      rows.reduce((sum, row) => sum + (row.cardWPx ?? 0) * (row.cardHPx ?? 0), 0);
    const first = shown.filter((row) => (row.yPx ?? 0) < 900);
    expect(first.length).toBeGreaterThan(1_000);
    expect(first.length).toBeLessThan(shown.length);
    expect(fraction('M3 all')).toEqual([area(ads(shown)), area(shown)]);
    expect(fraction('M3 first_screen')).toEqual([area(ads(first)), area(first)]);
  });

  it('M1 with ad fields, and M6', async () => {
    const counted = new Set(shown.map((row) => row.impressionId));
    const seen = (await db.observations.toArray()).filter((row) => counted.has(row.impressionId));
    const flagged = new Set(seen.filter((row) => row.found.includes('data_ad_flag')).map((row) => row.impressionId));
    expect(flagged.size).toBeGreaterThan(100);
    const plus = shown.filter((row) => row.verdictAtView === 'ad_labelled' || flagged.has(row.impressionId)).length;
    expect(fraction('M1 AL+')).toEqual([plus, shown.length]);
    const readable = seen.filter((row) => row.labelsReadable === true && flagged.has(row.impressionId));
    const bare = readable.filter((row) => !row.found.some((signal) => signal.startsWith('plat_label_')));
    expect(fraction('M6 gap')).toEqual([bare.length, readable.length]);
  });

  it('M7, slot by slot', () => {
    expect(sums.position.feedLoads).toBe(new Set(shown.map((row) => row.feedLoadId)).size);
    expect(sums.position.results.length).toBeGreaterThan(10);
    for (const { stratum, estimate } of sums.position.results) {
      const at = shown.filter((row) => row.slot === Number(stratum));
      expect([estimate.k, estimate.n]).toEqual([
        at.filter((row) => row.verdictAtView === 'ad_labelled').length,
        at.length,
      ]);
    }
  });

  it('M9, keyword by keyword, and their mean', async () => {
    const { first, byKeyword, macro, truncated, words } = sums.keywords;
    const loads = new Map((await db.feedLoads.toArray()).map((load) => [load.feedLoadId, load.keywordId]));
    const results = shown.filter((row) => loads.get(row.feedLoadId) !== undefined && (row.slot ?? first) < first);
    expect(byKeyword.length).toBe(2);
    const shares: number[] = [];
    for (const { stratum = '', estimate } of byKeyword) {
      const own = results.filter((row) => loads.get(row.feedLoadId) === stratum);
      const ads = own.filter((row) => row.verdictAtView === 'ad_labelled').length;
      expect([estimate.k, estimate.n]).toEqual([ads, own.length]);
      expect(words[stratum]).toContain('示例');
      shares.push(ads / own.length);
    }
    expect(macro.estimate.share).toBeCloseTo((shares[0] ?? 0) / 2 + (shares[1] ?? 0) / 2, 10);
    expect(macro.estimate.n).toBe(results.length);
    const runs = new Map<string, number>();
    for (const row of results) runs.set(row.feedLoadId, (runs.get(row.feedLoadId) ?? 0) + 1);
    const farthest = (feedLoadId: string) =>
      Math.max(...shown.flatMap((row) => (row.feedLoadId === feedLoadId ? (row.slot ?? []) : [])));
    const short = [...runs].filter(([feedLoadId]) => farthest(feedLoadId) + 1 < first);
    expect(short).toHaveLength(1);
    expect(truncated.map((run) => [run.feedLoadId, run.observed]).sort()).toEqual(short.sort());
  });

  it('M10, the middle of what was measured', () => {
    const { fontPx, contrast, areaRatio } = sums.prominence;
    for (const [measure, field] of [
      [fontPx, 'labelFontPx'],
      [contrast, 'labelContrast'],
      [areaRatio, 'labelAreaRatio'],
    ] as const) {
      const values = shown.flatMap((row) => row[field] ?? []).sort((a, b) => a - b);
      expect(values.length).toBeGreaterThan(100);
      const middle = values.length / 2;
      const median = ((values[Math.ceil(middle) - 1] ?? 0) + (values[Math.floor(middle)] ?? 0)) / 2;
      expect(measure?.n).toBe(values.length);
      expect(measure?.median).toBeCloseTo(median, 10);
    }
  });

  it.each(['day', 'week', 'surface', 'place'] as const)('parts by %s add up to the whole', (breakdown) => {
    const parts = sums.groups[breakdown];
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.reduce((sum, part) => sum + part.count, 0)).toBe(sums.count);
    const labelled = parts.reduce((sum, part) => sum + (figure(part.results, 'M1 AL')?.k ?? 0), 0);
    expect(labelled).toBe(figure(sums.results, 'M1 AL')?.k);
  });

  it('the daily counts say the same as the showings', async () => {
    const rollups: DailyRollup[] = await db.dailyRollups.toArray();
    const overview = summariseRollups(rollups);
    expect(overview.impressions).toBe(shown.length);
    expect(overview.noteDays).toBe(new Set(shown.map((row) => `${row.day} ${row.noteKey}`)).size);
    const days = await readWholeDays(db, '2000-01-01', 'live');
    expect(summariseRollups(days)).toEqual(overview);
    expect(await readWholeDays(db, '2100-01-01', 'live')).toEqual([]);
  });

  it('what keeps up by itself is what is worked out from the rows', async () => {
    const days = await readWholeDays(db, '2000-01-01', 'live');
    const { shown: all, ads, commercial, notNone, read, exposureMs, commercialMs } = rollupFigures(days);
    expect([ads, all]).toEqual(fraction('M1 AL'));
    expect([commercial, all]).toEqual(fraction('M2 CD_lo'));
    expect([notNone, all]).toEqual(fraction('M2 CD_hi'));
    expect([all - read, all]).toEqual(fraction('M11 level card'));
    const [k = 0, n = 0] = fraction('M8 minutes');
    expect(commercialMs / 60_000).toBeCloseTo(k, 6);
    expect(exposureMs / 60_000).toBeCloseTo(n, 6);
  });
});

describe('openness', () => {
  const week = (day: string) => {
    const date = new Date(`${day}T00:00:00Z`);
    while (date.getUTCDay() !== 1) date.setUTCDate(date.getUTCDate() - 1);
    return date.toISOString().slice(0, 10);
  };

  it('counts opened notes once a week', () => {
    expect(sums.openness.weeks.length).toBeGreaterThan(4);
    for (const { week: monday, opened, cells } of sums.openness.weeks) {
      const rows = shown.filter((row) => row.level !== 'card' && week(row.day) === monday);
      const notes = (test: (row: StoredImpression) => boolean) =>
        new Set(rows.filter(test).map((row) => row.noteKey)).size;
      expect(opened).toBe(notes(() => true));
      expect(cells.taobao).toEqual({
        k: notes((row) => row.shops.includes('taobao') || row.shops.includes('tmall')),
        n: opened,
        components: false,
      });
      expect(cells.jd.k).toBe(notes((row) => row.shops.includes('jd')));
    }
  });

  it('does not make a share of goods that the page only tells when they are there', () => {
    const cells = sums.openness.weeks.map(({ cells }) => cells.on_platform);
    expect(cells.every(({ n }) => n === 0)).toBe(true);
    expect(cells.reduce((sum, { k }) => sum + k, 0)).toBeGreaterThan(10);
  });

  it('knows the first and last day of a shop in each list', () => {
    const lists = sums.openness.shops.filter(({ shop }) => shop === 'jd');
    expect(lists.length).toBeGreaterThan(3);
    const days = shown
      .filter((row) => row.shops.includes('jd'))
      .map((row) => row.day)
      .sort();
    expect(lists.map((one) => one.firstDay).sort()[0]).toBe(days[0]);
    expect(
      lists
        .map((one) => one.lastDay)
        .sort()
        .at(-1),
    ).toBe(days.at(-1));
    expect(lists.reduce((sum, one) => sum + one.showings, 0)).toBe(days.length);
  });
});

describe('two ranges or sources beside each other', () => {
  const differenceOf = (sums: OverviewSums, metric: string, variant: string) =>
    sums.against?.differences.find((one) => one.metric === metric && one.variant === variant);

  it('are those of each by itself, their difference Newcombe’s where they share no cluster', async () => {
    const middle = NOW - 20 * 86_400_000;
    const later = { source: 'live', importId: '', fromUtc: middle, seed: 1 } as const;
    const earlier = { source: 'live', importId: '', fromUtc: 0, toUtc: middle - 1 } as const;
    const both = await sumOverview(db, { ...later, against: earlier }, () => undefined);
    const alone = await sumOverview(db, { ...earlier, seed: 1 }, () => undefined);
    expect(both.count + alone.count).toBe(shown.length);
    expect(both.against?.count).toBe(alone.count);
    const load = differenceOf(both, 'M1', 'AL');
    expect(load?.method).toBe('newcombe');
    expect(load?.second).toEqual(figure(alone.results, 'M1 AL'));
    const [p1 = 0, p2 = 0] = [load?.first.share, load?.second.share];
    expect(load?.difference).toBeCloseTo(p1 - p2, 12);
    const { lo: l1 = 0, hi: u1 = 0 } = load?.first.interval ?? {};
    const { lo: l2 = 0, hi: u2 = 0 } = load?.second.interval ?? {};
    expect(load?.interval?.lo).toBeCloseTo(p1 - p2 - Math.sqrt((p1 - l1) ** 2 + (u2 - p2) ** 2), 12);
    expect(load?.interval?.hi).toBeCloseTo(p1 - p2 + Math.sqrt((u1 - p1) ** 2 + (p2 - l2) ** 2), 12);
    // The same authors stand on both sides.
    for (const [metric, variant] of [
      ['M2', 'CD_detail'],
      ['M5', 'with_untold'],
    ] as const) {
      const route = differenceOf(both, metric, variant);
      expect(route?.method).toBe('paired_bootstrap');
      expect(route?.clusters).toBeGreaterThan(100);
      expect(route?.difference).toBeCloseTo((route?.first.share ?? 0) - (route?.second.share ?? 0), 12);
      expect(route?.interval?.lo).toBeLessThan(route?.difference ?? 0);
      expect(route?.interval?.hi).toBeGreaterThan(route?.difference ?? 0);
    }
  });

  it('own record and import', async () => {
    const both = await sumOverview(
      db,
      { source: 'live', importId: '', seed: 1, against: { source: 'capture', importId: 'X' } },
      () => undefined,
    );
    expect(both.count).toBe(shown.length);
    expect(both.against?.count).toBeGreaterThan(1_000);
    // Minutes on screen are no matter of an import: nothing is set beside them.
    expect(differenceOf(both, 'M8', 'minutes')).toBeUndefined();
    expect(differenceOf(both, 'M1', 'AL')?.difference).toBeDefined();
  });
});

it('a part of the record by time counts what lies in it', async () => {
  const fromUtc = NOW - 9 * 86_400_000;
  const part = await sumOverview(db, { source: 'live', importId: '', fromUtc, seed: 1 }, () => undefined);
  expect(part.count).toBe(shown.filter((row) => row.firstRenderedUtc >= fromUtc).length);
  expect(part.count).toBeGreaterThan(500);
});

it('says nothing where there is nothing', async () => {
  const empty = await sumOverview(db, { source: 'capture', importId: 'x', seed: 1 }, () => undefined);
  expect(empty.count).toBe(0);
  expect(empty.results.every((one) => !one.observable || one.estimate.share === undefined)).toBe(true);
});
