import { openDatabase } from '../../utils/record/database';
import { NotesList } from '../../utils/record/read-list';
import type { NotesAnswer, NotesRequest } from './notes-messages';

/** Progress is told this often at most, ms. */
const TELL_EVERY = 200;

/** Answers for one list of notes after the other; a new one ends the one before. */
export function notesServer(answer: (message: NotesAnswer) => void): (request: NotesRequest) => void {
  let held: { id: number; list: NotesList; version: number } | undefined;
  let wanted = 0;

  const tell = () => {
    if (held === undefined) return;
    const { id, version, list } = held;
    const { count, looked, of, isDone } = list;
    answer({ kind: 'listed', list: id, version, count, looked, of, isDone });
  };

  const fill = async (id: number, database: string, query: NotesList['query']) => {
    const opened = await openDatabase(database);
    if (!opened.ok) throw new Error(opened.problem);
    const list = new NotesList(opened.db, query);
    const before = held;
    held = { id, list, version: 0 };
    before?.list.db.close();
    let toldAt = Number.NEGATIVE_INFINITY;
    let count = -1;
    for await (const _ of list.fill()) {
      if (wanted !== id || held?.id !== id) return;
      if (list.count !== count) held.version += 1;
      count = list.count;
      if (!list.isDone && performance.now() - toldAt < TELL_EVERY) continue;
      toldAt = performance.now();
      tell();
    }
  };

  const rows = async (id: number, from: number, to: number) => {
    if (held?.id !== id) return;
    const { list, version } = held;
    answer({ kind: 'rows', list: id, from, version, rows: await list.rows(from, to) });
  };

  const refresh = async (id: number) => {
    if (held?.id !== id || !held.list.isDone || !(await held.list.refresh()) || held?.id !== id) return;
    held.version += 1;
    tell();
  };

  return (request) => {
    const { list } = request;
    if (request.kind === 'list') wanted = list;
    const work =
      request.kind === 'list'
        ? fill(list, request.database, request.query)
        : request.kind === 'rows'
          ? rows(list, request.from, request.to)
          : refresh(list);
    work.catch((error: unknown) => {
      // A list that was given up has its database closed under it.
      if (list === wanted)
        answer({ kind: 'list_failed', list, error: error instanceof Error ? error.message : String(error) });
    });
  };
}
