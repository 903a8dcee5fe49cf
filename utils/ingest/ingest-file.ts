import type { SessionFacts } from '../model/batch';
import type { Accounting, FileReport, Refusal, SkipReason } from '../model/import-report';
import type { Site } from '../model/vocabulary';
import { checkAccounting, newAccounting, tally } from './accounting';
import type { Examine, Examined, Item, Sink } from './examine';
import { type Captured, hostOf } from './format';
import { shortHash } from './hash';
import { HashSet } from './hash-set';
import { PreviewTally } from './preview';
import { type Entry, readEntries } from './read-entries';
import { Sha256 } from './sha256';
import { type Delivery, Showings } from './showings';
import { Unreadable } from './unreadable';

/** A file, wherever it comes from. `modifiedAt`: epoch ms, the latest moment anything in it can have been captured. */
export type SourceFile = { name: string; bytes: number; modifiedAt: number; chunks(): AsyncIterable<Uint8Array> };

export type Progress = { bytes: number; entries: number; items: number };

export type IngestOptions = {
  importId: string;
  /** Epoch ms. */
  now: number;
  session: Omit<SessionFacts, 'site'>;
  examine: Examine;
  sink: Sink;
  signal?: AbortSignal;
  /** Read line by line whatever the name. */
  lines?: boolean;
  onProgress?: (progress: Progress) => void;
  /** Every item of every answer that is kept, before answers about one note are put together. */
  onItem?: (item: Item) => void;
};

export type Ingested =
  | { ok: true; summary: FileReport }
  | { ok: false; reason: Refusal | 'cancelled'; about: string; accounting: Accounting };

/** No answer is larger; pictures and films in a HAR are. */
const MAX_RECORD_BYTES = 24_000_000;
const BATCH = 200;
const PROGRESS_BYTES = 250_000;
const MOST_HOSTS = 5;
const MOST_HOSTS_COUNTED = 1000;

/**
 * Reads one file from end to end and hands its showings to the sink, batch by batch; a dry run is one with a sink that
 * writes nothing. Memory does not grow with the file. A file that cannot be read, and one that holds nothing of ours,
 * is an answer, not an exception: whoever called takes back what was written.
 */
export async function ingestFile(file: SourceFile, options: IngestOptions): Promise<Ingested> {
  const run = new Run(file, options);
  try {
    return { ok: true, summary: await run.all() };
  } catch (error) {
    const accounting = run.accounting;
    if (options.signal?.aborted) return { ok: false, reason: 'cancelled', about: '', accounting };
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, reason: error.reason, about: error.about, accounting };
  }
}

class Run {
  readonly accounting = newAccounting();
  readonly #file: SourceFile;
  readonly #options: IngestOptions;
  readonly #showings: Showings;
  readonly #preview = new PreviewTally();
  readonly #seen = new HashSet();
  readonly #hosts = new Map<string, number>();
  readonly #hash = new Sha256();
  #bytes = 0;
  #told = 0;
  #batches = 0;
  #untimed = 0;
  #from = Number.POSITIVE_INFINITY;
  #to = Number.NEGATIVE_INFINITY;
  #format: string | undefined;

  constructor(file: SourceFile, options: IngestOptions) {
    this.#file = file;
    this.#options = options;
    this.#showings = new Showings(options.examine);
  }

  async all(): Promise<FileReport> {
    const { name } = this.#file;
    const { lines } = this.#options;
    const reading = { name, maxRecordBytes: MAX_RECORD_BYTES, ...(lines === undefined ? {} : { lines }) };
    for await (const entry of readEntries(this.#watched(), reading)) {
      this.#options.signal?.throwIfAborted();
      await this.#take(entry);
      if (this.#showings.size >= BATCH) await this.#flush();
    }
    this.#refuseForeign();
    await this.#flush();
    this.#report();
    this.#options.signal?.throwIfAborted();
    return {
      format: this.#format ?? 'unknown',
      sha256: this.#hash.hex(),
      accounting: checkAccounting(this.accounting),
      preview: this.#preview.result(),
      untimed: this.#untimed,
      ...(this.#to < this.#from ? {} : { capturedFrom: this.#from, capturedTo: this.#to }),
      otherHosts: this.#otherHosts(),
    };
  }

  async *#watched(): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.#file.chunks()) {
      this.#options.signal?.throwIfAborted();
      this.#hash.update(chunk);
      this.#bytes += chunk.length;
      if (this.#bytes - this.#told >= PROGRESS_BYTES) this.#report();
      yield chunk;
    }
  }

  #report(): void {
    this.#told = this.#bytes;
    const { read, items } = this.accounting;
    this.#options.onProgress?.({ bytes: this.#bytes, entries: read, items: items.read });
  }

  async #take(entry: Entry): Promise<void> {
    this.#format ??= entry.format;
    if ('skip' in entry) return tally(this.accounting, this.#reasonOf(entry));
    const { captured } = entry;
    const kind = captured.url === '' ? 'answer' : this.#kindOf(captured.url);
    if (kind === 'foreign') return tally(this.accounting, 'other_site');
    if (kind === 'own_account') return tally(this.accounting, 'own_account');
    if (kind === 'site' && captured.kind !== 'item') return tally(this.accounting, 'not_about_notes');
    const examined = await this.#examined(captured);
    if (!examined.mine) return tally(this.accounting, captured.url === '' ? 'unknown_shape' : 'not_about_notes');
    this.accounting.recognised += 1;
    await this.#place(captured, examined);
  }

  /** Of what could not be read it only matters why, if it would have been about notes. */
  #reasonOf({ skip, url }: { skip: SkipReason; url?: string }): SkipReason {
    if (url === undefined) return skip;
    const kind = this.#kindOf(url);
    if (kind === 'foreign') return 'other_site';
    return kind === 'answer' || kind === 'own_account' ? skip : 'not_about_notes';
  }

