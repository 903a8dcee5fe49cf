import type { FeedLoadFacts, ImpressionFacts, ObservationFacts } from '../../utils/model/batch';
import type { Note } from '../../utils/model/note';
import type { TextReader } from '../../utils/model/text-reader';
import type { Exposure } from '../../utils/observe/exposure';
import { mergeNotes } from '../../utils/observe/merge';
import { type ExaminedItem, examine } from '../../utils/pipeline';
import type { FeedLoad, Geometry, Showing } from './showing';
import { factsOf, impressionOf, observationOf, observedState } from './showing-facts';

/** What the store needs of the world. Times are epoch ms on a steady scale. */
export type ShowingsDeps = {
  newId: () => string;
  /** Which build of the site the page runs, if it tells. */
  siteBuild?: () => string | undefined;
};

export type Drained = {
  feedLoads: FeedLoadFacts[];
  impressions: ImpressionFacts[];
  observations: ObservationFacts[];
};

/** Copying more in one step would be felt while scrolling on a slow machine; the rest follows at once. */
const MOST_AT_ONCE = 120;
/** Items told of before they stand on the page. */
const MOST_TOLD = 400;

/** The showings of one page since it loaded. Keeps facts; knows neither elements nor messages. */
export class Showings {
  readonly #showings = new Map<string, Showing>();
  readonly #byImpression = new Map<string, Showing>();
  readonly #dirty = new Set<Showing>();
  /** What answers told of items that did not stand on the page yet, by item. */
  readonly #told = new Map<string, Note>();
  #loadCount = 0;
  #commercialCount = 0;
  #reader: TextReader | undefined;
  readonly #deps: ShowingsDeps;

  constructor(deps: ShowingsDeps) {
    this.#deps = deps;
  }

  get all(): IterableIterator<Showing> {
    return this.#showings.values();
  }

  get commercialCount(): number {
    return this.#commercialCount;
  }

  /** Texts can be read from now on: showings whose text was told are examined again. */
  setReader(reader: TextReader): void {
    this.#reader = reader;
    for (const showing of this.#showings.values()) {
      if (showing.item.note.text === undefined) continue;
      this.#tell(showing, examine(showing.item.note, reader));
    }
  }

  startFeedLoad(about: Pick<FeedLoad, 'surface' | 'channel' | 'keyword'>, at: number): FeedLoad {
    const siteBuild = this.#deps.siteBuild?.();
    const load = {
      ...about,
      ...(siteBuild === undefined ? {} : { siteBuild }),
      id: this.#deps.newId(),
      loadedAt: at,
      navIndex: this.#loadCount,
      showings: [],
      viewableCount: 0,
      columns: 0,
    };
    this.#loadCount += 1;
    return load;
  }

  get(load: FeedLoad, itemId: string): Showing | undefined {
    return this.#showings.get(keyOf(load, itemId));
  }

  /** A view of an item: new, or one more of a showing that is already known. Told beats untold. */
  meet(load: FeedLoad, view: Note, at: number, geometry?: Geometry): Showing {
    const known = this.get(load, view.itemId);
    if (known === undefined) {
      const showing: Showing = {
        impressionId: `${load.id}.${load.showings.length}`,
        feedLoad: load,
        slot: view.slot ?? nextSlot(load),
        item: examine(this.#withTold(view), this.#reader),
        firstRenderedAt: at,
        seenAt: at,
        opened: false,
        detailDwellMs: 0,
        playedMs: 0,
        ...(geometry === undefined ? {} : { geometry }),
      };
      this.#showings.set(keyOf(load, view.itemId), showing);
      this.#byImpression.set(showing.impressionId, showing);
      load.showings.push(showing);
      if (isCommercial(showing.item)) this.#commercialCount += 1;
      this.#dirty.add(showing);
      return showing;
    }
    known.seenAt = at;
    const note = mergeNotes(known.item.note, view);
    if (JSON.stringify(note) !== JSON.stringify(known.item.note)) {
      this.#tell(known, examine(note, this.#reader));
    }
    if (geometry !== undefined) known.geometry = geometry;
    return known;
  }

  #withTold(view: Note): Note {
    const told = this.#told.get(view.itemId);
    this.#told.delete(view.itemId);
    return told === undefined ? view : mergeNotes(view, told);
  }

  /**
   * What an answer of the API told of an item. An answer is about one delivery: the newest showing takes it up, or the
   * next one.
   */
  learn({ slot: _, ...told }: Note): Showing | undefined {
    const showing = [...this.#showings.values()].findLast(({ item }) => item.note.itemId === told.itemId);
    if (showing !== undefined) {
      this.#tell(showing, examine(mergeNotes(showing.item.note, told), this.#reader));
      return showing;
    }
    this.#told.delete(told.itemId);
    this.#told.set(told.itemId, told);
    const [oldest] = this.#told.keys();
    if (this.#told.size > MOST_TOLD && oldest !== undefined) this.#told.delete(oldest);
    return undefined;
  }

  #tell(showing: Showing, item: ExaminedItem): void {
    this.#commercialCount += Number(isCommercial(item)) - Number(isCommercial(showing.item));
    showing.item = item;
    this.#dirty.add(showing);
  }

  /** Something about a showing changed that `meet` did not see (it was opened, read for longer). */
  touch(showing: Showing): void {
    this.#dirty.add(showing);
  }

  /**
   * What is new since the last call, at most one batch (`all`: however much it is). Nothing is forgotten until
   * `confirm`: after `retry` the same facts, grown meanwhile, come with the next call. `isAll`: nothing is left.
   */
  drain(exposure: Exposure, all = false): { facts: Drained; isAll: boolean; confirm: () => void; retry: () => void } {
    for (const key of exposure.takeChanged()) {
      const showing = this.#byImpression.get(key);
      if (showing !== undefined) this.#dirty.add(showing);
    }
    const taken: Showing[] = [];
    for (const showing of this.#dirty) {
      if (taken.length === MOST_AT_ONCE && !all) break;
      this.#dirty.delete(showing);
      taken.push(showing);
    }
    const states = taken
      .map((showing) => [showing, observedState(showing)] as const)
      .filter(([{ observed }, state]) => observed !== state);
    return {
      isAll: this.#dirty.size === 0,
      facts: {
        impressions: taken.map((showing) => impressionOf(showing, exposure)),
        feedLoads: [...new Set(taken.map(({ feedLoad }) => feedLoad))].map(factsOf),
        observations: states.map(([showing]) => observationOf(showing)),
      },
      confirm: () => {
        for (const [showing, state] of states) showing.observed = state;
      },
      retry: () => {
        for (const showing of taken) this.#dirty.add(showing);
      },
    };
  }
}

function isCommercial({ verdict }: ExaminedItem): boolean {
  return verdict.commercial === 'yes';
}

function nextSlot(load: FeedLoad): number {
  return load.showings.reduce((next, { slot }) => Math.max(next, slot + 1), 0);
}

function keyOf(load: FeedLoad, itemId: string): string {
  return `${load.id} ${itemId}`;
}
