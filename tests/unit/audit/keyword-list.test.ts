import { describe, expect, it, test } from 'vitest';
import { MOST_KEYWORDS, readKeywordList, writeKeywordList } from '../../../utils/audit/keyword-list';

const targets = (text: string) => {
  const list = readKeywordList(text, 'commercial');
  return list.ok ? list.targets.map(({ keyword, class: of }) => `${keyword}:${of}`) : list;
};

describe('readKeywordList', () => {
  it.each([
    ['lines', '面霜\n咖啡', ['面霜:commercial', '咖啡:commercial']],
    [
      'a file with a heading and classes',
      '\uFEFFkeyword,class\r\n面霜,commercial\r\n周末,control\r\n',
      ['面霜:commercial', '周末:control'],
    ],
    ['Chinese classes, tabs', '面霜\t商业\n周末\t对照', ['面霜:commercial', '周末:control']],
    ['a comma in quotes', '"春，夏, 秋",control', ['春，夏, 秋:control']],
    ['spaces', '  面  霜 \n', ['面 霜:commercial']],
    ['one word typed in two ways', 'Cafe\u0301\nCaf\u00e9', ['Café:commercial']],
    ['nothing', ' \n\n', []],
  ])('takes %s', (_, text, expected) => {
    expect(targets(text)).toEqual(expected);
  });

  it('counts what it leaves out', () => {
    expect(readKeywordList('面霜\n\n面霜\n咖啡\n\n', 'control')).toMatchObject({
      ok: true,
      lines: 4,
      blanks: 1,
      duplicates: 1,
      header: false,
    });
  });

  it.each([
    ['面霜\n咖啡,猜的', { ok: false, problem: 'unknown_class', line: 2, text: '猜的' }],
    [`keyword\n面霜\n${'长'.repeat(101)}`, { ok: false, problem: 'too_long', line: 3 }],
    ['面霜,commercial\n面霜,control', { ok: false, problem: 'conflict', line: 2, text: '面霜' }],
  ])('takes nothing of %j', (text, expected) => {
    expect(readKeywordList(text, 'commercial')).toMatchObject(expected);
  });

  it('takes 10,000 lines and refuses one more, whole', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, at) => `词${at}`).join('\n');
    const most = readKeywordList(lines(MOST_KEYWORDS), 'commercial');
    expect(most.ok && most.targets.length).toBe(10_000);
    expect(readKeywordList(lines(MOST_KEYWORDS + 1), 'commercial')).toEqual({
      ok: false,
      problem: 'too_many',
      lines: 10_001,
    });
  });
});

test('a list that was written is read as it was', () => {
  const list = [
    { keyword: '春，夏, "秋"', class: 'control' as const },
    { keyword: '面霜', class: 'commercial' as const },
  ];
  expect(readKeywordList(writeKeywordList(list), 'commercial')).toMatchObject({ ok: true, targets: list });
});
