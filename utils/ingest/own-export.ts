import { Unzip, UnzipInflate, ZipPassThrough } from 'fflate';
import { COLUMNS, type ColumnType, snakeCase } from '../model/codebook';
import type { TableName } from '../model/rows';
import { parseJson } from './body';
import { type CsvCell, CsvRecords } from './csv-records';
import { isJson } from './format';
import { NEWEST_SCHEMA, type OwnEntry, rowOf, rowOfLine, tableNamed, valueOfCell } from './own-tables';
import { LineSplitter } from './split-lines';
import { Unreadable } from './unreadable';

/**
 * Exports of ours, read again: the NDJSON zip, one of its files, and the Data Package's strict CSV. Row by row, so that an
 * odd one does not lose the others; memory does not grow with the file.
 */

const LARGEST_ROW = 2_000_000;
/** Every zip of ours ends with this file: without it the zip was cut off. */
const LAST = 'README.md';
/** Of a zip's end, in which its files are listed with their sums: room for ten thousand of them. */
const TAIL = 2 ** 20;

/**
 * Rows of a file, in its order.
 * @throws Unreadable when the file as a whole is none of ours, or was cut off
 */
export async function* readOwnExport(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<OwnEntry> {
  let reader: Reader | undefined;
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
    reader ??= chunk[0] === 0x50 && chunk[1] === 0x4b ? new ZipReader() : new LineReader();
    yield* reader.push(chunk);
  }
  if (reader === undefined) throw new Unreadable('empty');
  reader.end();
}

interface Reader {
  push(chunk: Uint8Array): Iterable<OwnEntry>;
  /** @throws Unreadable when the file was cut off */
  end(): void;
}

class LineReader implements Reader {
  readonly #lines = new LineSplitter({ maxRecordBytes: LARGEST_ROW });
  readonly #decoder = new TextDecoder();

  *push(chunk: Uint8Array): Generator<OwnEntry> {
    for (const { bytes } of this.#lines.push(chunk)) yield this.#entry(bytes);
  }

  end(): void {
    // Every line of ours has its end.
    if (this.#lines.end() !== undefined) throw new Unreadable('truncated');
  }

  #entry(bytes: Uint8Array | undefined): OwnEntry {
    if (bytes === undefined) return { skip: 'too_large' };
    const parsed = parseJson(this.#decoder.decode(bytes));
    if ('skip' in parsed) return { skip: parsed.skip };
    return isJson(parsed.json) ? rowOfLine(parsed.json) : { skip: 'unknown_shape' };
  }
}

class CsvReader implements Reader {
  readonly #records = new CsvRecords(LARGEST_ROW);
  readonly #decoder = new TextDecoder();
  readonly #types: ReadonlyMap<string, ColumnType>;
  #header: ReadonlyMap<string, number> | undefined;

  constructor(readonly table: TableName) {
    this.#types = new Map(Object.entries(COLUMNS[table]).map(([name, { type }]) => [snakeCase(name), type]));
  }

  *push(chunk: Uint8Array): Generator<OwnEntry> {
    for (const record of this.#records.push(this.#decoder.decode(chunk, { stream: true }))) {
      if (this.#header !== undefined) yield this.#entry(record, this.#header);
      else this.#header = new Map((record ?? []).map(({ text }, at) => [text, at]));
    }
  }

  end(): void {
    if (this.#records.isOpen) throw new Unreadable('truncated');
  }

  #entry(record: readonly CsvCell[] | undefined, header: ReadonlyMap<string, number>): OwnEntry {
    if (record === undefined) return { skip: 'too_large' };
    return rowOf(this.table, (column) => {
      const cell = record[header.get(column) ?? -1];
      const type = this.#types.get(column);
      return cell === undefined || type === undefined ? undefined : valueOfCell(cell, type);
    });
  }
}

/** CSV has no version in its lines: the description of the package tells it. */
function packageReader(): Reader {
  let text = '';
  return {
    push(chunk) {
      // It stands in front; a description without end is none of ours.
      if (text.length < LARGEST_ROW) text += new TextDecoder().decode(chunk);
      return [];
    },
    end() {
      if (Number(/"export_schema_version":\s*(\d+)/.exec(text)?.[1]) > NEWEST_SCHEMA) throw new Unreadable('newer');
    },
  };
}

type Piece = { name: string; bytes: Uint8Array; isLast: boolean };

class ZipReader implements Reader {
  readonly #open = new Map<string, Reader | undefined>();
  readonly #unzip: Unzip;
  readonly #tail = new Uint8Array(TAIL);
  /** CRC-32 of each file as it was read, in order. */
  readonly #sums: number[] = [];
  #pieces: Piece[] = [];
  #tables = 0;
  #isWhole = false;

  constructor() {
    this.#unzip = new Unzip((file) => {
      const { name } = file;
      this.#open.set(name, this.#readerOf(name));
      // The library sums up what it zips, not what it unzips.
      const summed = new ZipPassThrough(name);
      summed.ondata = (_, bytes, isLast) => this.#pieces.push({ name, bytes, isLast });
      file.ondata = (error, bytes, isLast) => {
        if (error !== null) throw error;
        summed.push(bytes, isLast);
        if (isLast) this.#sums.push(summed.crc);
      };
      file.start();
    });
    this.#unzip.register(UnzipInflate);
  }

  *push(chunk: Uint8Array): Generator<OwnEntry> {
    this.#tail.copyWithin(0, chunk.length);
    this.#tail.set(chunk.subarray(-TAIL), Math.max(0, TAIL - chunk.length));
    try {
      this.#unzip.push(chunk);
    } catch (error) {
      throw new Unreadable('gzip_broken', error instanceof Error ? error.message : '');
    }
    const pieces = this.#pieces;
    this.#pieces = [];
    for (const { name, bytes, isLast } of pieces) {
      const reader = this.#open.get(name);
      if (reader !== undefined) {
        yield* reader.push(bytes);
        // A table without rows is an empty file.
        if (isLast && !(reader instanceof LineReader)) reader.end();
      }
      if (!isLast) continue;
      this.#open.delete(name);
      if (name === LAST) this.#isWhole = true;
    }
  }

  end(): void {
    if (this.#tables === 0) throw new Unreadable('no_export');
    if (!this.#isWhole || this.#open.size > 0) throw new Unreadable('truncated');
    this.#checkSums();
  }

  /** A damaged piece may still inflate, to something else: only the sum tells. */
  #checkSums(): void {
    const tail = new DataView(this.#tail.buffer);
    let at = TAIL - 22 - tail.getUint32(TAIL - 10, true);
    for (const sum of this.#sums) {
      if (at < 0 || at > TAIL - 46 || tail.getInt32(at + 16, true) !== sum) throw new Unreadable('gzip_broken');
      at += 46 + [28, 30, 32].reduce((size, field) => size + tail.getUint16(at + field, true), 0);
    }
  }

  #readerOf(name: string): Reader | undefined {
    if (name === 'datapackage.json') return packageReader();
    const lines = tableNamed(/^([a-z_]+)\.ndjson$/.exec(name)?.[1] ?? '');
    const csv = tableNamed(/^data\/([a-z_]+)\.csv$/.exec(name)?.[1] ?? '');
    if (lines === undefined && csv === undefined) return undefined;
    this.#tables += 1;
    return csv === undefined ? new LineReader() : new CsvReader(csv);
  }
}
