import type { ExportInput, Format } from '../../../utils/export/format';
import { Sha256 } from '../../../utils/ingest/sha256';
import { rowsOf } from './rows';
import { type HeapSeen, processorSeconds, WatchedHeap } from './watched-heap';

const MB = 1_000_000;
/** Showings exported before anything is measured: what the engine compiles and keeps of hot code is no growth by rows. */
const WARM = 20_000;

/** `seconds`: of a processor. `rows`: read, over every pass. `megabytes`: of the file. */
export type Measured = { seconds: number; rows: number; megabytes: number } & HeapSeen;

/** An export of invented rows, made as they are asked for. */
export function inputOf(impressions: number, onRows: (count: number) => void = () => undefined): ExportInput {
  const rows = rowsOf(impressions);
  return {
    facts: {
      tier: 'T1',
      madeUtc: Date.UTC(2026, 10, 22),
      extensionVersion: 'bench',
      rulesetVersion: 'bench',
      chosen: { from: 'own' },
      keys: 'installation',
    },
    async *rows(table) {
      for await (const page of rows(table)) {
        onRows(page.length);
        yield page;
      }
    },
    async *files() {},
    hash: () => new Sha256(),
  };
}

/** The same code as in the extension's worker, in Node, from rows that are made as they are asked for, to nowhere. */
export async function measure(format: Format, impressions: number, collects: boolean): Promise<Measured> {
  await write(format, WARM, () => undefined);
  // Half a megabyte of a zip is some ten of rows.
  const heap = new WatchedHeap(0.5, collects);
  const started = processorSeconds();
  const { rows, bytes } = await write(format, impressions, (length) => heap.passed(length));
  const seconds = processorSeconds() - started - heap.lookedSeconds;
  return { seconds, rows, megabytes: bytes / MB, ...heap.seen() };
}

async function write(format: Format, impressions: number, onPart: (length: number) => void) {
  let bytes = 0;
  let rows = 0;
  const input = inputOf(impressions, (count) => {
    rows += count;
  });
  const hash = new Sha256();
  for await (const part of format.write(input)) {
    hash.update(part);
    bytes += part.length;
    onPart(part.length);
  }
  return { bytes, rows };
}
