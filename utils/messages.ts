import * as z from 'zod/mini';
import { EvidenceDraft, KeepOutcome } from './model/evidence';
import { Account } from './model/note';
import { PackedBatch } from './model/packed-batch';
import { UNFIT } from './model/unfit';
import { Site, Surface } from './model/vocabulary';

/**
 * The one table of messages between page, background and screens. The schema is the type; the receiver parses what
 * it gets, because a message is a door; errors travel back as `{ ok: false }`.
 */
const Nothing = z.object({});

export const PageStatus = z.object({
  site: Site,
  surface: Surface,
  /** Cards that stood on this page, and those that could be read. */
  seen: z.number(),
  read: z.number(),
  labelsReadable: z.number(),
  status: z.enum(['ok', 'changed', 'failing', 'idle']),
  paused: z.boolean(),
  /** Which kinds of things this page can tell at all. */
  canTell: z.array(z.string()),
  lostBatches: z.number(),
});
export type PageStatus = z.infer<typeof PageStatus>;

export const MESSAGES = {
  /** Content script → background: facts to write. Answered when they are on disk. */
  'record.batch': { request: PackedBatch, response: z.object({ acknowledged: z.string() }) },
  /** Content script → background: read the page's live state object now, in the page's world. */
  'state.read': {
    request: z.object({ surface: Surface, noteId: z.optional(z.string()), boardId: z.optional(z.string()) }),
    response: z.object({ state: z.unknown() }),
  },
  /** Popup → content script: how is the page doing? */
  'page.status': { request: Nothing, response: PageStatus },
  /** Content script → background: how many commercial showings the toolbar should count for this tab. */
  'toolbar.count': { request: z.object({ count: z.number() }), response: Nothing },
  /** Content script → background: what a profile page told about an account, and what is known of another. */
  'account.learn': { request: z.object({ userId: z.string(), account: Account }), response: Nothing },
  'account.ask': { request: z.object({ userId: z.string() }), response: z.object({ account: z.optional(Account) }) },
  /** Content script → background: the user's own answer to a verdict. */
  'correction.make': {
    request: z.object({
      noteId: z.string(),
      verdictShown: z.string(),
      userCode: z.string(),
      comment: z.optional(z.string()),
      madeAt: z.number(),
    }),
    response: Nothing,
  },
  /** Content script → background: put the recogniser and the panel into my world (utils/page-reader.ts). */
  'reader.load': { request: Nothing, response: Nothing },
  /** Content script → background: the tap met a fault of its own and took itself off. */
  'tap.stopped': { request: z.object({ why: z.string() }), response: Nothing },
  /** Content script → background: style the highlight of this name in my tab; a style of the browser's, not the page's. */
  'marks.style': {
    request: z.object({ name: z.string().check(z.regex(/^[a-z]{8,32}$/)) }),
    response: Nothing,
  },
  /** Popup → background: keep evidence of this tab. */
  'evidence.keep': { request: z.object({ tabId: z.number() }), response: z.object({ outcome: KeepOutcome }) },
  /** Background → content script: take the badges off, then say what stands on the page. */
  'evidence.prepare': { request: Nothing, response: EvidenceDraft },
  /** Background → content script: the picture is taken or has failed; the badges may come back, and this is said. */
  'evidence.done': { request: z.object({ outcome: z.optional(KeepOutcome) }), response: Nothing },
  /** Page → background: open the dashboard, at a route of its own. */
  'dashboard.open': { request: z.object({ route: z.string() }), response: Nothing },
} as const;

export type MessageName = keyof typeof MESSAGES;
export type RequestOf<N extends MessageName> = z.infer<(typeof MESSAGES)[N]['request']>;
export type ResponseOf<N extends MessageName> = z.infer<(typeof MESSAGES)[N]['response']>;

type Envelope = { type: string; body: unknown };
type Reply = { ok: true; body: unknown } | { ok: false; error: string };

export type Handlers<S> = { [N in MessageName]?: (body: RequestOf<N>, sender: S) => Promise<ResponseOf<N>> };

/**
 * Answers one incoming message with the handler of its name.
 * @returns undefined when the message is not one of ours, so that others may answer it
 */
export function answer<S>(handlers: Handlers<S>, message: unknown, sender: S): Promise<Reply> | undefined {
  const { type, body } = (message ?? {}) as Partial<Envelope>;
  if (typeof type !== 'string' || !Object.hasOwn(handlers, type)) return undefined;
  const name = type as MessageName;
  const handler = handlers[name] as (body: unknown, sender: S) => Promise<unknown>;
  const request = MESSAGES[name].request.safeParse(body);
  if (!request.success) return Promise.resolve({ ok: false, error: `"${name}" ${UNFIT}` });
  return handler(request.data, sender).then(
    (response) => ({ ok: true as const, body: response }),
    (error: unknown) => ({ ok: false as const, error: error instanceof Error ? error.message : String(error) }),
  );
}
