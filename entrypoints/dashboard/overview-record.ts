import { useEffect, useState } from 'preact/hooks';
import type { Dictionary } from '../../utils/i18n';
import type { DailyRollup, ImportRow } from '../../utils/model/rows';
import type { Source } from '../../utils/model/vocabulary';
import type { openDatabase, SeedlensDatabase } from '../../utils/record/database';
import { readImports } from '../../utils/record/read-imports';
import { readWholeDays, watchRollups } from '../../utils/record/read-rollups';

export type Rollups =
  | { kind: 'loading' }
  /** `today`: the day the rows were asked for on. */
  | { kind: 'ready'; rows: DailyRollup[]; asked: string; today: string }
  | { kind: 'trouble'; text: string };

type Database = ReturnType<typeof openDatabase>;

/**
 * The daily counts of a source from a day on, following the record; `words` say what went wrong. On a new day those of
 * the day before are told until its own are read.
 */
export function useRollups(
  database: Database,
  { source, range, today, fromDay }: { source: Source; range: string; today: string; fromDay: string },
  words: Dictionary,
): Rollups {
  const [rollups, setRollups] = useState<Rollups>({ kind: 'loading' });
  const asked = source + range;
  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    const fail = (error: unknown) => setRollups({ kind: 'trouble', text: words.dashboard.failed(String(error)) });
    database.then((opened) => {
      if (gone) return;
      if (!opened.ok) {
        setRollups({ kind: 'trouble', text: words.popup.trouble[opened.problem] });
        return;
      }
      const ready = (rows: DailyRollup[]) => setRollups({ kind: 'ready', rows, asked, today });
      stop = followRollups(opened.db, fromDay, source, ready, fail);
    }, fail);
    return () => {
      gone = true;
      stop?.();
    };
  }, [database, fromDay, source, asked, today, words]);
  // Those of another range are no answer: figures would seem to have grown.
  return rollups.kind === 'ready' && rollups.asked !== asked ? { kind: 'loading' } : rollups;
}

/** What is recorded comes in bursts: the counts follow at once, then no more often than this, ms. */
const FOLLOW_MS = 1_500;

/** The daily counts now, and again while the record grows or shrinks. Returns how to stop. */
function followRollups(
  db: SeedlensDatabase,
  fromDay: string,
  source: Source,
  onRows: (rows: DailyRollup[]) => void,
  onError: (error: unknown) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let gone = false;
  let readAt = Number.NEGATIVE_INFINITY;
  const read = async () => {
    readAt = performance.now();
    const rows = await readWholeDays(db, fromDay, source);
    if (!gone) onRows(rows);
  };
  const follow = () => {
    clearTimeout(timer);
    timer = setTimeout(() => read().catch(onError), Math.max(0, readAt + FOLLOW_MS - performance.now()));
  };
  const stop = watchRollups(db, fromDay, follow, onError);
  return () => {
    gone = true;
    clearTimeout(timer);
    stop();
  };
}

/** Workers open the database by its name; undefined until it is open. */
export function useName(database: Database): string | undefined {
  const [name, setName] = useState<string>();
  useEffect(() => {
    database.then(
      (opened) => (opened.ok ? setName(opened.db.name) : undefined),
      () => undefined,
    );
  }, [database]);
  return name;
}

/** What was imported, with what each import is called; undefined until it is read. */
export function useImports(database: Database): readonly ImportRow[] | undefined {
  const [imports, setImports] = useState<readonly ImportRow[]>();
  useEffect(() => {
    let gone = false;
    const read = async () => {
      const opened = await database;
      const rows = opened.ok ? await readImports(opened.db) : [];
      if (!gone) setImports(rows);
    };
    read().catch((error: unknown) => {
      console.warn('seedlens:', error);
      if (!gone) setImports([]);
    });
    return () => {
      gone = true;
    };
  }, [database]);
  return imports;
}
