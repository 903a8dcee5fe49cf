/** A chart's numbers as a table: what is read instead of the picture, and what is copied. */
export interface ChartTable {
  columns: readonly { name: string; numeric: boolean }[];
  /** The first cell of a row names it. */
  rows: readonly (readonly string[])[];
}

function csvCell(cell: string): string {
  // What a spreadsheet would take for a formula is kept as text.
  const safe = /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The table as CSV (RFC 4180, comma, LF). */
export function csvOf({ columns, rows }: ChartTable): string {
  const lines = [columns.map(({ name }) => name), ...rows];
  return `${lines.map((cells) => cells.map(csvCell).join(',')).join('\n')}\n`;
}

/** Evenly spaced marks from 0 to at least `most`, at most six of them. */
export function ticksTo(most: number): number[] {
  if (most <= 0) return [0, 1];
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((one) => one * power >= rough) ?? 10) * power;
  const count = Math.ceil(most / step - 1e-9);
  // Products of decimals: 3 × 0.1 would be written in full.
  return Array.from({ length: count + 1 }, (_, at) => Number((at * step).toPrecision(12)));
}