  #kindOf(url: string): ReturnType<Examine['addressKind']> {
    const kind = this.#options.examine.addressKind(url);
    if (kind === 'foreign') this.#addHost(hostOf(url));
    return kind;
  }

  #addHost(host: string): void {
    if (this.#hosts.has(host) || this.#hosts.size < MOST_HOSTS_COUNTED) {
      this.#hosts.set(host, (this.#hosts.get(host) ?? 0) + 1);
    }
  }

  async #examined(captured: Captured): Promise<Examined> {
    const { examine } = this.#options;
    switch (captured.kind) {
      case 'answer':
        return examine.answer(captured);
      case 'document':
        return examine.document(captured);
      case 'item':
        return examine.item(captured);
      case 'page':
        if (captured.url === '') throw new Unreadable('page_without_address');
        return examine.page(captured);
    }
  }

  async #place(captured: Captured, examined: Examined): Promise<void> {
    const { items } = this.accounting;
    tally(
      items,
      'no_id',
      examined.drift.reduce((sum, drift) => sum + drift.items, 0),
    );
    this.#preview.addDrift(examined.drift);
    const count = examined.items.length;
    if (count === 0) return tally(this.accounting, examined.drift.length > 0 ? 'changed_shape' : 'no_items');

    const delivery = this.#deliveryOf(captured, examined);
    const isAccount = examined.answer?.kind === 'account';
    if (this.#seen.has(delivery.key)) {
      tally(items, 'duplicate', count);
      return tally(this.accounting, 'duplicate');
    }
    this.#seen.add(delivery.key);
    if (!isAccount && (await this.#isOnRecord(delivery))) {
      this.#showings.skip(delivery);
      tally(items, 'duplicate', count);
      return tally(this.accounting, 'duplicate');
    }
    for (const grown of this.#showings.add(delivery)) this.#preview.add(grown);
    for (const item of examined.items) this.#options.onItem?.(item);
    tally(items, isAccount ? 'account_only' : 'kept', count);
    tally(this.accounting, isAccount ? 'account_only' : 'kept');
    if (isAccount) return;
    if (captured.at === undefined) this.#untimed += 1;
    else {
      this.#from = Math.min(this.#from, captured.at);
      this.#to = Math.max(this.#to, captured.at);
    }
  }

  #deliveryOf(captured: Captured, examined: Examined): Delivery {
    const site: Site = /(?:^|\.)rednote\.com$/.test(hostOf(captured.url)) ? 'rednote' : 'xiaohongshu';
    return {
      key: shortHash(captured.identity),
      at: captured.at ?? Math.min(this.#file.modifiedAt, this.#options.now),
      site,
      // Another import of the same list is a look of its own: what is removed with one must not hold the other's rows.
      ...(captured.kind === 'item' ? { list: `${this.#options.importId} ${captured.list}` } : {}),
      examined,
    };
  }

  async #isOnRecord(delivery: Delivery): Promise<boolean> {
    const ids = this.#showings.idsOf(delivery);
    const known = await this.#options.sink.known(ids);
    return ids.length > 0 && ids.every((id) => known.has(id));
  }

  async #flush(): Promise<void> {
    const { importId, now, session, sink } = this.#options;
    if (this.#showings.size === 0) return;
    this.#batches += 1;
    const frame = { batchId: `${importId}.${this.#batches}`, pageId: importId, sentAt: now, session };
    for (const batch of this.#showings.flush(frame)) {
      await sink.write(batch);
      this.#options.signal?.throwIfAborted();
    }
  }

  #otherHosts(): string[] {
    return [...this.#hosts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_HOSTS)
      .map(([host]) => host);
  }

  /** A file in which nothing is ours is refused by name, so that nobody wonders where the notes went. */
  #refuseForeign(): void {
    const { read, recognised, skipped } = this.accounting;
    if (recognised > 0) return;
    if (skipped.own_export !== undefined) throw new Unreadable('own_export');
    const others = skipped.other_site ?? 0;
    // Also where there was no entry at all: the file is whole, and holds none.
    throw others > 0 && others === read
      ? new Unreadable('other_site', this.#otherHosts().join(', '))
      : new Unreadable('nothing_known', this.#otherHosts().join(', '));
  }
}
