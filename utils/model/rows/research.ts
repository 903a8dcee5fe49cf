import * as z from 'zod/mini';
import { Surface, VerdictCode } from '../vocabulary';

/** What people add: corrections, codings, studies, audits, imports, evidence, and what they deleted. Times are epoch ms. */

export const CorrectionRow = z.object({
  correctionId: z.string(),
  noteKey: z.string(),
  verdictShown: VerdictCode,
  userCode: z.string(),
  comment: z.optional(z.string()),
  madeUtc: z.number(),
});
export type CorrectionRow = z.infer<typeof CorrectionRow>;

export const AnnotationRow = z.object({
  annotationId: z.string(),
  sampleId: z.string(),
  noteKey: z.string(),
  coderId: z.string(),
  code: z.string(),
  confidence: z.number().check(z.gte(1), z.lte(3)),
  comment: z.optional(z.string()),
  codedUtc: z.number(),
});
export type AnnotationRow = z.infer<typeof AnnotationRow>;

export const StudyRow = z.object({
  studyId: z.string(),
  name: z.string(),
  protocol: z.string(),
  consentVersion: z.string(),
  joinedUtc: z.number(),
  leftUtc: z.optional(z.number()),
});
export type StudyRow = z.infer<typeof StudyRow>;

export const SampleRow = z.object({
  sampleId: z.string(),
  seed: z.number(),
  rulesetVersion: z.string(),
  stratum: z.string(),
  stratumSize: z.number(),
  noteKey: z.string(),
});
export type SampleRow = z.infer<typeof SampleRow>;

export const AuditRow = z.object({
  auditId: z.string(),
  name: z.string(),
  question: z.string(),
  protocol: z.string(),
  /** How many results per run are looked at. */
  k: z.number(),
  repeats: z.number(),
  surfaces: z.array(Surface),
  loginState: z.string(),
  startedUtc: z.number(),
  endedUtc: z.optional(z.number()),
});
export type AuditRow = z.infer<typeof AuditRow>;

export const IMPORT_STATUSES = ['running', 'committed', 'cancelled', 'failed'] as const;

/** `read` = `kept` + `duplicate` + everything in `skipped`. */
export const ImportRow = z.object({
  importId: z.string(),
  format: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  read: z.number(),
  kept: z.number(),
  duplicate: z.number(),
  /** How many were skipped, by reason. */
  skipped: z.record(z.string(), z.number()),
  capturedFromUtc: z.optional(z.number()),
  capturedToUtc: z.optional(z.number()),
  importedUtc: z.number(),
  status: z.enum(IMPORT_STATUSES),
});
export type ImportRow = z.infer<typeof ImportRow>;

export const DELETION_KINDS = ['note', 'author', 'days', 'import', 'audit', 'everything'] as const;

export const DeletionRow = z.object({
  /** Given by the database. */
  deletionId: z.number(),
  what: z.enum(DELETION_KINDS),
  /** Rows over all tables. */
  howMany: z.number(),
  deletedUtc: z.number(),
});
export type DeletionRow = z.infer<typeof DeletionRow>;

export const CAPTURE_KINDS = ['viewport_png', 'dom_html', 'extract_json'] as const;

/** One file of evidence. A keeping makes three: picture, markup, extract; ids are `<set>.<kind>`. */
export const CaptureRow = z.object({
  captureId: z.string(),
  /** Not told: a list was kept, no note stood open. */
  noteKey: z.optional(z.string()),
  kind: z.enum(CAPTURE_KINDS),
  path: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  capturedUtc: z.number(),
  pageUrl: z.string(),
  scrollYPx: z.number(),
  viewportW: z.number(),
  viewportH: z.number(),
  overlayVisible: z.boolean(),
  prevSha256: z.optional(z.string()),
  deletedUtc: z.optional(z.number()),
  deletionReason: z.optional(z.string()),
});
export type CaptureRow = z.infer<typeof CaptureRow>;
