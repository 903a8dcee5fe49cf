import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { onScriptPage } from '../support/script-page';
import { type Measured, measure } from './record/measure';

/** One line of the bench table. `ok` is told only where quality.md sets a bar, `id` where a gate is about the row. */
export interface BenchRow {
  id?: string;
  name: string;
  value: number;
  unit: string;
  bar?: number;
  ok?: boolean;
}

const RATIO_BAR = 6;
const P95_BAR_MS = 500;

/**
 * What recording 200 exposures over all tables costs beside one bare `bulkPut`, in the IndexedDB of a real Chromium; in
 * memory for comparison.
 */
export async function bench(): Promise<{ rows: BenchRow[] }> {
  const memory = await measure({ indexedDB: new IDBFactory(), IDBKeyRange });
  const rows: BenchRow[] = [
    { name: 'record, in memory: 200 exposures ÷ one bulkPut', value: memory.full / memory.bare, unit: '×' },
  ];
  const browser = await onScriptPage('tests/bench/record/page.ts', (page) =>
    page.evaluate<Measured>('measureRecording()'),
  );
  const ratio = browser.full / browser.bare;
  return {
    rows: [
      {
        id: 'record.ratio',
        name: 'record: 200 exposures ÷ one bulkPut',
        value: ratio,
        unit: '×',
        bar: RATIO_BAR,
        ok: ratio <= RATIO_BAR,
      },
      {
        name: 'record: 200 exposures, p95',
        value: browser.fullP95,
        unit: 'ms',
        bar: P95_BAR_MS,
        ok: browser.fullP95 <= P95_BAR_MS,
      },
      { name: 'record: the same 200 again, p50', value: browser.again, unit: 'ms' },
      { name: 'record: one bare bulkPut of 200, p50', value: browser.bare, unit: 'ms' },
      ...rows,
    ],
  };
}
