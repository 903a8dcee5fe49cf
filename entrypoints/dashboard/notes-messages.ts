import type { ListedNote, NotesListQuery } from '../../utils/record/read-list';

/** To the worker. `list`: which of the lists asked for, since answers to older ones may still be on their way. */
export type NotesRequest =
  | { kind: 'list'; list: number; database: string; query: NotesListQuery }
  | { kind: 'rows'; list: number; from: number; to: number }
  | { kind: 'refresh'; list: number };

/** From the worker. `version` grows when the order changed: rows read before belong to another. */
export type NotesAnswer =
  | {
      kind: 'listed';
      list: number;
      count: number;
      looked: number;
      of: number;
      isDone: boolean;
      version: number;
    }
  | { kind: 'rows'; list: number; from: number; version: number; rows: (ListedNote | null)[] }
  | { kind: 'list_failed'; list: number; error: string };
