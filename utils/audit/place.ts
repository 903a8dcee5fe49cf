import type { AuditPlan, AuditRun } from '../model/audit';
import type { FeedLoadFacts } from '../model/batch';
import { type ResultRow, resultsSeen } from '../summarise/audit-depth';
import { closed, newRun, nextStep } from './state';

/** How the feed loads of a batch belong to the running audit. `runs`: those that are new or changed. */
export type Placed = {
  runs: AuditRun[];
  tags: Map<string, { runNo: number }>;
  /** Lists that lost their place to a new one of the same step. */
  untagged: string[];
};

type Listed = Pick<FeedLoadFacts, 'feedLoadId' | 'surface' | 'keyword' | 'channel' | 'loadedAt'>;

/** The recommended feed has no channel in its address. */
const RECOMMENDED = 'homefeed_recommend';

function targetOf({ surface, keyword, channel }: Listed): string | undefined {
  if (surface === 'search') return keyword?.normalize('NFC').trim().replace(/\s+/g, ' ');
  return surface === 'explore' ? (channel ?? RECOMMENDED) : undefined;
}

/**
 * Which lists are steps of the audit. The step the reader is at takes the list of its keyword; the list of the step after
 * it closes the open one, as far as it was seen. Loaded again, the new list takes the place of the one that was not
 * through. Lists from before the audit (or from while it was stopped) belong to none.
 */
export function placeLoads(plan: AuditPlan, held: readonly AuditRun[], loads: readonly Listed[], now: number): Placed {
  const runs = new Map(held.map((run) => [run.position, run]));
  const changed = new Map<number, AuditRun>();
  const placed: Placed = { runs: [], tags: new Map(), untagged: [] };
  const put = (run: AuditRun) => {
    runs.set(run.position, run);
    changed.set(run.position, run);
  };
  const since = plan.stretches.at(-1)?.fromUtc ?? Number.POSITIVE_INFINITY;
  const known = new Map(held.flatMap((run) => (run.feedLoadId === undefined ? [] : [[run.feedLoadId, run]])));
  for (const load of [...loads].sort((a, b) => a.loadedAt - b.loadedAt)) {
    const run = known.get(load.feedLoadId);
    if (run !== undefined) {
      placed.tags.set(load.feedLoadId, { runNo: run.runNo });
      continue;
    }
    if (load.surface !== plan.surface || load.loadedAt < since) continue;
    const target = targetOf(load);
    const step = nextStep({ plan, runs: [...runs.values()] });
    if (step === undefined || target === undefined) continue;
    // An older list of the same step, told late: the newer one stands.
    if (step.run?.feedLoadId !== undefined && load.loadedAt < step.run.startedUtc) continue;
    if (step.target.keyword === target) {
      if (step.run?.feedLoadId !== undefined) placed.untagged.push(step.run.feedLoadId);
      const fresh = newRun(plan, step, load.loadedAt);
      const restarts = step.run?.feedLoadId === undefined ? 0 : step.run.restarts + 1;
      put({ ...fresh, restarts, feedLoadId: load.feedLoadId });
    } else if (step.run?.feedLoadId !== undefined) {
      const after = nextStep({
        plan,
        runs: [...runs.values(), { ...step.run, end: 'truncated' as const }].filter(
          (one) => one.position !== step.position || one.end !== undefined,
        ),
      });
      if (after?.target.keyword !== target) continue;
      put(closed(step.run, plan.k, now));
      put({ ...newRun(plan, after, load.loadedAt), feedLoadId: load.feedLoadId });
    } else continue;
    const taken = [...changed.values()].find((one) => one.feedLoadId === load.feedLoadId);
    if (taken !== undefined) placed.tags.set(load.feedLoadId, { runNo: taken.runNo });
  }
  placed.runs = [...changed.values()];
  return placed;
}

/** A run after more of its list was seen; ends by itself once its first K results were. */
export function grown(run: AuditRun, k: number, rows: readonly ResultRow[], now: number): AuditRun {
  const { rendered, seen } = resultsSeen(rows, k);
  const more = {
    ...run,
    rendered: Math.max(run.rendered, rendered),
    seen: Math.max(run.seen, seen),
  };
  // The last facts of a list may come after the first of the next one, which closed it.
  if (more.end === 'truncated' && more.seen >= k) return { ...more, end: 'complete' };
  return more.end === undefined && more.seen >= k ? closed(more, k, now) : more;
}
