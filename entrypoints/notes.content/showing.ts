import type { Surface } from '../../utils/model/vocabulary';
import type { ExaminedItem } from '../../utils/pipeline';

/** A card's place in its list and on the page, in CSS px. */
export type Geometry = { columnNo?: number; yPx: number; cardWPx: number; cardHPx: number };

/** A list as it was loaded once. */
export type FeedLoad = {
  id: string;
  surface: Surface;
  channel?: string;
  keyword?: string;
  loadedAt: number;
  navIndex: number;
  siteBuild?: string;
  showings: Showing[];
  /** Of the showings that were handed over. */
  viewableCount: number;
  columns: number;
};

/** One item in one feed load, plus the note opened from it: the unit that gets one verdict. */
export type Showing = {
  impressionId: string;
  feedLoad: FeedLoad;
  slot: number;
  item: ExaminedItem;
  geometry?: Geometry;
  firstRenderedAt: number;
  /** When it was last looked at. */
  seenAt: number;
  opened: boolean;
  detailDwellMs: number;
  playedMs: number;
  /** Counted among the viewable ones of its feed load. */
  viewable?: boolean;
  /** The state of the observation that was last written, so that only a better one is sent again. */
  observed?: string;
};
