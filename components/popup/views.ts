/** What the popup shows: plain values, made by its entrypoint. */

export const RANGES = ['today', 'week', 'month'] as const;
export type Range = (typeof RANGES)[number];

/** How the active tab is doing. Names (`surface`, `site`) are ready to read; times are epoch ms. */
export type PageView =
  | { kind: 'asking' }
  | {
      kind: 'watching' | 'changed' | 'failing' | 'idle';
      surface: string;
      seen: number;
      read: number;
      canTell: readonly string[];
      /** Batches that could not be written. */
      lost: number;
    }
  | { kind: 'elsewhere' | 'unreached' };

/** Is everything, or this site, at rest? */
export type PauseView =
  | { kind: 'running' }
  | { kind: 'until'; at: number }
  | { kind: 'until_restart' }
  | { kind: 'site'; site: string };

export type PauseChoice = 'ten_minutes' | 'site' | 'until_restart' | 'resume';

/** One local day of the trend; days without a row are there with zeros. */
export interface DayView {
  /** `2026-11-22` */
  day: string;
  noteDays: number;
  labelled: number;
  shoppableUnlabelled: number;
}

/** The numbers of one range. Everything counts note-days, except `impressions`. */
export interface SummaryView {
  noteDays: number;
  impressions: number;
  labelled: number;
  shoppableUnlabelled: number;
  openedAndChecked: number;
  byDay: readonly DayView[];
  topShops: readonly { shop: string; noteDays: number }[];
  topLabelWords: readonly { word: string; noteDays: number }[];
}

/** `loading` until the first query answers; `trouble` when the record cannot be read. */
export type SummaryState =
  | { kind: 'loading' }
  | { kind: 'ready'; summary: SummaryView }
  /** `wayOut`: the reader can do something about it. */
  | { kind: 'trouble'; text: string; wayOut: boolean };
