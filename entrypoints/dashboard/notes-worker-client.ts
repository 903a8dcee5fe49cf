import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ListedNote, NotesListQuery } from '../../utils/record/read-list';
import type { NotesAnswer, NotesRequest } from './notes-messages';
import { startWorker } from './start-worker';

export type NotesState =
  | { kind: 'loading' }
  | { kind: 'failed'; error: string }
  | { kind: 'ready'; count: number; looked: number; of: number; isDone: boolean };

/** Rows asked for in one go, and how many goes are remembered. */
const STEP = 50;
const MOST_STEPS = 40;

type Step = { version: number; rows: (ListedNote | null)[] };

/**
 * A list of notes kept by a worker. `row` tells what is known of a place, `need` asks for places, `refresh` for what
 * came since. A new query replaces the list, `again` reads the same anew.
 */
export function useNotesList(
  database: string | undefined,
  query: NotesListQuery,
): {
  state: NotesState;
  row: (at: number) => ListedNote | null | undefined;
  need: (from: number, to: number) => void;
  refresh: () => void;
  again: () => void;
} {
  const [state, setState] = useState<NotesState>({ kind: 'loading' });
  const [, setDrawn] = useState(0);
  const [round, setRound] = useState(0);
  const worker = useRef<Worker>(undefined);
  const list = useRef(0);
  const version = useRef(0);
  const steps = useRef(new Map<number, Step>());
  const pending = useRef(new Map<number, number>());
  const send = useCallback((request: NotesRequest) => worker.current?.postMessage(request), []);

  useEffect(() => {
    const started = startWorker('read');
    worker.current = started;
    const fail = (error: string) => setState({ kind: 'failed', error });
    started.addEventListener('error', (event) => fail(event.message));
    started.addEventListener('message', ({ data }: MessageEvent<NotesAnswer>) => {
      if (data.list !== list.current) return;
      if (data.kind === 'list_failed') return fail(data.error);
      if (data.kind === 'listed') {
        version.current = data.version;
        const { count, looked, of, isDone } = data;
        return setState({ kind: 'ready', count, looked, of, isDone });
      }
      const step = data.from / STEP;
      pending.current.delete(step);
      // Taken out and put back: the oldest stands first.
      steps.current.delete(step);
      steps.current.set(step, data);
      const [oldest] = steps.current.keys();
      if (steps.current.size > MOST_STEPS && oldest !== undefined) steps.current.delete(oldest);
      setDrawn((before) => before + 1);
    });
    return () => started.terminate();
  }, []);

  const wanted = JSON.stringify(query);
  useEffect(() => {
    if (database === undefined) return;
    list.current += 1;
    version.current = 0;
    steps.current.clear();
    pending.current.clear();
    setState({ kind: 'loading' });
    send({ kind: 'list', list: list.current, database, query: JSON.parse(wanted) });
  }, [database, wanted, round, send]);

  const need = useCallback(
    (from: number, to: number) => {
      for (let step = Math.floor(from / STEP); step * STEP < to; step += 1) {
        const held = steps.current.get(step);
        const isAsked = pending.current.get(step) === version.current;
        if (isAsked || held?.version === version.current) continue;
        pending.current.set(step, version.current);
        send({ kind: 'rows', list: list.current, from: step * STEP, to: (step + 1) * STEP });
      }
    },
    [send],
  );
  return {
    state,
    need,
    row: (at) => steps.current.get(Math.floor(at / STEP))?.rows[at % STEP],
    refresh: useCallback(() => send({ kind: 'refresh', list: list.current }), [send]),
    again: useCallback(() => setRound((before) => before + 1), []),
  };
}
