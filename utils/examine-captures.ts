import type { Examine } from './ingest/examine';
import type { TextReader } from './model/text-reader';
import { mergeNotes } from './observe/merge';
import { addressKind } from './observe/payload';
import { type Examined, examine, examineDocument, examineItem, examinePayload } from './pipeline';

/**
 * The pipeline as files of captures need it (utils/ingest). `page` parses a saved page and examines it; a worker has no
 * documents, so it is handed in.
 */
export function captureExaminer(
  reader: TextReader,
  page: (input: { url: string; html: string }) => Promise<Examined>,
): Examine {
  const source = 'capture' as const;
  return {
    addressKind,
    answer: ({ url, json, request }) =>
      examinePayload({ url, json, source, ...(request === undefined ? {} : { request }) }, reader),
    document: ({ url, html }) => examineDocument({ url, html, source }, reader),
    item: ({ url, pageUrl, item }) => examineItem({ url, pageUrl, item, source }, reader),
    page,
    join: (known, fresh) => examine(mergeNotes(known, fresh), reader),
  };
}
