import type * as z from 'zod/mini';
import { FeedLoadRow, KeywordRow, SessionRow } from './rows/circumstances';
import { LinkRow, ObservationRow, SignalRow, VerdictRow } from './rows/findings';
import {
  AnnotationRow,
  AuditRow,
  CaptureRow,
  CorrectionRow,
  DeletionRow,
  ImportRow,
  SampleRow,
  StudyRow,
} from './rows/research';
import { ImpressionRow, NoteRow } from './rows/showings';
import { DailyRollup, DetectorHealthRow, MetricRow } from './rows/totals';

export * from './rows/circumstances';
export * from './rows/findings';
export * from './rows/research';
export * from './rows/showings';
export * from './rows/totals';

/** Every table of the codebook, by its name in the database; files use the same name in snake_case. */
export const ROWS = {
  sessions: SessionRow,
  feedLoads: FeedLoadRow,
  keywords: KeywordRow,
  impressions: ImpressionRow,
  notes: NoteRow,
  observations: ObservationRow,
  signals: SignalRow,
  links: LinkRow,
  verdicts: VerdictRow,
  corrections: CorrectionRow,
  annotations: AnnotationRow,
  studies: StudyRow,
  samples: SampleRow,
  audits: AuditRow,
  imports: ImportRow,
  deletions: DeletionRow,
  captures: CaptureRow,
  detectorHealth: DetectorHealthRow,
  dailyRollups: DailyRollup,
  metrics: MetricRow,
} as const;

export type TableName = keyof typeof ROWS;
export type RowOf<T extends TableName> = z.infer<(typeof ROWS)[T]>;
/** Metrics are computed for exports, never stored. */
export type StoredTableName = Exclude<TableName, 'metrics'>;
