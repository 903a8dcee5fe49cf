import { HELLO, LONGEST_ANSWER, READY, type Tapped } from '../../utils/bridge';

export type EarDeps = {
  /** An answer's address, its text, and the text it was asked with. */
  onAnswer: (url: string, body: string, request: string | undefined) => void;
  onStopped: (why: string) => void;
  /** Work for when the page has nothing else to do. */
  whenIdle: (work: () => void) => void;
};

/** Answers waiting to be read; a page that forges more has them dropped. */
const MOST_WAITING = 60;

/** Our end of the bridge to the tap. Everything that comes over it is parsed as the page's own, forgeable data. */
export class TapEar {
  readonly #deps: EarDeps;
  readonly #channel = drawName();
  #waiting: string[] = [];
  #isWaiting = false;

  constructor(deps: EarDeps) {
    this.#deps = deps;
    document.addEventListener(this.#channel, this.#heard);
    document.addEventListener(READY, this.#greet);
    this.#greet();
  }

  close(): void {
    document.removeEventListener(this.#channel, this.#heard);
    document.removeEventListener(READY, this.#greet);
    this.#waiting = [];
  }

  readonly #greet = () => {
    document.dispatchEvent(new CustomEvent(HELLO, { detail: this.#channel }));
  };

  readonly #heard = (event: Event) => {
    const { detail } = event as CustomEvent<unknown>;
    if (typeof detail !== 'string' || detail.length > 2 * LONGEST_ANSWER) return;
    if (this.#waiting.length < MOST_WAITING) this.#waiting.push(detail);
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#deps.whenIdle(this.#read);
  };

  /** One answer a time, so that no step is long. */
  readonly #read = () => {
    const detail = this.#waiting.shift();
    this.#isWaiting = this.#waiting.length > 0;
    if (this.#isWaiting) this.#deps.whenIdle(this.#read);
    const tapped = detail === undefined ? undefined : parse(detail);
    if (tapped === undefined) return;
    if ('stopped' in tapped) this.#deps.onStopped(tapped.stopped);
    else this.#deps.onAnswer(tapped.url, tapped.body, tapped.request);
  };
}

function parse(detail: string): Tapped | undefined {
  try {
    const told: unknown = JSON.parse(detail);
    if (typeof told !== 'object' || told === null) return undefined;
    const { url, body, request, stopped } = told as Record<string, unknown>;
    if (typeof stopped === 'string') return { stopped: stopped.slice(0, 200) };
    if (typeof url !== 'string' || typeof body !== 'string') return undefined;
    return { url, body, ...(typeof request === 'string' ? { request } : {}) };
  } catch {
    return undefined;
  }
}

function drawName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return String.fromCharCode(...bytes.map((byte) => 97 + (byte % 26)));
}
