import { expect, it } from 'vitest';
import { type AuditForm, readForm } from '../../../utils/audit/protocol';

const FORM: AuditForm = {
  name: ' 示例 ',
  question: '有多少？',
  surface: 'search',
  keywords: '面霜\n周末,control',
  keywordClass: 'commercial',
  k: ' 30',
  repeats: '2',
  loginState: 'logged_out',
  notes: '',
  silent: true,
};

it('takes a form whole', () => {
  expect(readForm(FORM)).toEqual({
    ok: true,
    values: {
      name: '示例',
      question: '有多少？',
      surface: 'search',
      keywords: [
        { keyword: '面霜', class: 'commercial' },
        { keyword: '周末', class: 'control' },
      ],
      k: 30,
      repeats: 2,
      loginState: 'logged_out',
      notes: '',
      silent: true,
    },
  });
});

it.each<[string, Partial<AuditForm>, [string, string][]]>([
  ['no name', { name: ' ' }, [['name', 'missing']]],
  ['a long name', { name: '长'.repeat(121) }, [['name', 'too_long']]],
  [
    'depth 0, repeats 1.5',
    { k: '0', repeats: '1.5' },
    [
      ['k', 'number'],
      ['repeats', 'number'],
    ],
  ],
  ['depth 201', { k: '201' }, [['k', 'number']]],
  ['no keyword', { keywords: '\n' }, [['keywords', 'missing']]],
  ['a class nobody knows', { keywords: '面霜,x' }, [['keywords', 'unknown_class']]],
  [
    'too many steps',
    { keywords: Array.from({ length: 9_000 }, (_, at) => `词${at}`).join('\n'), repeats: '6' },
    [['repeats', 'too_many_steps']],
  ],
])('names what is wrong: %s', (_, over, expected) => {
  const read = readForm({ ...FORM, ...over });
  expect(read.ok ? [] : read.problems.map(({ field, problem }) => [field, problem])).toEqual(expected);
});
