import ndjson from '../../utils/export/formats/ndjson';
import { lookThrough } from '../../utils/merge-file';
import { abreast, asChild, inChild } from './export/child';
import { inputOf } from './export/measure';
import { type HeapSeen, processorSeconds, WatchedHeap } from './export/watched-heap';

/** One line of the bench table. `ok` is told only where quality.md sets a bar. */
interface BenchRow {
  name: string;
  value: number;
  unit: string;
  bar?: number;
  ok?: boolean;
}

const SMALL = 100_000;
const LARGE = 1_000_000;
const HEAP_BAR_MB = 200;
const FLAT_BAR = 1.2;

type Asked = { impressions: number };
/** `seconds`: of a processor, for making the file and reading it. */
type Measured = { seconds: number; kept: number } & HeapSeen;

await asChild(async ({ impressions }: Asked): Promise<Measured> => {
  const heap = new WatchedHeap(0.5);
  const started = processorSeconds();
  async function* chunks() {
    for await (const part of ndjson.write(inputOf(impressions))) {
      heap.passed(part.length);
      yield part;
    }
  }
  const { accounting } = await lookThrough({ name: 'bench.zip', bytes: 1, modifiedAt: 0, chunks }, {});
  return { seconds: processorSeconds() - started - heap.lookedSeconds, kept: accounting.kept, ...heap.seen() };
});

/**
 * A person's export read for a study: every row of an NDJSON zip of 100,000 and of a million showings, made while it is
 * read. Writing is not in it: that is 500 rows at a time whatever the size, and memory there is the database's own.
 */
export async function bench(): Promise<{ rows: BenchRow[] }> {
  const [large, small] = await abreast(
    2,
    [LARGE, SMALL].map((impressions) => () => inChild<Asked, Measured>(import.meta.url, { impressions })),
  );
  if (large === undefined || small === undefined) throw new Error('nothing was measured');
  if (large.kept < small.kept * 9) throw new Error('the large file of the bench holds hardly more than the small one');
  const growth = large.held / small.held;
  const name = 'export read for a study, 1 M showings';
  return {
    rows: [
      { name: `${name}: peak heap`, value: large.peak, unit: 'MB', bar: HEAP_BAR_MB, ok: large.peak <= HEAP_BAR_MB },
      { name: `${name} ÷ 100 k: heap held`, value: growth, unit: '×', bar: FLAT_BAR, ok: growth <= FLAT_BAR },
      { name: `${name}: made and read`, value: large.kept / large.seconds, unit: 'rows/s' },
      { name: `${name} ÷ 100 k: processor time`, value: large.seconds / small.seconds, unit: '×' },
    ],
  };
}
