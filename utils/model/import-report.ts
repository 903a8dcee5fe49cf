import type { Drift } from './drift';
import type { ItemKind, SignalId, Surface, VerdictCode } from './vocabulary';

/** What reading a file of captures amounts to: its accounting, and what it would bring. */

/** Why an entry of a file, or an item of an answer, is not on record. Ids are final: they stand in the imports table. */
export const SKIP_REASONS = [
  /** An address that is neither the site's nor the app's. */
  'other_site',
  /** The site's, but no answer about notes: pictures, telemetry, settings. */
  'not_about_notes',
  /** The answer of an error, a redirect, or a question that has none. */
  'no_answer',
  /** The exporter left the body out. */
  'no_body',
  /** The exporter left the body compressed in a way that cannot be undone here. */
  'still_compressed',
  /** Cut off, or never JSON. */
  'not_json',
  'too_large',
  'too_deep',
  /** A record without the shape of any format. */
  'unknown_shape',
  /** A row of one of our own exports: no capture. */
  'own_export',
  /** About the account of the person who captured. */
  'own_account',
  /** About somebody's account: used for that author's notes, nothing by itself. */
  'account_only',
  /** An answer that fits and holds nothing. */
  'no_items',
  /** A known answer whose shape has changed. */
  'changed_shape',
  /** An item without an id. */
  'no_id',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** Why a file is refused as a whole. Nothing of it is kept. */
export const REFUSALS = [
  'empty',
  'zip',
  'utf16',
  'not_utf8',
  'not_json',
  'truncated',
  'too_deep',
  /** Also a zip of ours, where those are read. */
  'gzip_broken',
  'gzip_bomb',
  'page_too_large',
  'page_without_address',
  'other_site',
  'nothing_known',
  /** Tables of ours, where captures are read. */
  'own_export',
  /** No tables of ours, none that are merged, or not as they were packed, where those are read. */
  'no_export',
  /** Tables of a later version. */
  'newer',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** `read` = `kept` + `duplicate` + everything in `skipped`. */
export type Count = { read: number; kept: number; duplicate: number; skipped: Partial<Record<SkipReason, number>> };

/**
 * Exact accounting of one file: its entries (requests, lines), and the items in the answers that were read.
 * `recognised`: entries an adapter knows, whether kept or not.
 */
export type Accounting = Count & { recognised: number; items: Count };

/** What a file would bring, in numbers: showings by what they are, notes once each. */
export type Preview = {
  showings: number;
  notes: number;
  kinds: Partial<Record<ItemKind, number>>;
  surfaces: Partial<Record<Surface, number>>;
  verdicts: Partial<Record<VerdictCode, number>>;
  /** Showings on which each signal was found. */
  signals: Partial<Record<SignalId, number>>;
  /** Fields and label words that are on no list, with how many showings carry them. */
  unknownFields: Record<string, number>;
  unknownLabels: Record<string, number>;
  /** Answers whose shape has changed: each reason once, with how many items it concerns (1 where it is the whole answer). */
  drift: Drift[];
  /** Some of what was found, the strongest first, for a look before importing. */
  examples: { title?: string; surface: Surface; verdict: VerdictCode; shops: string[] }[];
};

/** Everything about one file that was read to its end. */
export type FileReport = {
  /** The format of the first entry that had one. */
  format: string;
  sha256: string;
  accounting: Accounting;
  preview: Preview;
  /** Entries kept without a time of their own; the file's date stands in. */
  untimed: number;
  /** Epoch ms, of what was kept. */
  capturedFrom?: number;
  capturedTo?: number;
  /** Hosts of what was skipped because it is of another site, the most frequent first. */
  otherHosts: string[];
};
