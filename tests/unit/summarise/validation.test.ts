import { describe, expect, it } from 'vitest';
import { drawSample } from '../../../utils/summarise/draw-sample';
import {
  alphaWithInterval,
  type CodedUnit,
  isReady,
  precision,
  roganGladen,
  validate,
} from '../../../utils/summarise/validation';

const units = (stratum: string, stratumSize: number, machine: boolean, right: number, coded: number): CodedUnit[] =>
  Array.from({ length: coded }, (_, at) => ({ stratum, stratumSize, machine, human: at < right }));

describe('a stratified sample', () => {
  // 100 called commercial of which 9 in 10 are; 900 not called, of which 1 in 20 are.
  const coded = [...units('yes', 100, true, 18, 20), ...units('no', 900, false, 2, 40)];

  it('weighs strata by their size', () => {
    const found = validate(coded, 7);
    expect(found.prevalence?.estimate).toBeCloseTo((100 * 0.9 + 900 * 0.05) / 1000, 12);
    expect(found.sensitivity?.estimate).toBeCloseTo(90 / 135, 12);
    expect(found.specificity?.estimate).toBeCloseTo(855 / 865, 12);
  });

  it('gives intervals that hold the estimate and come again with the seed', () => {
    const found = validate(coded, 7);
    for (const one of [found.prevalence, found.sensitivity, found.specificity]) {
      expect(one?.interval?.lo).toBeLessThan(one?.estimate ?? 0);
      expect(one?.interval?.hi).toBeGreaterThan(one?.estimate ?? 1);
    }
    expect(validate(coded, 7)).toEqual(found);
    expect(validate(coded, 8, 50).sensitivity).not.toEqual(validate(coded, 7, 50).sensitivity);
  });

  it('a stratum resampled within itself keeps its share of the whole', () => {
    const { prevalence } = validate([...units('yes', 100, true, 20, 20), ...units('no', 900, false, 0, 40)], 1);
    expect(prevalence).toEqual({ estimate: 0.1, n: 60, interval: { lo: 0.1, hi: 0.1 } });
  });

  it('gives no interval where a stratum of many was judged by one note', () => {
    const thin = validate([...coded, ...units('rare', 50, true, 1, 1)], 1);
    expect(thin.prevalence?.estimate).toBeGreaterThan(0);
    expect(thin.prevalence?.interval).toBeUndefined();
    expect(validate([...coded, ...units('rare', 1, true, 1, 1)], 1).prevalence?.interval).toBeDefined();
  });

  it('says nothing of what it has no units for', () => {
    expect(validate([], 1)).toEqual({ units: 0, seed: 1 });
    expect(validate(units('yes', 10, true, 5, 5), 1).specificity).toBeUndefined();
  });
});

describe('Rogan and Gladen (1978)', () => {
  it.each([
    [0.12, 0.92, 0.99, 0.1209],
    [0.005, 0.92, 0.99, 0],
    [0.99, 0.9, 0.99, 1],
  ])('%s with %s and %s', (apparent, sensitivity, specificity, expected) => {
    expect(roganGladen(apparent, sensitivity, specificity)).toBeCloseTo(expected, 4);
  });

  it('refuses a test that tells nothing', () => {
    expect(roganGladen(0.3, 0.5, 0.5)).toBeUndefined();
  });
});

describe('ready for print', () => {
  it.each([
    [0.8, 59, 60, true],
    [0.79, 59, 60, false],
    [0.9, 50, 60, false],
    [0.9, 20, 20, false],
    [undefined, 60, 60, false],
  ])('α %s, %s of %s', (alpha, right, coded, expected) => {
    expect(isReady(alpha, precision(right, coded).interval)).toBe(expected);
  });

  it('α comes with an interval over notes', () => {
    const pairs = Array.from({ length: 60 }, (_, at) => [
      at % 2 === 0 ? 'a' : 'b',
      at % 2 === 0 || at % 6 === 1 ? 'a' : 'b',
    ]);
    const found = alphaWithInterval(pairs, 3);
    expect(found?.interval?.lo).toBeLessThan(found?.estimate ?? 0);
    expect(found?.interval?.hi).toBeGreaterThan(found?.estimate ?? 1);
  });
});

describe('drawing', () => {
  const population = Array.from({ length: 200 }, (_, at) => ({
    noteKey: `N${at}`,
    stratum: at < 10 ? 'rare' : 'common',
  }));

  it('takes small strata whole and as many of the others', () => {
    const rows = drawSample(population, { design: 'stratified', size: 30, seed: 5 });
    expect(rows.filter(({ stratum }) => stratum === 'rare')).toHaveLength(10);
    expect(rows.filter(({ stratum, stratumSize }) => stratum === 'common' && stratumSize === 190)).toHaveLength(30);
    expect(new Set(rows.map(({ noteKey }) => noteKey)).size).toBe(40);
  });

  it('depends on the seed and the notes, not on their order', () => {
    const options = { design: 'simple' as const, size: 20, seed: 5 };
    const rows = drawSample(population, options);
    expect(rows).toHaveLength(20);
    expect(rows.every(({ stratum, stratumSize }) => stratum === 'all' && stratumSize === 200)).toBe(true);
    expect(drawSample(population.toReversed(), options)).toEqual(rows);
    expect(drawSample(population, { ...options, seed: 6 })).not.toEqual(rows);
  });

  it('every note is as likely as another', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 2000; seed += 1)
      for (const { noteKey } of drawSample(population.slice(0, 10), { design: 'simple', size: 3, seed }))
        counts.set(noteKey, (counts.get(noteKey) ?? 0) + 1);
    // 600 expected of each; six standard deviations are about 123.
    for (const { noteKey } of population.slice(0, 10))
      expect(Math.abs((counts.get(noteKey) ?? 0) - 600)).toBeLessThan(123);
  });
});
