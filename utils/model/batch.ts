import * as z from 'zod/mini';
import { Note } from './note';
import { Reading } from './reading';
import { Verdict } from './verdict';
import { ItemKind, Level, Site, Source, Surface, VerdictCode } from './vocabulary';

/** What a content script hands to the background: facts of one tab since the last batch. Times are epoch ms. */

/** The circumstances of a browsing session, as one page sees them. */
export const SessionFacts = z.object({
  site: Site,
  tzOffsetMin: z.number(),
  uiLocale: z.string(),
  viewportW: z.number(),
  viewportH: z.number(),
  devicePixelRatio: z.number(),
  /** undefined: the page did not tell. */
  loggedIn: z.optional(z.boolean()),
  badgesShown: z.boolean(),
  deepCapture: z.boolean(),
});
export type SessionFacts = z.infer<typeof SessionFacts>;

/** One loading of a content list (or of one note opened directly: surface `note`). */
export const FeedLoadFacts = z.object({
  feedLoadId: z.string(),
  surface: Surface,
  channel: z.optional(z.string()),
  keyword: z.optional(z.string()),
  loadedAt: z.number(),
  columns: z.optional(z.number()),
  itemsRendered: z.number(),
  itemsViewable: z.number(),
  siteBuild: z.optional(z.string()),
  /** How many feed loads this page saw before. */
  navIndex: z.number(),
});
export type FeedLoadFacts = z.infer<typeof FeedLoadFacts>;

/** One item in one feed load. Sent again whenever it grows; every number only ever grows. */
export const ImpressionFacts = z.object({
  impressionId: z.string(),
  feedLoadId: z.string(),
  itemKind: ItemKind,
  itemId: z.string(),
  noteId: z.optional(z.string()),
  slot: z.number(),
  columnNo: z.optional(z.number()),
  yPx: z.optional(z.number()),
  cardWPx: z.optional(z.number()),
  cardHPx: z.optional(z.number()),
  firstRenderedAt: z.number(),
  firstViewableAt: z.optional(z.number()),
  viewable: z.boolean(),
  maxVisibleRatio: z.number(),
  dwellMs: z.number(),
  exposureMs: z.number(),
  opened: z.boolean(),
  detailDwellMs: z.number(),
  playedMs: z.number(),
  labelWord: z.optional(z.string()),
  labelFontPx: z.optional(z.number()),
  labelContrast: z.optional(z.number()),
  labelAreaRatio: z.optional(z.number()),
  verdict: VerdictCode,
});
export type ImpressionFacts = z.infer<typeof ImpressionFacts>;

/** What a showing was seen to hold at one level, with what was made of it. */
export const ObservationFacts = z.object({
  impressionId: z.string(),
  feedLoadId: z.string(),
  level: Level,
  observedAt: z.number(),
  note: Note,
  readings: z.array(Reading),
  verdict: Verdict,
});
export type ObservationFacts = z.infer<typeof ObservationFacts>;

export const HealthFacts = z.object({
  surface: Surface,
  /** Since this page loaded; only ever grow. `pageId` makes them addable over pages. */
  itemsSeen: z.number(),
  itemsRead: z.number(),
  labelsReadable: z.number(),
  unknownLabels: z.array(z.string()),
  unknownFields: z.array(z.string()),
  status: z.enum(['ok', 'changed', 'failing']),
  firstBadAt: z.optional(z.number()),
  lostBatches: z.number(),
  /** The build of the site this page runs. */
  siteBuild: z.optional(z.string()),
});
export type HealthFacts = z.infer<typeof HealthFacts>;

export const Batch = z.object({
  batchId: z.string(),
  /** One per content-script life; random. */
  pageId: z.string(),
  sentAt: z.number(),
  source: Source,
  session: SessionFacts,
  feedLoads: z.array(FeedLoadFacts),
  impressions: z.array(ImpressionFacts),
  observations: z.array(ObservationFacts),
  health: z.array(HealthFacts),
});
export type Batch = z.infer<typeof Batch>;
