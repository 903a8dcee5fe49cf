import type { AuditPlan, AuditRun } from '../model/audit';
import type { FeedLoadFacts } from '../model/batch';
import type { ImpressionRow, SessionRow } from '../model/rows';

/** What `browser.storage.session` offers, as far as counting needs it: values survive the worker, not the browser. */
export type DayMemory = {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(entries: Record<string, unknown>): Promise<void>;
};

/** How lists become steps of the audit that is running (utils/audit/place.ts): pure, brought by who writes. */
export type AuditSteps = {
  place(
    plan: AuditPlan,
    held: readonly AuditRun[],
    loads: readonly FeedLoadFacts[],
    now: number,
  ): { runs: AuditRun[]; tags: Map<string, { runNo: number }>; untagged: string[] };
  grown(run: AuditRun, k: number, rows: readonly ImpressionRow[], now: number): AuditRun;
};

/** Everything a write needs and the batch does not say. */
export type WriteContext = {
  /** `counts`: daily roll-ups and health only, nothing about any note. */
  mode: 'full' | 'counts';
  extensionVersion: string;
  rulesetVersion: string;
  browser: string;
  osFamily: string;
  /** Epoch ms. */
  now: number;
  /** Runs `fn` alone among all writers of this origin (a Web Lock), held for this batch only. */
  lock<T>(fn: () => Promise<T>): Promise<T>;
  /** `count` random bytes; asked once in an installation's life. */
  randomBytes(count: number): Uint8Array<ArrayBuffer>;
  /** Needed for `counts`. */
  dayMemory: DayMemory;
  /** `''` or missing: the user's own record. */
  importId?: string;
  /** `later`: an import is counted when it is committed (import.ts), not batch by batch. */
  rollups?: 'later';
  sessionMode?: SessionRow['mode'];
  studyId?: string;
  participantKey?: string;
  /** Missing: no audit is looked for. */
  audit?: AuditSteps;
};

/** The idle gap that ends a session, in ms. */
export const IDLE_GAP_MS = 30 * 60_000;
