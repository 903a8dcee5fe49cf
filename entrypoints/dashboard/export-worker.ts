import type { Bytes, Format } from '../../utils/export/format';
import { FORMATS } from '../../utils/export/registry';
import { TooLarge } from '../../utils/export/zip-stream';
import { type ExportChoice, type ExportDeps, factsOf, previewExport, writeExport } from '../../utils/export-file';
import { RULESET_VERSION } from '../../utils/model/ruleset';
import { openDatabase, problemOf, type SeedlensDatabase } from '../../utils/record/database';
import { joinedKey } from '../../utils/record/study';
import { EXPORT_FOLDER, EXPORT_LOCK, type ExportAnswer, type ExportRequest } from './export-messages';
import { exportMetrics } from './export-metrics';

const answer = (message: ExportAnswer) => self.postMessage(message);
/** Progress is told at most this often, ms. */
const TOLD_EVERY = 100;

let stop = new AbortController();

export function serveExports(): void {
  self.addEventListener('message', ({ data }: MessageEvent<ExportRequest>) => {
    stop.abort();
    if (data.kind === 'cancel') return;
    stop = new AbortController();
    const { signal } = stop;
    work(data, signal).catch((error: unknown) => {
      // Who stops looking has gone on already.
      if (data.kind !== 'preview' || !signal.aborted) answer(troubleOf(error, signal));
    });
  });
}

function troubleOf(error: unknown, signal: AbortSignal): ExportAnswer {
  if (signal.aborted) return { kind: 'cancelled' };
  if (error instanceof TooLarge) return { kind: 'too_large' };
  // The folder of exports shares the room of the record, and says so by the same name.
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return { kind: 'no_space' };
  const problem = problemOf(error);
  if (problem !== undefined) return { kind: 'trouble', problem };
  return { kind: 'failed', error: error instanceof Error ? error.message : String(error) };
}

async function work(request: Exclude<ExportRequest, { kind: 'cancel' }>, signal: AbortSignal): Promise<void> {
  if (request.kind === 'clean') {
    await navigator.locks.request(EXPORT_LOCK, { ifAvailable: true }, async (held) => {
      if (held !== null) await emptyFolder();
    });
    return;
  }
  const opened = await openDatabase();
  if (!opened.ok) return answer({ kind: 'trouble', problem: opened.problem });
  const { db } = opened;
  try {
    const format = FORMATS.find(({ id }) => id === request.format);
    if (format === undefined) return answer({ kind: 'failed', error: `no format ${request.format}` });
    if (request.kind === 'preview') {
      const { asked, choice } = request;
      await previewExport(db, format, choice, await depsOf(db, request, signal), (table) =>
        answer({ kind: 'counted', asked, table }),
      );
      return;
    }
    await navigator.locks.request(EXPORT_LOCK, { ifAvailable: true }, async (held) => {
      answer(held === null ? { kind: 'busy' } : await made(db, format, request, signal));
    });
  } finally {
    db.close();
  }
}

async function depsOf(
  db: SeedlensDatabase,
  { choice, extensionVersion }: Pick<Extract<ExportRequest, { kind: 'preview' }>, 'choice' | 'extensionVersion'>,
  signal: AbortSignal,
): Promise<ExportDeps> {
  let told = 0;
  return {
    ...(await studyOf(db, choice)),
    now: Date.now(),
    extensionVersion,
    rulesetVersion: RULESET_VERSION,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    metrics: () => exportMetrics(db, choice, signal),
    signal,
    onProgress(done, of) {
      if (performance.now() - told < TOLD_EVERY && done !== of) return;
      told = performance.now();
      answer({ kind: 'progress', done, of });
    },
  };
}

/** The study may have been left in another window. */
async function studyOf(db: SeedlensDatabase, { studyId }: ExportChoice): Promise<Pick<ExportDeps, 'study'>> {
  if (studyId === undefined) return {};
  const secret = await joinedKey(db, studyId);
  if (secret === undefined) throw new Error(`no key of the study ${studyId}`);
  return { study: { studyId, secret } };
}

async function folder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(EXPORT_FOLDER, { create: true });
}

/** Earlier exports were saved, or never finished. */
async function emptyFolder(): Promise<void> {
  await (await navigator.storage.getDirectory()).removeEntry(EXPORT_FOLDER, { recursive: true }).catch(() => undefined);
}

/** The whole file, or none: what cannot be finished is removed before anybody hears of it. */
async function made(
  db: SeedlensDatabase,
  format: Format,
  request: Extract<ExportRequest, { kind: 'run' }>,
  signal: AbortSignal,
): Promise<ExportAnswer> {
  await emptyFolder();
  const exports = await folder();
  const stored = crypto.randomUUID();
  const deps = await depsOf(db, request, signal);
  const handle = await exports.getFileHandle(stored, { create: true });
  const file = await handle.createSyncAccessHandle();
  try {
    const sink = (part: Bytes) => {
      let at = 0;
      while (at < part.length) {
        const wrote = file.write(part.subarray(at));
        if (wrote === 0) throw new DOMException('nothing was written', 'QuotaExceededError');
        at += wrote;
      }
    };
    const written = await writeExport(db, format, request.choice, { ...deps, expected: request.expected, sink });
    file.flush();
    file.close();
    return {
      kind: 'made',
      stored,
      name: format.fileName(factsOf(request.choice, deps)),
      mime: format.mime,
      ...written,
    };
  } catch (error) {
    file.close();
    await exports.removeEntry(stored).catch(() => undefined);
    return troubleOf(error, signal);
  }
}
