import * as z from 'zod/mini';
import { Note } from './note';
import { Site, Surface, VerdictCode } from './vocabulary';

/** What "keep evidence" may end with. Everything but `kept` left nothing behind. */
export const KEEP_OUTCOMES = [
  'kept',
  /** Not one of the two sites. */
  'other_site',
  /** The first-run choice was not made. */
  'unset',
  /** No content script answers: the page was open before the extension came, or is paused by the browser. */
  'unreached',
  /** Another tab, window or address came in front while the picture was taken. */
  'moved',
  /** The browser would not take the picture (no permission for this tab, screen locked, window minimised). */
  'refused',
  /** Disk full. */
  'full',
  /** One is being kept already. */
  'busy',
  'failed',
] as const;
export const KeepOutcome = z.enum(KEEP_OUTCOMES);
export type KeepOutcome = z.infer<typeof KeepOutcome>;

/** One item of an extract: what was told, what was read in it, what that amounts to. */
export const ExtractItem = z.object({ note: Note, readings: z.array(z.unknown()), verdict: z.unknown() });

/** What the content script tells about its page while the picture is taken. Holds no token and nobody else's comment. */
export const EvidenceDraft = z.object({
  site: Site,
  surface: Surface,
  pageUrl: z.string(),
  /** The open note, or cards of a list. */
  kind: z.enum(['note', 'cards']),
  noteId: z.optional(z.string()),
  /** Of the open note. */
  verdict: z.optional(VerdictCode),
  /** Markup of the note or the cards, without scripts, styles, tokens, and other people's comments. */
  html: z.string(),
  items: z.array(ExtractItem),
  /** Conditions, CSS px. */
  scrollYPx: z.number(),
  viewportW: z.number(),
  viewportH: z.number(),
  devicePixelRatio: z.number(),
  overlayVisible: z.boolean(),
  tzOffsetMin: z.number(),
  uiLocale: z.string(),
  /** Epoch ms, the page's clock. */
  preparedAt: z.number(),
});
export type EvidenceDraft = z.infer<typeof EvidenceDraft>;
