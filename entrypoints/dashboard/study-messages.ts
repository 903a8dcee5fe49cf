import type { MergeOutcome } from '../../utils/merge-file';
import type { DatabaseProblem } from '../../utils/record/database';
import type { MergedFile } from '../../utils/record/read-merged';

/** What the page of merged studies asks of its worker. */
export type StudyRequest =
  | { kind: 'merge'; file: File }
  | { kind: 'remove'; importId: string }
  | { kind: 'show' }
  | { kind: 'cancel' };

export type StudyAnswer =
  | { kind: 'progress'; percent: number }
  | { kind: 'outcome'; outcome: MergeOutcome }
  | { kind: 'removed' }
  | { kind: 'shown'; files: MergedFile[] }
  | { kind: 'busy' }
  | { kind: 'trouble'; problem: DatabaseProblem }
  | { kind: 'failed'; error: string };
