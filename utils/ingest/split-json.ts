import { Unreadable } from './unreadable';

/** Where a record stood: an entry of a HAR, an element of an array, a value of its own, a line, a saved page. */
export type RecordPlace = 'har' | 'element' | 'value' | 'line' | 'page';

/** A record as bytes; without `bytes` it was larger than the limit and let go. */
export type RawRecord = { place: RecordPlace; bytes?: Uint8Array };

export type SplitLimits = { maxRecordBytes: number };

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const COLON = 0x3a;
const COMMA = 0x2c;

const DEEPEST = 2000;
const LONGEST_KEY = 16;

/**
 * Splits a JSON file into records without ever holding the file: the entries of a HAR (`log.entries`, wherever the key
 * stands), the elements of an array, or whole values one after the other. Works on bytes: every byte of a character
 * beyond ASCII is above 127, so brackets and quotes are found without decoding. Inside records nothing is checked
 * here; whoever parses them will notice.
 */
export class JsonSplitter {
  readonly #max: number;
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** Depth of the list whose elements are the records; 0: whole values are. */
  #listDepth = 0;
  #place: RecordPlace = 'value';
  #capture: Capture | undefined;
  /** Keys of the outermost objects while looking for `log.entries`. */
  #looking = false;
  #keys: string[] = [];
  #string = '';
  #seen = false;
  #records = 0;

  constructor({ maxRecordBytes }: SplitLimits) {
    this.#max = maxRecordBytes;
  }

  /** The records that end in this chunk. */
  push(chunk: Uint8Array): RawRecord[] {
    const found: RawRecord[] = [];
    this.#capture?.resume(0);
    let at = this.#inString ? this.#skipString(chunk, 0) : 0;
    for (; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (byte <= 0x20) continue;
      this.#open(chunk, byte, at);
      if (byte === QUOTE) {
        this.#inString = true;
        this.#string = '';
        // Behind the closing quote; the loop takes one step of its own.
        at = this.#skipString(chunk, at + 1) - 1;
      } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
        this.#enter(byte);
      } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
        this.#depth -= 1;
        if (this.#depth < 0) throw new Unreadable('not_json', 'a bracket too many');
        const record = this.#close(chunk, at + 1);
        if (record !== undefined) found.push(record);
      } else if (byte === COLON && this.#looking && this.#depth <= 2) {
        this.#keys[this.#depth] = this.#string;
      } else if (byte === COMMA && this.#capture !== undefined && this.#depth === this.#listDepth) {
        // An element that is no object ends at the comma.
        found.push(this.#finish(chunk, at));
      }
    }
    this.#capture?.pause(chunk);
    return found;
  }

  /** @throws Unreadable when the file ends in the middle of something, or held nothing */
  end(): void {
    if (!this.#seen) throw new Unreadable('empty');
    if (this.#depth > 0 || this.#inString || this.#capture !== undefined) throw new Unreadable('truncated');
  }

  /** Has `log.entries` been met? */
  get isHar(): boolean {
    return this.#place === 'har';
  }

  get records(): number {
    return this.#records;
  }

  /** Most of a file are strings. Returns where the string is over, or the chunk. */
  #skipString(chunk: Uint8Array, from: number): number {
    let at = from;
    if (this.#escaped && at < chunk.length) {
      this.#escaped = false;
      at += 1;
    }
    for (; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) {
        this.#inString = false;
        break;
      }
    }
    this.#escaped = at > chunk.length;
    const end = Math.min(at, chunk.length);
    if (this.#looking && this.#depth <= 2 && this.#string.length < LONGEST_KEY) {
      this.#string += String.fromCharCode(...chunk.subarray(from, Math.min(end, from + LONGEST_KEY)));
    }
    return this.#inString ? end : end + 1;
  }

  #open(chunk: Uint8Array, byte: number, at: number): void {
    if (!this.#seen) {
      this.#seen = true;
      if (byte === OPEN_BRACKET) {
        this.#place = 'element';
        this.#listDepth = 1;
        return;
      }
      if (byte !== OPEN_BRACE) throw new Unreadable('not_json', String.fromCharCode(byte));
      this.#looking = true;
    }
    if (this.#capture !== undefined || this.#depth !== this.#listDepth) return;
    const isStart = byte !== COMMA && byte !== CLOSE_BRACKET && byte !== CLOSE_BRACE;
    // After the list of a root array or a HAR nothing is a record any more; `#listDepth` says so.
    if (isStart && this.#listDepth >= 0) this.#capture = new Capture(chunk, at, this.#max);
  }

  #enter(byte: number): void {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new Unreadable('too_deep');
    if (!this.#looking || this.#depth !== 3 || byte !== OPEN_BRACKET) return;
    if (this.#keys[1] === 'log' && this.#keys[2] === 'entries') {
      // The file is a HAR: what was gathered of its outermost object is not needed.
      this.#looking = false;
      this.#capture = undefined;
      this.#place = 'har';
      this.#listDepth = 3;
    }
  }

  #close(chunk: Uint8Array, end: number): RawRecord | undefined {
    if (this.#listDepth > 0 && this.#depth === this.#listDepth - 1) {
      // The list is over. A last element that is no object ends with it.
      const last = this.#capture === undefined ? undefined : this.#finish(chunk, end - 1);
      this.#listDepth = -1;
      return last;
    }
    if (this.#capture === undefined || this.#depth !== this.#listDepth) return undefined;
    if (this.#depth === 0) this.#keys = [];
    return this.#finish(chunk, end);
  }

  #finish(chunk: Uint8Array, end: number): RawRecord {
    const bytes = this.#capture?.take(chunk, end);
    this.#capture = undefined;
    this.#records += 1;
    return { place: this.#place, ...(bytes === undefined ? {} : { bytes }) };
  }
}

/** The bytes of one record, gathered over chunks until they are too many. */
export class Capture {
  #parts: Uint8Array[] = [];
  #size = 0;
  #from: number;
  readonly #max: number;

  constructor(_chunk: Uint8Array, from: number, max: number) {
    this.#from = from;
    this.#max = max;
  }

  resume(at: number): void {
    this.#from = at;
  }

  /** The chunk is over: what it holds of the record is copied, for the chunk may be used again. */
  pause(chunk: Uint8Array): void {
    this.#add(chunk, chunk.length);
  }

  /** All bytes up to `end` of this chunk; undefined when there were too many. */
  take(chunk: Uint8Array, end: number): Uint8Array | undefined {
    if (this.#size === 0 && end - this.#from <= this.#max) return chunk.slice(this.#from, end);
    this.#add(chunk, end);
    if (this.#size > this.#max) return undefined;
    const bytes = new Uint8Array(this.#size);
    let at = 0;
    for (const part of this.#parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }

  #add(chunk: Uint8Array, end: number): void {
    this.#size += end - this.#from;
    if (this.#size > this.#max) this.#parts = [];
    else if (end > this.#from) this.#parts.push(chunk.slice(this.#from, end));
  }
}
