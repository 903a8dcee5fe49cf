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
 * MB of the whole heap and of the buffers beside it. `peak`: the most of all looks, before any collection a look makes.
 * `held`: after that, the middle of the last third of looks: what grows with the rows is largest there.
 */
export type HeapSeen = { peak: number; held: number; looks: number };

/** Watches the heap of this process, which runs with `--expose-gc`; what looking took is told apart, in processor seconds. */
export class WatchedHeap {
  readonly #collect: () => void;
  readonly #held: number[] = [];
  #peak = 0;
  #since = 0;
  lookedSeconds = 0;

  /**
   * `everyMb`: of the file, between two looks. Files of two sizes are compared at the same distance: what gathers between
   * two collections is the larger the further they are apart, and no growth of an export. `collects`: at every look;
   * else whenever the engine does.
   */
  constructor(
    readonly everyMb: number,
    collects = true,
  ) {
    if (globalThis.gc === undefined) throw new Error('to be run with --expose-gc');
    const { gc } = globalThis;
    this.#collect = collects ? () => void gc() : () => undefined;
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
