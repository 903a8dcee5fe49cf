import type { Accounting, Count, SkipReason } from '../model/import-report';

export function newAccounting(): Accounting {
  return { ...newCount(), recognised: 0, items: newCount() };
}

function newCount(): Count {
  return { read: 0, kept: 0, duplicate: 0, skipped: {} };
}

/** Counts `by` of them as kept, duplicate, or skipped for a reason. */
export function tally(count: Count, outcome: 'kept' | 'duplicate' | SkipReason, by = 1): void {
  if (by === 0) return;
  count.read += by;
  if (outcome === 'kept' || outcome === 'duplicate') count[outcome] += by;
  else count.skipped[outcome] = (count.skipped[outcome] ?? 0) + by;
}

/** How many were skipped, for whatever reason. */
export function skippedOf({ skipped }: Count): number {
  return Object.values(skipped).reduce((sum, by) => sum + by, 0);
}

/**
 * Does it add up?
 * @throws Error where it does not: that would be our own fault
 */
export function checkAccounting(accounting: Accounting): Accounting {
  for (const count of [accounting, accounting.items]) {
    const { read, kept, duplicate } = count;
    if (read !== kept + duplicate + skippedOf(count)) throw new Error('The accounting of an import does not add up.');
  }
  const { recognised, read, kept, duplicate } = accounting;
  if (recognised > read || kept + duplicate > recognised) {
    throw new Error('An import counts more as recognised than it read, or less than it kept.');
  }
  return accounting;
}
