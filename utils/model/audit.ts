/** An audit as it is planned and carried out. Times are epoch ms. What leaves in exports are the codebook's rows. */

export const AUDIT_CLASSES = ['commercial', 'control'] as const;
export type AuditClass = (typeof AUDIT_CLASSES)[number];

/** Lists an audit can look at: results of a search, or a channel of 发现. */
export const AUDIT_SURFACES = ['search', 'explore'] as const;
export type AuditSurface = (typeof AUDIT_SURFACES)[number];

export const LOGIN_STATES = ['untold', 'logged_out', 'logged_in'] as const;
export type LoginState = (typeof LOGIN_STATES)[number];

/** What is looked up: a search word, or a channel's id as its address has it. */
export type AuditTarget = { keyword: string; class: AuditClass };

/** What may not change once a run was begun. */
export type AuditProtocol = {
  surface: AuditSurface;
  keywords: AuditTarget[];
  /** Results looked at per run. */
  k: number;
  repeats: number;
};

export const AUDIT_STATES = ['draft', 'running', 'stopped', 'finished'] as const;
export type AuditState = (typeof AUDIT_STATES)[number];

/** One look-up: the place of its keyword in the list, and which of its repeats it is, from 1. */
export type AuditStep = readonly [keyword: number, runNo: number];

export type AuditPlan = AuditProtocol & {
  auditId: string;
  state: AuditState;
  name: string;
  question: string;
  loginState: LoginState;
  notes: string;
  /** Of the order, and of every bootstrap about this audit. */
  seed: number;
  /** Every step in the order in which it is to be done; empty in a draft. */
  order: AuditStep[];
  /** No badges while the audit runs. */
  silent: boolean;
  /** The user's own setting, to be put back when the audit stops. */
  silentBefore?: boolean;
  createdUtc: number;
  startedUtc?: number;
  endedUtc?: number;
  /** When it was really running: from, and to unless it still is. */
  stretches: { fromUtc: number; toUtc?: number }[];
  /** Prose of the report as edited, by language and section. */
  prose: Record<string, string>;
};

export const RUN_ENDS = [
  /** The first K results were seen. */
  'complete',
  /** Ended by hand, or by going on to the next step, before K were seen. */
  'truncated',
  /** The reader says that the search found nothing. */
  'no_results',
  /** Left out by hand. */
  'skipped',
] as const;
export type RunEnd = (typeof RUN_ENDS)[number];

/** One step as it was done. `position`: its place in the order, from 0. */
export type AuditRun = {
  runId: string;
  auditId: string;
  keyword: string;
  class: AuditClass;
  runNo: number;
  position: number;
  /** The list that counts; missing: none was met. */
  feedLoadId?: string;
  /** Lists of this step that were left for a new one before they were through. */
  restarts: number;
  /** Of the first K results: those that stood on the page, and those that were seen. */
  rendered: number;
  seen: number;
  startedUtc: number;
  endedUtc?: number;
  end?: RunEnd;
};
