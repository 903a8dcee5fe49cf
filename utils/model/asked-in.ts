import type { Reading } from './reading';
import type { SignalId } from './vocabulary';

/** The signals that were looked for and those whose place was not told, in the order of the readings. */
export function askedIn(readings: readonly Reading[]): { checked: SignalId[]; notTold: SignalId[] } {
  const checked: SignalId[] = [];
  const notTold: SignalId[] = [];
  for (const { signal, outcome } of readings)
    (outcome === 'found' || outcome === 'absent' ? checked : notTold).push(signal);
  return { checked, notTold };
}
