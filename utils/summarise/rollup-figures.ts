import type { DailyRollup } from '../model/rows';
import { COMMERCIAL_VERDICTS, type VerdictCode } from '../model/vocabulary';

/** What the daily counts tell exactly of M1, M2, M8 and M11: showings and time on screen, without intervals. */
export type RollupFigures = {
  /** Showings that count: every share below is of these. */
  shown: number;
  /** M1 `AL`, of the reader's own record. */
  ads: number;
  /** M2 `CD_lo`. */
  commercial: number;
  /** M2 `CD_hi`. */
  notNone: number;
  /** M11: of which more than the card was read. */
  read: number;
  /** M8, ms. */
  exposureMs: number;
  commercialMs: number;
};

const NONE_FOUND: readonly VerdictCode[] = ['no_signal', 'none_in_data'];

/** Over all surfaces; rows of single surfaces are left out. */
export function rollupFigures(rows: readonly DailyRollup[]): RollupFigures {
  const figures = { shown: 0, ads: 0, commercial: 0, notNone: 0, read: 0, exposureMs: 0, commercialMs: 0 };
  for (const { surface, dimension, value, impressions, exposureMs } of rows) {
    if (surface !== 'all') continue;
    if (dimension === 'total') {
      figures.shown += impressions;
      figures.exposureMs += exposureMs;
    }
    if (dimension === 'level' && value !== 'card') figures.read += impressions;
    if (dimension !== 'verdict') continue;
    const verdict = value as VerdictCode;
    if (verdict === 'ad_labelled') figures.ads += impressions;
    if (!NONE_FOUND.includes(verdict)) figures.notNone += impressions;
    if (!COMMERCIAL_VERDICTS.includes(verdict)) continue;
    figures.commercial += impressions;
    figures.commercialMs += exposureMs;
  }
  return figures;
}
