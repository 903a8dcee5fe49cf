/** The list of notes in a worker, as the product's reading worker serves it. */
import { notesServer } from '../../../entrypoints/dashboard/notes-serve';

const serve = notesServer((message) => self.postMessage(message));
self.addEventListener('message', ({ data }) => serve(data));
