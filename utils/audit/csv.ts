/**
 * Rows and cells of delimited text (RFC 4180; any line end). Quotes that stand where none may are taken as they are: a list
 * somebody typed is better read than refused. The last row is `['']` when the text ends with a line end.
 */
export function readCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  const ends = new RegExp(`[\\r\\n${delimiter}]|$`, 'g');
  for (;;) {
    let cell = '';
    const quoted = /"([^"]*(?:""[^"]*)*)"/y;
    quoted.lastIndex = at;
    const found = quoted.exec(text);
    if (found !== null) {
      cell = (found[1] ?? '').replaceAll('""', '"');
      at = quoted.lastIndex;
    }
    ends.lastIndex = at;
    const end = ends.exec(text)?.index ?? text.length;
    cells.push(cell + text.slice(at, end));
    at = end + 1;
    if (text[end] === delimiter) continue;
    rows.push(cells);
    cells = [];
    if (end >= text.length) return rows;
    if (text.startsWith('\r\n', end)) at += 1;
  }
}

/** Lines of delimited text, one a row, without a line end after the last. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells) =>
      cells.map((cell) => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','),
    )
    .join('\n');
}
