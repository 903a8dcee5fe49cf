import { liveQuery } from 'dexie';
import type { AuditPlan, AuditRun } from '../model/audit';
import type { FeedLoadRow, ObservationRow, SessionRow } from '../model/rows';
import { LEVELS } from '../model/vocabulary';
import { RUNNING_AUDIT } from './audit-join';
import type { SeedlensDatabase } from './database';
import type { StoredHealth, StoredImpression, StoredNote } from './stored';

export type AuditWithRuns = { plan: AuditPlan; runs: AuditRun[] };

/** The latest first. */
export async function readAudits(db: SeedlensDatabase): Promise<AuditWithRuns[]> {
  const [plans, runs] = await Promise.all([db.auditPlans.toArray(), db.auditRuns.toArray()]);
  const byAudit = new Map<string, AuditRun[]>(plans.map((plan) => [plan.auditId, []]));
  for (const run of runs) byAudit.get(run.auditId)?.push(run);
  return plans
    .sort((a, b) => b.createdUtc - a.createdUtc)
    .map((plan) => ({ plan, runs: byAudit.get(plan.auditId) ?? [] }));
}

/** The audit that is running now. Asks nothing that grows with the record. */
export async function readRunningAudit(db: SeedlensDatabase): Promise<AuditWithRuns | undefined> {
  const auditId = (await db.meta.get(RUNNING_AUDIT))?.value;
  if (typeof auditId !== 'string') return undefined;
  const plan = await db.auditPlans.get(auditId);
  if (plan === undefined) return undefined;
  return { plan, runs: await db.auditRuns.where('auditId').equals(auditId).toArray() };
}

function live<T>(ask: () => Promise<T>, onValue: (value: T) => void, onError: (error: unknown) => void): () => void {
  const subscription = liveQuery(ask).subscribe({ next: onValue, error: onError });
  return () => subscription.unsubscribe();
}

/** The same, again after every write that touches them. Return how to stop. */
export function liveAudits(
  db: SeedlensDatabase,
  onValue: (audits: AuditWithRuns[]) => void,
  onError: (error: unknown) => void,
): () => void {
  return live(() => readAudits(db), onValue, onError);
}

export function liveRunningAudit(
  db: SeedlensDatabase,
  onValue: (audit: AuditWithRuns | undefined) => void,
  onError: (error: unknown) => void,
): () => void {
  return live(() => readRunningAudit(db), onValue, onError);
}

/** Everything the figures of an audit rest on. Maps by id; notes by key, of the own live record. */
export type AuditRows = AuditWithRuns & {
  feedLoads: Map<string, FeedLoadRow>;
  sessions: Map<string, SessionRow>;
  impressions: StoredImpression[];
  observations: Map<string, ObservationRow[]>;
  notes: Map<string, StoredNote>;
  health: StoredHealth[];
};

const PIECE = 500;

/** @returns undefined when there is no such audit */
export async function readAuditRows(db: SeedlensDatabase, auditId: string): Promise<AuditRows | undefined> {
  const plan = await db.auditPlans.get(auditId);
  if (plan === undefined) return undefined;
  const runs = await db.auditRuns.where('auditId').equals(auditId).toArray();
  const loadIds = runs.flatMap((run) => run.feedLoadId ?? []);
  const loads = present(await db.feedLoads.bulkGet(loadIds));
  const sessionIds = [...new Set(loads.map((load) => load.sessionId))];
  const sessions = present(await db.sessions.bulkGet(sessionIds));
  const impressions: StoredImpression[] = [];
  const observations = new Map<string, ObservationRow[]>();
  for (let at = 0; at < loads.length; at += PIECE) {
    const ids = loads.slice(at, at + PIECE).map((load) => load.feedLoadId);
    const rows = await db.impressions.where('feedLoadId').anyOf(ids).toArray();
    impressions.push(...rows);
    const keys = rows.flatMap((row) => LEVELS.map((level) => `${row.impressionId}.${level}`));
    for (const row of present(await db.observations.bulkGet(keys)))
      observations.set(row.impressionId, [...(observations.get(row.impressionId) ?? []), row]);
  }
  const noteKeys = [...new Set(impressions.flatMap((row) => row.noteKey ?? []))];
  const notes = present(await db.notes.bulkGet(noteKeys.map((key) => [key, 'live', ''])));
  const health = await db.detectorHealth.bulkGet(sessionIds.map((id) => [id, plan.surface]));
  return {
    plan,
    runs: runs.sort((a, b) => a.position - b.position),
    feedLoads: new Map(loads.map((load) => [load.feedLoadId, load])),
    sessions: new Map(sessions.map((row) => [row.sessionId, row])),
    impressions,
    observations,
    notes: new Map(notes.map((note) => [note.noteKey, note])),
    health: present(health),
  };
}

function present<T>(rows: readonly (T | undefined)[]): T[] {
  return rows.filter((row) => row !== undefined);
}
