import type { SeedlensDatabase } from '../../utils/record/database';
import { type NoteHistory, readNote } from '../../utils/record/read';
import { type LinkGroup, type LinksQuery, readLinkGroups, readNotesByKey } from '../../utils/record/read-links';
import { countNotesBy } from '../../utils/record/read-notes';
import type { StoredNote } from '../../utils/record/stored';

/** What a page may have read for it in a worker, and what it gets. */
export type RecordReads = {
  /** A note with its latest showings. `authorNotes`: how many notes are by its author, where that is known. */
  note: {
    ask: { noteKey: string; latest: number };
    answer: { history: NoteHistory; authorKey?: string; authorNotes?: number } | undefined;
  };
  /** Links put together; `is`: the group whose notes are wanted as well. */
  links: { ask: LinksQuery & { is?: string }; answer: { groups: LinkGroup[]; notes: StoredNote[] } };
};

export type ReadName = keyof RecordReads;
export type ReadRequest<N extends ReadName = ReadName> = {
  kind: 'read';
  name: N;
  /** Name of the database. */
  database: string;
  ask: RecordReads[N]['ask'];
};
export type ReadAnswer = { kind: 'read'; answer: unknown };

const READS: {
  [N in ReadName]: (db: SeedlensDatabase, ask: RecordReads[N]['ask']) => Promise<RecordReads[N]['answer']>;
} = {
  note: async (db, { noteKey, latest }) => {
    const history = await readNote(db, noteKey, latest);
    if (history === undefined) return undefined;
    const [authorKey] = history.views.flatMap(({ note }) => note.authorKey ?? []);
    if (authorKey === undefined) return { history };
    return { history, authorKey, authorNotes: await countNotesBy(db, authorKey) };
  },
  links: async (db, { is, ...query }) => {
    const groups = await readLinkGroups(db, query);
    const keys = groups.find(({ key }) => key === is)?.notes ?? [];
    return { groups, notes: await readNotesByKey(db, [...keys], query) };
  },
};

/** In the worker. */
export function readRecord<N extends ReadName>(db: SeedlensDatabase, { name, ask }: ReadRequest<N>) {
  return READS[name](db, ask);
}
