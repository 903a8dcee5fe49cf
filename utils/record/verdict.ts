import type { ObservationFacts } from '../model/batch';
import type { Verdict } from '../model/verdict';
import { LEVELS } from '../model/vocabulary';
import { type BatchKeys, noteIdOf } from './identify';
import { either, told } from './join';
import { strength } from './rollup';
import type { StoredVerdict } from './stored';

/** Which view of a note a verdict is about, what it rests on, and when it was reached. Times in epoch ms. */
export type VerdictOf = Pick<
  StoredVerdict,
  'noteKey' | 'source' | 'importId' | 'rulesetVersion' | 'decidedUtc' | 'level'
>;

/** A verdict as it is kept; what it did not tell is missing. */
export function verdictRow(of: VerdictOf, verdict: Verdict): StoredVerdict {
  return told({
    noteKey: of.noteKey,
    source: of.source,
    importId: of.importId,
    rulesetVersion: of.rulesetVersion,
    verdict: verdict.code,
    commercial: verdict.commercial,
    disclosure: verdict.disclosure,
    labelWord: verdict.labelWord,
    purchaseRoute: verdict.purchaseRoute,
    gateMet: verdict.gateMet,
    reasons: [...verdict.reasons],
    notTold: [...verdict.notTold],
    decidedUtc: of.decidedUtc,
    level: of.level,
  });
}

/** What one showing's verdict says of its note; undefined when the item is no note. */
export function verdictOf(facts: ObservationFacts, importId: string, keys: BatchKeys): StoredVerdict | undefined {
  const { note, verdict, observedAt, level } = facts;
  const noteId = noteIdOf(note);
  if (noteId === undefined) return undefined;
  const { rulesetVersion } = verdict;
  const noteKey = keys('note', noteId);
  return verdictRow({ noteKey, source: note.source, importId, rulesetVersion, decidedUtc: observedAt, level }, verdict);
}

function decides(a: StoredVerdict, b: StoredVerdict): boolean {
  if (a.verdict !== b.verdict) return strength(a.verdict) < strength(b.verdict);
  if (a.level !== b.level) return LEVELS.indexOf(a.level) > LEVELS.indexOf(b.level);
  return a.decidedUtc >= b.decidedUtc;
}

/** The strongest of two showings' verdicts; the gate is met, and a way to buy known, if in either. */
export function joinVerdicts(a: StoredVerdict, b: StoredVerdict): StoredVerdict {
  const winner = decides(a, b) ? a : b;
  return told({
    ...winner,
    purchaseRoute: either(a.purchaseRoute, b.purchaseRoute),
    gateMet: a.gateMet || b.gateMet,
  });
}
