import type { JudgeAgain, RejudgeReport } from '../model/rejudged';
import type { WriteContext } from './context';
import type { SeedlensDatabase } from './database';
import { counts, isLabelled, showingOf } from './impression';
import { same } from './join';
import { decideGroup, type Judged, type JudgedView } from './rejudge-group';
import { otherGroups, viewGroups } from './rejudge-read';
import { isRestoring } from './restore';
import { rollupChanges } from './rollup';
import { siblings } from './siblings';
import type { StoredImpression, StoredVerdict } from './stored';
import { moveRollups } from './write-shared';

export type RejudgeContext = Pick<WriteContext, 'lock' | 'now' | 'rulesetVersion'> & {
  judge: JudgeAgain;
  signal?: AbortSignal;
  onProgress?: (progress: { done: number; all: number }) => void;
};

export type RejudgeOutcome = { kind: 'judged'; report: RejudgeReport } | { kind: 'cancelled' };

/** In `meta` while the record is being judged again: when that began. */
const MARK = 'rejudging';
/** In `meta`, one per piece: what its rows were before. Gone when all is done, or taken back. */
const JOURNAL = 'rejudging.';
/** After every key of a journal: '/' follows '.'. */
const JOURNAL_END = 'rejudging/';

type VerdictKey = [noteKey: string, source: string, importId: string, rulesetVersion: string];
type Before = Pick<StoredImpression, 'impressionId' | 'shops' | 'verdictNow' | 'labelWord'>;
type Journal = { impressions: Before[]; replaced: StoredVerdict[]; added: VerdictKey[] };

/** A dry run: what judging the record again would change. Writes nothing and takes no lock. */
export async function previewRejudge(db: SeedlensDatabase, context: RejudgeContext): Promise<RejudgeOutcome> {
  const report = newReport(context.rulesetVersion);
  const isThrough = await overRecord(db, context, async (load) => {
    for (const judged of await load()) addTo(report, judged);
  });
  return isThrough ? { kind: 'judged', report: closed(report) } : { kind: 'cancelled' };
}

/**
 * Judges every stored observation again, piece by piece under the write lock: verdict rows of this ruleset come beside
 * those of others, showings count under their new verdict, and the daily counts move with them. Whole or not at all:
 * cancelled or failed, what was written is taken back. The caller holds `IMPORT_LOCK`, so that no import is half there.
 * @throws whatever the database throws, after taking back what was written
 */
export async function rejudgeRecord(db: SeedlensDatabase, context: RejudgeContext): Promise<RejudgeOutcome> {
  await recoverRejudge(db, context);
  const { now } = context;
  await context.lock(async () => {
    if (await isRestoring(db)) throw new Error('A backup is being restored.');
    await db.meta.put({ key: MARK, value: now });
  });
  const report = newReport(context.rulesetVersion);
  const tables = [
    db.impressions,
    db.observations,
    db.signals,
    db.links,
    db.notes,
    db.verdicts,
    db.dailyRollups,
    db.meta,
  ];
  let pieces = 0;
  try {
    const isThrough = await overRecord(db, context, (load) =>
      context.lock(() =>
        db.transaction('rw', tables, async () => {
          // Somebody may have emptied the record, or be filling it from a backup.
          if ((await db.meta.get(MARK))?.value !== now) throw new Error('The record was emptied meanwhile.');
          const piece = await load();
          const journal = await write(db, piece, now);
          pieces += 1;
          await db.meta.put({ key: `${JOURNAL}${String(pieces).padStart(8, '0')}`, value: journal });
          for (const judged of piece) addTo(report, judged);
        }),
      ),
    );
    if (isThrough) {
      await forget(db, context);
      return { kind: 'judged', report: closed(report) };
    }
  } catch (error) {
    await recoverRejudge(db, context);
    throw error;
  }
  await recoverRejudge(db, context);
  return { kind: 'cancelled' };
}

/** Takes back what was judged again and not finished, by cancelling or by a window that was closed. */
export async function recoverRejudge(db: SeedlensDatabase, context: Pick<WriteContext, 'lock'>): Promise<boolean> {
  const mark = await db.meta.get(MARK);
  if (mark === undefined || (await isRestoring(db))) return false;
  const startedAt = Number(mark.value);
  const tables = [db.impressions, db.notes, db.verdicts, db.dailyRollups, db.meta];
  const keys = await journals(db).primaryKeys();
  for (const key of keys.reverse()) {
    await context.lock(() =>
      db.transaction('rw', tables, async () => {
        const journal = (await db.meta.get(key))?.value as Journal | undefined;
        if (journal === undefined) return;
        await takeBack(db, journal, startedAt);
        await db.meta.delete(key);
      }),
    );
  }
  await forget(db, context);
  return true;
}

function journals(db: SeedlensDatabase) {
  return db.meta.where('key').between(JOURNAL, JOURNAL_END);
}

async function forget(db: SeedlensDatabase, context: Pick<WriteContext, 'lock'>): Promise<void> {
  await context.lock(() =>
    db.transaction('rw', db.meta, async () => {
      await journals(db).delete();
      await db.meta.delete(MARK);
    }),
  );
}

type Load = () => Promise<Judged[]>;

