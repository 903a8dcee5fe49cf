import type { Batch, FeedLoadFacts, ImpressionFacts, ObservationFacts, SessionFacts } from '../model/batch';
import type { Account, Note } from '../model/note';
import { levelOf } from '../model/note';
import type { Site } from '../model/vocabulary';
import type { Examine, Examined, Item } from './examine';
import { shortHash } from './hash';

/** One captured answer with what the pipeline made of it. `at`: epoch ms. */
export type Delivery = { key: string; at: number; site: Site; list?: string; examined: Examined };

/** A showing as it now is, and as it was before it grew. */
export type Grown = { before?: Item; after: Item };

type Showing = {
  impressionId: string;
  feedLoadId: string;
  slot: number;
  item: Item;
  at: number;
  kinds: Set<string>;
};

/** Answers about one note that come within this time belong to one opening of it. */
const ONE_OPENING_MS = 30 * 60_000;
const OPEN_AT_ONCE = 100;
const ACCOUNTS = 5000;
const LISTS = 2000;

/**
 * Turns answers into showings: one for each item of a list, one for each opening of a note, whose detail, widgets and
 * comments come as answers of their own. What an account answer told is added to the notes of that author that follow.
 * Holds only what may still grow.
 */
export class Showings {
  readonly #examine: Pick<Examine, 'join'>;
  readonly #pending = new Map<Site, Pending>();
  readonly #opened = new Map<string, Showing>();
  readonly #accounts = new Map<string, { account: Account; at: number }>();
  readonly #lists = new Map<string, { feedLoadId: string; items: number }>();
  #loads = 0;

  constructor(examine: Pick<Examine, 'join'>) {
    this.#examine = examine;
  }

  /** Keys under which this answer would be on record, if it already were. */
  idsOf({ key, at, examined }: Delivery): string[] {
    return examined.items.map(({ note }, index) => {
      const open = isOpening(examined) ? this.#openedAs(note, at, examined) : undefined;
      return open?.impressionId ?? `${key}.${index}`;
    });
  }

  /** An answer that is on record already: later parts of the same opening are too; items of a list keep their slots. */
  skip(delivery: Delivery): void {
    const { items } = delivery.examined;
    if (!isOpening(delivery.examined)) {
      const [first] = items;
      if (delivery.list !== undefined && first !== undefined) {
        this.#listNamed(delivery.list, first.note).items += items.length;
      }
      return;
    }
    for (const [index, item] of items.entries()) {
      const open = this.#openedAs(item.note, delivery.at, delivery.examined);
      if (open !== undefined) open.kinds.add(kindOf(delivery.examined));
      else this.#remember(item, delivery, `${delivery.key}.${index}`, delivery.key, index);
    }
  }

  /** Takes one answer in. */
  add(delivery: Delivery): Grown[] {
    const { examined } = delivery;
    if (examined.answer?.kind === 'account') {
      for (const { note } of examined.items) this.#learn(note, delivery.at);
      return [];
    }
    return isOpening(examined) ? this.#addOpening(delivery) : this.#addList(delivery);
  }

  /** How many observations wait to be written. */
  get size(): number {
    return [...this.#pending.values()].reduce((sum, pending) => sum + pending.observations.size, 0);
  }

  /** What waits, one batch per site, and forgets it. */
  flush(frame: { batchId: string; pageId: string; sentAt: number; session: Omit<SessionFacts, 'site'> }): Batch[] {
    const batches = [...this.#pending].map(
      ([site, { feedLoads, impressions, observations }]): Batch => ({
        batchId: `${frame.batchId}.${site}`,
        pageId: frame.pageId,
        sentAt: frame.sentAt,
        source: 'capture',
        session: { ...frame.session, site },
        feedLoads: [...feedLoads.values()],
        impressions: [...impressions.values()],
        observations: [...observations.values()],
        health: [],
      }),
    );
    this.#pending.clear();
    return batches;
  }

  #addList(delivery: Delivery): Grown[] {
    const { key, at, examined, list } = delivery;
    const first = examined.items[0];
    if (first === undefined) return [];
    const open = list === undefined ? undefined : this.#listNamed(list, first.note);
    const feedLoadId = open?.feedLoadId ?? key;
    const from = open?.items ?? 0;
    if (open !== undefined) open.items += examined.items.length;
    this.#load(delivery, feedLoadId, first.note, from + examined.items.length);
    return examined.items.map((given, index) => {
      const item = this.#withAccount(given);
      const slot = open === undefined ? (item.note.slot ?? index) : from + index;
      this.#put(delivery.site, { impressionId: `${key}.${index}`, feedLoadId, slot, item, at, kinds: new Set() });
      return { after: item };
    });
  }

