import { captureExaminer } from '../../utils/examine-captures';
import { type ImportDeps, type ImportOutcome, importFile, previewFile } from '../../utils/import-file';
import type { SourceFile } from '../../utils/ingest/ingest-file';
import { compileRules } from '../../utils/links/custom-rules';
import { createReader } from '../../utils/links/reader';
import { RULESET_VERSION } from '../../utils/model/ruleset';
import type { TextReader } from '../../utils/model/text-reader';
import type { Examined } from '../../utils/pipeline';
import { openDatabase, problemOf, type SeedlensDatabase } from '../../utils/record/database';
import { IMPORT_LOCK, recoverImports, removeImport } from '../../utils/record/import';
import { previewRejudge, recoverRejudge, rejudgeRecord } from '../../utils/record/rejudge';
import { isRestoring, RESTORE_LOCK, undoHalfRestore } from '../../utils/record/restore';
import { WRITE_LOCK } from '../../utils/record/write-lock';
import { judgeAgainWith } from '../../utils/rejudge';
import type { ImportAnswer, ImportRequest, Surroundings } from './import-messages';

const answer = (message: ImportAnswer) => self.postMessage(message);
const lock = <T>(fn: () => Promise<T>): Promise<T> => navigator.locks.request(WRITE_LOCK, fn);

let stop = new AbortController();
let parsed: ((examined: Examined) => void) | undefined;

export function serveImports(): void {
  self.addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
    if (data.kind === 'cancel') stop.abort();
    else if (data.kind === 'page') parsed?.(data.examined);
    else work(data).catch((error: unknown) => answer(troubleOf(error)));
  });
}

function troubleOf(error: unknown): ImportAnswer {
  const problem = problemOf(error);
  if (problem !== undefined) return { kind: 'trouble', problem };
  return { kind: 'failed', error: error instanceof Error ? error.message : String(error) };
}

async function work(request: Exclude<ImportRequest, { kind: 'cancel' | 'page' }>): Promise<void> {
  stop = new AbortController();
  const opened = await openDatabase();
  if (!opened.ok) return answer({ kind: 'trouble', problem: opened.problem });
  const { db } = opened;
  try {
    if (!(await isWritable(db))) return answer({ kind: 'busy' });
    if (request.kind === 'preview') {
      const file = sourceOf(request.file);
      return answer({ kind: 'outcome', outcome: await previewFile(db, file, depsOf(request.surroundings)) });
    }
    // Whoever holds this lock is the only one with a running import: any other one was left behind.
    await navigator.locks.request(IMPORT_LOCK, { ifAvailable: true }, async (held) => {
      if (held === null) return answer({ kind: 'busy' });
      answer(await alone(db, request));
    });
  } finally {
    db.close();
  }
}

/** Not while a backup is put back. A half one that was cut off is undone first, as the background does. */
async function isWritable(db: SeedlensDatabase): Promise<boolean> {
  if (!(await isRestoring(db))) return true;
  return navigator.locks.request(RESTORE_LOCK, { ifAvailable: true }, async (held) => {
    if (held !== null) await undoHalfRestore(db, { lock });
    return held !== null;
  });
}

async function alone(
  db: SeedlensDatabase,
  request: Exclude<ImportRequest, { kind: 'cancel' | 'page' | 'preview' }>,
): Promise<ImportAnswer> {
  const context = { now: Date.now(), lock };
  const imports = await recoverImports(db, context);
  await recoverRejudge(db, context);
  if (request.kind === 'recover') return { kind: 'recovered', imports };
  if (request.kind === 'remove') {
    return { kind: 'removed', rows: (await removeImport(db, request.importId, context)).howMany };
  }
  if (request.kind === 'rejudge') return judgeAgain(db, request);
  const deps = depsOf(request.surroundings);
  const outcome: ImportOutcome = await importFile(db, sourceOf(request.file), request.report, deps);
  return { kind: 'outcome', outcome };
}

async function judgeAgain(
  db: SeedlensDatabase,
  { apply, customRules }: Extract<ImportRequest, { kind: 'rejudge' }>,
): Promise<ImportAnswer> {
  const run = apply ? rejudgeRecord : previewRejudge;
  const outcome = await run(db, {
    now: Date.now(),
    lock,
    rulesetVersion: RULESET_VERSION,
    judge: judgeAgainWith(readerOf(customRules)),
    signal: stop.signal,
    onProgress: (progress) => answer({ kind: 'judging', ...progress }),
  });
  return { kind: 'judged', applied: apply, ...(outcome.kind === 'judged' ? { report: outcome.report } : {}) };
}

function readerOf(customRules: readonly unknown[]): TextReader {
  return createReader(compileRules(customRules).rules);
}

function depsOf(surroundings: Surroundings): ImportDeps {
  const { session, extensionVersion, browser, osFamily, customRules } = surroundings;
  const reader = readerOf(customRules);
  const page = (input: { url: string; html: string }) =>
    new Promise<Examined>((resolve) => {
      parsed = resolve;
      answer({ kind: 'page', ...input });
    });
  return {
    importId: crypto.randomUUID(),
    examine: captureExaminer(reader, page),
    session,
    signal: stop.signal,
    onProgress: (progress) => answer({ kind: 'progress', ...progress }),
    context: {
      extensionVersion,
      rulesetVersion: RULESET_VERSION,
      browser,
      osFamily,
      now: Date.now(),
      lock,
      randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
      // Imports are always kept in full: counting needs no memory of its own.
      dayMemory: { get: () => Promise.resolve({}), set: () => Promise.resolve() },
    },
  };
}

function sourceOf(file: File): SourceFile {
  return {
    name: file.name,
    bytes: file.size,
    modifiedAt: file.lastModified,
    async *chunks() {
      const reader = file.stream().getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        yield value;
      }
    },
  };
}
