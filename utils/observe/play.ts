/** How long a video must play without a break before its playing counts, in ms. */
export const PLAYED_MS = 2000;

/**
 * How long the video of an opened note really played in front of the reader. Told at every change and at least once a
 * second whether it plays now; reads no clock itself. A run shorter than 2,000 ms counts nothing, a longer one counts
 * whole, so more than nothing always means a video that was seen.
 */
export class Play {
  #playing = false;
  #run = 0;

  /** `ms` went by since the last call, and the video plays now or not. Returns the ms that count from now on. */
  step(playsNow: boolean, ms: number): number {
    let counted = 0;
    if (this.#playing && ms > 0) {
      const before = this.#run;
      this.#run += ms;
      if (this.#run >= PLAYED_MS) counted = before >= PLAYED_MS ? ms : this.#run;
    }
    this.#playing = playsNow;
    if (!playsNow) this.#run = 0;
    return counted;
  }
}
