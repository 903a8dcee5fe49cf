/** Everything screens and exports read from the record. None of it writes. */
export { readHealth } from './read-health';
export {
  type NoteHistory,
  type NotesCursor,
  type NotesPage,
  type NotesQuery,
  type NoteWithVerdict,
  readNote,
  readNotesPage,
} from './read-notes';
export { liveWholeDays, readWholeDays } from './read-rollups';
