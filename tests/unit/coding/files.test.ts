import { describe, expect, it } from 'vitest';
import {
  annotationsCsv,
  codingsFile,
  type FileProblem,
  type KnownSample,
  parseCodingFile,
  sampleFile,
} from '../../../utils/coding/files';
import { LOCALES } from '../../../utils/i18n';
import { codingWords } from '../../../utils/i18n/coding';
import type { CodingSet } from '../../../utils/model/coding';
import type { AnnotationRow } from '../../../utils/model/rows';

const SET: CodingSet = {
  sampleId: 'sample-1',
  name: '示例样本',
  design: 'stratified',
  seed: 7,
  rulesetVersion: 'test',
  drawnUtc: 1,
  source: 'live',
  importId: '',
  population: { ad_labelled: 5, no_signal: 9 },
  coderId: 'A',
};
const KNOWN: KnownSample[] = [{ set: SET, noteKeys: new Set(['N1', 'N2', 'N3']) }];
const NOTES = [
  { noteKey: 'N1', title: '示例标题', text: '', pictures: [] },
  { noteKey: 'N2', text: '示例正文', pictures: ['AAAA'] },
];

function answer(noteKey: string, over: Partial<AnnotationRow> = {}): AnnotationRow {
  const coderId = over.coderId ?? 'B';
  return {
    annotationId: `sample-1:${noteKey}:${coderId}`,
    sampleId: 'sample-1',
    noteKey,
    coderId,
    code: 'no_signal',
    confidence: 2,
    codedUtc: 9,
    ...over,
  };
}

describe('a sample for a second coder', () => {
  it('comes back as it went, and tells nothing that was made of its notes', () => {
    const text = sampleFile(SET, NOTES);
    expect(text).not.toMatch(/stratum|population|ad_labelled|verdict/);
    const parsed = parseCodingFile(text, []);
    if (parsed.kind !== 'sample') throw new Error(parsed.kind);
    expect(parsed.notes).toEqual(NOTES);
    expect(parsed.set).toMatchObject({ sampleId: 'sample-1', design: 'stratified', seed: 7, population: {} });
  });
});

describe('codings', () => {
  it('come back as rows of that coder, also when not all are coded', () => {
    const rows = [answer('N1', { comment: '=1+1' }), answer('N3'), answer('N2', { coderId: 'C' })];
    expect(parseCodingFile(codingsFile('sample-1', 'B', rows), KNOWN)).toEqual({
      kind: 'codings',
      sampleId: 'sample-1',
      coderId: 'B',
      rows: [rows[0], rows[1]],
    });
  });

  it('go into a CSV that a spreadsheet does not run', () => {
    const csv = annotationsCsv([answer('N1', { comment: '=HYPERLINK("x")\n二' })]);
    expect(csv.split('\n')[0]).toBe('annotation_id,sample_id,note_key,coder_id,code,confidence,comment,coded_utc');
    expect(csv).toContain(`"'=HYPERLINK(""x"")\n二"`);
    expect(csv).toContain('1970-01-01T00:00:00.009Z');
  });
});

describe('a file that does not match is refused whole', () => {
  const made = (change: (file: Record<string, unknown>) => void, rows = [answer('N1')]): string => {
    const file = JSON.parse(codingsFile('sample-1', 'B', rows));
    change(file);
    return JSON.stringify(file);
  };
  const CASES: [string, string, FileProblem][] = [
    ['no JSON', 'abc', { code: 'not_json' }],
    ['nothing', '', { code: 'not_json' }],
    ['null', 'null', { code: 'other_file' }],
    ['another file', '{"format":"x"}', { code: 'other_file' }],
    ['a newer one', made((file) => Object.assign(file, { version: 2 })), { code: 'newer', version: 2 }],
    ['an unknown code', made(() => undefined, [answer('N1', { code: 'guess' })]), { code: 'damaged' }],
    ['a confidence of 4', made(() => undefined, [answer('N1', { confidence: 4 })]), { code: 'damaged' }],
    ['no coder', made((file) => Object.assign(file, { coderId: '' })), { code: 'damaged' }],
    ['no codings', made(() => undefined, []), { code: 'no_codings' }],
    [
      'another sample',
      made((file) => Object.assign(file, { sampleId: 'sample-2' })),
      { code: 'other_sample', name: 'sample-2' },
    ],
    ['notes of no sample here', made(() => undefined, [answer('N1'), answer('N9')]), { code: 'strangers', count: 1 }],
    ['a note twice', made(() => undefined, [answer('N1'), answer('N1')]), { code: 'twice', count: 1 }],
    ['my own name', made((file) => Object.assign(file, { coderId: 'A' })), { code: 'same_coder', coderId: 'A' }],
    [
      "the adjudicator's name",
      made((file) => Object.assign(file, { coderId: 'adjudicated' })),
      { code: 'adjudicator' },
    ],
    ['a sample that is here', sampleFile(SET, NOTES), { code: 'already', name: '示例样本' }],
    [
      'a sample with a note twice',
      sampleFile({ ...SET, sampleId: 'sample-3' }, [...NOTES, ...NOTES]),
      { code: 'twice', count: 2 },
    ],
    [
      'a picture that is markup',
      sampleFile({ ...SET, sampleId: 'sample-3' }, [{ noteKey: 'N1', pictures: ['"><b>'] }]),
      { code: 'damaged' },
    ],
  ];
  it.each(CASES)('%s', (_, text, problem) => {
    expect(parseCodingFile(text, KNOWN)).toEqual({ kind: 'refused', problem });
    for (const locale of LOCALES) expect(codingWords(locale).refused(problem).length).toBeGreaterThan(10);
  });
});
