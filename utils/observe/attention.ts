import { IDLE_AFTER_MS, LONGEST_STEP_MS } from './exposure';

/**
 * How long a tab stood in front of the reader. Told at every change and about once a second; what lies between two
 * tellings counts when the tab was in front at the earlier one. Times in ms on one steady scale.
 */
export class Attention {
  #attended: boolean;
  #at: number;

  constructor(attended: boolean, at: number) {
    this.#attended = attended;
    this.#at = at;
  }

  /** Is the tab in front now? Returns the ms it was since the last call. */
  step(attended: boolean, at: number): number {
    const passed = at - this.#at;
    const counted = this.#attended && passed > 0 ? Math.min(passed, LONGEST_STEP_MS) : 0;
    this.#attended = attended;
    this.#at = at;
    return counted;
  }
}

/** How much of the `ms` that end at `at` passed before the last input was a minute old. */
export function beforeIdle(ms: number, at: number, lastInput: number): number {
  return Math.max(0, Math.min(ms, lastInput + IDLE_AFTER_MS - (at - ms)));
}
