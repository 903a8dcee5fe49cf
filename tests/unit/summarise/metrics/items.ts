import type { VerdictRow } from '../../../../utils/model/rows';
import type { JudgedNote } from '../../../../utils/summarise/metrics/judged-note';
import type { ShownItem } from '../../../../utils/summarise/metrics/shown-item';

export const options = { seed: 1 };

export function item(over: Partial<ShownItem> = {}): ShownItem {
  return {
    source: 'live',
    surface: 'explore',
    sessionId: 'session-1',
    feedLoadId: 'load-1',
    isNote: true,
    verdict: 'not_checked',
    level: 'card',
    labelled: false,
    deepCapture: false,
    opened: false,
    exposureMs: 0,
    ...over,
  };
}

export function judged(
  over: Partial<Omit<JudgedNote, 'verdict'>> & { verdict?: Partial<VerdictRow> } = {},
): JudgedNote {
  const noteKey = over.noteKey ?? 'NOTE';
  return {
    noteKey,
    accountKind: 'personal',
    shops: [],
    mechanisms: [],
    ...over,
    verdict: {
      noteKey,
      source: 'live',
      importId: '',
      rulesetVersion: '1',
      verdict: 'shoppable_unlabelled',
      commercial: 'yes',
      disclosure: 'none_seen',
      purchaseRoute: true,
      gateMet: true,
      reasons: [],
      notTold: [],
      decidedUtc: 0,
      ...over.verdict,
    },
  };
}

/** `k/n` by variant (and stratum), for short tables. */
export function fractions(
  results: readonly { variant: string; stratum?: string; observable: boolean; estimate: { k: number; n: number } }[],
): Record<string, string> {
  return Object.fromEntries(
    results.map(({ variant, stratum, observable, estimate }) => [
      stratum === undefined ? variant : `${variant} ${stratum}`,
      observable ? `${estimate.k}/${estimate.n}` : 'not observable',
    ]),
  );
}
