import { Capture, type RawRecord, type SplitLimits } from './split-json';
import { Unreadable } from './unreadable';

const NEWLINE = 0x0a;

/** Splits a file into its non-empty lines without ever holding the file. A broken line does not touch the next one. */
export class LineSplitter {
  readonly #max: number;
  #capture: Capture | undefined;
  #seen = false;

  constructor({ maxRecordBytes }: SplitLimits) {
    this.#max = maxRecordBytes;
  }

  push(chunk: Uint8Array): RawRecord[] {
    const found: RawRecord[] = [];
    this.#capture?.resume(0);
    let at = 0;
    while (at < chunk.length) {
      const end = chunk.indexOf(NEWLINE, at);
      if (this.#capture === undefined) {
        while (at < chunk.length && (chunk[at] ?? 0) <= 0x20 && at !== end) at += 1;
        if (at < chunk.length && at !== end) {
          this.#capture = new Capture(chunk, at, this.#max);
          this.#seen = true;
        }
      }
      if (end < 0) break;
      if (this.#capture !== undefined) found.push(this.#finish(chunk, end));
      at = end + 1;
    }
    this.#capture?.pause(chunk);
    return found;
  }

  /**
   * The last line, where no line end follows it.
   * @throws Unreadable when there was no line at all
   */
  end(): RawRecord | undefined {
    if (!this.#seen) throw new Unreadable('empty');
    this.#capture?.resume(0);
    return this.#capture === undefined ? undefined : this.#finish(new Uint8Array(0), 0);
  }

  #finish(chunk: Uint8Array, end: number): RawRecord {
    const bytes = this.#capture?.take(chunk, end);
    this.#capture = undefined;
    return { place: 'line', ...(bytes === undefined ? {} : { bytes }) };
  }
}
