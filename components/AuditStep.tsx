import type { AuditStepWords } from '../utils/i18n/audit-step';

/** The step an audit is at, as popup and audits page show it. */
export interface AuditStepView {
  keyword: string;
  surface: 'search' | 'explore';
  /** From 1. */
  at: number;
  of: number;
  runNo: number;
  repeats: number;
  k: number;
  /** Of the list that is open; missing: none was met yet. */
  list?: { seen: number; rendered: number };
}

/** What to do next, and how far the open list was seen. Missing step: all are done. */
export function AuditStep({ words, step }: { words: AuditStepWords; step: AuditStepView | undefined }) {
  if (step === undefined) return <p class="sl-audit-next">{words.allDone}</p>;
  const { keyword, surface, list, k } = step;
  const seen = Math.min(list?.seen ?? 0, k);
  const isHidden = list !== undefined && list.rendered >= 5 && list.seen * 2 < list.rendered && list.seen < k;
  return (
    <div class="sl-audit-step">
      <p class="sl-audit-next">{surface === 'search' ? words.search(keyword) : words.channel(keyword)}</p>
      <p class="sl-small">{words.place(step.at, step.of, step.runNo, step.repeats)}</p>
      <p>{list === undefined ? words.waiting(k) : words.seen(seen, k)}</p>
      <progress class="sl-progress" max={k} value={seen} aria-label={words.seen(seen, k)} />
      {isHidden ? <p class="sl-small">{words.hidden(list.rendered, list.seen)}</p> : null}
      <p class="sl-small">{words.byHand}</p>
    </div>
  );
}
