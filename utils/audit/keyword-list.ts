import type { AuditClass, AuditTarget } from '../model/audit';
import { readCsv, writeCsv } from './csv';

/** More lines than this are refused whole: nobody looks that many up by hand. */
export const MOST_KEYWORDS = 10_000;
/** Characters; the site's own search box takes fewer. */
export const LONGEST_KEYWORD = 100;

export type KeywordList =
  | { ok: true; targets: AuditTarget[]; lines: number; blanks: number; duplicates: number; header: boolean }
  | { ok: false; problem: 'too_many'; lines: number }
  /** `line` counts from 1, as the file has it. */
  | { ok: false; problem: 'unknown_class' | 'too_long' | 'conflict'; line: number; text: string };

const CLASS_OF: Readonly<Record<string, AuditClass>> = {
  commercial: 'commercial',
  control: 'control',
  商业: 'commercial',
  商业词: 'commercial',
  对照: 'control',
  对照词: 'control',
};
const KEYWORD_HEADINGS = new Set(['keyword', 'keywords', '关键词', 'channel', '频道']);

/**
 * Keywords from pasted lines or a CSV file: one a line, its class behind it if it has one (comma, semicolon or tab). All
 * of it or nothing: a line that cannot be taken is named, and none is kept. Unicode is composed (NFC), so that one word
 * typed in two ways is one word.
 */
export function readKeywordList(text: string, otherwise: AuditClass): KeywordList {
  const source = text.replace(/^\uFEFF/, '').normalize('NFC');
  // Lines of a file may hold commas in quotes; a plain list holds none, and is one column either way.
  const rows = readCsv(source, delimiterOf(source)).map((cells) =>
    cells.map((cell) => cell.trim().replace(/\s+/g, ' ')),
  );
  while (rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  const header = KEYWORD_HEADINGS.has((rows[0]?.[0] ?? '').toLowerCase());
  const list = header ? rows.slice(1) : rows;
  const first = header ? 2 : 1;
  const filled = list.filter((cells) => (cells[0] ?? '') !== '').length;
  if (filled > MOST_KEYWORDS) return { ok: false, problem: 'too_many', lines: filled };
  const classes = new Map<string, AuditClass>();
  let duplicates = 0;
  for (const [at, [keyword = '', name = '']] of list.entries()) {
    if (keyword === '') continue;
    const line = at + first;
    if ([...keyword].length > LONGEST_KEYWORD) return { ok: false, problem: 'too_long', line, text: keyword };
    const named = name === '' ? otherwise : CLASS_OF[name.toLowerCase()];
    if (named === undefined) return { ok: false, problem: 'unknown_class', line, text: name };
    const held = classes.get(keyword);
    if (held !== undefined && held !== named) return { ok: false, problem: 'conflict', line, text: keyword };
    if (held === undefined) classes.set(keyword, named);
    else duplicates += 1;
  }
  return {
    ok: true,
    targets: [...classes].map(([keyword, of]) => ({ keyword, class: of })),
    lines: list.length,
    blanks: list.length - filled,
    duplicates,
    header,
  };
}

function delimiterOf(text: string): string {
  const head = text.slice(0, 2000);
  return ['\t', ';', ','].find((one) => head.includes(one)) ?? ',';
}

/** The list as it is edited and kept: one line each, its class behind it. */
export function writeKeywordList(targets: readonly AuditTarget[]): string {
  return writeCsv(targets.map(({ keyword, class: of }) => [keyword, of]));
}
