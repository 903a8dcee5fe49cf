import type { AuditPlan, AuditRun } from '../model/audit';
import type { HealthFacts } from '../model/batch';
import type { HealthOfBuilds } from '../model/build-health';
import type { Account } from '../model/note';
import type { ImpressionRow, LinkRow, NoteRow, VerdictRow } from '../model/rows';
import type { Level, Source, Surface, VerdictCode } from '../model/vocabulary';

/**
 * Rows as the database keeps them: the codebook's columns plus columns that only `record` needs, to find rows and to
 * move counts. The extra columns are not in the codebook and never leave in an export.
 */

export type StoredImpression = ImpressionRow & {
  /** Local day of `firstRenderedUtc`. */
  day: string;
  source: Source;
  importId: string;
  surface: Surface;
  /** The deepest level at which this showing was observed. */
  level: Level;
  /** Shop platforms of this showing's purchase routes. */
  shops: string[];
  /** The verdict that counts since the record was judged again; missing: still the one at view. */
  verdictNow?: VerdictCode;
};

export type StoredLink = LinkRow & {
  source: Source;
  importId: string;
  /** Is it a purchase route, or only a cue? As its signal claims. */
  route: boolean;
};

/** Properties of a note that each keep the time they were last told. */
export type ToldProperty =
  | 'authorKey'
  | 'noteType'
  | 'publishedUtc'
  | 'title'
  | 'text'
  | 'hashtagCount'
  | 'imageCount'
  | 'likedRaw'
  | 'accountKind';

export type StoredNote = NoteRow & {
  /** When each property was last told, epoch ms: a later batch about an earlier moment changes nothing. */
  toldAt: Partial<Record<ToldProperty, number>>;
};

export type StoredVerdict = VerdictRow & {
  /** The level of the showing that decided. */
  level: Level;
};

export type StoredHealth = HealthOfBuilds;

/** What one page last reported of one surface: its numbers only grow, so pages can be added up. */
export type PageRow = HealthFacts & { pageId: string; sessionId: string; seenUtc: number };

/** Counts-only writes that are on disk. */
export type CommitRow = { commitId: string; writtenUtc: number };

/** What a profile told about an account, for the notes seen after it. `seenUtc`: when it was told, epoch ms. */
export type AccountRow = { authorKey: string; account: Omit<Account, 'seenAt'>; seenUtc: number };

export type MetaRow = { key: string; value: unknown };

/** The working side of an audit: what is to be looked up, how often, and the prose of its report. */
export type AuditPlanRow = AuditPlan;

/** One step of an audit as it was done. */
export type AuditRunRow = AuditRun;

/** The bytes of one capture; its hash, size and place in the chain are in `captures`. */
export type EvidenceFileRow = { captureId: string; mime: string; bytes: Uint8Array<ArrayBuffer> };
