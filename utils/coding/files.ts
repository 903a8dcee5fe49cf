import * as z from 'zod/mini';
import { ADJUDICATOR, Code, CoderId, type CodingSet, Design, Stimulus } from '../model/coding';
import { isMoment } from '../model/moment';
import type { AnnotationRow, SampleRow } from '../model/rows';

/**
 * The two files by which a second person codes: the sample goes out without anything that was made of its notes (no
 * verdict, no stratum, which would be one), the codings come back.
 */

export const SAMPLE_FORMAT = 'seedlens-sample';
export const CODINGS_FORMAT = 'seedlens-codings';
export const FILES_VERSION = 1;

const Key = z.string().check(z.minLength(1), z.maxLength(64));
const Moment = z.number().check(z.refine(isMoment));
/** A link somebody may click: a note of the two sites, or no sample of ours. */
const NoteUrl = z.string().check(z.regex(/^https:\/\/www\.(?:xiaohongshu|rednote)\.com\/[\w/-]*$/));
const Picture = z.string().check(z.regex(/^[A-Za-z0-9+/=]+$/));

const SampleFile = z.object({
  format: z.literal(SAMPLE_FORMAT),
  version: z.literal(FILES_VERSION),
  sampleId: Key,
  name: z.string().check(z.maxLength(200)),
  design: Design,
  seed: z.number(),
  rulesetVersion: z.string(),
  drawnUtc: Moment,
  notes: z
    .array(z.extend(Stimulus, { noteKey: Key, noteUrl: z.optional(NoteUrl), pictures: z.array(Picture) }))
    .check(z.minLength(1)),
});

const CodingsFile = z.object({
  format: z.literal(CODINGS_FORMAT),
  version: z.literal(FILES_VERSION),
  sampleId: Key,
  coderId: CoderId,
  codings: z.array(
    z.object({
      noteKey: Key,
      code: Code,
      confidence: z.number().check(z.gte(1), z.lte(3)),
      comment: z.optional(z.string().check(z.maxLength(2000))),
      codedUtc: Moment,
    }),
  ),
});

/** Why a file was not taken. Nothing of it was. */
export type FileProblem =
  | { code: 'not_json' | 'other_file' | 'damaged' | 'no_codings' | 'adjudicator' }
  | { code: 'newer'; version: number }
  | { code: 'other_sample'; name: string }
  | { code: 'strangers' | 'twice'; count: number }
  | { code: 'same_coder'; coderId: string }
  | { code: 'already'; name: string };

export type CodingFile =
  | { kind: 'sample'; set: Omit<CodingSet, 'coderId'>; notes: Stimulus[] }
  | { kind: 'codings'; sampleId: string; coderId: string; rows: AnnotationRow[] }
  | { kind: 'refused'; problem: FileProblem };

/** What is known here of the samples a file may belong to. */
export type KnownSample = { set: CodingSet; noteKeys: ReadonlySet<string> };

export function sampleFile(set: CodingSet, notes: readonly Stimulus[]): string {
  const { sampleId, name, design, seed, rulesetVersion, drawnUtc } = set;
  const about = {
    format: SAMPLE_FORMAT,
    version: FILES_VERSION,
    sampleId,
    name,
    design,
    seed,
    rulesetVersion,
    drawnUtc,
  };
  return JSON.stringify({ ...about, notes }, null, 1);
}

export function codingsFile(sampleId: string, coderId: string, rows: readonly AnnotationRow[]): string {
  const codings = rows
    .filter((row) => row.sampleId === sampleId && row.coderId === coderId)
    .map(({ noteKey, code, confidence, comment, codedUtc }) => ({ noteKey, code, confidence, comment, codedUtc }));
  return JSON.stringify({ format: CODINGS_FORMAT, version: FILES_VERSION, sampleId, coderId, codings }, null, 1);
}

const refused = (problem: FileProblem): CodingFile => ({ kind: 'refused', problem });