/** Goes through the record piece by piece. Returns whether it came to the end. */
async function overRecord(
  db: SeedlensDatabase,
  { judge, rulesetVersion, now, signal, onProgress }: RejudgeContext,
  take: (load: Load) => Promise<void>,
): Promise<boolean> {
  const [notes, impressions] = await Promise.all([db.notes.count(), db.impressions.count()]);
  const all = notes + impressions;
  let done = 0;
  for (const groups of [viewGroups(db), otherGroups(db)]) {
    for (let isMore = true; isMore; ) {
      if (signal?.aborted) return false;
      await take(async () => {
        const piece = await groups();
        isMore = piece.looked > 0;
        done += piece.looked;
        return piece.groups.flatMap((group) => decideGroup(group, judge, rulesetVersion, now) ?? []);
      });
      onProgress?.({ done, all });
    }
  }
  return true;
}

/** Writes one piece, inside the caller's transaction. */
async function write(db: SeedlensDatabase, piece: readonly Judged[], now: number): Promise<Journal> {
  const moved = piece.flatMap((judged) => judged.moved);
  await moveImpressions(db, moved);
  const verdicts = piece.flatMap(({ view }) => (view === undefined || !isNews(view) ? [] : [view]));
  await db.verdicts.bulkPut(verdicts.map(({ verdict }) => ({ ...verdict, decidedUtc: now })));
  return {
    impressions: moved.map(({ before }) => beforeOf(before)),
    replaced: verdicts.flatMap(({ held }) => held ?? []),
    added: verdicts.flatMap(({ held, verdict }) => (held === undefined ? [keyOf(verdict)] : [])),
  };
}

/** Is there anything to write? When it was decided is no news. */
function isNews({ held, verdict }: JudgedView): boolean {
  return held === undefined || !same({ ...held, decidedUtc: 0 }, { ...verdict, decidedUtc: 0 });
}

function keyOf({ noteKey, source, importId, rulesetVersion }: StoredVerdict): VerdictKey {
  return [noteKey, source, importId, rulesetVersion];
}

function beforeOf({ impressionId, shops, verdictNow, labelWord }: StoredImpression): Before {
  return {
    impressionId,
    shops,
    ...(verdictNow === undefined ? {} : { verdictNow }),
    ...(labelWord === undefined ? {} : { labelWord }),
  };
}

/** Puts showings with their daily counts and the counts of their notes; inside the caller's transaction. */
async function moveImpressions(
  db: SeedlensDatabase,
  moved: readonly { before: StoredImpression; after: StoredImpression }[],
): Promise<void> {
  if (moved.length === 0) return;
  const before = await siblings(
    db,
    moved.map((one) => one.before),
  );
  for (const one of moved) before.set(one.before.impressionId, one.before);
  const after = new Map(before);
  for (const one of moved) after.set(one.after.impressionId, one.after);
  await moveRollups(db, rollupChanges([...before.values()].map(showingOf), [...after.values()].map(showingOf)));
  await db.impressions.bulkPut(moved.map((one) => one.after));
  for (const { before: was, after: is } of moved) {
    const by = labelled(is) - labelled(was);
    if (by === 0 || is.noteKey === undefined) continue;
    await db.notes
      .where('[noteKey+source+importId]')
      .equals([is.noteKey, is.source, is.importId])
      .modify((note) => {
        note.labelledShowings += by;
      });
  }
}

function labelled(row: StoredImpression): number {
  return Number(counts(row) && isLabelled(row));
}

/** Inside the caller's transaction. What was seen since is left as it is. */
async function takeBack(db: SeedlensDatabase, journal: Journal, startedAt: number): Promise<void> {
  const rows = await db.impressions.bulkGet(journal.impressions.map(({ impressionId }) => impressionId));
  const moved = rows.flatMap((before, at) => {
    const was = journal.impressions[at];
    if (before === undefined || was === undefined) return [];
    const { verdictNow: _verdict, labelWord: _word, ...rest } = before;
    return [{ before, after: { ...rest, ...was } }];
  });
  await moveImpressions(db, moved);
  const held = await db.verdicts.bulkGet([...journal.added, ...journal.replaced.map(keyOf)]);
  const ours = held.flatMap((row) => (row?.decidedUtc === startedAt ? [keyOf(row)] : []));
  const names = new Set(ours.map(String));
  await db.verdicts.bulkDelete(ours);
  await db.verdicts.bulkPut(journal.replaced.filter((row) => names.has(String(keyOf(row)))));
}

type Open = Omit<RejudgeReport, 'changes'> & { changes: Map<string, RejudgeReport['changes'][number]> };

function newReport(rulesetVersion: string): Open {
  return { rulesetVersion, items: 0, observations: 0, readText: 0, changed: 0, news: 0, changes: new Map() };
}

function addTo(report: Open, { observations, readText, moved, view, change }: Judged): void {
  report.items += 1;
  report.observations += observations;
  report.readText += readText;
  report.news += Number(moved.length > 0 || (view !== undefined && isNews(view)));
  if (change === undefined) return;
  report.changed += 1;
  const { from, to, causes } = change;
  const name = `${from} ${to} ${causes.join(' ')}`;
  const line = report.changes.get(name) ?? { ...change, items: 0 };
  line.items += 1;
  report.changes.set(name, line);
}

function closed({ changes, ...report }: Open): RejudgeReport {
  return { ...report, changes: [...changes.values()].sort((a, b) => b.items - a.items) };
}
