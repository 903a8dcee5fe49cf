import { openDatabase } from '../../utils/record/database';
import { MERGED_DATABASE } from '../../utils/record/merge';
import type { OverviewSums } from '../../utils/summarise/overview-sums';
import type { NotesAnswer, NotesRequest } from './notes-messages';
import { notesServer } from './notes-serve';
import { type SumsRequest, sumOverview } from './overview-sums';
import { type ReadAnswer, type ReadRequest, readRecord } from './record-reads';
import { type StudySumsRequest, sumStudy } from './study-sums';

/** Progress is told this often at most, ms: each time the page draws anew. */
const TELL_EVERY = 200;

/** What the worker answers. Ending the worker is how its work is given up. */
export type OverviewAnswer<Sums extends OverviewSums = OverviewSums> =
  /** `of`: where it is known. */
  | { kind: 'progress'; read: number; of?: number }
  /** `text`: the same as JSON, for who keeps it: written on the page, it would hold up a key. */
  | { kind: 'done'; sums: Sums; text?: string }
  | { kind: 'failed'; error: string };

const answer = (message: OverviewAnswer | NotesAnswer | ReadAnswer) => self.postMessage(message);
const serveNotes = notesServer(answer);

const failed = (error: unknown) => answer({ kind: 'failed', error: String(error) });

/** Reads the record for pages, so that they never wait: sums of overview and merged studies, lists of notes, a note, links. */
export function serveReads(): void {
  self.addEventListener(
    'message',
    ({ data }: MessageEvent<SumsRequest | StudySumsRequest | NotesRequest | ReadRequest>) => {
      if (!('kind' in data) || data.kind === 'study') work(data).catch(failed);
      else if (data.kind === 'read') read(data).catch(failed);
      else serveNotes(data);
    },
  );
}

async function read(request: ReadRequest): Promise<void> {
  const opened = await openDatabase(request.database);
  if (!opened.ok) throw new Error(opened.error);
  answer({ kind: 'read', answer: await readRecord(opened.db, request) });
}

async function work(request: SumsRequest | StudySumsRequest): Promise<void> {
  const isStudy = 'kind' in request;
  const opened = await openDatabase(isStudy ? MERGED_DATABASE : request.database);
  if (!opened.ok) throw new Error(opened.error);
  let toldAt = Number.NEGATIVE_INFINITY;
  const onProgress = (read: number, of?: number) => {
    if (performance.now() - toldAt < TELL_EVERY) return;
    toldAt = performance.now();
    answer({ kind: 'progress', read, ...(of === undefined ? {} : { of }) });
  };
  const sums = await (isStudy ? sumStudy(opened.db, request, onProgress) : sumOverview(opened.db, request, onProgress));
  opened.db.close();
  answer({ kind: 'done', sums, ...(isStudy ? {} : { text: JSON.stringify(sums) }) });
}
