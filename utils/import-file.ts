import type { Examine } from './ingest/examine';
import { ingestFile, type Progress, type SourceFile } from './ingest/ingest-file';
import type { SessionFacts } from './model/batch';
import type { Accounting, FileReport, Refusal } from './model/import-report';
import type { ImportRow } from './model/rows';
import type { WriteContext } from './record/context';
import type { SeedlensDatabase } from './record/database';
import { beginImport, commitImport, discardImport, findImport, importSink } from './record/import';

/** What a file amounts to, before or after it was imported. */
export type ImportOutcome =
  /** `already`: the same bytes were imported before; importing them again would add nothing. */
  | { kind: 'previewed'; report: FileReport; already?: ImportRow }
  | { kind: 'imported'; row: ImportRow; report: FileReport }
  | { kind: 'already'; row: ImportRow }
  /** Every entry of it is on record from other files. */
  | { kind: 'nothing_new'; report: FileReport }
  | { kind: 'refused'; reason: Refusal; about: string; accounting: Accounting }
  | { kind: 'cancelled' };

export type ImportDeps = {
  importId: string;
  examine: Examine;
  session: Omit<SessionFacts, 'site'>;
  context: Omit<WriteContext, 'importId' | 'mode' | 'rollups'>;
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
};

/** A dry run: reads the whole file as an import would, and writes nothing. */
export async function previewFile(db: SeedlensDatabase, file: SourceFile, deps: ImportDeps): Promise<ImportOutcome> {
  const { importId, context } = deps;
  const { known } = importSink(db, importId, context);
  const outcome = await ingestFile(file, { ...optionsOf(deps), sink: { known, write: () => Promise.resolve() } });
  if (!outcome.ok) return refusalOf(outcome);
  const already = await findImport(db, outcome.summary.sha256);
  return { kind: 'previewed', report: outcome.summary, ...(already === undefined ? {} : { already }) };
}

/**
 * Imports a file whole or not at all: refused, cancelled and failed ones leave nothing behind. `sha256` and `format`:
 * what the dry run found, so that a file that changed since is noticed.
 * @throws whatever the database throws, after taking back what was written
 */
export async function importFile(
  db: SeedlensDatabase,
  file: SourceFile,
  { sha256, format }: Pick<FileReport, 'sha256' | 'format'>,
  deps: ImportDeps,
): Promise<ImportOutcome> {
  const { importId, context } = deps;
  const already = await findImport(db, sha256);
  if (already !== undefined) return { kind: 'already', row: already };
  await beginImport(db, { importId, format, fileName: file.name, sha256 }, context);
  try {
    const outcome = await ingestFile(file, { ...optionsOf(deps), sink: importSink(db, importId, context) });
    if (!outcome.ok || outcome.summary.accounting.kept === 0 || outcome.summary.sha256 !== sha256) {
      await discardImport(db, importId, context);
      if (!outcome.ok) return refusalOf(outcome);
      if (outcome.summary.sha256 === sha256) return { kind: 'nothing_new', report: outcome.summary };
      throw new Error('The file changed while it was being read.');
    }
    const report = outcome.summary;
    const { read, kept, duplicate, skipped } = report.accounting;
    const row = await commitImport(
      db,
      {
        importId,
        format: report.format,
        fileName: file.name,
        sha256,
        read,
        kept,
        duplicate,
        skipped,
        ...(report.capturedFrom === undefined ? {} : { capturedFromUtc: report.capturedFrom }),
        ...(report.capturedTo === undefined ? {} : { capturedToUtc: report.capturedTo }),
        importedUtc: context.now,
      },
      context,
    );
    return { kind: 'imported', row, report };
  } catch (error) {
    await discardImport(db, importId, context);
    throw error;
  }
}

function optionsOf({ importId, examine, session, context, signal, onProgress }: ImportDeps) {
  return {
    importId,
    now: context.now,
    session,
    examine,
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress }),
  };
}

function refusalOf(outcome: {
  reason: Refusal | 'cancelled';
  about: string;
  accounting: Accounting;
}): Extract<ImportOutcome, { kind: 'refused' | 'cancelled' }> {
  const { reason, about, accounting } = outcome;
  return reason === 'cancelled' ? { kind: 'cancelled' } : { kind: 'refused', reason, about, accounting };
}
