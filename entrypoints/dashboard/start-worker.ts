/** What a worker can be started for; see jobs-worker.ts. */
export type Job = 'audit' | 'export' | 'import' | 'read' | 'study';

/** A worker for one kind of work; the caller ends it. */
export function startWorker(job: Job): Worker {
  return new Worker(new URL('./jobs-worker.ts', import.meta.url), { type: 'module', name: job });
}
