import type { AuditPlan, AuditRun, AuditTarget, RunEnd } from '../model/audit';
import { orderOfRuns } from './order';

/** An audit with its runs, as they are stored. `runs` in any order. */
export type HeldAudit = {
  plan: AuditPlan;
  runs: readonly AuditRun[];
  /** The audit that is running now, this or another. */
  runningId?: string;
};

export type AuditRefusal =
  /** Another audit is running. */
  | 'another_running'
  | 'not_running'
  /** Runs were recorded: keywords, depth and repeats stand. */
  | 'begun'
  | 'finished'
  /** Changed elsewhere meanwhile. */
  | 'moved_on'
  | 'nothing_open'
  | 'gone';

/** What a change leads to: the plan as it will be, and the runs that are new or changed. */
export type AuditChange =
  | { ok: true; plan: AuditPlan; runs: AuditRun[]; running: boolean }
  | { ok: false; problem: AuditRefusal };

const refused = (problem: AuditRefusal): AuditChange => ({ ok: false, problem });

export type NextStep = {
  position: number;
  target: AuditTarget;
  runNo: number;
  /** Its list, if one was met already. */
  run?: AuditRun;
};

/** The first step that is not done; undefined: all are. */
export function nextStep({ plan, runs }: Pick<HeldAudit, 'plan' | 'runs'>): NextStep | undefined {
  const at = new Map(runs.map((run) => [run.position, run]));
  for (const [position, [keyword, runNo]] of plan.order.entries()) {
    const run = at.get(position);
    const target = plan.keywords[keyword];
    if (run?.end !== undefined || target === undefined) continue;
    return run === undefined ? { position, target, runNo } : { position, target, runNo, run };
  }
  return undefined;
}

export type Progress = {
  steps: number;
  done: number;
  complete: number;
  truncated: number;
  noResults: number;
  skipped: number;
};

export function progressOf({ plan, runs }: Pick<HeldAudit, 'plan' | 'runs'>): Progress {
  const ended = (end: RunEnd) => runs.filter((run) => run.end === end).length;
  const steps = plan.state === 'draft' ? plan.keywords.length * plan.repeats : plan.order.length;
  const done = runs.filter((run) => run.end !== undefined).length;
  return {
    steps,
    done,
    complete: ended('complete'),
    truncated: ended('truncated'),
    noResults: ended('no_results'),
    skipped: ended('skipped'),
  };
}

/** Begins an audit, or goes on with one that was stopped. The order is drawn once. */
export function start({ plan, runs, runningId }: HeldAudit, now: number): AuditChange {
  if (runningId !== undefined && runningId !== plan.auditId) return refused('another_running');
  if (plan.state === 'finished') return refused('finished');
  if (plan.state === 'running') return { ok: true, plan, runs: [], running: true };
  const order =
    plan.order.length > 0 || runs.length > 0 ? plan.order : orderOfRuns(plan.keywords.length, plan.repeats, plan.seed);
  return {
    ok: true,
    plan: {
      ...plan,
      order,
      state: 'running',
      startedUtc: plan.startedUtc ?? now,
      stretches: [...plan.stretches, { fromUtc: now }],
    },
    runs: [],
    running: true,
  };
}

function stretchesClosed(plan: AuditPlan, now: number): AuditPlan['stretches'] {
  return plan.stretches.map((one) => (one.toUtc === undefined ? { ...one, toUtc: now } : one));
}

/** For now. A list that is open counts as far as it was seen: it is closed, not carried over. */
export function stop({ plan, runs }: HeldAudit, now: number): AuditChange {
  if (plan.state !== 'running') return refused('not_running');
  return {
    ok: true,
    plan: { ...plan, state: 'stopped', stretches: stretchesClosed(plan, now) },
    runs: runs.filter((run) => run.end === undefined).map((run) => closed(run, plan.k, now)),
    running: false,
  };
}

/** For good: nothing is added to it any more. */
export function finish({ plan, runs }: HeldAudit, now: number): AuditChange {
  if (plan.state === 'draft') return refused('not_running');
  if (plan.state === 'finished') return { ok: true, plan, runs: [], running: false };
  return {
    ok: true,
    plan: { ...plan, state: 'finished', endedUtc: now, stretches: stretchesClosed(plan, now) },
    runs: runs.filter((run) => run.end === undefined).map((run) => closed(run, plan.k, now)),
    running: false,
  };
}

/** A run as it ends now: complete only if its first K results were seen. */
export function closed(run: AuditRun, k: number, now: number): AuditRun {
  return { ...run, end: run.seen >= k ? 'complete' : 'truncated', endedUtc: now };
}

/** Ends the step the reader is at, by hand. `position`: the step that was on screen when they did. */
export function closeStep(
  { plan, runs }: HeldAudit,
  position: number,
  end: 'truncated' | 'no_results' | 'skipped',
  now: number,
): AuditChange {
  if (plan.state !== 'running') return refused('not_running');
  const step = nextStep({ plan, runs });
  if (step?.position !== position) return refused('moved_on');
  // What was seen cannot be said not to have been there.
  if (end === 'truncated' && step.run === undefined) return refused('nothing_open');
  if (end === 'no_results' && (step.run?.rendered ?? 0) > 0) return refused('moved_on');
  const run = step.run ?? newRun(plan, step, now);
  const after = end === 'truncated' ? closed(run, plan.k, now) : { ...run, end, endedUtc: now };
  return { ok: true, plan, runs: [after], running: true };
}

/** A run that begins. Its id is its place in the audit, so that writing it twice is writing it once. */
export function newRun(plan: AuditPlan, step: Omit<NextStep, 'run'>, now: number): AuditRun {
  return {
    runId: `${plan.auditId}.${step.position}`,
    auditId: plan.auditId,
    keyword: step.target.keyword,
    class: step.target.class,
    runNo: step.runNo,
    position: step.position,
    restarts: 0,
    rendered: 0,
    seen: 0,
    startedUtc: now,
  };
}

export type PlanEdit = Partial<
  Pick<AuditPlan, 'name' | 'question' | 'loginState' | 'notes' | 'surface' | 'keywords' | 'k' | 'repeats' | 'silent'>
>;

/** Words may change at any time; what the figures rest on may not once a step was begun. */
export function edit({ plan, runs }: HeldAudit, changes: PlanEdit): AuditChange {
  const before = { surface: plan.surface, keywords: plan.keywords, k: plan.k, repeats: plan.repeats };
  const after = {
    surface: changes.surface ?? plan.surface,
    keywords: changes.keywords ?? plan.keywords,
    k: changes.k ?? plan.k,
    repeats: changes.repeats ?? plan.repeats,
  };
  const moves = JSON.stringify(before) !== JSON.stringify(after);
  if (moves && (runs.length > 0 || plan.state !== 'draft')) return refused('begun');
  return { ok: true, plan: { ...plan, ...changes }, runs: [], running: plan.state === 'running' };
}
