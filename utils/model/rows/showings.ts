import * as z from 'zod/mini';
import { AccountKind, ItemKind, Level, Source, VerdictCode } from '../vocabulary';

/** What was shown: one row per item in a feed load, one per note and source. Times are epoch ms. */

export const ImpressionRow = z.object({
  impressionId: z.string(),
  feedLoadId: z.string(),
  itemKind: ItemKind,
  itemId: z.string(),
  itemKey: z.string(),
  /** Not told: the item is no note. */
  noteKey: z.optional(z.string()),
  slot: z.optional(z.number()),
  columnNo: z.optional(z.number()),
  yPx: z.optional(z.number()),
  cardWPx: z.optional(z.number()),
  cardHPx: z.optional(z.number()),
  firstRenderedUtc: z.number(),
  firstViewableUtc: z.optional(z.number()),
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
  verdictAtView: VerdictCode,
});
export type ImpressionRow = z.infer<typeof ImpressionRow>;

/**
 * Is this item an exposure? Live: at least half visible for a second, or opened. Elsewhere every item counts, since a
 * capture cannot tell what was on screen. Query tiles are no content.
 */
export function isExposure(row: Pick<ImpressionRow, 'itemKind' | 'viewable' | 'opened'>, source: Source): boolean {
  if (row.itemKind === 'query') return false;
  return source !== 'live' || row.viewable || row.opened;
}

/** The latest view of a note, per source and import; whatever was never told is missing. */
export const NoteRow = z.object({
  noteKey: z.string(),
  source: Source,
  /** `''`: the user's own record. */
  importId: z.string(),
  authorKey: z.optional(z.string()),
  authorId: z.optional(z.string()),
  noteId: z.string(),
  /** Without a token; it may not open without one. */
  noteUrl: z.optional(z.string()),
  noteType: z.optional(z.string()),
  publishedUtc: z.optional(z.number()),
  title: z.optional(z.string()),
  text: z.optional(z.string()),
  textLen: z.optional(z.number()),
  hashtagCount: z.optional(z.number()),
  imageCount: z.optional(z.number()),
  likedRaw: z.optional(z.string()),
  likedMin: z.optional(z.number()),
  accountKind: AccountKind,
  accountKindSeenUtc: z.optional(z.number()),
  level: Level,
  firstSeenUtc: z.number(),
  lastSeenUtc: z.number(),
  /** Showings that count as an exposure. */
  timesSeen: z.number(),
  /** Those of them that carried a platform label. */
  labelledShowings: z.number(),
});
export type NoteRow = z.infer<typeof NoteRow>;
