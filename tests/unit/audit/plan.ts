import type { AuditPlan, AuditRun } from '../../../utils/model/audit';

/** A plan in the middle of its work: three keywords, two rounds, begun at 1,000. */
export function plan(over: Partial<AuditPlan> = {}): AuditPlan {
  return {
    auditId: 'audit-1',
    state: 'running',
    name: '示例审计',
    question: '',
    surface: 'search',
    keywords: [
      { keyword: '面霜', class: 'commercial' },
      { keyword: '咖啡', class: 'commercial' },
      { keyword: '周末', class: 'control' },
    ],
    k: 3,
    repeats: 2,
    loginState: 'untold',
    notes: '',
    silent: true,
    seed: 7,
    order: [
      [1, 1],
      [0, 1],
      [2, 1],
      [0, 2],
      [2, 2],
      [1, 2],
    ],
    createdUtc: 500,
    startedUtc: 1_000,
    stretches: [{ fromUtc: 1_000 }],
    prose: {},
    ...over,
  };
}

export function run(position: number, over: Partial<AuditRun> = {}): AuditRun {
  const [keyword = 0, runNo = 1] = plan().order[position] ?? [];
  const target = plan().keywords[keyword];
  return {
    runId: `audit-1.${position}`,
    auditId: 'audit-1',
    keyword: target?.keyword ?? '',
    class: target?.class ?? 'commercial',
    runNo,
    position,
    restarts: 0,
    rendered: 0,
    seen: 0,
    startedUtc: 2_000,
    ...over,
  };
}
