import type { TablePreview } from '../../utils/export/preview';
import type { ExportChoice } from '../../utils/export-file';
import type { DatabaseProblem } from '../../utils/record/database';

/** What a page asks of the export worker. */
export type ExportRequest =
  /** `asked` comes back with every table. Whatever is asked next ends it. */
  | { kind: 'preview'; asked: number; format: string; choice: ExportChoice; extensionVersion: string }
  | { kind: 'run'; format: string; choice: ExportChoice; extensionVersion: string; expected: number | undefined }
  | { kind: 'cancel' }
  /** Removes what windows left behind that ended while they wrote. */
  | { kind: 'clean' };

/** `stored`: the file's name in the folder of exports (OPFS), `name`: as it is saved. */
export type Made = { stored: string; name: string; mime: string; bytes: number; sha256: string; rows: number };

export type ExportAnswer =
  | { kind: 'progress'; done: number; of: number | undefined }
  | { kind: 'counted'; asked: number; table: TablePreview }
  | ({ kind: 'made' } & Made)
  | { kind: 'cancelled' }
  | { kind: 'busy' }
  | { kind: 'too_large' }
  | { kind: 'no_space' }
  | { kind: 'trouble'; problem: DatabaseProblem }
  | { kind: 'failed'; error: string };

/** The folder of exports in the extension's own file system, and the lock of whoever writes there. */
export const EXPORT_FOLDER = 'exports';
export const EXPORT_LOCK = 'seedlens-export';
