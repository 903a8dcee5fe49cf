import type { Batch, HealthFacts, SessionFacts } from '../../utils/model/batch';
import { UNFIT } from '../../utils/model/unfit';
import type { Exposure } from '../../utils/observe/exposure';
import type { Showings } from './showings';

export type OutboxDeps = {
  newId: () => string;
  now: () => number;
  pageId: string;
  session: () => SessionFacts;
  health: () => HealthFacts[];
  /** Resolves when the batch is on disk, rejects when it may not be. */
  send: (batch: Batch) => Promise<void>;
};

/**
 * Hands facts over and keeps them until they are acknowledged. What was not acknowledged is sent again, grown
 * meanwhile, with the next flush; writing is idempotent, so twice does no harm.
 */
export class Outbox {
  readonly #deps: OutboxDeps;
  #sending: Promise<void> = Promise.resolve();
  #busy = false;
  /** How to send again what is under way. */
  readonly #underWay = new Set<() => void>();
  #lost = 0;
  #unanswered = 0;
  /** Nothing to tell is nothing new: a page without a list sends no batch. */
  #lastHealth = '[]';

  constructor(deps: OutboxDeps) {
    this.#deps = deps;
  }

  /**
   * Batches given up since the page loaded: the background cannot read them, so that they would stand in the way of all
   * that follow. One that merely got no answer is sent again, and lost only when the page closes before it is answered.
   */
  get lost(): number {
    return this.#lost;
  }

  /** Batches without an answer since the last that was acknowledged: what is in them is not on disk. */
  get unanswered(): number {
    return this.#unanswered;
  }

  /**
   * The page was kept by the browser and is shown again. What was under way when it was left may have been answered to
   * nobody: it is sent again now, instead of being waited for.
   */
  resume(): void {
    for (const retry of this.#underWay) retry();
    this.#underWay.clear();
    this.#busy = false;
  }

  /**
   * Sends what is new. One batch is under way at a time; a call meanwhile is answered by the next tick. What does not go
   * into one batch follows as soon as it is acknowledged. `leaving`: there may be no next time, so all goes at once.
   */
  flush(showings: Showings, exposure: Exposure, leaving = false): Promise<void> {
    if (this.#busy && !leaving) return this.#sending;
    const { facts, isAll, confirm, retry } = showings.drain(exposure, leaving);
    const health = this.#deps.health();
    const print = JSON.stringify(health);
    if (facts.impressions.length === 0 && print === this.#lastHealth) return Promise.resolve();
    const batch: Batch = {
      batchId: this.#deps.newId(),
      pageId: this.#deps.pageId,
      sentAt: Math.round(this.#deps.now()),
      source: 'live',
      session: this.#deps.session(),
      ...facts,
      health,
    };
    this.#busy = true;
    this.#underWay.add(retry);
    this.#sending = inTime(this.#deps.send(batch)).then(
      () => {
        this.#underWay.delete(retry);
        confirm();
        this.#lastHealth = print;
        this.#unanswered = 0;
        this.#busy = false;
        return isAll ? undefined : this.flush(showings, exposure);
      },
      (error: unknown) => {
        this.#underWay.delete(retry);
        this.#busy = false;
        if (error instanceof Error && error.message.endsWith(UNFIT)) {
          confirm();
          this.#lost += 1;
          return;
        }
        retry();
        this.#unanswered += 1;
      },
    );
    return this.#sending;
  }
}

/** An answer that takes longer is not waited for; should it still come, sending again does no harm. */
const PATIENCE_MS = 30_000;

function inTime(sent: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer in time.')), PATIENCE_MS);
  });
  return Promise.race([sent, late]).finally(() => clearTimeout(timer));
}
