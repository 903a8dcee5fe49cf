import type { AuditPlan, AuditRun } from '../model/audit';
import type { AuditRow, KeywordRow } from '../model/rows';
import { RUNNING_AUDIT, untagLoads } from './audit-join';
import type { WriteContext } from './context';
import type { SeedlensDatabase } from './database';
import { told } from './join';
import { keyerOf } from './keys';

export type AuditContext = Pick<WriteContext, 'lock' | 'now' | 'randomBytes'>;

/** An audit as it is stored; `runningId`: the audit that is running, this or another. */
export type StoredAudit = { plan: AuditPlan; runs: AuditRun[]; runningId?: string };

/** What a pure step answered (utils/audit/state.ts): all of it is written, or nothing is. */
export type AuditOutcome<P extends string> =
  | { ok: true; plan: AuditPlan; runs: AuditRun[]; running: boolean }
  | { ok: false; problem: P };

/** A new plan; nothing is running yet. */
export async function addAudit(db: SeedlensDatabase, plan: AuditPlan, { lock }: AuditContext): Promise<void> {
  await lock(() => db.auditPlans.add(plan));
}

/**
 * Changes an audit by a pure step over what is stored now, in one transaction: what another window did meanwhile is
 * seen by the step, which may refuse. An audit that was started stands in `audits`, its keywords in `keywords`.
 */
export async function changeAudit<P extends string>(
  db: SeedlensDatabase,
  auditId: string,
  how: (held: StoredAudit) => AuditOutcome<P>,
  context: AuditContext,
): Promise<AuditOutcome<P | 'gone'>> {
  return context.lock(async () => {
    const keywords = await keywordRows(db, auditId, context);
    const tables = [db.auditPlans, db.auditRuns, db.audits, db.keywords, db.meta];
    return db.transaction('rw', tables, async () => {
      const plan = await db.auditPlans.get(auditId);
      if (plan === undefined) return { ok: false as const, problem: 'gone' as const };
      const runs = await db.auditRuns.where('auditId').equals(auditId).toArray();
      const runningId = await runningAuditId(db);
      const change = how({ plan, runs, ...(runningId === undefined ? {} : { runningId }) });
      if (!change.ok) return change;
      await db.auditPlans.put(change.plan);
      await db.auditRuns.bulkPut(change.runs);
      if (change.plan.startedUtc !== undefined) {
        await db.audits.put(auditRow(change.plan, change.plan.startedUtc));
        if (plan.startedUtc === undefined) await putKeywords(db, keywords);
      }
      if (change.running) await db.meta.put({ key: RUNNING_AUDIT, value: auditId });
      else if (runningId === auditId) await db.meta.delete(RUNNING_AUDIT);
      return change;
    });
  });
}

/** Removes an audit and its runs. The browsing itself stays in the record, as everyday rows of no audit. */
export async function deleteAudit(db: SeedlensDatabase, auditId: string, context: AuditContext): Promise<void> {
  const tables = [db.auditPlans, db.auditRuns, db.audits, db.feedLoads, db.meta, db.deletions];
  await context.lock(() =>
    db.transaction('rw', tables, async () => {
      const runs = await db.auditRuns.where('auditId').equals(auditId).toArray();
      await untagLoads(
        db,
        runs.flatMap((run) => run.feedLoadId ?? []),
      );
      await db.auditRuns.bulkDelete(runs.map((run) => run.runId));
      await db.audits.delete(auditId);
      await db.auditPlans.delete(auditId);
      if ((await runningAuditId(db)) === auditId) await db.meta.delete(RUNNING_AUDIT);
      await db.deletions.add({ what: 'audit', howMany: runs.length + 1, deletedUtc: context.now });
    }),
  );
}

async function runningAuditId(db: SeedlensDatabase): Promise<string | undefined> {
  const value = (await db.meta.get(RUNNING_AUDIT))?.value;
  return typeof value === 'string' ? value : undefined;
}

function auditRow(plan: AuditPlan, startedUtc: number): AuditRow {
  return told({
    auditId: plan.auditId,
    name: plan.name,
    question: plan.question,
    protocol: plan.notes,
    k: plan.k,
    repeats: plan.repeats,
    surfaces: [plan.surface],
    loginState: plan.loginState,
    startedUtc,
    endedUtc: plan.endedUtc,
  });
}

/** Made before the transaction, which would not wait for WebCrypto. */
async function keywordRows(db: SeedlensDatabase, auditId: string, context: AuditContext): Promise<KeywordRow[]> {
  const plan = await db.auditPlans.get(auditId);
  if (plan === undefined || plan.surface !== 'search' || plan.startedUtc !== undefined) return [];
  const keyer = await keyerOf(db, context.randomBytes);
  return Promise.all(
    plan.keywords.map(async (one) => ({
      keywordId: await keyer.key('keyword', one.keyword),
      keyword: one.keyword,
      listName: plan.name,
      class: one.class,
      origin: 'manual' as const,
      addedUtc: context.now,
    })),
  );
}

async function putKeywords(db: SeedlensDatabase, rows: readonly KeywordRow[]): Promise<void> {
  const held = await db.keywords.bulkGet(rows.map((row) => row.keywordId));
  await db.keywords.bulkPut(
    rows.map((row, at) => ({ ...row, addedUtc: Math.min(held[at]?.addedUtc ?? row.addedUtc, row.addedUtc) })),
  );
}
