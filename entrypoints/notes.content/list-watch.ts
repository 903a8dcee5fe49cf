import type { Note } from '../../utils/model/note';
import type { Surface } from '../../utils/model/vocabulary';
import type { Exposure } from '../../utils/observe/exposure';
import { readCard } from '../../utils/observe/platforms/xiaohongshu/card';
import { at } from '../../utils/observe/platforms/xiaohongshu/selectors';
import { type Part, shareInside, zoomedPart } from '../../utils/observe/zoom';
import type { CardBadges } from './card-badges';
import { FrameScrolls } from './frame-scrolls';
import { NotedFrames } from './noted-frames';
import type { PageHealth } from './page-health';
import type { FeedLoad, Geometry, Showing } from './showing';
import type { Showings } from './showings';

export type ListAddress = { surface: Surface; channel?: string; keyword?: string; owner?: string };

export type ListDeps = {
  showings: Showings;
  exposure: Exposure;
  health: PageHealth;
  badges: CardBadges;
  now: () => number;
  /** Draws or takes off the badge of a card. */
  paint: (card: Element, showing: Showing, cover: Element | undefined) => void;
};

/** On its way down, before the page's own listeners. */
const HEARD_FIRST = { passive: true, capture: true };

const THRESHOLDS = [0, 0.25, 0.5, 0.75, 1];

/** After a change of list the old cards may stand for a while before the new ones come; this long at most. */
const STALE_MS = 2000;

/** `read`: the card as last read. `ratio`: as told of the frame at `heardAt` (epoch ms); `shown`: what pinch zoom leaves of it. */
type Held = { showing: Showing; read: Note; ratio: number; heardAt: number; shown: number; area: number };

/**
 * The cards of the list that is loaded now. Keyed by the note a card shows, never by its element: the site takes
 * elements out of the page and gives them to other notes.
 */
export class ListWatch {
  readonly #deps: ListDeps;
  readonly #held = new Map<Element, Held>();
  readonly #sight: IntersectionObserver;
  /** What the observer told of cards that wait to be read: they are looked at from the frame that draws them. */
  readonly #early = new WeakMap<Element, IntersectionObserverEntry[]>();
  readonly #noted = new NotedFrames();
  #key = '';
  #address: ListAddress | undefined;
  #load: FeedLoad | undefined;
  #firsts = new Map<number, string>();
  #stale: { ids: Set<string>; until: number } | undefined;
  #left = Number.POSITIVE_INFINITY;
  #zoomed = false;
  readonly #scrolled = new FrameScrolls();
  readonly #page = document.documentElement;
  #isPageAsked = false;
  readonly #onZoom = () => this.#lookAgain();
  /** Beyond that, the page's own scrolling matters only while it is zoomed into. */
  readonly #onScroll = () => {
    if (this.#zoomed) this.#lookAgain();
  };

