const DAY_MS = 86_400_000;

/** Times are epoch ms; missing: never. */
export type BackupHistory = {
  now: number;
  /** Remind after this many days; 0: never. */
  everyDays: number;
  /** The first thing in the record. */
  firstAt?: number;
  madeAt?: number;
  /** The reminder was last sent away. */
  dismissedAt?: number;
};

/** Whole days that are not in any backup, once a reminder is due; undefined: it is not. */
export function backupDueDays({ now, everyDays, firstAt, madeAt, dismissedAt }: BackupHistory): number | undefined {
  const since = madeAt ?? firstAt;
  if (everyDays <= 0 || since === undefined) return undefined;
  const days = (at: number) => Math.floor((now - at) / DAY_MS);
  if (dismissedAt !== undefined && days(dismissedAt) < everyDays) return undefined;
  return days(since) >= everyDays ? days(since) : undefined;
}
