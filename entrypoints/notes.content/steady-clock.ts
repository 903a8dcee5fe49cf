/** So far behind the time of day, in ms, the clock has slept. */
const SLEPT_MS = 60_000;

/**
 * Epoch ms that never go back, however the machine's clock is set. While the machine sleeps such a clock may stand still
 * (`performance.now()` does on most systems), and hours later would still tell yesterday: `wake` lets it catch up.
 */
export function steadyClock(): { now: () => number; wake: () => void } {
  let origin = Date.now() - performance.now();
  const now = () => origin + performance.now();
  return {
    now,
    wake: () => {
      const late = Date.now() - now();
      if (late > SLEPT_MS) origin += late;
    },
  };
}
