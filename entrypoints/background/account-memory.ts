import * as z from 'zod/mini';
import { Account } from '../../utils/model/note';

type SessionArea = {
  get(key: string): Promise<Record<string, unknown>>;
  set(entries: Record<string, unknown>): Promise<void>;
};

const KEY = 'accounts';
const MOST = 500;
const Known = z.record(z.string(), Account);

/**
 * What profile pages told about accounts, with its age, for the notes seen after them, where nothing is kept about
 * any note. In session memory: it outlives the worker, not the browser.
 */
export class AccountMemory {
  readonly #area: SessionArea;

  constructor(area: SessionArea) {
    this.#area = area;
  }

  async learn(userId: string, account: Account, at: number): Promise<void> {
    const known = await this.#all();
    const kept = Object.entries(known)
      .filter(([id]) => id !== userId)
      .slice(-(MOST - 1));
    await this.#area.set({ [KEY]: { ...Object.fromEntries(kept), [userId]: { ...account, seenAt: at } } });
  }

  async recall(userId: string): Promise<Account | undefined> {
    const known = await this.#all();
    return Object.hasOwn(known, userId) ? known[userId] : undefined;
  }

  async #all(): Promise<Record<string, Account>> {
    const stored = Known.safeParse((await this.#area.get(KEY))[KEY]);
    return stored.success ? stored.data : {};
  }
}
