import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReader } from '../../utils/links/reader';
import { Verdict } from '../../utils/model/verdict';
import { COMMERCIAL_VERDICTS, DISCLOSED_VERDICTS } from '../../utils/model/vocabulary';
import { examine } from '../../utils/pipeline';
import { anyNote } from './detect/any-note';

const reader = createReader();

describe('any note', () => {
  test('is examined without throwing, and its verdict fits what it says', () => {
    fc.assert(
      fc.property(anyNote, (given) => {
        const { verdict } = examine(given, reader);
        expect(Verdict.parse(verdict)).toEqual(verdict);
        expect(verdict.commercial === 'yes').toBe(COMMERCIAL_VERDICTS.includes(verdict.code));
        expect(['platform', 'author'].includes(verdict.disclosure)).toBe(DISCLOSED_VERDICTS.includes(verdict.code));
        expect(verdict.code === 'not_checked').toBe(verdict.unchecked !== undefined);
        // Nothing negative without the gate, and the gate never without words and readable labels.
        if (['shoppable_unlabelled', 'weak_cues', 'no_signal'].includes(verdict.code))
          expect(verdict.gateMet).toBe(true);
        if (verdict.gateMet)
          expect([given.rendered, given.labelsReadable, given.text === undefined]).toEqual([true, true, false]);
        expect(verdict.purchaseRoute === true).toBe(verdict.routePlatforms.length > 0);
      }),
      { numRuns: 500 },
    );
  });
});
