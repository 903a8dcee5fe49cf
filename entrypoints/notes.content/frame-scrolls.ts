/** A card may be read some frames after the one that the observer told of. */
const FRAMES_KEPT = 8;

/**
 * How far the page was scrolled (px) in the last frames, by the time that the observer of intersections tells of them. It
 * looks at the whole document whenever it is asked about a card: `scrollY` would cost a layout.
 */
export class FrameScrolls {
  readonly #frames = new Map<number, number>();

  add(time: number, scrolled: number): void {
    this.#frames.set(time, scrolled);
    const [oldest] = this.#frames.keys();
    if (this.#frames.size > FRAMES_KEPT && oldest !== undefined) this.#frames.delete(oldest);
  }

  /** @returns undefined when the page was not heard of in that frame, or no more is known of it */
  at(time: number): number | undefined {
    return this.#frames.get(time);
  }
}
