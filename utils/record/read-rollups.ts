import Dexie, { liveQuery } from 'dexie';
import type { DailyRollup } from '../model/rows';
import type { Source } from '../model/vocabulary';
import type { SeedlensDatabase } from './database';

const KEY = '[day+source+surface+dimension+value]';

/**
 * The daily counts over all surfaces of one source, oldest first: a tenth of the roll-ups. Each day is a range of the
 * key by itself, so that no single answer holds the page up. `toDay` missing: to the end.
 */
export async function readWholeDays(
  db: SeedlensDatabase,
  fromDay: string,
  source: Source,
  toDay?: string,
): Promise<DailyRollup[]> {
  return db.transaction('r', db.dailyRollups, async () => {
    const [from, to] = toDay === undefined ? await heldDays(db, fromDay) : [fromDay, toDay];
    const days: Promise<DailyRollup[]>[] = [];
    for (let day = from; day !== undefined && day <= to; day = dayAfter(day)) {
      const of = [day, source, 'all'] as const;
      days.push(
        db.dailyRollups
          .where(KEY)
          .between([...of, Dexie.minKey], [...of, Dexie.maxKey])
          .toArray(),
      );
    }
    return (await Promise.all(days)).flat();
  });
}

/** The first and the last day there is, from one on. */
async function heldDays(db: SeedlensDatabase, fromDay: string): Promise<[from: string | undefined, to: string]> {
  const [first, last] = await Promise.all([
    db.dailyRollups.where(KEY).aboveOrEqual([fromDay]).first(),
    db.dailyRollups.orderBy(KEY).last(),
  ]);
  return [first?.day, last?.day ?? ''];
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** The same from one day to another, both included, and again after every write that touches them. Returns how to stop. */
export function liveWholeDays(
  db: SeedlensDatabase,
  fromDay: string,
  toDay: string,
  onValue: (rows: DailyRollup[]) => void,
  onError: (error: unknown) => void,
): () => void {
  const days = () => readWholeDays(db, fromDay, 'live', toDay);
  const subscription = liveQuery(days).subscribe({ next: onValue, error: onError });
  return () => subscription.unsubscribe();
}

/** Tells at once, and after every write that touches daily counts from `fromDay` on. Returns how to stop. */
export function watchRollups(
  db: SeedlensDatabase,
  fromDay: string,
  onChange: () => void,
  onError: (error: unknown) => void,
): () => void {
  // The range is what is watched: one key of it is as good as all.
  const one = () => db.dailyRollups.where(KEY).aboveOrEqual([fromDay]).limit(1).primaryKeys();
  const subscription = liveQuery(one).subscribe({ next: onChange, error: onError });
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

/** When the first list of the record was loaded, epoch ms; undefined: there is none. */
export async function readFirstMoment(db: SeedlensDatabase): Promise<number | undefined> {
  return (await db.feedLoads.orderBy('loadedUtc').first())?.loadedUtc;
}
