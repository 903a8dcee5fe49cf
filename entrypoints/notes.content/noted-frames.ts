/** What an observer of intersections told: card by card is how it tells, frame by frame is how time is counted. */
export class NotedFrames {
  #noted: IntersectionObserverEntry[] = [];

  /** More was told: what is due now, in the order of the frames. `until`: ms of the page's clock; what is later waits. */
  take(told: readonly IntersectionObserverEntry[], until = Number.POSITIVE_INFINITY): IntersectionObserverEntry[] {
    if (told.length + this.#noted.length === 0) return [];
    const noted = [...this.#noted, ...told].sort((a, b) => a.time - b.time);
    this.#noted = noted.filter(({ time }) => time > until);
    return noted.slice(0, noted.length - this.#noted.length);
  }
}
