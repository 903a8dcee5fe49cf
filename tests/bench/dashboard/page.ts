import type { NotesAnswer, NotesRequest } from '../../../entrypoints/dashboard/notes-messages';
import { sumOverview } from '../../../entrypoints/dashboard/overview-sums';
import { openDatabase } from '../../../utils/record/database';
import { fillSample } from '../../../utils/record/fill-sample';
import { readWholeDays } from '../../../utils/record/read';
import type { NotesListQuery } from '../../../utils/record/read-list';
import { summariseRollups } from '../../../utils/summarise/overview';
import { seededRandom } from '../../../utils/summarise/random';
import NotesWorker from './notes-worker?worker&inline';

export type Measured = {
  impressions: number;
  rollups: number;
  sums: number;
  sumsMonth: number;
  longest: number;
  firstNotes: number;
  allNotes: number;
  byTitle: number;
};

const NAME = 'bench-dashboard';
const NOW = Date.UTC(2026, 10, 22, 4);
const DAY_MS = 86_400_000;

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const begun = performance.now();
  const value = await work();
  return [value, performance.now() - begun];
}

/** Longest time between two turns of the event loop while `work` runs: how long input would have waited. */
async function longestWait(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    port2.postMessage(0);
  };
  port2.postMessage(0);
  await work();
  port1.close();
  return longest;
}

type Listing = { first: number; all: number; count: number };

/** Asks a worker for a list and, meanwhile, for rows of it: until there are some, and until it is whole, ms. */
function list(query: Pick<NotesListQuery, 'filter' | 'sort' | 'down'>): Promise<Listing> {
  const worker = new NotesWorker();
  const send = (request: NotesRequest) => worker.postMessage(request);
  const begun = performance.now();
  let first = 0;
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<NotesAnswer>) => {
      if (data.kind === 'list_failed') reject(new Error(data.error));
      if (data.kind === 'rows' && first === 0) first = performance.now() - begun;
      if (data.kind !== 'listed') return;
      send({ kind: 'rows', list: 1, from: 0, to: 50 });
      if (!data.isDone) return;
      resolve({ first, all: performance.now() - begun, count: data.count });
      worker.terminate();
    };
    send({ kind: 'list', list: 1, database: NAME, query: { source: 'live', importId: '', ...query } });
  });
}

async function measureDashboard(impressions: number): Promise<Measured> {
  const opened = await openDatabase(NAME);
  if (!opened.ok) throw new Error(opened.error);
  const { db } = opened;
  await fillSample(db, { impressions, days: 180, now: NOW, random: seededRandom(5) });
  const [, rollups] = await timed(async () => summariseRollups(await readWholeDays(db, '2026-10-24', 'live')));
  const whole = { source: 'live', importId: '', seed: 1 } as const;
  const [{ count }, sums] = await timed(() => sumOverview(db, whole, () => undefined));
  if (count === 0) throw new Error('nothing was summed');
  const month = { ...whole, fromUtc: NOW - 30 * DAY_MS };
  const [, sumsMonth] = await timed(() => sumOverview(db, month, () => undefined));
  const newest = await list({ filter: {}, sort: 'last_seen', down: true });
  if (newest.count === 0) throw new Error('no notes were listed');
  const titles = await list({ filter: {}, sort: 'title', down: false });
  const rare = { filter: { words: '露营', shop: 'jd' }, sort: 'last_seen', down: true } as const;
  const longest = await longestWait(() => list(rare));
  await db.delete();
  return {
    impressions,
    rollups,
    sums,
    sumsMonth,
    longest,
    firstNotes: newest.first,
    allNotes: newest.all,
    byTitle: titles.all,
  };
}

/** Bundled for the browser; the bench asks the page for this by name. */
Object.assign(globalThis, { measureDashboard });
