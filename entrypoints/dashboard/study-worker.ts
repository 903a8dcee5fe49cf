import { mergeFile } from '../../utils/merge-file';
import { openDatabase, problemOf, type SeedlensDatabase } from '../../utils/record/database';
import { MERGED_DATABASE, removeMerged } from '../../utils/record/merge';
import { mergedFiles } from '../../utils/record/read-merged';
import type { StudyAnswer, StudyRequest } from './study-messages';

const LOCK = 'seedlens-merging';

const answer = (message: StudyAnswer) => self.postMessage(message);

let stop = new AbortController();

export function serveStudies(): void {
  self.addEventListener('message', ({ data }: MessageEvent<StudyRequest>) => {
    if (data.kind === 'cancel') stop.abort();
    else work(data).catch((error: unknown) => answer(troubleOf(error)));
  });
}

function troubleOf(error: unknown): StudyAnswer {
  const problem = problemOf(error);
  if (problem !== undefined) return { kind: 'trouble', problem };
  return { kind: 'failed', error: error instanceof Error ? error.message : String(error) };
}

async function work(request: Exclude<StudyRequest, { kind: 'cancel' }>): Promise<void> {
  stop = new AbortController();
  const opened = await openDatabase(MERGED_DATABASE);
  if (!opened.ok) return answer({ kind: 'trouble', problem: opened.problem });
  const { db } = opened;
  try {
    if (request.kind === 'show') {
      return answer({ kind: 'shown', files: await mergedFiles(db) });
    }
    await navigator.locks.request(LOCK, { ifAvailable: true }, async (held) => {
      if (held === null) return answer({ kind: 'busy' });
      // Whoever holds the lock is the only one who merges: what is half merged was left behind.
      for (const row of await db.imports.toArray()) if (row.status === 'running') await removeMerged(db, row.importId);
      answer(await alone(db, request));
    });
  } finally {
    db.close();
  }
}

async function alone(
  db: SeedlensDatabase,
  request: Extract<StudyRequest, { kind: 'merge' | 'remove' }>,
): Promise<StudyAnswer> {
  if (request.kind === 'remove') {
    await removeMerged(db, request.importId);
    return { kind: 'removed' };
  }
  const { file } = request;
  let told = -1;
  const outcome = await mergeFile(
    db,
    { name: file.name, bytes: file.size, modifiedAt: file.lastModified, chunks: () => chunksOf(file) },
    {
      fileId: crypto.randomUUID(),
      now: Date.now(),
      // The lock above is held throughout: nobody else writes into this database.
      lock: (fn) => fn(),
      signal: stop.signal,
      onProgress(done, of) {
        const percent = of === 0 ? 0 : Math.floor((100 * done) / of);
        if (percent !== told) answer({ kind: 'progress', percent });
        told = percent;
      },
    },
  );
  return { kind: 'outcome', outcome };
}

async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
