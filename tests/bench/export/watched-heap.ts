const MB = 1_000_000;

function heapMb(): number {
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / MB;
}

/** What this process has used so far: the same on a busy machine, unlike the time on the wall. */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/**
 * MB of the whole heap and of the buffers beside it. `held`: after a collection, the middle of the last third of looks: what
 * grows with the rows is largest there. `peak`: the most without a collection.
 */
export type HeapSeen = { held: number; peak: number; looks: number };

/** Watches the heap of this process, which runs with `--expose-gc`; what looking took is told apart, in processor seconds. */
export class WatchedHeap {
  readonly #collect: () => void;
  readonly #held: number[] = [];
  #peak = 0;
  #since = 0;
  lookedSeconds = 0;

  /** `everyMb`: bytes that go by between two looks. */
  constructor(readonly everyMb: number) {
    if (globalThis.gc === undefined) throw new Error('to be run with --expose-gc');
    const { gc } = globalThis;
    this.#collect = () => void gc();
  }

  passed(bytes: number): void {
    this.#since += bytes;
    if (this.#since < this.everyMb * MB) return;
    this.#since = 0;
    const from = processorSeconds();
    this.#peak = Math.max(this.#peak, heapMb());
    this.#collect();
    this.#held.push(heapMb());
    this.lookedSeconds += processorSeconds() - from;
  }

  seen(): HeapSeen {
    const looks = this.#held.length;
    if (looks < 5) throw new Error('the heap was hardly looked at');
    const last = this.#held.slice(Math.floor((looks * 2) / 3)).sort((a, b) => a - b);
    return { held: last[Math.floor(last.length / 2)] ?? Number.NaN, peak: this.#peak, looks };
  }
}