  #addOpening(delivery: Delivery): Grown[] {
    const { key, at, examined } = delivery;
    return examined.items.map((given, index) => {
      const open = this.#openedAs(given.note, at, examined);
      if (open !== undefined) {
        const before = open.item;
        open.item = this.#withAccount(this.#examine.join(open.item.note, given.note));
        open.at = Math.max(open.at, at);
        open.kinds.add(kindOf(examined));
        this.#put(delivery.site, open);
        return { before, after: open.item };
      }
      const item = this.#withAccount(given);
      this.#load(delivery, key, item.note, examined.items.length);
      this.#put(delivery.site, this.#remember(item, delivery, `${key}.${index}`, key, index));
      return { after: item };
    });
  }

  #remember(item: Item, { at, examined }: Delivery, impressionId: string, feedLoadId: string, slot: number): Showing {
    const showing = { impressionId, feedLoadId, slot, item, at, kinds: new Set([kindOf(examined)]) };
    const name = openingOf(item.note);
    this.#opened.delete(name);
    this.#opened.set(name, showing);
    forget(this.#opened, OPEN_AT_ONCE);
    return showing;
  }

  /** The opening that an answer belongs to: of this note, not long ago, and without such an answer so far. */
  #openedAs(note: Note, at: number, examined: Examined): Showing | undefined {
    const open = this.#opened.get(openingOf(note));
    if (open === undefined || Math.abs(at - open.at) > ONE_OPENING_MS) return undefined;
    const kind = kindOf(examined);
    return kind !== 'comments' && open.kinds.has(kind) ? undefined : open;
  }

  #listNamed(list: string, note: Note): { feedLoadId: string; items: number } {
    const name = `${list} ${note.surface}`;
    const open = this.#lists.get(name) ?? { feedLoadId: shortHash(name), items: 0 };
    this.#lists.delete(name);
    this.#lists.set(name, open);
    forget(this.#lists, LISTS);
    return open;
  }

  #learn({ author, account }: Note, at: number): void {
    if (author?.id === undefined || account === undefined) return;
    const before = this.#accounts.get(author.id)?.account;
    this.#accounts.set(author.id, { account: { ...before, ...account }, at });
    forget(this.#accounts, ACCOUNTS);
  }

  #withAccount(item: Item): Item {
    const { note } = item;
    const known = note.author?.id === undefined ? undefined : this.#accounts.get(note.author.id);
    if (known === undefined) return item;
    const isNews = known.account.storeId !== undefined && note.account?.storeId === undefined;
    const isVerified = known.account.verifyType !== undefined && note.account?.verifyType === undefined;
    if (!isNews && !isVerified) return item;
    const account = { ...known.account, ...note.account, seenAt: known.at };
    return this.#examine.join(note, { ...note, account });
  }

  #load({ at, site, examined: { answer } }: Delivery, feedLoadId: string, note: Note, items: number): void {
    const { feedLoads } = this.#of(site);
    const known = feedLoads.get(feedLoadId);
    if (known !== undefined) {
      feedLoads.set(feedLoadId, { ...known, itemsRendered: items, itemsViewable: items });
      return;
    }
    this.#loads += 1;
    feedLoads.set(feedLoadId, {
      feedLoadId,
      surface: note.surface,
      loadedAt: at,
      itemsRendered: items,
      itemsViewable: items,
      navIndex: this.#loads - 1,
      ...(answer?.keyword === undefined ? {} : { keyword: answer.keyword }),
      ...(answer?.channel === undefined ? {} : { channel: answer.channel }),
    });
  }

  #put(site: Site, { impressionId, feedLoadId, slot, item, at, kinds }: Showing): void {
    const { impressions, observations } = this.#of(site);
    const { note, readings, verdict } = item;
    const { itemKind, itemId, noteId } = note;
    impressions.set(impressionId, {
      impressionId,
      feedLoadId,
      itemKind,
      itemId,
      ...(noteId === undefined ? {} : { noteId }),
      slot,
      firstRenderedAt: impressions.get(impressionId)?.firstRenderedAt ?? at,
      // What was on screen, and for how long, no capture tells.
      viewable: false,
      maxVisibleRatio: 0,
      dwellMs: 0,
      exposureMs: 0,
      opened: kinds.has('detail'),
      detailDwellMs: 0,
      playedMs: 0,
      ...(verdict.labelWord === undefined ? {} : { labelWord: verdict.labelWord }),
      verdict: verdict.code,
    });
    observations.set(impressionId, {
      impressionId,
      feedLoadId,
      level: levelOf(note),
      observedAt: at,
      note: { ...note, slot },
      readings,
      verdict,
    });
  }

  #of(site: Site): Pending {
    const pending = this.#pending.get(site) ?? {
      feedLoads: new Map(),
      impressions: new Map(),
      observations: new Map(),
    };
    this.#pending.set(site, pending);
    return pending;
  }
}

type Pending = {
  feedLoads: Map<string, FeedLoadFacts>;
  impressions: Map<string, ImpressionFacts>;
  observations: Map<string, ObservationFacts>;
};

function kindOf({ answer }: Examined): string {
  return answer?.kind ?? 'list';
}

function isOpening({ answer }: Examined): boolean {
  return answer?.kind === 'detail' || answer?.kind === 'widgets' || answer?.kind === 'comments';
}

function openingOf({ surface, noteId, itemId }: Note): string {
  return `${surface} ${noteId ?? itemId}`;
}

function forget(map: Map<string, unknown>, most: number): void {
  if (map.size <= most) return;
  const [oldest] = map.keys();
  if (oldest !== undefined) map.delete(oldest);
}
