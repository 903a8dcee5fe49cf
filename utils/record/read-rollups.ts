import Dexie, { liveQuery } from 'dexie';
import type { DailyRollup } from '../model/rows';
import type { Source } from '../model/vocabulary';
import type { SeedlensDatabase } from './database';

/**
 * The daily counts from `fromDay` to `toDay` (local days, both included), oldest first. Reads the roll-ups and nothing
 * else, whatever the size of the record.
 */
export async function readRollups(
  db: SeedlensDatabase,
  fromDay: string,
  toDay: string,
  source: Source = 'live',
): Promise<DailyRollup[]> {
  const rows = await db.dailyRollups
    .where('[day+source+surface+dimension+value]')
    .between([fromDay, Dexie.minKey], [toDay, Dexie.maxKey])
    .toArray();
  return rows.filter((row) => row.source === source);
}

/**
 * The daily counts over all surfaces of one source, from `fromDay` on, oldest first: a tenth of the roll-ups. Each day is
 * a range of the key by itself, so that no single answer holds the page up.
 */
export async function readWholeDays(db: SeedlensDatabase, fromDay: string, source: Source): Promise<DailyRollup[]> {
  const key = '[day+source+surface+dimension+value]';
  return db.transaction('r', db.dailyRollups, async () => {
    const [first, last] = await Promise.all([
      db.dailyRollups.where(key).aboveOrEqual([fromDay]).first(),
      db.dailyRollups.orderBy(key).last(),
    ]);
    const days: Promise<DailyRollup[]>[] = [];
    for (let day = first?.day; day !== undefined && day <= (last?.day ?? ''); day = dayAfter(day)) {
      const of = [day, source, 'all'] as const;
      days.push(
        db.dailyRollups
          .where(key)
          .between([...of, Dexie.minKey], [...of, Dexie.maxKey])
          .toArray(),
      );
    }
    return (await Promise.all(days)).flat();
  });
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Tells at once, and after every write that touches daily counts from `fromDay` on. Returns how to stop. */
export function watchRollups(
  db: SeedlensDatabase,
  fromDay: string,
  onChange: () => void,
  onError: (error: unknown) => void,
): () => void {
  // Counted, not read: the range is what is watched.
  const count = () => db.dailyRollups.where('[day+source+surface+dimension+value]').aboveOrEqual([fromDay]).count();
  const subscription = liveQuery(count).subscribe({ next: onChange, error: onError });
  return () => subscription.unsubscribe();
}

/** Tells after every write when a note of one source and import was last seen, epoch ms. Returns how to stop. */
export function liveNewest(
  db: SeedlensDatabase,
  { source, importId }: { source: Source; importId: string },
  onValue: (lastSeenUtc: number | undefined) => void,
): () => void {
  const newest = () =>
    db.notes
      .where('[source+importId+lastSeenUtc]')
      .between([source, importId, Dexie.minKey], [source, importId, Dexie.maxKey])
      .last();
  const subscription = liveQuery(newest).subscribe({
    next: (note) => onValue(note?.lastSeenUtc),
    error: () => undefined,
  });
  return () => subscription.unsubscribe();
}

/** The daily counts, again after every write that touches them. Returns how to stop. */
export function liveRollups(
  db: SeedlensDatabase,
  fromDay: string,
  toDay: string,
  onValue: (rows: DailyRollup[]) => void,
  onError: (error: unknown) => void = () => undefined,
  source: Source = 'live',
): () => void {
  const subscription = liveQuery(() => readRollups(db, fromDay, toDay, source)).subscribe({
    next: onValue,
    error: onError,
  });
  return () => subscription.unsubscribe();
}

/** When the first list of the record was loaded, epoch ms; undefined: there is none. */
export async function readFirstMoment(db: SeedlensDatabase): Promise<number | undefined> {
  return (await db.feedLoads.orderBy('loadedUtc').first())?.loadedUtc;
}
