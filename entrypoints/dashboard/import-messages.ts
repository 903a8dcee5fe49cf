import type { ImportOutcome } from '../../utils/import-file';
import type { Progress } from '../../utils/ingest/ingest-file';
import type { SessionFacts } from '../../utils/model/batch';
import type { FileReport } from '../../utils/model/import-report';
import type { RejudgeReport } from '../../utils/model/rejudged';
import type { Examined } from '../../utils/pipeline';
import type { DatabaseProblem } from '../../utils/record/database';

/** What only a page can tell the worker: it has no extension API and no screen. */
export type Surroundings = {
  session: Omit<SessionFacts, 'site'>;
  extensionVersion: string;
  browser: string;
  osFamily: string;
  customRules: readonly unknown[];
};

/** To the worker. */
export type ImportRequest =
  | { kind: 'preview'; file: File; surroundings: Surroundings }
  | { kind: 'import'; file: File; report: Pick<FileReport, 'sha256' | 'format'>; surroundings: Surroundings }
  | { kind: 'remove'; importId: string }
  /** Judges the whole record again; without `apply` only to see what that would change. */
  | { kind: 'rejudge'; apply: boolean; customRules: readonly unknown[] }
  /** Takes back what a closed window left half-imported or half-judged. */
  | { kind: 'recover' }
  | { kind: 'cancel' }
  /** A saved page, as parsed and examined where documents exist. */
  | { kind: 'page'; examined: Examined };

/** From the worker. */
export type ImportAnswer =
  | ({ kind: 'progress' } & Progress)
  | { kind: 'page'; url: string; html: string }
  | { kind: 'outcome'; outcome: ImportOutcome }
  | { kind: 'removed'; rows: number }
  | { kind: 'judging'; done: number; all: number }
  /** Without a report: cancelled. */
  | { kind: 'judged'; applied: boolean; report?: RejudgeReport }
  | { kind: 'recovered'; imports: number }
  | { kind: 'busy' }
  | { kind: 'trouble'; problem: DatabaseProblem }
  | { kind: 'failed'; error: string };
