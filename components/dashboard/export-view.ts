import type { Tier } from '../../utils/model/codebook';

/** What the form of an export holds. Days are local `2026-11-22`, `''` where none is chosen. */
export interface ExportForm {
  format: string;
  tier: Tier;
  /** `own`, `all`, or the id of an import. */
  from: string;
  /** A joined study, `''` for the keys of this installation. */
  studyId: string;
  firstDay: string;
  lastDay: string;
  surfaces: readonly string[];
  verdicts: readonly string[];
}

export interface Option {
  value: string;
  label: string;
  note?: string;
}

/** One table of a preview, in words of files. */
export interface PreviewRow {
  table: string;
  /** What its rows are. */
  about: string;
  /** Not yet counted: undefined. */
  rows?: number;
  /** All of them, in the order of the file. */
  columns: readonly string[];
  removed: readonly string[];
  examples?: readonly string[];
}

/** Adds or takes out one value of a list. */
export function toggled(list: readonly string[], value: string): readonly string[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}
