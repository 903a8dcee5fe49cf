export type CsvCell = { text: string; quoted: boolean };

/**
 * Records of strict CSV (RFC 4180), piece by piece. Of our own making because quotes carry meaning here: `""` was told to be
 * empty, nothing at all was not observed, and readers of CSV drop that difference.
 */
export class CsvRecords {
  readonly #max: number;
  #record: CsvCell[] = [];
  #text = '';
  #state: 'start' | 'plain' | 'quoted' | 'quote' = 'start';
  #size = 0;

  /** `maxRecordLength`: characters; a longer record is handed out as undefined. */
  constructor(maxRecordLength: number) {
    this.#max = maxRecordLength;
  }

  *push(text: string): Generator<CsvCell[] | undefined> {
    for (const char of text) {
      this.#size += char.length;
      if (this.#state === 'quoted') {
        if (char === '"') this.#state = 'quote';
        else this.#add(char);
      } else if (char === '"' && this.#state === 'quote') {
        this.#add(char);
        this.#state = 'quoted';
      } else if (char === '"' && this.#state === 'start') this.#state = 'quoted';
      else if (char === ',') this.#cell();
      else if (char === '\n') yield this.#end();
      else if (char !== '\r' || this.#state === 'plain') {
        if (this.#state === 'start') this.#state = 'plain';
        this.#add(char);
      }
    }
  }

  /** Is a record begun and not ended? Then the file was cut off. */
  get isOpen(): boolean {
    return this.#size > 0;
  }

  #add(char: string): void {
    if (this.#size <= this.#max) this.#text += char;
  }

  #cell(): void {
    // A record that is let go must not grow either: commas are cells, too.
    if (this.#size <= this.#max) this.#record.push({ text: this.#text, quoted: this.#state === 'quote' });
    this.#text = '';
    this.#state = 'start';
  }

  #end(): CsvCell[] | undefined {
    this.#cell();
    const record = this.#size > this.#max ? undefined : this.#record;
    this.#record = [];
    this.#size = 0;
    return record;
  }
}
