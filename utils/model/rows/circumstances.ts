import * as z from 'zod/mini';
import { Site, Source, Surface } from '../vocabulary';

/** Under which circumstances something was seen: sessions, feed loads, keywords. Times are epoch ms. */

export const SESSION_MODES = ['everyday', 'audit', 'study'] as const;
export const KEYWORD_CLASSES = ['commercial', 'control'] as const;
export const KEYWORD_ORIGINS = ['manual', 'suggested', 'other'] as const;

/** A stretch of activity on one site through one source, ended by an idle gap. */
export const SessionRow = z.object({
  sessionId: z.string(),
  studyId: z.optional(z.string()),
  participantKey: z.optional(z.string()),
  site: Site,
  source: Source,
  /** `''`: the user's own record. */
  importId: z.string(),
  startedUtc: z.number(),
  /** The last activity known. */
  endedUtc: z.number(),
  /** Minutes east of UTC: +480 in China. */
  tzOffsetMin: z.number(),
  idleGapS: z.number(),
  extensionVersion: z.string(),
  rulesetVersion: z.string(),
  browser: z.string(),
  osFamily: z.string(),
  uiLocale: z.string(),
  viewportW: z.number(),
  viewportH: z.number(),
  devicePixelRatio: z.number(),
  loggedIn: z.optional(z.boolean()),
  mode: z.enum(SESSION_MODES),
  deepCapture: z.boolean(),
  badgesShown: z.boolean(),
  /** Exposure and reading time added up; concurrent cards share by visible area. */
  activeMs: z.number(),
});
export type SessionRow = z.infer<typeof SessionRow>;

/** One loading of a content list, or of one note opened directly. */
export const FeedLoadRow = z.object({
  feedLoadId: z.string(),
  sessionId: z.string(),
  auditId: z.optional(z.string()),
  surface: Surface,
  channel: z.optional(z.string()),
  keywordId: z.optional(z.string()),
  runNo: z.optional(z.number()),
  targetDepth: z.optional(z.number()),
  sort: z.optional(z.string()),
  filter: z.optional(z.string()),
  loadedUtc: z.number(),
  columns: z.optional(z.number()),
  itemsRendered: z.number(),
  itemsViewable: z.number(),
  siteBuild: z.optional(z.string()),
  navIndex: z.number(),
});
export type FeedLoadRow = z.infer<typeof FeedLoadRow>;

export const KeywordRow = z.object({
  keywordId: z.string(),
  keyword: z.string(),
  listName: z.optional(z.string()),
  class: z.optional(z.enum(KEYWORD_CLASSES)),
  origin: z.enum(KEYWORD_ORIGINS),
  addedUtc: z.number(),
});
export type KeywordRow = z.infer<typeof KeywordRow>;
