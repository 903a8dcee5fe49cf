import type { DailyRollup } from '../model/rows';
import { DISCLOSED_VERDICTS, VERDICT_CODES, type VerdictCode } from '../model/vocabulary';

/**
 * What popup and dashboard open with. Note-days count each note once a local day (篇次), so days add up; impressions
 * count showings.
 */
export type Overview = {
  noteDays: number;
  impressions: number;
  /** Note-days with the platform's label: rows 1 and 2 of the policy. */
  labelled: number;
  /** Note-days with the author's own statement and no label: row 3. */
  declared: number;
  /** Note-days with a way to buy and no label seen where the gate was met: row 9. */
  shoppableUnlabelled: number;
  /** Note-days on which the note was opened and its text read. */
  openedAndChecked: number;
  exposureMs: number;
  /** Oldest first; only days with something on them. */
  byDay: { day: string; noteDays: number; labelled: number; shoppableUnlabelled: number }[];
  /** Most first. */
  topShops: { shop: string; noteDays: number }[];
  topLabelWords: { word: string; noteDays: number }[];
  /** Note-days by the strongest verdict of each day; they add up to `noteDays`. */
  byVerdict: Record<VerdictCode, number>;
};

const PLATFORM_LABELLED: ReadonlySet<string> = new Set(DISCLOSED_VERDICTS.slice(0, 2));

function ranked(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** Sums roll-ups over all surfaces, or over `surface`. Rows of other surfaces are left out, never added twice. */
export function summariseRollups(rows: readonly DailyRollup[], surface: DailyRollup['surface'] = 'all'): Overview {
  const byVerdict = Object.fromEntries(VERDICT_CODES.map((code) => [code, 0])) as Record<VerdictCode, number>;
  const days = new Map<string, Overview['byDay'][number]>();
  const shops = new Map<string, number>();
  const words = new Map<string, number>();
  const overview: Overview = {
    noteDays: 0,
    impressions: 0,
    labelled: 0,
    declared: 0,
    shoppableUnlabelled: 0,
    openedAndChecked: 0,
    exposureMs: 0,
    byDay: [],
    topShops: [],
    topLabelWords: [],
    byVerdict,
  };
  for (const row of rows) {
    if (row.surface !== surface) continue;
    const day = days.get(row.day) ?? { day: row.day, noteDays: 0, labelled: 0, shoppableUnlabelled: 0 };
    days.set(row.day, day);
    if (row.dimension === 'total') {
      overview.noteDays += row.noteDays;
      overview.impressions += row.impressions;
      overview.exposureMs += row.exposureMs;
      day.noteDays += row.noteDays;
    } else if (row.dimension === 'verdict') {
      const code = VERDICT_CODES.find((one) => one === row.value);
      if (code !== undefined) byVerdict[code] += row.noteDays;
      if (PLATFORM_LABELLED.has(row.value)) day.labelled += row.noteDays;
      if (row.value === 'shoppable_unlabelled') day.shoppableUnlabelled += row.noteDays;
    } else if (row.dimension === 'level') {
      if (row.value !== 'card') overview.openedAndChecked += row.noteDays;
    } else if (row.dimension === 'shop') {
      shops.set(row.value, (shops.get(row.value) ?? 0) + row.noteDays);
    } else {
      words.set(row.value, (words.get(row.value) ?? 0) + row.noteDays);
    }
  }
  overview.labelled = byVerdict.ad_labelled + byVerdict.partner_labelled;
  overview.declared = byVerdict.author_declared;
  overview.shoppableUnlabelled = byVerdict.shoppable_unlabelled;
  overview.byDay = [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
  overview.topShops = ranked(shops).map(([shop, noteDays]) => ({ shop, noteDays }));
  overview.topLabelWords = ranked(words).map(([word, noteDays]) => ({ word, noteDays }));
  return overview;
}
