import { useEffect, useState } from 'preact/hooks';
import type { AuditChange, AuditRefusal, HeldAudit } from '../../utils/audit/state';
import type { AuditPlan } from '../../utils/model/audit';
import { type AuditContext, changeAudit } from '../../utils/record/audit';
import type { openDatabase, SeedlensDatabase } from '../../utils/record/database';
import { type AuditWithRuns, liveAudits } from '../../utils/record/read-audit';
import { WRITE_LOCK } from '../../utils/record/write-lock';
import type { Settings } from '../../utils/settings';
import type { PageProps } from './page';

type Database = ReturnType<typeof openDatabase>;

/** What a write of this page needs of the world. */
export function auditContext(): AuditContext {
  return {
    now: Date.now(),
    lock: (fn) => navigator.locks.request(WRITE_LOCK, fn),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  };
}

/** A new plan of nothing yet: its id and its seed are drawn here, once. */
export function blankPlan(): Pick<
  AuditPlan,
  'auditId' | 'state' | 'seed' | 'order' | 'createdUtc' | 'stretches' | 'prose'
> {
  const [a = 0, b = 0, seed = 0] = crypto.getRandomValues(new Uint32Array(3));
  const auditId = [a, b].map((part) => part.toString(16).padStart(8, '0')).join('');
  return {
    auditId,
    state: 'draft',
    seed: seed % 1_000_000_000,
    order: [],
    createdUtc: Date.now(),
    stretches: [],
    prose: {},
  };
}

export type Audits =
  | { kind: 'loading' }
  | { kind: 'ready'; audits: AuditWithRuns[] }
  | { kind: 'trouble'; text: string };

/** Every audit, again after every write that touches one. */
export function useAudits({ database, words }: Pick<PageProps, 'database' | 'words'>): Audits {
  const [audits, setAudits] = useState<Audits>({ kind: 'loading' });
  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    const fail = (error: unknown) => setAudits({ kind: 'trouble', text: words.dashboard.failed(String(error)) });
    database.then((opened) => {
      if (gone) return;
      if (!opened.ok) return setAudits({ kind: 'trouble', text: words.popup.trouble[opened.problem] });
      stop = liveAudits(opened.db, (all) => setAudits({ kind: 'ready', audits: all }), fail);
    }, fail);
    return () => {
      gone = true;
      stop?.();
    };
  }, [database, words]);
  return audits;
}

export async function opened(database: Database): Promise<SeedlensDatabase> {
  const answer = await database;
  if (!answer.ok) throw new Error(answer.error);
  return answer.db;
}

type ChangeSettings = (how: (settings: Settings) => Settings) => Promise<void>;

/**
 * Takes a step and sees to the badges: silent while an audit that wants it runs, afterwards as they were. The setting
 * follows what was written, so a step that is refused changes nothing.
 */
export async function takeStep(
  db: SeedlensDatabase,
  auditId: string,
  how: (held: HeldAudit, now: number) => AuditChange,
  settings: Settings,
  change: ChangeSettings,
): Promise<AuditRefusal | undefined> {
  const context = auditContext();
  let restore: boolean | undefined;
  const outcome = await changeAudit<AuditRefusal>(
    db,
    auditId,
    (held) => {
      const next = how(held, context.now);
      if (!next.ok) return next;
      const begins = next.running && held.plan.state !== 'running';
      const ends = !next.running && held.plan.state === 'running';
      if (begins && next.plan.silent) return { ...next, plan: { ...next.plan, silentBefore: settings.silent } };
      if (!ends) return next;
      const { silentBefore, ...plan } = next.plan;
      restore = silentBefore;
      return { ...next, plan };
    },
    context,
  );
  if (!outcome.ok) return outcome.problem;
  if (outcome.running && outcome.plan.silent && !settings.silent)
    await change((before) => ({ ...before, silent: true }));
  const silent = restore;
  if (silent !== undefined) await change((before) => ({ ...before, silent }));
  return undefined;
}
