import { captureExaminer } from '../../../utils/examine-captures';
import type { Item } from '../../../utils/ingest/examine';
import { type Ingested, ingestFile, type SourceFile } from '../../../utils/ingest/ingest-file';
import { createReader } from '../../../utils/links/reader';
import type { Batch } from '../../../utils/model/batch';

export const NOW = Date.UTC(2026, 10, 22, 12);
export const MODIFIED = Date.UTC(2026, 10, 21, 12);
export const SESSION = {
  tzOffsetMin: 480,
  uiLocale: 'zh-CN',
  viewportW: 0,
  viewportH: 0,
  devicePixelRatio: 1,
  badgesShown: false,
  deepCapture: false,
};

const READER = createReader();

/** The pipeline as an import gets it; there is no document to parse pages into. */
export const EXAMINE = captureExaminer(READER, () => Promise.reject(new Error('no page was expected')));

/** A file in pieces of `chunk` bytes, so that every boundary falls somewhere unlucky. */
export function fileOf(content: string | Uint8Array, name = 'capture.json', chunk = 4096): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    bytes: bytes.length,
    modifiedAt: MODIFIED,
    async *chunks() {
      for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
    },
  };
}

type Options = Partial<Parameters<typeof ingestFile>[1]>;

/** Reads a file into memory: the outcome, every batch, every item. */
export async function run(
  file: SourceFile,
  options: Options = {},
): Promise<{ outcome: Ingested; batches: Batch[]; items: Item[] }> {
  const batches: Batch[] = [];
  const items: Item[] = [];
  const outcome = await ingestFile(file, {
    importId: 'test',
    now: NOW,
    session: SESSION,
    examine: EXAMINE,
    sink: {
      known: async () => new Set(),
      write: async (batch) => {
        batches.push(batch);
      },
    },
    onItem: (item) => items.push(item),
    ...options,
  });
  return { outcome, batches, items };
}

/** The summary of a file that must be readable. */
export async function summaryOf(file: SourceFile, options: Options = {}) {
  const { outcome, ...rest } = await run(file, options);
  if (!outcome.ok) throw new Error(`not read: ${outcome.reason} ${outcome.about}`);
  return { ...outcome.summary, ...rest };
}
