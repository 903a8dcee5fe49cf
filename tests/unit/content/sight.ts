export type Box = { left: number; top: number; width: number; height: number };

/** Of the browser's observer what the list needs: who is looked at, and a frame that tells of it. */
export class Sight {
  static last: Sight;
  readonly asked = new Set<Element>();
  #noted: IntersectionObserverEntry[] = [];
  readonly #tell: (entries: IntersectionObserverEntry[]) => void;

  constructor(tell: (entries: IntersectionObserverEntry[]) => void) {
    this.#tell = tell;
    Sight.last = this;
  }
  observe(element: Element) {
    this.asked.add(element);
  }
  unobserve(element: Element) {
    this.asked.delete(element);
    this.#noted = this.#noted.filter(({ target }) => target !== element);
  }
  disconnect() {
    this.asked.clear();
    this.#noted = [];
  }
  takeRecords() {
    const noted = this.#noted;
    this.#noted = [];
    return noted;
  }
  /** What a frame at `time` found, boxes as far as the viewport is concerned. */
  frame(time: number, told: readonly (readonly [Element, Box])[], intersectionRatio = 1) {
    this.note(time, told, intersectionRatio);
    this.#tell(this.takeRecords());
  }
  /** The same, of a page that has too much to do to tell of it now. */
  note(time: number, told: readonly (readonly [Element, Box])[], intersectionRatio = 1) {
    this.#noted.push(
      ...(told.map(([target, box]) => ({ target, time, intersectionRatio, boundingClientRect: box })) as never[]),
    );
  }
}