  constructor(deps: ListDeps) {
    this.#deps = deps;
    this.#sight = new IntersectionObserver((entries) => this.#hear(entries), { threshold: THRESHOLDS });
    for (const kind of ['resize', 'scroll']) visualViewport?.addEventListener(kind, this.#onZoom, { passive: true });
    addEventListener('resize', this.#onZoom, { passive: true });
    addEventListener('scroll', this.#onScroll, HEARD_FIRST);
  }

  get load(): FeedLoad | undefined {
    return this.#load;
  }

  get cards(): Iterable<Element> {
    return this.#held.keys();
  }

  showingOf(card: Element): Showing | undefined {
    return this.#held.get(card)?.showing;
  }

  /** The page shows this list now. The same list again (an overlay was closed) changes nothing. */
  setAddress(address: ListAddress, at: number): void {
    const key = JSON.stringify(address);
    if (key === this.#key) return;
    this.#key = key;
    this.#address = address;
    const shown = new Set([...this.#held.values()].map(({ showing }) => showing.item.note.itemId));
    this.#stale = shown.size === 0 ? undefined : { ids: shown, until: at + STALE_MS };
    this.#startLoad(at);
  }

  /** Reads a card that is new or changed; `at_`: when it was noticed. */
  visit(card: Element, at_: number): void {
    const address = this.#address;
    if (address === undefined) return;
    const held = this.#held.get(card);
    const note = readCard(card, { source: 'live', surface: address.surface });
    if (note === undefined) {
      if (held !== undefined) this.drop(card, at_);
      return;
    }
    if (held !== undefined && held.showing.feedLoad === this.#load && isSame(held.read, note)) {
      held.showing.seenAt = at_;
      this.#deps.paint(card, held.showing, wearsAt(card, held.showing));
      return;
    }
    // A new element is of the new list, though the same note may have stood in the old one.
    if (this.#isStale(note.itemId, at_) && held !== undefined) return;
    this.#noticeReload(note.slot, note.itemId, at_);
    const load = this.#load ?? this.#startLoad(at_);
    const showing = this.#deps.showings.meet(load, note, at_);
    const { impressionId, item } = showing;
    this.#deps.health.met(address.surface, { impressionId, note, readings: item.readings, at: at_ });
    if (held === undefined) {
      const fresh = { showing, read: note, ratio: 0, heardAt: 0, shown: 0, area: 0 };
      this.#held.set(card, fresh);
      this.#hear([...(this.#early.get(card) ?? []), ...this.#sight.takeRecords()]);
      this.#early.delete(card);
      // A frame that began before the card was noticed may be about another place of the element: asked again.
      if (fresh.heardAt < at_) this.#sight.unobserve(card);
      this.#ask(card);
    } else {
      held.read = note;
    }
    if (held !== undefined && held.showing !== showing) {
      // The element was given to another note where it stands: the old one left the screen, the new one is on it.
      this.catchUp(at_);
      this.#deps.exposure.hide(held.showing.impressionId, at_);
      held.showing = showing;
      this.#deps.exposure.show(showing.impressionId, held.shown, held.area, at_);
      this.catchUp();
      this.#sight.unobserve(card);
      this.#ask(card);
    }
    this.#deps.paint(card, showing, wearsAt(card, showing));
  }

  /** The card may show another item now, and will be read in a moment: until then it wears no badge. */
  await(card: Element): void {
    if (!this.#held.has(card) && !this.#early.has(card)) this.#early.set(card, []);
    this.#ask(card);
    this.#deps.badges.set(card, undefined, undefined);
  }

  /**
   * Hears what the observer has noted and not told yet, until then (epoch ms): a busy page may keep us waiting for seconds.
   * Before time is counted on, and before a card is no longer looked at: else what it noted is lost.
   */
  catchUp(until?: number): void {
    this.#hear(this.#sight.takeRecords(), until);
  }

  /** A card left the page. */
  drop(card: Element, at_: number): void {
    this.#early.delete(card);
    const held = this.#held.get(card);
    if (held === undefined) return;
    this.catchUp(at_);
    this.#sight.unobserve(card);
    this.#deps.exposure.hide(held.showing.impressionId, at_);
    this.#deps.badges.set(card, undefined, undefined);
    this.#held.delete(card);
  }

  /** Forgets cards that the page took out without saying so. */
  sweep(at_: number): void {
    for (const card of this.#held.keys()) if (!card.isConnected) this.drop(card, at_);
  }

  repaint(): void {
    for (const [card, { showing }] of this.#held) this.#deps.paint(card, showing, wearsAt(card, showing));
  }

  stop(): void {
    this.catchUp();
    this.#sight.disconnect();
    for (const kind of ['resize', 'scroll']) visualViewport?.removeEventListener(kind, this.#onZoom);
    removeEventListener('resize', this.#onZoom);
    removeEventListener('scroll', this.#onScroll, HEARD_FIRST);
    const at_ = this.#deps.now();
    for (const card of [...this.#held.keys()]) this.drop(card, at_);
  }

  #startLoad(at: number): FeedLoad {
    const { surface, channel, keyword } = this.#address ?? { surface: 'other' as const };
    this.#firsts = new Map();
    this.#left = Number.POSITIVE_INFINITY;
    this.#load = this.#deps.showings.startFeedLoad(
      { surface, ...(channel === undefined ? {} : { channel }), ...(keyword === undefined ? {} : { keyword }) },
      at,
    );
    return this.#load;
  }

  #isStale(itemId: string, at: number): boolean {
    if (this.#stale === undefined) return false;
    if (at <= this.#stale.until && this.#stale.ids.has(itemId)) return true;
    this.#stale = undefined;
    return false;
  }

  /** Another item where the list begins: the list was loaded anew under the same address. */
  #noticeReload(slot: number | undefined, itemId: string, at: number): void {
    if (slot === undefined || slot > 1) return;
    const known = this.#firsts.get(slot);
    if (known !== undefined && known !== itemId) this.#startLoad(at);
    this.#firsts.set(slot, itemId);
  }

  /** What is told of a card is of no use without where the page stood in the same frame. */
  #ask(card: Element): void {
    this.#sight.observe(card);
    if (this.#isPageAsked) return;
    this.#isPageAsked = true;
    this.#sight.unobserve(this.#page);
    this.#sight.observe(this.#page);
  }

  #hear(told: readonly IntersectionObserverEntry[], until?: number): void {
    const sinceEpoch = this.#deps.now() - performance.now();
    const due = this.#noted.take(told, until === undefined ? until : until - sinceEpoch);
    if (due.length > 0) this.#seen(due, sinceEpoch);
  }

  #seen(entries: readonly IntersectionObserverEntry[], sinceEpoch: number): void {
    const part = zoomedPart(visualViewport);
    for (const { target, time, boundingClientRect: box } of entries) {
      if (target !== this.#page) continue;
      this.#isPageAsked = false;
      this.#scrolled.add(time, -box.top);
    }
    for (const entry of entries) {
      const { target, time, intersectionRatio, boundingClientRect: box } = entry;
      const held = this.#held.get(target);
      if (held === undefined) this.#early.get(target)?.push(entry);
      const isGone = box.width === 0;
      if (held === undefined || (isGone && held.ratio === 0)) continue;
      // What is taken out of the page with all around it, or hidden with it, has no box; a share of nothing may be all.
      held.ratio = isGone ? 0 : intersectionRatio;
      held.heardAt = sinceEpoch + time;
      if (!isGone) {
        held.area = box.width * box.height;
        this.#left = Math.min(this.#left, box.left);
        if (held.showing.geometry === undefined) this.#place(target, held.showing, entry);
      }
      // When it was so on screen: a page that has much to do may let us hear of it a third of a second later.
      this.#show(held, box, part, held.heardAt);
    }
  }

  /** Where the card stands in its list and on the page; asked about again when the page was not heard of in its frame. */
  #place(card: Element, showing: Showing, { time, boundingClientRect: box }: IntersectionObserverEntry): void {
    const scrolled = this.#scrolled.at(time);
    if (scrolled !== undefined) {
      showing.geometry = this.#geometryOf(box, scrolled);
      return;
    }
    this.#sight.unobserve(card);
    this.#ask(card);
  }

  /** Pinch zoom changes what is on screen, and the observer of intersections does not tell. */
  #lookAgain(): void {
    const part = zoomedPart(visualViewport);
    if (part === undefined && !this.#zoomed) return;
    this.catchUp();
    this.#zoomed = part !== undefined;
    const at = this.#deps.now();
    for (const [card, held] of this.#held) this.#show(held, card.getBoundingClientRect(), part, at);
  }

  #show(held: Held, box: DOMRectReadOnly, part: Part | undefined, at: number): void {
    held.shown = part === undefined ? held.ratio : Math.min(held.ratio, shareInside(box, part));
    this.#deps.exposure.show(held.showing.impressionId, held.shown, held.area, at);
  }

  #geometryOf(box: DOMRectReadOnly, scrolled: number): Geometry {
    return {
      columnNo: Math.max(0, Math.round((box.left - this.#left) / box.width)),
      yPx: Math.round(box.top + scrolled),
      cardWPx: Math.round(box.width),
      cardHPx: Math.round(box.height),
    };
  }
}

/** Compared whole only where the same item stands again: most cards are read once, or come to hold another. */
function isSame(before: Note, after: Note): boolean {
  return before.itemId === after.itemId && JSON.stringify(before) === JSON.stringify(after);
}

/** Where the badge of a card is placed by; a live card has no cover of the kind, and wears it all the same. */
function wearsAt(card: Element, { item }: Showing): Element | undefined {
  return at(card, 'cover') ?? (item.note.itemKind === 'live' ? card : undefined);
}
