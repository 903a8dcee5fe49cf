/** What the last look at the clock left behind; `at` epoch ms. */
export type ClockLook = { at: number; held: boolean };

const LONG_MS = 7 * 86_400_000;

/**
 * May old rows be removed now? A clock that leaps ahead would make the whole record look old, so after a leap of more
 * than a week one look is let pass: if the clock is put right before the next, nothing was removed. A browser that was
 * closed for weeks looks the same and prunes one look later.
 */
export function mayPrune(last: ClockLook | undefined, now: number): { prune: boolean; look: ClockLook } {
  const leapt = last !== undefined && now - last.at > LONG_MS && !last.held;
  return { prune: !leapt, look: { at: now, held: leapt } };
}
