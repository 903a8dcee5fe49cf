import type { Words } from '../i18n';
import type { Tier } from '../model/codebook';
import type { RowOf, TableName } from '../model/rows';

export type Bytes = Uint8Array<ArrayBuffer>;

/** What an export says of itself. Times are epoch ms, days local `2026-11-22`. */
export type ExportFacts = {
  tier: Tier;
  madeUtc: number;
  extensionVersion: string;
  rulesetVersion: string;
  /** Which rows were chosen; a list that is missing means all. */
  chosen: {
    fromDay?: string;
    toDay?: string;
    surfaces?: readonly string[];
    verdicts?: readonly string[];
    /** `own`, `all`, or the id of an import. */
    from: string;
  };
  /** Whose key the pseudonyms were made with: this installation's, or that of a study. */
  keys: 'installation' | { studyId: string };
};

export type ExportInput = {
  facts: ExportFacts;
  /** The chosen rows of a table in pieces, in the order of its primary key; may be asked for more than once. */
  rows<T extends TableName>(table: T): AsyncIterable<readonly RowOf<T>[]>;
  /** Evidence files at T3, by the path their row names. */
  files(): AsyncIterable<{ path: string; bytes: Bytes }>;
  /** A fresh SHA-256. */
  hash(): { update(bytes: Uint8Array): unknown; hex(): string };
};

/** A kind of file that rows can leave in. `write` holds a few pages of rows at a time, however many there are. */
export type Format = {
  /** The file name. */
  id: string;
  says: Words;
  about: Words;
  /** Formats are offered in this order. */
  order: number;
  /** Tiers this kind of file can hold. */
  tiers: readonly Tier[];
  tables(tier: Tier): readonly TableName[];
  fileName(facts: ExportFacts): string;
  mime: string;
  /** How often every row is asked for. */
  passes: number;
  write(input: ExportInput): AsyncGenerator<Bytes>;
};

export function defineFormat(format: Format): Format {
  return format;
}

/** `seedlens-T1-20261122T101500Z`, for the name of a file. */
export function stem({ tier, madeUtc }: ExportFacts): string {
  return `seedlens-${tier}-${compactTime(madeUtc)}`;
}

/** A moment without characters that file names cannot hold: `20261122T101500Z`. */
export function compactTime(utc: number): string {
  return new Date(utc).toISOString().replace(/[-:]|\.\d+/g, '');
}
