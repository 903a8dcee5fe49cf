import { describe, expect, it } from 'vitest';
import type { Surface } from '../../../../utils/model/vocabulary';
import { adLoad } from '../../../../utils/summarise/metrics/ad-load';
import { areaShare } from '../../../../utils/summarise/metrics/area-share';
import { commercialDensity } from '../../../../utils/summarise/metrics/commercial-density';
import { coverage } from '../../../../utils/summarise/metrics/coverage';
import { exposureMinutes } from '../../../../utils/summarise/metrics/exposure-minutes';
import { keywordPrevalence } from '../../../../utils/summarise/metrics/keyword-prevalence';
import { labelGap } from '../../../../utils/summarise/metrics/label-gap';
import { labelProminence } from '../../../../utils/summarise/metrics/label-prominence';
import { positionCurve } from '../../../../utils/summarise/metrics/position-curve';
import { fractions, item, options } from './items';

const AD = { verdict: 'ad_labelled', labelled: true } as const;

describe('M1 ad load', () => {
  it('counts labels on the page, notes apart, and says when ad fields cannot be told', () => {
    const items = [item(AD), item(), item(), item({ isNote: false, verdict: 'ad_labelled' })];
    expect(fractions(adLoad(items, options))).toEqual({
      AL: '2/4',
      'AL+': 'not observable',
      AL_notes: '1/3',
      'AL+_notes': 'not observable',
    });
  });

  it('adds ad fields where the page tells them', () => {
    const items = [item({ ...AD, adFlag: false }), item({ adFlag: true }), item({ adFlag: false })];
    expect(fractions(adLoad(items, options))).toMatchObject({ AL: '1/3', 'AL+': '2/3' });
  });

  it('counts ad fields in a capture', () => {
    const items = [item({ source: 'capture', adFlag: true }), item({ source: 'capture', adFlag: false })];
    expect(fractions(adLoad(items, options))).toEqual({ AL: '1/2', AL_notes: '1/2' });
    expect(fractions(adLoad([item({ source: 'capture' })], options))['AL']).toBe('not observable');
  });
});

it('M2 goes from known commercial to not found free of it, opened notes once', () => {
  const items = [
    item({ ...AD, noteKey: 'A', level: 'detail' }),
    item({ noteKey: 'A', level: 'detail', verdict: 'no_signal' }),
    item({ noteKey: 'B', level: 'detail_comments', verdict: 'no_signal' }),
    item({ noteKey: 'C' }),
    item({ noteKey: 'D', verdict: 'weak_cues' }),
  ];
  expect(fractions(commercialDensity(items, options))).toEqual({ CD_lo: '1/5', CD_hi: '3/5', CD_detail: '1/2' });
});

it('M3 shares out measured card area, the first screen apart', () => {
  const items = [
    item({ ...AD, areaPx: 100, firstScreen: true }),
    item({ areaPx: 300, firstScreen: true }),
    item({ areaPx: 600, firstScreen: false }),
    item(AD),
  ];
  const results = areaShare(items, options);
  expect(fractions(results)).toEqual({ all: '100/1000', first_screen: '100/400' });
  expect(results.map(({ estimate }) => estimate.method)).toEqual(['none', 'none']);
  expect(results.map(({ estimate }) => estimate.showings)).toEqual([3, 2]);
  expect(areaShare([item()], options).every(({ observable }) => !observable)).toBe(true);
});

describe('M6 label gap', () => {
  it('looks only where labels can be read and the ad field is told', () => {
    const told = { adFlag: true, labelsReadable: true };
    const items = [item(told), item({ ...told, ...AD }), item({ adFlag: true, labelsReadable: false }), item()];
    expect(fractions(labelGap(items, options))).toEqual({ gap: '1/2' });
  });

  it('is not observable where no ad field is told, or no page was rendered', () => {
    expect(fractions(labelGap([item({ labelsReadable: true })], options))).toEqual({ gap: 'not observable' });
    expect(fractions(labelGap([item({ adFlag: true })], options))).toEqual({ gap: 'not observable' });
  });
});

it('M7 needs 20 feed loads, then tells each slot', () => {
  const loads = (count: number) =>
    Array.from({ length: count }, (_, load) => [
      item({ feedLoadId: `load-${load}`, slot: 0 }),
      item({ feedLoadId: `load-${load}`, slot: 4, ...(load % 4 === 0 ? AD : {}) }),
    ]).flat();
  expect(positionCurve(loads(19), options)).toEqual([]);
  expect(fractions(positionCurve(loads(20), options))).toEqual({ 'slot 0': '0/20', 'slot 4': '5/20' });
});

