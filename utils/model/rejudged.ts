import type { LinkRow, ObservationRow, SignalRow } from './rows';
import type { Verdict } from './verdict';
import type { SignalId, VerdictCode } from './vocabulary';

/** What judging the record again is handed, and what it amounts to. */

/** One observation with everything the record kept of it. */
export type KeptObservation = {
  observation: ObservationRow;
  signals: readonly SignalRow[];
  links: readonly LinkRow[];
  /** The note's words as they were told last; missing where they were never told or are no longer kept. */
  title?: string;
  text?: string;
  /** A platform's word that this showing bore, whatever its observations hold of it. */
  labelWord?: string;
};

/** `reread`: signals whose answer is another one now, because the words they need were kept and read again. */
export type Rejudged = { verdict: Verdict; reread: readonly SignalId[]; readText: boolean };

/** Judges one observation under the rules of today. Pure. */
export type JudgeAgain = (kept: KeptObservation) => Rejudged;

/** What judging again changes or has changed. Notes are counted once per source and import, other items one by one. */
export type RejudgeReport = {
  rulesetVersion: string;
  items: number;
  observations: number;
  /** Observations whose text was read again. */
  readText: number;
  changed: number;
  /** Items of which anything would be, or was, written: changed ones, and those never judged under this ruleset. */
  news: number;
  /** The most frequent first. `causes`: readings that changed; empty: the table of verdicts did it. */
  changes: { from: VerdictCode; to: VerdictCode; causes: SignalId[]; items: number }[];
};
