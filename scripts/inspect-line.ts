import type { Reading } from '../utils/model/reading';
import type { ExaminedItem } from '../utils/pipeline';

/** One item as `inspect` prints it. */
export function lineOf({ note, readings, verdict }: ExaminedItem) {
  const { noteId, itemKind, surface, slot, ...observed } = note;
  const { code, commercial, disclosure, gateMet, unchecked, notTold, rulesetVersion } = verdict;
  // Where nothing decided, the reason is why: card_only, layout_changed, partly_read.
  const reasons = unchecked === undefined ? verdict.reasons : [unchecked];
  return {
    noteId: noteId ?? null,
    itemKind,
    surface,
    slot: slot ?? null,
    observed,
    readings: readings.map(readingOf),
    verdict: { code, commercial, disclosure, gateMet, reasons, notTold, rulesetVersion },
  };
}

function readingOf(reading: Reading) {
  const { signal, outcome } = reading;
  if (reading.outcome === 'found') {
    return { signal, outcome, evidence: reading.evidence, place: reading.evidence[0]?.place };
  }
  if (reading.outcome === 'unread') return { signal, outcome, missing: reading.missing };
  if (reading.outcome === 'failed') return { signal, outcome, error: reading.error };
  return { signal, outcome };
}