it('M7 leaves out notes opened by themselves: they stand in no list', () => {
  const load = (surface: Surface) => (_: unknown, at: number) =>
    item({ surface, feedLoadId: `${surface}-${at}`, slot: 0 });
  const alone = (['note', 'app_note'] as const).flatMap((surface) => Array.from({ length: 30 }, load(surface)));
  expect(positionCurve(alone, options)).toEqual([]);
  const lists = Array.from({ length: 20 }, load('explore'));
  expect(fractions(positionCurve([...alone, ...lists], options))).toEqual({ 'slot 0': '0/20' });
});

it('M7 and M9 of a capture that tells no ad field are not observable', () => {
  const told = (adFlag?: boolean) =>
    Array.from({ length: 20 }, (_, at) =>
      item({
        ...{ source: 'capture', surface: 'app_search', keywordId: 'K', feedLoadId: `load-${at}`, slot: 0 },
        ...(adFlag === undefined ? {} : { adFlag }),
      }),
    );
  const all = (items: ReturnType<typeof told>) => {
    const { byKeyword, macro } = keywordPrevalence(items, 10, options);
    return fractions([...positionCurve(items, options), ...byKeyword, macro]);
  };
  const untold = 'not observable';
  expect(all(told())).toEqual({ 'slot 0': untold, 'keyword K': untold, macro: untold });
  expect(all(told(false))).toEqual({ 'slot 0': '0/20', 'keyword K': '0/20', macro: '0/20' });
});

it('M8 counts minutes, live only', () => {
  const items = [item({ ...AD, exposureMs: 90_000 }), item({ exposureMs: 30_000 }), item({ exposureMs: 0 })];
  expect(exposureMinutes(items, options)[0]?.estimate.showings).toBe(2);
  expect(fractions(exposureMinutes(items, options))).toEqual({ minutes: '1.5/2' });
  expect(fractions(exposureMinutes([item({ source: 'capture' })], options))).toEqual({ minutes: 'not observable' });
});

it('M9 gives each keyword one voice and lists the runs cut short', () => {
  const run = (keywordId: string, feedLoadId: string, count: number, ads: number) =>
    Array.from({ length: count }, (_, slot) => item({ keywordId, feedLoadId, slot, ...(slot < ads ? AD : {}) }));
  const items = [...run('K1', 'a', 12, 2), ...run('K1', 'b', 12, 0), ...run('K2', 'c', 4, 2), item({ slot: 0 })];
  const result = keywordPrevalence(items, 10, options);
  expect(fractions(result.byKeyword)).toEqual({ 'keyword K1': '2/20', 'keyword K2': '2/4' });
  expect(result.macro.estimate).toMatchObject({ share: 0.3, clusters: 2, method: 'none' });
  expect(result.truncated).toEqual([{ feedLoadId: 'c', keywordId: 'K2', observed: 4 }]);
});

it('M9 lists a run as cut short by how far it went: tiles and what was passed by take places too', () => {
  const run = (feedLoadId: string, slots: number[]) => slots.map((slot) => item({ keywordId: 'K', feedLoadId, slot }));
  const items = [
    ...run('tile', [0, 1, 3, 4]),
    ...run('beyond', [7, 0]),
    ...run('short', [0, 1, 2]),
    ...run('later', [8]),
  ];
  const { truncated, macro } = keywordPrevalence(items, 5, options);
  expect(truncated).toEqual([{ feedLoadId: 'short', keywordId: 'K', observed: 3 }]);
  expect(fractions([macro])).toEqual({ macro: '0/8' });
});

it('M9 gives the mean of 30 keywords without an ad an interval that is not zero wide', () => {
  const items = Array.from({ length: 30 }, (_, at) => item({ keywordId: `K${at}`, feedLoadId: `load-${at}`, slot: 0 }));
  const { interval, method } = keywordPrevalence(items, 5, options).macro.estimate;
  expect(method).toBe('wilson_deff');
  expect(interval?.lo).toBe(0);
  expect(interval?.hi).toBeCloseTo(1.959964 ** 2 / (30 + 1.959964 ** 2), 10);
});

it('M10 gives quartiles of what was measured', () => {
  const items = [10, 11, 12, 13].map((labelFontPx) => item({ labelFontPx }));
  expect(labelProminence(items)).toEqual({ fontPx: { n: 4, q1: 10.75, median: 11.5, q3: 12.25 } });
});

it('M11 tells depth, readable labels and deep capture', () => {
  const items = [
    item({ labelsReadable: true }),
    item({ labelsReadable: false, level: 'detail', deepCapture: true }),
    item({ level: 'detail_comments' }),
    item(),
  ];
  expect(fractions(coverage(items, options))).toEqual({
    'level card': '2/4',
    'level detail': '1/4',
    'level detail_comments': '1/4',
    labels_readable: '1/4',
    deep_capture: '1/4',
  });
  expect(fractions(coverage([item()], options))['labels_readable']).toBe('not observable');
});
