import type { Reading } from '../model/reading';
import { GATE_SIGNALS } from '../model/vocabulary';
import type { ShowingFacts } from './facts';

/**
 * May anything negative be said? Only when title and text were told, labels were readable, and every label,
 * declaration, link and code was really looked for.
 */
export function gateMet(readings: readonly Reading[], { level, labels }: ShowingFacts): boolean {
  if (level === 'card' || labels !== 'readable') return false;
  const read = new Set(
    readings.filter(({ outcome }) => outcome === 'found' || outcome === 'absent').map(({ signal }) => signal),
  );
  return GATE_SIGNALS.every((signal) => read.has(signal));
}
