import { describe, expect, it } from 'vitest';
import type { Code, CodingSet, Design } from '../../../utils/model/coding';
import type { AnnotationRow, SampleRow } from '../../../utils/model/rows';
import type { VerdictCode } from '../../../utils/model/vocabulary';
import { codingResults } from '../../../utils/summarise/coding-results';

type Coded = { verdict: VerdictCode; a?: Code; b?: Code; settled?: Code };

function sampleOf(coded: readonly Coded[], design: Design = 'stratified') {
  const set: CodingSet = {
    sampleId: 's',
    name: '示例',
    design,
    seed: 3,
    rulesetVersion: 'test',
    drawnUtc: 0,
    source: 'live',
    importId: '',
    population: { ad_labelled: 100, no_signal: 900 },
    coderId: 'A',
  };
  const rows: SampleRow[] = coded.map(({ verdict }, at) => ({
    sampleId: 's',
    seed: 3,
    rulesetVersion: 'test',
    stratum: design === 'simple' ? 'all' : verdict,
    stratumSize: design === 'simple' ? 1000 : verdict === 'ad_labelled' ? 100 : 900,
    noteKey: `N${at}`,
  }));
  const annotations = coded.flatMap(({ a, b, settled }, at): AnnotationRow[] =>
    [['A', a] as const, ['B', b] as const, ['adjudicated', settled] as const].flatMap(([coderId, code]) =>
      code === undefined
        ? []
        : [
            {
              annotationId: `${at}${coderId}`,
              sampleId: 's',
              noteKey: `N${at}`,
              coderId,
              code,
              confidence: 3,
              codedUtc: 0,
            },
          ],
    ),
  );
  return { set, rows, annotations, machine: new Map(coded.map(({ verdict }, at) => [`N${at}`, verdict])) };
}

const results = (coded: readonly Coded[], design?: Design) => {
  const { set, rows, annotations, machine } = sampleOf(coded, design);
  return codingResults(set, rows, annotations, machine);
};
const many = (count: number, one: Coded): Coded[] => Array.from({ length: count }, () => one);

const BOTH = (code: Code) => ({ a: code, b: code });

describe('results of a coded sample', () => {
  it('a disagreement counts for agreement at once, against the machine only when settled', () => {
    const coded: Coded[] = [
      { verdict: 'ad_labelled', ...BOTH('ad_labelled') },
      { verdict: 'ad_labelled', a: 'ad_labelled', b: 'no_signal' },
      { verdict: 'no_signal', a: 'no_signal', b: 'weak_cues', settled: 'no_signal' },
      { verdict: 'no_signal', a: 'unclear' },
      { verdict: 'no_signal' },
    ];
    const found = results(coded);
    expect(found).toMatchObject({ notes: 5, shared: 3, percent: 1 / 3, open: ['N1'], settled: 3, undecided: 1 });
    expect(found.coders).toEqual([
      { coderId: 'A', coded: 4 },
      { coderId: 'B', coded: 3 },
    ]);
    expect(found.against).toEqual({
      verdicts: ['ad_labelled', 'no_signal'],
      codes: ['ad_labelled', 'no_signal', 'unclear'],
      counts: [
        [1, 0, 0],
        [0, 1, 1],
      ],
    });
    expect(found.classes.map(({ verdict, right, coded: of }) => [verdict, right, of])).toEqual([
      ['ad_labelled', 1, 1],
      ['no_signal', 1, 1],
    ]);
  });

  it('says what is ready: enough agreement, and enough notes that are right', () => {
    const coded = [
      ...many(60, { verdict: 'ad_labelled', ...BOTH('ad_labelled') }),
      ...many(60, { verdict: 'no_signal', ...BOTH('no_signal') }),
      ...many(20, { verdict: 'weak_cues', ...BOTH('weak_cues') }),
    ];
    expect(results(coded).classes.map(({ verdict, ready }) => [verdict, ready])).toEqual([
      ['ad_labelled', true],
      ['weak_cues', false],
      ['no_signal', true],
    ]);
  });

  it('corrects the apparent share in a simple random sample only', () => {
    const coded = [
      ...many(9, { verdict: 'ad_labelled', a: 'ad_labelled' }),
      ...many(1, { verdict: 'ad_labelled', a: 'no_signal' }),
      ...many(89, { verdict: 'no_signal', a: 'no_signal' }),
      ...many(1, { verdict: 'no_signal', a: 'shoppable_unlabelled' }),
    ] satisfies Coded[];
    const simple = results(coded, 'simple');
    expect(simple.apparent).toBeCloseTo(0.1, 12);
    // Se 9/10, Sp 89/90.
    expect(simple.corrected).toBeCloseTo((0.1 + 89 / 90 - 1) / (0.9 + 89 / 90 - 1), 12);
    const stratified = results(coded);
    expect([stratified.apparent, stratified.corrected]).toEqual([undefined, undefined]);
    expect(stratified.validation.prevalence?.estimate).toBeCloseTo((100 * 0.9 + 900 * (1 / 90)) / 1000, 12);
  });

  it('of nothing coded says nothing', () => {
    const found = results([{ verdict: 'no_signal' }]);
    expect([found.percent, found.kappa, found.alpha, found.between, found.validation.prevalence]).toEqual(
      Array(5).fill(undefined),
    );
  });
});
