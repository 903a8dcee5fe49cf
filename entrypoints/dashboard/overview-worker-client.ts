import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { OverviewSums } from '../../utils/summarise/overview-sums';
import type { SumsRequest } from './overview-sums';
import type { OverviewAnswer } from './overview-worker';
import { startWorker } from './start-worker';
import type { StudySumsRequest } from './study-sums';

export type Sums<Made extends OverviewSums = OverviewSums> =
  | { kind: 'idle' }
  /** To be started. */
  | { kind: 'waiting' }
  | { kind: 'working'; read: number; of?: number }
  | { kind: 'ready'; sums: Made; at: number }
  | { kind: 'cancelled' }
  | { kind: 'failed'; error: string };

const IDLE = { kind: 'idle' } as const;

/**
 * Sums worked out in a worker of their own; a new request or `cancel` ends the one before. Requests are told apart by
 * their JSON. `first`: what to begin with, figures that are there already or none until `start`; nothing: to begin at
 * once.
 */
export function useSums<Made extends OverviewSums = OverviewSums>(
  request: SumsRequest | StudySumsRequest | undefined,
  first: (wanted: string) => Promise<Sums<Made> | undefined> = async () => undefined,
  onDone: (wanted: string, text: string, at: number) => void = () => undefined,
): { state: Sums<Made>; start: () => void; cancel: () => void } {
  const [told, setTold] = useState<{ of?: string; state: Sums<Made> }>({ state: IDLE });
  const running = useRef<Worker>(undefined);
  const calls = useRef({ first, onDone });
  calls.current = { first, onDone };
  const stop = useCallback(() => {
    running.current?.terminate();
    running.current = undefined;
  }, []);
  const wanted = JSON.stringify(request ?? null);
  const setState = useCallback((state: Sums<Made>) => setTold({ of: wanted, state }), [wanted]);
  const start = useCallback(() => {
    stop();
    const asked: SumsRequest | StudySumsRequest | null = JSON.parse(wanted);
    if (asked === null) {
      setState(IDLE);
      return;
    }
    const worker = startWorker('read');
    running.current = worker;
    setState({ kind: 'working', read: 0 });
    worker.addEventListener('message', ({ data }: MessageEvent<OverviewAnswer<Made>>) => {
      if (running.current !== worker) return;
      if (data.kind === 'progress') {
        setState({ ...data, kind: 'working' });
        return;
      }
      stop();
      if (data.kind === 'failed') return setState(data);
      const at = Date.now();
      setState({ kind: 'ready', sums: data.sums, at });
      if (data.text !== undefined) calls.current.onDone(wanted, data.text, at);
    });
    worker.addEventListener('error', (event) => {
      stop();
      setState({ kind: 'failed', error: event.message });
    });
    worker.postMessage(asked);
  }, [wanted, stop, setState]);
  useEffect(() => {
    let gone = false;
    setState(IDLE);
    calls.current.first(wanted).then((held) => {
      // Pressed in the meantime, it has begun.
      if (gone || running.current !== undefined) return;
      if (held === undefined) start();
      else setState(held);
    }, start);
    return () => {
      gone = true;
      stop();
    };
  }, [wanted, start, stop, setState]);
  const cancel = useCallback(() => {
    stop();
    setState({ kind: 'cancelled' });
  }, [stop, setState]);
  // What was worked out for another request is no answer, not for a moment.
  return { state: told.of === wanted ? told.state : IDLE, start, cancel };
}
