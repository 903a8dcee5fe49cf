import type { ColumnType } from '../model/codebook';
import { type Cell, NA, RED } from './cell';

/**
 * Strict CSV: RFC 4180, UTF-8, LF. An empty cell without quotes was not observed; quotes tell a text from a token:
 * `""` is a text that was told to be empty, `"NA"` a title that reads NA.
 */

const NEEDS_QUOTES = /[",\r\n]|^(?:NA|RED)?$/;
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** One cell as text, and whether it is somebody's text rather than a number, a time or a token. */
function written(cell: Cell, type: ColumnType): { text: string; isText: boolean } {
  if (cell === undefined) return { text: '', isText: false };
  if (cell === NA) return { text: 'NA', isText: false };
  if (cell === RED) return { text: 'RED', isText: false };
  if (type === 'time' && typeof cell === 'number') return { text: isoTime(cell), isText: false };
  if (typeof cell === 'object') return { text: JSON.stringify(cell), isText: true };
  return { text: String(cell), isText: typeof cell === 'string' };
}

/** ISO 8601 in UTC with milliseconds; what no calendar knows is no time. */
export function isoTime(utc: number): string {
  const date = new Date(utc);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}

export function csvLine(cells: readonly Cell[], types: readonly ColumnType[]): string {
  const parts = cells.map((cell, at) => {
    const { text, isText } = written(cell, types[at] ?? 'string');
    return isText && NEEDS_QUOTES.test(text) ? quoted(text) : text;
  });
  return `${parts.join(',')}\n`;
}

/** Excel, WPS, Numbers and LibreOffice take these, in either width, for the start of a formula. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;
/** They keep 15 digits of a number and drop leading zeros. */
const LONG_NUMBER = /^(?:\d{12,}|0\d+|\d+(?:\.\d+)?[eE]\d+)$/;

/** For spreadsheets: what they would take for a formula or a number begins with an apostrophe, and lines end as they write them. */
export function spreadsheetLine(cells: readonly Cell[], types: readonly ColumnType[]): string {
  const parts = cells.map((cell, at) => {
    const { text, isText } = written(cell, types[at] ?? 'string');
    if (!isText) return text;
    const safe = FORMULA.test(text) || LONG_NUMBER.test(text) ? `'${text}` : text;
    return NEEDS_QUOTES.test(safe) ? quoted(safe) : safe;
  });
  return `${parts.join(',')}\r\n`;
}

export const BOM = '\ufeff';
/** A sheet's rows, less its header. */
export const SHEET_ROWS = 1_048_575;
