/**
 * A set of hashes of 16 hex digits, 8 bytes each in one table: a file has as many as it has answers and notes, and a
 * `Set` of texts or numbers takes ten times the room.
 */
export class HashSet {
  #table = new Uint32Array(2 * SMALLEST);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  has(hash: string): boolean {
    const [high, low] = halvesOf(hash);
    return this.#isFilled(this.#slotOf(this.#table, high, low));
  }

  add(hash: string): void {
    const [high, low] = halvesOf(hash);
    const slot = this.#slotOf(this.#table, high, low);
    if (this.#isFilled(slot)) return;
    this.#table[slot] = high;
    this.#table[slot + 1] = low;
    this.#size += 1;
    if (this.#size * 8 > this.#table.length * 3) this.#grow();
  }

  #isFilled(slot: number): boolean {
    return this.#table[slot] !== 0 || this.#table[slot + 1] !== 0;
  }

  /** Where this hash stands, or would stand. */
  #slotOf(table: Uint32Array, high: number, low: number): number {
    const mask = table.length / 2 - 1;
    let at = (high ^ low) & mask;
    for (;;) {
      const slot = at * 2;
      const heldHigh = table[slot] ?? 0;
      const heldLow = table[slot + 1] ?? 0;
      if ((heldHigh === high && heldLow === low) || (heldHigh === 0 && heldLow === 0)) return slot;
      at = (at + 1) & mask;
    }
  }

  #grow(): void {
    const larger = new Uint32Array(this.#table.length * 2);
    for (let slot = 0; slot < this.#table.length; slot += 2) {
      const high = this.#table[slot] ?? 0;
      const low = this.#table[slot + 1] ?? 0;
      if (high === 0 && low === 0) continue;
      const to = this.#slotOf(larger, high, low);
      larger[to] = high;
      larger[to + 1] = low;
    }
    this.#table = larger;
  }
}

const SMALLEST = 1024;

/** Two zeros stand for an empty place: the one hash that is all zeros shares the place of another. */
function halvesOf(hash: string): [number, number] {
  const high = Number.parseInt(hash.slice(0, 8), 16);
  const low = Number.parseInt(hash.slice(8), 16);
  return high === 0 && low === 0 ? [0, 1] : [high, low];
}
