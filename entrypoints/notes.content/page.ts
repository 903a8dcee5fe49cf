/** Longer than 300 lines because everything that one page hears and hands on comes together here, and only here. */

import type { PageStatus } from '../../utils/messages';
import type { Batch, SessionFacts } from '../../utils/model/batch';
import type { Account, Note } from '../../utils/model/note';
import type { TextReader } from '../../utils/model/text-reader';
import { type Address, noteIdIn, readAddress } from '../../utils/observe/address';
import { Attention, beforeIdle } from '../../utils/observe/attention';
import { Exposure, IDLE_AFTER_MS } from '../../utils/observe/exposure';
import { cssOf } from '../../utils/observe/platforms/xiaohongshu/selectors';
import type { StateView } from '../../utils/observe/platforms/xiaohongshu/state';
import { siteBuildOf } from '../../utils/observe/site-build';
import { CAN_TELL } from './can-tell';
import type { CardBadges } from './card-badges';
import { CardQueue } from './card-queue';
import { ListWatch } from './list-watch';
import { NoteWatch } from './note-watch';
import { Outbox } from './outbox';
import { PageHealth } from './page-health';
import type { Showing } from './showing';
import { Showings } from './showings';

/** Everything a watched page needs of the world; `index.ts` brings it. Times are epoch ms on a steady scale. */
export type PageDeps = {
  now: () => number;
  newId: () => string;
  session: () => SessionFacts;
  /** The page's live state, read in the page's world and parsed; undefined when it cannot be had. */
  readState: (address: Address) => Promise<StateView | undefined>;
  accountOf: (userId: string) => Promise<Account | undefined>;
  learnAccount: (userId: string, account: Account) => void;
  badges: CardBadges;
  paintCard: (card: Element, showing: Showing, cover: Element | undefined) => void;
  paintNote: (container: Element, showing: Showing) => void;
  unpaintNote: () => void;
};

const CARD = cssOf('card');
const NOTE = cssOf('note');
const MASK = '.note-detail-mask';

/** Attributes that change when an element is given to another item. Style and class change all the time and tell nothing. */
const TELLING = ['href', 'data-index'];

/** How often the open note is read again while the page keeps changing it. */
const NOTE_PAUSE_MS = 250;

/** One watched page: hears what changes, lets list and note be read, counts time, hands facts over. */
export class WatchedPage {
  readonly #deps: PageDeps;
  readonly #exposure: Exposure;
  readonly #showings: Showings;
  readonly #health = new PageHealth();
  readonly #list: ListWatch;
  readonly #note: NoteWatch;
  /** None while the page is only looked at. */
  #outbox: Outbox | undefined;
  readonly #changes: MutationObserver;
  readonly #cards: CardQueue;
  #href = '';
  #siteBuild: string | undefined;
  #address: Address | undefined;
  #profileAsked = '';
  #lastInput: number;
  #noteTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #attention: Attention;

