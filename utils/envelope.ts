import type { MessageName, RequestOf, ResponseOf } from './messages';

/**
 * The sending side of the message table, without its schemas: what runs on a page must stay small. The receiver
 * parses; see `messages.ts`.
 */

/** Wraps a request for `runtime.sendMessage` or `tabs.sendMessage`. */
export function envelope<N extends MessageName>(type: N, body: RequestOf<N>): { type: N; body: RequestOf<N> } {
  return { type, body };
}

/**
 * Unwraps the reply of our own background.
 * @throws Error with the other side's message when it failed or did not answer
 */
export function opened<N extends MessageName>(type: N, reply: unknown): ResponseOf<N> {
  const { ok, body, error } = (reply ?? {}) as Partial<{ ok: boolean; body: unknown; error: string }>;
  if (ok !== true) throw new Error(error ?? `No answer to "${type}".`);
  return body as ResponseOf<N>;
}
