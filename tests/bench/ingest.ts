import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { captureExaminer } from '../../utils/examine-captures';
import { ingestFile } from '../../utils/ingest/ingest-file';
import { createReader } from '../../utils/links/reader';
import { appHar } from '../practice-site/har.mjs';

/** One line of the bench table. `ok` is told only where quality.md sets a bar, `id` where a gate is about the row. */
interface BenchRow {
  id?: string;
  name: string;
  value: number;
  unit: string;
  bar?: number;
  ok?: boolean;
}

const FULL = { small: 50, large: 500 };
/** Enough to see that memory does not grow with the file. */
const BRIEF = { small: 10, large: 40 };
const RATIO_BAR = 1.2;
const PEAK_BAR_MB = 200;
const MB = 1_000_000;
const CHUNK = 65_536;
/** Chunks between two collections. */
const COLLECT_EVERY = 40;
const SESSION = {
  tzOffsetMin: 480,
  uiLocale: 'zh-CN',
  viewportW: 0,
  viewportH: 0,
  devicePixelRatio: 0,
  badgesShown: false,
  deepCapture: false,
};

/** Peak of the heap and of the buffers beside it in MB; seconds; notes read, entries kept. */
type Measured = { peak: number; seconds: number; notes: number; kept: number };

/**
 * A HAR of about `megabytes`, made while it is read: rounds of what the practice app serves, each with notes and times
 * of its own, and pictures as exporters keep them.
 */
async function* harOf(megabytes: number): AsyncGenerator<Uint8Array> {
  const { har } = appHar({ seed: 1, feedLength: 120, pages: 4 });
  const entries = har.log.entries.filter(({ response }) => response.content.encoding === undefined);
  const picture = JSON.stringify({
    ...entries[0],
    request: { ...entries[0]?.request, url: 'https://sns-img-bd.xhscdn.com/example.jpg' },
    response: {
      status: 200,
      content: { size: 180_000, mimeType: 'image/jpeg', text: 'QUJD'.repeat(60_000), encoding: 'base64' },
    },
  });
  const encoder = new TextEncoder();
  let written = 0;
  let held = '{"log":{"version":"1.2","creator":{"name":"bench","version":"1"},"entries":[';
  for (let round = 0; written < megabytes * MB; round += 1) {
    const mark = (round + 1).toString(16).padStart(6, '0');
    for (const entry of entries) {
      const startedDateTime = new Date(Date.parse(entry.startedDateTime) + round * 3_600_000).toISOString();
      const text = JSON.stringify({ ...entry, startedDateTime });
      held += `${written === 0 && held.endsWith('[') ? '' : ','}${text.replace(/\b([0-9a-f]{8})[0-9a-f]{6}([0-9a-f]{10})\b/g, `$1${mark}$2`)}`;
      if (held.length < CHUNK) continue;
      written += held.length;
      yield* inChunks(encoder.encode(held));
      held = '';
    }
    held += `,${picture}`;
  }
  yield* inChunks(encoder.encode(`${held}]}}`));
}

function* inChunks(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

function heapMb(): number {
  const { used_heap_size: used, external_memory: external } = getHeapStatistics();
  return (used + external) / MB;
}

/** `collects`: only what is held counts, without what waits to be collected, which is as much as the engine likes. */
type Asked = { megabytes: number; collects: boolean };

/** Reads one file as an import does; its showings go nowhere. */
async function measure({ megabytes, collects }: Asked): Promise<Measured> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let peak = 0;
  let read = 0;
  async function* chunks() {
    for await (const chunk of harOf(megabytes)) {
      read += 1;
      if (collects && read % COLLECT_EVERY === 0) collect();
      if (!collects || read % COLLECT_EVERY === 0) peak = Math.max(peak, heapMb());
      yield chunk;
    }
  }
  const started = performance.now();
  const outcome = await ingestFile(
    { name: 'bench.har', bytes: megabytes * MB, modifiedAt: Date.UTC(2026, 10, 22), chunks },
    {
      importId: 'bench',
      now: Date.UTC(2026, 10, 22),
      session: SESSION,
      examine: captureExaminer(createReader(), () => Promise.reject(new Error('no page was expected'))),
      sink: { known: async () => new Set<string>(), write: async () => undefined },
    },
  );
  if (!outcome.ok) throw new Error(`the file of the bench was refused: ${outcome.reason} ${outcome.about}`);
  const { preview, accounting } = outcome.summary;
  return { peak, seconds: (performance.now() - started) / 1000, notes: preview.notes, kept: accounting.kept };
}

/** In a thread of its own, as the product does it in a worker: a heap with nothing else in it. */
function inThread(asked: Asked): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: { ingest: asked } });
    thread.once('message', resolve);
    thread.once('error', reject);
  });
}

if (!isMainThread) {
  const { ingest } = workerData as { ingest: Asked };
  parentPort?.postMessage(await measure(ingest));
}

/**
 * Import of a large HAR: the product's reading (utils/ingest and the pipeline) in Node, on a file that is made while it
 * is read. Writing is not in it: that is the same 200 showings at a time whatever the size (bench "record").
 */
export async function bench({ brief = false } = {}): Promise<{ rows: BenchRow[] }> {
  const { small: smallMb, large: largeMb } = brief ? BRIEF : FULL;
  const small = await inThread({ megabytes: smallMb, collects: true });
  const large = await inThread({ megabytes: largeMb, collects: true });
  if (large.notes < (small.notes * largeMb) / smallMb / 2)
    throw new Error('the large file of the bench holds hardly more than the small one');
  const ratio = large.peak / small.peak;
  const flat: BenchRow = {
    id: 'ingest.flat',
    name: `import in Node, HAR of ${largeMb} MB ÷ ${smallMb} MB: peak of the heap that is held`,
    value: ratio,
    unit: '×',
    bar: RATIO_BAR,
    ok: ratio <= RATIO_BAR,
  };
  if (brief) return { rows: [flat] };
  const free = await inThread({ megabytes: largeMb, collects: false });
  return {
    rows: [
      flat,
      {
        name: `import in Node, HAR of ${largeMb} MB: peak heap`,
        value: free.peak,
        unit: 'MB',
        bar: PEAK_BAR_MB,
        ok: free.peak <= PEAK_BAR_MB,
      },
      { name: `import in Node, HAR of ${smallMb} MB: held at most`, value: small.peak, unit: 'MB' },
      { name: `import in Node, HAR of ${largeMb} MB: held at most`, value: large.peak, unit: 'MB' },
      { name: `import in Node, HAR of ${largeMb} MB: notes`, value: large.notes, unit: '' },
      { name: `import in Node, HAR of ${largeMb} MB`, value: largeMb / free.seconds, unit: 'MB/s' },
    ],
  };
}
