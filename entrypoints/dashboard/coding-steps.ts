import type { GivenCode } from '../../components/dashboard/CodingDesk';
import type { CodingWords } from '../../utils/i18n/coding';
import { CODES } from '../../utils/model/coding';
import type { AnnotationRow } from '../../utils/model/rows';
import type { CodedSample } from '../../utils/record/coding';

function isCoded({ set, annotations }: CodedSample, noteKey: string): boolean {
  return annotations.some((row) => row.coderId === set.coderId && row.noteKey === noteKey);
}

/** Where coding goes on: the first note without an answer. */
export function firstOpen(sample: CodedSample): number {
  return Math.max(
    0,
    sample.rows.findIndex(({ noteKey }) => !isCoded(sample, noteKey)),
  );
}

/** The next note without an answer, from here on and then from the beginning; here, where there is none. */
export function nextOpen(sample: CodedSample, at: number): number {
  const after = sample.rows.findIndex(({ noteKey }, index) => index > at && !isCoded(sample, noteKey));
  if (after !== -1) return after;
  const first = sample.rows.findIndex(({ noteKey }) => !isCoded(sample, noteKey));
  return first === -1 ? at : first;
}

export function nameOf(code: string, say: CodingWords): string {
  const known = CODES.find((one) => one === code);
  return known === undefined ? code : say.codes[known].name;
}

export function givenOf({ code, confidence, comment }: AnnotationRow): GivenCode | undefined {
  const known = CODES.find((one) => one === code);
  return known === undefined ? undefined : { code: known, confidence, comment: comment ?? '' };
}
