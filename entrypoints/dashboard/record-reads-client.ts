import type { OverviewAnswer } from './overview-worker';
import type { ReadAnswer, ReadName, ReadRequest, RecordReads } from './record-reads';
import { startWorker } from './start-worker';

/** Has something read in a worker of its own. Returns how to give it up: then neither is called. */
export function readInWorker<N extends ReadName>(
  database: string,
  name: N,
  ask: RecordReads[N]['ask'],
  onAnswer: (answer: RecordReads[N]['answer']) => void,
  onError: (error: Error) => void,
): () => void {
  const worker = startWorker('read');
  const stop = () => worker.terminate();
  worker.addEventListener('message', ({ data }: MessageEvent<OverviewAnswer | ReadAnswer>) => {
    stop();
    if (data.kind === 'read') onAnswer(data.answer as RecordReads[N]['answer']);
    else if (data.kind === 'failed') onError(new Error(data.error));
  });
  worker.addEventListener('error', (event) => {
    stop();
    onError(new Error(event.message));
  });
  const request: ReadRequest<N> = { kind: 'read', name, database, ask };
  worker.postMessage(request);
  return stop;
}