  constructor(deps: PageDeps) {
    this.#deps = deps;
    const { now, newId, badges } = deps;
    const at = now();
    this.#lastInput = at;
    this.#exposure = new Exposure(at);
    this.#attention = new Attention(attended(), at);
    this.#showings = new Showings({ newId, siteBuild: () => this.#build() });
    const shared = { showings: this.#showings, health: this.#health, now };
    this.#list = new ListWatch({ ...shared, exposure: this.#exposure, badges, paint: deps.paintCard });
    this.#note = new NoteWatch({
      ...shared,
      listLoad: () => this.#list.load,
      readState: () => (this.#address === undefined ? Promise.resolve(undefined) : deps.readState(this.#address)),
      accountOf: deps.accountOf,
      paint: deps.paintNote,
      unpaint: deps.unpaintNote,
    });
    this.#changes = new MutationObserver((records) => this.#heard(records));
    this.#cards = new CardQueue(now, {
      read: (card, noticedAt) => {
        if (card.isConnected) this.#list.visit(card, noticedAt);
        else this.#list.drop(card, noticedAt);
      },
      wait: (card) => this.#list.await(card),
      // What the observer has queued by then are our own changes, made in the same step.
      done: () => this.#changes.takeRecords(),
    });
  }

  start(): void {
    // Time counts from now, not from the first tick.
    this.#attend(attended());
    this.#changes.observe(document.documentElement, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: TELLING,
    });
    this.#moved();
    const at = this.#deps.now();
    for (const card of document.querySelectorAll(CARD)) this.#cards.add(card, at);
    this.#cards.step();
    this.#readNote();
  }

  /** From now on hands over what is seen, and what was seen since the start. */
  handOver(send: (batch: Batch) => Promise<void>): void {
    const { now, newId, session } = this.#deps;
    this.#outbox = new Outbox({
      now,
      newId,
      send,
      pageId: newId(),
      session,
      health: () => this.#health.facts(this.#outbox?.lost ?? 0, this.#build()),
    });
  }

  stop(): void {
    this.#changes.disconnect();
    this.#cards.close();
    clearTimeout(this.#noteTimer);
    this.#list.stop();
    this.#note.close();
  }

  /** Links, codes and phrases can be read from now on. */
  setReader(reader: TextReader): void {
    this.#showings.setReader(reader);
    this.#note.repaint();
  }

  /** What an answer of the API told; showings it is about are drawn again. */
  learn(notes: readonly Note[]): void {
    const learned = notes.filter((note) => this.#showings.learn(note) !== undefined);
    if (learned.length > 0) this.repaint();
  }

  repaint(): void {
    this.#list.repaint();
    this.#note.repaint();
  }

  showingOf(card: Element): Showing | undefined {
    return this.#list.showingOf(card);
  }

  /** How many showings of this page were commercial, for the toolbar. */
  get commercialCount(): number {
    return this.#showings.commercialCount;
  }

  get openShowing(): Showing | undefined {
    return this.#note.showing;
  }

  /** Shown again after the browser kept it. */
  resume(): void {
    this.#outbox?.resume();
  }

  /** The user did something: dwell goes on for another minute. */
  input(): void {
    const at = this.#deps.now();
    // What went by idle is counted as that, before this wakes the page.
    if (at - this.#lastInput >= IDLE_AFTER_MS) this.#dwell(attended());
    this.#lastInput = at;
    this.#list.catchUp();
    this.#exposure.input(at);
  }

  /**
   * Every second or two, and when anything about the tab changes: counts time, looks for a changed layout, hands facts
   * over. `leaving`: the page is about to be left, and perhaps kept by the browser to be gone back to.
   */
  tick(leaving = false): Promise<void> {
    const at = this.#deps.now();
    const isAttended = attended() && !leaving;
    if (leaving) this.#cards.finish();
    this.#attend(isAttended);
    this.#exposure.advance(at);
    this.#dwell(isAttended);
    this.#moved();
    this.#list.sweep(at);
    this.#lookForStrayLinks(at);
    return this.#outbox?.flush(this.#showings, this.#exposure, leaving) ?? Promise.resolve();
  }

  status(paused: boolean): PageStatus | undefined {
    const address = this.#address;
    if (address === undefined) return undefined;
    const surface = this.#list.load?.surface ?? address.surface;
    const list = this.#health.statusOf(surface);
    const { seen, read, labelsReadable, status } = list.seen === 0 ? this.#health.statusOf(address.surface) : list;
    return {
      site: address.site,
      surface: address.surface,
      seen,
      read,
      labelsReadable,
      status,
      paused,
      canTell: [...CAN_TELL[address.surface === 'note' ? 'note' : 'list']],
      lostBatches: this.#outbox?.unanswered ?? 0,
    };
  }

  /** A page runs one build for as long as it lives. */
  #build(): string | undefined {
    this.#siteBuild ??= siteBuildOf(Array.from(document.scripts, ({ src }) => src));
    return this.#siteBuild;
  }

  #heard(records: readonly MutationRecord[]): void {
    if (location.href !== this.#href) this.#moved();
    const at = this.#deps.now();
    let noteTouched = false;
    for (const record of records) {
      const target = elementOf(record.target);
      if (target === undefined) continue;
      const card = target.closest(CARD);
      if (card !== null) {
        // Whatever came or went inside a card: the card is read anew.
        this.#await(card, at);
        continue;
      }
      if (!noteTouched && target.closest(NOTE) !== null) noteTouched = true;
      for (const added of record.addedNodes) {
        if (added.nodeType !== Node.ELEMENT_NODE) continue;
        const element = added as Element;
        if (element.matches(CARD)) {
          this.#await(element, at);
          continue;
        }
        if (element.matches(NOTE)) noteTouched = true;
        if (element.firstElementChild === null) continue;
        for (const inner of element.querySelectorAll(CARD)) this.#await(inner, at);
        if (!noteTouched && element.querySelector(NOTE) !== null) noteTouched = true;
      }
      for (const removed of record.removedNodes)
        if (removed.nodeType === Node.ELEMENT_NODE) this.#removed(removed as Element, at);
    }
    this.#cards.step();
    if (noteTouched) this.#readNoteSoon();
  }

  /** Cards inside an overlay are related notes of the note there, and none of the list behind it. */
  #await(card: Element, at: number): void {
    if (this.#note.container !== undefined && card.closest(MASK) !== null) return;
    this.#cards.add(card, at);
  }

  #removed(element: Element, at: number): void {
    if (element.matches(CARD)) this.#list.drop(element, at);
    if (this.#note.container !== undefined && !this.#note.container.isConnected) this.#readNote();
  }

  /** At once when the note is not known yet (before anything is painted), else after a short pause. */
  #readNoteSoon(): void {
    if (this.#note.showing === undefined || this.#note.showing.item.note.text === undefined) {
      this.#readNote();
      return;
    }
    this.#noteTimer ??= setTimeout(() => {
      this.#noteTimer = undefined;
      this.#readNote();
    }, NOTE_PAUSE_MS);
  }

  #dwell(isAttended: boolean): void {
    const at = this.#deps.now();
    const ms = this.#attention.step(isAttended, at);
    this.#note.dwell(ms, beforeIdle(ms, at, this.#lastInput), isAttended);
  }

  #readNote(): void {
    // What went by until now belongs to the note that stood open until now, or to none.
    this.#dwell(attended());
    if (this.#address !== undefined) this.#note.visit(this.#address);
    // The list behind an overlay is not looked at, from the moment the overlay stands.
    this.#attend(attended());
    this.#changes.takeRecords();
  }

  #attend(isAttended: boolean): void {
    const overlay = this.#note.container !== undefined && document.querySelector(MASK) !== null;
    this.#list.catchUp();
    this.#exposure.setActive(isAttended && !overlay, this.#deps.now());
  }

  /** The address may have changed without a load: routes of the site, overlays, back and forward. */
  #moved(): void {
    if (location.href === this.#href) return;
    this.#href = location.href;
    const address = readAddress(location.href);
    this.#address = address;
    if (address === undefined) return;
    const at = this.#deps.now();
    // What was noticed before belongs to the list before.
    this.#cards.finish();
    if (address.surface !== 'note') {
      const { surface, channel, keyword, userId, boardId } = address;
      this.#list.setAddress(
        {
          surface,
          ...(channel === undefined ? {} : { channel }),
          ...(keyword === undefined ? {} : { keyword }),
          ...((userId ?? boardId) === undefined ? {} : { owner: userId ?? boardId ?? '' }),
        },
        at,
      );
      this.#askProfile(address);
    } else if (this.#list.load === undefined) {
      // Opened directly: what stands below the note are related notes.
      this.#list.setAddress({ surface: 'related' }, at);
    }
    this.#readNote();
  }

  /** A profile page tells what kind of account it is; later notes of the account profit from it. */
  #askProfile(address: Address): void {
    const { surface, userId } = address;
    if (surface !== 'profile' || userId === undefined || this.#profileAsked === userId) return;
    this.#profileAsked = userId;
    this.#deps
      .readState(address)
      .then((state) => {
        const told = state?.account;
        if (told !== undefined) this.#deps.learnAccount(userId, told.account);
        else this.#profileAsked = '';
      })
      .catch(() => {
        this.#profileAsked = '';
      });
  }

  #lookForStrayLinks(at: number): void {
    const load = this.#list.load;
    if (load === undefined || load.showings.length > 0) return;
    const ids = new Set<string>();
    for (const link of document.querySelectorAll('a[href]')) {
      const id = noteIdIn(link.getAttribute('href') ?? '');
      if (id !== undefined && link.closest(NOTE) === null) ids.add(id);
    }
    this.#health.strayLinks(load.surface, ids.size, at);
  }
}

function attended(): boolean {
  return document.visibilityState === 'visible' && document.hasFocus();
}

function elementOf(node: Node): Element | undefined {
  return node.nodeType === Node.ELEMENT_NODE ? (node as Element) : (node.parentElement ?? undefined);
}
