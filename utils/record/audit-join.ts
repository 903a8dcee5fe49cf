import type { AuditPlan, AuditRun } from '../model/audit';
import type { Batch } from '../model/batch';
import type { FeedLoadRow } from '../model/rows';
import type { AuditSteps, WriteContext } from './context';
import type { SeedlensDatabase } from './database';

/** Which audit is running; no row: none. */
export const RUNNING_AUDIT = 'runningAudit';

/** What the running audit puts into the rows of its feed loads, by their id. */
export type AuditTags = ReadonlyMap<string, Required<Pick<FeedLoadRow, 'auditId' | 'runNo' | 'targetDepth'>>>;

/** The running audit as it is stored, and how lists become its steps. */
export type HeldSteps = { plan: AuditPlan; runs: AuditRun[]; steps: AuditSteps };

export function auditTables(db: SeedlensDatabase) {
  return [db.auditRuns];
}

/** The audit this batch may belong to. Asked under the lock: nobody starts or stops one meanwhile. */
export async function heldSteps(
  db: SeedlensDatabase,
  batch: Batch,
  { audit: steps, mode, importId = '' }: WriteContext,
): Promise<HeldSteps | undefined> {
  if (steps === undefined || mode !== 'full' || batch.source !== 'live' || importId !== '') return undefined;
  const auditId = (await db.meta.get(RUNNING_AUDIT))?.value;
  if (typeof auditId !== 'string') return undefined;
  const plan = await db.auditPlans.get(auditId);
  const since = plan?.stretches.at(-1);
  if (plan?.state !== 'running' || since === undefined || batch.sentAt < since.fromUtc) return undefined;
  return { plan, runs: await db.auditRuns.where('auditId').equals(auditId).toArray(), steps };
}

export type Joined = { tags: AuditTags; runs: AuditRun[]; untagged: string[] };

export function joinAudit(audit: HeldSteps | undefined, batch: Batch, now: number): Joined {
  if (audit === undefined) return { tags: new Map(), runs: [], untagged: [] };
  const { plan, runs, steps } = audit;
  const placed = steps.place(plan, runs, batch.feedLoads, now);
  const { auditId, k: targetDepth } = plan;
  return {
    runs: placed.runs,
    untagged: placed.untagged,
    tags: new Map([...placed.tags].map(([id, { runNo }]) => [id, { auditId, runNo, targetDepth }])),
  };
}

/** After the showings are put; inside the caller's transaction. */
export async function writeAudit(
  db: SeedlensDatabase,
  { plan, runs: held, steps }: HeldSteps,
  { runs: placed, untagged }: Joined,
  feedLoadIds: readonly string[],
  now: number,
): Promise<void> {
  await untagLoads(db, untagged);
  const runs = new Map([...held, ...placed].map((run) => [run.runId, run]));
  const changed = new Map(placed.map((run) => [run.runId, run]));
  for (const run of runs.values()) {
    if (run.feedLoadId === undefined || !feedLoadIds.includes(run.feedLoadId)) continue;
    const rows = await db.impressions.where('feedLoadId').equals(run.feedLoadId).toArray();
    const after = steps.grown(run, plan.k, rows, now);
    if (JSON.stringify(after) !== JSON.stringify(run)) changed.set(after.runId, after);
  }
  await db.auditRuns.bulkPut([...changed.values()]);
}

/** Lists that belong to no audit any more; what they showed stays in the record. */
export async function untagLoads(db: SeedlensDatabase, feedLoadIds: readonly string[]): Promise<void> {
  if (feedLoadIds.length === 0) return;
  const loads = await db.feedLoads.bulkGet([...feedLoadIds]);
  await db.feedLoads.bulkPut(
    loads.flatMap((load) => {
      if (load === undefined) return [];
      const { auditId: _, runNo: __, targetDepth: ___, ...rest } = load;
      return [rest];
    }),
  );
}
