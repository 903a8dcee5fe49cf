import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { dayBefore, RANGE_DAYS } from '../../components/popup/range-view';
import type { DailyRollup } from '../../utils/model/rows';
import { type DatabaseProblem, type openDatabase, problemOf } from '../../utils/record/database';
import { liveWholeDays } from '../../utils/record/read';
import { problemIn, RECORD_PROBLEM } from '../../utils/record/record-problem';

export type Rollups =
  | { kind: 'loading' }
  /** Of the longest range. */
  | { kind: 'ready'; rows: DailyRollup[] }
  | { kind: 'trouble'; problem: DatabaseProblem | 'other' };

/**
 * The roll-ups over all surfaces of the longest range, once and again after every write: the popup asks the record
 * nothing else. Those of single surfaces are nine tenths of them, and are never shown here.
 */
export function useRollups(database: ReturnType<typeof openDatabase>, today: string): Rollups {
  const [rollups, setRollups] = useState<Rollups>({ kind: 'loading' });
  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    const fail = (error: unknown) => setRollups({ kind: 'trouble', problem: problemOf(error) ?? 'other' });
    database.then((opened) => {
      if (gone) return;
      if (!opened.ok) {
        setRollups({ kind: 'trouble', problem: opened.problem });
        return;
      }
      const from = dayBefore(today, RANGE_DAYS.month - 1);
      stop = liveWholeDays(opened.db, from, today, (rows) => setRollups({ kind: 'ready', rows }), fail);
    }, fail);
    return () => {
      gone = true;
      stop?.();
    };
  }, [database, today]);
  const problem = useWriteProblem();
  return problem === undefined ? rollups : { kind: 'trouble', problem };
}

/** Why nothing can be written at the moment: reading works on a full disk, so that the numbers would just stand still. */
function useWriteProblem(): DatabaseProblem | undefined {
  const [problem, setProblem] = useState<DatabaseProblem>();
  useEffect(() => {
    const { session } = browser.storage;
    const take = (stored: unknown) => setProblem(problemIn(stored));
    const heard = (changes: Record<string, { newValue?: unknown }>) => {
      const change = changes[RECORD_PROBLEM];
      if (change !== undefined) take(change.newValue);
    };
    session.onChanged.addListener(heard);
    session.get(RECORD_PROBLEM).then(
      (held) => take(held[RECORD_PROBLEM]),
      () => undefined,
    );
    return () => session.onChanged.removeListener(heard);
  }, []);
  return problem;
}
