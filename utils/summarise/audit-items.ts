import type { AuditClass, AuditPlan, AuditRun } from '../model/audit';
import type { FeedLoadRow, ImpressionRow, NoteRow, ObservationRow, SessionRow } from '../model/rows';
import { COMMERCIAL_VERDICTS, DISCLOSED_VERDICTS, GATE_SIGNALS, VERDICT_CODES } from '../model/vocabulary';
import { firstResults, resultsSeen } from './audit-depth';
import type { JudgedNote } from './metrics/judged-note';
import { type ShownItem, shownItems } from './metrics/shown-item';

/** The rows of one audit, all of its own live record. Maps by id; notes by key. */
export type AuditSource = {
  plan: AuditPlan;
  runs: readonly AuditRun[];
  feedLoads: ReadonlyMap<string, FeedLoadRow>;
  sessions: ReadonlyMap<string, SessionRow>;
  /** `shops`: where the showing's ways to buy led; none: no way to buy was seen. */
  impressions: readonly (ImpressionRow & { shops: readonly string[]; day: string })[];
  observations: ReadonlyMap<string, readonly ObservationRow[]>;
  notes: ReadonlyMap<string, NoteRow>;
};

/** One of the first K results of a run that was really seen. */
export type AuditItem = ShownItem & {
  keyword: string;
  class: AuditClass;
  position: number;
  /** Local day. */
  day: string;
  shops: readonly string[];
  gateMet: boolean;
};

/** One step as its rows tell it today. */
export type RunFigure = Pick<AuditRun, 'position' | 'keyword' | 'class' | 'runNo' | 'startedUtc' | 'restarts'> & {
  /** Local day of the list; missing: there is none. */
  day?: string;
  /** Of the first K results: drawn, seen, labelled as ads. */
  rendered: number;
  seen: number;
  ads: number;
  /** `gone`: its rows were deleted since; `open`: it is not through. */
  outcome: NonNullable<AuditRun['end']> | 'open' | 'gone';
};

function groups<T>(rows: readonly T[], of: (row: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const held = found.get(of(row));
    if (held === undefined) found.set(of(row), [row]);
    else held.push(row);
  }
  return found;
}

/** May anything negative be said of this showing? As the judge's gate, from the rows. */
function gateMet(observations: readonly ObservationRow[]): boolean {
  if (!observations.some(({ level }) => level !== 'card')) return false;
  if (!observations.some(({ labelsReadable }) => labelsReadable === true)) return false;
  return GATE_SIGNALS.every((signal) =>
    observations.some(({ found, absent }) => found.includes(signal) || absent.includes(signal)),
  );
}

/** What the figures of an audit count, and how each step went. */
export function auditItems(source: AuditSource): { items: AuditItem[]; runs: RunFigure[] } {
  const { plan } = source;
  const byLoad = groups(source.impressions, (row) => row.feedLoadId);
  const items: AuditItem[] = [];
  const runs = [...source.runs]
    .sort((a, b) => a.position - b.position)
    .map((run): RunFigure => {
      const { position, keyword, class: of, runNo, startedUtc, restarts } = run;
      const rows = run.feedLoadId === undefined ? [] : (byLoad.get(run.feedLoadId) ?? []);
      const first = firstResults(rows, plan.k);
      const own: AuditItem[] = [];
      for (const row of first) {
        const seen = source.observations.get(row.impressionId) ?? [];
        for (const item of shownItems({ ...source, impressions: [row] }))
          own.push({
            ...item,
            keyword,
            class: of,
            position,
            day: row.day,
            shops: row.shops,
            gateMet: gateMet(seen),
          });
      }
      items.push(...own);
      const { rendered, seen } = resultsSeen(rows, plan.k);
      const isGone = run.feedLoadId !== undefined && (rows.length === 0 || !source.feedLoads.has(run.feedLoadId));
      const day = rows[0]?.day;
      return {
        ...{ position, keyword, class: of, runNo, startedUtc, restarts, rendered, seen },
        ...(day === undefined ? {} : { day }),
        ads: own.filter((item) => item.verdict === 'ad_labelled').length,
        outcome: isGone ? 'gone' : outcomeOf(run, seen, plan.k),
      };
    });
  return { items, runs };
}

/** The rows decide about depth; the reader's word decides where there are none. */
function outcomeOf({ end }: AuditRun, seen: number, k: number): RunFigure['outcome'] {
  if (end === undefined) return 'open';
  if (end === 'no_results' || end === 'skipped') return end;
  return seen >= k ? 'complete' : 'truncated';
}

/**
 * The opened notes of an audit, each once: the strongest verdict of its showings in this audit, the gate met if met in
 * any. Showings outside the audit do not count.
 */
export function auditNotes(items: readonly AuditItem[], notes: ReadonlyMap<string, NoteRow>): JudgedNote[] {
  const opened = items.filter(({ level, noteKey }) => level !== 'card' && noteKey !== undefined);
  return [...groups(opened, ({ noteKey = '' }) => noteKey)].map(([noteKey, showings]) => {
    const verdict = VERDICT_CODES.find((code) => showings.some((item) => item.verdict === code)) ?? 'not_checked';
    const note = notes.get(noteKey);
    const shops = [...new Set(showings.flatMap((item) => item.shops))];
    const commercial = COMMERCIAL_VERDICTS.includes(verdict);
    return {
      noteKey,
      accountKind: note?.accountKind ?? 'untold',
      shops,
      mechanisms: [],
      ...(note?.authorKey === undefined ? {} : { authorKey: note.authorKey }),
      verdict: {
        ...{ noteKey, source: 'live' as const, importId: '', rulesetVersion: '', verdict },
        commercial: commercial ? ('yes' as const) : ('unknown' as const),
        disclosure: DISCLOSED_VERDICTS.includes(verdict) ? ('platform' as const) : ('none_seen' as const),
        purchaseRoute: shops.length > 0,
        gateMet: showings.some((item) => item.gateMet),
        ...{ reasons: [], notTold: [], decidedUtc: 0 },
      },
    };
  });
}
