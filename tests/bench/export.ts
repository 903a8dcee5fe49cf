import dataPackage from '../../utils/export/formats/data-package';
import ndjson from '../../utils/export/formats/ndjson';
import parquet from '../../utils/export/formats/parquet';
import { abreast, asChild, inChild } from './export/child';
import { type Measured, measure } from './export/measure';

/** One line of the bench table. `ok` is told only where quality.md sets a bar. */
interface BenchRow {
  name: string;
  value: number;
  unit: string;
  bar?: number;
  ok?: boolean;
}

const FORMATS = [dataPackage, parquet, ndjson];
const SMALL = 100_000;
const LARGE = 1_000_000;
const HEAP_BAR_MB = 200;
const FLAT_BAR = 1.2;
/** Two at a time end within eight minutes on two cores. */
const ABREAST = 2;

type Asked = { format: string; impressions: number; collects: boolean };

await asChild(async ({ format, impressions, collects }: Asked): Promise<Measured> => {
  const found = FORMATS.find(({ id }) => id === format);
  if (found === undefined) throw new Error(`no format ${format}`);
  return measure(found, impressions, collects);
});

/** The million once as it runs, and both sizes with collections at the same distance: these can be compared. */
const RUNS = [
  { impressions: LARGE, collects: false },
  { impressions: LARGE, collects: true },
  { impressions: SMALL, collects: true },
];

/**
 * Exports of 100,000 and of a million showings: memory must not grow with them. Two run at a time, the larger first, for
 * they take longest; times are those of a processor, so that neither they nor a busy machine count.
 */
export async function bench(): Promise<{ rows: BenchRow[] }> {
  const asked = RUNS.flatMap((run) => FORMATS.map(({ id }) => ({ format: id, ...run })));
  const told = await abreast(
    ABREAST,
    asked.map((one) => () => inChild<Asked, Measured>(import.meta.url, one)),
  );
  const rows = FORMATS.flatMap(({ id }): BenchRow[] => {
    const [free, large, small] = told.filter((_, at) => asked[at]?.format === id);
    if (free === undefined || large === undefined || small === undefined) throw new Error(`no measurement of ${id}`);
    const growth = large.peak / small.peak;
    const name = `export ${id}, 1 M showings`;
    return [
      { name: `${name}: peak heap`, value: free.peak, unit: 'MB', bar: HEAP_BAR_MB, ok: free.peak <= HEAP_BAR_MB },
      { name: `${name} ÷ 100 k: peak heap`, value: growth, unit: '×', bar: FLAT_BAR, ok: growth <= FLAT_BAR },
      { name: `${name} ÷ 100 k: heap held`, value: large.held / small.held, unit: '×' },
      { name: `${name}: heap held`, value: large.held, unit: 'MB' },
      { name: `${name}: processor time`, value: free.seconds, unit: 's' },
      { name: `${name}: rows`, value: free.rows / free.seconds, unit: 'rows/s' },
      { name: `${name} ÷ 100 k: processor time`, value: large.seconds / small.seconds, unit: '×' },
      { name: `${name}: file`, value: large.megabytes, unit: 'MB' },
    ];
  });
  return { rows };
}
