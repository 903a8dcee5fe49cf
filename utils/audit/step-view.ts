import type { AuditPlan, AuditRun } from '../model/audit';
import { nextStep } from './state';

/** The step an audit is at, as a screen shows it. `at` counts from 1; missing list: none was met yet. */
export type StepView = {
  keyword: string;
  surface: AuditPlan['surface'];
  at: number;
  of: number;
  runNo: number;
  repeats: number;
  k: number;
  list?: { seen: number; rendered: number };
};

/** @returns undefined when every step is done */
export function stepView(held: { plan: AuditPlan; runs: readonly AuditRun[] }): StepView | undefined {
  const step = nextStep(held);
  if (step === undefined) return undefined;
  const { position, target, runNo, run } = step;
  const { surface, repeats, k, order } = held.plan;
  const view = { keyword: target.keyword, surface, at: position + 1, of: order.length, runNo, repeats, k };
  return run === undefined ? view : { ...view, list: { seen: run.seen, rendered: run.rendered } };
}
