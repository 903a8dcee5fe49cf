import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { OverviewSums } from '../../utils/summarise/overview-sums';
import type { SumsRequest } from './overview-sums';
import type { OverviewAnswer } from './overview-worker';
import { startWorker } from './start-worker';
import type { StudySumsRequest } from './study-sums';

export type Sums<Made extends OverviewSums = OverviewSums> =
  | { kind: 'idle' }
  | { kind: 'working'; read: number; of: number }
  | { kind: 'ready'; sums: Made; at: number }
  | { kind: 'cancelled' }
  | { kind: 'failed'; error: string };

/** Sums worked out in a worker of their own; a new request or `cancel` ends the one before. */
export function useSums<Made extends OverviewSums = OverviewSums>(
  request: SumsRequest | StudySumsRequest | undefined,
): { state: Sums<Made>; start: () => void; cancel: () => void } {
  const [state, setState] = useState<Sums<Made>>({ kind: 'idle' });
  const running = useRef<Worker>(undefined);
  const stop = useCallback(() => {
    running.current?.terminate();
    running.current = undefined;
  }, []);
  const wanted = JSON.stringify(request ?? null);
  const start = useCallback(() => {
    stop();
    const asked: SumsRequest | StudySumsRequest | null = JSON.parse(wanted);
    if (asked === null) {
      setState({ kind: 'idle' });
      return;
    }
    const worker = startWorker('read');
    running.current = worker;
    setState({ kind: 'working', read: 0, of: 0 });
    worker.addEventListener('message', ({ data }: MessageEvent<OverviewAnswer<Made>>) => {
      if (running.current !== worker) return;
      if (data.kind === 'progress') {
        setState({ kind: 'working', read: data.read, of: data.of });
        return;
      }
      stop();
      setState(
        data.kind === 'done'
          ? { kind: 'ready', sums: data.sums, at: Date.now() }
          : { kind: 'failed', error: data.error },
      );
    });
    worker.addEventListener('error', (event) => {
      stop();
      setState({ kind: 'failed', error: event.message });
    });
    worker.postMessage(asked);
  }, [wanted, stop]);
  useEffect(() => {
    start();
    return stop;
  }, [start, stop]);
  const cancel = useCallback(() => {
    stop();
    setState({ kind: 'cancelled' });
  }, [stop]);
  return { state, start, cancel };
}
