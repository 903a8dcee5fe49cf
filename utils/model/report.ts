/**
 * What a result or a report consists of, in words and numbers ready to be read: drawn on a page, or written as a file.
 * Every text is plain text.
 */
export type ReportTable = {
  columns: readonly { name: string; numeric: boolean }[];
  /** The first cell of a row names it. */
  rows: readonly (readonly string[])[];
};

/** A share of 1 with its bounds; missing: there is none to draw. */
export type ReportPoint = { share?: number; lo?: number; hi?: number };

export type ReportChart =
  | { kind: 'intervals'; rows: readonly (ReportPoint & { key: string; label: string; text: string })[] }
  | { kind: 'line'; name: string; labels: readonly string[]; points: readonly ReportPoint[] };

export type ReportBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'notice'; text: string }
  | { kind: 'list'; items: readonly string[]; ordered: boolean }
  | { kind: 'facts'; items: readonly (readonly [name: string, value: string])[] }
  /** The figures that count most: name, value, and what has to stand beside it. `id` names it for machines. */
  | { kind: 'figures'; items: readonly { id: string; name: string; value: string; details: readonly string[] }[] }
  | { kind: 'table'; id: string; title: string; table: ReportTable }
  | { kind: 'chart'; title: string; summary: string; notes: readonly string[]; chart: ReportChart; table: ReportTable };

/** A report of its own. `charts`: SVG text of each chart block, in their order. */
export type Report = {
  language: string;
  title: string;
  /** Below the title. */
  lines: readonly string[];
  blocks: readonly ReportBlock[];
  foot: string;
};
