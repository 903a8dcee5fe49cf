import { describe, expect, it } from 'vitest';
import {
  cohenKappa,
  confusion,
  krippendorffAlpha,
  type Pair,
  percentAgreement,
} from '../../../utils/summarise/agreement';

/** Columns of coders' rows; `.` is a gap. */
function unitsOf(...coders: string[]): string[][] {
  const rows = coders.map((row) => row.split(' '));
  return (rows[0] ?? []).map((_, at) => rows.flatMap((row) => (row[at] === '.' ? [] : [row[at] ?? ''])));
}

/** A table of counts as pairs. */
function pairsOf(table: readonly (readonly number[])[]): Pair[] {
  return table.flatMap((row, first) =>
    row.flatMap((count, second) => Array.from({ length: count }, (): Pair => [`c${first}`, `c${second}`])),
  );
}

describe("Krippendorff's α, nominal, against Krippendorff (2011), Computing Krippendorff's Alpha-Reliability", () => {
  it.each([
    ['A: two observers, binary', unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'), 0.095],
    ['B: two observers, nominal', unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d'), 0.692],
    [
      'C: four observers with gaps',
      unitsOf(
        '1 2 3 3 2 1 4 1 2 . . .',
        '1 2 3 3 2 2 4 1 2 5 . 3',
        '. 3 3 3 2 3 4 2 2 5 1 .',
        '1 2 3 3 2 4 4 1 2 5 1 .',
      ),
      0.743,
    ],
  ])('%s', (_, units, expected) => {
    expect(krippendorffAlpha(units)).toBeCloseTo(expected, 3);
  });

  it('is 1 for full agreement, below 0 for systematic disagreement, and nothing where nothing can disagree', () => {
    expect(krippendorffAlpha(unitsOf('a b a b', 'a b a b'))).toBe(1);
    expect(krippendorffAlpha(unitsOf('a b a b', 'b a b a'))).toBeLessThan(0);
    expect(krippendorffAlpha(unitsOf('a a a', 'a a a'))).toBeUndefined();
    expect(krippendorffAlpha([])).toBeUndefined();
    expect(krippendorffAlpha([['a'], ['b']])).toBeUndefined();
  });
});

describe("Cohen's κ", () => {
  it.each([
    [
      'Cohen (1960), diagnoses by two raters, n = 200',
      [
        [88, 14, 18],
        [10, 40, 10],
        [2, 6, 12],
      ],
      0.492,
    ],
    [
      'Feinstein and Cicchetti (1990), balanced',
      [
        [40, 9],
        [6, 45],
      ],
      0.7,
    ],
    [
      'Feinstein and Cicchetti (1990), unbalanced, same agreement',
      [
        [80, 10],
        [5, 5],
      ],
      0.32,
    ],
  ])('%s', (_, table, expected) => {
    expect(cohenKappa(pairsOf(table))).toBeCloseTo(expected, 2);
  });

  it('is nothing without pairs, or where both always say the same one thing', () => {
    expect(cohenKappa([])).toBeUndefined();
    expect(cohenKappa(pairsOf([[9]]))).toBeUndefined();
  });
});

describe('confusion', () => {
  it('keeps the given order, adds what it did not expect, and counts every pair once', () => {
    const pairs: Pair[] = [
      ['b', 'a'],
      ['b', 'b'],
      ['x', 'b'],
    ];
    expect(confusion(pairs, ['b', 'a', 'c'])).toEqual({
      codes: ['b', 'a', 'x'],
      counts: [
        [1, 1, 0],
        [0, 0, 0],
        [1, 0, 0],
      ],
    });
    expect(percentAgreement(pairs)).toBeCloseTo(1 / 3, 12);
  });
});