/** Parses a file somebody sent, whole or not at all. */
export function parseCodingFile(text: string, known: readonly KnownSample[]): CodingFile {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return refused({ code: 'not_json' });
  }
  const { format, version } = (json ?? {}) as { format?: unknown; version?: unknown };
  if (format !== SAMPLE_FORMAT && format !== CODINGS_FORMAT) return refused({ code: 'other_file' });
  if (typeof version === 'number' && version > FILES_VERSION) return refused({ code: 'newer', version });
  return format === SAMPLE_FORMAT ? parseSample(json, known) : parseCodings(json, known);
}

function parseSample(json: unknown, known: readonly KnownSample[]): CodingFile {
  const parsed = SampleFile.safeParse(json);
  if (!parsed.success) return refused({ code: 'damaged' });
  const { notes, format: _format, version: _version, ...about } = parsed.data;
  const held = known.find(({ set }) => set.sampleId === about.sampleId);
  if (held !== undefined) return refused({ code: 'already', name: held.set.name });
  const twice = notes.length - new Set(notes.map(({ noteKey }) => noteKey)).size;
  if (twice > 0) return refused({ code: 'twice', count: twice });
  return { kind: 'sample', set: { ...about, source: 'capture', importId: '', population: {} }, notes };
}

function parseCodings(json: unknown, known: readonly KnownSample[]): CodingFile {
  const parsed = CodingsFile.safeParse(json);
  if (!parsed.success) return refused({ code: 'damaged' });
  const { sampleId, coderId, codings } = parsed.data;
  const held = known.find(({ set }) => set.sampleId === sampleId);
  if (held === undefined) return refused({ code: 'other_sample', name: sampleId.slice(0, 8) });
  if (coderId === ADJUDICATOR) return refused({ code: 'adjudicator' });
  if (coderId === held.set.coderId) return refused({ code: 'same_coder', coderId });
  if (codings.length === 0) return refused({ code: 'no_codings' });
  const strangers = codings.filter(({ noteKey }) => !held.noteKeys.has(noteKey)).length;
  if (strangers > 0) return refused({ code: 'strangers', count: strangers });
  const twice = codings.length - new Set(codings.map(({ noteKey }) => noteKey)).size;
  if (twice > 0) return refused({ code: 'twice', count: twice });
  const rows = codings.map(({ comment, ...coding }) => ({
    ...coding,
    annotationId: annotationId(sampleId, coding.noteKey, coderId),
    sampleId,
    coderId,
    ...(comment === undefined ? {} : { comment }),
  }));
  return { kind: 'codings', sampleId, coderId, rows };
}

/** One answer per note and coder: coding again replaces it. */
export function annotationId(sampleId: string, noteKey: string, coderId: string): string {
  return `${sampleId}:${noteKey}:${coderId}`;
}

const COLUMNS = ['annotation_id', 'sample_id', 'note_key', 'coder_id', 'code', 'confidence', 'comment', 'coded_utc'];

/** `annotations.csv` as in the codebook. A spreadsheet must not run what somebody typed: such cells begin with `'`. */
export function annotationsCsv(rows: readonly AnnotationRow[]): string {
  const lines = rows.map((row) => [
    row.annotationId,
    row.sampleId,
    row.noteKey,
    row.coderId,
    row.code,
    String(row.confidence),
    row.comment ?? '',
    new Date(row.codedUtc).toISOString(),
  ]);
  return `${[COLUMNS, ...lines].map((line) => line.map(cell).join(',')).join('\n')}\n`;
}

function cell(value: string): string {
  const guarded = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Rows of a sample that came as a file: its strata are not told to whoever codes it. */
export function blindRows(
  set: Pick<CodingSet, 'sampleId' | 'seed' | 'rulesetVersion'>,
  notes: readonly Stimulus[],
): SampleRow[] {
  const { sampleId, seed, rulesetVersion } = set;
  return notes.map(({ noteKey }) => ({ sampleId, seed, rulesetVersion, stratum: '', stratumSize: 0, noteKey }));
}
