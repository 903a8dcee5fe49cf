import type { SkipReason } from '../model/import-report';
import { parseJson } from './body';
import { type Captured, isJson, type Reading } from './format';
import { type ReadOptions, readRecords, type TextRecord } from './read-records';
import { FORMATS } from './registry';
import { Unreadable } from './unreadable';

/** One entry of a file: what it captured, or why not. `format`: which one owns it, where one does. */
export type Entry = { format?: string } & ({ captured: Captured } | { skip: SkipReason; url?: string });

/**
 * The entries of a file of any format, one after the other, each read by itself: an odd one does not lose the others.
 * @throws Unreadable when the file as a whole cannot be read
 */
export async function* readEntries(chunks: AsyncIterable<Uint8Array>, options: ReadOptions): AsyncGenerator<Entry> {
  for await (const record of readRecords(chunks, options)) yield* entriesOf(record);
}

async function* entriesOf({ place, text, isLast }: TextRecord): AsyncGenerator<Entry> {
  if (text === undefined) return yield { skip: 'too_large' };
  const parsed = place === 'page' ? { json: { html: text } } : parseJson(text);
  if ('skip' in parsed) {
    // A last line without a line end that does not parse: the file was cut off.
    if (isLast === true && parsed.skip === 'not_json') throw new Unreadable('truncated');
    return yield parsed;
  }
  // A line may hold a list of answers.
  const isEmptyList = Array.isArray(parsed.json) && parsed.json.length === 0;
  if (isEmptyList) return yield { skip: 'unknown_shape' };
  const records = Array.isArray(parsed.json) && !isItemList(parsed.json) ? parsed.json : [parsed.json];
  for (const record of records) {
    if (Array.isArray(record)) {
      yield { captured: { kind: 'answer', url: '', json: record, identity: text } };
      continue;
    }
    const format = isJson(record) ? FORMATS.find((one) => one.owns(record, place)) : undefined;
    if (format === undefined || !isJson(record)) {
      yield { skip: 'unknown_shape' };
      continue;
    }
    const reading: Reading = await format.read(record);
    yield { format: format.id, ...('skip' in reading ? reading : { captured: reading }) };
  }
}

/** A line that is a list of items, not of answers. */
function isItemList(list: readonly unknown[]): boolean {
  const first = list.find(isJson);
  return first !== undefined && Object.hasOwn(first, 'model_type');
}
