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
/** Two at a time end within six minutes on two cores. */
const ABREAST = 2;

type Asked = { format: string; impressions: number };

await asChild(async ({ format, impressions }: Asked): Promise<Measured> => {
  const found = FORMATS.find(({ id }) => id === format);
  if (found === undefined) throw new Error(`no format ${format}`);
  return measure(found, impressions);
});

/**
 * Exports of 100,000 and of a million showings: memory must not grow with them. Two run at a time, the larger first, for
 * they take longest; times are those of a processor, so that neither they nor a busy machine count.
 */
export async function bench(): Promise<{ rows: BenchRow[] }> {
  const asked = [LARGE, SMALL].flatMap((impressions) => FORMATS.map(({ id }) => ({ format: id, impressions })));
  const told = await abreast(
    ABREAST,
    asked.map((one) => () => inChild<Asked, Measured>(import.meta.url, one)),
  );
  const of = (format: string, impressions: number): Measured => {
    const found = told[asked.findIndex((one) => one.format === format && one.impressions === impressions)];
    if (found === undefined) throw new Error(`no measurement of ${format}`);
    return found;
  };
  const rows = FORMATS.flatMap(({ id }): BenchRow[] => {
    const [small, large] = [of(id, SMALL), of(id, LARGE)];
    const growth = large.peak / small.peak;
    const name = `export ${id}, 1 M showings`;
    return [
      { name: `${name}: peak heap`, value: large.peak, unit: 'MB', bar: HEAP_BAR_MB, ok: large.peak <= HEAP_BAR_MB },
      { name: `${name} ÷ 100 k: peak heap`, value: growth, unit: '×', bar: FLAT_BAR, ok: growth <= FLAT_BAR },
      { name: `${name} ÷ 100 k: heap held`, value: large.held / small.held, unit: '×' },
      { name: `${name}: heap held`, value: large.held, unit: 'MB' },
      { name: `${name}: processor time`, value: large.seconds, unit: 's' },
      { name: `${name}: rows`, value: large.rows / large.seconds, unit: 'rows/s' },
      { name: `${name} ÷ 100 k: processor time`, value: large.seconds / small.seconds, unit: '×' },
      { name: `${name}: file`, value: large.megabytes, unit: 'MB' },
    ];
  });
  return { rows };
}
