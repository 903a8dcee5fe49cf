/** Cards are read at most this long in one step (ms); the rest comes in the next, so that nothing the page does waits. */
const STEP_MS = 8;
/** The clock is looked at once for so many cards. */
const PER_LOOK = 4;

export type CardWork = {
  /** Reads a card that was noticed then (epoch ms). */
  read: (card: Element, noticedAt: number) => void;
  /** A card has to wait for the next step: none shows the badge of another meanwhile. */
  wait: (card: Element) => void;
  /** A step is over. */
  done: () => void;
};

/** The cards that are to be read, in the order in which they were noticed. */
export class CardQueue {
  readonly #waiting = new Map<Element, number>();
  readonly #nextStep = new MessageChannel();
  readonly #now: () => number;
  readonly #work: CardWork;

  constructor(now: () => number, work: CardWork) {
    this.#now = now;
    this.#work = work;
    this.#nextStep.port1.onmessage = () => this.step();
  }

  /** One that waits already keeps the moment when it was first noticed. */
  add(card: Element, at: number): void {
    if (!this.#waiting.has(card)) this.#waiting.set(card, at);
  }

  /** Reads for as long as a step may take. */
  step(longest = STEP_MS): void {
    const until = this.#now() + longest;
    let count = 0;
    for (const [card, at] of this.#waiting) {
      this.#waiting.delete(card);
      this.#work.read(card, at);
      count += 1;
      if (count % PER_LOOK === 0 && this.#now() > until) break;
    }
    if (this.#waiting.size > 0) {
      for (const card of this.#waiting.keys()) this.#work.wait(card);
      this.#nextStep.port2.postMessage(null);
    }
    this.#work.done();
  }

  /** Reads all that waits, however long it takes. */
  finish(): void {
    this.step(Number.POSITIVE_INFINITY);
  }

  close(): void {
    this.#nextStep.port1.close();
    this.#waiting.clear();
  }
}
