import type { MetricDifference } from './metrics/difference';
import type { KeywordPrevalence } from './metrics/keyword-prevalence';
import type { LabelProminence } from './metrics/label-prominence';
import type { MetricResult } from './metrics/result';
import type { OpennessWeek, ShopSeen } from './openness';

/** Of every figure of the overview, wherever it is made: with the same draws it comes out the same. */
export const OVERVIEW_SEED = 20_261_122;

/** What the showings are told apart by. `place`: the channel, keyword or, without either, the surface. */
export const BREAKDOWNS = ['week', 'day', 'surface', 'place'] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

/** A place of the record in a form that can be named later: `channel:…`, `keyword:…` (the word) or `surface:…`. */
export type PlaceKey = string;

export type FigureGroup = { key: string; count: number; results: MetricResult[] };

export type OverviewSums = {
  /** Showings that count. */
  count: number;
  sessions: number;
  firstDay?: string;
  lastDay?: string;
  /** Rulesets that judged the notes behind M4 and M5. */
  rulesets: string[];
  /** M1 to M6, M8 and M11 over everything. */
  results: MetricResult[];
  /** M1, M2 and M11 of each part; days and weeks oldest first, the others by size. */
  groups: Record<Breakdown, FigureGroup[]> & {
    /** Of a merged study. */
    person?: FigureGroup[];
  };
  position: { feedLoads: number; results: MetricResult[] };
  openness: { weeks: OpennessWeek[]; shops: ShopSeen[] };
  /** M9 over the first `first` results of each run; `words` by keyword id. */
  keywords: KeywordPrevalence & { first: number; words: Record<string, string> };
  /** M10. */
  prominence: LabelProminence;
  /** Beside another range or source: how many showings that has, and by how much the figures differ. */
  against?: { count: number; differences: MetricDifference[] };
};
